"""How central is each state in the network of a day?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.database import Database
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.measures.centrality import FORMULAS, Centrality
from queries.measures.centrality import centrality as centrality_of
from queries.rules.cooperation_ties import TieKind
from queries.rules.network_scope import Scope
from queries.rules.projection import Projection

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["CentralState", "centrality", "facts_of"]

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class CentralState(Row):
    """A state with one number.

    Attributes
    ----------
    rank : int or None
        1 for the most central; states of equal numbers share a rank. Of constraint 1 is the least
        constrained. None where there is no number.
    state, name : str
        Code and name.
    value : float or None
        The measure; None where it is not defined, as the constraint of a state without ties.
    partners : int
        Number of states to which it is tied.
    weight : float
        Weight of its ties.
    facts : tuple of str
        Ids of the spells, deals and events that make its own ties. Betweenness, eigenvector, PageRank, core
        number and constraint hang on the ties of others too: those are in `network`.
    """

    rank: int | None
    state: str
    name: str
    value: float | None
    partners: int
    weight: float
    facts: tuple[str, ...]


@question
def centrality(  # noqa: PLR0913 - each narrows the network in its own way
    database: Database,
    states: Names | None = None,
    *,
    as_of: Day = None,
    measure: Centrality = Centrality.WEIGHTED_DEGREE,
    kinds: TieKind | Sequence[TieKind] | None = None,
    largest: int | None = None,
    at_least: float = 0.0,
    without: Names | None = None,
    weights: str | None = None,
) -> Answer[CentralState]:
    """How central is each state in the network of a day?

    Parameters
    ----------
    database : Database
        The graph.
    states : str or list of str, optional
        States or groups that are the network; all where not given. Ties to other states then do not count.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    measure : str, default weighted-degree
        `degree`, `weighted-degree`, `betweenness`, `eigenvector`, `pagerank`, `core-number` or `constraint`.
    kinds : str or list of str, optional
        Kinds of cooperation: `membership`, `deal`, `exercise`, `meeting`, `facility`, `other`; all where not
        given.
    largest : int, optional
        Leave out what more states than this share: a body of all states ties each to each.
    at_least : float, default 0
        Leave out pairs whose ties weigh less than this together.
    without : str or list of str, optional
        States, groups or bodies to leave out.
    weights : str, optional
        Path of a YAML file of weights in the form of `queries/measures/weights.yaml`.

    Returns
    -------
    Answer of CentralState
        The most central first (of constraint the least constrained), then in order of code.

    Raises
    ------
    UnknownNameError
        If a state, group or body is not known.
    QuestionError
        If the table of weights is wrong, or the eigenvector does not settle.

    Notes
    -----
    What is recorded is chiefly of Central Asia: of other states only what ties them to it, so a state from
    elsewhere looks less central in the network of all states than it is in the world. `docs/measures.md` has
    each measure with its formula and source.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.state for row in g.centrality("central-asia", as_of="2022-06-01")][:2]  # doctest: +SKIP
    ['KAZ', 'UZB']
    """
    day = AsOf.read(as_of)

    def work(asking: Asking) -> Answer[CentralState]:
        scope = Scope.asked(asking, states, kinds=kinds, largest=largest, without=without, weights=weights)
        projection = Projection.read(asking, scope, day)
        graph = projection.states(day, at_least=at_least)
        values = centrality_of(graph, measure)
        names = {code: asking.directory.states[code].name for code in values}
        coverage = projection.coverage(day)
        notes = list(projection.notes(day, FORMULAS[measure], coverage))
        if at_least > 0:
            notes.append(f"Pairs of less than {at_least:g} in all are left out.")
        if not graph.number_of_edges():
            notes.append("None of these states is tied to another: none recorded.")
        return Answer(
            "centrality",
            f"States of {scope.shown} by {measure}",
            tuple(_rows(graph, values, names, least_first=measure is Centrality.CONSTRAINT)),
            CentralState,
            day,
            coverage.not_covered,
            tuple(notes),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def facts_of(graph: nx.Graph, state: str) -> tuple[str, ...]:
    """Return the ids of the facts behind a state's ties, in order of its partners' codes.

    Parameters
    ----------
    graph : networkx.Graph
        As `graph.network.merged` returns it.
    state : str
        The state.

    Returns
    -------
    tuple of str
        Each id once.
    """
    held = graph.adj[state]
    return tuple(dict.fromkeys(fact for partner in sorted(held) for fact in held[partner]["facts"]))


def _rows(
    graph: nx.Graph, values: dict[str, float | None], names: dict[str, str], *, least_first: bool
) -> list[CentralState]:
    shown = {code: None if value is None else round(value, _DIGITS) for code, value in values.items()}
    known = sorted({value for value in shown.values() if value is not None}, reverse=not least_first)
    before = {
        value: sum(
            other is not None and (other < value if least_first else other > value)
            for other in shown.values()
        )
        for value in known
    }
    rows = [
        CentralState(
            None if value is None else before[value] + 1,
            code,
            names[code],
            value,
            len(graph.adj[code]),
            round(sum(held["weight"] for held in graph.adj[code].values()), _DIGITS),
            facts_of(graph, code),
        )
        for code, value in shown.items()
    ]
    return sorted(rows, key=lambda row: (len(rows) + 1 if row.rank is None else row.rank, row.state))
