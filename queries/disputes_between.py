"""Which disputes set two states against each other?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.database import Database
from graph.errors import QuestionError
from queries.disputes import figures_known
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, question
from queries.rules.dated import certainty_of, until_of
from queries.rules.parties import parties_shown, states_asked
from queries.rules.sides import OPPOSED, Sides

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["DisputeBetween", "disputes_between"]


@dataclass(frozen=True, slots=True)
class DisputeBetween(Row):
    """A dispute that two states, or states of two groups, are both in.

    Attributes
    ----------
    relation : str
        `opposed`: they stand on different sides. `same side`: on one. `no side`: both are in it, but one at
        least as a mediator, an affected or a third state.
    pairs : tuple of str
        The opposed pairs, such as `KGZ | TJK`, codes in alphabetical order; empty where nobody is opposed.
    id, title, kind : str
        Id and title of the dispute, and what it is about.
    sides : str
        All sides, such as `KGZ, TJK | UZB`.
    others : tuple of str
        Code and role of each state that takes no side.
    since : str
        Its beginning as authored.
    until : str or None
        Its end as authored; `unknown` where it is over or dormant since a day that is not known; None where
        no end is recorded, or it lay ahead on the day asked.
    going_on : str or None
        On the day asked: `certain` or, by the width of its dates, `possible`. None without a day.
    escalation : str
        How far it went at its worst, in its whole course.
    fatalities_min, fatalities_max : int or None
        Least and greatest number of dead reported; None where no count was seen, and where it may include
        dead of after the day asked.
    part_of : str or None
        Id of the larger dispute that it is part of.
    settled_by : tuple of str
        Ids of the deals that settle it, as far as they were in effect by the day asked.
    credibility : int
        1 (confirmed) to 6 (cannot be judged).
    facts : tuple of str
        Ids of the dispute and of the deals that settle it.
    """

    relation: str
    pairs: tuple[str, ...]
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
    credibility: int
    facts: tuple[str, ...]


@question
def disputes_between(database: Database, a: str, b: str, *, as_of: Day = None) -> Answer[DisputeBetween]:
    """Which disputes set two states against each other?

    Only states of different sides are opposed. Disputes that both are in without being opposed are listed
    after those, and marked; they are no quarrel between the two.

    Parameters
    ----------
    database : Database
        The graph.
    a, b : str
        A state or a group such as `central-asia` each, in either order; of groups, some state of the one
        against some state of the other.
    as_of : str, int, date or None
        Going on on this day, in this month or year. All that are recorded, where not given.

    Returns
    -------
    Answer of DisputeBetween
        Opposed first, then by beginning and id. Parts are listed beside the larger dispute.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If the same state is named twice, or a group has no states.

    Notes
    -----
    The record of disputes is never complete: where none is listed, none is recorded.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [(row.id, row.relation) for row in g.disputes_between("KAZ", "TKM")][:2]  # doctest: +SKIP
    [('caspian-status', 'opposed'), ('kaz-tkm-border-incidents-2012', 'opposed')]
    """
    day = None if as_of is None else AsOf.read(as_of)

    def work(asking: Asking) -> Answer[DisputeBetween]:
        directory = asking.directory
        sets = sorted((states_asked(directory, name), parties_shown(directory, name)) for name in (a, b))
        (one, one_shown), (other, other_shown) = sets
        if one == other and len(one) == 1:
            message = f"disputes_between: {one_shown} twice; name two different states or groups"
            raise QuestionError(message)
        found = asking.run(
            "disputes",
            groups=[list(one), list(other)],
            kinds=None,
            escalations=None,
            first=day.first if day else None,
            last=day.last if day else None,
            since=None,
            until=None,
        )
        rows = [row for each in found if (row := _row(each, one, other, day))]
        rows.sort(key=lambda row: row.relation != OPPOSED)
        return Answer(
            "disputes_between",
            f"Disputes between {one_shown} and {other_shown}" + (" going on" if day else ""),
            tuple(rows),
            DisputeBetween,
            day,
            notes=_notes(rows),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _row(
    row: dict[str, Any], one: Sequence[str], other: Sequence[str], day: AsOf | None
) -> DisputeBetween | None:
    sides = Sides.read(row["parties"])
    relation = sides.relation(one, other)
    if relation is None:
        return None
    told = figures_known(row, day)
    return DisputeBetween(
        relation,
        tuple(f"{a} | {b}" for a, b in sides.opposed(one, other)),
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
        row["credibility"],
        (row["id"], *row["settled_by"]),
    )


def _notes(rows: Sequence[DisputeBetween]) -> tuple[str, ...]:
    if not rows:
        return ("None recorded. The record of disputes is never complete, so there may be others.",)
    apart = sum(row.relation != OPPOSED for row in rows)
    if not apart:
        return ()
    return (f"{apart} of {len(rows)} have both in them without setting them against each other.",)
