"""The five roles of brokers, counted by hand."""

from __future__ import annotations

import networkx as nx
import pytest
from five_states import FIVE, all_to_all, graph_of, star, worked

from queries.measures.brokerage import Role, brokerage


def roles(found):
    return {role.value: times for role, times in found.items() if times}


@pytest.mark.parametrize(
    ("groups", "role"),
    [
        ("111", "coordinator"),
        ("121", "itinerant"),
        ("122", "gatekeeper"),
        ("112", "representative"),
        ("123", "liaison"),
    ],
)
def test_the_groups_of_sender_broker_and_receiver_make_the_role(groups, role):
    flow = nx.DiGraph([("a", "b"), ("b", "c")])
    found = brokerage(flow, dict(zip("abc", groups, strict=True)))
    assert roles(found["b"]) == {role: 1}
    assert roles(found["a"]) == roles(found["c"]) == {}


def test_mutual_ties_count_both_ways():
    # Of the six pairs around Kazakhstan one is tied; the north is Kazakhstan and Kyrgyzstan.
    found = brokerage(
        worked(), {"KAZ": "north", "KGZ": "north", "TJK": "south", "TKM": "south", "UZB": "south"}
    )
    assert roles(found["KAZ"]) == {"itinerant": 6, "gatekeeper": 2, "representative": 2}
    assert all(roles(found[state]) == {} for state in FIVE[1:])


def test_who_is_in_no_group_is_one_of_its_own():
    assert roles(brokerage(star(), {})["KAZ"]) == {"liaison": 12}


def test_nobody_brokers_where_all_are_tied_or_nobody_is():
    for graph in (all_to_all(), graph_of()):
        assert all(
            set(found) == set(Role) and not any(found.values()) for found in brokerage(graph, {}).values()
        )


def test_a_tie_back_closes_no_open_triad():
    flow = nx.DiGraph([("a", "b"), ("b", "a"), ("b", "c"), ("c", "a")])
    # a to b to c has no tie a to c; c to b is none; b to c to a is closed by b to a; c to a to b is open.
    found = brokerage(flow, dict.fromkeys("abc", "1"))
    assert {node: sum(times.values()) for node, times in found.items()} == {"a": 1, "b": 1, "c": 0}
