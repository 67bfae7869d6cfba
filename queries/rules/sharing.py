"""How much a record that several states share counts between two of them, and how that is said.

A treaty of six is one thing that all six belong to, not fifteen bilateral treaties. Between any two of its
*n* states it counts 1/(n-1), so that what it gives to each state adds up to one, however many share it. This
is Newman's weighting of ties made by common authorship.

References
----------
Newman, M. E. J., "Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality",
*Physical Review E* 64 (2001), 016132.
"""

from __future__ import annotations

from fractions import Fraction

__all__ = ["share_of", "with_others"]

_PAIR = 2


def share_of(states: int) -> Fraction:
    """Return how much a record of this many states counts between two of them.

    Parameters
    ----------
    states : int
        Number of states in it.

    Returns
    -------
    Fraction
        1/(n-1); exact, so that sums do not hang on their order. Nothing where one state is alone in it.

    Examples
    --------
    >>> share_of(2), share_of(6)
    (Fraction(1, 1), Fraction(1, 5))
    """
    return Fraction(1, states - 1) if states >= _PAIR else Fraction(0)


def with_others(states: int) -> str:
    """Return in words how many share a record beside the two in question; empty for a pair.

    Examples
    --------
    >>> with_others(2), with_others(3), with_others(6)
    ('', 'with 1 other', 'with 4 others')
    """
    others = states - _PAIR
    if others <= 0:
        return ""
    return "with 1 other" if others == 1 else f"with {others} others"
