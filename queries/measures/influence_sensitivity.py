"""How far a ranking by influence hangs on the weights: one component left out, and weights drawn anew."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from random import Random
from typing import TYPE_CHECKING, Final

from queries.measures.influence_formula import influence_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from queries.measures.influence_formula import Scores, Weighting

__all__ = ["Stability", "agreement", "drawn_weightings", "left_out", "rank_stability", "ranks_of"]

_TAIL: Final = 0.05
"""Part of the drawn weightings left out at each end of a rank interval, which so holds nine tenths."""

_LEAST_WEIGHT: Final = 1e-12
"""A drawn weight is never quite nothing: that would leave a component out, which is told apart."""


@dataclass(frozen=True, slots=True)
class Stability:
    """How a rank fares under other weights.

    Attributes
    ----------
    rank : int
        By the table; equal numbers share the better rank.
    low, high : int
        Best and worst rank in nine tenths of the drawn weightings.
    best, worst : int
        Best and worst rank with one component left out.
    hangs_on : tuple of str
        Components without which there would be no number.
    """

    rank: int
    low: int
    high: int
    best: int
    worst: int
    hangs_on: tuple[str, ...]

    @property
    def stable(self) -> bool:
        """Whether it keeps its rank throughout."""
        return {self.rank} == {self.low, self.high, self.best, self.worst} and not self.hangs_on


def rank_stability(
    scores: Mapping[str, Scores], weighting: Weighting, *, draws: int, concentration: float, seed: int
) -> dict[str, Stability]:
    """Return how stable the rank of each is.

    Parameters
    ----------
    scores : mapping of str to Scores
        What each component counts, by the code of the state that is ranked. Those without a number by the
        table get no rank.
    weighting : Weighting
        The table.
    draws : int
        Number of weightings drawn.
    concentration : float
        How near to the table they are: a component with a part p of its block has a part with mean p and
        variance p (1 - p) / (concentration + 1).
    seed : int
        Of the generator; the same seed gives the same answer.

    Returns
    -------
    dict of str to Stability
        By code, in order of rank, then code.

    Notes
    -----
    Each block of weights is drawn from a Dirichlet distribution around the table, as normed gamma variates.
    The sum of the lifts stays as it is. Costs one evaluation a state and weighting: 1,000 weightings of 20
    states take a tenth of a second.

    References
    ----------
    Saisana, M., A. Saltelli and S. Tarantola, "Uncertainty and sensitivity analysis techniques as tools for
    the quality assessment of composite indicators", *Journal of the Royal Statistical Society A* 168 (2005),
    307-323, doi:10.1111/j.1467-985X.2005.00350.x.

    Examples
    --------
    >>> from queries.measures.influence_formula import Scores, Weighting
    >>> table = Weighting({"deals": 1.0}, {"trade": 0.5, "debt": 0.5}, {})
    >>> scores = {"RUS": Scores({"deals": 0.9}, {"trade": 0.8, "debt": 0.8}, {}),
    ...           "CHN": Scores({"deals": 0.5}, {"trade": 0.7, "debt": 0.1}, {})}
    >>> found = rank_stability(scores, table, draws=100, concentration=50, seed=1)
    >>> found["RUS"].rank, found["RUS"].low, found["RUS"].high, found["RUS"].hangs_on
    (1, 1, 1, ('debt', 'trade'))
    """
    ranked = ranks_of(scores, weighting)
    kept = {code: scores[code] for code in ranked}
    drawn: dict[str, list[int]] = {code: [] for code in ranked}
    for one in drawn_weightings(weighting, draws=draws, concentration=concentration, seed=seed):
        for code, rank in ranks_of(kept, one).items():
            drawn[code].append(rank)
    without: dict[str, list[int]] = {code: [rank] for code, rank in ranked.items()}
    hangs_on: dict[str, list[str]] = {code: [] for code in ranked}
    for component, one in left_out(weighting):
        found = ranks_of(kept, one)
        for code in ranked:
            if code in found:
                without[code].append(found[code])
            else:
                hangs_on[code].append(component)
    return {
        code: Stability(
            rank,
            *_interval(drawn[code]),
            min(without[code]),
            max(without[code]),
            tuple(sorted(hangs_on[code])),
        )
        for code, rank in ranked.items()
    }


def ranks_of(scores: Mapping[str, Scores], weighting: Weighting) -> dict[str, int]:
    """Return the ranks by influence, 1 the greatest; those without a number have none.

    Equal numbers share the better rank. In order of rank, then code.

    Examples
    --------
    >>> from queries.measures.influence_formula import Scores, Weighting
    >>> table = Weighting({"deals": 1.0}, {"trade": 1.0}, {}, least_shares=1)
    >>> ranks_of({"CHN": Scores({"deals": 0.5}, {"trade": 0.5}, {}),
    ...           "RUS": Scores({"deals": 0.9}, {"trade": 0.5}, {}),
    ...           "TUR": Scores({"deals": 0.9}, {}, {})}, table)
    {'RUS': 1, 'CHN': 2}
    """
    found = ((code, influence_of(one, weighting)) for code, one in scores.items())
    numbers = {code: value for code, value in found if value is not None}
    ordered = sorted(numbers, key=lambda code: (-numbers[code], code))
    ranks: dict[str, int] = {}
    for place, code in enumerate(ordered, start=1):
        before = ordered[place - 2] if place > 1 else None
        ranks[code] = ranks[before] if before is not None and numbers[before] == numbers[code] else place
    return ranks


def drawn_weightings(
    weighting: Weighting, *, draws: int, concentration: float, seed: int
) -> Iterator[Weighting]:
    """Yield weightings drawn from a Dirichlet distribution around a table, each block by itself.

    Examples
    --------
    >>> from queries.measures.influence_formula import Weighting
    >>> table = Weighting({"bodies": 0.2, "deals": 0.8}, {"trade": 1.0}, {"loans": 0.1, "grants": 0.1})
    >>> one, = drawn_weightings(table, draws=1, concentration=50, seed=1)
    >>> [round(sum(block.values()), 9) for block in (one.bandwidth, one.shares, one.lifts)]
    [1.0, 1.0, 0.2]
    """
    random = Random(seed)  # noqa: S311 - draws weights, keeps no secret
    for _ in range(draws):
        yield replace(
            weighting,
            bandwidth=_drawn(weighting.bandwidth, concentration, random),
            shares=_drawn(weighting.shares, concentration, random),
            lifts=_drawn(weighting.lifts, concentration, random),
        )


def left_out(weighting: Weighting) -> Iterator[tuple[str, Weighting]]:
    """Yield the name of each component that weighs something, and the table without it.

    The last component of bandwidth or of the shares is never left out: nothing would remain.
    """
    for name in _weighing(weighting.bandwidth, least=2):
        yield name, replace(weighting, bandwidth={**weighting.bandwidth, name: 0.0})
    for name in _weighing(weighting.shares, least=2):
        yield name, replace(weighting, shares={**weighting.shares, name: 0.0})
    for name in _weighing(weighting.lifts, least=1):
        yield name, replace(weighting, lifts={**weighting.lifts, name: 0.0})


def agreement(before: Scores, after: Scores, weightings: Iterable[Weighting]) -> float:
    """Return the part of the weightings by which influence rose from one time to another.

    Parameters
    ----------
    before, after : Scores
        What each component counts at the two times.
    weightings : iterable of Weighting
        The weightings; those by which one of the two has no number are passed over.

    Returns
    -------
    float
        From 0, it rose by none, to 1, it rose by all; no change counts one half.
    """
    risen, judged = 0.0, 0
    for one in weightings:
        earlier, later = influence_of(before, one), influence_of(after, one)
        if earlier is None or later is None:
            continue
        judged += 1
        risen += 1.0 if later > earlier else 0.5 if later == earlier else 0.0
    return risen / judged if judged else 0.5


def _weighing(weights: Mapping[str, float], *, least: int) -> list[str]:
    names = [name for name, weight in weights.items() if weight > 0]
    return names if len(names) >= least else []


def _drawn(weights: Mapping[str, float], concentration: float, random: Random) -> dict[str, float]:
    total = sum(weights.values())
    if total <= 0:
        return dict(weights)
    variates = {
        name: max(random.gammavariate(concentration * weight / total, 1.0), _LEAST_WEIGHT) if weight else 0.0
        for name, weight in weights.items()
    }
    norm = total / sum(variates.values())
    return {name: variate * norm for name, variate in variates.items()}


def _interval(ranks: list[int]) -> tuple[int, int]:
    """Return the best and the worst rank without a tail at each end."""
    ordered = sorted(ranks)
    return ordered[int(_TAIL * len(ordered))], ordered[ceil((1 - _TAIL) * len(ordered)) - 1]
