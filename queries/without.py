"""What would the network be without these states or bodies?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.database import Database
from graph.errors import QuestionError
from graph.network import merged
from queries.centrality import facts_of
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.measures.centrality import Centrality, centrality
from queries.rules.cooperation_ties import TieKind
from queries.rules.network_scope import Scope
from queries.rules.projection import Projection

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

    from graph.network import Tie

__all__ = ["WithAndWithout", "without"]

_DIGITS = 6
_WHOLE = "network"


@dataclass(frozen=True, slots=True)
class WithAndWithout(Row):
    """A number of the network or of a state, with and without what is left out.

    Attributes
    ----------
    subject : str
        `network`, or the code of a state.
    measure : str
        What is counted. Of the network: `states tied`, `pairs tied`, `things shared`, `bodies shared`,
        `weight`, `density`, `parts`. Of a state: the measures asked for.
    with_them, without_them : float or None
        Its value as recorded, and without; None for a state that is left out itself, and where it is not
        defined.
    change : float or None
        The second less the first.
    facts : tuple of str
        Ids of the spells, deals and events that fall away: of the network all, of a state its own.
    """

    subject: str
    measure: str
    with_them: float | None
    without_them: float | None
    change: float | None
    facts: tuple[str, ...]


@question
def without(  # noqa: PLR0913 - each narrows the network in its own way
    database: Database,
    names: Names,
    *,
    states: Names | None = None,
    as_of: Day = None,
    measure: Centrality | Sequence[Centrality] = (
        Centrality.DEGREE,
        Centrality.WEIGHTED_DEGREE,
        Centrality.BETWEENNESS,
    ),
    kinds: TieKind | Sequence[TieKind] | None = None,
    largest: int | None = None,
    weights: str | None = None,
) -> Answer[WithAndWithout]:
    """What would the network be without these states or bodies?

    What is left out goes with all its ties: of a state every tie it has, of a body the ties by belonging to
    it and those by the events that it held. All other ties stay as they are recorded, and count what they
    counted: nothing is said of what the others would have done instead.

    Parameters
    ----------
    database : Database
        The graph.
    names : str or list of str
        States, groups or bodies to leave out.
    states : str or list of str, optional
        States or groups that are the network; all where not given.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    measure : str or list of str
        Measures of each state, as in `centrality`; degree, weighted degree and betweenness where not given.
    kinds : str or list of str, optional
        Kinds of cooperation; all where not given.
    largest : int, optional
        Leave out what more states than this share, on both sides.
    weights : str, optional
        Path of a YAML file of weights.

    Returns
    -------
    Answer of WithAndWithout
        The network first, then the states in order of code, each measure in the order asked; a state that
        nothing ties on either side is left out.

    Raises
    ------
    UnknownNameError
        If a state, group or body is not known.
    QuestionError
        If nothing is named, or no state is left.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> found = g.without("IFAS", states="central-asia", as_of="2023-06-01")  # doctest: +SKIP
    >>> [(row.measure, row.change) for row in found][2:5]  # doctest: +SKIP
    [('things shared', -1), ('bodies shared', -1), ('weight', -2.5)]
    """
    day = AsOf.read(as_of)
    measures = (measure,) if isinstance(measure, Centrality) else tuple(dict.fromkeys(measure))

    def work(asking: Asking) -> Answer[WithAndWithout]:
        scope = Scope.asked(asking, states, kinds=kinds, largest=largest, weights=weights)
        less = Scope.asked(asking, states, kinds=kinds, largest=largest, without=names, weights=weights)
        if not less.without_states and not less.without_bodies:
            message = "without: nothing is named; name states or bodies"
            raise QuestionError(message)
        if not less.states:
            message = f"without: no state of {scope.shown} is left; leave out fewer"
            raise QuestionError(message)
        projection = Projection.read(asking, scope, day)
        rows = _rows(projection, replace(projection, scope=less), day, measures)
        coverage = projection.coverage(day)
        bodies = asking.directory.bodies
        left_out = sorted([*less.without_states, *(bodies[one].abbreviation for one in less.without_bodies)])
        formula = (
            f"Left out with all their ties: {', '.join(left_out)}. What the others share stays as recorded, "
            "also where it was shared with them."
        )
        return Answer(
            "without",
            f"The network of {scope.shown} without {', '.join(left_out)}",
            tuple(rows),
            WithAndWithout,
            day,
            coverage.not_covered,
            projection.notes(day, formula, coverage),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _rows(
    whole: Projection, less: Projection, day: AsOf, measures: Sequence[Centrality]
) -> Iterator[WithAndWithout]:
    ties = whole.cooperation(day), less.cooperation(day)
    graphs = merged(whole.network(day, ties[0])), merged(less.network(day, ties[1]))
    lost = tuple(dict.fromkeys(fact for tie in ties[0] for fact in tie.facts))
    kept = {fact for tie in ties[1] for fact in tie.facts}
    numbers = [_counted(graph, held) for graph, held in zip(graphs, ties, strict=True)]
    for name, before in numbers[0].items():
        yield _row(_WHOLE, name, before, numbers[1][name], tuple(fact for fact in lost if fact not in kept))
    values = {measure: [centrality(graph, measure) for graph in graphs] for measure in measures}
    for state in graphs[0]:
        if not graphs[0].adj[state]:
            continue
        own = facts_of(graphs[0], state)
        still = set(facts_of(graphs[1], state)) if state in graphs[1] else set()
        facts = tuple(fact for fact in own if fact not in still)
        for measure in measures:
            on_both = values[measure]
            yield _row(state, measure, on_both[0][state], on_both[1].get(state), facts)


def _counted(graph: nx.Graph, ties: Sequence[Tie]) -> dict[str, float]:
    """Return the numbers of a network as a whole."""
    import networkx as nx  # noqa: PLC0415 - a third of a second that most questions do not need

    return {
        "states tied": sum(bool(graph.adj[state]) for state in graph),
        "pairs tied": graph.number_of_edges(),
        "things shared": len({tie.record for tie in ties}),
        "bodies shared": len({tie.record for tie in ties if tie.kind == TieKind.MEMBERSHIP}),
        "weight": sum(weight for _, _, weight in graph.edges(data="weight")),
        "density": nx.density(graph),
        "parts": nx.number_connected_components(graph),
    }


def _row(
    subject: str, measure: str, before: float | None, after: float | None, facts: tuple[str, ...]
) -> WithAndWithout:
    return WithAndWithout(
        subject,
        measure,
        None if before is None else round(before, _DIGITS),
        None if after is None else round(after, _DIGITS),
        None if before is None or after is None else round(after - before, _DIGITS),
        facts,
    )
