"""A question checks its arguments and says in words what is wrong with them."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from datetime import date

import pytest
from pydantic import ValidationError, validate_call

import queries
from graph.dates import PartialDate
from graph.errors import QuestionError
from graph.vocabulary import DealKind
from queries.machinery.question import Day, Names, question


@question
def rulers(  # noqa: PLR0913 - one argument of each kind
    database: object,  # noqa: ARG001
    place: Names,
    *,
    as_of: Day = None,
    kind: DealKind | Sequence[DealKind] | None = None,
    certain: bool = False,
    least: int = 1,
) -> tuple[object, ...]:
    """Who ruled here?"""
    return place, as_of, kind, certain, least


def test_it_is_called_like_the_function():
    assert rulers(None, "KAZ", as_of="2005") == ("KAZ", "2005", None, False, 1)
    assert rulers(None, place=["KAZ", "UZB"], kind="energy")[2] is DealKind.ENERGY


@pytest.mark.parametrize("day", [2005, "2005-01", date(2005, 1, 31), PartialDate.parse("1991~"), None])
def test_a_day_is_taken_in_every_form_and_left_as_it_is(day):
    assert rulers(None, "KAZ", as_of=day)[1] == day


def test_it_keeps_name_signature_and_docstring_of_the_function():
    assert (rulers.__name__, rulers.__doc__) == ("rulers", "Who ruled here?")
    assert list(inspect.signature(rulers).parameters)[:3] == ["database", "place", "as_of"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({}, "rulers: place: missing required argument"),
        ({"place": 7}, "rulers: place: "),
        ({"place": "KAZ", "kind": "energi"}, "rulers: kind: "),
        ({"place": "KAZ", "certain": "perhaps"}, "rulers: certain: "),
        ({"place": "KAZ", "least": "many"}, "rulers: least: "),
        ({"place": "KAZ", "as_of": 1.5}, "rulers: as_of: "),
        ({"place": "KAZ", "colour": "red"}, "rulers: colour: unexpected keyword argument"),
    ],
)
def test_a_wrong_argument_is_told_by_its_name(arguments, told):
    with pytest.raises(QuestionError) as caught:
        rulers(None, **arguments)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "pydantic" not in str(caught.value)


def test_all_that_is_wrong_is_told_at_once():
    with pytest.raises(QuestionError, match=r"rulers: place: .*; rulers: certain: "):
        rulers(None, 7, certain="perhaps")


def test_a_fault_inside_a_question_is_no_fault_of_its_arguments():
    @validate_call
    def inner(number: int) -> int:
        return number

    @question
    def outer(database: object) -> int:  # noqa: ARG001
        """Which number?"""
        return inner("x")

    with pytest.raises(ValidationError):
        outer(None)


@pytest.mark.parametrize("name", queries.__all__)
def test_every_question_refuses_an_argument_it_does_not_have(name):
    with pytest.raises(QuestionError, match="unexpected keyword argument"):
        getattr(queries, name)(None, frobnicate=1)
