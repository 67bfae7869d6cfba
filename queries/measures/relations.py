"""Cooperation and dispute of two states in one number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from queries.measures.weights import RelationWeights

__all__ = ["FORMULA", "relation", "sign_of"]

FORMULA = (
    "Relation: C/(C + {0.cooperation_half:g}) - D/(D + {0.dispute_half:g}), with C the weight of what they "
    "share and D that of what sets them against each other; -1 to 1. None where neither is recorded."
)


def relation(cooperation: float, dispute: float, weights: RelationWeights) -> float | None:
    """Return cooperation and dispute of two states in one number.

    *C/(C + h) - D/(D + g)*, with *h* and *g* the constants of the table at which either term is one half.

    Parameters
    ----------
    cooperation, dispute : float
        Weights of all that they share, and of all that sets them against each other; not negative.
    weights : RelationWeights
        The two constants.

    Returns
    -------
    float or None
        Above -1 and below 1; more cooperation never lowers it, more dispute never raises it. None where both
        are nought, since nothing is recorded: that is not a relation of nought.

    Notes
    -----
    The form, a saturating sum of two signs, is Steppe's own: a ratio (C - D)/(C + D) would make one shared
    body a perfect friendship. Fixed constants keep a pair's number from moving when another pair gains a tie.
    It says nothing of which tie matters, nor of what was done in words alone.

    Examples
    --------
    >>> from queries.measures.weights import read_weights
    >>> weights = read_weights().relations
    >>> relation(5.0, 0.5, weights), relation(15.0, 0.0, weights), relation(0.0, 0.0, weights)
    (0.0, 0.75, None)
    """
    if cooperation <= 0 and dispute <= 0:
        return None
    return cooperation / (cooperation + weights.cooperation_half) - dispute / (dispute + weights.dispute_half)


def sign_of(value: float | None, weights: RelationWeights) -> int:
    """Return the sign of a relation: 1, -1, or 0 where it is too near to nought to have one.

    Examples
    --------
    >>> from queries.measures.weights import read_weights
    >>> [sign_of(value, read_weights().relations) for value in (0.5, -0.1, 0.05, None)]
    [1, -1, 0, 0]
    """
    if value is None or abs(value) < weights.neutral or value == 0:
        return 0
    return 1 if value > 0 else -1
