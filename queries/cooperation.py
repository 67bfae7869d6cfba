"""With whom does a state cooperate on a day, in what, and how much?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.database import Database
from queries.machinery.answer import Answer, AsOf, NotCovered, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.belonging import bodies_named, judge, states_asked
from queries.rules.cooperation_ties import Tie, TieKind, ties_by_bodies, ties_by_deals, ties_by_events
from queries.rules.counted import Grades, asked_grades, grades_note
from queries.rules.recent import last_years
from queries.rules.roster import Roster
from queries.rules.spells import spells_of
from queries.rules.standing import Value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from fractions import Fraction

__all__ = ["Partner", "cooperation"]


@dataclass(frozen=True, slots=True)
class Partner(Row):
    """A state with which the state cooperates. All ties are derived from records.

    Attributes
    ----------
    partner, name : str
        Code and name of the partner.
    weight : float
        Sum over the ties; one that n states share counts 1/(n-1).
    memberships, deals, exercises, meetings, facilities, other : int
        Numbers of ties: bodies shared, deals in effect, exercises and meetings of the last years, facilities
        that stand, and what else they did together in the last years.
    possible : int
        How many of the ties did not hold for certain, by the precision of their dates.
    bodies : tuple of str
        Abbreviation of each body shared, with the number of its states that are recorded: `CSTO (6)`.
    fields : tuple of str
        What the deals are about, with their number, most first: `energy 3`.
    ties : tuple of str
        Each tie by name, with how many others share it; empty unless asked for.
    facts : tuple of str
        Ids of the spells, deals and events, in the order of the ties.
    """

    partner: str
    name: str
    weight: float
    memberships: int
    deals: int
    exercises: int
    meetings: int
    facilities: int
    other: int
    possible: int
    bodies: tuple[str, ...]
    fields: tuple[str, ...]
    ties: tuple[str, ...]
    facts: tuple[str, ...]


@question
def cooperation(  # noqa: PLR0913 - each narrows the list in its own way
    database: Database,
    state: str,
    *,
    as_of: Day = None,
    years: int = 5,
    kinds: TieKind | Sequence[TieKind] | None = None,
    partners: Names | None = None,
    without: Names | None = None,
    grades: Grades = None,
    named: bool = False,
) -> Answer[Partner]:
    """With whom does a state cooperate on a day, in what, and how much?

    Counted are bodies to which both belong, deals in effect that both are parties to, and exercises,
    meetings and other events of the last years in which both took part, and facilities that stand. What n
    states share is one thing that all belong to and counts 1/(n-1) between two of them.

    Parameters
    ----------
    database : Database
        The graph.
    state : str
        The state.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    years : int, default 5
        For exercises, meetings and other events: how many years up to the day.
    kinds : str or list of str, optional
        Kinds of ties that count: `membership`, `deal`, `exercise`, `meeting`, `facility`, `other`; all where
        not given.
    partners : str or list of str, optional
        Only these states, or the states of groups such as `central-asia`.
    without : str or list of str, optional
        Bodies to leave out, such as the UN, to which nearly all belong.
    grades : str or list of str, optional
        Grades that count as belonging to a body: by default members and associates, participants in a
        format without members, partners in a programme without either.
    named : bool, default False
        Name each tie in words; the ids are there in any case.

    Returns
    -------
    Answer of Partner
        In order of weight, the greatest first, then of code. Below it, the bodies of which it is not known
        whether both belong.

    Raises
    ------
    UnknownNameError
        If a state, group or body is not known.
    QuestionError
        If `years` is less than 1.

    Notes
    -----
    Nearly all deals have no recorded end: they count as in effect, and the answer says so. Undated deals are
    in effect on no day. One thing can be recorded twice, as a base with its deal, or a yearly exercise with
    its series, and then counts twice. Disputes do not lessen the weight; ask `disputes_between`.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.partner for row in g.cooperation("UZB", as_of="2022-06-01", kinds="deal")][:3]  # doctest: +SKIP
    ['TJK', 'KGZ', 'RUS']
    """
    day = AsOf.read(as_of)
    since, _ = last_years(day, years)
    wanted = set(TieKind) if not kinds else {kinds} if isinstance(kinds, TieKind) else set(kinds)
    counted = asked_grades(grades)

    def work(asking: Asking) -> Answer[Partner]:
        code = asking.directory.state(state)
        chosen = None if partners is None else set(states_asked(asking, partners)) - {code}
        left_out = set() if without is None else {body.id for body in asking.directory.bodies_of(without)}
        rosters = _rosters(asking, code, day, left_out, counted) if TieKind.MEMBERSHIP in wanted else []
        deals = asking.run("cooperation_deals", state=code, first=day.first, last=day.last)
        events = asking.run("cooperation_events", state=code, since=since, first=day.first, last=day.last)
        ties: defaultdict[str, list[Tie]] = defaultdict(list)
        for tie in (
            *ties_by_bodies(code, rosters),
            *ties_by_deals(code, deals, day),
            *ties_by_events(code, events, day, since),
        ):
            if tie.kind in wanted and (chosen is None or tie.partner in chosen):
                ties[tie.partner].append(tie)
        rows = sorted(
            (_row(asking, partner, found, named=named) for partner, found in ties.items()),
            key=lambda row: (-row.weight, row.partner),
        )
        shown = asking.directory.states[code].name
        return Answer(
            "cooperation",
            f"States with which {shown} cooperates",
            tuple(rows),
            Partner,
            day,
            tuple(_gaps(code, rosters, chosen)),
            tuple(_notes(rows, _concerned(deals, code, chosen), wanted, (since, day.last), counted)),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _rosters(
    asking: Asking, state: str, day: AsOf, left_out: set[str], grades: frozenset[str] | None
) -> list[Roster]:
    """Return who belongs to each body to which the state belongs or may belong."""
    bodies = sorted(
        (body for body in bodies_named(asking, None, day) if body.id not in left_out), key=lambda one: one.id
    )
    own = judge(asking, [state], bodies, day, grades=grades)
    open_to_it = [body for body in bodies if own[state, body.id].value is not Value.NO]
    spells = spells_of(asking, open_to_it)
    return [Roster.of(body, spells, day.first, day.last, grades) for body in open_to_it]


def _row(asking: Asking, partner: str, ties: Sequence[Tie], *, named: bool) -> Partner:
    numbers = Counter(tie.kind for tie in ties)
    fields = Counter(tie.field for tie in ties if tie.kind is TieKind.DEAL)
    weight: Fraction = sum((tie.weight for tie in ties), start=ties[0].weight * 0)
    return Partner(
        partner,
        asking.directory.states[partner].name,
        round(float(weight), 3),
        numbers[TieKind.MEMBERSHIP],
        numbers[TieKind.DEAL],
        numbers[TieKind.EXERCISE],
        numbers[TieKind.MEETING],
        numbers[TieKind.FACILITY],
        numbers[TieKind.OTHER],
        sum(not tie.certain for tie in ties),
        tuple(f"{tie.field} ({tie.states})" for tie in ties if tie.kind is TieKind.MEMBERSHIP),
        tuple(f"{field} {number}" for field, number in sorted(fields.items(), key=_most_first)),
        tuple(map(str, ties)) if named else (),
        tuple(dict.fromkeys(fact for tie in ties for fact in tie.facts)),
    )


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _gaps(state: str, rosters: Sequence[Roster], chosen: set[str] | None) -> Iterator[NotCovered]:
    """Yield each body of which it is not known whether both belong, with the states in question."""
    for roster in rosters:
        name = roster.body.abbreviation
        own = roster.standing_of(state)
        others = {
            partner: roster.standing_of(partner)
            for partner in sorted(set(roster.standings) - {state} if chosen is None else chosen)
        }
        if own.value is Value.NOT_COVERED:
            if chosen is None or any(found.value is not Value.NO for found in others.values()):
                yield NotCovered(name, (state,), own.why)
        elif chosen is None and roster.anybody.value is Value.NOT_COVERED:
            yield NotCovered(name, (), f"others may belong: {roster.anybody.why}")
        else:
            reasons: defaultdict[str, list[str]] = defaultdict(list)
            for partner, found in others.items():
                if found.value is Value.NOT_COVERED:
                    reasons[found.why].append(partner)
            yield from (NotCovered(name, tuple(states), why) for why, states in reasons.items())


def _concerned(deals: Sequence[dict[str, Any]], state: str, chosen: set[str] | None) -> list[dict[str, Any]]:
    """Return the deals with a partner that is asked for."""
    others = [(deal, set(deal["states"]) - {state}) for deal in deals]
    return [deal for deal, partners in others if (partners if chosen is None else partners & chosen)]


def _notes(
    rows: Sequence[Partner],
    deals: Sequence[dict[str, Any]],
    wanted: set[TieKind],
    span: tuple[date, date],
    grades: frozenset[str] | None,
) -> Iterator[str]:
    if rows:
        yield "Derived from the records for this day: what n states share counts 1/(n-1) between two of them."
    else:
        yield "None recorded. The record of deals and events is never complete, so there may be others."
    if TieKind.MEMBERSHIP in wanted:
        yield grades_note(grades)
        yield "Of a body, n is the number of its states that are recorded; it may have others."
    if TieKind.DEAL in wanted:
        dated = [deal for deal in deals if deal["since"] is not None]
        open_ended = sum(deal["until_kind"] == "open" for deal in dated)
        if open_ended:
            yield f"{open_ended} of {len(dated)} deals have no recorded end and count as in effect."
        if len(dated) < len(deals):
            yield f"Undated deals, in effect on no day and not counted: {len(deals) - len(dated)}."
    if wanted - {TieKind.MEMBERSHIP, TieKind.DEAL, TieKind.FACILITY}:
        yield f"Exercises, meetings and other events from {span[0]} to {span[1]}."
