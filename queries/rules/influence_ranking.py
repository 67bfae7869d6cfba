"""Ranks states by influence, with how far each rank hangs on the weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.machinery.answer import Answer, AsOf, NotCovered, Row
from queries.machinery.asking import ask
from queries.measures.influence_sensitivity import rank_stability
from queries.rules.belonging import states_asked
from queries.rules.influence_records import InfluenceRecords
from queries.rules.influence_rows import TOO_FEW, Influence, influence_notes, influence_row, state_gaps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from graph.database import Database
    from queries.machinery.asking import Asking
    from queries.machinery.question import Day, Names
    from queries.measures.influence_sensitivity import Stability
    from queries.measures.influence_terms import PairTies
    from queries.measures.influence_weights import InfluenceWeights

__all__ = ["RankedInfluence", "rank_influence"]


@dataclass(frozen=True, slots=True)
class RankedInfluence(Row):
    """A state in a ranking by influence, derived from the records.

    Attributes
    ----------
    rank : int or None
        1 is the greatest; equal numbers share a rank. None where not enough is covered.
    state, name : str
        Code and name of the state that is ranked.
    influence : float or None
        Bandwidth times dependence, from 0 to 1; None where not enough is covered.
    bandwidth : float
        What ties the two, from 0 to 1.
    dependence : float or None
        How far the one on which the influence is depends on the other, from 0 to 1.
    coverage : float
        Which part of the weight of all themes of dependence is covered by a figure, from 0 to 1.
    rank_interval : str or None
        Best and worst rank in nine tenths of the weightings drawn around the table, such as `1-3`.
    rank_without_one : str or None
        Best and worst rank with one component left out.
    hangs_on : tuple of str
        Components without which there would be no number.
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

    rank: int | None
    state: str
    name: str
    influence: float | None
    bandwidth: float
    dependence: float | None
    coverage: float
    rank_interval: str | None
    rank_without_one: str | None
    hangs_on: tuple[str, ...]
    ties: tuple[str, ...]
    shares: tuple[str, ...]
    lifts: tuple[str, ...]
    not_covered: tuple[str, ...]
    why: str | None
    facts: tuple[str, ...]


def rank_influence(  # noqa: PLR0913, PLR0917 - what the two questions share
    database: Database,
    question: str,
    state: str,
    partners: Names | None,
    as_of: Day,
    weights: str | None,
    *,
    title: str,
    pair_of: Callable[[str, str], tuple[str, str]],
) -> Answer[RankedInfluence]:
    """Answer a question that ranks states by influence on or of one state.

    Parameters
    ----------
    database : Database
        The graph.
    question : str
        Name of the question.
    state : str
        The state.
    partners : str or list of str or None
        States to rank; None for all of which something is on record.
    as_of : str, int, date or None
        The day, month or year.
    weights : str or None
        Path of a user's weights.
    title : str
        Title, with `{}` for the name of the state.
    pair_of : callable
        Makes of the state and a partner the pair: who has influence, and on whom.

    Returns
    -------
    Answer of RankedInfluence
        The ranking.
    """
    from queries.measures.influence_weights import read_influence_weights  # noqa: PLC0415 - see influence_between

    day = AsOf.read(as_of)
    table, constants = read_influence_weights(weights)

    def work(asking: Asking) -> Answer[RankedInfluence]:
        code = asking.directory.state(state)
        chosen = None if partners is None else [one for one in states_asked(asking, partners) if one != code]
        records = InfluenceRecords.read(asking, [code], day.last)
        ties = records.on(day, constants)
        listed = ties.partners(code) if chosen is None else chosen
        pairs = {partner: ties.between(*pair_of(code, partner)) for partner in listed}
        kept = {
            one: pair for one, pair in pairs.items() if chosen is not None or pair.shares or _lifted(pair)
        }
        scores = {partner: pair.scores for partner, pair in kept.items()}
        options = constants.sensitivity
        stability = rank_stability(
            scores,
            constants.weighting,
            draws=options.draws,
            concentration=options.concentration,
            seed=options.seed,
        )
        names = {one: asking.directory.states[one].name for one in kept}
        rows = [
            _row(names[one], one, influence_row(pair, day, constants), stability.get(one))
            for one, pair in kept.items()
        ]
        rows.sort(key=lambda row: (row.rank is None, row.rank or 0, row.state))
        return Answer(
            question,
            title.format(asking.directory.states[code].name),
            tuple(rows),
            RankedInfluence,
            day,
            (*_gaps(rows, sorted(pairs.keys() - kept.keys())), *state_gaps(asking, records, code, day)),
            (
                *_on_stability(stability, constants),
                *influence_notes(list(kept.values()), records, [ties], table),
            ),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _lifted(pair: PairTies) -> bool:
    return any(pair.lifts.values())


def _row(name: str, code: str, row: Influence, found: Stability | None) -> RankedInfluence:
    return RankedInfluence(
        found.rank if found else None,
        code,
        name,
        row.influence,
        row.bandwidth,
        row.dependence,
        row.coverage,
        f"{found.low}-{found.high}" if found else None,
        f"{found.best}-{found.worst}" if found else None,
        found.hangs_on if found else (),
        row.ties,
        row.shares,
        row.lifts,
        row.not_covered,
        row.why,
        row.facts,
    )


def _gaps(rows: Sequence[RankedInfluence], unlisted: Sequence[str]) -> Iterator[NotCovered]:
    few = tuple(row.state for row in rows if row.rank is None)
    if few:
        yield NotCovered("", few, f"{TOO_FEW}: no number and no rank, which is no zero")
    if unlisted:
        yield NotCovered("", tuple(unlisted), "no share and no role on record; tied by bandwidth alone")


def _on_stability(stability: Mapping[str, Stability], constants: InfluenceWeights) -> Iterator[str]:
    if not stability:
        yield f"Nobody is ranked: {TOO_FEW}."
        return
    options = constants.sensitivity
    way = f"{options.draws:,} weightings drawn around the table, and each component left out"
    moving = [code for code, found in stability.items() if not found.stable]
    if not moving:
        yield f"The ranking is stable: no rank moves in {way}."
        return
    unsteady = [code for code, found in stability.items() if (found.low, found.high) != (found.rank,) * 2]
    yield (
        f"The ranking is not stable: of {len(stability)} ranks {len(moving)} move or fall away in {way}; "
        f"{len(unsteady)} move already in nine tenths of the drawn weightings. "
        "Read `rank_interval`, not `rank`."
    )
    hanging = [code for code, found in stability.items() if found.hangs_on]
    if hanging:
        few = f"By {constants.least_shares} shares alone, and so without a rank if one is left out"
        yield f"{few}: {', '.join(hanging)}."
