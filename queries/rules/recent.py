"""The last years before a day, counted by the calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from graph.errors import QuestionError
from queries.rules.stretches import day_after

if TYPE_CHECKING:
    from queries.machinery.answer import AsOf
    from queries.rules.stretches import Stretch

__all__ = ["last_years"]


def last_years(day: AsOf, years: int) -> Stretch:
    """Return the first and the last day of the years that end with the day asked about.

    Whole years back from the last day: five years to 2022-06-01 begin on 2017-06-02. Asked of the year 2022
    they are the calendar years 2018 to 2022.

    Parameters
    ----------
    day : AsOf
        The day, month or year.
    years : int
        How many years, at least one.

    Returns
    -------
    tuple of (datetime.date, datetime.date)
        First and last day, both included.

    Raises
    ------
    QuestionError
        If it is less than one year.

    Examples
    --------
    >>> from queries.machinery.answer import AsOf
    >>> last_years(AsOf.read("2022-06-01"), 5)
    (datetime.date(2017, 6, 2), datetime.date(2022, 6, 1))
    >>> last_years(AsOf.read(2022), 5)
    (datetime.date(2018, 1, 1), datetime.date(2022, 12, 31))
    """
    if years < 1:
        message = f"years: {years} is no number of years to look back; give 1 or more"
        raise QuestionError(message)
    last = day.last
    if years >= last.year:  # before the calendar
        return date.min, last
    next_day = day_after(last)
    if next_day is None:  # the last day of the calendar is that of a year
        return date(last.year - years + 1, 1, 1), last
    return _in_year(next_day, next_day.year - years), last


def _in_year(day: date, year: int) -> date:
    """Return the same day of another year; for a leap day, where there is none, the day after."""
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
