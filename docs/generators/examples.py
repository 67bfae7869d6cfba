"""Examples for the codebook, taken from the data: a value for each field, and a whole record as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generators.markdown import code
from graph.dates import PartialDate
from graph.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from loaders.corpus import Corpus
    from loaders.kinds import Kind

__all__ = ["excerpt", "records_in", "values_of"]

_LONGEST_VALUE = 70
"""Characters of a value that are shown: more would make the table wide."""

_LOOKED_AT = 20
"""Values of a field among which an example is chosen."""

_LONGEST_EXCERPT = 40
"""Lines of a record shown in whole: about a screen."""


def records_in(records: Iterable[Record], model: type[Record]) -> Iterator[Record]:
    """Yield all records of a model among some records and the records within them."""
    for record in records:
        if isinstance(record, model):
            yield record
        for name in type(record).model_fields:
            yield from records_in(_records(getattr(record, name)), model)


def _records(value: object) -> Iterator[Record]:
    if isinstance(value, Record):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _records(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _records(one)


def values_of(records: Iterable[Record], model: type[Record]) -> dict[str, str]:
    """Return an example of each plain field: of the first few that records state, the shortest.

    Of dates the longest is taken, as the most precise.

    Parameters
    ----------
    records : iterable of Record
        Records of the model, in a fixed order.
    model : type of Record
        The model.

    Returns
    -------
    dict of str to str
        For each field's name in the files a value set as code; no entry where no record states one, or where
        it holds records of its own.
    """
    found: dict[str, list[object]] = {}
    for record in records:
        for name, info in model.model_fields.items():
            value = getattr(record, name)
            if value in (None, ()) or isinstance(value, dict | Record) or next(_records(value), None):
                continue
            found.setdefault(info.alias or name, []).append(value)
    return {name: code(_cut(_example(values[:_LOOKED_AT]))) for name, values in found.items()}


def _example(values: list[object]) -> str:
    texts = [f"[{', '.join(map(str, one))}]" if isinstance(one, tuple) else str(one) for one in values]
    return max(texts, key=len) if isinstance(values[0], PartialDate) else min(texts, key=len)


def _cut(text: str) -> str:
    if len(text) <= _LONGEST_VALUE:
        return text
    return text[:_LONGEST_VALUE].rsplit(" ", 1)[0] + " ..."


def excerpt(kind: Kind, corpus: Corpus, folder: Path) -> str:
    """Return the record that shows most of what a kind can hold, as it is written in its file.

    Parameters
    ----------
    kind : Kind
        The kind of record.
    corpus : Corpus
        The data.
    folder : Path
        The folder they were read from.

    Returns
    -------
    str
        A block of YAML with the name of the file; empty where no record is short enough.
    """
    texts: dict[str, list[str]] = {}
    best: tuple[int, int, str] | None = None
    for record_id, record in corpus.records[kind.name].items():
        place = corpus.places[kind.name][record_id]
        if place.file not in texts:
            texts[place.file] = (folder / place.file).read_text(encoding="utf-8").splitlines()
        lines = _lines_of(texts[place.file], place.line(), whole=not kind.one_a_file)
        if len(lines) <= _LONGEST_EXCERPT:
            stated = sum(getattr(record, name) not in (None, (), {}) for name in record.model_fields_set)
            rank = (-stated, len(lines), record_id)
            best = min(best or rank, rank)
    if best is None:
        return ""
    place = corpus.places[kind.name][best[2]]
    lines = _lines_of(texts[place.file], place.line(), whole=not kind.one_a_file)
    head = [] if kind.one_a_file else [f"{kind.name}:"]
    return "\n".join([f"From `data/{place.file}`:\n", "```yaml", *head, *lines, "```"])


def _lines_of(text: list[str], first: int, *, whole: bool) -> list[str]:
    """Return the lines of a record: up to the next item of the list, or to the second state of a body."""
    indent = len(text[first - 1]) - len(text[first - 1].lstrip())
    lines = [text[first - 1]]
    states = 0
    for line in text[first:]:
        if whole and line.strip() and len(line) - len(line.lstrip()) <= indent:
            break
        states += not whole and line[:2] == "  " and line[2:5].isupper() and line.endswith(":")
        if states > 1:
            break
        lines.append(line)
    while not lines[-1].strip() or lines[-1].lstrip().startswith("#"):
        lines.pop()
    return lines
