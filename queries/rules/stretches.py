"""Stretches of days: when a spell holds, when a roll is complete, and whether some fill a time together."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Stretch", "day_after", "day_before", "fill"]

Stretch = tuple[date, date]
"""First and last day, both included; one whose last day lies before its first has no day."""

_DAY = timedelta(days=1)


def fill(stretches: Iterable[Stretch], first: date, last: date) -> bool:
    """Return whether each day from the first to the last lies in one of the stretches.

    Parameters
    ----------
    stretches : iterable of (date, date)
        In any order; they may overlap.
    first, last : datetime.date
        The days to be filled, both included.

    Returns
    -------
    bool
        Whether no day is left out.

    Examples
    --------
    >>> may, june = (date(2005, 5, 1), date(2005, 5, 31)), (date(2005, 6, 1), date(2005, 6, 30))
    >>> fill([june, may], date(2005, 5, 20), date(2005, 6, 10))
    True
    >>> fill([june], date(2005, 5, 20), date(2005, 6, 10))
    False
    """
    needed = first
    for begin, end in sorted(stretches):
        if begin > needed:
            return False
        if end >= last:
            return True
        needed = max(needed, end + _DAY)
    return False


def day_before(day: date) -> date | None:
    """Return the day before; None before the first day of the calendar."""
    return None if day == date.min else day - _DAY


def day_after(day: date) -> date | None:
    """Return the day after; None after the last day of the calendar."""
    return None if day == date.max else day + _DAY
