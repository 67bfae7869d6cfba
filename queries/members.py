"""Which states belong to a body on a day?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.database import Database
from graph.vocabulary import MembershipStatus
from queries.machinery.answer import Answer, AsOf, NotCovered, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, question
from queries.rules.belonging import end_known
from queries.rules.counted import Grades, asked_grades, grades_note
from queries.rules.roster import Roster
from queries.rules.spells import spells_of
from queries.rules.standing import Certainty, Standing, Value

if TYPE_CHECKING:
    from datetime import date

__all__ = ["Member", "members"]


@dataclass(frozen=True, slots=True)
class Member(Row):
    """A state that belongs to the body.

    Attributes
    ----------
    state, name : str
        Code and name of the state.
    status : str
        Its grade, the highest of those that count.
    also : tuple of str
        Other grades that it held at the time, whether they count or not.
    since, until : str or None
        First and last day as authored; an end later than the day asked is not shown.
    certainty : str
        `certain`, or `possible` where the dates are too wide to tell.
    last_confirmed : datetime.date or None
        The newest day, up to the one asked about, of which it is known; None where no roll and no dated
        source tells.
    credibility : int or None
        1 (confirmed) to 6 (cannot be judged).
    facts : tuple of str
        Ids of the spells.
    """

    state: str
    name: str
    status: str
    also: tuple[str, ...]
    since: str | None
    until: str | None
    certainty: str
    last_confirmed: date | None
    credibility: int | None
    facts: tuple[str, ...]


@question
def members(
    database: Database,
    organization: str,
    *,
    as_of: Day = None,
    grades: Grades = None,
    certain: bool = False,
) -> Answer[Member]:
    """Which states belong to a body on a day?

    Parameters
    ----------
    database : Database
        The graph.
    organization : str
        Id, abbreviation or name of the body.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    grades : str or list of str, optional
        Grades that count: by default members and associates, participants in a format without members,
        partners in a programme without either.
    certain : bool, default False
        Count only what held for certain, by the precision of the dates.

    Returns
    -------
    Answer of Member
        One row a state, by its highest grade, in order of grade and code. Below it, how far the roll is
        known to be complete on that day: outside that, a state that is missing may yet belong.

    Raises
    ------
    UnknownNameError
        If no body is called so.
    InvalidDateError
        If `as_of` is not a date.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.state for row in g.members("CSTO", as_of="2005-01-01")]  # doctest: +SKIP
    ['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']
    """
    day = AsOf.read(as_of)
    counted = asked_grades(grades)

    def work(asking: Asking) -> Answer[Member]:
        body = asking.directory.body(organization)
        roster = Roster.of(body, spells_of(asking, [body]), day.first, day.last, counted)
        belonging = roster.members(certain=certain)
        rows = [_row(asking, state, found, day) for state, found in belonging.items()]
        rows.sort(key=lambda row: (_ORDER[row.status], row.state))
        left_out = sorted(set(roster.members(certain=False)) - set(belonging))
        notes = [grades_note(counted, body)]
        if left_out:
            notes.append(f"Left out, since possible and not certain: {', '.join(left_out)}.")
        if not rows:
            notes.append(_why_empty(roster))
        return Answer(
            "members",
            f"Members of {body.name} ({body.abbreviation})",
            tuple(rows),
            Member,
            day,
            _gaps(roster),
            tuple(notes),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _row(asking: Asking, state: str, found: Standing, day: AsOf) -> Member:
    spell = found.spell
    if spell is None:  # a yes always has its spell
        raise AssertionError(state)
    return Member(
        state,
        asking.directory.states[state].name,
        spell.status,
        tuple(sorted({one.status for one in found.beside})),
        spell.span.since_edtf,
        end_known(spell.span, day),
        str(found.certainty or Certainty.POSSIBLE),
        found.last_confirmed,
        spell.credibility,
        found.facts,
    )


def _why_empty(roster: Roster) -> str:
    """Say why nobody is listed: the body did not exist, had nobody, or no spell is recorded."""
    why = roster.anybody.why
    return f"{why[0].upper()}{why[1:]}; no state is recorded for that time in these grades."


def _gaps(roster: Roster) -> tuple[NotCovered, ...]:
    """Say where absence from the list does not mean *no*."""
    if roster.anybody.value is Value.NOT_COVERED:
        return (NotCovered(roster.body.abbreviation, (), roster.anybody.why),)
    return tuple(
        NotCovered(roster.body.abbreviation, (state,), found.why)
        for state, found in roster.standings.items()
        if found.value is Value.NOT_COVERED
    )


_ORDER = {str(grade): rank for rank, grade in enumerate(MembershipStatus)}
"""Grades from the highest down, as the vocabulary lists them."""
