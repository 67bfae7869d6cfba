"""Dates, grades and terms of a record in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.dates import PartialDate
from graph.errors import InvalidDateError
from graph.grades import CREDIBILITY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.vocabulary import Term

__all__ = ["amount", "credibility", "day", "place_on_earth", "term", "when"]


def day(text: object) -> str:
    """Return a date in words.

    Parameters
    ----------
    text : str
        A date in EDTF.

    Returns
    -------
    str
        As a person writes it; what is no date, as it is.

    Examples
    --------
    >>> day("2001-06-15"), day("1991~")
    ('15 June 2001', 'about 1991')
    """
    try:
        return PartialDate.parse(str(text)).words()
    except InvalidDateError:
        return str(text)


def when(span: Mapping[str, Any], *, moment: bool = False) -> str:
    """Return the time for which a fact held.

    Parameters
    ----------
    span : mapping
        Has `since_edtf`, `until_edtf` and `until_kind`, as the graph's spans have them.
    moment : bool, default False
        Whether a fact with a beginning alone lasted no longer than that, as a summit does.

    Returns
    -------
    str
        Beginning and end in words; says so where no end is recorded, and where the fact is over and nobody
        says since when.

    Examples
    --------
    >>> when({"since_edtf": "1992-05-15", "until_edtf": None, "until_kind": "open"})
    'since 15 May 1992, no end recorded'
    >>> when({"since_edtf": "1999", "until_edtf": "2004-10", "until_kind": "day"})
    'from 1999 to October 2004'
    """
    since, until, kind = span.get("since_edtf"), span.get("until_edtf"), span.get("until_kind")
    if since and until:
        return day(since) if since == until else f"from {day(since)} to {day(until)}"
    if until:
        return f"until {day(until)}; its beginning is not known"
    if not since:
        return "undated"
    if kind == "day" or moment:
        return day(since)
    if kind == "unknown":
        return f"from {day(since)}; over, on a day that is not known"
    return f"since {day(since)}, no end recorded"


def term(vocabulary: type[Term], value: object) -> str:
    """Return a value of a closed vocabulary with its meaning.

    Examples
    --------
    >>> from graph.vocabulary import Escalation
    >>> term(Escalation, "armed")
    'armed: shots were fired, or arms were used'
    """
    known = {str(one): one.meaning for one in vocabulary}
    return f"{value}: {known[str(value)]}" if str(value) in known else str(value)


def credibility(grade: object) -> str:
    """Return a credibility in words.

    Examples
    --------
    >>> credibility(2)
    '2, probably true: high confidence, one publisher'
    """
    return f"{grade}, {CREDIBILITY[grade]}" if isinstance(grade, int) and grade in CREDIBILITY else str(grade)


def amount(number: float, unit: object = None, qualifier: object = None) -> str:
    """Return a quantity with its unit.

    Examples
    --------
    >>> amount(1250000, "USD", "about"), amount(0.5, "percent")
    ('about 1,250,000 USD', '0.5 percent')
    """
    shown = f"{number:,.10g}" if isinstance(number, float) else f"{number:,}"
    return " ".join(str(part) for part in (qualifier, shown, unit) if part is not None)


def place_on_earth(latitude: float, longitude: float) -> str:
    """Return a place as degrees north or south, east or west.

    Examples
    --------
    >>> place_on_earth(51.17, -71.43)
    '51.17 N, 71.43 W'
    """
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    return f"{abs(latitude):g} {north}, {abs(longitude):g} {east}"
