"""How do these states stand to each other, cooperation and dispute taken together?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import fsum
from typing import TYPE_CHECKING

from graph.database import Database
from graph.errors import QuestionError
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.measures.relations import FORMULA, relation
from queries.rules.cooperation_ties import TieKind
from queries.rules.network_scope import Scope
from queries.rules.projection import Projection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.network import Tie

__all__ = ["PairRelation", "relation_rows", "relations"]

_DIGITS = 6
_PAIR = 2


@dataclass(frozen=True, slots=True)
class PairRelation(Row):
    """Two states with how they stand to each other.

    Attributes
    ----------
    a, b : str
        Codes of the two states, in order.
    value : float or None
        -1 to 1; None where nothing is recorded between them.
    cooperation, dispute : float
        Weight of what they share, and of what sets them against each other: C and D of the formula.
    shared : tuple of str
        Kinds of cooperation, and how many things of each: `deal 3`.
    disputes : tuple of str
        Each quarrel with what it counts: `fergana-undelimited-borders 1`.
    terms : tuple of str
        Each term of C and then of D, as one would redo the sum; empty unless asked for.
    facts : tuple of str
        Ids of the spells, deals, events and disputes.
    """

    a: str
    b: str
    value: float | None
    cooperation: float
    dispute: float
    shared: tuple[str, ...]
    disputes: tuple[str, ...]
    terms: tuple[str, ...]
    facts: tuple[str, ...]


@question
def relations(  # noqa: PLR0913 - each narrows the network in its own way
    database: Database,
    states: Names,
    *,
    as_of: Day = None,
    kinds: TieKind | Sequence[TieKind] | None = None,
    largest: int | None = None,
    without: Names | None = None,
    weights: str | None = None,
    named: bool = False,
) -> Answer[PairRelation]:
    """How do these states stand to each other, cooperation and dispute taken together?

    Parameters
    ----------
    database : Database
        The graph.
    states : str or list of str
        Two states or more, or groups.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    kinds : str or list of str, optional
        Kinds of cooperation; all where not given.
    largest : int, optional
        Leave out cooperation that more states than this share.
    without : str or list of str, optional
        States, groups or bodies to leave out.
    weights : str, optional
        Path of a YAML file of weights, with the constants of the formula.
    named : bool, default False
        Give each term of the sums in words.

    Returns
    -------
    Answer of PairRelation
        From the best relation to the worst, then in order of code; pairs of which nothing is recorded last.

    Raises
    ------
    UnknownNameError
        If a state, group or body is not known.
    QuestionError
        If it is fewer than two states, or the table of weights is wrong.

    Notes
    -----
    The formula and its constants are a convention of Steppe's; `docs/measures.md` says why. How far a dispute
    went is of its whole course, also after the day.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [(row.a, row.b) for row in g.relations("central-asia", as_of="2005-06-01")][-1]  # doctest: +SKIP
    ('TJK', 'UZB')
    """
    day = AsOf.read(as_of)

    def work(asking: Asking) -> Answer[PairRelation]:
        scope = Scope.asked(asking, states, kinds=kinds, largest=largest, without=without, weights=weights)
        if len(scope.states) < _PAIR:
            message = f"relations: {scope.shown} is fewer than two states; name two or more"
            raise QuestionError(message)
        projection = Projection.read(asking, scope, day)
        rows = list(relation_rows(projection, day, named=named))
        rows.sort(key=lambda row: (row.value is None, -(row.value or 0), row.a, row.b))
        coverage = projection.coverage(day)
        notes = projection.notes(day, FORMULA.format(scope.weights.relations), coverage)
        return Answer(
            "relations",
            f"Relations among {scope.shown}",
            tuple(rows),
            PairRelation,
            day,
            coverage.not_covered,
            (*notes, "How far a dispute went is of its whole course, also after the day."),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def relation_rows(projection: Projection, day: AsOf, *, named: bool = False) -> Iterable[PairRelation]:
    """Yield how each pair of the projection's states stands to each other on a day.

    Parameters
    ----------
    projection : Projection
        The records.
    day : AsOf
        The day.
    named : bool, default False
        Give each term of the sums in words.

    Yields
    ------
    PairRelation
        By pair in order of code.
    """
    shared = _by_pair(projection.cooperation(day))
    opposed = _by_pair(projection.disputes(day))
    constants = projection.scope.weights.relations
    for pair in combinations(sorted(projection.scope.states), 2):
        ties, quarrels = shared.get(pair, []), opposed.get(pair, [])
        cooperation = fsum(tie.weight for tie in ties)
        dispute = fsum(tie.weight for tie in quarrels)
        value = relation(cooperation, dispute, constants)
        numbers = Counter(tie.kind for tie in ties)
        yield PairRelation(
            *pair,
            None if value is None else round(value, _DIGITS),
            round(cooperation, _DIGITS),
            round(dispute, _DIGITS),
            tuple(f"{kind} {numbers[kind]}" for kind in TieKind if kind in numbers),
            tuple(f"{tie.record} {tie.weight:g}" for tie in quarrels),
            tuple(_term(tie) for tie in (*ties, *quarrels)) if named else (),
            tuple(dict.fromkeys(fact for tie in (*ties, *quarrels) for fact in tie.facts)),
        )


def _by_pair(ties: Iterable[Tie]) -> dict[tuple[str, str], list[Tie]]:
    pairs: dict[tuple[str, str], list[Tie]] = {}
    for tie in ties:
        pairs.setdefault((tie.a, tie.b), []).append(tie)
    return pairs


def _term(tie: Tie) -> str:
    return f"{tie.kind}: {tie.title} ({tie.states} states): {tie.weight:.6g}"
