"""How has the structure of the network changed over the years?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.database import Database
from queries.balance import signs_of
from queries.centrality import facts_of
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.measures.balance import frustration, triads
from queries.measures.brokerage import brokerage
from queries.measures.centrality import FORMULAS, Centrality, centrality
from queries.measures.communities import communities
from queries.measures.relations import FORMULA
from queries.measures.similarity import FORMULAS as LIKENESS
from queries.measures.similarity import Similarity
from queries.relations import relation_rows
from queries.rules.cooperation_ties import TieKind
from queries.rules.network_scope import Scope
from queries.rules.parties import states_asked
from queries.rules.projection import Projection
from queries.rules.yearly_days import year_ends
from queries.similarity import likeness_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["StructureMeasure", "StructureValue", "structure_series"]

_DIGITS = 6

_FIRST = "1992"
"""The first whole year of the five states."""


class StructureMeasure(StrEnum):
    """A measure of each state, of the network as a whole, or of each pair."""

    DEGREE = "degree"
    WEIGHTED_DEGREE = "weighted-degree"
    BETWEENNESS = "betweenness"
    EIGENVECTOR = "eigenvector"
    PAGERANK = "pagerank"
    CORE_NUMBER = "core-number"
    CONSTRAINT = "constraint"
    DENSITY = "density"
    MODULARITY = "modularity"
    COMMUNITIES = "communities"
    BALANCED_TRIADS = "balanced-triads"
    UNBALANCED_TRIADS = "unbalanced-triads"
    FRUSTRATION = "frustration"
    BROKERAGE = "brokerage"
    RELATION = "relation"
    JACCARD = "jaccard"
    S_SCORE = "s-score"
    KAPPA = "kappa"


_OF_STATES = {StructureMeasure(measure): measure for measure in Centrality}

_OF_PAIRS = {StructureMeasure(measure): measure for measure in Similarity}

_IN_WORDS = {
    StructureMeasure.DENSITY: "Density: the share of pairs of states that are tied.",
    StructureMeasure.MODULARITY: "Modularity of the division into communities, as in `communities`.",
    StructureMeasure.COMMUNITIES: "Number of communities, as in `communities`; a state without ties is one.",
    StructureMeasure.BALANCED_TRIADS: "Number of balanced triads, as in `balance`.",
    StructureMeasure.UNBALANCED_TRIADS: "Number of unbalanced triads, as in `balance`.",
    StructureMeasure.FRUSTRATION: "Frustration: signed ties in the way of two camps, as in `balance`.",
    StructureMeasure.BROKERAGE: "Pairs tied to it and not to each other, each both ways, as in `brokerage`.",
}

_WHOLE = "network"

_SIGNED = {
    StructureMeasure.BALANCED_TRIADS,
    StructureMeasure.UNBALANCED_TRIADS,
    StructureMeasure.FRUSTRATION,
    StructureMeasure.RELATION,
}


@dataclass(frozen=True, slots=True)
class StructureValue(Row):
    """A measure on a day.

    Attributes
    ----------
    day : str
        The last day of the year; of the last year the last day asked, if earlier.
    subject : str
        Code of the state, the two of a pair (`KGZ-TJK`), or `network`.
    value : float or None
        The measure; None where it is not defined, or nothing is recorded.
    coverage : float
        Of the pairs of a state and a body of that day, the share of which it is known whether the state
        belongs.
    facts : tuple of str
        Of a state, the ids behind its own ties; of a pair, those behind it; of the network, those of all
        ties.
    """

    day: str
    subject: str
    value: float | None
    coverage: float
    facts: tuple[str, ...]


@question
def structure_series(  # noqa: PLR0913 - each narrows the network in its own way
    database: Database,
    measure: StructureMeasure,
    *,
    states: Names | None = None,
    of: Names | None = None,
    since: Day = _FIRST,
    until: Day = None,
    kinds: TieKind | Sequence[TieKind] | None = None,
    largest: int | None = None,
    without: Names | None = None,
    weights: str | None = None,
) -> Answer[StructureValue]:
    """How has the structure of the network changed over the years?

    Each value is what the question of the measure answers as of that day.

    Parameters
    ----------
    database : Database
        The graph.
    measure : str
        Of each state: `degree`, `weighted-degree`, `betweenness`, `eigenvector`, `pagerank`, `core-number`,
        `constraint`, `brokerage`. Of the network: `density`, `modularity`, `communities`,
        `balanced-triads`, `unbalanced-triads`, `frustration`. Of each pair: `relation`, `jaccard`,
        `s-score`, `kappa`; the last three are of memberships alone.
    states : str or list of str, optional
        States or groups that are the network; all where not given. Balance, frustration and the measures of
        pairs are of Central Asia where not given.
    of : str or list of str, optional
        Only the values of these states, or of the pairs with one of them.
    since, until : str, int or date
        First and last year; from 1992 to today where not given.
    kinds : str or list of str, optional
        Kinds of cooperation; all where not given.
    largest : int, optional
        Leave out what more states than this share; 2 for what `brokerage` counts by itself.
    without : str or list of str, optional
        States, groups or bodies to leave out.
    weights : str, optional
        Path of a YAML file of weights.

    Returns
    -------
    Answer of StructureValue
        In order of the day, then of the subject.

    Raises
    ------
    UnknownNameError
        If a state, group or body is not known.
    QuestionError
        If it ends before it begins, the states are too many for the measure, or the weights are wrong.

    Notes
    -----
    What was recorded of a year is not what happened in it: the record is fuller of late years, so a rise of a
    sum over the years is in part one of the record. Two statements, however many years.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.value for row in g.structure_series("frustration", since=2015, until=2019)]  # doctest: +SKIP
    [2, 1, 1, 0, 0]
    """
    first, last = AsOf.read(since), AsOf.read(until)

    def work(asking: Asking) -> Answer[StructureValue]:
        named = "central-asia" if states is None and measure in {*_SIGNED, *_OF_PAIRS} else states
        counted = TieKind.MEMBERSHIP if measure in _OF_PAIRS else kinds
        scope = Scope.asked(asking, named, kinds=counted, largest=largest, without=without, weights=weights)
        chosen = set(states_asked(asking.directory, of))
        projection = Projection.read(asking, scope, first, last)
        days = year_ends(first, last)
        rows = tuple(
            StructureValue(
                day.text,
                subject,
                None if value is None else round(value, _DIGITS),
                round(projection.coverage(day).share, _DIGITS),
                facts,
            )
            for day in days
            for subject, value, facts in _measured(projection, day, measure)
            if not chosen or subject == _WHOLE or chosen & set(subject.split("-"))
        )
        coverage = projection.coverage(days[-1])
        return Answer(
            "structure_series",
            f"{measure} in the network of {scope.shown}, {first.text} to {last.text}",
            rows,
            StructureValue,
            None,
            coverage.not_covered,
            (
                *projection.notes(days[-1], _formula(measure, scope), coverage),
                "Coverage and years of events are told of the last day; each row has its own coverage.",
                "The record is fuller of late years: a rise is in part one of the record.",
            ),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _formula(measure: StructureMeasure, scope: Scope) -> str:
    if measure in _OF_STATES:
        return FORMULAS[_OF_STATES[measure]]
    if measure in _OF_PAIRS:
        return LIKENESS[_OF_PAIRS[measure]]
    if measure is StructureMeasure.RELATION:
        return FORMULA.format(scope.weights.relations)
    return _IN_WORDS[measure]


def _measured(
    projection: Projection, day: AsOf, measure: StructureMeasure
) -> Iterator[tuple[str, float | None, tuple[str, ...]]]:
    """Yield each subject of a day with its value and the facts behind it."""
    if measure in _SIGNED:
        yield from _signed(projection, day, measure)
        return
    if measure in _OF_PAIRS:
        for row in likeness_rows(projection, day, _OF_PAIRS[measure]):
            yield f"{row.a}-{row.b}", row.value, row.facts
        return
    graph = projection.states(day)
    if measure is StructureMeasure.BROKERAGE:
        for state, roles in brokerage(graph, {}).items():
            yield state, sum(roles.values()), facts_of(graph, state)
        return
    if measure in _OF_STATES:
        for state, number in centrality(graph, _OF_STATES[measure]).items():
            yield state, number, facts_of(graph, state)
        return
    facts = tuple(dict.fromkeys(fact for pair in sorted(graph.edges) for fact in graph.edges[pair]["facts"]))
    value: float | None
    if measure is StructureMeasure.DENSITY:
        states = len(graph)
        value = 2 * graph.number_of_edges() / (states * (states - 1)) if states > 1 else None
    else:
        found = communities(graph)
        value = found.modularity if measure is StructureMeasure.MODULARITY else len(found.parts)
    yield _WHOLE, value, facts


def _signed(
    projection: Projection, day: AsOf, measure: StructureMeasure
) -> Iterator[tuple[str, float | None, tuple[str, ...]]]:
    pairs = list(relation_rows(projection, day))
    if measure is StructureMeasure.RELATION:
        for row in pairs:
            yield f"{row.a}-{row.b}", row.value, row.facts
        return
    signs = signs_of(projection, pairs)
    facts = tuple(dict.fromkeys(fact for row in pairs for fact in row.facts))
    counted: dict[StructureMeasure, Callable[[], int]] = {
        StructureMeasure.BALANCED_TRIADS: lambda: sum(triads(signs).values()),
        StructureMeasure.UNBALANCED_TRIADS: lambda: sum(not held for held in triads(signs).values()),
        StructureMeasure.FRUSTRATION: lambda: frustration(signs)[0],
    }
    yield _WHOLE, counted[measure](), facts
