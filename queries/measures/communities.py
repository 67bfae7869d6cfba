"""Which camps form: the communities of a network, and how far they hang on chance."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Communities", "communities"]


@dataclass(frozen=True, slots=True)
class Communities:
    """A division of the nodes, and how stable it is.

    Attributes
    ----------
    parts : tuple of tuple of str
        The communities, the largest first, nodes in order.
    modularity : float or None
        Of this division, -1/2 to 1; None where nothing is tied.
    lowest, highest : float or None
        The least and the greatest modularity of all runs.
    divisions : int
        How many different divisions the runs gave; 1 is stable.
    together : dict of (str, str) to float
        For each pair of nodes, in order, the share of runs that put them together.
    """

    parts: tuple[tuple[str, ...], ...]
    modularity: float | None
    lowest: float | None
    highest: float | None
    divisions: int
    together: dict[tuple[str, str], float]

    def stability(self, node: str) -> float:
        """Return how far a node's place is the same in all runs.

        Parameters
        ----------
        node : str
            The node.

        Returns
        -------
        float
            Over the other nodes, the mean share of runs that agree with this division whether it is with that
            node; 1 where all do, also for a node alone.
        """
        part = next(set(part) for part in self.parts if node in part)
        others = [other for one in self.parts for other in one if other != node]
        if not others:
            return 1.0
        shares = [
            share if other in part else 1 - share
            for other in others
            for share in [self.together[min(node, other), max(node, other)]]
        ]
        return sum(shares) / len(shares)


def communities(graph: nx.Graph, *, seed: int = 0, runs: int = 20, resolution: float = 1.0) -> Communities:
    """Divide a network so that much lies within the parts and little between, as Louvain does.

    Modularity *Q = sum over parts of (L/m - r (K/2m)^2)*, with *L* the weight within the part, *K* the sum of
    its weighted degrees, *m* the weight of all ties, *r* the resolution. Louvain climbs it from node to node;
    where it ends hangs on the order in which it visits them, so it is run several times, and the division of
    greatest modularity (of several, that of the first run) is returned.

    Parameters
    ----------
    graph : networkx.Graph
        Undirected; edges with `weight`; parallel ties merged.
    seed : int, default 0
        Seed of the first run; each further run has the next.
    runs : int, default 20
        How many runs.
    resolution : float, default 1
        Above 1 gives smaller parts, below 1 larger.

    Returns
    -------
    Communities
        The division; isolated nodes are each alone. The same graph and seed give the same division.

    Notes
    -----
    Modularity cannot see parts that are small beside the network (Fortunato and Barthelemy 2007). Each run is
    nearly linear in the ties.

    References
    ----------
    Blondel, V. D., et al., "Fast unfolding of communities in large networks", *Journal of Statistical
    Mechanics* (2008), P10008, doi:10.1088/1742-5468/2008/10/P10008.

    Newman, M. E. J., and Girvan, M., "Finding and evaluating community structure in networks", *Physical
    Review E* 69 (2004), 026113, doi:10.1103/PhysRevE.69.026113.

    Fortunato, S., and Barthelemy, M., "Resolution limit in community detection", *PNAS* 104 (2007), 36-41,
    doi:10.1073/pnas.0605965104.

    Examples
    --------
    >>> import networkx as nx
    >>> pairs = nx.Graph()
    >>> pairs.add_edge("KAZ", "RUS", weight=1.0)
    >>> pairs.add_edge("AZE", "TUR", weight=1.0)
    >>> found = communities(pairs)
    >>> found.parts, found.modularity, found.divisions
    ((('AZE', 'TUR'), ('KAZ', 'RUS')), 0.5, 1)
    """
    import networkx as nx  # noqa: PLC0415 - a third of a second that most questions do not need

    nodes = sorted(graph)
    if not graph.number_of_edges():
        alone = dict.fromkeys(combinations(nodes, 2), 0.0)
        return Communities(tuple((node,) for node in nodes), None, None, None, 1, alone)
    divisions = [
        _ordered(
            nx.community.louvain_communities(graph, weight="weight", resolution=resolution, seed=seed + run)
        )
        for run in range(runs)
    ]
    quality = {division: _modularity(graph, division, resolution) for division in dict.fromkeys(divisions)}
    best = max(quality, key=lambda division: round(quality[division], 12))
    times = dict.fromkeys(combinations(nodes, 2), 0)
    for division in divisions:
        for part in division:
            for pair in combinations(part, 2):
                times[pair] += 1
    return Communities(
        best,
        quality[best],
        min(quality.values()),
        max(quality.values()),
        len(quality),
        {pair: number / runs for pair, number in times.items()},
    )


def _modularity(graph: nx.Graph, division: tuple[tuple[str, ...], ...], resolution: float) -> float:
    """Return the modularity, exactly rounded: networkx adds up sets, whose order is one of each process."""
    whole = fsum(weight for _, _, weight in graph.edges(data="weight"))
    terms = []
    for part in division:
        inside = set(part)
        held = [(other, tie["weight"]) for node in part for other, tie in graph.adj[node].items()]
        within = fsum(weight for other, weight in held if other in inside) / 2
        degrees = fsum(weight for _, weight in held)
        terms += [within / whole, -resolution * (degrees / (2 * whole)) ** 2]
    return fsum(terms)


def _ordered(parts: list[set[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(sorted(part)) for part in parts), key=lambda part: (-len(part), part)))
