"""To which bodies do all of these states belong on a day?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.database import Database
from graph.vocabulary import OrganizationKind
from queries.machinery.answer import Answer, AsOf, NotCovered, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.belonging import Judged, bodies_named, gaps, shown, states_asked
from queries.rules.counted import Grades, asked_grades, grades_note
from queries.rules.demand import Demand
from queries.rules.spells import spells_of
from queries.rules.standing import Certainty, Standing, Value

if TYPE_CHECKING:
    from datetime import date

    from queries.rules.bodies import Body

__all__ = ["SharedOrganization", "shared_organizations"]


@dataclass(frozen=True, slots=True)
class SharedOrganization(Row):
    """A body to which all of the states belong.

    Attributes
    ----------
    organization, abbreviation, name, kind : str
        Its id, its names and what it is chiefly for.
    led_by : tuple of str
        Codes of the states that lead it.
    states : tuple of str
        Code and grade of each state, such as `KAZ member`, on the last such day of a month or year.
    certainty : str
        `certain` where all belonged for certain, on each of the days asked about; else `possible`.
    last_confirmed : datetime.date or None
        The newest day, up to the one asked about, of which it is known of all; None where of some it is not.
    facts : tuple of str
        Ids of the spells.
    """

    organization: str
    abbreviation: str
    name: str
    kind: str
    led_by: tuple[str, ...]
    states: tuple[str, ...]
    certainty: str
    last_confirmed: date | None
    facts: tuple[str, ...]


@question
def shared_organizations(  # noqa: PLR0913 - each narrows the list in its own way
    database: Database,
    states: Names,
    *,
    as_of: Day = None,
    kind: OrganizationKind | Sequence[OrganizationKind] | None = None,
    grades: Grades = None,
    certain: bool = False,
) -> Answer[SharedOrganization]:
    """To which bodies do all of these states belong on a day?

    They must belong on one and the same day: of a month or year, a body counts if there is such a day in it.

    Parameters
    ----------
    database : Database
        The graph.
    states : str or list of str
        States; a group such as `central-asia` stands for all states in it.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    kind : str or list of str, optional
        What the bodies are chiefly for: `security`, `economic`, ...; all where not given.
    grades : str or list of str, optional
        Grades that count: by default members and associates, participants in a format without members,
        partners in a programme without either.
    certain : bool, default False
        Count only what held for certain.

    Returns
    -------
    Answer of SharedOrganization
        In order of the body's id. Below it, the bodies to which none of the states is known not to belong,
        but some may not: with these states.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    InvalidDateError
        If `as_of` is not a date.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.abbreviation for row in g.shared_organizations("KGZ, TJK", as_of="2005-01-01", kind="security")]
    ... # doctest: +SKIP
    ['CICA', 'CSTO', 'PfP', 'OSCE', 'SCO']
    """
    day = AsOf.read(as_of)
    counted = asked_grades(grades)
    kinds = None if kind is None else {kind} if isinstance(kind, str) else set(kind)

    def work(asking: Asking) -> Answer[SharedOrganization]:
        codes = states_asked(asking, states)
        bodies = [body for body in bodies_named(asking, None, day) if kinds is None or body.kind in kinds]
        spells = spells_of(asking, bodies, codes)
        demand = Demand(frozenset(codes), certain=certain)
        rows: list[SharedOrganization] = []
        not_covered: list[NotCovered] = []
        for body in sorted(bodies, key=lambda one: one.id):
            met, roster = demand.met_by(body, spells, day, counted)
            found: Judged = {(code, body.id): roster.standing_of(code) for code in codes}
            if met.value is Value.YES:
                rows.append(_row(body, list(found.values()), sure=met.sure))
            elif met.value is Value.NOT_COVERED:
                not_covered += gaps(asking, found) or [NotCovered(body.abbreviation, (), met.why)]
        notes = [grades_note(counted)]
        if not rows:
            notes.append(
                f"Of {len(bodies)} bodies of that time, none is known to have all {len(codes)} states."
            )
        return Answer(
            "shared_organizations",
            f"Bodies shared by {shown(asking, states)}",
            tuple(rows),
            SharedOrganization,
            day,
            tuple(not_covered),
            tuple(notes),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _row(body: Body, found: Sequence[Standing], *, sure: bool) -> SharedOrganization:
    days = [one.last_confirmed for one in found if one.last_confirmed is not None]
    return SharedOrganization(
        body.id,
        body.abbreviation,
        body.name,
        body.kind,
        body.led_by,
        tuple(f"{one.spell.state} {one.spell.status}" for one in found if one.spell),
        str(Certainty.CERTAIN if sure else Certainty.POSSIBLE),
        min(days) if len(days) == len(found) else None,
        tuple(one.spell.id for one in found if one.spell),
    )
