"""What is recorded under an id: a state, body, deal, dispute, event, claim, source, spell or figure."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz, process

from graph.errors import UnknownNameError
from queries.machinery.asking import Asking, ask

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.database import Database

__all__ = ["Document", "Neighbour", "Record", "Tie", "record", "recorded"]

_LIKENESS = 70
"""Least likeness, 0 to 100, at which another id is offered."""

_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A node beside the record, as far as a reader needs it to know what it is.

    Attributes
    ----------
    label, id : str
        Its label and id.
    name, title, abbreviation, text : str or None
        What it is called; of a claim or caveat, what it says.
    kind, status, certainty, handling : str or None
        What it is, and how it is to be taken.
    since : datetime.date or None
        Earliest day of its beginning.
    since_edtf, until_edtf, until_kind : str or None
        When it was, as authored.
    """

    label: str
    id: str
    name: str | None = None
    title: str | None = None
    abbreviation: str | None = None
    kind: str | None = None
    status: str | None = None
    text: str | None = None
    handling: str | None = None
    certainty: str | None = None
    since: date | None = None
    since_edtf: str | None = None
    until_edtf: str | None = None
    until_kind: str | None = None

    @property
    def called(self) -> str:
        """Its name, title or text, else its id."""
        return self.name or self.title or self.text or self.id


@dataclass(frozen=True, slots=True)
class Tie:
    """A relationship between the record and a neighbour.

    Attributes
    ----------
    type : str
        Its type.
    away : bool
        Whether it leads from the record to the neighbour.
    properties : dict
        All its properties.
    other : Neighbour
        The neighbour.
    """

    type: str
    away: bool
    properties: dict[str, Any]
    other: Neighbour


@dataclass(frozen=True, slots=True)
class Document:
    """A document that the record rests on.

    Attributes
    ----------
    id, title : str
        Id and title.
    publisher, author, published, url : str or None
        Who published and wrote it, when, and its address.
    kind, reliability : str
        What it is, and how reliable, A to F.
    locator : str or None
        Where in it.
    supports : tuple of str
        Fields of the record that it states.
    """

    id: str
    title: str
    publisher: str | None
    author: str | None
    published: str | None
    url: str | None
    kind: str
    reliability: str
    locator: str | None
    supports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """A node or a fact that is a relationship, with all that hangs on it.

    Attributes
    ----------
    kind : str
        Its label or relationship type.
    id : str
        Its id.
    properties : dict
        All its properties.
    ends : tuple of Neighbour
        Of a relationship: the node it leads from and the node it leads to; empty for a node.
    ties : tuple of Tie
        What is tied to it, in order of type and id; of a relationship: claims and caveats about it; of a
        source: the records, spells and figures that rest on it.
    documents : tuple of Document
        What it rests on.
    """

    kind: str
    id: str
    properties: dict[str, Any]
    ends: tuple[Neighbour, ...]
    ties: tuple[Tie, ...]
    documents: tuple[Document, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain values for JSON: dates as ISO text, what is absent left out."""
        plain = _plain(asdict(self))
        if not isinstance(plain, dict):  # a mapping stays one
            raise TypeError(plain)
        return plain


def record(database: Database, name: str) -> Record:
    """Return what is recorded under an id.

    Parameters
    ----------
    database : Database
        The graph.
    name : str
        Id of a record, spell, figure or other fact, capitals apart; states and bodies also by the names that
        questions take.

    Returns
    -------
    Record
        The record with its ties and documents.

    Raises
    ------
    UnknownNameError
        If nothing is called so; with the nearest ids.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> record(g, "kaz-csto-1992").properties["status"]  # doctest: +SKIP
    'member'
    """
    return ask(database, lambda asking: recorded(asking, name))


def recorded(asking: Asking, name: str) -> Record:
    """Return what is recorded under an id, as part of another question."""
    wanted = " ".join(name.split())
    found = _by_ids(asking, [wanted, wanted.lower(), wanted.upper()])
    if found is None:
        found = _by_ids(asking, _named(asking, wanted)) or _by_any_case(asking, wanted)
    if found is None:
        raise _unknown(asking, wanted)
    return found


def _by_ids(asking: Asking, ids: Iterable[str]) -> Record | None:
    """Return the record of the first of these ids that is one."""
    spellings = list(dict.fromkeys(ids))
    if not spellings:
        return None
    rows = asking.run("record_node", ids=spellings)
    if rows:
        row = min(rows, key=lambda one: spellings.index(one["properties"]["id"]))
        ties = [Tie(**{**tie, "other": _neighbour(tie["other"])}) for tie in row["ties"]]
        if row["kind"] == "Source":
            ties += _cited(asking, row["properties"]["id"])
        return _made(row, (), ties)
    rows = asking.run("record_tie", ids=spellings)
    if not rows:
        return None
    remarks = (
        Tie(remark["type"], False, _given(note=remark["note"]), _neighbour(remark["other"]))  # noqa: FBT003
        for remark in rows[0]["remarks"]
    )
    return _made(rows[0], tuple(_neighbour(end) for end in rows[0]["ends"]), remarks)


def _made(row: Mapping[str, Any], ends: tuple[Neighbour, ...], ties: Iterable[Tie]) -> Record:
    documents = (Document(**{**one, "supports": tuple(one["supports"])}) for one in row["documents"])
    return Record(
        row["kind"], row["properties"]["id"], row["properties"], ends, tuple(ties), tuple(documents)
    )


def _cited(asking: Asking, source: str) -> list[Tie]:
    """Return the spells and figures that rest on a document: they carry its id, and no tie leads to it."""
    return [
        Tie(row["kind"], False, row["properties"], _neighbour(row["ends"][1]))  # noqa: FBT003
        for row in asking.run("record_cited", source=source)
    ]


def _neighbour(values: Mapping[str, Any]) -> Neighbour:
    known = {one.name for one in fields(Neighbour)}
    return Neighbour(**{name: value for name, value in values.items() if name in known})


def _named(asking: Asking, name: str) -> list[str]:
    """Return the ids of the state, body or region that goes by this name."""
    directory = asking.directory
    ids = [directory.group_of(name)]
    for resolve in (directory.state, lambda text: directory.body(text).id):
        try:
            ids.append(resolve(name))
        except UnknownNameError:
            continue
    return [one for one in ids if one is not None]


def _by_any_case(asking: Asking, name: str) -> Record | None:
    """Return the record whose id differs in nothing but capitals."""
    folded = name.casefold()
    return _by_ids(
        asking, [row["id"] for row in asking.run("record_names") if str(row["id"]).casefold() == folded]
    )


def _unknown(asking: Asking, name: str) -> UnknownNameError:
    rows = asking.run("record_names")
    if not rows:
        return UnknownNameError("id", f"{name} (the graph is empty: run `steppe build`)")
    ids = {row["id"]: row["id"].casefold() for row in rows}
    names = {row["id"]: row["name"].casefold() for row in rows if row["name"]}
    near = [
        *process.extract(name.casefold(), ids, scorer=fuzz.ratio, limit=_OFFERED, score_cutoff=_LIKENESS),
        *process.extract(name.casefold(), names, scorer=fuzz.ratio, limit=_OFFERED, score_cutoff=_LIKENESS),
    ]
    near.sort(key=lambda found: -found[1])
    return UnknownNameError("id", name, tuple(dict.fromkeys(str(found[2]) for found in near))[:_OFFERED])


def _given(**values: object) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items() if one is not None}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value
