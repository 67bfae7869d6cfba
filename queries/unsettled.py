"""Which disputes are not settled?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.database import Database
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.dated import certainty_of, known_by
from queries.rules.parties import parties_asked, parties_shown
from queries.rules.sides import Sides
from queries.rules.standing import Certainty

if TYPE_CHECKING:
    from datetime import date

__all__ = ["Unsettled", "unsettled"]

_DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Unsettled(Row):
    """A dispute that was not settled on the day asked.

    Attributes
    ----------
    id, title, kind : str
        Its id, title and what it is about.
    sides : str
        Codes of the states that oppose each other, a bar between the sides: `KGZ, TJK | UZB`.
    others : tuple of str
        Code and role of each state that takes no side.
    standing : str
        `going on`, or `dormant`: nothing was heard of it of late, and nothing of a settlement.
    certainty : str
        `certain`, or `possible`: dormant, or the dates are too wide to tell.
    since : str
        Its beginning as authored.
    last_heard : datetime.date or None
        Newest publication by the day asked of a document on it or on a part of it; None where none is dated.
    quiet_years : float or None
        Years from then to the day asked.
    escalation : str
        How far it went at its worst, in its whole course.
    part_of : str or None
        Id of the larger dispute that it is part of.
    settled_by : tuple of str
        Ids of deals in effect that settle it, where it goes on nevertheless, by its dates.
    credibility : int
        1 (confirmed) to 6 (cannot be judged).
    facts : tuple of str
        Ids of the dispute and of those deals.
    """

    id: str
    title: str
    kind: str
    sides: str
    others: tuple[str, ...]
    standing: str
    certainty: str
    since: str
    last_heard: date | None
    quiet_years: float | None
    escalation: str
    part_of: str | None
    settled_by: tuple[str, ...]
    credibility: int
    facts: tuple[str, ...]


@question
def unsettled(
    database: Database, state: Names | None = None, *, as_of: Day = None, parts: bool = True
) -> Answer[Unsettled]:
    """Which disputes are not settled?

    Those that go on on the day by their dates, and dormant ones: of them nothing is heard, nor of a
    settlement. Not listed are disputes with an end before the day, those without a dated end that a deal in
    effect settles, and those that were over, on a day not known, by what had been published by the day.

    Parameters
    ----------
    database : Database
        The graph.
    state : str or list of str, optional
        States, or groups such as `central-asia`. A dispute must have each state named, and some state of
        each group named, in whatever role.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    parts : bool, default True
        List parts of a dispute beside it. Without, a part is left out where the larger dispute is listed.

    Returns
    -------
    Answer of Unsettled
        In order of their beginning and id.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If a group has no states.

    Notes
    -----
    The record of disputes is never complete: where none is listed, none is recorded. Of a day before the
    newest source of a dispute that is dormant or over since a day not known, nobody can say whether it still
    went on: it is listed as possible.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.id for row in g.unsettled("CHN", as_of="2026-11-24")]  # doctest: +SKIP
    ['kaz-chn-xinjiang']
    """
    day = AsOf.read(as_of)

    def work(asking: Asking) -> Answer[Unsettled]:
        found = asking.run(
            "unsettled",
            groups=parties_asked(asking.directory, state),
            first=day.first,
            last=day.last,
        )
        lasting = [row for row in found if not _over(row, day) and not _settled(row)]
        listed = {row["id"] for row in lasting}
        rows = [_row(row, day) for row in lasting if parts or listed.isdisjoint(row["wider"])]
        shown = parties_shown(asking.directory, state)
        return Answer(
            "unsettled",
            "Unsettled disputes" + (f" of {shown}" if shown else ""),
            tuple(rows),
            Unsettled,
            day,
            notes=tuple(_notes(rows, found, len(lasting) - len(rows), day)),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _over(row: dict[str, Any], day: AsOf) -> bool:
    return bool(row["until_kind"] == "day" and row["until"] < day.first)


def _settled(row: dict[str, Any]) -> bool:
    return row["until_kind"] == "unknown" and bool(row["settled_by"])


def _row(row: dict[str, Any], day: AsOf) -> Unsettled:
    sides = Sides.read(row["parties"])
    heard = row["heard"][0] if row["heard"] else None
    quiet = row["until_kind"] == "unknown"
    dormant = quiet and (row["confirmed"] is None or known_by(row["confirmed"], day))
    return Unsettled(
        row["id"],
        row["title"],
        row["kind"],
        str(sides),
        sides.others,
        "dormant" if dormant else "going on",
        str(Certainty.POSSIBLE) if quiet else certainty_of(row, day),
        row["since_edtf"],
        heard,
        round((day.last - heard).days / _DAYS_A_YEAR, 1) if heard else None,
        row["escalation"],
        row["wider"][0] if row["wider"] else None,
        tuple(row["settled_by"]),
        row["credibility"],
        (row["id"], *row["settled_by"]),
    )


def _notes(rows: list[Unsettled], found: list[dict[str, Any]], left_out: int, day: AsOf) -> list[str]:
    notes = []
    if not rows:
        notes.append("None recorded. The record of disputes is never complete, so there may be others.")
    if left_out:
        notes.append(f"{left_out} are parts of these and are not listed by themselves.")
    if dormant := sum(row.standing == "dormant" for row in rows):
        notes.append(f"{dormant} of {len(rows)} are dormant: nothing heard of late, and of no settlement.")
    if ended := [row["id"] for row in found if _over(row, day)]:
        notes.append(f"Ended without a settlement that is known, so not listed: {', '.join(ended)}.")
    if settled := [row["id"] for row in found if not _over(row, day) and _settled(row)]:
        notes.append(f"Without a dated end, but settled by a deal, so not listed: {', '.join(settled)}.")
    return notes
