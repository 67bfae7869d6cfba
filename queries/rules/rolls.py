"""Of which bodies a change of membership may be missing, since their rolls are not complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.machinery.answer import NotCovered
from queries.rules.bodies import default_grades
from queries.rules.roll import absence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from queries.rules.bodies import Body

__all__ = ["rolls_not_covered"]

_ANYBODY = ("",)
"""Code of a state that no window names."""


def rolls_not_covered(
    bodies: Iterable[Body], states: Sequence[str], first: date, last: date
) -> tuple[NotCovered, ...]:
    """Say of which bodies a change of membership in a span of days may be missing.

    Parameters
    ----------
    bodies : iterable of Body
        The bodies.
    states : sequence of str
        Codes of the states asked about; empty for all.
    first, last : datetime.date
        The span.

    Returns
    -------
    tuple of NotCovered
        One entry for the bodies whose rolls are not complete from its beginning, one for those whose rolls
        are complete to a day before its end; empty where all are on each day on which the body existed.
    """
    never: list[str] = []
    up_to: list[str] = []
    for body in bodies:
        complete, known_to = _complete(body, states or _ANYBODY, first, last)
        if known_to:
            up_to.append(f"{body.abbreviation} {known_to}")
        elif not complete:
            never.append(body.abbreviation)
    told = {"where rolls are not complete": never, "after the day to which rolls are complete": up_to}
    return tuple(
        NotCovered(
            "", tuple(states), f"changes of membership may be missing {where}: {', '.join(sorted(names))}"
        )
        for where, names in told.items()
        if names
    )


def _complete(body: Body, states: Sequence[str], first: date, last: date) -> tuple[bool, date | None]:
    """Return whether the roll is complete on all days, else up to which day from the first it is."""
    grades = default_grades(body)
    found = [absence(body, state, grades, first, last) for state in states]
    if all(one.means_no for one in found):
        return True, None
    ends = [one.known_to for one in found if not one.means_no]
    known = min((end for end in ends if end is not None), default=None)
    if None in ends or known is None or known < first:
        return False, None
    whole = all(absence(body, state, grades, first, known).means_no for state in states)
    return False, known if whole else None
