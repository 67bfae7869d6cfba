"""Who came to which summit of a body?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from graph.database import Database
from graph.errors import QuestionError
from graph.vocabulary import EventKind, EventRole
from queries.machinery.answer import Answer, AsOf, NotCovered, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, question
from queries.rules.absences import said_absent
from queries.rules.asked_span import AskedSpan
from queries.rules.counted import Grades, asked_grades, grades_note
from queries.rules.roster import Roster
from queries.rules.spells import spells_of
from queries.rules.standing import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from queries.rules.bodies import Body

__all__ = ["Attendance", "Presence", "attendance"]


class Presence(StrEnum):
    """Whether a state came to a meeting."""

    PRESENT = "present"
    ABSENT = "absent"
    NOT_RECORDED = "not recorded"


@dataclass(frozen=True, slots=True)
class Attendance(Row):
    """One state and one meeting.

    Attributes
    ----------
    event, title : str
        Id and title of the meeting.
    date : str
        Its first day as authored.
    place : str or None
        Town or site.
    state, name : str
        Code and name of the state.
    value : str
        `present`: the record lists it. `absent`: a sentence of the record says by the state's name that it
        stayed away. `not recorded`: it was a member on the day, and the record does not say whether it came.
    role : str or None
        Of a state that came: in what capacity.
    grade : str or None
        Its grade in the body on the day, whether it counts or not; None where none is recorded.
    said : str or None
        Of a state that is absent, the sentence that says so. Of one that is not recorded, the summary and
        note of the record, unless the question has a day, since they may tell of later.
    credibility : int
        Of the meeting's record: 1 (confirmed) to 6 (cannot be judged).
    facts : tuple of str
        Ids of the meeting and of the spell of membership.
    """

    event: str
    title: str
    date: str
    place: str | None
    state: str
    name: str
    value: str
    role: str | None
    grade: str | None
    said: str | None
    credibility: int
    facts: tuple[str, ...]


@question
def attendance(  # noqa: PLR0913 - each narrows the list in its own way
    database: Database,
    organization: str,
    *,
    kind: EventKind | None = EventKind.SUMMIT,
    as_of: Day = None,
    since: Day = None,
    until: Day = None,
    grades: Grades = None,
) -> Answer[Attendance]:
    """Who came to which summit of a body?

    For each meeting all states that came, and all that belonged to the body on its day. A state that is in
    neither has no row: in a matrix of meetings and states that is a blank, which is no absence.

    Parameters
    ----------
    database : Database
        The graph.
    organization : str
        Id, abbreviation or name of the body.
    kind : str or None, default "summit"
        What kind of event; None for all that the body held.
    as_of : str, int, date or None
        As known on this day: no meeting that began later.
    since, until : str, int, date or None
        Held in this span, at least in part.
    grades : str or list of str, optional
        Grades that are expected to come: by default members and associates, participants in a format without
        members, partners in a programme without either.

    Returns
    -------
    Answer of Attendance
        In order of the meeting's day and id, then of the state's code. `to_frame().pivot(index="event",
        columns="state", values="value")` makes the matrix. Below it, the meetings of whose day the roll of
        the body is not known to be complete.

    Raises
    ------
    UnknownNameError
        If no body is called so.
    QuestionError
        If both a day and a span are asked.

    Notes
    -----
    Records list who came and do not say that the list is complete. So a member that is missing is `not
    recorded`, and `absent` only where a sentence says so. Meetings planned or called off are not listed.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [(row.event, row.state) for row in g.attendance("CSTO") if row.value == "absent"]  # doctest: +SKIP
    [('csto-summit-2023', 'ARM'), ('csto-summit-2024', 'ARM'), ('csto-summit-2025', 'ARM')]
    """
    if as_of is not None and (since is not None or until is not None):
        message = "attendance: ask either as of a day or between two days, not both"
        raise QuestionError(message)
    day = None if as_of is None else AsOf.read(as_of)
    span = AskedSpan.read("attendance", since, until)
    counted = asked_grades(grades)

    def work(asking: Asking) -> Answer[Attendance]:
        body = asking.directory.body(organization)
        found = asking.run(
            "attendance",
            organization=body.id,
            kind=str(kind) if kind else None,
            first=span.first,
            last=day.last if day else span.last,
        )
        spells = spells_of(asking, [body])
        rosters = {
            row["id"]: Roster.of(body, spells, row["since"], row["since_latest"], counted)
            for row in found
            if row["states"] is not None
        }
        rows = [
            row
            for meeting in found
            if meeting["id"] in rosters
            for row in _rows(asking, meeting, rosters[meeting["id"]], day)
        ]
        plural = f"{kind}s" if kind else "events"
        return Answer(
            "attendance",
            f"Who came to {plural} of {body.name} ({body.abbreviation}) {span.words}".strip(),
            tuple(rows),
            Attendance,
            day,
            tuple(_gaps(body, rosters)),
            tuple(_notes(rows, len(rosters), len(found) - len(rosters) if day is None else 0, body, counted)),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _rows(asking: Asking, meeting: dict[str, Any], roster: Roster, day: AsOf | None) -> Iterator[Attendance]:
    roles: dict[str, str] = dict.fromkeys(meeting["hosts"], str(EventRole.HOST))
    roles |= dict(one.split(" ", 1) for one in meeting["participants"])
    expected = roster.members(certain=False)
    words = " ".join(filter(None, (meeting["summary"], meeting["note"])))
    for state in sorted(roles.keys() | expected.keys()):
        entry = asking.directory.states[state]
        found = roster.standing_of(state)
        spell = found.spell or next(iter(found.beside), None)
        sentence = None if state in roles else said_absent(words, entry.names)
        value = Presence.PRESENT if state in roles else Presence.ABSENT if sentence else Presence.NOT_RECORDED
        yield Attendance(
            meeting["id"],
            meeting["title"],
            meeting["since_edtf"],
            meeting["place"],
            state,
            entry.name,
            str(value),
            roles.get(state),
            spell.status if spell else None,
            None if state in roles else sentence or (words if day is None else None),
            meeting["credibility"],
            (meeting["id"], *([spell.id] if spell else [])),
        )


def _gaps(body: Body, rosters: dict[str, Roster]) -> Iterator[NotCovered]:
    """Yield why others may have been members, with the number of meetings of which that is so."""
    meetings: dict[tuple[tuple[str, ...], str], int] = {}
    for roster in rosters.values():
        for reason in _reasons(roster):
            meetings[reason] = meetings.get(reason, 0) + 1
    for (states, why), number in meetings.items():
        others = "" if states else "others may have belonged: "
        why_not = f"on the day of {number} of {len(rosters)}: {others}{why}"
        yield NotCovered(body.abbreviation, states, why_not)


def _reasons(roster: Roster) -> list[tuple[tuple[str, ...], str]]:
    if roster.anybody.value is Value.NOT_COVERED:
        return [((), roster.anybody.why)]
    standings = roster.standings.items()
    return [((state,), one.why) for state, one in standings if one.value is Value.NOT_COVERED]


def _notes(
    rows: Sequence[Attendance], held: int, not_held: int, body: Body, grades: frozenset[str] | None
) -> Iterator[str]:
    if held:
        numbers = ", ".join(f"{sum(row.value == one for row in rows)} {one}" for one in Presence)
        yield f"{held} held: {numbers}."
        yield "Records list who came, not who stayed away: a member that is not listed is `not recorded`."
    else:
        yield "None recorded. The record of meetings is never complete, so there may be others."
    yield f"Expected: {grades_note(grades, body).removeprefix('Grades counted: ')}"
    if not_held:
        yield f"{not_held} planned or called off, not listed."
