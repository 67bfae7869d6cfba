"""How does the influence of one state on another add up, term by term?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.database import Database
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import ask
from queries.machinery.question import Day, question
from queries.measures.influence_formula import bandwidth_of, dependence_of, influence_of, mean_share_of
from queries.rules.influence_records import InfluenceRecords
from queries.rules.influence_rows import TOO_FEW, influence_notes, pair_asked, pair_gaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from queries.machinery.asking import Asking
    from queries.measures.influence_terms import PairTies, Share, Term
    from queries.measures.influence_weights import InfluenceWeights

__all__ = ["InfluenceTerm", "explain_influence"]

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class InfluenceTerm(Row):
    """A line of the sum.

    Attributes
    ----------
    part : str
        `bandwidth`, `shares`, `lifts` or `influence`.
    component : str or None
        The component that the line belongs to; None for a result.
    step : str
        `record`: one record or figure; `measure`: figures of one measure; `component`: what the component
        adds; `result`: a sum.
    what : str
        Title of the record, the figure in words, or what is summed.
    formula : str
        How the value comes about.
    value : float or None
        The value, to six digits; None where it is not covered.
    facts : tuple of str
        Ids of the facts behind a record or figure; empty for sums.
    """

    part: str
    component: str | None
    step: str
    what: str
    formula: str
    value: float | None
    facts: tuple[str, ...]


@question
def explain_influence(
    database: Database, a: str, b: str, *, as_of: Day = None, weights: str | None = None
) -> Answer[InfluenceTerm]:
    """How does the influence of one state on another add up, term by term?

    Every record with what it counts, every component with its sum and weight, and the results, so that one
    can do the sum again by hand.

    Parameters
    ----------
    database : Database
        The graph.
    a, b : str
        The state whose influence it is, and the one it is on.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    weights : str, optional
        Path of a YAML file of weights of your own; what it does not say is as in Steppe's table.

    Returns
    -------
    Answer of InfluenceTerm
        Bandwidth, shares, lifts, then the results, in the order of the table of weights.

    Raises
    ------
    UnknownNameError
        If a state is not known.
    QuestionError
        If both are one state, or the file of weights is wrong.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> sum_of_it = g.explain_influence("CHN", "TKM", as_of="2024-12-31")  # doctest: +SKIP
    >>> sum_of_it[-1].formula, sum_of_it[-1].value  # doctest: +SKIP
    ('0.268928 x 0.562090', 0.151161)
    """
    from queries.measures.influence_weights import read_influence_weights  # noqa: PLC0415 - see influence_between

    day = AsOf.read(as_of)
    table, constants = read_influence_weights(weights)

    def work(asking: Asking) -> Answer[InfluenceTerm]:
        influencer, target = pair_asked(asking, "explain_influence", a, b)
        records = InfluenceRecords.read(asking, sorted((influencer, target)), day.last)
        ties = records.on(day, constants)
        pair = ties.between(influencer, target)
        names = [asking.directory.states[code].name for code in (influencer, target)]
        return Answer(
            "explain_influence",
            f"Influence of {names[0]} on {names[1]}, term by term",
            tuple(_lines(pair, constants)),
            InfluenceTerm,
            day,
            pair_gaps(asking, records, (influencer, target), day),
            (
                "Values are rounded to six digits after the sum is done.",
                *influence_notes([pair], records, [ties], table),
            ),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _lines(pair: PairTies, constants: InfluenceWeights) -> Iterator[InfluenceTerm]:
    weighting, scores = constants.weighting, pair.scores
    bandwidth = bandwidth_of(scores, weighting)
    total = sum(weighting.bandwidth.values())
    for name, terms in pair.bandwidth.items():
        yield from _records("bandwidth", name, terms)
        amount = constants.bandwidth[name]
        yield _component(
            "bandwidth", name, terms, (scores.bandwidth[name], amount.weight, amount.half), total
        )
    yield _result("bandwidth", "sum of the components", bandwidth, "bandwidth")
    yield from _share_lines(pair, constants)
    for name, terms in pair.lifts.items():
        yield from _records("lifts", name, terms)
        amount = constants.lifts[name]
        yield _component("lifts", name, terms, (scores.lifts[name], amount.weight, amount.half), 1.0)
    lift = sum(weighting.lifts[name] * value for name, value in scores.lifts.items())
    yield _result("lift L", "sum of the components", lift, "lifts")
    mean, dependence = mean_share_of(scores, weighting), dependence_of(scores, weighting)
    yield _result(
        "dependence",
        TOO_FEW if mean is None else f"F + (1 - F) x L = {mean:.6f} + {1 - mean:.6f} x {lift:.6f}",
        dependence,
    )
    yield _result(
        "influence",
        TOO_FEW if dependence is None else f"{bandwidth:.6f} x {dependence:.6f}",
        influence_of(scores, weighting),
    )


def _records(part: str, component: str, terms: Sequence[Term]) -> Iterator[InfluenceTerm]:
    for term in terms:
        value = round(float(term.amount), _DIGITS)
        yield InfluenceTerm(part, component, "record", term.title, term.why, value, term.facts)


def _component(
    part: str, name: str, terms: Sequence[Term], numbers: tuple[float, float, float], total: float
) -> InfluenceTerm:
    score, weight, half = numbers
    if not terms:
        return InfluenceTerm(part, name, "component", "none recorded", "0", 0.0, ())
    amount = float(sum(term.amount for term in terms))
    formula = f"{amount:.6f} / ({amount:.6f} + {half:g}) = {score:.6f}; x {_part(weight, total)}"
    value = round(score * weight / total, _DIGITS)
    return InfluenceTerm(part, name, "component", f"{len(terms)} on record", formula, value, ())


def _share_lines(pair: PairTies, constants: InfluenceWeights) -> Iterator[InfluenceTerm]:
    weights: Mapping[str, float] = constants.weighting.shares
    total = sum(weight for name, weight in weights.items() if name in pair.shares)
    for name, weight in weights.items():
        shares = pair.shares.get(name, ())
        for share in shares:
            yield from _share(name, share)
        if not shares:
            yield InfluenceTerm("shares", name, "component", "not covered", "not counted", None, ())
            continue
        score = pair.scores.shares[name]
        what = "1 measure" if len(shares) == 1 else f"mean of {len(shares)} measures"
        value = round(score * weight / total, _DIGITS) if total else None
        formula = f"{score:.6f} x {_part(weight, total)}"
        yield InfluenceTerm("shares", name, "component", what, formula, value, ())
    mean = mean_share_of(pair.scores, constants.weighting)
    formula = "sum of the components"
    if mean is None:
        formula = f"{TOO_FEW}: {len(pair.shares)} of at least {constants.least_shares}"
    yield _result("mean F of the covered shares", formula, mean, "shares")


def _share(component: str, share: Share) -> Iterator[InfluenceTerm]:
    for figure in share.figures:
        value = round(figure.value, _DIGITS)
        yield InfluenceTerm("shares", component, "record", figure.words, "as recorded", value, (figure.id,))
    several = "" if len(share.figures) == 1 else f"mean of {len(share.figures)} figures {share.value:.6f}; "
    formula = f"{several}{share.value:.6f} / ({share.value:.6f} + {share.half:g})"
    what = f"{share.measure} in {share.year}"
    yield InfluenceTerm("shares", component, "measure", what, formula, round(share.score, _DIGITS), ())


def _result(what: str, formula: str, value: float | None, part: str = "influence") -> InfluenceTerm:
    rounded = None if value is None else round(value, _DIGITS)
    return InfluenceTerm(part, None, "result", what, formula, rounded, ())


def _part(weight: float, total: float) -> str:
    """Return the part that a component has of the weight of its block."""
    return f"{weight:g}" if abs(total - 1) < 1e-9 else f"{weight:g} / {total:g}"  # noqa: PLR2004 - rounding
