"""By which chains of bodies, deals and events are two states tied?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.database import Database
from graph.errors import QuestionError
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, question
from queries.rules.cooperation_ties import TieKind
from queries.rules.shared_things import Thing, shared_things
from queries.rules.sharing import share_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

__all__ = ["PathRow", "paths"]


@dataclass(frozen=True, slots=True)
class PathRow(Row):
    """A chain between the two states.

    Attributes
    ----------
    steps : int
        How many bodies, deals and events it leads through: 1 where the two share one thing.
    chain : tuple of str
        Codes and titles in turn, from the first state to the second.
    through : tuple of str
        Codes of the states between.
    kinds : tuple of str
        What kind of tie each step is.
    weight : float
        Product of the steps' weights; a thing that n states share has 1/(n-1).
    facts : tuple of str
        Ids of the spells, deals and events.
    """

    steps: int
    chain: tuple[str, ...]
    through: tuple[str, ...]
    kinds: tuple[str, ...]
    weight: float
    facts: tuple[str, ...]


@question
def paths(  # noqa: PLR0913 - each narrows the search in its own way
    database: Database,
    a: str,
    b: str,
    *,
    as_of: Day = None,
    years: int = 5,
    kinds: TieKind | Sequence[TieKind] | None = None,
    largest: int | None = None,
    steps: int = 2,
    limit: int = 25,
) -> Answer[PathRow]:
    """By which chains of bodies, deals and events are two states tied?

    Parameters
    ----------
    database : Database
        The graph.
    a, b : str
        The two states.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    years : int, default 5
        For events: how many years up to the day.
    kinds : str or list of str, optional
        Kinds of ties: `membership`, `deal`, `exercise`, `meeting`, `facility`, `other`; all where not given.
    largest : int, optional
        Leave out what more states than this share: 2 keeps what is between two alone.
    steps : int, default 2
        Longest chain: 1 for what the two share, 2 for chains through one other state. Longer ones tie
        everybody to everybody and are not offered.
    limit : int, default 25
        At most so many chains.

    Returns
    -------
    Answer of PathRow
        Shortest first, then of greatest weight, then in order of ids. No chain goes through the same state or
        the same thing twice.

    Raises
    ------
    UnknownNameError
        If a state is not known.
    QuestionError
        If both are one state, or `steps` is not 1 or 2.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.facts for row in g.paths("TKM", "KGZ", as_of="2015-01-01", kinds="deal", steps=1)]
    ... # doctest: +SKIP
    [('canwfz-treaty-2006',), ('central-asia-water-agreement-1992',)]
    """
    if steps not in {1, 2}:
        message = f"paths: steps: {steps} is not possible; give 1 or 2"
        raise QuestionError(message)
    day = AsOf.read(as_of)
    wanted = () if kinds is None else (kinds,) if isinstance(kinds, TieKind) else tuple(kinds)

    def work(asking: Asking) -> Answer[PathRow]:
        first, second = asking.directory.state(a), asking.directory.state(b)
        if first == second:
            message = f"paths: {a!r} and {b!r} are one state; name two"
            raise QuestionError(message)
        low, high = sorted((first, second))
        things = shared_things(asking, day, years=years, kinds=wanted, largest=largest)
        chains = [*_of_one(things, low, high), *(_of_two(things, low, high) if steps > 1 else ())]
        rows = sorted(chains, key=lambda row: (row.steps, -row.weight, row.facts, row.through))
        names = asking.directory.states
        return Answer(
            "paths",
            f"Chains between {names[low].name} and {names[high].name}",
            tuple(rows[: max(limit, 0)]),
            PathRow,
            day,
            notes=_notes(rows, limit),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _of_one(things: list[Thing], low: str, high: str) -> Iterator[PathRow]:
    for thing in things:
        if low in thing.states and high in thing.states:
            facts = tuple(dict.fromkeys((thing.states[low], thing.states[high])))
            weight = round(float(share_of(len(thing.states))), 4)
            yield PathRow(1, (low, thing.title, high), (), (str(thing.kind),), weight, facts)


def _of_two(things: list[Thing], low: str, high: str) -> Iterator[PathRow]:
    of_high: defaultdict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        if high in thing.states and low not in thing.states:
            for state in thing.states:
                of_high[state].append(thing)
    for one in things:
        if low not in one.states or high in one.states:
            continue
        for between in one.states:
            for two in of_high.get(between, ()) if between != low else ():
                weight: Fraction = share_of(len(one.states)) * share_of(len(two.states))
                facts = (one.states[low], one.states[between], two.states[between], two.states[high])
                yield PathRow(
                    2,
                    (low, one.title, between, two.title, high),
                    (between,),
                    (str(one.kind), str(two.kind)),
                    round(float(weight), 4),
                    tuple(dict.fromkeys(facts)),
                )


def _notes(rows: list[PathRow], limit: int) -> tuple[str, ...]:
    if not rows:
        return ("None recorded. The record of deals and events is never complete, so there may be others.",)
    notes = ["Derived from the records for this day: what n states share counts 1/(n-1)."]
    if len(rows) > limit:
        notes.append(f"{limit} of {len(rows)} chains are shown.")
    return tuple(notes)
