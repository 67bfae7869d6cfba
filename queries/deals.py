"""Which deals are recorded between these parties?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.database import Database
from graph.dates import as_of_bounds
from graph.errors import QuestionError
from graph.vocabulary import DealKind, DealStatus
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.dated import certainty_of, until_of
from queries.rules.parties import parties_asked

__all__ = ["DealRow", "deals"]

_NAMED = 6
"""So many deals that are over are named."""


@dataclass(frozen=True, slots=True)
class DealRow(Row):
    """A deal.

    Attributes
    ----------
    id, title, kind : str
        Its id, title and what it is about.
    parties : tuple of str
        Code of each party, with its role where it is a special one: `KAZ`, `CHN (lender)`.
    signed, in_force : str or None
        Dates as authored; an entry into force after the day asked is not shown.
    ended : str or None
        Its end as authored; None where none is recorded, or it lay ahead on the day asked.
    in_effect : str or None
        On the day asked: `certain`, or `possible` where the dates are too wide to tell or where it ended on
        a day that is not known. None where the question has no day.
    status : str or None
        What the newest source says. None where the question has a day, since it may speak of later.
    amount : int or float or None
        Size of the deal, in `unit`.
    unit : str or None
        Unit of the amount.
    credibility : int
        1 (confirmed) to 6 (cannot be judged).
    facts : tuple of str
        Id of the deal.
    """

    id: str
    title: str
    kind: str
    parties: tuple[str, ...]
    signed: str | None
    in_force: str | None
    ended: str | None
    in_effect: str | None
    status: str | None
    amount: int | float | None
    unit: str | None
    credibility: int
    facts: tuple[str, ...]


@question
def deals(  # noqa: PLR0913 - each narrows the list in its own way
    database: Database,
    parties: Names | None = None,
    *,
    kind: DealKind | Sequence[DealKind] | None = None,
    status: DealStatus | None = None,
    as_of: Day = None,
    since: Day = None,
    until: Day = None,
    amount: float | None = None,
    unit: str | None = None,
) -> Answer[DealRow]:
    """Which deals are recorded between these parties?

    Without a date, all deals; with `as_of`, those in effect on that day; with `since` or `until`, those
    signed in that span. Nearly all deals have no recorded end: they count as in effect, and the answer
    says so.

    Parameters
    ----------
    database : Database
        The graph.
    parties : str or list of str, optional
        States, or groups such as `central-asia`. A deal must have each state named, and some state of
        each group named.
    kind : str or list of str, optional
        What the deals are about.
    status : str, optional
        What the newest source says of them.
    as_of : str, int, date or None
        In effect on this day, in this month or year.
    since, until : str, int, date or None
        Signed in this span, both ends included.
    amount : float, optional
        At least this much, in `unit`.
    unit : str, optional
        Unit of the amount: `USD`, `kWh`, `m3`, ...; capitals do not matter.

    Returns
    -------
    Answer of DealRow
        In order of signature; undated deals last, and never where a date is asked.

    Raises
    ------
    UnknownNameError
        If a party is neither a state nor a group.
    QuestionError
        If both a day and a span are asked, an amount without its unit, or a group that has no states.

    Notes
    -----
    The record of deals is never complete: where none is listed, none is recorded. A deal that is stalled,
    expired or cancelled since a day not known counts as possible up to its newest source, and not after; the
    notes name it.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.id for row in g.deals("KAZ, KGZ", kind="water", until=2000)]  # doctest: +SKIP
    ['central-asia-water-agreement-1992', 'syrdarya-agreement-1998', 'kaz-kgz-chu-talas-2000']
    """
    if as_of is not None and (since is not None or until is not None):
        message = "deals: ask either as of a day (in effect) or between two days (signed), not both"
        raise QuestionError(message)
    if amount is not None and unit is None:
        message = "deals: an amount needs its unit, such as unit='USD'"
        raise QuestionError(message)
    day = None if as_of is None else AsOf.read(as_of)

    def work(asking: Asking) -> Answer[DealRow]:
        found = asking.run(
            "deals",
            groups=parties_asked(asking.directory, parties),
            kinds=_texts(kind),
            status=str(status) if status else None,
            first=day.first if day else None,
            last=day.last if day else None,
            since=as_of_bounds(since)[0] if since is not None else None,
            until=as_of_bounds(until)[1] if until is not None else None,
            amount=amount,
            unit=unit,
        )
        rows = [row for row in found if not _gone(row, day)]
        return Answer(
            "deals",
            _title(asking.directory.shown(parties), day, since, until),
            tuple(_row(row, day) for row in rows),
            DealRow,
            day,
            notes=_notes(rows, [row["id"] for row in found if _gone(row, day)], day),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _texts(kind: DealKind | Sequence[DealKind] | None) -> list[str] | None:
    if kind is None:
        return None
    return [str(kind)] if isinstance(kind, str) else [str(one) for one in kind]


def _title(parties: str, day: AsOf | None, since: Day, until: Day) -> str:
    words = ["Deals"]
    if parties:
        words.append(f"of {parties}")
    if day:
        words.append("in effect")
    elif since is not None or until is not None:
        words.append("signed")
        words += [f"from {since}"] if since is not None else []
        words += [f"to {until}"] if until is not None else []
    return " ".join(words)


def _row(row: dict[str, Any], day: AsOf | None) -> DealRow:
    entered = row["in_force"] is not None and (day is None or row["since"] <= day.last)
    return DealRow(
        row["id"],
        row["title"],
        row["kind"],
        tuple(row["parties"]),
        row["signed"],
        row["in_force"] if entered else None,
        until_of(row, day),
        certainty_of(row, day) if day else None,
        None if day else row["status"],
        row["amount"],
        row["unit"],
        row["credibility"],
        (row["id"],),
    )


def _gone(row: dict[str, Any], day: AsOf | None) -> bool:
    """Return whether the newest source, older than the day, has the deal stalled or over."""
    unknown = row["until_kind"] == "unknown" and row["until"] is not None
    return day is not None and unknown and row["until"] < day.first


def _notes(rows: list[dict[str, Any]], gone: list[str], day: AsOf | None) -> tuple[str, ...]:
    over = ", ".join(gone[:_NAMED]) + (" and others" if len(gone) > _NAMED else "")
    left_out = [f"{len(gone)} stalled or over since a day not known, not counted: {over}."] if gone else []
    if not rows:
        return ("None recorded. The record of deals is never complete, so there may be others.", *left_out)
    open_ended = sum(row["until_kind"] == "open" for row in rows)
    undated = sum(row["since"] is None and row["signed"] is None for row in rows)
    notes = []
    if day and open_ended:
        notes.append(f"{open_ended} of {len(rows)} have no recorded end and count as in effect.")
    if undated:
        notes.append(f"{undated} undated, listed last.")
    return (*notes, *left_out)
