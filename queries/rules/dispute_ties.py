"""What sets two states against each other on a day, each quarrel counted once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from graph.network import Relation, Tie
from queries.rules.dated import certainty_of, until_of
from queries.rules.sharing import share_of
from queries.rules.sides import Sides

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from queries.machinery.answer import AsOf
    from queries.measures.weights import DisputeWeights

__all__ = ["dispute_ties"]


@dataclass(frozen=True, slots=True)
class _Quarrel:
    """A dispute with the states that take a side in it, and what it counts between two of them."""

    record: Mapping[str, Any]
    states: int
    pairs: frozenset[tuple[str, str]]
    weight: float


def dispute_ties(
    records: Iterable[Mapping[str, Any]], states: Collection[str], weights: DisputeWeights, day: AsOf
) -> list[Tie]:
    """Return the derived ties of dispute between these states.

    Only states of different sides are opposed. Where a dispute and one that it is part of oppose the same two
    states, they are one quarrel: it stands under the widest of them, counts what the gravest of them counts,
    and names them all.

    Parameters
    ----------
    records : iterable of mapping
        Disputes that can have gone on on the day: rows of the text `network`.
    states : collection of str
        Codes of the states.
    weights : DisputeWeights
        What a dispute counts, by how far it went.
    day : AsOf
        The day.

    Returns
    -------
    list of Tie
        One a quarrel and pair, by pair and record. Of *n* states that take a side, each opposed pair counts
        1/(n-1) of the weight.
    """
    quarrels = {record["id"]: _quarrel(record, states, weights) for record in records}
    families: dict[tuple[str, str, str], list[_Quarrel]] = {}
    for quarrel in quarrels.values():
        for pair in quarrel.pairs:
            families.setdefault((*pair, _widest(quarrel, pair, quarrels)), []).append(quarrel)
    return [_tie(a, b, quarrels[top], families[a, b, top], day) for a, b, top in sorted(families)]


def _quarrel(record: Mapping[str, Any], states: Collection[str], weights: DisputeWeights) -> _Quarrel:
    sides = Sides.read(record["parties"])
    taking = sorted({state for side in sides.by_side.values() for state in side})
    pairs = frozenset(
        pair for a, b in combinations(taking, 2) if {a, b} <= set(states) for pair in sides.opposed([a], [b])
    )
    weight: float = getattr(weights, record["escalation"].replace("-", "_"))
    return _Quarrel(record, len(taking), pairs, weight * float(share_of(len(taking))))


def _widest(quarrel: _Quarrel, pair: tuple[str, str], quarrels: Mapping[str, _Quarrel]) -> str:
    """Return the id of the widest dispute that this one is part of, or is, and that opposes the pair too."""
    wider: list[str] = [
        one for one in quarrel.record["wider"] if one in quarrels and pair in quarrels[one].pairs
    ]
    return wider[-1] if wider else str(quarrel.record["id"])


def _tie(a: str, b: str, top: _Quarrel, family: Sequence[_Quarrel], day: AsOf) -> Tie:
    gravest = max(family, key=lambda one: (one.weight, one is top, one.record["id"]))
    parts = sorted(str(one.record["id"]) for one in family if one is not top)
    return Tie(
        a,
        b,
        Relation.IN_DISPUTE_WITH,
        str(gravest.record["escalation"]),
        str(top.record["id"]),
        str(top.record["title"]),
        gravest.states,
        gravest.weight,
        certainty_of(top.record, day),
        str(top.record["since_edtf"]),
        until_of(top.record, day),
        (str(top.record["id"]), *parts),
    )
