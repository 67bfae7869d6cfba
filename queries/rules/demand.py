"""Whether a body has the states that are asked for, and no others, on one day of the time asked about."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from queries.rules.roster import Roster
from queries.rules.standing import Certainty, Standing, Value
from queries.rules.steady import steady_stretches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.machinery.answer import AsOf
    from queries.rules.bodies import Body
    from queries.rules.spells import Spells

__all__ = ["Demand", "Met"]


@dataclass(frozen=True, slots=True)
class Met:
    """Whether a body meets a demand.

    Attributes
    ----------
    value : Value
        Yes, no, or not covered.
    sure : bool
        Of a yes: whether for certain, on each of the days asked about.
    states : tuple of str
        Where not covered: codes of the states in question; none where it may be anybody.
    why : str
        Where not covered: why.
    """

    value: Value
    sure: bool = True
    states: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Demand:
    """What is asked of a body.

    Attributes
    ----------
    inside : frozenset of str
        Codes of the states that must belong.
    outside : frozenset of str
        Codes of the states that must not.
    only : bool
        Whether nobody but those inside may belong.
    certain : bool
        Whether it must hold for certain.
    """

    inside: frozenset[str]
    outside: frozenset[str] = frozenset()
    only: bool = False
    certain: bool = False

    def met_by(
        self, body: Body, spells: Spells, day: AsOf, grades: frozenset[str] | None
    ) -> tuple[Met, Roster]:
        """Judge a body: the states must be in it, and the others not, on one and the same day.

        Parameters
        ----------
        body : Body
            The body.
        spells : Spells
            Those of all states that matter.
        day : AsOf
            The day, month or year.
        grades : frozenset of str or None
            Grades that count; None for the usual ones.

        Returns
        -------
        met : Met
            Yes if it meets the demand on one of the days, no if on none of them, else not covered.
        roster : Roster
            Its states in the last days on which it does, or may.
        """
        own = [spell.span for some in spells.of_body(body.id).values() for spell in some]
        spans = [body.life, *(window.span for window in body.windows), *own]
        steady = reversed(steady_stretches(spans, day.first, day.last))
        rosters = [Roster.of(body, spells, first, last, grades) for first, last in steady]
        judged = [(self._met_once(roster), roster) for roster in rosters]
        met = [one for one in judged if one[0].value is Value.YES]
        if met:
            sure = len(met) == len(judged) and all(one.sure for one, _ in met)
            best = next((roster for one, roster in met if one.sure), met[0][1])
            if self.certain and not sure:
                return Met(
                    Value.NOT_COVERED, why="possible, not certain, by the precision of the dates"
                ), best
            return Met(Value.YES, sure), best
        unknown = (one for one in judged if one[0].value is Value.NOT_COVERED)
        return next(unknown, judged[0])

    def _met_once(self, roster: Roster) -> Met:
        results = []
        for one in chain(self._inside(roster), self._outside(roster)):
            if one.value is Value.NO:
                return one
            results.append(one)
        unknown = [one for one in results if one.value is Value.NOT_COVERED]
        if unknown:
            anybody = any(not one.states for one in unknown)
            states = () if anybody else tuple(sorted({state for one in unknown for state in one.states}))
            reasons = dict.fromkeys(part for one in unknown for part in one.why.split("; "))
            return Met(Value.NOT_COVERED, states=states, why="; ".join(reasons))
        return Met(Value.YES, roster.exists and all(one.sure for one in results))

    def _inside(self, roster: Roster) -> Iterator[Met]:
        """Yield for each state that must belong whether it does."""
        for state in sorted(self.inside):
            one = roster.standing_of(state)
            yield Met(one.value, _sure(one), (state,), one.why)

    def _outside(self, roster: Roster) -> Iterator[Met]:
        """Yield for each state that must not belong whether it does not; if it may, so may it not."""
        others = roster.named - self.inside if self.only else frozenset()
        open_to_all = self.only and roster.anybody.value is Value.NOT_COVERED
        if open_to_all:
            yield Met(Value.NOT_COVERED, why=f"others may belong: {roster.anybody.why}")
        for state in sorted(others | self.outside):
            one = roster.standing_of(state)
            if one.value is Value.YES:
                yield Met(Value.NO if _sure(one) else Value.YES, sure=False)
            elif one.value is Value.NO:
                yield Met(Value.YES)
            elif not open_to_all:
                yield Met(Value.NOT_COVERED, states=(state,), why=one.why)


def _sure(one: Standing) -> bool:
    return one.certainty is Certainty.CERTAIN
