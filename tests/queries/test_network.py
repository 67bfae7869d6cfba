"""Chains, common partners, bridges and neighbourhoods in the network of a day."""

from __future__ import annotations

import pytest

from graph.errors import QuestionError, UnknownNameError
from queries.bridges import bridges
from queries.common_partners import common_partners
from queries.neighbourhood import neighbourhood
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


def test_a_common_partner_is_tied_to_both(loaded):
    found = {row.partner: row for row in common_partners(loaded, "KAZ", "UZB", as_of="2021", kinds="deal")}
    assert {"RUS", "CHN", "KGZ"} <= found.keys()
    assert {"KAZ", "UZB"} & found.keys() == set()
    assert all(row.weight == min(row.weight_first, row.weight_second) for row in found.values())


def test_taking_out_a_bridge_parts_the_others(loaded):
    found = {row.state: row for row in bridges(loaded, as_of="2022", kinds="deal")}
    assert found["TJK"].parts[-1] == "IRN" or "IRN" in found["TJK"].parts


def test_large_bodies_hide_every_bridge(loaded):
    assert len(bridges(loaded, "central-asia", as_of="2022", largest=None)) == 0


def test_the_neighbours_of_a_dispute_are_its_parties_parts_and_settlement(loaded):
    found = {row.id: row for row in neighbourhood(loaded, "kgz-tjk-border")}
    assert found["KGZ"].tie == "<- PARTY_TO (claimant)"
    assert found["kgz-tjk-clash-2021"].tie == "<- PART_OF"
    assert found["kgz-tjk-border-treaty-2025"].tie == "<- SETTLES"


def test_each_node_is_met_once_by_a_shortest_way(loaded):
    found = neighbourhood(loaded, "kgz-tjk-border", depth=2, limit=5000)
    assert len({row.id for row in found}) == len(found)
    near = {row.id for row in neighbourhood(loaded, "kgz-tjk-border", limit=5000)}
    assert {row.id for row in found if row.depth == 1} == near


def test_wrong_depths_and_types_and_names_are_told(loaded):
    with pytest.raises(QuestionError, match="1 to 3"):
        neighbourhood(loaded, "KAZ", depth=9)
    with pytest.raises(QuestionError, match="PART_OF"):
        neighbourhood(loaded, "KAZ", types=["PARTY_OFF"])
    with pytest.raises(UnknownNameError):
        neighbourhood(loaded, "nowhere-at-all-2099")
