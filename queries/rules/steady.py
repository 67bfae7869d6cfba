"""The stretches of a month or year within which no answer about a body can change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.rules.stretches import day_after, day_before

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from graph.dates import Span
    from queries.rules.stretches import Stretch

__all__ = ["steady_stretches"]


def steady_stretches(spans: Iterable[Span], first: date, last: date) -> list[Stretch]:
    """Cut a time into stretches such that what holds on one day of a stretch holds on all its days.

    Two states share a body in a year only if there is a day on which both are in it, so such questions are
    judged stretch by stretch.

    Parameters
    ----------
    spans : iterable of Span
        All spans that the answer rests on: of spells, windows, and the body.
    first, last : datetime.date
        Bounds of the time, such as a month or year.

    Returns
    -------
    list of (date, date)
        In order, without gap or overlap. One stretch where the time is a day.

    Examples
    --------
    >>> from datetime import date
    >>> from graph.dates import PartialDate, Span
    >>> spell = Span.between(PartialDate.parse("2005-08-26"), None)
    >>> for begin, end in steady_stretches([spell], date(2005, 1, 1), date(2005, 12, 31)):
    ...     print(begin, end)
    2005-01-01 2005-08-25
    2005-08-26 2005-08-26
    2005-08-27 2005-12-31
    """
    starts = {first}
    for span in spans:
        for bound in (span.since, span.since_latest, span.until, span.until_earliest):
            if bound is not None:
                starts |= {bound, day_after(bound) or bound}
    begins = sorted(day for day in starts if first <= day <= last)
    ends = [*(day_before(day) or day for day in begins[1:]), last]
    return list(zip(begins, ends, strict=True))
