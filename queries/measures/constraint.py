"""How far a state's partners are tied to each other: Burt's constraint."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["constraint"]


def constraint(graph: nx.Graph) -> dict[str, float | None]:
    """Return how far each node's partners are tied to each other, so that little between them hangs on it.

    *c(i) = sum over partners j of (p(i, j) + sum over q of p(i, q) p(q, j))^2*, with *p(i, j)* the share of
    the weight of *i*'s ties that goes to *j*, and *q* a third node tied to both.

    Parameters
    ----------
    graph : networkx.Graph
        Undirected; edges with `weight`; parallel ties merged.

    Returns
    -------
    dict of str to float or None
        By node, in the graph's order: above 0, the lower the freer to broker; 1 for one partner. None for a
        node without ties, which has nobody to be constrained by.

    Notes
    -----
    Time grows with the sum of squared degrees. networkx has it too, but sums each share anew in the innermost
    loop: for 87 states and 900 tied pairs this is some hundred times as fast. Tests compare it with networkx
    and igraph.

    References
    ----------
    Burt, R. S., *Structural Holes: The Social Structure of Competition*, Harvard University Press, 1992,
    pages 54-55.

    Examples
    --------
    >>> import networkx as nx
    >>> chain = nx.Graph()
    >>> for a, b in [("KAZ", "KGZ"), ("KGZ", "TJK")]:
    ...     chain.add_edge(a, b, weight=1.0)
    >>> constraint(chain)
    {'KAZ': 1.0, 'KGZ': 0.5, 'TJK': 1.0}
    """
    shares: dict[str, dict[str, float]] = {}
    for i in graph:
        whole = fsum(held["weight"] for held in graph.adj[i].values())
        shares[i] = {j: held["weight"] / whole for j, held in graph.adj[i].items()}
    found: dict[str, float | None] = {}
    for i, own in shares.items():
        invested = {j: [share] for j, share in own.items()}
        for q, share in own.items():
            for j, onward in shares[q].items():
                if j in invested:
                    invested[j].append(share * onward)
        found[i] = fsum(fsum(parts) ** 2 for parts in invested.values()) if own else None
    return found
