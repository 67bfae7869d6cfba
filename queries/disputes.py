"""Which disputes are recorded of these states?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.database import Database
from graph.errors import QuestionError
from graph.vocabulary import DisputeKind, Escalation
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.asked_span import AskedSpan
from queries.rules.dated import certainty_of, known_by, until_of
from queries.rules.parties import parties_asked, parties_shown
from queries.rules.sides import Sides
from queries.rules.standing import Certainty

__all__ = ["DisputeRow", "disputes", "figures_known"]


@dataclass(frozen=True, slots=True)
class DisputeRow(Row):
    """A dispute.

    Attributes
    ----------
    id, title, kind : str
        Its id, title and what it is about.
    sides : str
        Codes of the states that oppose each other, a bar between the sides: `KGZ, TJK | UZB`. Empty where
        nobody takes a side.
    others : tuple of str
        Code and role of each state that takes no side, such as `RUS mediator`.
    since : str
        Its beginning as authored.
    until : str or None
        Its end as authored; `unknown` where it is over or dormant since a day that is not known; None where
        no end is recorded, or it lay ahead on the day asked.
    going_on : str or None
        On the day asked: `certain`, or `possible` where the dates are too wide to tell. None where the
        question has no day.
    escalation : str
        How far it went at its worst, in its whole course.
    fatalities_min, fatalities_max : int or None
        Least and greatest number of dead reported; None where no count was seen, and where the dispute went
        on past the day asked and the count may include later dead.
    part_of : str or None
        Id of the larger dispute that it is part of.
    settled_by : tuple of str
        Ids of the deals that settle it, as far as they were in effect by the day asked.
    status : str or None
        What the newest source says. None where the question has a day, since it may speak of later.
    credibility : int
        1 (confirmed) to 6 (cannot be judged).
    facts : tuple of str
        Ids of the dispute and of the deals that settle it.
    """

    id: str
    title: str
    kind: str
    sides: str
    others: tuple[str, ...]
    since: str
    until: str | None
    going_on: str | None
    escalation: str
    fatalities_min: int | None
    fatalities_max: int | None
    part_of: str | None
    settled_by: tuple[str, ...]
    status: str | None
    credibility: int
    facts: tuple[str, ...]


@question
def disputes(  # noqa: PLR0913 - each narrows the list in its own way
    database: Database,
    state: Names | None = None,
    *,
    kind: DisputeKind | Sequence[DisputeKind] | None = None,
    escalation: Escalation | Sequence[Escalation] | None = None,
    as_of: Day = None,
    since: Day = None,
    until: Day = None,
    parts: bool = True,
) -> Answer[DisputeRow]:
    """Which disputes are recorded of these states?

    Without a date, all disputes; with `as_of`, those going on on that day; with `since` or `until`, those
    begun in that span. Only states of different sides oppose each other; a state counts as in a dispute also
    as a mediator, or where it is affected without taking a side.

    Parameters
    ----------
    database : Database
        The graph.
    state : str or list of str, optional
        States, or groups such as `central-asia`. A dispute must have each state named, and some state of
        each group named, in whatever role.
    kind : str or list of str, optional
        What the disputes are about.
    escalation : str or list of str, optional
        How far they went at their worst: `diplomatic`, `economic`, `border-closure`, `armed`.
    as_of : str, int, date or None
        Going on on this day, in this month or year.
    since, until : str, int, date or None
        Begun in this span, both ends included.
    parts : bool, default True
        List parts of a dispute beside it. Without, a part is left out where the larger dispute is listed.

    Returns
    -------
    Answer of DisputeRow
        In order of their beginning and id.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If both a day and a span are asked, a span runs backwards, or a group has no states.

    Notes
    -----
    The record of disputes is never complete: where none is listed, none is recorded. A dispute that is over
    or dormant since a day not known counts as possible up to its newest source, and not after; `unsettled`
    lists the dormant ones too. `escalation` is the worst of the whole course, which may lie after the day
    asked.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.id for row in g.disputes("TKM", as_of="2003-01-01", parts=False)]  # doctest: +SKIP
    ['ca-upstream-downstream', 'caspian-status', 'tkm-uzb-2002']
    """
    if as_of is not None and (since is not None or until is not None):
        message = "disputes: ask either as of a day (going on) or between two days (begun), not both"
        raise QuestionError(message)
    day = None if as_of is None else AsOf.read(as_of)
    span = AskedSpan.read("disputes", since, until)

    def work(asking: Asking) -> Answer[DisputeRow]:
        found = asking.run(
            "disputes",
            groups=parties_asked(asking.directory, state),
            kinds=_texts(kind),
            escalations=_texts(escalation),
            first=day.first if day else None,
            last=day.last if day else None,
            since=span.first,
            until=span.last,
        )
        listed = {row["id"] for row in found}
        chosen = [row for row in found if parts or listed.isdisjoint(row["wider"])]
        return Answer(
            "disputes",
            _title(parties_shown(asking.directory, state), day, span),
            tuple(_row(row, day) for row in chosen),
            DisputeRow,
            day,
            notes=_notes(chosen, day, len(found) - len(chosen)),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def figures_known(row: dict[str, Any], day: AsOf | None) -> bool:
    """Return whether a dispute's count of dead can be told on the day asked without telling of later dead.

    Parameters
    ----------
    row : dict
        Has `until` and `confirmed`, the newest publication date among the sources.
    day : AsOf or None
        The day asked about; None where the question has none.

    Returns
    -------
    bool
        True if the question has no day, if the dispute was over by then, or if all was published by then.
    """
    return day is None or known_by(row["until"], day) or known_by(row["confirmed"], day)


def _texts(term: str | Sequence[str] | None) -> list[str] | None:
    if term is None:
        return None
    return [str(term)] if isinstance(term, str) else [str(one) for one in term]


def _title(states: str, day: AsOf | None, span: AskedSpan) -> str:
    words = ["Disputes"]
    if states:
        words.append(f"of {states}")
    if day:
        words.append("going on")
    elif not span.open:
        words += ["begun", span.words]
    return " ".join(words)


def _row(row: dict[str, Any], day: AsOf | None) -> DisputeRow:
    sides = Sides.read(row["parties"])
    told = figures_known(row, day)
    return DisputeRow(
        row["id"],
        row["title"],
        row["kind"],
        str(sides),
        sides.others,
        row["since_edtf"],
        until_of(row, day),
        certainty_of(row, day) if day else None,
        row["escalation"],
        row["fatalities_min"] if told else None,
        row["fatalities_max"] if told else None,
        row["wider"][0] if row["wider"] else None,
        tuple(row["settled_by"]),
        None if day else row["status"],
        row["credibility"],
        (row["id"], *row["settled_by"]),
    )


def _notes(rows: list[dict[str, Any]], day: AsOf | None, left_out: int) -> tuple[str, ...]:
    if not rows:
        return ("None recorded. The record of disputes is never complete, so there may be others.",)
    notes = []
    if left_out:
        notes.append(f"{left_out} are parts of these and are not listed by themselves.")
    if day:
        possible = sum(certainty_of(row, day) == Certainty.POSSIBLE for row in rows)
        later = sum(not known_by(row["until"], day) for row in rows)
        untold = sum(row["fatalities_min"] is not None and not figures_known(row, day) for row in rows)
        if possible:
            notes.append(f"{possible} of {len(rows)} are possible on that day by their dates, not certain.")
        if later:
            notes.append("Escalation is the worst of the whole course, which may lie after that day.")
        if untold:
            notes.append(f"Dead of {untold} not told, since the counts may include later dead.")
    return tuple(notes)
