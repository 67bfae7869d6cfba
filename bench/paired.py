"""Contenders measured by turns, so that what slows the machine down slows all of them."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Times", "by_turns", "timed"]


@dataclass(frozen=True, slots=True)
class Times:
    """What one contender took, round by round.

    Attributes
    ----------
    seconds : list of float
        One figure a round.
    """

    seconds: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The figure in the middle."""
        return median(self.seconds)

    @property
    def least(self) -> float:
        """The best round: the one that the rest of the machine disturbed least."""
        return min(self.seconds)

    def over(self, other: Times) -> float:
        """Return the median of the ratios to another contender, each within one round."""
        return median(one / two for one, two in zip(self.seconds, other.seconds, strict=True))

    def more_than(self, other: Times) -> float:
        """Return the median of the differences to another contender, each within one round."""
        return median(one - two for one, two in zip(self.seconds, other.seconds, strict=True))


def by_turns(contenders: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, Times]:
    """Let each contender measure itself once a round, from the first to the last and then back.

    Parameters
    ----------
    contenders : mapping of str to callable
        Each does its work once and returns the seconds that count.
    rounds : int
        How many rounds.

    Returns
    -------
    dict of str to Times
        By contender.
    """
    times = {name: Times() for name in contenders}
    names = list(contenders)
    for number in range(rounds):
        for name in names if number % 2 == 0 else reversed(names):
            times[name].seconds.append(contenders[name]())
    return times


def timed(work: Callable[[], object]) -> float:
    """Do some work and return the seconds it took."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
