"""Between whom a state stands: the five roles of brokers."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

__all__ = ["Role", "brokerage"]


class Role(StrEnum):
    """What a broker is to the two between whom it stands, by the groups of the three."""

    COORDINATOR = "coordinator"
    ITINERANT = "itinerant"
    GATEKEEPER = "gatekeeper"
    REPRESENTATIVE = "representative"
    LIAISON = "liaison"


def brokerage(graph: nx.Graph, groups: Mapping[str, str]) -> dict[str, dict[Role, int]]:
    """Return how often each node stands in each role between two others that are not tied themselves.

    For each ordered pair (a, c) with ties a to b and b to c and none a to c, *b* is a *coordinator* where all
    three are of one group, *itinerant* (or consultant) where a and c are of one and b of another,
    *gatekeeper* where b and c are of one and a comes from outside, *representative* where a and b are of one
    and c is outside, *liaison* where all three are of different groups.

    Parameters
    ----------
    graph : networkx.Graph or networkx.DiGraph
        Parallel ties merged; weights do not count. An undirected tie counts both ways, so that each open
        triad counts twice, and a gatekeeper is as often a representative.
    groups : mapping of str to str
        The group of each node; a node without one is a group of its own.

    Returns
    -------
    dict of str to dict of Role to int
        By node, in the graph's order; all roles. Isolated nodes have none.

    Notes
    -----
    Raw counts, as in the paper's equation 1: they grow with the size of the network, and are not compared
    with what chance would give. Time grows with the sum of squared degrees.

    References
    ----------
    Gould, R. V., and Fernandez, R. M., "Structures of mediation: a formal approach to brokerage in
    transaction networks", *Sociological Methodology* 19 (1989), 89-126, doi:10.2307/270949.

    Examples
    --------
    >>> import networkx as nx
    >>> chain = nx.Graph([("RUS", "KAZ"), ("KAZ", "UZB")])
    >>> five = {"KAZ": "Central Asia", "UZB": "Central Asia", "RUS": "Russia"}
    >>> {role.value: times for role, times in brokerage(chain, five)["KAZ"].items() if times}
    {'gatekeeper': 1, 'representative': 1}
    """
    directed = graph if graph.is_directed() else graph.to_directed(as_view=True)
    group = {node: groups.get(node, f"\0{node}") for node in directed}
    found = {node: dict.fromkeys(Role, 0) for node in directed}
    for b in directed:
        for a in directed.pred[b]:
            for c in directed.succ[b]:
                if a != c and b not in {a, c} and not directed.has_edge(a, c):
                    found[b][_role(group[a], group[b], group[c])] += 1
    return found


def _role(a: str, b: str, c: str) -> Role:
    if a == b == c:
        return Role.COORDINATOR
    if a == c:
        return Role.ITINERANT
    if b == c:
        return Role.GATEKEEPER
    return Role.REPRESENTATIVE if a == b else Role.LIAISON
