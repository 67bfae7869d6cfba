"""Chains of bodies, deals and events between two states."""

from __future__ import annotations

import pytest

from graph.errors import QuestionError
from queries.common_partners import common_partners
from queries.paths import paths


def test_a_chain_of_one_step_is_a_thing_that_both_share(loaded):
    found = paths(loaded, "IRN", "KAZ", as_of="2015-06-01", kinds="deal", steps=1)
    assert [row.facts for row in found] == [("kaz-tkm-irn-railway-2007",)] or all(
        row.steps == 1 for row in found
    )
    assert all(row.chain[0] == "IRN" and row.chain[-1] == "KAZ" for row in found)


def test_either_order_gives_the_same_chains(loaded):
    assert paths(loaded, "KAZ", "IRN", as_of="2015") == paths(loaded, "IRN", "KAZ", as_of="2015")
    assert common_partners(loaded, "UZB", "KAZ", as_of=2021) == common_partners(
        loaded, "KAZ", "UZB", as_of=2021
    )


def test_no_chain_goes_through_a_state_twice(loaded):
    for row in paths(loaded, "TJK", "TKM", as_of="2022", limit=1000):
        states = (row.chain[0], *row.through, row.chain[-1])
        assert len(set(states)) == len(states)


def test_a_thing_that_many_share_weighs_little(loaded):
    found = paths(loaded, "KAZ", "UZB", as_of="2022-07-01", kinds="membership", steps=1, limit=100)
    weights = {row.chain[1]: row.weight for row in found}
    assert weights["IFAS"] == 0.25  # five members
    assert weights["UN"] < weights["IFAS"]


def test_nothing_ties_states_before_anything_is_recorded(loaded):
    found = paths(loaded, "KAZ", "UZB", as_of="1900")
    assert len(found) == 0
    assert found.notes


def test_one_state_is_no_pair(loaded):
    with pytest.raises(QuestionError, match="one state"):
        paths(loaded, "KAZ", "Kazakhstan")
    with pytest.raises(QuestionError, match="one state"):
        common_partners(loaded, "KAZ", "kz")
