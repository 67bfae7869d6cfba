"""A record as a page of text: what it is, who is in it, what is said about it, and where it is written."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from steppe.record_facts import facts_of, title_of
from steppe.record_words import amount, day, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from queries.machinery.record import Document, Neighbour, Record, Tie

__all__ = ["Page", "Section", "page_of"]

_MOST = 8
"""Entries of a list that may grow long; all of them are in `--format json`."""

_BLANK = ("", "")
"""An empty line, between entries of several paragraphs."""

_KINDS = {
    "MEMBER_OF": "Spell of membership",
    "INDICATOR": "Figure",
    "PARTY_TO": "Party",
    "TOOK_PART_IN": "Participation",
    "HOSTED": "Host",
    "Coverage": "Coverage window",
}
"""What a kind is called where its label or type is no plain word."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and entries under it, each with a name before it or none."""

    heading: str
    entries: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Page:
    """A record laid out.

    Attributes
    ----------
    title, kind, id : str
        What it is called, what it is, and its id.
    facts : list of (str, str)
        Names and values.
    sections : list of Section
        All the rest; none is empty.
    """

    title: str
    kind: str
    id: str
    facts: list[tuple[str, str]]
    sections: list[Section] = field(default_factory=list)


def page_of(record: Record) -> Page:
    """Lay out a record.

    Parameters
    ----------
    record : Record
        The record.

    Returns
    -------
    Page
        The page.
    """
    found = [Section(heading, list(entries)) for heading, entries in _sections(record)]
    kind = _KINDS.get(record.kind, record.kind)
    return Page(title_of(record), kind, record.id, facts_of(record), [one for one in found if one.entries])


def _sections(record: Record) -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    own = record.properties
    yield "Text", _paragraphs(own.get("text"))
    yield "How it is handled", _paragraphs(own.get("handling"))
    yield "Summary", _paragraphs(own.get("summary"))
    yield "Outcomes", [("", str(one)) for one in own.get("outcomes") or ()]
    yield from _people(record)
    yield from _neighbours(record)
    yield "Note", _paragraphs(own.get("note"))
    yield "Where sources differ", _caveats(record, disagreement=True)
    yield "Caveats", _caveats(record, disagreement=False)
    yield "Claims", _claims(record)
    yield (
        f"Sources ({len(record.documents)}), their reliability from A to F",
        map(_document, record.documents),
    )


def _paragraphs(text: object) -> list[tuple[str, str]]:
    return [("", str(text))] if text else []


def _people(record: Record) -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    """Yield who is in it: parties, participants, members; of a state, what it is in."""
    match record.kind:
        case "Deal":
            yield "Parties", _parties(record, "PARTY_TO")
        case "Dispute":
            yield "Sides", _sides(record)
        case "Event":
            yield "Hosts", [("", _known(tie.other)) for tie in _of(record, "HOSTED")]
            yield "Took part", _parties(record, "TOOK_PART_IN")
        case "Organization":
            yield "Members of all times", _spells(record)
            yield from _newest(record, "Events", "HELD_BY", "Event")
        case "State":
            yield "Memberships of all times", _spells(record)
            yield from _newest(record, "Deals", "PARTY_TO", "Deal")
            yield from _newest(record, "Disputes", "PARTY_TO", "Dispute")
            yield from _newest(record, "Events", "TOOK_PART_IN", "Event")
            yield from _figures(record)
        case "Region":
            yield from _figures(record)
        case _:
            return


def _neighbours(record: Record) -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    """Yield the records that it is tied to otherwise."""
    for heading, kind, away in (
        ("Part of", "PART_OF", True),
        ("Its parts", "PART_OF", False),
        ("Settled by", "SETTLES", False),
        ("Settles", "SETTLES", True),
        ("About", "ABOUT", True),
        ("Agrees with", "BEARS_OUT", True),
        ("Conflicts with", "CONTRADICTS", True),
        ("Leans on", "RESTS_ON", True),
        ("Leant on by", "RESTS_ON", False),
        ("Says again", "RESTATES", True),
        ("Said again by", "RESTATES", False),
    ):
        yield heading, [_remark(tie) for tie in record.ties if tie.type == kind and tie.away is away]
    if record.kind == "Source":
        resting = [tie for tie in record.ties if tie.type in {"CITES", "MEMBER_OF", "INDICATOR"}]
        yield f"What rests on it ({len(resting)})", _at_most([_citing(tie) for tie in resting])


def _of(record: Record, kind: str, label: str | None = None) -> list[Tie]:
    return [tie for tie in record.ties if tie.type == kind and label in {None, tie.other.label}]


def _known(node: Neighbour) -> str:
    return f"{node.called} ({node.id})"


def _parties(record: Record, kind: str) -> list[tuple[str, str]]:
    return [(str(tie.properties.get("role", "")), _known(tie.other)) for tie in _of(record, kind)]


def _sides(record: Record) -> Iterator[tuple[str, str]]:
    """Yield the states of each side, then those that take none."""
    sides: dict[int, list[str]] = defaultdict(list)
    for tie in _of(record, "PARTY_TO"):
        sides[tie.properties.get("side") or 0].append(f"{_known(tie.other)}, {tie.properties.get('role')}")
    for side in sorted(sides, key=lambda number: (number == 0, number)):
        for state in sides[side]:
            yield (f"side {side}" if side else "no side"), state


def _spells(record: Record) -> list[tuple[str, str]]:
    """Return for each neighbour all spells in order of time: grade, dates, id."""
    spells: dict[str, list[Tie]] = defaultdict(list)
    for tie in _of(record, "MEMBER_OF"):
        known = tie.other.abbreviation or f"{tie.other.name} ({tie.other.id})"
        spells[known].append(tie)
    entries = []
    for known in sorted(spells):
        in_time = sorted((tie.properties for tie in spells[known]), key=_beginning)
        for number, own in enumerate(in_time):
            end = f", {own['end']}" if own.get("end") else ""
            said = f"{own.get('status')} {when(own)}{end}  [{own['id']}]"
            entries.append(("" if number else known, said))
    return entries


def _beginning(properties: Mapping[str, Any]) -> tuple[date, str]:
    return properties.get("since") or date.min, str(properties["id"])


def _newest(
    record: Record, heading: str, kind: str, label: str
) -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    ties = {tie.other.id: tie for tie in _of(record, kind, label)}.values()
    newest = sorted(ties, key=lambda tie: (tie.other.since or date.min, tie.other.id), reverse=True)
    entries = [
        (day(tie.other.since_edtf) if tie.other.since_edtf else "undated", _linked(tie.other))
        for tie in newest
    ]
    yield f"{heading} ({len(entries)}), newest first", _at_most(entries)


def _figures(record: Record) -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    figures = sorted(_of(record, "INDICATOR"), key=lambda tie: _beginning(tie.properties), reverse=True)
    entries = [(when(tie.properties), _figure(tie)) for tie in figures]
    yield f"Figures ({len(entries)}), newest first", _at_most(entries)


def _figure(tie: Tie) -> str:
    own = tie.properties
    what = f"{own['measure']} {'to' if tie.away else 'from'} {tie.other.called}"
    return f"{what}: {amount(own['value'], own.get('unit'), own.get('qualifier'))}  [{own['id']}]"


def _linked(node: Neighbour) -> str:
    return f"{node.called}  [{node.id}]"


def _remark(tie: Tie) -> tuple[str, str]:
    named = tie.properties.get("tie")
    meant = f"{named}, of {_linked(tie.other)}" if named else _linked(tie.other)
    note = tie.properties.get("note")
    label = "" if tie.type in {"PART_OF", "SETTLES"} else tie.other.label.lower()
    return label, f"{meant}: {note}" if note else meant


def _citing(tie: Tie) -> tuple[str, str]:
    if tie.type == "CITES":
        where = f" ({tie.properties['locator']})" if tie.properties.get("locator") else ""
        return tie.other.label.lower(), _linked(tie.other) + where
    what = "spell" if tie.type == "MEMBER_OF" else "figure"
    return what, f"{tie.other.abbreviation or tie.other.called}  [{tie.properties['id']}]"


def _caveats(record: Record, *, disagreement: bool) -> list[tuple[str, str]]:
    found = [
        tie.other
        for tie in _of(record, "ABOUT", "Caveat")
        if not tie.away and (tie.other.kind == "disagreement") is disagreement
    ]
    entries = _at_most([("", f"{one.title}  [{one.id}]\n{one.text}\n{one.handling}") for one in found])
    return [part for entry in entries for part in (_BLANK, entry)][1:]


def _claims(record: Record) -> list[tuple[str, str]]:
    """Return the claims about a record: those that agree or conflict with it say so."""
    manners = {"ABOUT": "", "BEARS_OUT": "agrees", "CONTRADICTS": "conflicts"}
    manner: dict[str, tuple[str, str]] = {}
    for tie in record.ties:
        if tie.type in manners and not tie.away and tie.other.label == "Claim":
            note = f" ({tie.properties['note']})" if tie.properties.get("note") else ""
            if manners[tie.type] or tie.other.id not in manner:
                said = f"{tie.other.text or tie.other.id}{note}  [{tie.other.id}]"
                manner[tie.other.id] = manners[tie.type], said
    return _at_most(sorted(manner.values(), key=lambda entry: not entry[0]))


def _document(document: Document) -> tuple[str, str]:
    by = ", ".join(part for part in (document.author, document.publisher) if part)
    dated = day(document.published) if document.published else "undated"
    where = f" ({document.locator})" if document.locator else ""
    states = f" States {', '.join(document.supports).replace('_', ' ')}." if document.supports else ""
    address = f"\n{document.url}" if document.url else ""
    ended = "" if document.title.endswith((".", "?", "!")) else "."
    said = (
        f"{document.title}{ended} {by + ', ' if by else ''}{dated}{where}.{states}  [{document.id}]{address}"
    )
    return document.reliability, said


def _at_most(entries: list[tuple[str, str]]) -> list[tuple[str, str]]:
    if len(entries) <= _MOST + 1:
        return entries
    return [*entries[:_MOST], ("", f"... and {len(entries) - _MOST} more: --format json has all")]
