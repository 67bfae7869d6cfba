"""Between whom does each state stand, and in which role?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.database import Database
from graph.errors import QuestionError
from queries.centrality import facts_of
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.measures.brokerage import Role
from queries.measures.brokerage import brokerage as brokerage_of
from queries.rules.cooperation_ties import TieKind
from queries.rules.network_scope import Scope
from queries.rules.projection import Projection

if TYPE_CHECKING:
    from queries.machinery.directory import Directory

__all__ = ["Broker", "brokerage"]


@dataclass(frozen=True, slots=True)
class Broker(Row):
    """A state with how often it stands between two others that are not tied themselves.

    Attributes
    ----------
    state, name, group : str
        Code, name and group.
    total : int
        How often in all.
    coordinator, itinerant, gatekeeper, representative, liaison : int
        How often in each role. Ties are mutual, so each open triad counts both ways.
    facts : tuple of str
        Ids of the spells, deals and events that make its ties.
    """

    state: str
    name: str
    group: str
    total: int
    coordinator: int
    itinerant: int
    gatekeeper: int
    representative: int
    liaison: int
    facts: tuple[str, ...]


@question
def brokerage(  # noqa: PLR0913 - each narrows the network in its own way
    database: Database,
    states: Names | None = None,
    *,
    groups: Sequence[str] | None = None,
    as_of: Day = None,
    kinds: TieKind | Sequence[TieKind] | None = None,
    largest: int | None = 2,
    at_least: float = 0.0,
    without: Names | None = None,
    weights: str | None = None,
) -> Answer[Broker]:
    """Between whom does each state stand, and in which role?

    A state is a broker between two that are not tied to each other. A large body ties all its members to each
    other and leaves nobody to broker between, so by default only what two states alone share counts.

    Parameters
    ----------
    database : Database
        The graph.
    states : str or list of str, optional
        States or groups that are the network; all where not given.
    groups : list of str, optional
        The groups, each a text of names with commas between: `central-asia`, `RUS, BLR`. A state in none is
        of the group of the others. Where not given: Central Asia and the others.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    kinds : str or list of str, optional
        Kinds of cooperation; all where not given.
    largest : int or None, default 2
        Leave out what more states than this share; None leaves out nothing.
    at_least : float, default 0
        Leave out pairs whose ties weigh less than this together.
    without : str or list of str, optional
        States, groups or bodies to leave out.
    weights : str, optional
        Path of a YAML file of weights.

    Returns
    -------
    Answer of Broker
        Those that stand between others, most often first, then in order of code.

    Raises
    ------
    UnknownNameError
        If a state, group or body is not known.
    QuestionError
        If a state is in two groups.

    References
    ----------
    Gould, R. V., and Fernandez, R. M., "Structures of mediation: a formal approach to brokerage in
    transaction networks", *Sociological Methodology* 19 (1989), 89-126, doi:10.2307/270949.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [(row.state, row.total) for row in g.brokerage(as_of="2022-06-01")][:2]  # doctest: +SKIP
    [('UZB', 116), ('KAZ', 70)]
    """
    day = AsOf.read(as_of)

    def work(asking: Asking) -> Answer[Broker]:
        scope = Scope.asked(asking, states, kinds=kinds, largest=largest, without=without, weights=weights)
        group_of = _groups(asking.directory, groups or ["central-asia"])
        projection = Projection.read(asking, scope, day)
        graph = projection.states(day, at_least=at_least)
        group_of = {state: group_of.get(state, "others") for state in graph}
        rows = [
            Broker(
                state,
                asking.directory.states[state].name,
                group_of[state],
                sum(roles.values()),
                roles[Role.COORDINATOR],
                roles[Role.ITINERANT],
                roles[Role.GATEKEEPER],
                roles[Role.REPRESENTATIVE],
                roles[Role.LIAISON],
                facts_of(graph, state),
            )
            for state, roles in brokerage_of(graph, group_of).items()
            if any(roles.values())
        ]
        rows.sort(key=lambda row: (-row.total, row.state))
        coverage = projection.coverage(day)
        formula = (
            "Brokerage: pairs of states tied to it and not to each other, by the groups of the three (Gould "
            "and Fernandez 1989); raw counts, each open triad both ways."
        )
        return Answer(
            "brokerage",
            f"Brokers in the network of {scope.shown}",
            tuple(rows),
            Broker,
            day,
            coverage.not_covered,
            (
                *projection.notes(day, formula, coverage),
                *(() if rows else ("No state stands between two that are not tied to each other.",)),
            ),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _groups(directory: Directory, groups: Sequence[str]) -> dict[str, str]:
    """Return the group of each state that is in one."""
    found: dict[str, str] = {}
    for text in groups:
        label = " and ".join(directory.named(text))
        for state in directory.states_of(text):
            if state in found:
                message = f"brokerage: {state} is in two groups, {found[state]} and {label}; name it in one"
                raise QuestionError(message)
            found[state] = label
    return found
