"""Which camps form in the network of a day?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from graph.database import Database
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.measures.communities import communities as communities_of
from queries.rules.cooperation_ties import TieKind
from queries.rules.network_scope import Scope
from queries.rules.projection import Projection

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

    from queries.measures.communities import Communities

__all__ = ["Community", "communities"]

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Community(Row):
    """A part of the network that holds together more than with the rest.

    Attributes
    ----------
    community : int
        Its number, 1 for the largest.
    states : tuple of str
        Codes of its states.
    weight_within, weight_outside : float
        Weight of the ties among its states, and of those to the rest of the network.
    stability : float
        How far its states' places are the same in all runs, 0 to 1: the mean over its states.
    unsettled : tuple of str
        Codes of its states whose place is not the same in all runs.
    modularity : float or None
        Of the whole division, the same in each row.
    facts : tuple of str
        Ids of the spells, deals and events that tie its states to each other.
    """

    community: int
    states: tuple[str, ...]
    weight_within: float
    weight_outside: float
    stability: float
    unsettled: tuple[str, ...]
    modularity: float | None
    facts: tuple[str, ...]


@question
def communities(  # noqa: PLR0913 - each narrows the network in its own way
    database: Database,
    states: Names | None = None,
    *,
    as_of: Day = None,
    seed: int = 0,
    runs: Annotated[int, Field(ge=1, le=1000)] = 20,
    resolution: Annotated[float, Field(gt=0)] = 1.0,
    kinds: TieKind | Sequence[TieKind] | None = None,
    largest: int | None = None,
    at_least: float = 0.0,
    without: Names | None = None,
    weights: str | None = None,
) -> Answer[Community]:
    """Which camps form in the network of a day?

    Parameters
    ----------
    database : Database
        The graph.
    states : str or list of str, optional
        States or groups that are the network; all where not given.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    seed : int, default 0
        Seed of the first run; each further run has the next.
    runs : int, default 20
        How often the division is sought; that of greatest modularity is shown.
    resolution : float, default 1
        Above 1 gives smaller parts, below 1 larger.
    kinds : str or list of str, optional
        Kinds of cooperation; all where not given.
    largest : int, optional
        Leave out what more states than this share.
    at_least : float, default 0
        Leave out pairs whose ties weigh less than this together.
    without : str or list of str, optional
        States, groups or bodies to leave out.
    weights : str, optional
        Path of a YAML file of weights.

    Returns
    -------
    Answer of Community
        The largest first, then in order of code. States that nothing ties are each alone.

    Raises
    ------
    UnknownNameError
        If a state, group or body is not known.

    References
    ----------
    Blondel, V. D., et al., "Fast unfolding of communities in large networks", *Journal of Statistical
    Mechanics* (2008), P10008, doi:10.1088/1742-5468/2008/10/P10008.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [len(row.states) for row in g.communities(as_of="2022-06-01")][:4]  # doctest: +SKIP
    [29, 28, 11, 7]
    """
    day = AsOf.read(as_of)

    def work(asking: Asking) -> Answer[Community]:
        scope = Scope.asked(asking, states, kinds=kinds, largest=largest, without=without, weights=weights)
        projection = Projection.read(asking, scope, day)
        graph = projection.states(day, at_least=at_least)
        found = communities_of(graph, seed=seed, runs=runs, resolution=resolution)
        coverage = projection.coverage(day)
        formula = (
            "Communities: division of greatest modularity (Newman and Girvan 2004) that Louvain (Blondel "
            f"et al. 2008) finds in {runs} runs from seed {seed}, resolution {resolution:g}."
        )
        return Answer(
            "communities",
            f"Communities in the network of {scope.shown}",
            tuple(_row(graph, found, number) for number in range(len(found.parts))),
            Community,
            day,
            coverage.not_covered,
            (*projection.notes(day, formula, coverage), *_notes(found, runs)),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _row(graph: nx.Graph, found: Communities, number: int) -> Community:
    part = found.parts[number]
    inside = [(a, b) for a, b in graph.edges if a in part and b in part]
    whole = sum(held["weight"] for state in part for held in graph.adj[state].values())
    within = sum(graph.edges[pair]["weight"] for pair in inside)
    stability = {state: found.stability(state) for state in part}
    return Community(
        number + 1,
        part,
        round(within, _DIGITS),
        round(whole - 2 * within, _DIGITS),
        round(sum(stability.values()) / len(part), _DIGITS),
        tuple(state for state in part if stability[state] < 1),
        None if found.modularity is None else round(found.modularity, _DIGITS),
        tuple(
            dict.fromkeys(
                fact for pair in sorted(map(_ordered, inside)) for fact in graph.edges[pair]["facts"]
            )
        ),
    )


def _ordered(pair: tuple[str, str]) -> tuple[str, str]:
    return min(pair), max(pair)


def _notes(found: Communities, runs: int) -> Iterator[str]:
    if found.modularity is None or found.lowest is None:
        yield "None of these states is tied to another: none recorded."
        return
    if found.divisions == 1:
        yield f"All {runs} runs gave this division: modularity {found.modularity:.3f}."
    else:
        yield (
            f"{runs} runs gave {found.divisions} divisions, of modularity {found.lowest:.3f} to "
            f"{found.highest:.3f}: the division is not stable, and `unsettled` names the states that move."
        )
