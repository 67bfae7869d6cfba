"""What ties two states on a day, sorted into the components of influence, each with its records."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import combinations
from math import fsum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from graph.vocabulary import DealRole, EventRole
from queries.measures.influence_formula import Scores, saturated
from queries.measures.influence_terms import PairTies, Share, Term
from queries.rules.sharing import share_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from queries.measures.influence_terms import Figure, Record, SharedBody
    from queries.measures.influence_weights import InfluenceWeights

__all__ = ["DayTies"]

_LIFT_OF_ROLES: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {
        (DealRole.LENDER, DealRole.BORROWER): "loans",
        (DealRole.SUPPLIER, DealRole.BUYER): "supplies",
        (DealRole.INVESTOR, DealRole.HOST): "investments",
        (DealRole.DONOR, DealRole.RECIPIENT): "grants",
        (DealRole.TENANT, DealRole.HOST): "stationing",
        (EventRole.OPERATOR, EventRole.HOST): "stationing",
    }
)
"""Which lift it is when the first state has the one role and the second the other."""

_LEADERSHIP: Final = "leadership"
_BODIES: Final = "bodies"


@dataclass(frozen=True)
class DayTies:
    """All that ties states on one day.

    Attributes
    ----------
    bodies : tuple of SharedBody
        The bodies with their members.
    records : tuple of Record
        Deals in effect, facilities that stand, meetings and exercises of the last years.
    figures : tuple of Figure
        Shares whose period ended in the last years.
    weights : InfluenceWeights
        The table.
    """

    bodies: tuple[SharedBody, ...]
    records: tuple[Record, ...]
    figures: tuple[Figure, ...]
    weights: InfluenceWeights = field(repr=False)

    def between(self, influencer: str, target: str) -> PairTies:
        """Return what ties two states, seen from the one that may have influence.

        Parameters
        ----------
        influencer, target : str
            Codes of two different states.

        Returns
        -------
        PairTies
            The records and what each component counts.
        """
        mutual = self._mutual.get(_pair(influencer, target), {})
        lifting = self._lifting.get((influencer, target), {})
        bandwidth = {name: tuple(mutual.get(name, ())) for name in self.weights.bandwidth}
        lifts = {name: tuple(lifting.get(name, ())) for name in self.weights.lifts}
        shares = dict(self._shares(self._figures_by_pair.get((target, influencer), ())))
        scores = Scores(
            {name: _score(terms, self.weights.bandwidth[name].half) for name, terms in bandwidth.items()},
            {name: fsum(one.score for one in found) / len(found) for name, found in shares.items()},
            {name: _score(terms, self.weights.lifts[name].half) for name, terms in lifts.items()},
        )
        return PairTies(influencer, target, bandwidth, shares, lifts, scores)

    def partners(self, state: str) -> tuple[str, ...]:
        """Return the codes of all states to which any record or figure ties a state, in order."""
        pairs = (*self._mutual, *self._lifting, *self._figures_by_pair)
        return tuple(sorted({code for pair in pairs if state in pair for code in pair} - {state}))

    @property
    def figured(self) -> tuple[tuple[str, str], ...]:
        """Pairs of which a share is on record: who may have influence, and on whom; in order of code."""
        return tuple(sorted((partner, state) for state, partner in self._figures_by_pair))

    @cached_property
    def _mutual(self) -> Mapping[tuple[str, str], Mapping[str, Sequence[Term]]]:
        """Terms of bandwidth by pair, in order of code, and component."""
        found: defaultdict[tuple[str, str], defaultdict[str, list[Term]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for body in self.bodies:
            share, why = share_of(len(body.members)), _why(len(body.members))
            for a, b in combinations(sorted(body.members), 2):
                facts = (*body.members[a], *body.members[b])
                found[a, b][_BODIES].append(Term(body.id, body.title, share, why, facts))
        for record in self.records:
            states = record.states
            term = _term(record, states)
            for pair in combinations(states, 2):
                found[pair][record.component].append(term)
        return found

    @cached_property
    def _lifting(self) -> Mapping[tuple[str, str], Mapping[str, Sequence[Term]]]:
        """Terms of lifts by who may have influence, on whom, and component."""
        found: defaultdict[tuple[str, str], defaultdict[str, list[Term]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for body in self.bodies:
            for leader, led, term in self._led(body):
                found[leader, led][_LEADERSHIP].append(term)
        for record in self.records:
            term = _term(record, record.states)
            for giver, taker, lift in sorted(set(_roles(record))):
                found[giver, taker][lift].append(term)
        return found

    @cached_property
    def _figures_by_pair(self) -> Mapping[tuple[str, str], Sequence[Figure]]:
        found: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
        for figure in self.figures:
            found[figure.state, figure.partner].append(figure)
        return found

    def _led(self, body: SharedBody) -> Iterator[tuple[str, str, Term]]:
        """Yield leader, led and term; who leads it with others is led by none of them."""
        if not body.led_by:
            return
        weight = Fraction(self.weights.led_bodies.get(body.kind, 1.0)).limit_denominator(1000)
        amount = weight / len(body.led_by)
        why = f"1/{len(body.led_by)}" if weight == 1 else f"{float(weight):g}/{len(body.led_by)}"
        for led, spells in body.members.items():
            if led not in body.led_by:
                term = Term(body.id, body.title, amount, why, (body.id, *spells))
                for leader in body.led_by:
                    yield leader, led, term

    def _shares(self, figures: Sequence[Figure]) -> Iterator[tuple[str, tuple[Share, ...]]]:
        """Yield each covered theme with its measures, in the order of the table."""
        for name, theme in self.weights.dependence.items():
            found = [
                Share(measure, half, newest[0].end.year, newest)
                for measure, half in theme.measures.items()
                if (newest := _newest(one for one in figures if one.measure == measure))
            ]
            if found:
                yield name, tuple(found)


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _score(terms: Sequence[Term], half: float) -> float:
    if not terms:  # of most pairs, in a matrix of all
        return 0.0
    return saturated(float(sum((term.amount for term in terms), start=Fraction(0))), half)


def _why(states: int) -> str:
    return f"1/({states}-1)"


def _term(record: Record, states: Sequence[str]) -> Term:
    return Term(record.id, record.title, share_of(len(states)), _why(len(states)), (record.id,))


def _roles(record: Record) -> Iterator[tuple[str, str, str]]:
    for giver, role in record.parties:
        for taker, other in record.parties:
            lift = _LIFT_OF_ROLES.get((role, other))
            if lift and giver != taker:
                yield giver, taker, lift


def _newest(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return those of the newest year, of each reporter and basis the newest, in order of id."""
    kept: dict[str, Figure] = {}
    for one in figures:
        held = kept.get(one.kept_apart)
        if held is None or (one.end, one.since, one.id) > (held.end, held.since, held.id):
            kept[one.kept_apart] = one
    year = max((one.end.year for one in kept.values()), default=None)
    return tuple(sorted((one for one in kept.values() if one.end.year == year), key=lambda one: one.id))
