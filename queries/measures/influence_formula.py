"""Influence on documented ties, as a formula: bandwidth times dependence, each from 0 to 1."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "Scores",
    "Weighting",
    "bandwidth_of",
    "coverage_of",
    "dependence_of",
    "influence_of",
    "mean_share_of",
    "saturated",
]


@dataclass(frozen=True, slots=True)
class Weighting:
    """The weights of the components, in three blocks.

    Attributes
    ----------
    bandwidth, shares, lifts : mapping of str to float
        Weight of each component. Those of `bandwidth` and of `shares` need not sum to 1; those of `lifts`
        sum to no more than 1.
    least_shares : int
        With fewer shares covered there is no dependence.
    """

    bandwidth: Mapping[str, float]
    shares: Mapping[str, float]
    lifts: Mapping[str, float]
    least_shares: int = 2


@dataclass(frozen=True, slots=True)
class Scores:
    """What each component counts for one pair, from 0 to 1.

    Attributes
    ----------
    bandwidth : mapping of str to float
        Each component; 0 where none is recorded.
    shares : mapping of str to float
        The themes that are covered, and no others: a gap is no zero.
    lifts : mapping of str to float
        Each component; 0 where none is recorded.
    """

    bandwidth: Mapping[str, float]
    shares: Mapping[str, float]
    lifts: Mapping[str, float]


def saturated(amount: float, half: float) -> float:
    """Return how much an amount counts: x / (x + half), from 0 for nothing towards 1.

    Each further deal or per cent counts less than the one before, and no amount passes 1. `half` is fixed
    beforehand: it is the amount that counts one half.

    Parameters
    ----------
    amount : float
        Number of ties, or a share in per cent; not negative.
    half : float
        The amount that counts one half, in the same unit; greater than 0.

    Returns
    -------
    float
        From 0 to 1.

    Examples
    --------
    >>> saturated(0, 5), saturated(5, 5), saturated(15, 5)
    (0.0, 0.5, 0.75)
    """
    # As 1 - half / (x + half), which rounding cannot turn down when the amount goes up.
    return 1.0 - half / (amount + half)


def bandwidth_of(scores: Scores, weighting: Weighting) -> float:
    """Return the bandwidth of a pair: the weighted mean of what its ties count. The same both ways.

    Parameters
    ----------
    scores : Scores
        What each component counts.
    weighting : Weighting
        The weights.

    Returns
    -------
    float
        From 0, nothing is recorded, to 1.

    Examples
    --------
    >>> weighting = Weighting({"bodies": 0.25, "deals": 0.75}, {}, {})
    >>> bandwidth_of(Scores({"bodies": 0.5, "deals": 0.0}, {}, {}), weighting)
    0.125
    """
    return _mean(scores.bandwidth, weighting.bandwidth)


def mean_share_of(scores: Scores, weighting: Weighting) -> float | None:
    """Return the weighted mean of the shares that are covered; None with too few.

    Examples
    --------
    >>> weighting = Weighting({}, {"trade": 0.25, "debt": 0.25, "arms": 0.5}, {})
    >>> mean_share_of(Scores({}, {"trade": 0.5, "debt": 0.25}, {}), weighting)
    0.375
    >>> mean_share_of(Scores({}, {"trade": 0.5}, {}), weighting) is None
    True
    """
    covered = {name: value for name, value in scores.shares.items() if weighting.shares[name] > 0}
    if len(covered) < max(weighting.least_shares, 1):
        return None
    return _mean(covered, {name: weighting.shares[name] for name in covered})


def dependence_of(scores: Scores, weighting: Weighting) -> float | None:
    """Return how far the second state depends on the first.

    The mean F of the covered shares, lifted by the recorded ties L by a part of what it lacks to 1:
    F + (1 - F) L.

    Parameters
    ----------
    scores : Scores
        What each component counts.
    weighting : Weighting
        The weights.

    Returns
    -------
    float or None
        From 0 to 1; None where too few shares are covered: not enough is known, which is no zero.

    Examples
    --------
    >>> weighting = Weighting({}, {"trade": 0.5, "debt": 0.5}, {"loans": 0.2})
    >>> dependence_of(Scores({}, {"trade": 0.5, "debt": 0.3}, {"loans": 0.5}), weighting)
    0.46
    """
    mean = mean_share_of(scores, weighting)
    if mean is None:
        return None
    lift = min(1.0, sum(weighting.lifts[name] * value for name, value in scores.lifts.items()))
    return min(1.0, mean + (1.0 - mean) * lift)


def influence_of(scores: Scores, weighting: Weighting) -> float | None:
    """Return the influence of the first state on the second: bandwidth times dependence.

    Parameters
    ----------
    scores : Scores
        What each component counts.
    weighting : Weighting
        The weights.

    Returns
    -------
    float or None
        From 0 to 1; None where too few shares are covered.

    Examples
    --------
    >>> weighting = Weighting({"deals": 1.0}, {"trade": 0.5, "debt": 0.5}, {})
    >>> influence_of(Scores({"deals": 0.5}, {"trade": 0.5, "debt": 0.3}, {}), weighting)
    0.2

    References
    ----------
    The shape is that of Moyer, J. D., C. J. Meisel, A. S. Matthews, D. K. Bohl and M. J. Burrows, *China-US
    Competition: Measuring Global Influence*, Atlantic Council and Pardee Center, 2021.
    """
    dependence = dependence_of(scores, weighting)
    return None if dependence is None else bandwidth_of(scores, weighting) * dependence


def coverage_of(scores: Scores, weighting: Weighting) -> float:
    """Return which part of the weight of all themes is covered, from 0 to 1.

    Examples
    --------
    >>> coverage_of(Scores({}, {"trade": 0.9}, {}), Weighting({}, {"trade": 0.25, "debt": 0.75}, {}))
    0.25
    """
    covered = sum(weight for name, weight in weighting.shares.items() if name in scores.shares)
    return covered / sum(weighting.shares.values())


def _mean(values: Mapping[str, float], weights: Mapping[str, float]) -> float:
    total = sum(weights.values())
    return min(1.0, sum(weight * values[name] for name, weight in weights.items()) / total)
