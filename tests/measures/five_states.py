"""Five states with few enough ties to reckon every measure by hand, and graphs of other forms."""

from __future__ import annotations

from itertools import combinations, pairwise

import networkx as nx

from graph.network import Relation, Tie, merged, project

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")


def tie(a, b, record, states, weight=None):
    one, other = sorted((a, b))
    counted = 1 / (states - 1) if weight is None else weight
    return Tie(
        one,
        other,
        Relation.COOPERATES_WITH,
        "deal",
        record,
        record,
        states,
        counted,
        "certain",
        "2020",
        None,
        (record,),
    )


def worked():
    """Return a union of three, and a treaty of Kazakhstan with each of the other two."""
    ties = [tie(a, b, "union", 3) for a, b in combinations(("KAZ", "KGZ", "TJK"), 2)]
    ties += [tie("KAZ", "UZB", "treaty", 2), tie("KAZ", "TKM", "pact", 2)]
    return merged(project(ties, FIVE))


def graph_of(*pairs):
    """Return a graph of pairs, each with a weight of 1 where none is given."""
    graph = nx.Graph()
    graph.add_nodes_from(FIVE)
    for a, b, *weight in pairs:
        graph.add_edge(a, b, weight=weight[0] if weight else 1.0)
    return graph


def chain():
    return graph_of(*pairwise(FIVE))


def star():
    return graph_of(*(("KAZ", other) for other in FIVE[1:]))


def ring():
    return graph_of(*pairwise((*FIVE, FIVE[0])))


def all_to_all():
    return graph_of(*combinations(FIVE, 2))


def pair_and_three():
    """Return a pair, and a triangle that nothing ties to it."""
    return graph_of(("KAZ", "UZB"), ("KGZ", "TJK"), ("KGZ", "TKM"), ("TJK", "TKM"))
