"""Which documents state which field of a record, and how far can each be trusted?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.database import Database
from graph.grades import CREDIBILITY
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import question
from queries.machinery.record import Document, Record, recorded

__all__ = ["EvidenceRow", "evidence"]

_BOOKKEEPING = {
    *("id", "dataset", "fingerprint", "sources", "locators", "supports"),
    *("confidence", "credibility", "confirmed"),
    *("since", "since_latest", "until", "until_earliest", "until_kind", "since_edtf", "until_edtf"),
    *("signed_earliest", "signed_latest", "party_count", "participant_count", "about_ties", "reading"),
}
"""Properties that no source states: they are derived, or the graph's own."""

_STATED_AS = {
    "since": ("since_edtf",),
    "start": ("since_edtf",),
    "until": ("until_edtf",),
    "end": ("end", "until_edtf"),
    "value": ("amount", "unit", "basis", "value"),
    "fatalities": ("fatalities_min", "fatalities_max", "fatalities_basis"),
    "period": ("since_edtf", "until_edtf"),
}
"""Properties in which a field of the files stands, where its name is another in the graph."""

_PART_ONLY = {"summary", "note", "text", "outcomes"}
"""Long text, of which a source may state only a part."""


@dataclass(frozen=True, slots=True)
class EvidenceRow(Row):
    """One field of the record and one document that states it.

    Attributes
    ----------
    field : str
        Name of the field.
    value : str or None
        What the record says there; None where it stands in ties of the record, as parties do.
    source, title : str or None
        Id and title of the document; None where no document is said to state the field.
    publisher, published, locator, url : str or None
        Who published it and when, where in it, its address.
    reliability : str or None
        A to F on the Admiralty scale.
    part_only : bool
        Whether the document may state only a part of it, as of a summary.
    facts : tuple of str
        Id of the record.
    """

    field: str
    value: str | None
    source: str | None
    title: str | None
    publisher: str | None
    published: str | None
    locator: str | None
    reliability: str | None
    part_only: bool
    url: str | None
    facts: tuple[str, ...]


@question
def evidence(database: Database, id: str) -> Answer[EvidenceRow]:  # noqa: A002 - what the reader calls it
    """Which documents state which field of a record, and how far can each be trusted?

    Parameters
    ----------
    database : Database
        The graph.
    id : str
        Id of a record, spell, figure or claim.

    Returns
    -------
    Answer of EvidenceRow
        One row a field and document, fields in order of name, the most reliable document first. Fields that
        no document is said to state come with no document. The notes give the grade of the whole record and
        the rule behind it, and every disagreement.

    Raises
    ------
    UnknownNameError
        If there is no such id; with the nearest.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> sorted({row.field for row in g.evidence("kaz-csto-1992")})  # doctest: +SKIP
    ['note', 'since', 'status']
    """

    def work(asking: Asking) -> Answer[EvidenceRow]:
        found = recorded(asking, id)
        fields = _fields(found)
        rows = [_row(found, field, document) for field in sorted(fields) for document in fields[field]]
        return Answer(
            "evidence",
            f"Evidence for {found.id} ({found.kind})",
            tuple(rows),
            EvidenceRow,
            notes=_notes(found),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _fields(found: Record) -> dict[str, list[Document | None]]:
    """Return for each field the documents that state it, or None alone where none does."""
    fields: dict[str, list[Document | None]] = {}
    for document in sorted(found.documents, key=lambda one: (one.reliability, one.id)):
        for field in document.supports:
            fields.setdefault(field, []).append(document)
    stated = {name for field in fields for name in (field, *_STATED_AS.get(field, ()))}
    for name in found.properties:
        if name not in stated and name not in _BOOKKEEPING:
            fields[name] = [None]
    return fields


def _row(found: Record, field: str, document: Document | None) -> EvidenceRow:
    return EvidenceRow(
        field,
        _value(found.properties, field),
        document.id if document else None,
        document.title if document else None,
        document.publisher if document else None,
        document.published if document else None,
        document.locator if document else None,
        document.reliability if document else None,
        document is not None and field in _PART_ONLY,
        document.url if document else None,
        (found.id,),
    )


def _value(properties: dict[str, Any], field: str) -> str | None:
    names = _STATED_AS.get(field, (field,))
    said = [properties[name] for name in names if properties.get(name) is not None]
    if not said and field in properties:
        said = [properties[field]]
    words = ["; ".join(map(str, one)) if isinstance(one, list) else str(one) for one in said]
    return ", ".join(words) or None


def _notes(found: Record) -> tuple[str, ...]:
    grade = found.properties.get("credibility")
    publishers = sorted({document.publisher for document in found.documents if document.publisher})
    notes = []
    if grade is not None:
        confidence = found.properties.get("confidence", "none stated")
        notes.append(
            f"Credibility {grade}, {CREDIBILITY[grade]}: confidence {confidence}, "
            f"{len(publishers)} publisher{'s' if len(publishers) != 1 else ''} "
            f"({', '.join(publishers) or 'none named'})."
        )
    if found.kind in {"State", "Region", "Coverage", "Caveat", "Source"}:
        notes.append(f"A {found.kind} rests on no document of its own.")
    confirmed = found.properties.get("confirmed")
    if grade is not None:
        notes.append(
            f"Newest dated source: {confirmed}." if confirmed else "No source is dated: unconfirmed."
        )
    notes += [
        f"{tie.other.called}: {tie.other.text or ''} {tie.other.handling or ''}".strip()
        for tie in found.ties
        if tie.other.label == "Caveat"
    ]
    return tuple(notes)
