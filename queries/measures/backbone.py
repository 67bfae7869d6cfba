"""Which ties are more than chance would give a state of so many ties: the backbone of a network."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["disparity"]


def disparity(graph: nx.Graph) -> dict[tuple[str, str], float]:
    """Return how likely a tie as heavy as each would be if a state spread its weight by chance.

    A state of *k* ties and weighted degree *s* that spread it evenly at random would give a tie the share
    *w/s* or more with the likelihood *(1 - w/s)^(k - 1)*. Of the two ends the lesser counts: a tie is in the
    backbone if it matters to one of them.

    Parameters
    ----------
    graph : networkx.Graph
        Undirected; edges with `weight`; parallel ties merged.

    Returns
    -------
    dict of (str, str) to float
        By pair in order of code: 0 to 1, the less the stronger. For an end with one tie it is 1, since there
        is nothing to compare with; isolated nodes are in no pair.

    Notes
    -----
    Linear in the ties. The ties are tested one by one, so of 1,000 some 50 lie below 0.05 by chance alone;
    and the weights of a projection of states and bodies hang on each other, which the null model does not
    know (Neal 2014): read the backbone as what stands out, not as a test.

    References
    ----------
    Serrano, M. A., Boguna, M., and Vespignani, A., "Extracting the multiscale backbone of complex weighted
    networks", *PNAS* 106 (2009), 6483-6488, doi:10.1073/pnas.0808904106.

    Neal, Z., "The backbone of bipartite projections: inferring relationships from co-authorship,
    co-sponsorship, co-attendance and other co-behaviors", *Social Networks* 39 (2014), 84-97,
    doi:10.1016/j.socnet.2014.06.001.

    Examples
    --------
    >>> import networkx as nx
    >>> star = nx.Graph()
    >>> for partner, weight in [("RUS", 8.0), ("CHN", 1.0), ("TUR", 1.0)]:
    ...     star.add_edge("KAZ", partner, weight=weight)
    >>> {pair: round(value, 2) for pair, value in sorted(disparity(star).items())}
    {('CHN', 'KAZ'): 0.81, ('KAZ', 'RUS'): 0.04, ('KAZ', 'TUR'): 0.81}
    """
    strength = {node: fsum(held["weight"] for held in graph.adj[node].values()) for node in graph}

    def likelihood(node: str, weight: float) -> float:
        share = min(weight / strength[node], 1.0)
        return float((1 - share) ** (len(graph.adj[node]) - 1))

    return {
        (min(a, b), max(a, b)): min(likelihood(a, weight), likelihood(b, weight))
        for a, b, weight in graph.edges(data="weight")
    }
