"""What happened in a span of days: memberships, deals, disputes and events as dated beginnings and ends.

A change of grade is one happening: the spell that ends on the day, or the day before, on which one of another
grade begins in the same body is told with that beginning. A deal is told at its signature, its entry into
force and its end. An event is held; a facility, or a series that lasts for years, begins and ends. What was
only planned or was called off did not happen.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from queries.machinery.answer import Row
from queries.rules.sides import Sides
from queries.rules.standing import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from queries.machinery.asking import Asking
    from queries.rules.asked_span import AskedSpan

__all__ = ["Happening", "HappeningKind", "Happenings", "counts_of", "happenings"]

HappeningKind = Literal["membership", "deal", "dispute", "event"]
"""What happens: to a membership, a deal, a dispute or an event."""

_NONE = "None recorded. The record of deals, disputes and events is never complete, so there may be others."


@dataclass(frozen=True, slots=True)
class Happening(Row):
    """Something that happened.

    Attributes
    ----------
    date : str
        The day as authored; of what lasted, its first.
    until : str or None
        Of an event held or a clash that went on, its last day as authored, unless it lay after the span
        asked about.
    kind : str
        `membership`, `deal`, `dispute` or `event`.
    change : str
        `began`, `ended`, `changed grade`; of a deal also `signed`, `announced` and `entered into force`; of
        an event also `held`; `went on` for a clash that began before the day asked about and ended after.
    what : str
        Title of the record; of a membership, body and grade, such as `SCO: observer -> member`.
    about : str or None
        What the deal or dispute is about, what the event or body is.
    states : tuple of str
        Codes of the states in it.
    sides : str
        In a dispute, the states that oppose each other, a bar between the sides; all others in it do not.
    others : int or None
        How many states are in it beside those asked about: a deal or a meeting of many is one thing that all
        belong to, no tie of two. None of memberships, and where no state was asked about.
    in_span : str or None
        `certain`, or `possible` where the dates are too wide to tell whether it was in the span asked about.
        None where no span was asked.
    id : str
        Id of the record or spell.
    facts : tuple of str
        Ids of the record, or of all spells that a change of grade joins.
    """

    date: str
    until: str | None
    kind: str
    change: str
    what: str
    about: str | None
    states: tuple[str, ...]
    sides: str
    others: int | None
    in_span: str | None
    id: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happenings:
    """What happened, in order of time, and the ids of records without any date."""

    rows: tuple[Happening, ...]
    undated: tuple[str, ...]


def happenings(
    asking: Asking,
    groups: Sequence[Sequence[str]],
    span: AskedSpan,
    *,
    under_way: bool = False,
    undated: bool = False,
) -> Happenings:
    """Return what happened in a span of days.

    Parameters
    ----------
    asking : Asking
        The question being asked.
    groups : sequence of sequence of str
        Codes of states: what happened must concern a state of each. Memberships are those of all these
        states, with two groups or more only in bodies where each of them had one at the time.
    span : AskedSpan
        The days.
    under_way : bool, default False
        Tell also armed clashes that begin before the span and end after it.
    undated : bool, default False
        Give the ids of spells and deals without any date.

    Returns
    -------
    Happenings
        In order of the earliest day that each can mean, then the latest, kind, id and change.
    """
    parameters: dict[str, Any] = {
        "groups": [list(group) for group in groups],
        "first": span.first,
        "last": span.last,
        "undated": undated,
    }
    found = [
        *asking.run("happenings_memberships", **parameters),
        *asking.run("happenings_records", **parameters, under_way=under_way),
    ]
    told = [row for row in found if row["earliest"] is not None and not _handed_over(row)]
    told.sort(key=lambda row: (row["earliest"], row["latest"], row["kind"], row["id"], row["change"]))
    asked = frozenset(state for group in groups for state in group)
    return Happenings(
        tuple(_membership(row, span) if "grade" in row else _record(row, span, asked) for row in told),
        tuple(sorted(row["id"] for row in found if row["earliest"] is None)),
    )


def _handed_over(row: dict[str, Any]) -> bool:
    """Return whether a spell ends by handing over to another, with whose beginning it is told."""
    return row["change"] == "ended" and bool(row.get("linked"))


def _membership(row: dict[str, Any], span: AskedSpan) -> Happening:
    earlier = [text.split(" ", 1) for text in row["linked"]]
    grades = ", ".join(dict.fromkeys(grade for grade, _ in earlier))
    return Happening(
        row["date"],
        None,
        row["kind"],
        "changed grade" if earlier else row["change"],
        f"{row['title']}: {grades} -> {row['grade']}" if earlier else f"{row['title']}: {row['grade']}",
        row["about"],
        (row["state"],),
        "",
        None,
        span.certainty(row["earliest"], row["latest"]),
        row["id"],
        (*(spell for _, spell in earlier), row["id"]),
    )


def _record(row: dict[str, Any], span: AskedSpan, asked: frozenset[str]) -> Happening:
    sides = Sides.read(row["parties"])
    states = {code for codes in sides.by_side.values() for code in codes} | {code for code, _ in sides.roles}
    lasted = row["change"] in {"held", "went on"}
    return Happening(
        row["date"],
        _until(row, span),
        row["kind"],
        row["change"],
        row["title"],
        row["about"],
        tuple(sorted(states)),
        str(sides),
        len(states - asked) if asked else None,
        span.overlap(row["earliest"], row["latest"], row["until_earliest"], row["until"])
        if lasted
        else span.certainty(row["earliest"], row["latest"]),
        row["id"],
        (row["id"],),
    )


def _until(row: dict[str, Any], span: AskedSpan) -> str | None:
    end = row["until_edtf"]
    if end is None or end == row["date"] or (span.last is not None and row["until"] > span.last):
        return None
    return str(end)


def counts_of(rows: Iterable[Happening], states: Iterable[str] = ()) -> tuple[str, ...]:
    """Return notes that count happenings by kind and change, and by state.

    Parameters
    ----------
    rows : iterable of Happening
        What happened.
    states : iterable of str, optional
        Codes of the states asked about; where there are several, each is counted.

    Returns
    -------
    tuple of str
        One sentence or more; of no rows, why there are none.
    """
    rows = list(rows)
    if not rows:
        return (_NONE,)
    kinds = Counter((row.kind, row.change) for row in rows)
    notes = ["; ".join(f"{kind} {change}: {count}" for (kind, change), count in sorted(kinds.items())) + "."]
    by_state = {state: sum(state in row.states for row in rows) for state in sorted(states)}
    if len(by_state) > 1:
        told = ", ".join(f"{state} {count}" for state, count in by_state.items())
        notes.append(f"By state: {told}; what several share counts for each.")
    possible = sum(row.in_span == Certainty.POSSIBLE for row in rows)
    if possible:
        notes.append(f"{possible} of {len(rows)} are only possibly in the span, by the width of their dates.")
    return tuple(notes)
