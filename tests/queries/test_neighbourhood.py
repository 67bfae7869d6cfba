"""What lies within a few ties of a record."""

from __future__ import annotations

import pytest

from graph.errors import QuestionError, UnknownNameError
from queries.neighbourhood import neighbourhood


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


def test_a_row_rests_on_the_tie_and_on_what_it_leads_to(loaded):
    found = {row.id: row.facts for row in neighbourhood(loaded, "kgz-tjk-border")}
    assert found["kgz-tjk-border-treaty-2025"][1] == "kgz-tjk-border-treaty-2025"
    assert {len(facts) for facts in found.values()} == {2}
