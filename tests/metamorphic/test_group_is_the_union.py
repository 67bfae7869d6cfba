"""What is asked of a group is what is asked of its states, put together."""

from __future__ import annotations

import pytest

from queries import (
    attendance,
    caveats,
    changes,
    claims,
    claims_against_records,
    deal_parties,
    deals,
    dependence,
    dependents,
    disagreements,
    disputes,
    exercises,
    is_member,
    members,
    membership_matrix,
    memberships,
    outside,
    settlements,
    timeline,
    unsettled,
    what_happened,
)

GROUP = "central-asia"

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")

SAME_ROWS = {
    "dependence": lambda g, who: dependence(g, who, as_of=2022),
    "deal_parties": lambda g, who: deal_parties(g, state=who, as_of="2021-05-05"),
    "deals": deals,
    "deals as of a day": lambda g, who: deals(g, who, as_of="2016-02-29"),
    "deals signed in a span": lambda g, who: deals(g, who, since=2001, until=2009),
    "disagreements": disagreements,
    "disputes": disputes,
    "disputes as of a day": lambda g, who: disputes(g, who, as_of="2012-04"),
    "disputes of a kind": lambda g, who: disputes(g, who, kind="water"),
    "exercises": exercises,
    "is_member": lambda g, who: is_member(g, who, "SCO", as_of="2010-01-01"),
    "membership_matrix": lambda g, who: membership_matrix(g, who, as_of=2015),
    "memberships": lambda g, who: memberships(g, who, as_of="2006-06"),
    "outside": lambda g, who: outside(g, "RUS, CHN", who, as_of="2005-08-26"),
    "settlements": settlements,
    "unsettled": lambda g, who: unsettled(g, who, as_of="2021-12-31"),
}
"""Questions whose rows of a group are those of its states, the same in each field."""

SAME_FACTS = {
    "caveats of states": lambda g, who: caveats(g, who, kind="disagreement"),
    "changes": lambda g, who: changes(g, 2010, 2016, states=who),
    "claims": claims,
    "claims of a kind": lambda g, who: claims(g, who, kind="judgement"),
    "claims_against_records": claims_against_records,
    "timeline": timeline,
    "what_happened": lambda g, who: what_happened(g, 2021, states=who),
}
"""Questions whose rows tell beside the fact who of those asked about is in it: the facts are the same."""


@pytest.mark.parametrize("name", SAME_ROWS)
def test_the_rows_of_a_group_are_those_of_its_states(loaded, name):
    asked = SAME_ROWS[name]
    of_states = [row for state in FIVE for row in asked(loaded, state).rows]
    of_group = asked(loaded, GROUP).rows
    assert set(of_group) == set(of_states)
    assert len(of_group) == len(set(of_group)) > 0


@pytest.mark.parametrize("name", SAME_FACTS)
def test_the_facts_of_a_group_are_those_of_its_states(loaded, name):
    asked = SAME_FACTS[name]
    of_states = {fact for state in FIVE for fact in asked(loaded, state).facts}
    of_group = set(asked(loaded, GROUP).facts)
    assert of_group == of_states
    assert of_group


def test_figures_for_a_group_as_a_whole_come_beside_those_of_its_states(loaded):
    of_states = {row for state in FIVE for row in dependents(loaded, state, as_of=2022, years=10)}
    of_group = set(dependents(loaded, GROUP, as_of=2022, years=10))
    assert of_states <= of_group
    assert {row.scope for row in of_group - of_states} <= {"region"}


def test_the_members_of_a_body_are_the_states_of_which_it_is_a_yes(loaded):
    # Asked the other way round: who belongs, and of each state whether it does.
    for body in ("CSTO", "SCO", "CIS", "C5+1", "PfP"):
        belongs = is_member(loaded, GROUP, body, as_of="2007-07-07")
        yes = {row.state for row in belongs if row.value == "yes"}
        assert yes == {row.state for row in members(loaded, body, as_of="2007-07-07")} & set(FIVE)


def test_the_meetings_of_a_span_are_those_of_its_years(loaded):
    of_years = [
        row for year in range(2018, 2026) for row in attendance(loaded, "SCO", since=year, until=year)
    ]
    assert list(attendance(loaded, "SCO", since=2018, until=2025)) == of_years
