"""On which days a spell holds, given the life of the body and the spell that follows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from queries.rules.stretches import day_before, fill

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.dates import Span
    from queries.rules.bodies import Spell
    from queries.rules.stretches import Stretch

__all__ = ["Held", "as_held"]


@dataclass(frozen=True, slots=True)
class Held:
    """A spell with the days on which it holds.

    Attributes
    ----------
    spell : Spell
        The spell as recorded.
    span : Span
        Its span within the body's life and up to the day before the spell that follows; the authored dates
        are as recorded.
    """

    spell: Spell
    span: Span

    def possible(self, first: date, last: date) -> bool:
        """Return whether it can have held on one of these days."""
        since, until = self.span.since, self.span.until
        return since is not None and since <= last and (until is None or until >= first)

    def certain(self, first: date, last: date) -> bool:
        """Return whether it held on each of these days, whatever its dates mean."""
        return fill([self.certain_days()], first, last)

    def certain_days(self) -> Stretch:
        """Return the days on which it certainly held; the last lies before the first where there is none."""
        return self.span.since_latest or date.max, self.span.until_earliest or date.max

    def undated(self, first: date) -> bool:
        """Return whether it has no beginning and can have held on a day or later."""
        return self.span.since is None and (self.span.until is None or self.span.until >= first)


def as_held(spells: Sequence[Spell], life: Span) -> list[Held]:
    """Return when the spells of one state in one body hold.

    No spell holds on a day on which the body certainly did not exist. Where one ends on the very day on which
    another begins, that day belongs to the one that begins.

    Parameters
    ----------
    spells : sequence of Spell
        All spells of the state in the body.
    life : Span
        The life of the body.

    Returns
    -------
    list of Held
        In the order of the spells.
    """
    return list(_as_held(spells, life)) if spells else []


def _as_held(spells: Sequence[Spell], life: Span) -> Iterator[Held]:
    begun = {one.span.since for one in spells if one.span.since == one.span.since_latest}
    for spell in spells:
        span = _within(spell.span, life)
        end = span.until
        if (
            end is not None
            and end == span.until_earliest
            and end in begun
            and span.since
            and span.since < end
        ):
            eve = day_before(end) or end  # there is one: the spell begins before its end
            latest = min(span.since_latest or eve, eve)
            span = replace(span, since_latest=latest, until=eve, until_earliest=eve)
        yield Held(spell, span)


def _within(span: Span, life: Span) -> Span:
    if span.since is None or _lies_within(span, life):
        return span
    since = max(span.since, life.since or span.since)
    since_latest = max(span.since_latest or since, since)
    until, until_earliest = span.until, span.until_earliest
    if life.until is not None:
        until = min(until or life.until, life.until)
        until_earliest = min(until_earliest or until, life.until_earliest or until)
    return replace(span, since=since, since_latest=since_latest, until=until, until_earliest=until_earliest)


def _lies_within(span: Span, life: Span) -> bool:
    begins = life.since is None or (span.since is not None and span.since >= life.since)
    return begins and (life.until is None or (span.until is not None and span.until <= life.until))
