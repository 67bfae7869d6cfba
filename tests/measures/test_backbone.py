"""The disparity filter, reckoned by hand."""

from __future__ import annotations

import networkx as nx
import pytest
from five_states import all_to_all, graph_of, star, worked

from queries.measures.backbone import disparity


def test_the_worked_network():
    assert disparity(worked()) == pytest.approx(
        {
            ("KAZ", "KGZ"): 1 / 2,  # of KGZ, which has two ties: 1 - 1/2; of KAZ (1 - 1/6)^3 = 0.579
            ("KAZ", "TJK"): 1 / 2,
            ("KGZ", "TJK"): 1 / 2,
            ("KAZ", "TKM"): (2 / 3) ** 3,  # of KAZ; TKM has one tie, which tells nothing
            ("KAZ", "UZB"): (2 / 3) ** 3,
        }
    )


def test_ties_that_are_all_alike_do_not_stand_out():
    for graph in (all_to_all(), star()):
        assert disparity(graph) == dict.fromkeys(graph.edges, pytest.approx((3 / 4) ** 3))


def test_a_pair_has_nothing_to_compare_with():
    assert disparity(graph_of(("KAZ", "UZB", 5.0))) == {("KAZ", "UZB"): 1.0}


def test_no_ties_have_no_backbone():
    assert disparity(graph_of()) == {}


def test_the_heavier_of_two_ties_is_the_less_likely():
    found = disparity(graph_of(("KAZ", "UZB", 9.0), ("KAZ", "TKM", 1.0), ("UZB", "TJK", 1.0)))
    assert found["KAZ", "UZB"] < min(found["KAZ", "TKM"], found["TJK", "UZB"])


def test_the_projection_of_states_and_bodies_is_newmans():
    # networkx weighs the projection of two modes by 1/(n-1), as the network of memberships does.
    two_modes = nx.Graph([(state, "union") for state in ("KAZ", "KGZ", "TJK")])
    two_modes.add_edges_from([("KAZ", "treaty"), ("UZB", "treaty"), ("KAZ", "pact"), ("TKM", "pact")])
    projected = nx.bipartite.collaboration_weighted_projected_graph(
        two_modes, ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
    )
    ours = worked()
    assert {frozenset(pair) for pair in projected.edges} == {frozenset(pair) for pair in ours.edges}
    assert all(projected.edges[pair]["weight"] == ours.edges[pair]["weight"] for pair in ours.edges)
