"""How far a body's roll tells that a state which is not on it does not belong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from queries.rules.stretches import day_after, day_before, fill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.rules.bodies import Body, Window
    from queries.rules.stretches import Stretch

__all__ = ["Absence", "absence"]


@dataclass(frozen=True, slots=True)
class Absence:
    """What it means that a body's roll does not name a state.

    Attributes
    ----------
    means_no : bool
        Whether the state does not belong; otherwise nothing is known.
    why : str
        Why, in words.
    known_to : datetime.date or None
        Where nothing is known of all the days asked: the last one before their end on which it means no.
    facts : tuple of str
        Ids of what it rests on: the complete windows, or the body, where it had ended.
    """

    means_no: bool
    why: str
    known_to: date | None = None
    facts: tuple[str, ...] = ()


def absence(body: Body, state: str, grades: frozenset[str], first: date, last: date) -> Absence:
    """Return what it means that no spell of a state in a body is recorded for these days.

    It means *no* where each of the days lies before the body began, after it ended, or in windows in which
    its roll is complete for the state and for each of the grades that occur in the body. Where a window
    begins or ends on the date on which the body does, however wide that date is, no day lies between.

    Parameters
    ----------
    body : Body
        The body.
    state : str
        Code of the state; empty for one that no window names.
    grades : frozenset of str
        Grades that count.
    first, last : datetime.date
        The first and the last of the days.

    Returns
    -------
    Absence
        What it means.
    """
    began, ended = body.life.since, body.life.until
    if began is not None and last < began:
        return Absence(means_no=True, why=f"{body.abbreviation} did not exist before {body.life.since_edtf}")
    if ended is not None and first > ended:
        why = f"{body.abbreviation} ended on {body.life.until_edtf}"
        return Absence(means_no=True, why=why, facts=(body.id,))
    needed = sorted(grades & body.grades)
    complete = {grade: [*_windows(body, state, grade)] for grade in needed}

    def known(begin: date, end: date) -> bool:
        return bool(needed) and all(
            fill([*_outside_life(body), *(stretch for _, stretch in complete[grade])], begin, end)
            for grade in needed
        )

    used = {window.id: stretch for windows in complete.values() for window, stretch in windows}
    if known(first, last):
        facts = tuple(name for name, (begin, end) in used.items() if begin <= last and end >= first)
        return Absence(means_no=True, why=f"not on the complete roll of {body.abbreviation}", facts=facts)
    ends = [end for _, end in used.values() if end <= last and known(end, end)]
    return Absence(means_no=False, why=_why_unknown(body, state, grades), known_to=max(ends, default=None))


def _windows(body: Body, state: str, grade: str) -> Iterator[tuple[Window, Stretch]]:
    """Yield the windows that tell if the state has the grade, with the days on which they certainly do."""
    for window in body.windows:
        span, life = window.span, body.life
        if not window.speaks_of(state, grade) or span.since is None or span.since_latest is None:
            continue
        begin, end = span.since_latest, span.until_earliest or date.max
        if span.since_edtf == life.since_edtf and life.since is not None:
            begin = life.since
        if span.until_edtf == life.until_edtf and life.until is not None:
            end = life.until
        yield window, (begin, end)


def _outside_life(body: Body) -> Iterator[Stretch]:
    """Yield the days on which the body certainly did not exist."""
    before = day_before(body.life.since) if body.life.since else None
    after = day_after(body.life.until) if body.life.until else None
    if before:
        yield date.min, before
    if after:
        yield after, date.max


def _why_unknown(body: Body, state: str, grades: frozenset[str]) -> str:
    complete = frozenset().union(*(window.statuses for window in body.windows))
    lacking = sorted((grades & body.grades or grades) - complete)
    if not body.windows:
        return f"no complete roll of {body.abbreviation} is recorded"
    if lacking:
        return f"the roll of {body.abbreviation} is not complete for the grade {' or '.join(lacking)}"
    speaking = [one for one in body.windows if one.states is None or state in one.states]
    told = [_told(window) for window in speaking or body.windows]
    return f"the roll of {body.abbreviation} is complete only {' and '.join(told)}"


def _told(window: Window) -> str:
    who = "" if window.states is None else f"for {', '.join(sorted(window.states))} "
    return f"{who}from {window.span.since_edtf} to {window.span.until_edtf}"
