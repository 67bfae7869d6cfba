"""To which bodies does a state belong on a day?"""

from __future__ import annotations

import pytest

from graph.errors import QuestionError, UnknownNameError
from queries.memberships import memberships


def bodies(answer) -> list[str]:
    return [row.abbreviation for row in answer]


def test_the_dialogues_of_turkmenistan_in_2010(loaded):
    assert bodies(memberships(loaded, "TKM", as_of=2010, kind="dialogue")) == ["CA+JAD", "ROK-CA"]


def test_the_security_bodies_of_uzbekistan_in_2008(loaded):
    answer = memberships(loaded, "UZB", as_of="2008-01-01", kind="security")
    assert bodies(answer) == ["CICA", "CSTO", "PfP", "OSCE", "SCO"]  # in order of id: nato-pfp before osce
    assert {row.value for row in answer} == {"yes"}
    # The treaty on the nuclear-weapon-free zone of 2006 took effect, and its roll begins, on 2009-03-21.
    assert [(gap.organization, gap.states) for gap in answer.not_covered] == [("CANWFZ", ("UZB",))]


def test_all_bodies_show_who_is_out_and_what_is_not_covered(loaded):
    answer = memberships(loaded, "TKM", as_of="2010-01-01", all_bodies=True)
    found = {row.organization: row.value for row in answer}
    assert (found["cis"], found["csto"], found["edb"]) == ("yes", "no", "not covered")
    assert "eaeu" not in found  # it did not exist
    yes = [row for row in answer if row.value == "yes"]
    assert tuple(yes) == memberships(loaded, "TKM", as_of="2010-01-01").rows


def test_what_is_not_covered_is_below_the_list_with_what_was_known_last(loaded):
    answer = memberships(loaded, "TKM", as_of="2010-01-01")
    gaps = {gap.organization: gap for gap in answer.not_covered}
    assert gaps["GUAM"].states == ("TKM",)
    assert gaps["GUAM"].why.endswith("from 1997-10-10 to 2005-05-11; last known: no on 2005-05-11")


def test_a_group_is_the_union_of_its_states(loaded):
    group = memberships(loaded, "central-asia", as_of="2016-01-01")
    alone = [
        row
        for state in ("KAZ", "KGZ", "TJK", "TKM", "UZB")
        for row in memberships(loaded, state, as_of="2016-01-01")
    ]
    assert list(group) == alone


def test_a_grade_asked_for_alone_counts_alone(loaded):
    assert bodies(memberships(loaded, "UZB", as_of="2022-01-01", grades="observer")) == ["EAEU", "EDB"]


def test_a_day_before_any_body_is_empty_and_says_so(loaded):
    answer = memberships(loaded, "KAZ", as_of="1900-01-01")
    assert (len(answer), answer.not_covered) == (0, ())
    assert "None recorded for that time; bodies looked at: 0." in answer.notes


def test_a_state_with_no_recorded_membership_may_yet_have_some(loaded):
    answer = memberships(loaded, "EUE", as_of=2010, kind="finance")
    assert len(answer) == 0
    assert {gap.organization for gap in answer.not_covered} == {"EBRD", "EDB"}


def test_an_unknown_state_and_an_unknown_kind_are_told(loaded):
    with pytest.raises(UnknownNameError, match="Uzbekistan"):
        memberships(loaded, "Uzbekstan")
    with pytest.raises(QuestionError, match="kind"):
        memberships(loaded, "UZB", kind="secret")
