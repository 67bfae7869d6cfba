"""Without which state would the others fall into parts that nothing ties together?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from graph.database import Database
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.cooperation_ties import TieKind
from queries.rules.parties import states_asked
from queries.rules.shared_things import Thing, shared_things

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Bridge", "bridges"]


@dataclass(frozen=True, slots=True)
class Bridge(Row):
    """A state that holds others together.

    Attributes
    ----------
    state, name : str
        Code and name.
    parts : tuple of str
        The parts that would be left, each as codes.
    pairs_parted : int
        How many pairs of the other states would have no chain of ties any more.
    facts : tuple of str
        Ids of the spells, deals and events that tie the state to the others.
    """

    state: str
    name: str
    parts: tuple[str, ...]
    pairs_parted: int
    facts: tuple[str, ...]


@question
def bridges(  # noqa: PLR0913 - each narrows the network in its own way
    database: Database,
    states: Names | None = None,
    *,
    as_of: Day = None,
    years: int = 5,
    kinds: TieKind | Sequence[TieKind] | None = None,
    largest: int | None = 2,
) -> Answer[Bridge]:
    """Without which state would the others fall into parts that nothing ties together?

    Two states are tied where they share a thing. A large body ties all its members to each other and hides
    every bridge, so by default only what is between two states alone counts.

    Parameters
    ----------
    database : Database
        The graph.
    states : str or list of str, optional
        States or groups whose network is looked at; all states where not given. Ties to other states then do
        not count.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    years : int, default 5
        For events: how many years up to the day.
    kinds : str or list of str, optional
        Kinds of ties: `membership`, `deal`, `exercise`, `meeting`, `facility`, `other`; all where not given.
    largest : int or None, default 2
        Leave out what more states than this share; None leaves out nothing.

    Returns
    -------
    Answer of Bridge
        Articulation points of the network, those that part most pairs first, then in order of code.

    References
    ----------
    Hopcroft, J., and Tarjan, R., "Algorithm 447: efficient algorithms for graph manipulation",
    *Communications of the ACM* 16 (1973), 372-378, as in `networkx.articulation_points`.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.state for row in g.bridges(as_of="2022-01-01")]  # doctest: +SKIP
    ['TJK', 'UZB']
    """
    import networkx as nx  # noqa: PLC0415 - a third of a second that other questions do not need

    day = AsOf.read(as_of)
    wanted = () if kinds is None else (kinds,) if isinstance(kinds, TieKind) else tuple(kinds)

    def work(asking: Asking) -> Answer[Bridge]:
        chosen = set(states_asked(asking.directory, states) or asking.directory.states)
        things = shared_things(asking, day, years=years, kinds=wanted, largest=largest)
        network = _network(things, chosen)
        names = asking.directory.states
        rows = [_row(network, things, code, names[code].name) for code in nx.articulation_points(network)]
        rows.sort(key=lambda row: (-row.pairs_parted, row.state))
        shown = asking.directory.shown(states) or "all states"
        alone = sorted(chosen - set(network)) if states is not None else []
        return Answer(
            "bridges",
            f"Bridges in the network of {shown}",
            tuple(rows),
            Bridge,
            day,
            notes=_notes(rows, alone, largest),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _network(things: list[Thing], chosen: set[str]) -> nx.Graph:
    import networkx as nx  # noqa: PLC0415

    network = nx.Graph()
    for thing in things:
        network.add_edges_from(combinations(sorted(chosen & thing.states.keys()), 2))
    return network


def _row(network: nx.Graph, things: list[Thing], state: str, name: str) -> Bridge:
    import networkx as nx  # noqa: PLC0415

    mates = nx.node_connected_component(network, state) - {state}
    parts = sorted(sorted(part) for part in nx.connected_components(network.subgraph(mates)))
    parted = sum(len(one) * len(two) for one, two in combinations(parts, 2))
    facts = (
        fact
        for thing in things
        if state in thing.states and len(mates & thing.states.keys())
        for who, fact in thing.states.items()
        if who == state or who in mates
    )
    return Bridge(state, name, tuple(" ".join(part) for part in parts), parted, tuple(dict.fromkeys(facts)))


def _notes(rows: list[Bridge], alone: list[str], largest: int | None) -> tuple[str, ...]:
    notes = [] if rows else ["No single state holds the others together."]
    if largest is not None:
        notes.append(f"Counted is what at most {largest} states share.")
    if alone:
        notes.append(f"Tied to none of the others: {', '.join(alone)}.")
    return tuple(notes)
