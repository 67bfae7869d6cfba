"""Dates stand in their order: no end before its beginning."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graph.errors import InvalidDateError
from graph.model import Claim, CoverageWindow, Deal, Dispute, Event, Indicator, Membership, Organization
from loaders.places import located

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.dates import PartialDate
    from graph.errors import Finding
    from loaders.corpus import Corpus
    from loaders.places import Located

__all__ = ["check_dates"]

Dated = tuple[str, "PartialDate | None"]


def check_dates(corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each date that certainly comes before one that it must follow.

    Parameters
    ----------
    corpus : Corpus
        The records.

    Yields
    ------
    Finding
        `dates-out-of-order`, `invalid-period`, `fatalities-out-of-order`.
    """
    for entry in located(corpus):
        yield from _ordered(entry, (), _dates(entry))
        match entry.record:
            case Indicator() as indicator:
                yield from _period(entry, indicator)
            case Dispute(fatalities=dead) if dead and dead.min > dead.max:
                wrong = f"the least number, {dead.min}, is above the greatest, {dead.max}"
                yield entry.finding(("fatalities",), "fatalities-out-of-order", wrong, "min not above max")
            case Organization() as body:
                for index, window in enumerate(body.coverage):
                    yield from _ordered(entry, ("coverage", index), _of_window(window))
            case _:
                pass


def _dates(entry: Located) -> Sequence[Dated]:
    match entry.record:
        case Deal() as deal:
            return ("signed", deal.signed), ("in_force", deal.in_force), ("ended", deal.ended)
        case Dispute() | Event() as happening:
            return ("start", happening.start), ("end", happening.end)
        case Membership() | Claim() as lasting:
            return ("since", lasting.since), ("until", lasting.until)
        case Organization() as body:
            return ("life_from", body.life_from), ("founded", body.founded), ("dissolved", body.dissolved)
        case _:
            return ()


def _of_window(window: CoverageWindow) -> Sequence[Dated]:
    return ("since", window.since), ("until", window.until)


def _ordered(entry: Located, path: tuple[str | int, ...], dates: Sequence[Dated]) -> Iterator[Finding]:
    known = [(name, value) for name, value in dates if value is not None]
    for (earlier, first), (later, second) in pairwise(known):
        if second.latest < first.earliest:
            wrong = f"{second} comes before `{earlier}`, {first}"
            yield entry.finding(
                (*path, later),
                "dates-out-of-order",
                wrong,
                f"a day not before `{earlier}`, or an earlier `{earlier}`",
            )


def _period(entry: Located, indicator: Indicator) -> Iterator[Finding]:
    try:
        indicator.span()
    except InvalidDateError as error:
        wrong, _, right = str(error).partition("; ")
        right = right or "an EDTF date or interval such as 2022 or 2022-01/2022-06"
        yield entry.finding(("period",), "invalid-period", wrong, right)
