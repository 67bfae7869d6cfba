"""What a question takes, read off its signature and docstring."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Literal

import pytest

import queries
from graph.vocabulary import DealKind, DealStatus, EventKind
from queries.machinery.question import Day, Names, question
from queries.rules.counted import Grades
from steppe.arguments import Kind, arguments_of


@question
def example(  # noqa: PLR0913 - one argument of each form
    database,
    state: Names,
    partner: str | None = None,
    bodies: Names | None = None,
    *,
    as_of: Day = None,
    kind: DealKind | Sequence[DealKind] | None = None,
    status: DealStatus | None = None,
    event: EventKind | None = EventKind.SUMMIT,
    relation: Literal["borne out", "contradicted"] | None = None,
    grades: Grades = None,
    years: int = 5,
    amount: float | None = None,
    certain: bool = False,
    parts: bool = True,
) -> None:
    """Which example?

    Parameters
    ----------
    state : str
        The state.
    """


BY_NAME = {one.name: one for one in arguments_of(example)}


def test_the_database_is_not_asked_for_and_the_order_is_that_of_the_signature():
    assert list(BY_NAME) == list(inspect.signature(example).parameters)[1:]


def test_what_can_be_given_by_place_is_typed_by_place():
    assert [one.name for one in BY_NAME.values() if one.positional] == ["state", "partner", "bodies"]


def test_only_what_has_no_default_must_be_given():
    assert [one.name for one in BY_NAME.values() if one.required] == ["state"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("state", Kind.TEXT),
        ("as_of", Kind.TEXT),  # a day may be a number in Python, and is typed as text
        ("kind", Kind.TEXT),
        ("years", Kind.INTEGER),
        ("amount", Kind.NUMBER),
        ("certain", Kind.FLAG),
    ],
)
def test_the_annotation_tells_what_is_typed(name, kind):
    assert BY_NAME[name].kind is kind


def test_a_list_can_be_typed_where_the_annotation_has_one():
    assert [one.name for one in BY_NAME.values() if one.many] == ["state", "bodies", "kind", "grades"]


def test_of_what_is_typed_by_place_only_the_last_can_be_typed_word_by_word():
    assert [one.name for one in BY_NAME.values() if one.repeated] == ["bodies", "kind", "grades"]


def test_a_day_is_told_from_other_text():
    assert [one.name for one in BY_NAME.values() if one.day] == ["as_of"]


def test_vocabularies_and_literals_are_choices():
    assert BY_NAME["kind"].choices == tuple(map(str, DealKind))
    assert BY_NAME["relation"].choices == ("borne out", "contradicted")
    assert BY_NAME["grades"].choices[0] == "member"
    assert BY_NAME["state"].choices == ()


def test_a_default_that_null_widens_can_be_lifted():
    assert [one.name for one in BY_NAME.values() if one.liftable] == ["event"]


def test_the_meaning_is_that_of_the_docstring():
    assert (BY_NAME["state"].meaning, BY_NAME["as_of"].meaning) == ("The state.", "")


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("state", "KAZ", "KAZ"),
        ("state", "KAZ,UZB", "KAZ,UZB"),  # the question knows names with commas, and splits it itself
        ("bodies", ["CSTO"], "CSTO"),
        ("bodies", ["CSTO,SCO", "EAEU"], ["CSTO", "SCO", "EAEU"]),
        ("bodies", ["Korea, Republic of", "CHN"], ["Korea, Republic of", "CHN"]),
        ("kind", ["energy"], "energy"),
        ("kind", ["energy,Water", "mining"], ["energy", "water", "mining"]),
        ("status", "IN_FORCE", "in-force"),
        ("relation", "borne-out", "borne out"),
        ("years", 3, 3),
        ("certain", True, True),
    ],
)
def test_what_is_typed_becomes_what_the_function_takes(name, typed, value):
    assert BY_NAME[name].read(typed) == value


def test_a_wrong_choice_is_told_with_the_nearest_and_with_all():
    with pytest.raises(ValueError, match=r"'energi' is not known; did you mean energy\? There is: energy, "):
        BY_NAME["kind"].read(["energi"])


@pytest.mark.parametrize("text", ["'; DROP", "`", "\u202e", "x" * 10_000, "энергия", ""])
def test_a_hostile_choice_is_a_wrong_one(text):
    with pytest.raises(ValueError, match="is not known"):
        BY_NAME["status"].read(text)


@pytest.mark.parametrize("name", queries.__all__)
def test_every_question_can_be_typed_and_explains_each_argument(name):
    function = getattr(queries, name)
    for argument in arguments_of(function):
        assert argument.meaning, argument.name
        assert argument.kind is not Kind.FLAG or argument.default in {True, False}
