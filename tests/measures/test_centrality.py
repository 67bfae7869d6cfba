"""Centrality on five small graphs, reckoned by hand."""

from __future__ import annotations

import networkx as nx
import pytest
from five_states import FIVE, all_to_all, chain, graph_of, pair_and_three, ring, star, worked

from graph.errors import QuestionError
from queries.measures.centrality import FORMULAS, Centrality, centrality


def values(graph, measure):
    found = centrality(graph, Centrality(measure))
    assert tuple(found) == FIVE
    return [None if value is None else round(value, 4) for value in found.values()]


@pytest.mark.parametrize(
    ("graph", "measure", "expected"),
    [
        (chain, "degree", [1, 2, 2, 2, 1]),
        (chain, "betweenness", [0, 0.5, 0.6667, 0.5, 0]),  # of six pairs of others: 3, 4, 3
        (chain, "core-number", [1, 1, 1, 1, 1]),
        (chain, "constraint", [1, 0.5, 0.5, 0.5, 1]),
        (star, "degree", [4, 1, 1, 1, 1]),
        (star, "betweenness", [1, 0, 0, 0, 0]),
        (star, "eigenvector", [0.7071, 0.3536, 0.3536, 0.3536, 0.3536]),  # 1/sqrt 2; half of it each
        (star, "constraint", [0.25, 1, 1, 1, 1]),
        (star, "pagerank", [0.4757, 0.1311, 0.1311, 0.1311, 0.1311]),  # x = .03 + .85 (1 - x): .88/1.85
        (ring, "betweenness", [0.1667] * 5),  # one of six pairs has its only short chain through it
        (ring, "eigenvector", [0.4472] * 5),
        (ring, "pagerank", [0.2] * 5),
        (ring, "core-number", [2] * 5),
        (all_to_all, "degree", [4] * 5),
        (all_to_all, "betweenness", [0] * 5),
        (all_to_all, "core-number", [4] * 5),
        (all_to_all, "constraint", [0.7656] * 5),  # 4 (1/4 + 3/16)^2
        (pair_and_three, "core-number", [1, 2, 2, 2, 1]),
        (pair_and_three, "eigenvector", [0, 0.5774, 0.5774, 0.5774, 0]),
        (pair_and_three, "pagerank", [0.2] * 5),
        (worked, "degree", [4, 2, 2, 1, 1]),
        (worked, "weighted-degree", [3, 1, 1, 1, 1]),
        (worked, "betweenness", [0.8333, 0, 0, 0, 0]),  # KGZ and TJK are nearer to each other directly
        (worked, "core-number", [2, 2, 2, 1, 1]),
        (worked, "constraint", [0.3472, 0.9028, 0.9028, 1, 1]),  # 25/72, 130/144
        (worked, "pagerank", [0.4058, 0.1521, 0.1521, 0.145, 0.145]),
    ],
)
def test_a_measure_is_what_one_reckons_by_hand(graph, measure, expected):
    assert values(graph(), measure) == pytest.approx(expected, abs=6e-5)


def test_states_that_nothing_ties_have_nothing_and_no_constraint():
    alone = graph_of()
    for measure in ("degree", "weighted-degree", "betweenness", "eigenvector", "core-number"):
        assert values(alone, measure) == [0] * 5
    assert values(alone, "pagerank") == [0.2] * 5
    assert values(alone, "constraint") == [None] * 5


def test_no_states_have_no_measure():
    for measure in Centrality:
        assert centrality(nx.Graph(), measure) == {}


def test_chains_of_the_same_ties_are_equally_long_in_whatever_order_they_are_added():
    # KAZ to UZB by two chains of 1/0.3, 1/0.7 and 1/0.9: as fractions the sums differ in the last digit.
    graph = graph_of(
        ("KAZ", "KGZ", 0.3),
        ("KGZ", "TJK", 0.7),
        ("TJK", "UZB", 0.9),
        ("KAZ", "TKM", 0.9),
        ("TKM", "X", 0.7),
        ("X", "UZB", 0.3),
    )
    found = centrality(graph, Centrality.BETWEENNESS)
    assert found["KGZ"] == pytest.approx(found["X"])
    assert found["TJK"] == pytest.approx(found["TKM"])


def test_an_eigenvector_that_does_not_settle_is_told(monkeypatch):
    monkeypatch.setattr("queries.measures.centrality._ROUNDS", 1)
    with pytest.raises(QuestionError, match="pagerank"):
        centrality(worked(), Centrality.EIGENVECTOR)


def test_each_measure_has_its_sentence_with_a_source():
    assert set(FORMULAS) == set(Centrality)
    assert all("(" in text and text.endswith(".") for text in FORMULAS.values())
