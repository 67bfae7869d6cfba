"""Which grades count as belonging, as a question asks for them and as its answer says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.vocabulary import MembershipStatus
from queries.rules.bodies import default_grades

if TYPE_CHECKING:
    from queries.rules.bodies import Body

__all__ = ["Grades", "asked_grades", "grades_note"]

Grades = MembershipStatus | Sequence[MembershipStatus] | None
"""One grade or several; None for the usual ones of each body."""


def asked_grades(grades: Grades) -> frozenset[str] | None:
    """Return the grades that a question names; None where it leaves them to each body.

    Examples
    --------
    >>> sorted(asked_grades([MembershipStatus.OBSERVER, MembershipStatus.MEMBER]))
    ['member', 'observer']
    """
    if not grades:
        return None
    return frozenset([str(grades)] if isinstance(grades, str) else map(str, grades))


def grades_note(grades: frozenset[str] | None, body: Body | None = None) -> str:
    """Return the line of an answer that says which grades counted.

    Parameters
    ----------
    grades : frozenset of str or None
        The grades asked for; None for the usual ones.
    body : Body, optional
        The body, where the question is about one.

    Returns
    -------
    str
        One sentence.

    Examples
    --------
    >>> grades_note(frozenset({"observer", "member"}))
    'Grades counted: member, observer.'
    """
    if grades is not None:
        named = sorted(grades)
    elif body is not None:
        usual = default_grades(body)
        named = sorted(usual & body.grades or usual)
    else:
        return (
            "Grades counted: member and associate; participant in a format without members; "
            "partner in a programme without either."
        )
    return f"Grades counted: {', '.join(named)}."
