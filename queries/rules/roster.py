"""All states of one body on one day."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from queries.rules.standing import Certainty, Standing, Value, standing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from queries.rules.bodies import Body, Spell
    from queries.rules.spells import Spells

__all__ = ["Roster"]

_ANYBODY = ""
"""Code of a state that no spell and no window names: it stands for all whom the graph does not mention."""


@dataclass(frozen=True)
class Roster:
    """How each state that a body's spells or windows name, and one that they do not, stands to it.

    A state is judged when it is first asked for.

    Attributes
    ----------
    body : Body
        The body.
    first, last : datetime.date
        The day asked about, twice; or the bounds of a month or year.
    grades : frozenset of str or None
        Grades that count; None for the usual ones.
    certain : bool
        Whether only what held for certain counts.
    """

    body: Body
    first: date
    last: date
    grades: frozenset[str] | None
    certain: bool
    _spells: Mapping[str, Sequence[Spell]] = field(repr=False)
    _judged: dict[str, Standing] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(  # noqa: PLR0913 - each is part of the question
        cls,
        body: Body,
        spells: Spells,
        first: date,
        last: date,
        grades: frozenset[str] | None,
        *,
        certain: bool = False,
    ) -> Roster:
        """Return the roster of a body.

        Parameters
        ----------
        body : Body
            The body.
        spells : Spells
            Those of all states that matter.
        first, last : datetime.date
            The day asked about, twice; or the bounds of a month or year.
        grades : frozenset of str or None
            Grades that count; None for the usual ones.
        certain : bool, default False
            Count only what held for certain.

        Returns
        -------
        Roster
            Who belongs.
        """
        return cls(body, first, last, grades, certain, spells.of_body(body.id))

    @cached_property
    def exists(self) -> bool:
        """Whether the body existed for certain, on each of the days asked about."""
        begun, ended = self.body.life.since_latest, self.body.life.until_earliest
        return (begun is None or begun <= self.first) and (ended is None or ended >= self.last)

    @cached_property
    def named(self) -> frozenset[str]:
        """Codes of the states that spells or windows name."""
        return frozenset(self._spells).union(*(window.states or () for window in self.body.windows))

    @property
    def standings(self) -> dict[str, Standing]:
        """How the named states stand to the body, by code and in its order."""
        return {state: self.standing_of(state) for state in sorted(self.named)}

    @property
    def anybody(self) -> Standing:
        """How a state stands to the body that neither spells nor windows name."""
        return self.standing_of(_ANYBODY)

    def standing_of(self, state: str) -> Standing:
        """Return how a state stands to the body, named or not."""
        known = state if state in self.named else _ANYBODY
        if known not in self._judged:
            spells = self._spells.get(known, ())
            self._judged[known] = standing(
                self.body,
                known,
                spells,
                self.first,
                self.last,
                grades=self.grades,
                certain_only=self.certain,
            )
        return self._judged[known]

    def members(self, *, certain: bool) -> dict[str, Standing]:
        """Return the standings of the states that belong, for certain or also possibly, by code."""
        return {
            state: one
            for state, one in self.standings.items()
            if one.value is Value.YES and (one.certainty is Certainty.CERTAIN or not certain)
        }
