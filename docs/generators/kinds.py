"""Every kind of record: where it lies, its fields, the parts within it and the values they can take."""

from __future__ import annotations

import inspect
from collections import Counter
from typing import TYPE_CHECKING

from generators.examples import excerpt, records_in, values_of
from generators.fields import fields_of, name_in_words, parts_of, terms_of
from generators.markdown import code, heading, table
from generators.schemas import schema_name
from graph.model import Evidence, Record, Rival, RivalValue
from graph.vocabulary import Reliability, Term
from loaders.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from loaders.corpus import Corpus
    from loaders.kinds import Kind

__all__ = ["kinds_of_records", "shared_parts"]

Used = Counter[tuple[type[Term], str]]
"""How often each value of each vocabulary stands in the data."""

_SHARED: tuple[type[Record], ...] = (Evidence, Rival, RivalValue)
"""Parts that several kinds of record have."""


def kinds_of_records(corpus: Corpus, folder: Path) -> str:
    """Return the section on all kinds of record, one heading each.

    Parameters
    ----------
    corpus : Corpus
        The data, for examples and counts.
    folder : Path
        The folder they were read from.
    """
    used = _terms_used(corpus)
    shared = _shared_terms()
    return "\n".join(_kind(kind, corpus, folder, used, shared) for kind in KINDS)


def shared_parts(corpus: Corpus) -> str:
    """Return the section on what records of several kinds have: evidence, rivals, shared values."""
    everything = [record for kind in KINDS for record in corpus.records[kind.name].values()]
    used = _terms_used(corpus)
    parts = [_part(part, list(records_in(everything, part))) for part in _SHARED]
    return "\n".join([*parts, *(_vocabulary(term, used) for term in _shared_terms())])


def _shared_terms() -> list[type[Term]]:
    """Return the vocabularies that more than one kind of record uses."""
    times = Counter(term for kind in KINDS for term in terms_of(kind.model))
    return [term for term, count in times.items() if count > 1]


def _terms_used(corpus: Corpus) -> Used:
    """Return how often each value of a vocabulary stands in the data; a source's reliability is its grade."""
    used: Used = Counter((Reliability, str(source.grade)) for source in corpus.sources.values())
    for kind in KINDS:
        for record in records_in(corpus.records[kind.name].values(), Record):
            for name in set(type(record).model_fields) - {"reliability"}:
                value = getattr(record, name)
                values = value if isinstance(value, tuple) else (value,)
                used.update((type(one), str(one)) for one in values if isinstance(one, Term))
    return used


def _kind(kind: Kind, corpus: Corpus, folder: Path, used: Used, shared: Iterable[type[Term]]) -> str:
    records = list(corpus.records[kind.name].values())
    where = f"`data/{kind.name}.yaml`" if kind.single_file else f"`data/{kind.name}/`"
    form = "one file a record" if kind.one_a_file else f"a list under `{kind.name}:`"
    parts = [part for part in parts_of(kind.model) if part not in _SHARED]
    terms = [term for term in terms_of(kind.model) if term not in shared]
    return "\n".join(
        [
            heading(3, kind.name.capitalize()),
            f"{inspect.getdoc(kind.model)}\n",
            f"In {where}, {form}; schema `data/schema/{schema_name(kind)}`; {len(records):,} records.\n",
            f"{excerpt(kind, corpus, folder)}\n",
            _fields(kind.model, records),
            *(_part(part, list(records_in(records, part))) for part in parts),
            *(_vocabulary(term, used) for term in terms),
        ]
    )


def _part(model: type[Record], records: list[Record]) -> str:
    known = f"{inspect.getdoc(model)} There are {len(records):,}.\n"
    return "\n".join([heading(4, name_in_words(model)), known, _fields(model, records)])


def _fields(model: type[Record], records: list[Record]) -> str:
    examples = values_of(records, model)
    rows = []
    for field in fields_of(model):
        meaning = field.meaning + (f" Taken as {code(field.default)} where absent." if field.default else "")
        required = "yes" if field.required else ""
        rows.append((code(field.name), field.type, required, meaning, examples.get(field.name, "")))
    return table(("field", "type", "required", "meaning", "example"), rows)


def _vocabulary(term: type[Term], used: Used) -> str:
    rows = [(code(one), one.meaning, used[term, str(one)]) for one in term]
    return "\n".join(
        [
            heading(4, name_in_words(term)),
            f"{inspect.getdoc(term)}\n",
            table(("value", "meaning", "in the data"), rows),
        ]
    )
