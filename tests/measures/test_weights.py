"""The table of weights, and a user's over it."""

from __future__ import annotations

import pytest

from graph.errors import QuestionError
from graph.vocabulary import Escalation
from queries.measures.weights import read_weights
from queries.rules.cooperation_ties import TieKind


@pytest.fixture
def file(tmp_path):
    def write(text):
        path = tmp_path / "mine.yaml"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_every_kind_of_tie_and_every_escalation_has_a_weight():
    table = read_weights()
    assert {kind.value for kind in TieKind} | {"years"} == set(table.sections["cooperation"])
    assert {one.value for one in Escalation} == set(table.sections["disputes"])
    ladder = [getattr(table.disputes, one.value.replace("-", "_")) for one in Escalation]
    assert ladder == sorted(ladder)


def test_a_users_file_replaces_what_it_says_and_nothing_else(file):
    path = file("name: Mine\ncooperation: {deal: 2}\n")
    table = read_weights(path)
    assert (table.cooperation.deal, table.cooperation.meeting, table.disputes.armed) == (2, 1, 1)
    assert str(table) == f"Mine ({path})"


def test_a_file_without_a_name_goes_by_that_of_the_file(file):
    assert read_weights(file("disputes: {armed: 3}")).name == "mine"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("cooperation: {deal: -1}", "cooperation.deal: Input should be greater than or equal to 0"),
        ("cooperation: {deal: .inf}", "cooperation.deal: Input should be a finite number"),
        ("cooperation: {deal: yes}", "cooperation.deal: Input should be a valid number"),
        ("cooperation: {deals: 1}", "cooperation.deals: Extra inputs are not permitted"),
        ("cooperation: {years: 0}", "cooperation.years"),
        ("cooperations: {deal: 1}", "no such section: cooperations; there are cooperation, disputes"),
        ("cooperation: 3", "cooperation: must have names and numbers below it"),
        ("- deal", "no table"),
        ("a: [", "not YAML"),
    ],
)
def test_what_is_wrong_in_it_is_told_with_its_place(file, text, said):
    path = file(text)
    with pytest.raises(QuestionError) as caught:
        read_weights(path).cooperation  # noqa: B018 - it is checked when it is read
    assert path in str(caught.value)
    assert said in str(caught.value)


def test_all_that_is_wrong_is_told_at_once(file):
    with pytest.raises(QuestionError, match=r"cooperation\.deal: .*cooperation\.meeting: "):
        read_weights(file("cooperation: {deal: -1, meeting: -2}")).cooperation  # noqa: B018


def test_a_file_that_is_not_there_is_told():
    with pytest.raises(QuestionError, match="No such file"):
        read_weights("nowhere.yaml")
