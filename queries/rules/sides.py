"""Who stands against whom in a dispute: only states of different sides are opposed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["NO_SIDE", "OPPOSED", "SAME_SIDE", "Sides"]

OPPOSED = "opposed"
SAME_SIDE = "same side"
NO_SIDE = "no side"
"""Not opposed: one of the two at least takes no side, as a mediator, an affected or a third state."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The states in a dispute.

    Attributes
    ----------
    by_side : mapping of int to tuple of str
        Codes of the states of each side.
    roles : tuple of tuple of (str, str)
        Code and role of each state that takes no side.

    Examples
    --------
    >>> dispute = Sides.read(["0 RUS mediator", "1 UZB upstream", "2 KGZ downstream", "2 KAZ downstream"])
    >>> print(dispute, dispute.others)
    UZB | KAZ, KGZ ('RUS mediator',)
    """

    by_side: Mapping[int, tuple[str, ...]]
    roles: tuple[tuple[str, str], ...]

    @classmethod
    def read(cls, parties: Iterable[str]) -> Sides:
        """Read the parties of a dispute.

        Parameters
        ----------
        parties : iterable of str
            Number of the side (0 for none), code and role of each, as in `1 KGZ claimant`.

        Returns
        -------
        Sides
            The parties by side.
        """
        by_side: dict[int, set[str]] = {}
        roles: set[tuple[str, str]] = set()
        for party in parties:
            side, state, role = party.split(" ", 2)
            if side == "0":
                roles.add((state, role))
            else:
                by_side.setdefault(int(side), set()).add(state)
        return cls(
            {side: tuple(sorted(by_side[side])) for side in sorted(by_side)},
            tuple(sorted(roles)),
        )

    @property
    def others(self) -> tuple[str, ...]:
        """Code and role of each state that takes no side, such as `RUS mediator`."""
        return tuple(f"{state} {role}" for state, role in self.roles)

    def opposed(self, some: Iterable[str], others: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """Return the pairs of states of these two sets that stand against each other.

        Parameters
        ----------
        some, others : iterable of str
            Codes of states.

        Returns
        -------
        tuple of tuple of (str, str)
            Each pair once, codes in alphabetical order.

        Examples
        --------
        >>> Sides.read(["1 KGZ party", "2 TJK party", "2 UZB party"]).opposed(["UZB"], ["KGZ", "TJK"])
        (('KGZ', 'UZB'),)
        """
        sides = self._sides_of()
        pairs = {
            (min(one, other), max(one, other))
            for one, other in product(some, others)
            if one != other and any(a != b for a, b in product(sides.get(one, ()), sides.get(other, ())))
        }
        return tuple(sorted(pairs))

    def relation(self, some: Iterable[str], others: Iterable[str]) -> str | None:
        """Return how two sets of states stand to each other in the dispute.

        Parameters
        ----------
        some, others : iterable of str
            Codes of states.

        Returns
        -------
        str or None
            `opposed` if two of them are; else `same side` if two stand on one; else `no side` if there are
            two of them in it at all; None if there are not.
        """
        some, others = tuple(some), tuple(others)
        if self.opposed(some, others):
            return OPPOSED
        sides = self._sides_of()
        inside = sides.keys() | {state for state, _ in self.roles}
        pairs = [(a, b) for a, b in product(some, others) if a != b and {a, b} <= inside]
        if any(sides.get(one) and sides.get(other) for one, other in pairs):
            return SAME_SIDE
        return NO_SIDE if pairs else None

    def _sides_of(self) -> dict[str, set[int]]:
        sides: dict[str, set[int]] = {}
        for side, states in self.by_side.items():
            for state in states:
                sides.setdefault(state, set()).add(side)
        return sides

    def __str__(self) -> str:
        """Return the sides in words, such as `KGZ, TJK | UZB`; empty where nobody takes one."""
        return " | ".join(", ".join(states) for states in self.by_side.values())
