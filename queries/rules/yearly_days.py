"""Days a year apart, on which a measure is asked to see it change."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from graph.errors import QuestionError
from queries.machinery.answer import AsOf

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["year_ends", "years_before"]


def year_ends(since: AsOf, until: AsOf) -> list[AsOf]:
    """Return the last day of each year of a span; of the last year the last day asked about, if earlier.

    Parameters
    ----------
    since, until : AsOf
        First and last day of the span.

    Returns
    -------
    list of AsOf
        In order, one a year.

    Raises
    ------
    QuestionError
        If the span ends before it begins.

    Examples
    --------
    >>> [day.text for day in year_ends(AsOf.read(2019), AsOf.read("2021-06-01"))]
    ['2019-12-31', '2020-12-31', '2021-06-01']
    """
    if until.last < since.first:
        message = f"since {since.text} is later than until {until.text}; give the earlier day first"
        raise QuestionError(message)
    ends = (min(date(year, 12, 31), until.last) for year in range(since.first.year, until.last.year + 1))
    return [AsOf.read(day) for day in ends]


def years_before(day: AsOf, earliest: int) -> Iterator[AsOf]:
    """Yield the same day of each earlier year, the latest first.

    Parameters
    ----------
    day : AsOf
        The day, month or year.
    earliest : int
        The year to stop at, included.

    Yields
    ------
    AsOf
        Of a leap day, the day before where there is none. Of a month or year, that month or year.

    Examples
    --------
    >>> [one.text for one in years_before(AsOf.read("2020-02-29"), 2018)]
    ['2019-02-28', '2018-02-28']
    """
    for year in range(day.first.year - 1, earliest - 1, -1):
        first, last = _in_year(day.first, year), _in_year(day.last, year)
        yield AsOf(f"{year:04d}" + first.isoformat()[4 : len(day.text)], first, last)


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)
