"""What has to be known of a body, and of who was in it when, to judge who belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from graph.vocabulary import MembershipStatus

if TYPE_CHECKING:
    from datetime import date

    from graph.dates import Span

__all__ = ["Body", "Spell", "Window", "default_grades"]


@dataclass(frozen=True, slots=True)
class Window:
    """A window in which a body's roll is complete.

    Attributes
    ----------
    statuses : frozenset of str
        Grades that are complete.
    states : frozenset of str or None
        Codes of the states for which it holds; None for all.
    span : Span
        Its days.
    id : str
        Its id.
    """

    statuses: frozenset[str]
    states: frozenset[str] | None
    span: Span
    id: str

    def speaks_of(self, state: str, grade: str) -> bool:
        """Return whether it tells if this state has this grade."""
        return grade in self.statuses and (self.states is None or state in self.states)


@dataclass(frozen=True, slots=True)
class Spell:
    """One spell of one grade of one state in one body.

    Attributes
    ----------
    id, state, organization, status : str
        Its id, the state's code, the body's id, the grade.
    span : Span
        When it held.
    confirmed : datetime.date or None
        Newest publication date among its sources.
    credibility : int or None
        1 (confirmed) to 6 (cannot be judged).
    end : str or None
        How it ended: `withdrew`, `promoted`, `dissolved`, `suspended`.
    """

    id: str
    state: str
    organization: str
    status: str
    span: Span
    confirmed: date | None
    credibility: int | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation, treaty body or format.

    Attributes
    ----------
    id, name, abbreviation, kind : str
        Its id and names, and what it is chiefly for.
    life : Span
        From its earliest founding treaty to its end.
    windows : tuple of Window
        Where its roll is complete.
    grades : frozenset of str
        Grades that occur in it.
    led_by : tuple of str
        Codes of the states that lead it.
    aliases : tuple of str
        Other names.
    """

    id: str
    name: str
    abbreviation: str
    kind: str
    life: Span
    windows: tuple[Window, ...]
    grades: frozenset[str]
    led_by: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    def exists(self, first: date, last: date) -> bool:
        """Return whether it can have existed on one of these days."""
        began, ended = self.life.since, self.life.until
        return (began is None or began <= last) and (ended is None or ended >= first)


def default_grades(body: Body) -> frozenset[str]:
    """Return the grades that count as belonging to a body, where the question names none.

    Members and associates; participants in a format without members; partners in a programme that has
    neither.

    Examples
    --------
    >>> from graph.dates import Span
    >>> body = Body("c5-plus-1", "C5+1", "C5+1", "dialogue", Span.undated(), (), frozenset({"participant"}))
    >>> sorted(default_grades(body))
    ['associate', 'member', 'participant']
    """
    return _usual(body.grades)


@cache
def _usual(occurring: frozenset[str]) -> frozenset[str]:
    grades = {MembershipStatus.MEMBER, MembershipStatus.ASSOCIATE}
    if MembershipStatus.MEMBER not in occurring:
        grades.add(MembershipStatus.PARTICIPANT)
        if MembershipStatus.PARTICIPANT not in occurring:
            grades.add(MembershipStatus.PARTNER)
    return frozenset(str(grade) for grade in grades)
