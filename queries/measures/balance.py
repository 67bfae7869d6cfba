"""Which triads are at odds with themselves, and how far a network is from two camps."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from graph.errors import QuestionError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["MOST_STATES", "frustration", "triads"]

MOST_STATES = 16
"""Most states that are in signed ties for the frustration count: it tries each division into two camps."""


def triads(signs: Mapping[tuple[str, str], int]) -> dict[tuple[str, str, str], bool]:
    """Return each triad of signed ties with whether it is balanced.

    A triad is balanced if the product of its three signs is positive: all three are friends, or two friends
    have one enemy. With one negative tie, two friends of one state are enemies; with three, all are.

    Parameters
    ----------
    signs : mapping of (str, str) to int
        1 or -1 by pair in order of code; 0 is no tie.

    Returns
    -------
    dict of (str, str, str) to bool
        By states in order of code. Triads that lack a tie are left out.

    Notes
    -----
    Grows with the cube of the states.

    References
    ----------
    Cartwright, D., and Harary, F., "Structural balance: a generalization of Heider's theory", *Psychological
    Review* 63 (1956), 277-293, doi:10.1037/h0046049.

    Examples
    --------
    >>> triads({("A", "B"): 1, ("A", "C"): 1, ("B", "C"): -1})
    {('A', 'B', 'C'): False}
    """
    states = sorted({state for pair, sign in signs.items() if sign for state in pair})
    found = {}
    for a, b, c in combinations(states, 3):
        product = signs.get((a, b), 0) * signs.get((a, c), 0) * signs.get((b, c), 0)
        if product:
            found[a, b, c] = product > 0
    return found


def frustration(signs: Mapping[tuple[str, str], int]) -> tuple[int, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return how many ties stand in the way of two camps, friends within and enemies between.

    The line index of balance: over all divisions into two camps, the least number of ties that are positive
    between the camps or negative within one. Exact: all divisions are tried.

    Parameters
    ----------
    signs : mapping of (str, str) to int
        1 or -1 by pair in order of code; 0 is no tie.

    Returns
    -------
    count : int
        Number of such ties; 0 is a balanced network.
    camps : tuple of two tuples of str
        A division that reaches it: of several the one with most states in the camp of the first state, then
        the first in order of code.

    Raises
    ------
    QuestionError
        If more than 16 states have signed ties: the divisions double with each.

    References
    ----------
    Harary, F., "On the measurement of structural balance", *Behavioral Science* 4 (1959), 316-323,
    doi:10.1002/bs.3830040405.

    Aref, S., and Wilson, M. C., "Measuring partial balance in signed networks", *Journal of Complex Networks*
    6 (2018), 566-595, doi:10.1093/comnet/cnx044.

    Examples
    --------
    >>> frustration({("A", "B"): 1, ("A", "C"): 1, ("B", "C"): -1})
    (1, (('A', 'B', 'C'), ()))
    """
    states = sorted({state for pair, sign in signs.items() if sign for state in pair})
    if len(states) > MOST_STATES:
        message = f"frustration: {len(states)} states have signed ties; name at most {MOST_STATES}"
        raise QuestionError(message)
    place = {state: number for number, state in enumerate(states)}
    ties = [(place[a], place[b], sign) for (a, b), sign in signs.items() if sign]
    costs = [_cost(split << 1, ties) for split in range(1 << max(len(states) - 1, 0))]
    count = min(costs)
    least = [split for split, cost in enumerate(costs) if cost == count]
    camps = min((_camps(split << 1, states) for split in least), key=lambda pair: (len(pair[1]), pair))
    return count, camps


def _cost(split: int, ties: Sequence[tuple[int, int, int]]) -> int:
    """Return how many ties are at odds with the camps that the bits of a number stand for."""
    return sum(((split >> a ^ split >> b) & 1) == (sign > 0) for a, b, sign in ties)


def _camps(split: int, states: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    first = tuple(state for number, state in enumerate(states) if not split >> number & 1)
    return first, tuple(state for state in states if state not in first)
