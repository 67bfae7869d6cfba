"""PageRank of a weighted network, without a library for linear algebra."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["pagerank"]

_FOLLOWED = 0.85
"""Share of steps that follow a tie, as in the paper; the others go anywhere."""

_EXACT = 1e-13
"""Change in one round, over all nodes, at which it stands."""

_ROUNDS = 10_000
"""More than the 184 that the error, shrinking by `_FOLLOWED` each round, can need."""


def pagerank(graph: nx.Graph) -> dict[str, float]:
    """Return how often a walk along the ties, that now and then begins anew anywhere, is at each node.

    *p(v) = (1 - d)/N + d (sum over u of p(u) w(u, v)/s(u) + z/N)*, with *d* = 0.85, *N* nodes, *w* the weight
    of a tie, *s(u)* the sum of the weights out of *u*, and *z* the sum of *p* over nodes without a tie.

    networkx has the measure, but asks for scipy, which Steppe does without; a test compares the two engines
    of the field, this and igraph.

    Parameters
    ----------
    graph : networkx.Graph or networkx.DiGraph
        Edges with `weight`; parallel ties merged.

    Returns
    -------
    dict of str to float
        By node, 0 to 1; they add up to 1. A node without ties has the least, not nought. Empty for no nodes.

    Notes
    -----
    Time grows with edges times rounds, of which there are some hundred. In an undirected network it is near
    to the weighted degree; that is a property of the measure.

    References
    ----------
    Brin, S., and Page, L., "The anatomy of a large-scale hypertextual Web search engine", *Computer Networks
    and ISDN Systems* 30 (1998), 107-117, doi:10.1016/S0169-7552(98)00110-X.

    Examples
    --------
    >>> import networkx as nx
    >>> pair = nx.Graph()
    >>> pair.add_edge("KAZ", "UZB", weight=2.0)
    >>> {state: round(value, 6) for state, value in pagerank(pair).items()}
    {'KAZ': 0.5, 'UZB': 0.5}
    """
    nodes = list(graph)
    if not nodes:
        return {}
    out = {u: fsum(held["weight"] for held in graph.adj[u].values()) for u in nodes}
    into: dict[str, list[tuple[str, float]]] = {node: [] for node in nodes}
    for u in nodes:
        for v, held in graph.adj[u].items():
            if out[u] > 0:
                into[v].append((u, held["weight"] / out[u]))
    rank = dict.fromkeys(nodes, 1 / len(nodes))
    for _ in range(_ROUNDS):
        loose = fsum(rank[node] for node in nodes if out[node] <= 0)
        anywhere = (1 - _FOLLOWED + _FOLLOWED * loose) / len(nodes)
        found = {v: anywhere + _FOLLOWED * fsum(rank[u] * share for u, share in into[v]) for v in nodes}
        moved = fsum(abs(found[node] - rank[node]) for node in nodes)
        rank = found
        if moved < _EXACT:
            break
    return rank
