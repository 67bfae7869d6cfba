"""By what is each pair of these states tied on a day, and what does each tie count?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from enum import StrEnum

from graph.database import Database
from graph.network import Relation, Tie
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.cooperation_ties import TieKind
from queries.rules.network_scope import Scope
from queries.rules.projection import Projection

__all__ = ["Drawn", "NetworkTie", "network"]

_FIELDS = [one.name for one in fields(Tie)]


class Drawn(StrEnum):
    """Which ties of the network are drawn."""

    COOPERATION = "cooperation"
    DISPUTE = "dispute"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class NetworkTie(Row):
    """One tie of two states by one record.

    Attributes
    ----------
    a, b : str
        Codes of the two states, in order; of a membership the state and the id of the body.
    relation : Relation
        `COOPERATES_WITH`, `IN_DISPUTE_WITH`, or `MEMBER_OF` where bodies are nodes.
    kind : str
        `membership`, `deal`, `exercise`, `meeting`, `facility`, `other`; of a dispute how far it went.
    record, title : str
        Id and title of the body, deal, event or dispute.
    states : int
        How many states share it; of a dispute, take a side.
    weight : float
        What it counts between the two: its weight in the table over one less than the states.
    certainty : str
        `certain`, or `possible` where its dates are too wide to tell.
    since, until : str or None
        Beginning and end as authored; no end that lay ahead on the day.
    derived : bool
        Whether it is computed for this view. Only a membership is recorded itself.
    facts : tuple of str
        Ids of the spells, deals, events or disputes.
    """

    a: str
    b: str
    relation: Relation
    kind: str
    record: str
    title: str
    states: int
    weight: float
    certainty: str
    since: str
    until: str | None
    derived: bool
    facts: tuple[str, ...]


@question
def network(  # noqa: PLR0913 - each narrows the network in its own way
    database: Database,
    states: Names | None = None,
    *,
    as_of: Day = None,
    relation: Drawn = Drawn.BOTH,
    kinds: TieKind | Sequence[TieKind] | None = None,
    largest: int | None = None,
    without: Names | None = None,
    bodies: bool = False,
    weights: str | None = None,
) -> Answer[NetworkTie]:
    """By what is each pair of these states tied on a day, and what does each tie count?

    This is what all measures of structure are computed from: each term of each sum. `graph.network.project`
    makes a NetworkX graph of the rows.

    Parameters
    ----------
    database : Database
        The graph.
    states : str or list of str, optional
        States or groups that are nodes; all where not given. What they share with others counts as shared by
        all, but gives no tie to them.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    relation : str, default both
        `cooperation`, `dispute` or `both`.
    kinds : str or list of str, optional
        Kinds of cooperation: `membership`, `deal`, `exercise`, `meeting`, `facility`, `other`; all where not
        given.
    largest : int, optional
        Leave out cooperation that more states than this share.
    without : str or list of str, optional
        States, groups or bodies to leave out; of a body also the events that it held.
    bodies : bool, default False
        Draw bodies as nodes: memberships are ties of a state to a body, in place of ties between members.
    weights : str, optional
        Path of a YAML file of weights in the form of `queries/measures/weights.yaml`.

    Returns
    -------
    Answer of NetworkTie
        By pair, relation and record.

    Raises
    ------
    UnknownNameError
        If a state, group or body is not known.
    QuestionError
        If the table of weights is wrong.

    Notes
    -----
    In a dispute only states of different sides are tied. A dispute and one that it is part of are one tie of
    a pair. How far a dispute went is known of its whole course alone, so it may count what came after the
    day. Absence of a deal, event or dispute is none recorded.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [tie.record for tie in g.network("KGZ, TJK", as_of=2021, relation="dispute")]  # doctest: +SKIP
    ['fergana-undelimited-borders']
    """
    day = AsOf.read(as_of)

    def work(asking: Asking) -> Answer[NetworkTie]:
        scope = Scope.asked(asking, states, kinds=kinds, largest=largest, without=without, weights=weights)
        projection = Projection.read(asking, scope, day)
        ties: list[Tie] = []
        if relation is not Drawn.DISPUTE:
            ties += projection.cooperation(day)
        if bodies and relation is not Drawn.DISPUTE:
            ties = [tie for tie in ties if tie.kind != TieKind.MEMBERSHIP] + projection.memberships(day)
        if relation is not Drawn.COOPERATION:
            ties += projection.disputes(day)
        ties.sort(key=lambda tie: (tie.a, tie.b, tie.relation, tie.record))
        coverage = projection.coverage(day)
        formula = "Weight of a tie: that of its kind in the table, times 1/(n-1) for n states."
        notes = list(projection.notes(day, formula, coverage))
        if relation is not Drawn.COOPERATION:
            notes.append("Of disputes, how far they went is of their whole course, also after the day.")
        if not ties:
            notes.append("None recorded.")
        return Answer(
            "network",
            f"Ties among {scope.shown}",
            tuple(_row(tie) for tie in ties),
            NetworkTie,
            day,
            coverage.not_covered if relation is not Drawn.DISPUTE else (),
            tuple(notes),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _row(tie: Tie) -> NetworkTie:
    return NetworkTie(**{name: getattr(tie, name) for name in _FIELDS}, derived=tie.relation.derived)
