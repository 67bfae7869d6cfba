"""Which disputes set two states against each other?"""

from __future__ import annotations

from itertools import combinations

import pytest

from graph.errors import QuestionError, UnknownNameError
from queries.disputes_between import disputes_between

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")


def told(answer) -> list[tuple[str, str]]:
    return [(row.relation, row.id) for row in answer]


def test_opposed_states_come_first_and_those_on_one_side_are_marked(loaded):
    answer = disputes_between(loaded, "KAZ", "TKM")
    assert told(answer) == [
        ("opposed", "caspian-status"),
        ("opposed", "kaz-tkm-border-incidents-2012"),
        ("same side", "ca-upstream-downstream"),
        ("no side", "aral-sea"),
    ]
    assert "2 of 4" in answer.notes[0]


def test_upstream_states_do_not_quarrel_with_each_other_over_their_water(loaded):
    relations = {row.id: row.relation for row in disputes_between(loaded, "KGZ", "TJK")}
    assert relations["ca-upstream-downstream"] == "same side"
    assert relations["kgz-tjk-border"] == "opposed"
    assert relations["csto-armenia"] == "no side"


def test_a_mediator_quarrels_with_nobody(loaded):
    relations = {row.id: row.relation for row in disputes_between(loaded, "RUS", "UZB")}
    assert relations["uzb-kgz-gas-cutoff-2014"] == "no side"


def test_on_a_day_only_what_went_on_then_is_told(loaded):
    opposed = [row.id for row in disputes_between(loaded, "KAZ", "UZB", as_of="2002-11-07") if row.pairs]
    assert opposed == ["kaz-uzb-border", "kaz-uzb-bagys", "kaz-uzb-shooting-2002"]
    shooting = disputes_between(loaded, "KAZ", "UZB", as_of="2002-11-07")[2]
    assert (shooting.until, shooting.fatalities_max) == (None, None)


@pytest.mark.parametrize(("one", "other"), [*combinations(FIVE, 2), ("central-asia", "RUS"), ("gulf", "KGZ")])
def test_a_pair_in_either_order_gives_the_same_answer(loaded, one, other):
    assert disputes_between(loaded, one, other) == disputes_between(loaded, other, one)


def test_two_groups_give_the_union_of_their_pairs(loaded):
    pairs = {row.id for one in FIVE for row in disputes_between(loaded, one, "AFG") if row.pairs}
    answer = disputes_between(loaded, "central-asia", "AFG")
    assert {row.id for row in answer if row.pairs} == pairs
    canal = next(row for row in answer if row.id == "afg-qosh-tepa")
    assert canal.pairs == ("AFG | TKM", "AFG | UZB")


def test_a_group_with_itself_gives_its_inner_quarrels(loaded):
    pairs = {row.id for one, other in combinations(FIVE, 2) for row in disputes_between(loaded, one, other)}
    assert {row.id for row in disputes_between(loaded, "central-asia", "central-asia")} == pairs


def test_a_state_with_itself_is_refused(loaded):
    with pytest.raises(QuestionError, match="two different"):
        disputes_between(loaded, "KAZ", "Kazakhstan")


def test_none_recorded_is_said(loaded):
    answer = disputes_between(loaded, "KAZ", "JPN")
    assert len(answer) == 0
    assert "None recorded" in answer.notes[0]


@pytest.mark.parametrize("name", ["Atlantis", "KAZ' OR '1'='1", "x" * 5000])
def test_an_unknown_name_is_refused(loaded, name):
    with pytest.raises(UnknownNameError):
        disputes_between(loaded, "KAZ", name)
