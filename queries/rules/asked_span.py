"""The span of days that a question asks about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from graph.dates import as_of_bounds
from graph.errors import QuestionError
from queries.rules.standing import Certainty

if TYPE_CHECKING:
    from queries.machinery.question import Day

__all__ = ["AskedSpan"]


@dataclass(frozen=True, slots=True)
class AskedSpan:
    """The days between two, both included; a bound that is None is open.

    Attributes
    ----------
    first, last : datetime.date or None
        First and last day.
    words : str
        The span in words, such as `from 2016 to 2022-06`; empty where it is open at both ends.
    """

    first: date | None
    last: date | None
    words: str

    @classmethod
    def read(cls, question: str, since: Day, until: Day) -> AskedSpan:
        """Read a span.

        Parameters
        ----------
        question : str
            Name of the question, for the message.
        since, until : str, int, date or None
            First and last day; of a month or year, its first or last. None is open.

        Returns
        -------
        AskedSpan
            The span.

        Raises
        ------
        InvalidDateError
            If one is not a date.
        QuestionError
            If the first day comes after the last.

        Examples
        --------
        >>> span = AskedSpan.read("changes", 2016, "2022-06")
        >>> print(span.first, span.last, span.words)
        2016-01-01 2022-06-30 from 2016 to 2022-06
        """
        first = None if since is None else as_of_bounds(since)[0]
        last = None if until is None else as_of_bounds(until)[1]
        if first is not None and last is not None and first > last:
            message = f"{question}: {since} is after {until}; the first day comes first"
            raise QuestionError(message)
        words = ([] if since is None else [f"from {since}"]) + ([] if until is None else [f"to {until}"])
        return cls(first, last, " ".join(words))

    @property
    def open(self) -> bool:
        """Whether it has neither a first nor a last day."""
        return self.first is None and self.last is None

    def certainty(self, earliest: date, latest: date) -> str | None:
        """Return whether a day lies in the span that may be any of these, of which one does.

        Parameters
        ----------
        earliest, latest : datetime.date
            First and last day that it may be.

        Returns
        -------
        str or None
            `certain` or `possible`; None where the span is open at both ends.

        Examples
        --------
        >>> AskedSpan.read("changes", "2016-06", None).certainty(date(2016, 1, 1), date(2016, 12, 31))
        'possible'
        """
        if self.open:
            return None
        within = (self.first is None or earliest >= self.first) and (self.last is None or latest <= self.last)
        return str(Certainty.CERTAIN if within else Certainty.POSSIBLE)

    def overlap(
        self, since: date, since_latest: date, until_earliest: date | None, until: date | None
    ) -> str | None:
        """Return whether something lasted on some day of the span.

        Parameters
        ----------
        since, since_latest : datetime.date
            First and last day that its beginning may be.
        until_earliest, until : datetime.date or None
            First and last day that its end may be; None of what is open.

        Returns
        -------
        str or None
            `certain` or `possible`; None where the span is open at both ends.

        Examples
        --------
        >>> june = AskedSpan.read("changes", "2016-06", "2016-06")
        >>> june.overlap(date(2016, 5, 30), date(2016, 5, 30), date(2016, 6, 2), date(2016, 6, 2))
        'certain'
        """
        begun = self.last is None or since_latest <= self.last
        lasting = self.first is None or until_earliest is None or until_earliest >= self.first
        if begun and lasting and not self.open:
            return str(Certainty.CERTAIN)
        return self.certainty(since, until or date.max)
