"""Files of a data folder -> a corpus of records that fit their models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from graph.errors import DataError, Finding
from loaders.corpus import Corpus, Place
from loaders.explain import explain
from loaders.kinds import KINDS, files_of
from loaders.yaml_lines import collector_off, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from loaders.kinds import Kind
    from loaders.yaml_lines import Document

__all__ = ["read"]


def read(folder: Path, *, base: Corpus | None = None) -> tuple[Corpus, list[Finding]]:
    """Read every file of a data folder.

    Parameters
    ----------
    folder : Path
        The data folder.
    base : Corpus, optional
        A corpus that the records may refer to.

    Returns
    -------
    corpus : Corpus
        All records that fit their models.
    findings : list of Finding
        What is wrong with the rest; empty where all fit.

    Raises
    ------
    DataError
        If the folder does not exist or holds no record file at all.
    """
    if not folder.is_dir():
        raise DataError([_no_data(str(folder), "there is no such folder", "the path of a data folder")])
    corpus = Corpus(base=base)
    findings: list[Finding] = []
    seen = 0
    with collector_off():  # many small objects that all stay: the collector would only cost time
        for kind in KINDS:
            corpus.records[kind.name], corpus.places[kind.name] = {}, {}
            for path in files_of(kind, folder):
                seen += 1
                findings += _read_file(kind, path, folder, corpus)
    if not seen:
        names = ", ".join(f"{kind.name}/" for kind in KINDS if not kind.single_file)
        raise DataError([_no_data(str(folder), "it holds no record files", f"YAML files in {names}")])
    return corpus, [*findings, *_stray_files(folder)]


def _no_data(folder: str, wrong: str, right: str) -> Finding:
    return Finding(folder, 0, "", "", "no-data", wrong, right)


def _stray_files(folder: Path) -> Iterator[Finding]:
    known = {path for kind in KINDS for path in files_of(kind, folder)}
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".yaml", ".yml"} and path not in known:
            name = path.relative_to(folder).as_posix()
            folders = ", ".join(kind.name for kind in KINDS)
            wrong = "no kind of record is kept here, so the file is not read"
            yield Finding(name, 0, "", "", "stray-file", wrong, f"a .yaml file of one of: {folders}")


def _read_file(kind: Kind, path: Path, folder: Path, corpus: Corpus) -> Iterator[Finding]:
    name = path.relative_to(folder).as_posix()
    try:
        document = read_yaml(path, name=name)
    except DataError as error:
        yield from error.findings
        return
    yield from document.findings
    if kind.one_a_file:
        yield from _take(kind, document.value, Place(name, document, ()), corpus)
        return
    records, problem = _records(kind, name, document)
    if problem:
        yield problem
    for index, value in enumerate(records):
        yield from _take(kind, value, Place(name, document, (kind.name, index)), corpus)


def _records(kind: Kind, name: str, document: Document) -> tuple[Sequence[object], Finding | None]:
    value = document.value
    records = value.get(kind.name) if isinstance(value, dict) and len(value) == 1 else None
    if isinstance(records, list):
        return records, None
    right = f"one key `{kind.name}:` with a list of records under it"
    found = ", ".join(map(str, value)) if isinstance(value, dict) else type(value).__name__
    return [], Finding(name, 1, "", "", "wrong-top-level", f"the file holds {found or 'nothing'}", right)


def _take(kind: Kind, value: object, place: Place, corpus: Corpus) -> Iterator[Finding]:
    key = "words" if kind.name == "aliases" else "id"
    record_id = str(value.get(key, "")) if isinstance(value, dict) else ""
    try:
        record = kind.model.model_validate(value)
    except ValidationError as error:
        corpus.broken.add(record_id)
        yield from explain(error, kind, value, place, record_id)
        return
    earlier = corpus.places[kind.name].get(record_id)
    if earlier is not None:
        wrong = f"the {kind.singular} {record_id!r} is already written in {earlier.file}:{earlier.line()}"
        yield Finding(
            place.file,
            place.line(key),
            record_id,
            key,
            "duplicate-id",
            wrong,
            "one record an id; choose another id",
        )
        return
    corpus.records[kind.name][record_id] = record
    corpus.places[kind.name][record_id] = place
