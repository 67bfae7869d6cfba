"""One state in one body on one day: the row that questions about belonging share, and how it is judged."""

from __future__ import annotations

import reprlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import QuestionError
from queries.machinery.answer import NotCovered, Row
from queries.rules.roster import Roster
from queries.rules.spells import spells_of
from queries.rules.standing import Standing, Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from graph.dates import Span
    from queries.machinery.answer import AsOf
    from queries.machinery.asking import Asking
    from queries.machinery.question import Names
    from queries.rules.bodies import Body

__all__ = [
    "Belonging",
    "Judged",
    "bodies_named",
    "end_known",
    "gaps",
    "judge",
    "leaders",
    "rows_of",
    "shown",
    "states_asked",
]


@dataclass(frozen=True, slots=True)
class Belonging(Row):
    """Whether one state belongs to one body.

    Attributes
    ----------
    state, name : str
        Code and name of the state.
    organization, abbreviation : str
        Id and abbreviation of the body.
    value : str
        `yes`, `no` or `not covered`.
    status : str or None
        Of a yes: its grade, the highest of those that count.
    also : tuple of str
        Other grades that it held at the time, whether they count or not.
    certainty : str or None
        Of a yes: `certain`, or `possible` where the dates are too wide to tell.
    since, until : str or None
        Of a yes: first and last day as authored; an end later than the day asked is not shown.
    last_confirmed : datetime.date or None
        Of a yes: the newest day, up to the one asked about, of which it is known; None where no roll and no
        dated source tells.
    last_known, last_known_on : str or None, datetime.date or None
        Where not covered: what was known last, `yes` or `no`, and of which day.
    why : str
        Why it is a no, not covered, or only possible; and what else is to be borne in mind.
    credibility : int or None
        Of a yes: 1 (confirmed) to 6 (cannot be judged).
    facts : tuple of str
        Ids of what it rests on: spells, windows in which the roll is complete, a body that had ended.
    """

    state: str
    name: str
    organization: str
    abbreviation: str
    value: str
    status: str | None
    also: tuple[str, ...]
    certainty: str | None
    since: str | None
    until: str | None
    last_confirmed: date | None
    last_known: str | None
    last_known_on: date | None
    why: str
    credibility: int | None
    facts: tuple[str, ...]


Judged = dict[tuple[str, str], Standing]
"""Standings by code of the state and id of the body."""


def judge(  # noqa: PLR0913 - each is part of the question
    asking: Asking,
    states: Sequence[str],
    bodies: Sequence[Body],
    day: AsOf,
    *,
    grades: frozenset[str] | None = None,
    certain: bool = False,
) -> Judged:
    """Judge for each of these states whether it belongs to each of these bodies on a day.

    Parameters
    ----------
    asking : Asking
        The question being asked.
    states : sequence of str
        Codes of the states.
    bodies : sequence of Body
        The bodies.
    day : AsOf
        The day, month or year.
    grades : frozenset of str, optional
        Grades that count; the usual ones of each body where not given.
    certain : bool, default False
        Whether only what held for certain counts.

    Returns
    -------
    dict
        For each state and body its standing, in order of state, then body.
    """
    spells = spells_of(asking, bodies, states)
    ordered = sorted(bodies, key=lambda body: body.id)
    rosters = [Roster.of(body, spells, day.first, day.last, grades, certain=certain) for body in ordered]
    return {
        (state, roster.body.id): roster.standing_of(state) for state in sorted(states) for roster in rosters
    }


def rows_of(asking: Asking, judged: Judged, day: AsOf) -> list[Belonging]:
    """Return a row for each state and body that was judged, in that order."""
    return [
        _row(asking, state, asking.directory.bodies[body], found, day)
        for (state, body), found in judged.items()
    ]


def gaps(asking: Asking, judged: Judged) -> tuple[NotCovered, ...]:
    """Return what is not covered: one entry a body and reason, in order of body, with its states."""
    merged: dict[tuple[str, str], list[str]] = {}
    for (state, body), found in sorted(judged.items(), key=lambda item: (item[0][1], item[0][0])):
        if found.value is Value.NOT_COVERED:
            last = f"; last known: {found.last_known[0]} on {found.last_known[1]}" if found.last_known else ""
            merged.setdefault((body, found.why + last), []).append(state)
    return tuple(
        NotCovered(asking.directory.bodies[body].abbreviation, tuple(states), why)
        for (body, why), states in merged.items()
    )


def states_asked(asking: Asking, names: Names) -> tuple[str, ...]:
    """Return the codes of the states that a question names, each once, in order of code.

    Parameters
    ----------
    asking : Asking
        The question being asked.
    names : str or sequence of str
        States, or groups such as `central-asia`.

    Returns
    -------
    tuple of str
        At least one code.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If no state is named, or a group is said to hold none.
    """
    groups = asking.directory.groups_of(names)
    if not groups or not all(groups):
        message = f"no state is named by {reprlib.repr(names)}; name states, or a group that states lie in"
        raise QuestionError(message)
    return tuple(sorted({state for group in groups for state in group}))


def shown(asking: Asking, names: Names) -> str:
    """Return the names of the states and groups that are meant, in alphabetical order, for a title."""
    return " and ".join(sorted(set(asking.directory.named(names))))


def leaders(asking: Asking, names: Names) -> str:
    """Return the names of powers of which one has to lead, in alphabetical order, for a title."""
    return " or ".join(sorted(set(asking.directory.named(names))))


def bodies_named(asking: Asking, names: Names | None, day: AsOf) -> tuple[Body, ...]:
    """Return the bodies of these names; where none is given, all that can have existed on the day."""
    if names is not None:
        return asking.directory.bodies_of(names)
    return tuple(body for body in asking.directory.bodies.values() if body.exists(day.first, day.last))


def end_known(span: Span, day: AsOf) -> str | None:
    """Return the end of a spell as authored, `unknown` where nobody says when, None where it lay ahead."""
    if span.until is None or span.until > day.last:
        return None
    return "unknown" if span.until_kind == "unknown" else span.until_edtf


def _row(asking: Asking, state: str, body: Body, found: Standing, day: AsOf) -> Belonging:
    spell = found.spell
    return Belonging(
        state,
        asking.directory.states[state].name,
        body.id,
        body.abbreviation,
        str(found.value),
        spell.status if spell else None,
        tuple(sorted({one.status for one in found.beside})),
        str(found.certainty) if found.certainty else None,
        spell.span.since_edtf if spell else None,
        end_known(spell.span, day) if spell else None,
        found.last_confirmed,
        str(found.last_known[0]) if found.last_known else None,
        found.last_known[1] if found.last_known else None,
        found.why,
        spell.credibility if spell else None,
        found.facts,
    )
