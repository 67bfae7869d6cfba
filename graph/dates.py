"""Dates as precise as their sources, and the spans of days between two of them.

A date is written in EDTF (ISO 8601-2), levels 0 and 1, and read as the first and the last day it can mean:

==================  =============================  ==========  ==========
written             means                          earliest    latest
==================  =============================  ==========  ==========
``2001-06-15``      a day                          2001-06-15  2001-06-15
``2016-09``         some day of a month            2016-09-01  2016-09-30
``2016-09-XX``      the same                       2016-09-01  2016-09-30
``2016``            some day of a year             2016-01-01  2016-12-31
``2016-XX``         the same                       2016-01-01  2016-12-31
``2016-XX-XX``      the same                       2016-01-01  2016-12-31
``2016-21``         spring                         2016-03-01  2016-05-31
``2016-22``         summer                         2016-06-01  2016-08-31
``2016-23``         autumn                         2016-09-01  2016-11-30
``2016-24``         winter, begun in that year     2016-12-01  2017-02-28
``201X``            some year of a decade          2010-01-01  2019-12-31
``20XX``            some year of a century         2000-01-01  2099-12-31
==================  =============================  ==========  ==========

``?`` (uncertain), ``~`` (approximate) or ``%`` (both) may stand at the end. They are kept as flags and do not
widen the bounds: a source that says "about 1991" does not say how far about, and two years or ten would be
our invention. An answer shows the mark instead.

Seasons are the northern, meteorological ones of three whole months, so the four of a year follow each other
without gap or overlap. A winter crosses the new year and is named by the year in which it begins: the winter
of January 2016 is ``2015-24``. Refusing winters would force an editor to write a year, which is wider, or a
month, which is narrower than the source.

Years run from 0001 to 9999, the range of `datetime.date` and of the graph's dates.

References
----------
Library of Congress, *Extended Date/Time Format (EDTF) Specification*, 2019; ISO 8601-2:2019.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from graph.errors import InvalidDateError
from graph.partial_date import PartialDate, Precision
from graph.span import Span, UntilKind

__all__ = ["PartialDate", "Precision", "Span", "UntilKind", "as_of_bounds"]


def as_of_bounds(value: str | int | date | PartialDate | None) -> tuple[date, date]:
    """Return the first and the last day that a question asks about.

    Parameters
    ----------
    value : str, int, datetime.date, PartialDate or None
        A date of any precision; None for today, by this machine's clock and time zone.

    Returns
    -------
    tuple of datetime.date
        First and last day; the same day twice for a day.

    Raises
    ------
    InvalidDateError
        If it is not a date, or one marked uncertain or approximate: the asker chooses the day.

    Examples
    --------
    >>> as_of_bounds("2016-09")
    (datetime.date(2016, 9, 1), datetime.date(2016, 9, 30))
    """
    if value is None:
        today = datetime.now(UTC).astimezone().date()
        return today, today
    asked = PartialDate.parse(value)
    if asked.uncertain or asked.approximate:
        message = f"{asked.text!r} asks about a day that is not sure; write {asked.text[:-1]}"
        raise InvalidDateError(message)
    return asked.earliest, asked.latest
