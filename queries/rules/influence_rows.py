"""The row that questions about the influence of one state on another share, and what they note below it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

from graph.errors import QuestionError
from queries.machinery.answer import AsOf, NotCovered, Row
from queries.measures.influence_formula import bandwidth_of, coverage_of, dependence_of, influence_of
from queries.rules.belonging import gaps
from queries.rules.figures import PERIOD_RULE
from queries.rules.standing import Value, standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from queries.machinery.asking import Asking
    from queries.measures.influence_terms import PairTies
    from queries.measures.influence_ties import DayTies
    from queries.measures.influence_weights import InfluenceWeights
    from queries.measures.weights import Weights
    from queries.rules.belonging import Judged
    from queries.rules.influence_records import InfluenceRecords

__all__ = [
    "TOO_FEW",
    "Influence",
    "covered_shares",
    "influence_notes",
    "influence_row",
    "pair_asked",
    "pair_gaps",
    "parts_of_bandwidth",
    "parts_of_lifts",
    "state_gaps",
    "uncovered_themes",
]

TOO_FEW = "not enough covered"

_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Influence(Row):
    """The influence of one state on another on a day, derived from the records.

    Attributes
    ----------
    day : str
        The day, month or year.
    influencer, target : str
        Codes of the state whose influence it is, and of the one it is on.
    influence : float or None
        Bandwidth times dependence, from 0 to 1; None where not enough is covered.
    bandwidth : float
        What ties the two, from 0 to 1; the same both ways.
    dependence : float or None
        How far the target depends on the influencer, from 0 to 1; None where not enough is covered.
    coverage : float
        Which part of the weight of all themes of dependence is covered by a figure, from 0 to 1.
    ties : tuple of str
        What each component of bandwidth counts, from 0 to 1, or `none recorded`.
    shares : tuple of str
        What each covered theme of dependence counts, with the year of its figure.
    lifts : tuple of str
        What each recorded tie counts that lifts dependence.
    not_covered : tuple of str
        Themes of dependence without a figure of the last years.
    why : str or None
        Why there is no number.
    facts : tuple of str
        Ids of the spells, bodies, deals, events and figures.
    """

    day: str
    influencer: str
    target: str
    influence: float | None
    bandwidth: float
    dependence: float | None
    coverage: float
    ties: tuple[str, ...]
    shares: tuple[str, ...]
    lifts: tuple[str, ...]
    not_covered: tuple[str, ...]
    why: str | None
    facts: tuple[str, ...]


def influence_row(pair: PairTies, day: AsOf, weights: InfluenceWeights) -> Influence:
    """Return the row of a pair on a day."""
    weighting, scores = weights.weighting, pair.scores
    influence, dependence = influence_of(scores, weighting), dependence_of(scores, weighting)
    return Influence(
        day.text,
        pair.influencer,
        pair.target,
        None if influence is None else round(influence, _DIGITS),
        round(bandwidth_of(scores, weighting), _DIGITS),
        None if dependence is None else round(dependence, _DIGITS),
        round(coverage_of(scores, weighting), _DIGITS),
        parts_of_bandwidth(pair),
        covered_shares(pair),
        parts_of_lifts(pair),
        uncovered_themes(pair, weights),
        TOO_FEW if influence is None else None,
        pair.facts,
    )


def parts_of_bandwidth(pair: PairTies) -> tuple[str, ...]:
    """Return each component in words, such as `deals 0.799` or `facilities none recorded`."""
    return tuple(
        f"{name} {pair.scores.bandwidth[name]:.3f}" if terms else f"{name} none recorded"
        for name, terms in pair.bandwidth.items()
    )


def covered_shares(pair: PairTies) -> tuple[str, ...]:
    """Return each covered theme in words, such as `trade 0.431 (2024)`."""
    return tuple(
        f"{name} {pair.scores.shares[name]:.3f} ({', '.join(sorted({str(one.year) for one in shares}))})"
        for name, shares in pair.shares.items()
    )


def parts_of_lifts(pair: PairTies) -> tuple[str, ...]:
    """Return each recorded lift in words, such as `loans 0.714`."""
    return tuple(f"{name} {pair.scores.lifts[name]:.3f}" for name, terms in pair.lifts.items() if terms)


def uncovered_themes(pair: PairTies, weights: InfluenceWeights) -> tuple[str, ...]:
    """Return the themes that no figure covers."""
    return tuple(name for name in weights.dependence if name not in pair.shares)


def pair_asked(asking: Asking, question: str, a: str, b: str) -> tuple[str, str]:
    """Return the codes of two states.

    Raises
    ------
    UnknownNameError
        If a state is not known.
    QuestionError
        If both are one state.
    """
    one, other = asking.directory.state(a), asking.directory.state(b)
    if one == other:
        message = f"{question}: {asking.directory.states[one].name} twice; name two different states"
        raise QuestionError(message)
    return one, other


def pair_gaps(
    asking: Asking, records: InfluenceRecords, pair: tuple[str, str], day: AsOf
) -> tuple[NotCovered, ...]:
    """Return the bodies to which both may belong on a day, though it is not known of both."""
    judged: Judged = {}
    for body in records.bodies:
        found = {
            (code, body.id): standing(body, code, records.spells[code, body.id], day.first, day.last)
            for code in sorted(pair)
        }
        if body.exists(day.first, day.last) and all(one.value is not Value.NO for one in found.values()):
            judged |= found
    return gaps(asking, judged)


def state_gaps(asking: Asking, records: InfluenceRecords, state: str, day: AsOf) -> tuple[NotCovered, ...]:
    """Return the bodies of which it is not known whether a state belongs to them on a day."""
    judged: Judged = {
        (state, body.id): standing(body, state, records.spells[state, body.id], day.first, day.last)
        for body in records.bodies
        if body.exists(day.first, day.last)
    }
    return gaps(asking, judged)


def influence_notes(
    pairs: Sequence[PairTies], records: InfluenceRecords, ties: Sequence[DayTies], table: Weights
) -> Iterator[str]:
    """Yield how the numbers came about, one sentence or two each.

    Parameters
    ----------
    pairs : sequence of PairTies
        The pairs of the answer.
    records : InfluenceRecords
        What they are computed from.
    ties : sequence of DayTies
        The days, for the table's rules.
    table : Weights
        The table, for its name.

    Yields
    ------
    str
        Notes.
    """
    weights = ties[0].weights
    yield f"Derived: bandwidth x dependence, by the weights {table}. It ranks capacity, and proves no effect."
    yield "What n states share counts 1/(n-1); none recorded counts 0, though the record is never complete."
    yield (
        "Dependence is the mean of the covered shares, lifted by recorded ties; with fewer than "
        f"{weights.least_shares} covered there is no number: {TOO_FEW}, which is no zero."
    )
    yield f"{PERIOD_RULE} It counts for {weights.years} years, and so do meetings and exercises."
    yield "Of a body, n is the number of its states that are recorded; it may have others."
    deals = {term.id for pair in pairs for term in pair.bandwidth.get("deals", ())}
    open_ended = len(deals & records.open_ended)
    if open_ended:
        yield f"{open_ended} of {len(deals)} deals have no recorded end and count as in effect."
    concerned = {(pair.influencer, pair.target) for pair in pairs}
    undated = sum(
        one.since is None and any(couple in concerned for couple in permutations(one.states, 2))
        for one in records.records
    )
    if undated:
        yield f"Undated deals and events, on no day and not counted: {undated}."
    if any(pair.lifts.get("leadership") for pair in pairs):
        yield "Who leads a body is recorded without dates: for all the time that the body exists."
