"""The records that tie two states, and the terms that they make in the components of influence."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING

from queries.measures.influence_formula import saturated

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from fractions import Fraction

    from queries.measures.influence_formula import Scores

__all__ = ["Figure", "PairTies", "Record", "Share", "SharedBody", "Term"]


@dataclass(frozen=True, slots=True)
class Record:
    """A deal or event.

    Attributes
    ----------
    component : str
        `deals`, `meetings`, `exercises` or `facilities`.
    id, title : str
        The record.
    since, until : datetime.date or None
        Outer bounds of its dates. Without a beginning it is undated and ties nobody on any day.
    parties : tuple of (str, str)
        Code and role of each party.
    """

    component: str
    id: str
    title: str
    since: date | None
    until: date | None
    parties: tuple[tuple[str, str], ...]

    @property
    def states(self) -> tuple[str, ...]:
        """Codes of its states, each once, in order."""
        return tuple(sorted({state for state, _ in self.parties}))

    def holds(self, first: date, last: date) -> bool:
        """Return whether it can have held on one of these days."""
        return self.since is not None and self.since <= last and (self.until is None or self.until >= first)


@dataclass(frozen=True, slots=True)
class SharedBody:
    """A body with those who belong to it on the day.

    Attributes
    ----------
    id, title, kind : str
        The body.
    led_by : tuple of str
        Codes of the states that lead it.
    members : mapping of str to tuple of str
        For each state that belongs to it the ids of the spells behind that.
    """

    id: str
    title: str
    kind: str
    led_by: tuple[str, ...]
    members: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A share of one state that hangs on another.

    Attributes
    ----------
    id, measure, state, partner : str
        The figure, its measure, who depends, and on whom.
    value : float
        The share, in per cent.
    since, end : datetime.date
        First and last day of its period.
    words : str
        The figure as a reader would say it, with period and reporter.
    kept_apart : str
        Reporter and basis: figures that differ in these stand side by side.
    """

    id: str
    measure: str
    state: str
    partner: str
    value: float
    since: date
    end: date
    words: str
    kept_apart: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One record in a component.

    Attributes
    ----------
    id, title : str
        The record.
    amount : Fraction
        What it counts between the two.
    why : str
        How that comes about, such as `1/(6-1)`.
    facts : tuple of str
        Ids of the facts behind it.
    """

    id: str
    title: str
    amount: Fraction
    why: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """The newest figures of one measure.

    Attributes
    ----------
    measure : str
        The measure.
    half : float
        The share that counts one half.
    year : int
        Year in which the period ends.
    figures : tuple of Figure
        Those of that year, one a reporter and basis.
    """

    measure: str
    half: float
    year: int
    figures: tuple[Figure, ...]

    @property
    def value(self) -> float:
        """Mean of the figures, in per cent."""
        return fsum(one.value for one in self.figures) / len(self.figures)

    @property
    def score(self) -> float:
        """What it counts, from 0 to 1."""
        return saturated(self.value, self.half)


@dataclass(frozen=True, slots=True)
class PairTies:
    """All that influence of one state on another is computed from.

    Attributes
    ----------
    influencer, target : str
        Codes of the two.
    bandwidth : mapping of str to tuple of Term
        The records of each component, empty where none is recorded.
    shares : mapping of str to tuple of Share
        The covered themes of dependence.
    lifts : mapping of str to tuple of Term
        The records of each lift, empty where none is recorded.
    scores : Scores
        What each component counts.
    """

    influencer: str
    target: str
    bandwidth: Mapping[str, tuple[Term, ...]]
    shares: Mapping[str, tuple[Share, ...]]
    lifts: Mapping[str, tuple[Term, ...]]
    scores: Scores

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of all facts, each once, in the order of the components."""
        terms = [term for block in (self.bandwidth, self.lifts) for terms in block.values() for term in terms]
        figures = [one.id for shares in self.shares.values() for share in shares for one in share.figures]
        return tuple(dict.fromkeys([*(fact for term in terms for fact in term.facts), *figures]))
