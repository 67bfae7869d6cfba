"""Whether a state belongs to a body on a day: yes, no, or not covered.

A zero that should be an "unknown" is the commonest error of data on memberships, so the answer has three
values. A *yes* needs a spell; a *no* needs a roll that is known to be complete on that day, or a body that
did not exist; everything else is *not covered*.

Asked of a month or year, the answer is that of its days: yes if it is yes on one of them, no if it is no on
all. It is certain where it is certain on each.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.vocabulary import MembershipStatus
from queries.rules.bodies import Body, Spell, Window, default_grades
from queries.rules.held import as_held
from queries.rules.roll import absence
from queries.rules.stretches import fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from queries.rules.held import Held
    from queries.rules.roll import Absence

__all__ = ["Body", "Certainty", "Spell", "Standing", "Value", "Window", "default_grades", "standing"]


class Value(StrEnum):
    """The three values of an answer about belonging."""

    YES = "yes"
    NO = "no"
    NOT_COVERED = "not covered"


class Certainty(StrEnum):
    """Whether a fact held for certain on the day, by the precision of its dates."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a state stands to a body on a day.

    Attributes
    ----------
    value : Value
        Yes, no, or not covered.
    certainty : Certainty or None
        Of a yes: whether it belonged for certain, in one counted grade or another, or possibly, by the
        precision of the dates.
    spell : Spell or None
        The spell behind a yes, that of the highest grade.
    beside : tuple of Spell
        Spells of other grades, counted or not, that can have held at the time.
    last_confirmed : datetime.date or None
        Of a yes: the newest day, up to the last one asked about, of which it is known: of the body's complete
        windows or of a dated source.
    last_known : tuple of (Value, date) or None
        Where not covered: what was known last, and of which day.
    why : str
        Why it is a no, not covered, or only possible; and what else is to be borne in mind.
    facts : tuple of str
        Ids of what it rests on: spells, windows, or the body that had ended.
    """

    value: Value
    certainty: Certainty | None = None
    spell: Spell | None = None
    beside: tuple[Spell, ...] = ()
    last_confirmed: date | None = None
    last_known: tuple[Value, date] | None = None
    why: str = ""
    facts: tuple[str, ...] = ()


def standing(  # noqa: PLR0913 - each is part of the question
    body: Body,
    state: str,
    spells: Iterable[Spell],
    first: date,
    last: date,
    *,
    grades: frozenset[str] | None = None,
    certain_only: bool = False,
) -> Standing:
    """Judge whether a state belongs to a body on a day, or at some time in a span of days.

    A state counts once, by its highest grade. Where one spell ends and the next begins on one day, the day
    belongs to the later. No spell holds on a day on which the body certainly did not exist.

    Parameters
    ----------
    body : Body
        The body.
    state : str
        Code of the state.
    spells : iterable of Spell
        The state's spells in the body, of all grades and times.
    first, last : datetime.date
        The day asked about, twice; or the bounds of a month or year.
    grades : frozenset of str, optional
        Grades that count; `default_grades` where not given.
    certain_only : bool, default False
        Count only what held for certain: what is possible is then not covered, and never a no.

    Returns
    -------
    Standing
        The answer with what it rests on.
    """
    asked = default_grades(body) if grades is None else grades
    all_held = as_held(list(spells), body.life)
    present = [one for one in all_held if one.possible(first, last)]
    counted = [one for one in present if one.spell.status in asked]
    if not counted:
        return _absent(body, state, asked, all_held, first, last)
    sure = fill([one.certain_days() for one in counted], first, last)
    if certain_only and not sure:
        why = f"possible, not certain: {_why_possible(counted, first, last)}"
        return Standing(Value.NOT_COVERED, why=why, facts=tuple(one.spell.id for one in counted))
    best = min(counted, key=lambda one: _preference(one, first, last))
    beside = [one for one in present if one.spell.status != best.spell.status]
    confirmed = _last_confirmed(body, state, best, last)
    reasons = _why_yes(best, beside, first, last, sure=sure)
    if confirmed is None:
        reasons.append("unconfirmed: no complete roll and no dated source tells")
    return Standing(
        Value.YES,
        Certainty.CERTAIN if sure else Certainty.POSSIBLE,
        best.spell,
        tuple(one.spell for one in beside),
        confirmed,
        why="; ".join(reasons),
        facts=tuple(dict.fromkeys(one.spell.id for one in (best, *counted, *beside))),
    )


def _preference(one: Held, first: date, last: date) -> tuple[int, bool, int, str]:
    """Order spells: highest grade first, then the certain, then the latest."""
    begun = one.span.since.toordinal() if one.span.since else 0
    return _RANK[one.spell.status], not one.certain(first, last), -begun, one.spell.id


def _last_confirmed(body: Body, state: str, held: Held, last: date) -> date | None:
    """Return the newest day of which the spell is known, no later than its certain end and the day asked."""
    windows = [one.span.until_earliest for one in body.windows if one.speaks_of(state, held.spell.status)]
    known = [
        day for day in (*windows, held.spell.confirmed) if day and held.span.since and day >= held.span.since
    ]
    return min(max(known), held.span.until_earliest or last, last) if known else None


def _why_yes(best: Held, beside: Sequence[Held], first: date, last: date, *, sure: bool) -> list[str]:
    parts = []
    if not best.certain(first, last):
        what = f"certain, though not as {best.spell.status}" if sure else "possible, not certain"
        parts.append(f"{what}: {_why_possible([best], first, last)}")
    parts += [f"{one.spell.status} too, since {one.spell.span.since_edtf}" for one in beside]
    return parts


def _why_possible(counted: Sequence[Held], first: date, last: date) -> str:
    parts: dict[str, None] = {}
    for one in counted:
        span = one.spell.span
        if one.span.since_latest is None or one.span.since_latest > first:
            parts[f"it began {span.since_edtf}"] = None
        if one.span.until_earliest is not None and one.span.until_earliest < last:
            told = span.until is not None and span.until <= last and span.until_edtf
            parts[f"it ended {span.until_edtf}" if told else "it may have ended by then"] = None
    return ", ".join(parts)


def _absent(  # noqa: PLR0913, PLR0917 - what the answer is read from
    body: Body, state: str, asked: frozenset[str], spells: Sequence[Held], first: date, last: date
) -> Standing:
    beside = [one for one in spells if one.possible(first, last)]
    roll = absence(body, state, asked, first, last)
    undated = [one.spell for one in spells if one.spell.status in asked and one.undated(first)]
    if roll.means_no and undated and body.exists(first, last):
        why = f"the spell {undated[0].id} is undated and may fall on that time"
        return Standing(Value.NOT_COVERED, why=why, facts=tuple(one.id for one in undated))
    gone = _latest_gone(spells, asked, first)
    parts = [f"{one.spell.status} since {one.spell.span.since_edtf}, a grade not counted" for one in beside]
    parts += [_ended(gone.spell)] if gone else []
    facts = (*roll.facts, *(one.spell.id for one in beside), *([gone.spell.id] if gone else []))
    return Standing(
        Value.NO if roll.means_no else Value.NOT_COVERED,
        beside=tuple(one.spell for one in beside),
        last_known=None if roll.means_no else _last_known(roll, gone),
        why="; ".join([roll.why, *parts]),
        facts=facts,
    )


def _latest_gone(spells: Sequence[Held], asked: frozenset[str], day: date) -> Held | None:
    """Return the counted spell that ended last before the day."""
    gone = [
        one
        for one in spells
        if one.spell.status in asked
        and one.span.since
        and one.span.until
        and one.span.since <= one.span.until < day
    ]
    return max(gone, key=lambda one: (one.span.until or date.min, one.spell.id), default=None)


def _ended(spell: Spell) -> str:
    how = f" ({spell.end})" if spell.end else ""
    when = spell.span.until_edtf or f"a day that is not known, {spell.span.until} at the latest"
    return f"{spell.status} until {when}{how}"


def _last_known(roll: Absence, gone: Held | None) -> tuple[Value, date] | None:
    """Return what was known last: that the roll did not name it, or that a spell held."""
    known = [(roll.known_to, Value.NO)] if roll.known_to else []
    if gone is not None:
        begin, end = gone.certain_days()
        known.append((max(begin, end), Value.YES))  # where no day is certain, it began by the later one
    day, value = max(known, default=(None, Value.NO))
    return (value, day) if day else None


_RANK = {str(grade): rank for rank, grade in enumerate(MembershipStatus)}
"""Grades from the highest down, as the vocabulary lists them."""
