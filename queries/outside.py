"""Which states are in no body that such a power leads?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.database import Database
from graph.vocabulary import OrganizationKind
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.belonging import Judged, gaps, judge, leaders, shown, states_asked
from queries.rules.counted import Grades, asked_grades, grades_note
from queries.rules.standing import Certainty, Value

__all__ = ["Side", "StateOutside", "outside"]


class Side(StrEnum):
    """Where a state stands to several bodies together."""

    IN = "in"
    OUTSIDE = "outside"
    NOT_COVERED = "not covered"


@dataclass(frozen=True, slots=True)
class StateOutside(Row):
    """Where a state stands to the bodies in question.

    Attributes
    ----------
    state, name : str
        Code and name of the state.
    side : str
        `in` if it belongs to one of the bodies; `outside` only if it is known not to belong to each; else
        `not covered`.
    certainty : str or None
        Of an `in`: `certain`, or `possible` where the dates are too wide to tell.
    bodies : tuple of str
        Abbreviations of the bodies that it is in.
    in_the_way : tuple of str
        Abbreviations of the bodies for which it is not covered. Beside an `in` there may be some too.
    uncounted : tuple of str
        Bodies in which it holds only a grade that does not count, with the grade, such as `CIS participant`.
    facts : tuple of str
        Ids of the spells of an `in`; of the complete rolls, or bodies that had ended, of an `outside`.
    """

    state: str
    name: str
    side: str
    certainty: str | None
    bodies: tuple[str, ...]
    in_the_way: tuple[str, ...]
    uncounted: tuple[str, ...]
    facts: tuple[str, ...]


@question
def outside(  # noqa: PLR0913 - each is part of the question
    database: Database,
    led_by: Names,
    states: Names = "central-asia",
    *,
    as_of: Day = None,
    kind: OrganizationKind | Sequence[OrganizationKind] | None = None,
    grades: Grades = None,
    certain: bool = False,
) -> Answer[StateOutside]:
    """Which of these states are in no body that one of these powers leads?

    Parameters
    ----------
    database : Database
        The graph.
    led_by : str or list of str
        The powers; a body counts if one of them leads it.
    states : str or list of str, default "central-asia"
        The states asked about, or groups of them.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    kind : str or list of str, optional
        Only bodies that are chiefly for this: `security`, `economic`, ...
    grades : str or list of str, optional
        Grades that count: by default members and associates, participants in a format without members,
        partners in a programme without either.
    certain : bool, default False
        Count only what held for certain.

    Returns
    -------
    Answer of StateOutside
        One row a state, in order of code. Below it, the bodies that stand in the way of an answer.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    InvalidDateError
        If `as_of` is not a date.

    Notes
    -----
    Who leads a body is recorded without dates.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.state for row in g.outside("Russia, China", as_of="2003-01-01") if row.side == "outside"]
    ... # doctest: +SKIP
    ['TKM']
    """
    day = AsOf.read(as_of)
    counted = asked_grades(grades)
    kinds = None if kind is None else {kind} if isinstance(kind, str) else set(kind)

    def work(asking: Asking) -> Answer[StateOutside]:
        powers, codes = set(states_asked(asking, led_by)), states_asked(asking, states)
        bodies = [
            body
            for body in asking.directory.bodies.values()
            if powers & set(body.led_by) and (kinds is None or body.kind in kinds)
        ]
        judged = judge(asking, codes, bodies, day, grades=counted, certain=certain)
        existing = sorted(body.id for body in bodies if body.exists(day.first, day.last))
        powerful = leaders(asking, led_by)
        if not bodies:
            notes = [f"No body is recorded that {powerful} leads, so no state can be said to be outside."]
        else:
            names = [asking.directory.bodies[body].abbreviation for body in existing]
            notes = [f"Bodies in question: {', '.join(names) or 'none existed at that time'}."]
        return Answer(
            "outside",
            f"{shown(asking, states)}: in a body led by {powerful}, or outside all of them?",
            tuple(_row(asking, code, judged) for code in codes) if bodies else (),
            StateOutside,
            day,
            gaps(asking, judged),
            (*notes, "Who leads a body is recorded without dates.", grades_note(counted)),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _row(asking: Asking, code: str, judged: Judged) -> StateOutside:
    found = {body: one for (state, body), one in judged.items() if state == code}
    within = {body: one for body, one in found.items() if one.value is Value.YES}
    unknown = [body for body, one in found.items() if one.value is Value.NOT_COVERED]
    side = Side.IN if within else Side.NOT_COVERED if unknown else Side.OUTSIDE
    sure = any(one.certainty is Certainty.CERTAIN for one in within.values())
    behind = {Side.IN: within, Side.OUTSIDE: found, Side.NOT_COVERED: {}}[side]
    return StateOutside(
        code,
        asking.directory.states[code].name,
        str(side),
        str(Certainty.CERTAIN if sure else Certainty.POSSIBLE) if within else None,
        tuple(asking.directory.bodies[body].abbreviation for body in within),
        tuple(asking.directory.bodies[body].abbreviation for body in unknown),
        tuple(
            f"{asking.directory.bodies[body].abbreviation} {spell.status}"
            for body, one in found.items()
            if one.value is not Value.YES
            for spell in one.beside
        ),
        tuple(dict.fromkeys(fact for one in behind.values() for fact in one.facts)),
    )
