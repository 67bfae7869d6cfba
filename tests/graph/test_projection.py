"""The projection of rows of ties to a graph."""

from __future__ import annotations

import networkx as nx
import pytest

from graph.network import Relation, Tie, merged, project


def tie(b="UZB", record="treaty", relation=Relation.COOPERATES_WITH, weight=1.0):
    return Tie("KAZ", b, relation, "deal", record, "T", 2, weight, "certain", "2013", None, (record,))


def test_a_mutual_tie_is_an_edge_each_way_with_all_that_is_known_of_it():
    network = project([tie()])
    assert isinstance(network, nx.MultiDiGraph)
    assert network["KAZ"]["UZB"]["COOPERATES_WITH treaty"] == {
        "relation": "COOPERATES_WITH",
        "kind": "deal",
        "record": "treaty",
        "title": "T",
        "states": 2,
        "weight": 1.0,
        "certainty": "certain",
        "since": "2013",
        "until": None,
        "facts": ("treaty",),
        "derived": True,
    }
    assert network["UZB"]["KAZ"] == network["KAZ"]["UZB"]


def test_each_record_is_an_edge_of_its_own():
    network = project([tie(), tie(record="pact"), tie(relation=Relation.IN_DISPUTE_WITH)])
    assert sorted(network["KAZ"]["UZB"]) == [
        "COOPERATES_WITH pact",
        "COOPERATES_WITH treaty",
        "IN_DISPUTE_WITH treaty",
    ]


def test_a_membership_goes_one_way_to_a_body_and_is_not_derived():
    network = project([tie(b="csto", record="csto", relation=Relation.MEMBER_OF)])
    assert network.nodes["csto"]["label"] == "Organization"
    assert list(network.edges(data="derived")) == [("KAZ", "csto", False)]
    assert list(merged(network)) == ["KAZ"]


def test_states_without_ties_are_nodes():
    assert list(project([], ["UZB", "KAZ"])) == ["KAZ", "UZB"]


def test_only_ties_of_the_relation_are_merged():
    network = project([tie(), tie(record="quarrel", relation=Relation.IN_DISPUTE_WITH, weight=0.5)])
    assert merged(network).edges["KAZ", "UZB"]["weight"] == 1.0
    assert merged(network, Relation.IN_DISPUTE_WITH).edges["KAZ", "UZB"]["facts"] == ("quarrel",)


def test_a_weight_of_nought_ties_nobody():
    assert merged(project([tie(weight=0.0)])).number_of_edges() == 0


def test_what_is_not_mutual_is_not_merged():
    with pytest.raises(ValueError, match="not mutual"):
        merged(project([tie()]), Relation.INFLUENCES)
