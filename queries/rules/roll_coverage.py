"""Of how many pairs of a state and a body it is known whether the state belongs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.machinery.answer import NotCovered
from queries.rules.standing import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from queries.rules.bodies import Body
    from queries.rules.roster import Roster

__all__ = ["Coverage", "coverage_of"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of how much it is known whether it holds.

    Attributes
    ----------
    known, asked : int
        Of how many pairs of a state and a body it is known whether the state belongs, and how many there are.
    not_covered : tuple of NotCovered
        The bodies with the states of which it is not known.
    """

    known: int
    asked: int
    not_covered: tuple[NotCovered, ...]

    @property
    def share(self) -> float:
        """The known part, 0 to 1; 1 where nothing was asked."""
        return self.known / self.asked if self.asked else 1.0

    def __str__(self) -> str:
        """Return it as the sentence of an answer."""
        return (
            f"Coverage: of {self.known} of {self.asked} pairs of a state and a body it is known whether the "
            f"state belongs ({self.share:.0%}); the record of deals, events and disputes is never complete."
        )


def coverage_of(rosters: Iterable[tuple[Body, Roster]], states: Sequence[str], *, named: bool) -> Coverage:
    """Return of how many pairs of these states and bodies it is known.

    Parameters
    ----------
    rosters : iterable of (Body, Roster)
        Who belongs to each body on the day.
    states : sequence of str
        Codes of the states.
    named : bool
        Whether to name the states of which it is not known, or only to count them.

    Returns
    -------
    Coverage
        The numbers and the gaps.
    """
    known = asked = 0
    gaps: list[NotCovered] = []
    for body, roster in rosters:
        unknown = tuple(state for state in states if roster.standing_of(state).value is Value.NOT_COVERED)
        asked += len(states)
        known += len(states) - len(unknown)
        if unknown and named:
            gaps.append(NotCovered(body.abbreviation, unknown, "whether they belong is not covered"))
        elif unknown:
            why = f"whether they belong is not covered for {len(unknown)} states"
            gaps.append(NotCovered(body.abbreviation, (), why))
    return Coverage(known, asked, tuple(gaps))
