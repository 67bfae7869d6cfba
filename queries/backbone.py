"""Which pairs of states are tied more than the number of their ties would give?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from graph.database import Database
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.measures.backbone import disparity
from queries.rules.cooperation_ties import TieKind
from queries.rules.network_scope import Scope
from queries.rules.projection import Projection

__all__ = ["BackboneTie", "backbone"]

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class BackboneTie(Row):
    """A pair that stands out.

    Attributes
    ----------
    a, b : str
        Codes of the two states, in order.
    weight : float
        Weight of what they share.
    things : int
        Number of things that they share.
    likelihood : float
        How likely a tie as heavy would be if one of the two spread its weight by chance, the lesser of both.
    facts : tuple of str
        Ids of the spells, deals and events.
    """

    a: str
    b: str
    weight: float
    things: int
    likelihood: float
    facts: tuple[str, ...]


@question
def backbone(  # noqa: PLR0913 - each narrows the network in its own way
    database: Database,
    states: Names | None = None,
    *,
    as_of: Day = None,
    likelihood: Annotated[float, Field(gt=0, le=1)] = 0.05,
    kinds: TieKind | Sequence[TieKind] | None = TieKind.MEMBERSHIP,
    largest: int | None = None,
    without: Names | None = None,
    weights: str | None = None,
) -> Answer[BackboneTie]:
    """Which pairs of states are tied more than the number of their ties would give?

    By default of the projection of states and bodies: two states are tied by each body to which both belong,
    a body of n states counting 1/(n-1). In so dense a network nearly all are tied to all; the disparity
    filter keeps the ties that take a greater part of a state's weight than chance would give.

    Parameters
    ----------
    database : Database
        The graph.
    states : str or list of str, optional
        States or groups that are the network; all where not given.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    likelihood : float, default 0.05
        Keep pairs that are less likely than this. 1 keeps nearly all.
    kinds : str or list of str, default membership
        Kinds of cooperation that tie; None for all.
    largest : int, optional
        Leave out what more states than this share.
    without : str or list of str, optional
        States, groups or bodies to leave out.
    weights : str, optional
        Path of a YAML file of weights.

    Returns
    -------
    Answer of BackboneTie
        The least likely first, then in order of code.

    Raises
    ------
    UnknownNameError
        If a state, group or body is not known.

    References
    ----------
    Serrano, M. A., Boguna, M., and Vespignani, A., "Extracting the multiscale backbone of complex weighted
    networks", *PNAS* 106 (2009), 6483-6488, doi:10.1073/pnas.0808904106.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [(row.a, row.b) for row in g.backbone(as_of="2022-06-01")][:3]  # doctest: +SKIP
    [('KAZ', 'KGZ'), ('KAZ', 'TJK'), ('KGZ', 'TJK')]
    """
    day = AsOf.read(as_of)

    def work(asking: Asking) -> Answer[BackboneTie]:
        scope = Scope.asked(asking, states, kinds=kinds, largest=largest, without=without, weights=weights)
        projection = Projection.read(asking, scope, day)
        graph = projection.states(day)
        rows = [
            BackboneTie(
                a,
                b,
                round(held["weight"], _DIGITS),
                held["ties"],
                round(chance, _DIGITS),
                held["facts"],
            )
            for (a, b), chance in disparity(graph).items()
            if chance < likelihood
            for held in [graph.edges[a, b]]
        ]
        rows.sort(key=lambda row: (row.likelihood, row.a, row.b))
        coverage = projection.coverage(day)
        formula = (
            f"Backbone: pairs with (1 - w/s)^(k-1) below {likelihood:g} for one of the two, w the weight of "
            "the tie, s that of all k ties of the state (disparity filter, Serrano et al. 2009)."
        )
        kept = f"{len(rows)} of {graph.number_of_edges()} tied pairs are kept."
        return Answer(
            "backbone",
            f"Backbone of the network of {scope.shown}",
            tuple(rows),
            BackboneTie,
            day,
            coverage.not_covered,
            (*projection.notes(day, formula, coverage), kept),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)
