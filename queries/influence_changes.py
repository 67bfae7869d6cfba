"""Whose influence on whom rose or fell between two days?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.database import Database
from graph.dates import as_of_bounds
from graph.errors import QuestionError
from queries.machinery.answer import Answer, AsOf, NotCovered, Row
from queries.machinery.asking import ask
from queries.machinery.question import Day, Names, question
from queries.measures.influence_formula import bandwidth_of, dependence_of, influence_of
from queries.measures.influence_sensitivity import agreement, drawn_weightings, left_out
from queries.rules.belonging import shown, states_asked
from queries.rules.influence_records import InfluenceRecords
from queries.rules.influence_rows import TOO_FEW, influence_notes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from queries.machinery.asking import Asking
    from queries.measures.influence_formula import Scores, Weighting
    from queries.measures.influence_terms import PairTies
    from queries.measures.influence_ties import DayTies
    from queries.measures.influence_weights import InfluenceWeights
    from queries.measures.weights import Weights

__all__ = ["ChangedInfluence", "influence_changes"]

_DIGITS = 4
_LEAST_MOVE = 0.0005
"""A component that moved by less is not told as a reason: it would show as 0.000."""

_AGREEING = 0.9
"""Part of the drawn weightings that must agree on a direction for it to be called stable."""


@dataclass(frozen=True, slots=True)
class ChangedInfluence(Row):
    """How the influence of one state on another changed between two days, derived from the records.

    Attributes
    ----------
    influencer, target : str
        Codes of the state whose influence it is, and of the one it is on.
    before, after : float
        Influence on the first and on the last day, from 0 to 1.
    change : float
        After less before.
    bandwidth_before, bandwidth_after : float
        What ties the two on the two days.
    dependence_before, dependence_after : float
        How far the target depends on the influencer on the two days.
    agreeing : float
        Part of the weightings drawn around the table that agree on the direction, from 0 to 1.
    turns_without : tuple of str
        Components without which it would have gone the other way, or not be known.
    moved : tuple of str
        What each component counted less or more, as far as it is covered on both days; and those that are
        covered on one of them alone.
    facts : tuple of str
        Ids of the facts of both days.
    """

    influencer: str
    target: str
    before: float
    after: float
    change: float
    bandwidth_before: float
    bandwidth_after: float
    dependence_before: float
    dependence_after: float
    agreeing: float
    turns_without: tuple[str, ...]
    moved: tuple[str, ...]
    facts: tuple[str, ...]


@question
def influence_changes(
    database: Database,
    since: Day,
    until: Day = None,
    *,
    states: Names | None = None,
    weights: str | None = None,
) -> Answer[ChangedInfluence]:
    """Whose influence on whom rose or fell between two days?

    Influence, as `influence_between` has it, on the first day against that on the last, for pairs of which
    enough is covered on both.

    Parameters
    ----------
    database : Database
        The graph.
    since, until : str, int, date
        The two days; of a month or year, its first or last. `until` is today where not given.
    states : str or list of str, optional
        Only pairs with one of these states, or of the states of groups such as `central-asia`.
    weights : str, optional
        Path of a YAML file of weights of your own; what it does not say is as in Steppe's table.

    Returns
    -------
    Answer of ChangedInfluence
        The greatest change, up or down, first; then in order of the codes.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If the first day comes after the last, or the file of weights is wrong.

    Notes
    -----
    A change can come of a theme that was covered on one of the two days alone, and so of the record and not
    of the world: `moved` tells such themes apart.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> changes = g.influence_changes("2021-12-31", "2024-12-31", states="KAZ")  # doctest: +SKIP
    >>> [(row.influencer, row.target, row.change) for row in changes][:2]  # doctest: +SKIP
    [('EUE', 'KAZ', 0.0414), ('CHN', 'KAZ', 0.0385)]
    """
    from queries.measures.influence_weights import read_influence_weights  # noqa: PLC0415 - see influence_between

    first, last = AsOf.read(as_of_bounds(since)[0]), AsOf.read(as_of_bounds(until)[1])
    if first.first > last.last:
        message = f"influence_changes: the first day {first.text} comes after the last, {last.text}"
        raise QuestionError(message)
    table, constants = read_influence_weights(weights)

    def work(asking: Asking) -> Answer[ChangedInfluence]:
        codes = None if states is None else states_asked(asking, states)
        records = InfluenceRecords.read(asking, codes, last.last)
        ties = (records.on(first, constants), records.on(last, constants))
        couples = sorted({*ties[0].figured, *ties[1].figured})
        pairs = [(ties[0].between(*couple), ties[1].between(*couple)) for couple in couples]
        weightings = _weightings(constants)
        told = [(pair, _row(*pair, constants.weighting, weightings)) for pair in pairs]
        known = [pair for pair, row in told if row]
        rows = [row for _, row in told if row]
        rows.sort(key=lambda row: (-abs(row.change), row.influencer, row.target))
        named = f" of or on {shown(asking, states)}" if states is not None else ""
        return Answer(
            "influence_changes",
            f"Changes of influence{named} from {first.text} to {last.text}",
            tuple(rows),
            ChangedInfluence,
            not_covered=tuple(_gaps(pair for pair, row in told if row is None)),
            notes=tuple(_notes(rows, known, records, ties, table)),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _weightings(constants: InfluenceWeights) -> list[Weighting]:
    options = constants.sensitivity
    drawn = drawn_weightings(
        constants.weighting, draws=options.draws, concentration=options.concentration, seed=options.seed
    )
    return list(drawn)


def _row(
    before: PairTies, after: PairTies, weighting: Weighting, weightings: Sequence[Weighting]
) -> ChangedInfluence | None:
    """Return the row of a pair; None where one of the two days has no number."""
    earlier, later = influence_of(before.scores, weighting), influence_of(after.scores, weighting)
    dependence = dependence_of(before.scores, weighting), dependence_of(after.scores, weighting)
    if earlier is None or later is None or dependence[0] is None or dependence[1] is None:
        return None
    risen = agreement(before.scores, after.scores, weightings)
    bandwidth = bandwidth_of(before.scores, weighting), bandwidth_of(after.scores, weighting)
    return ChangedInfluence(
        after.influencer,
        after.target,
        round(earlier, _DIGITS),
        round(later, _DIGITS),
        round(later - earlier, _DIGITS),
        round(bandwidth[0], _DIGITS),
        round(bandwidth[1], _DIGITS),
        round(dependence[0], _DIGITS),
        round(dependence[1], _DIGITS),
        round(max(risen, 1 - risen) if later == earlier else risen if later > earlier else 1 - risen, 3),
        tuple(_turning(before.scores, after.scores, weighting, later - earlier)),
        tuple(_moved(before.scores, after.scores)),
        tuple(dict.fromkeys([*before.facts, *after.facts])),
    )


def _turning(before: Scores, after: Scores, weighting: Weighting, change: float) -> Iterator[str]:
    for component, one in left_out(weighting):
        earlier, later = influence_of(before, one), influence_of(after, one)
        if earlier is None or later is None or (later - earlier) * change < 0:
            yield component


def _moved(before: Scores, after: Scores) -> Iterator[str]:
    blocks: tuple[tuple[Mapping[str, float], Mapping[str, float]], ...] = (
        (before.bandwidth, after.bandwidth),
        (before.shares, after.shares),
        (before.lifts, after.lifts),
    )
    for earlier, later in blocks:
        for name in dict.fromkeys([*earlier, *later]):
            if name not in later:
                yield f"{name} no longer covered"
            elif name not in earlier:
                yield f"{name} newly covered"
            elif abs(later[name] - earlier[name]) >= _LEAST_MOVE:
                yield f"{name} {later[name] - earlier[name]:+.3f}"


def _gaps(unknown: Iterable[tuple[PairTies, PairTies]]) -> Iterator[NotCovered]:
    """Yield for each influencer those on whom its influence is not known on both days."""
    targets: dict[str, list[str]] = {}
    for _, after in unknown:
        targets.setdefault(after.influencer, []).append(after.target)
    for influencer, codes in targets.items():
        yield NotCovered("", tuple(codes), f"{TOO_FEW} on one of the two days, for influence of {influencer}")


def _notes(
    rows: Sequence[ChangedInfluence],
    known: Sequence[tuple[PairTies, PairTies]],
    records: InfluenceRecords,
    ties: Sequence[DayTies],
    table: Weights,
) -> Iterator[str]:
    if not rows:
        yield f"No pair has a number on both days: {TOO_FEW}."
    unsure = sum(row.agreeing < _AGREEING or bool(row.turns_without) for row in rows)
    if unsure:
        yield (
            f"Of {len(rows)} directions {unsure} are not stable: less than nine tenths of "
            f"{ties[0].weights.sensitivity.draws:,} drawn weightings agree, or leaving out one component "
            "turns it."
        )
    yield from influence_notes([one for pair in known for one in pair], records, ties, table)
