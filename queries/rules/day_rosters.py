"""Who belongs to a body on each of many days, judged once for each stretch in which nothing changes."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from queries.rules.roster import Roster
from queries.rules.standing import Standing, Value
from queries.rules.stretches import day_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from graph.dates import Span
    from queries.machinery.answer import AsOf
    from queries.rules.bodies import Body
    from queries.rules.spells import Spells

__all__ = ["DayRosters"]


class DayRosters:
    """Rosters of bodies by day.

    Between two bounds of the spans that an answer rests on, whether a state belongs cannot change; a series
    over years meets few such bounds, and judges a body once for each stretch and not once a day. Of its
    standings the value, the certainty and the spell hold for all days of a stretch; what they say in words
    may speak of another day of it.

    Parameters
    ----------
    bodies : iterable of Body
        The bodies.
    spells : Spells
        Spells of all states in them.
    """

    def __init__(self, bodies: Iterable[Body], spells: Spells) -> None:
        self.bodies = tuple(sorted(bodies, key=lambda body: body.id))
        self._spells = spells
        self._bounds = {body.id: self._bounds_of(body) for body in self.bodies}
        self._judged: dict[tuple[str, int], Roster] = {}

    def roster(self, body: Body, day: AsOf) -> Roster:
        """Return the roster of a body on a day, or in a month or year."""
        if day.first != day.last:
            return Roster.of(body, self._spells, day.first, day.last, None)
        key = body.id, bisect_right(self._bounds[body.id], day.first)
        if key not in self._judged:
            self._judged[key] = Roster.of(body, self._spells, day.first, day.last, None)
        return self._judged[key]

    def members(self, body: Body, day: AsOf) -> dict[str, Standing]:
        """Return the standings of the states that belong to a body, possibly or for certain, by code."""
        roster = self.roster(body, day)
        found = ((state, roster.standing_of(state)) for state in sorted(self._spells.of_body(body.id)))
        return {state: one for state, one in found if one.value is Value.YES}

    def _bounds_of(self, body: Body) -> list[date]:
        """Return the days on which an answer about a body can change, in order."""
        starts: set[date] = set()
        for span in self._spans(body):
            for bound in (span.since, span.since_latest, span.until, span.until_earliest):
                if bound is not None:
                    starts |= {bound, day_after(bound) or bound}
        return sorted(starts)

    def _spans(self, body: Body) -> Iterator[Span]:
        yield body.life
        yield from (window.span for window in body.windows)
        yield from (spell.span for spells in self._spells.of_body(body.id).values() for spell in spells)
