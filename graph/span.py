"""The days on which a fact held, between two dates that may be wide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - the annotations and the examples are read at run time
from typing import Literal

from graph.errors import InvalidDateError
from graph.partial_date import PartialDate

__all__ = ["Span", "UntilKind"]

UntilKind = Literal["day", "open", "unknown"]

_NO_DATE = {"", ".."}  # Beside the slash of a period: not known, and open.


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which a fact held, as closed bounds: `until` is the last day on which it did.

    Both ends are as wide as their dates. The *outer* pair, `since` and `until`, is the earliest day the
    beginning and the latest day the end can mean; the *inner* pair, `since_latest` and `until_earliest`, the
    latest day of the beginning and the earliest of the end. Since no fact ends before it begins, the inner
    pair is held within the outer one: begun on 15 March 2016 and ended some day of 2016, it ended on 15 March
    or later, and so held on that day for certain.

    A fact whose beginning is not known has `since` None and is in no year: neither possible nor certain on
    any day, as ``since <= $day`` is neither in Cypher.

    Attributes
    ----------
    since_edtf, until_edtf : str or None
        The two dates as authored; None where none was.
    since, since_latest : datetime.date or None
        Bounds of the beginning.
    until, until_earliest : datetime.date or None
        Bounds of the end; None where the span is open.
    until_kind : {"day", "open", "unknown"}
        ``day``: the end is dated. ``open``: no end is known of. ``unknown``: it ended, nobody says when;
        `until` is then the last day on which it counts as possible.

    Examples
    --------
    >>> span = Span.between(PartialDate.parse("2016"), PartialDate.parse("2018-03-31"))
    >>> span.possible(date(2016, 5, 1)), span.certain(date(2016, 5, 1)), span.certain(date(2017, 1, 1))
    (True, False, True)
    """

    since_edtf: str | None
    until_edtf: str | None
    since: date | None
    since_latest: date | None
    until: date | None
    until_earliest: date | None
    until_kind: UntilKind

    @classmethod
    def between(cls, since: PartialDate | None, until: PartialDate | None) -> Span:
        """Return the span of a fact that lasts until its end, or is open where it has none.

        Parameters
        ----------
        since, until : PartialDate or None
            The beginning and the end. Without both the span is `undated`.

        Returns
        -------
        Span
            The span. An end before the beginning, whatever the two dates mean, is for the loaders to tell,
            with its file and line; here it gives a span, `until` before `since`, that holds on no day.

        Examples
        --------
        >>> Span.between(PartialDate.parse("2001-06-15"), None).possible(date(2150, 1, 1))
        True
        """
        if since is None:
            return (
                cls(None, until.text, None, None, until.latest, until.earliest, "day")
                if until
                else cls.undated()
            )
        if until is None:
            return cls(since.text, None, since.earliest, since.latest, None, None, "open")
        since_latest, until_earliest = since.latest, until.earliest
        if since.earliest <= until.latest:
            since_latest = min(since_latest, until.latest)
            until_earliest = max(until_earliest, since.earliest)
        return cls(since.text, until.text, since.earliest, since_latest, until.latest, until_earliest, "day")

    @classmethod
    def lasting(cls, since: PartialDate | None) -> Span:
        """Return the span of a summit, visit or exercise without an end: it lasts as long as its date.

        It took place on at least one of the days that the date can mean, and on none outside them. So one
        dated to the day is certain on that day, and one dated ``2016-09`` is possible on all days of that
        month and certain on none.

        Parameters
        ----------
        since : PartialDate or None
            Its date.

        Returns
        -------
        Span
            The span, `until_kind` ``day``, without an authored end.

        Examples
        --------
        >>> summit = Span.lasting(PartialDate.parse("2016-09"))
        >>> summit.possible(date(2016, 9, 30)), summit.certain(date(2016, 9, 30)), summit.until
        (True, False, datetime.date(2016, 9, 30))
        """
        if since is None:
            return cls.undated()
        return cls(since.text, None, since.earliest, since.latest, since.latest, since.earliest, "day")

    @classmethod
    def until_unknown(cls, since: PartialDate | None, last_evidence: date | None) -> Span:
        """Return the span of a fact that is over, nobody says since when.

        Such are resolved or dormant disputes and expired deals without an end. The fact is possible up to the
        newest evidence of it and not counted after; for certain it held only at its beginning.

        Parameters
        ----------
        since : PartialDate or None
            The beginning.
        last_evidence : datetime.date or None
            Day of the newest source. Where it is None or before the beginning's latest day, that day stands.

        Returns
        -------
        Span
            The span, `until_kind` ``unknown``.

        Examples
        --------
        >>> dispute = Span.until_unknown(PartialDate.parse("2010-06-10"), date(2011, 5, 2))
        >>> [dispute.possible(date(year, 1, 1)) for year in (2010, 2011, 2012)]
        [False, True, False]
        """
        if since is None:
            return cls.undated()
        until = since.latest if last_evidence is None else max(since.latest, last_evidence)
        return cls(since.text, None, since.earliest, since.latest, until, since.earliest, "unknown")

    @classmethod
    def of_interval(cls, value: str | int) -> Span:
        """Return the span of a period, such as the one an indicator measures.

        Unlike a date, which is *some* day of its year, a period is *all* its days: ``2022`` is certain from
        1 January to 31 December 2022. Digits left open (``201X``) name no period and are refused.

        Parameters
        ----------
        value : str or int
            A date, or two with a ``/`` between. ``..`` for the second is an open end; nothing there, or
            either for the first, is an end or beginning that is not known.

        Returns
        -------
        Span
            The span.

        Raises
        ------
        InvalidDateError
            If it is no such period, or ends before it begins.

        Examples
        --------
        >>> half_year = Span.of_interval("2022-01/2022-06")
        >>> half_year.certain(date(2022, 1, 1)), half_year.possible(date(2022, 7, 1))
        (True, False)
        """
        begin, slash, end = str(value).partition("/")
        since = None if slash and begin in _NO_DATE else _named(begin)
        if not slash:
            return cls._whole(since, since)
        until = None if end in _NO_DATE else _named(end)
        if since is None and until is None:
            message = f"{value!r} names no day; write a period such as 2022 or 2022-01/2022-06"
            raise InvalidDateError(message)
        if since and until and until.latest < since.earliest:
            message = f"{value!r} ends before it begins; write {until}/{since}"
            raise InvalidDateError(message)
        if since and end == "":
            return cls(
                since.text, None, since.earliest, since.earliest, since.latest, since.earliest, "unknown"
            )
        return cls._whole(since, until)

    @classmethod
    def undated(cls) -> Span:
        """Return the span of a record without a date: on no day possible, on none certain.

        Examples
        --------
        >>> Span.undated().possible(date(2016, 1, 1))
        False
        """
        return cls(None, None, None, None, None, None, "unknown")

    @classmethod
    def _whole(cls, since: PartialDate | None, until: PartialDate | None) -> Span:
        """Return the span of all days of a period, the first and the last included."""
        first = None if since is None else since.earliest
        last = None if until is None else until.latest
        since_edtf = None if since is None else since.text
        until_edtf = None if until is None else until.text
        return cls(since_edtf, until_edtf, first, first, last, last, "day" if until else "open")

    def possible(self, day: date) -> bool:
        """Return whether the fact can have held on `day`: ``since <= day and (open or until >= day)``."""
        return self.since is not None and self.since <= day and (self.until is None or self.until >= day)

    def certain(self, day: date) -> bool:
        """Return whether the fact held on `day` whatever its dates mean: the same on the inner bounds."""
        return (
            self.since_latest is not None
            and self.since_latest <= day
            and (self.until_earliest is None or self.until_earliest >= day)
        )

    def overlaps(self, other: Span, *, certainly: bool) -> bool:
        """Return whether the two spans overlap beyond a day on which one hands over to the other.

        Parameters
        ----------
        other : Span
            The other span.
        certainly : bool
            True: they overlap whatever their dates mean (inner bounds). False: they can (outer bounds).

        Returns
        -------
        bool
            False if either ends on or before the day on which the other begins, or is undated.

        Examples
        --------
        >>> observer, member = Span.of_interval("2004-06-17/2005-07-05"), Span.of_interval("2005-07-05/..")
        >>> observer.overlaps(member, certainly=False)
        False
        """
        if certainly:
            return _ends_after(self.until_earliest, other.since_latest, self.since) and _ends_after(
                other.until_earliest, self.since_latest, other.since
            )
        return _ends_after(self.until, other.since, self.since) and _ends_after(
            other.until, self.since, other.since
        )

    def properties(self) -> dict[str, date | str | None]:
        """Return the span as the seven properties that a node or relationship of the graph carries.

        Examples
        --------
        >>> [name for name, value in Span.undated().properties().items() if value is not None]
        ['until_kind']
        """
        return {
            "since": self.since,
            "since_latest": self.since_latest,
            "until": self.until,
            "until_earliest": self.until_earliest,
            "until_kind": self.until_kind,
            "since_edtf": self.since_edtf,
            "until_edtf": self.until_edtf,
        }


def _named(text: str) -> PartialDate:
    date_ = PartialDate.parse(text)
    if "X" in text:
        message = (
            f"{text!r} leaves digits open and names no period; write its first and last, as in 2010/2019"
        )
        raise InvalidDateError(message)
    return date_


def _ends_after(end: date | None, other_begins: date | None, begins: date | None) -> bool:
    """Return whether a span ends after the day on which another begins; an undated one does not."""
    return begins is not None and other_begins is not None and (end is None or end > other_begins)
