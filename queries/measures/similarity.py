"""How alike two states are by the bodies to which they belong."""

from __future__ import annotations

from enum import StrEnum
from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["FORMULAS", "Similarity", "jaccard", "kappa", "s_score", "similarity"]


class Similarity(StrEnum):
    """A measure of how alike two rows are."""

    JACCARD = "jaccard"
    S_SCORE = "s-score"
    KAPPA = "kappa"


FORMULAS = {
    Similarity.JACCARD: (
        "Jaccard: bodies to which both belong, over those to which one at least does (Jaccard 1912). None "
        "where neither belongs to any."
    ),
    Similarity.S_SCORE: (
        "S: 1 less twice the share of bodies on which they differ (Signorino and Ritter 1999, equal "
        "weights): 1 all alike, -1 all different."
    ),
    Similarity.KAPPA: (
        "Kappa: 1 less observed over expected disagreement, given to how many bodies each belongs (Cohen; "
        "Hage 2011): 0 is what chance gives. None where both rows are all alike and equal."
    ),
}
"""One sentence on each measure, with its source."""


def similarity(one: Sequence[float], other: Sequence[float], measure: Similarity) -> float | None:
    """Return how alike two rows are.

    Parameters
    ----------
    one, other : sequence of float
        Values of the two states for the same bodies in the same order: 1 where it belongs, 0 where it does
        not. Bodies of which it is not known for one of them are left out before.
    measure : Similarity
        Which measure.

    Returns
    -------
    float or None
        Jaccard 0 to 1, the others -1 to 1; None where it is not defined.
    """
    return _MEASURES[measure](one, other)


def jaccard(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Return the share that two sets have in common of all that is in either.

    *J = n11 / (n11 + n10 + n01)*. A body to which neither belongs does not count.

    Parameters
    ----------
    one, other : sequence of float
        Values of the same length; what is not 0 is in the set.

    Returns
    -------
    float or None
        0 to 1; None where both sets are empty.

    References
    ----------
    Jaccard, P., "The distribution of the flora in the alpine zone", *New Phytologist* 11 (1912), 37-50,
    doi:10.1111/j.1469-8137.1912.tb05611.x.

    Examples
    --------
    >>> jaccard([1, 1, 0, 0], [1, 0, 1, 0])
    0.3333333333333333
    """
    either = sum(bool(x or y) for x, y in zip(one, other, strict=True))
    both = sum(bool(x and y) for x, y in zip(one, other, strict=True))
    return both / either if either else None


def s_score(
    one: Sequence[float],
    other: Sequence[float],
    *,
    weights: Sequence[float] | None = None,
    greatest: float = 1.0,
) -> float | None:
    """Return the similarity S of two portfolios.

    *S = 1 - 2 (sum of w |x - y| / d) / (sum of w)*, with *d* the greatest difference that two values can
    have.

    Parameters
    ----------
    one, other : sequence of float
        Values of the same length, such as 0 or 1 for each body, or 0 (no alliance) to 3 (defence pact) for
        each state.
    weights : sequence of float, optional
        What each entry counts; all alike where not given.
    greatest : float, default 1
        The greatest difference that two values can have, of the scale and not of the sample.

    Returns
    -------
    float or None
        -1 (all different) to 1 (all alike); None for no entries.

    Notes
    -----
    Two states that belong to next to nothing are alike by S, since agreeing on what one is not in counts as
    much; see kappa.

    References
    ----------
    Signorino, C. S., and Ritter, J. M., "Tau-b or not tau-b: measuring the similarity of foreign policy
    positions", *International Studies Quarterly* 43 (1999), 115-144, doi:10.1111/0020-8833.00113.

    Examples
    --------
    >>> s_score([3, 0, 1, 0], [3, 2, 0, 0], greatest=3)
    0.5
    """
    counts = [1.0] * len(one) if weights is None else weights
    total = fsum(counts)
    if total <= 0:
        return None
    apart = fsum(w * abs(x - y) / greatest for x, y, w in zip(one, other, counts, strict=True))
    return 1 - 2 * apart / total


def kappa(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Return Cohen's kappa of two portfolios with squared distances, as Hage has it.

    *1 - sum (x - y)^2 / (sum (x - X)^2 + sum (y - Y)^2 + n (X - Y)^2)*, with *X* and *Y* the two means:
    observed over expected disagreement, where each state keeps its own inclination to belong. For values of 0
    and 1 it is Cohen's kappa.

    Parameters
    ----------
    one, other : sequence of float
        Values of the same length.

    Returns
    -------
    float or None
        -1 to 1; 0 is what chance gives. None for no entries and where both rows are constant and equal, since
        no disagreement is then expected.

    References
    ----------
    Hage, F. M., "Choice or circumstance? Adjusting measures of foreign policy similarity for chance
    agreement", *Political Analysis* 19 (2011), 287-305, doi:10.1093/pan/mpr023.

    Examples
    --------
    >>> kappa([1, 1, 0, 0], [1, 1, 1, 0])
    0.5
    """
    n = len(one)
    if not n:
        return None
    mean_one, mean_other = fsum(one) / n, fsum(other) / n
    observed = fsum((x - y) ** 2 for x, y in zip(one, other, strict=True))
    expected = fsum((x - mean_one) ** 2 for x in one) + fsum((y - mean_other) ** 2 for y in other)
    expected += n * (mean_one - mean_other) ** 2
    return 1 - observed / expected if expected > 0 else None


_MEASURES: dict[Similarity, Callable[[Sequence[float], Sequence[float]], float | None]] = {
    Similarity.JACCARD: jaccard,
    Similarity.S_SCORE: s_score,
    Similarity.KAPPA: kappa,
}
