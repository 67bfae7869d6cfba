"""Which triads of these states are balanced, which are not, and since when?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from graph.database import Database
from graph.errors import QuestionError
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.measures.balance import MOST_STATES, frustration, triads
from queries.measures.relations import FORMULA, sign_of
from queries.relations import PairRelation, relation_rows
from queries.rules.cooperation_ties import TieKind
from queries.rules.network_scope import Scope
from queries.rules.projection import Projection
from queries.rules.yearly_days import years_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Triad", "balance", "signs_of"]

_TRIAD = 3

_FIRST_YEAR = 1992
"""Before it the five were no states that could stand to each other."""

Signs = dict[tuple[str, str], int]
Pairs = dict[tuple[str, str], PairRelation]
ThreeStates = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Triad(Row):
    """Three states that stand to each other in one way or the other.

    Attributes
    ----------
    states : tuple of str
        Codes of the three, in order.
    balanced : bool
        Whether the product of the three signs is positive.
    positive, negative : tuple of str
        Its pairs of each sign, with the relation: `KGZ-TJK -0.21`.
    since : str
        Of the days a year apart that end with the day asked, the first from which its three signs were the
        same on each.
    facts : tuple of str
        Ids of the spells, deals, events and disputes.
    """

    states: tuple[str, ...]
    balanced: bool
    positive: tuple[str, ...]
    negative: tuple[str, ...]
    since: str
    facts: tuple[str, ...]


@question
def balance(  # noqa: PLR0913 - each narrows the network in its own way
    database: Database,
    states: Names = "central-asia",
    *,
    as_of: Day = None,
    earliest: Annotated[int, Field(ge=1, le=9999)] = _FIRST_YEAR,
    kinds: TieKind | Sequence[TieKind] | None = None,
    largest: int | None = None,
    without: Names | None = None,
    weights: str | None = None,
) -> Answer[Triad]:
    """Which triads of these states are balanced, which are not, and since when?

    The friend of a friend is a friend, and so is the enemy of an enemy: a triad is at odds with itself where
    two friends of one state are enemies, or all three are. The sign of two states is that of their relation,
    as in `relations`; where it is nearer to nought than the table says, they have none.

    Parameters
    ----------
    database : Database
        The graph.
    states : str or list of str, default central-asia
        Three states or more, or groups; at most 16.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    earliest : int, default 1992
        The year to look back to for `since`.
    kinds : str or list of str, optional
        Kinds of cooperation; all where not given.
    largest : int, optional
        Leave out cooperation that more states than this share.
    without : str or list of str, optional
        States, groups or bodies to leave out.
    weights : str, optional
        Path of a YAML file of weights.

    Returns
    -------
    Answer of Triad
        Unbalanced first, then in order of codes. Triads without all three signs are left out; the notes give
        their number, and the frustration count: how many ties stand in the way of two camps.

    Raises
    ------
    UnknownNameError
        If a state, group or body is not known.
    QuestionError
        If it is fewer than three states or more than 16.

    References
    ----------
    Cartwright, D., and Harary, F., "Structural balance: a generalization of Heider's theory", *Psychological
    Review* 63 (1956), 277-293, doi:10.1037/h0046049.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [(row.states, row.since) for row in g.balance(as_of="2005-06-01") if not row.balanced]
    ... # doctest: +SKIP
    [(('KAZ', 'TJK', 'UZB'), '1997-06-01'), (('KGZ', 'TJK', 'UZB'), '1992-06-01')]
    """
    day = AsOf.read(as_of)

    def work(asking: Asking) -> Answer[Triad]:
        scope = Scope.asked(asking, states, kinds=kinds, largest=largest, without=without, weights=weights)
        if not _TRIAD <= len(scope.states) <= MOST_STATES:
            message = f"balance: {len(scope.states)} states; name from {_TRIAD} to {MOST_STATES}"
            raise QuestionError(message)
        first = AsOf.read(min(f"{earliest:04d}-01-01", day.first.isoformat()))
        projection = Projection.read(asking, scope, first, day)
        pairs = _pairs(projection, day)
        signs = signs_of(projection, pairs.values())
        found = triads(signs)
        begun = _begun(projection, found, signs, years_before(day, earliest), day.text)
        rows = [
            _row(triad, balanced=held, pairs=pairs, signs=signs, since=begun[triad])
            for triad, held in found.items()
        ]
        rows.sort(key=lambda row: (row.balanced, row.states))
        coverage = projection.coverage(day)
        return Answer(
            "balance",
            f"Balance of the triads of {scope.shown}",
            tuple(rows),
            Triad,
            day,
            coverage.not_covered,
            (
                *projection.notes(day, FORMULA.format(scope.weights.relations), coverage),
                *_notes(rows, signs, len(scope.states), scope.weights.relations.neutral),
                "How far a dispute went is of its whole course, also after the day.",
            ),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def signs_of(projection: Projection, rows: Iterable[PairRelation]) -> Signs:
    """Return the sign of each pair that has one, by the table of weights of the projection."""
    constants = projection.scope.weights.relations
    signs = {(row.a, row.b): sign_of(row.value, constants) for row in rows}
    return {pair: sign for pair, sign in signs.items() if sign}


def _pairs(projection: Projection, day: AsOf) -> Pairs:
    return {(row.a, row.b): row for row in relation_rows(projection, day)}


def _begun(
    projection: Projection,
    found: Iterable[ThreeStates],
    signs: Signs,
    earlier: Iterator[AsOf],
    text: str,
) -> dict[ThreeStates, str]:
    """Return for each triad the first of the days from which its signs did not change."""
    begun = dict.fromkeys(found, text)
    open_ones = set(begun)
    for day in earlier:
        if not open_ones:
            break
        before = signs_of(projection, _pairs(projection, day).values())
        open_ones = {
            triad for triad in open_ones if all(before.get(pair) == signs[pair] for pair in _sides(triad))
        }
        begun |= dict.fromkeys(open_ones, day.text)
    return begun


def _sides(triad: ThreeStates) -> tuple[tuple[str, str], ...]:
    a, b, c = triad
    return (a, b), (a, c), (b, c)


def _row(triad: ThreeStates, *, balanced: bool, pairs: Pairs, signs: Signs, since: str) -> Triad:
    sides = _sides(triad)
    shown = {pair: f"{pair[0]}-{pair[1]} {pairs[pair].value or 0:.2f}" for pair in sides}
    return Triad(
        triad,
        balanced,
        tuple(shown[pair] for pair in sides if signs[pair] > 0),
        tuple(shown[pair] for pair in sides if signs[pair] < 0),
        since,
        tuple(dict.fromkeys(fact for pair in sides for fact in pairs[pair].facts)),
    )


def _notes(rows: Sequence[Triad], signs: Signs, states: int, neutral: float) -> Iterator[str]:
    possible = states * (states - 1) * (states - 2) // 6
    balanced = sum(row.balanced for row in rows)
    yield (
        f"Of {possible} triads {len(rows)} have all three signs, {balanced} of them balanced; a relation "
        f"nearer to nought than {neutral:g} has no sign."
    )
    if signs:
        count, (one, other) = frustration(signs)
        camps = f"{', '.join(one)} against {', '.join(other)}" if other else f"all in one: {', '.join(one)}"
        yield (
            f"Frustration: {count} of {len(signs)} signed ties stand in the way of two camps (Harary 1959), "
            f"at best {camps}."
        )
