"""How central each state is in the network, by seven measures."""

from __future__ import annotations

from enum import StrEnum
from math import fsum
from typing import TYPE_CHECKING

from graph.errors import QuestionError
from queries.measures.constraint import constraint
from queries.measures.pagerank import pagerank

if TYPE_CHECKING:
    from collections.abc import Callable

    import networkx as nx

__all__ = ["FORMULAS", "Centrality", "centrality"]


class Centrality(StrEnum):
    """A measure of how central a state is."""

    DEGREE = "degree"
    WEIGHTED_DEGREE = "weighted-degree"
    BETWEENNESS = "betweenness"
    EIGENVECTOR = "eigenvector"
    PAGERANK = "pagerank"
    CORE_NUMBER = "core-number"
    CONSTRAINT = "constraint"


FORMULAS = {
    Centrality.DEGREE: "Degree: the number of states to which it is tied (Freeman 1978).",
    Centrality.WEIGHTED_DEGREE: (
        "Weighted degree: the sum of the weights of its ties (Barrat et al. 2004); what n states share "
        "gives each of them one in all."
    ),
    Centrality.BETWEENNESS: (
        "Betweenness: the share of shortest chains between two other states that go through it, over all "
        "such pairs; a tie is as long as the inverse of its weight (Freeman 1977; Brandes 2001)."
    ),
    Centrality.EIGENVECTOR: (
        "Eigenvector centrality: proportional to the weighted sum of that of its partners, the squares "
        "adding up to 1; in the largest connected part, nought outside (Bonacich 1987)."
    ),
    Centrality.PAGERANK: (
        "PageRank: how often a walk along ties, by their weights, is at it; 15 of 100 steps go anywhere "
        "(Brin and Page 1998)."
    ),
    Centrality.CORE_NUMBER: (
        "Core number: the greatest k such that it is in a part all of whose states are tied to k others of "
        "it (Seidman 1983)."
    ),
    Centrality.CONSTRAINT: (
        "Constraint: how far its partners are tied to each other, so that little between them hangs on it; "
        "low is free to broker (Burt 1992). None for a state without ties."
    ),
}
"""One sentence on each measure, with its source."""

_STEPS = 10**12
"""Length of a tie of weight 1. Lengths are whole numbers, so that chains of the same ties are equally long in
whatever order they are added up; of sums of fractions the last digit would decide which is the shortest."""

_ROUNDS = 100_000
_EXACT = 1e-10


def centrality(graph: nx.Graph, measure: Centrality) -> dict[str, float | None]:
    """Return how central each node is.

    Parameters
    ----------
    graph : networkx.Graph
        Undirected; edges with `weight`. Parallel ties are merged.
    measure : Centrality
        Which measure; `FORMULAS` has each in words. Degree and core number do not see the weights.

    Returns
    -------
    dict of str to float or None
        By node, in the graph's order. An isolated node has 0; of PageRank the least; of constraint None.
        Degree, core number: whole numbers. Betweenness, eigenvector, PageRank: 0 to 1. Constraint: above 0,
        1 for one partner.

    Raises
    ------
    QuestionError
        If the eigenvector does not settle, since two parts of the network are equally central.

    Notes
    -----
    Betweenness takes time in proportion to nodes times edges (Brandes), constraint to the sum of squared
    degrees, the others to edges. All are networkx's but PageRank and constraint. A number for 87 states and
    1,000 ties comes at once.

    References
    ----------
    Freeman, L. C., "Centrality in social networks: conceptual clarification", *Social Networks* 1 (1978),
    215-239, doi:10.1016/0378-8733(78)90021-7.

    Barrat, A., et al., "The architecture of complex weighted networks", *PNAS* 101 (2004), 3747-3752,
    doi:10.1073/pnas.0400087101.

    Freeman, L. C., "A set of measures of centrality based on betweenness", *Sociometry* 40 (1977), 35-41,
    doi:10.2307/3033543.

    Brandes, U., "A faster algorithm for betweenness centrality", *Journal of Mathematical Sociology* 25
    (2001), 163-177, doi:10.1080/0022250X.2001.9990249.

    Bonacich, P., "Power and centrality: a family of measures", *American Journal of Sociology* 92 (1987),
    1170-1182, doi:10.1086/228631.

    Seidman, S. B., "Network structure and minimum degree", *Social Networks* 5 (1983), 269-287,
    doi:10.1016/0378-8733(83)90028-X.

    Burt, R. S., *Structural Holes: The Social Structure of Competition*, Harvard University Press, 1992.

    Examples
    --------
    >>> import networkx as nx
    >>> chain = nx.Graph()
    >>> for a, b in [("KAZ", "KGZ"), ("KGZ", "TJK")]:
    ...     chain.add_edge(a, b, weight=1.0)
    >>> centrality(chain, Centrality.BETWEENNESS)
    {'KAZ': 0.0, 'KGZ': 1.0, 'TJK': 0.0}
    >>> centrality(chain, Centrality.CONSTRAINT)
    {'KAZ': 1.0, 'KGZ': 0.5, 'TJK': 1.0}
    """
    return _MEASURES[measure](graph)


def _degree(graph: nx.Graph) -> dict[str, float | None]:
    return {node: len(graph.adj[node]) for node in graph}


def _weighted_degree(graph: nx.Graph) -> dict[str, float | None]:
    return {node: fsum(held["weight"] for held in graph.adj[node].values()) for node in graph}


def _betweenness(graph: nx.Graph) -> dict[str, float | None]:
    import networkx as nx  # noqa: PLC0415 - a third of a second that most questions do not need

    def steps(_a: str, _b: str, held: dict[str, float]) -> int:
        return round(_STEPS / held["weight"])

    return dict(nx.betweenness_centrality(graph, weight=steps))


def _eigenvector(graph: nx.Graph) -> dict[str, float | None]:
    import networkx as nx  # noqa: PLC0415

    found: dict[str, float | None] = dict.fromkeys(graph, 0.0)
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    if parts and len(parts[0]) > 1:
        part = graph.subgraph(parts[0])
        try:
            found |= nx.eigenvector_centrality(part, max_iter=_ROUNDS, tol=_EXACT, weight="weight")
        except nx.PowerIterationFailedConvergence:
            message = "eigenvector: it does not settle on this network; ask for pagerank"
            raise QuestionError(message) from None
    return found


def _pagerank(graph: nx.Graph) -> dict[str, float | None]:
    return dict(pagerank(graph))


def _core_number(graph: nx.Graph) -> dict[str, float | None]:
    import networkx as nx  # noqa: PLC0415

    return dict(nx.core_number(graph))


_MEASURES: dict[Centrality, Callable[[nx.Graph], dict[str, float | None]]] = {
    Centrality.DEGREE: _degree,
    Centrality.WEIGHTED_DEGREE: _weighted_degree,
    Centrality.BETWEENNESS: _betweenness,
    Centrality.EIGENVECTOR: _eigenvector,
    Centrality.PAGERANK: _pagerank,
    Centrality.CORE_NUMBER: _core_number,
    Centrality.CONSTRAINT: constraint,
}
