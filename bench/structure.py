"""All measures of structure on 200 states and 4,000 ties, against the bare functions of igraph."""

from __future__ import annotations

import random
import sys
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

import igraph
from paired import by_turns, timed
from results import Section, table

from graph.network import Relation, Tie, merged, project
from queries.measures.backbone import disparity
from queries.measures.balance import triads
from queries.measures.brokerage import brokerage
from queries.measures.centrality import Centrality, centrality
from queries.measures.communities import communities

if TYPE_CHECKING:
    from collections.abc import Callable

    import networkx as nx

__all__ = ["TITLE", "run"]

TITLE = "Structure"

STATES = 200
TIES = 4000
LARGEST = 12
"""States that share a thing at most."""

ROUNDS = 5
SEED = 20261124


def run() -> Section:
    """Measure each by turns with what igraph has for it."""
    ties = _ties()
    graph = merged(project(ties))
    twin = _twin(graph)
    groups = {state: str(number % 5) for number, state in enumerate(graph)}
    pairs = _pairs(graph, twin, groups)
    rows = []
    for name, (ours, theirs) in pairs.items():
        contenders = {"ours": lambda ours=ours: timed(ours)}
        if theirs is not None:
            contenders["theirs"] = lambda theirs=theirs: timed(theirs)
        found = by_turns(contenders, ROUNDS)
        other = found.get("theirs")
        rows.append(
            (
                name,
                found["ours"].median * 1000,
                other.median * 1000 if other else "",
                found["ours"].over(other) if other else "",
            )
        )
    body = (
        f"{STATES} states, {len(ties):,} ties by things of 2 to {LARGEST} states, which tie "
        f"{graph.number_of_edges():,} pairs; medians of {ROUNDS} rounds by turns. igraph's graph is built "
        "beforehand, and its functions are C. Where no ratio stands igraph has no such measure.\n\n"
        + table(("measure", "Steppe ms", "igraph ms", "times"), rows)
        + "\nnetworkx is Python, and costs what Python costs; all measures of one day together take some "
        "seconds at most. Farthest behind is the eigenvector, a few hundred rounds of power iteration in "
        "dictionaries; most time goes to betweenness, and to Louvain for its twenty runs. Its constraint, "
        "which took longer than all others together, and its PageRank, which asks for scipy, are written "
        "anew.\n"
    )
    return Section(TITLE, body)


def _ties() -> list[Tie]:
    """Return derived ties by things that states drawn by chance share."""
    chance = random.Random(SEED)
    states = [f"S{number:03d}" for number in range(STATES)]
    ties: list[Tie] = []
    thing = 0
    while len(ties) < TIES:
        thing += 1
        name = f"thing-{thing}"
        sharing = sorted(chance.sample(states, chance.randint(2, LARGEST)))
        ties += [
            Tie(
                a,
                b,
                Relation.COOPERATES_WITH,
                "deal",
                name,
                name,
                len(sharing),
                1 / (len(sharing) - 1),
                "certain",
                "2020",
                None,
                (name,),
            )
            for a, b in combinations(sharing, 2)
        ]
    return ties[:TIES]


def _twin(graph: nx.Graph) -> igraph.Graph:
    twin = igraph.Graph()
    twin.add_vertices(list(graph))
    twin.add_edges(list(graph.edges))
    twin.es["weight"] = [graph.edges[pair]["weight"] for pair in graph.edges]
    twin.es["length"] = [graph.edges[pair]["length"] for pair in graph.edges]
    return twin


def _pairs(
    graph: nx.Graph, twin: igraph.Graph, groups: dict[str, str]
) -> dict[str, tuple[Callable[[], object], Callable[[], object] | None]]:
    """Return for each measure what computes it here, and igraph's function where there is one."""
    bare: dict[Centrality, Callable[[], object]] = {
        Centrality.DEGREE: twin.degree,
        Centrality.WEIGHTED_DEGREE: lambda: twin.strength(weights="weight"),
        Centrality.BETWEENNESS: lambda: twin.betweenness(weights="length"),
        Centrality.EIGENVECTOR: lambda: twin.eigenvector_centrality(weights="weight"),
        Centrality.PAGERANK: lambda: twin.pagerank(weights="weight"),
        Centrality.CORE_NUMBER: twin.coreness,
        Centrality.CONSTRAINT: lambda: twin.constraint(weights="weight"),
    }
    ties = _ties()
    signs = {(a, b): 1 if number % 3 else -1 for number, (a, b) in enumerate(sorted(graph.edges))}
    return {
        "projection of the ties": (lambda: merged(project(ties)), None),
        **{
            str(measure): (lambda measure=measure: centrality(graph, measure), function)
            for measure, function in bare.items()
        },
        "communities, one run": (
            lambda: communities(graph, runs=1),
            lambda: twin.community_multilevel(weights="weight"),
        ),
        "communities, twenty runs": (lambda: communities(graph), None),
        "brokerage": (lambda: brokerage(graph, groups), None),
        "backbone": (lambda: disparity(graph), None),
        "triads": (lambda: triads(signs), None),
    }
