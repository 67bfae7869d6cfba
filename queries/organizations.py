"""Which bodies are of this kind, led by these powers, with these states in them and those not?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.database import Database
from graph.errors import QuestionError
from graph.vocabulary import OrganizationKind
from queries.machinery.answer import Answer, AsOf, NotCovered, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.belonging import bodies_named, end_known, leaders, shown, states_asked
from queries.rules.counted import Grades, asked_grades, grades_note
from queries.rules.demand import Demand
from queries.rules.spells import spells_of
from queries.rules.standing import Certainty, Standing, Value

if TYPE_CHECKING:
    from queries.rules.bodies import Body

__all__ = ["OrganizationRow", "organizations"]


@dataclass(frozen=True, slots=True)
class OrganizationRow(Row):
    """A body.

    Attributes
    ----------
    organization, abbreviation, name, kind : str
        Its id, its names and what it is chiefly for.
    led_by : tuple of str
        Codes of the states that lead it.
    since, until : str or None
        Beginning and end as authored, from its earliest founding treaty; an end later than the day asked is
        not shown.
    states : tuple of str
        Codes of the states known to belong to it, on the last such day of a month or year. That there are no
        others is told only by a complete roll.
    certainty : str
        `certain`, or `possible` where the dates are too wide to tell whether it meets what was asked.
    facts : tuple of str
        Ids of the body and of the spells of its states.
    """

    organization: str
    abbreviation: str
    name: str
    kind: str
    led_by: tuple[str, ...]
    since: str | None
    until: str | None
    states: tuple[str, ...]
    certainty: str
    facts: tuple[str, ...]


@question
def organizations(  # noqa: PLR0913 - each narrows the list in its own way
    database: Database,
    *,
    kind: OrganizationKind | Sequence[OrganizationKind] | None = None,
    led_by: Names | None = None,
    all_of: Names | None = None,
    without: Names | None = None,
    only: bool = False,
    as_of: Day = None,
    grades: Grades = None,
    certain: bool = False,
) -> Answer[OrganizationRow]:
    """Which bodies are of this kind, led by these powers, with these states in them and those not?

    Parameters
    ----------
    database : Database
        The graph.
    kind : str or list of str, optional
        What they are chiefly for: `security`, `economic`, ...
    led_by : str or list of str, optional
        Powers; a body counts if one of them leads it.
    all_of : str or list of str, optional
        States or groups: all of these states must belong, on one and the same day.
    without : str or list of str, optional
        States or groups: none of these states may belong.
    only : bool, default False
        Nobody but the states of `all_of` may belong: "all five and no outsider".
    as_of : str, int, date or None
        The day, month or year; today where not given.
    grades : str or list of str, optional
        Grades that count: by default members and associates, participants in a format without members,
        partners in a programme without either.
    certain : bool, default False
        Count only what held for certain.

    Returns
    -------
    Answer of OrganizationRow
        Bodies that existed on the day, in order of id. Below it, those of which it is not covered whether
        they meet what was asked, with what stands in the way.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If `only` is asked without `all_of`, or a state is in `all_of` and in `without`.
    InvalidDateError
        If `as_of` is not a date.

    Notes
    -----
    Who leads a body is recorded without dates.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.abbreviation for row in g.organizations(all_of="central-asia", only=True, as_of="2019-01-01")]
    ... # doctest: +SKIP
    ['CANWFZ', 'CMHSCA', 'IFAS']
    """
    if only and all_of is None:
        message = "organizations: `only` needs the states in `all_of` to whom a body is to be confined"
        raise QuestionError(message)
    day = AsOf.read(as_of)
    counted = asked_grades(grades)
    kinds = None if kind is None else {kind} if isinstance(kind, str) else set(kind)

    def work(asking: Asking) -> Answer[OrganizationRow]:
        powers = set(states_asked(asking, led_by)) if led_by is not None else None
        demand = Demand(
            frozenset(states_asked(asking, all_of)) if all_of is not None else frozenset(),
            frozenset(states_asked(asking, without)) if without is not None else frozenset(),
            only,
            certain,
        )
        if both := demand.inside & demand.outside:
            message = f"organizations: {', '.join(sorted(both))} cannot be in `all_of` and in `without`"
            raise QuestionError(message)
        bodies = [
            body
            for body in bodies_named(asking, None, day)
            if (kinds is None or body.kind in kinds) and (powers is None or powers & set(body.led_by))
        ]
        spells = spells_of(asking, bodies)
        rows, gaps = [], []
        for body in sorted(bodies, key=lambda one: one.id):
            met, roster = demand.met_by(body, spells, day, counted)
            if met.value is Value.YES:
                rows.append(_row(body, roster.members(certain=certain), day, sure=met.sure))
            elif met.value is Value.NOT_COVERED:
                gaps.append(NotCovered(body.abbreviation, met.states, met.why))
        return Answer(
            "organizations",
            _title(asking, kinds, led_by, all_of, without, only=only),
            tuple(rows),
            OrganizationRow,
            day,
            tuple(gaps),
            _notes(rows, bodies, counted, led=powers is not None),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _row(body: Body, members: dict[str, Standing], day: AsOf, *, sure: bool) -> OrganizationRow:
    return OrganizationRow(
        body.id,
        body.abbreviation,
        body.name,
        body.kind,
        body.led_by,
        body.life.since_edtf,
        end_known(body.life, day),
        tuple(members),
        str(Certainty.CERTAIN if sure else Certainty.POSSIBLE),
        (body.id, *(one.spell.id for one in members.values() if one.spell)),
    )


def _title(  # noqa: PLR0913 - the parts of the question
    asking: Asking,
    kinds: set[OrganizationKind] | None,
    led_by: Names | None,
    all_of: Names | None,
    without: Names | None,
    *,
    only: bool,
) -> str:
    words = ["Bodies"]
    if kinds:
        words.append(f"of the kind {' or '.join(sorted(kinds))}")
    if led_by is not None:
        words.append(f"led by {leaders(asking, led_by)}")
    if all_of is not None:
        words.append(f"with all of {shown(asking, all_of)}{' and nobody else' if only else ''}")
    if without is not None:
        words.append(f"without {shown(asking, without)}")
    return " ".join(words)


def _notes(
    rows: list[OrganizationRow], bodies: list[Body], counted: frozenset[str] | None, *, led: bool
) -> tuple[str, ...]:
    notes = ["Who leads a body is recorded without dates."] if led else []
    if not rows:
        notes.append(f"Of {len(bodies)} bodies of that kind and time, none is known to meet this.")
    return (*notes, grades_note(counted))
