"""Every thing in a corpus that has an id, spells included, with the place where it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import Finding
from loaders.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model import Record
    from loaders.corpus import Corpus, Place

__all__ = ["Located", "located"]


@dataclass(frozen=True, slots=True)
class Located:
    """A record or a spell, and where it is written.

    Attributes
    ----------
    kind : str
        What it is, in the singular: `deal`, `spell`, ...
    id : str
        Its id.
    record : Record
        The record.
    place : Place
        The place of the record that the file holds.
    path : tuple of (str or int)
        Where in that record it stands; empty but for spells.
    """

    kind: str
    id: str
    record: Record
    place: Place
    path: tuple[str | int, ...] = ()

    def finding(
        self, path: tuple[str | int, ...], code: str, wrong: str, right: str, severity: str = "error"
    ) -> Finding:
        """Return a finding at a field of this record."""
        line = self.place.line(*self.path, *path)
        dotted = ".".join(str(part) for part in path)
        return Finding(self.place.file, line, self.id, dotted, code, wrong, right, severity)


def located(corpus: Corpus, *kinds: str) -> Iterator[Located]:
    """Yield all records with an id, or only those of some kinds.

    Parameters
    ----------
    corpus : Corpus
        The records.
    *kinds : str
        Singular names such as `deal` and `spell`; all where none is given.

    Yields
    ------
    Located
        In the order of the kinds and files; spells after their organisation.
    """
    for kind in KINDS:
        if kind.name == "aliases":
            continue
        for record_id, record in corpus.records.get(kind.name, {}).items():
            if not kinds or kind.singular in kinds:
                yield Located(kind.singular, record_id, record, corpus.places[kind.name][record_id])
    if not kinds or "spell" in kinds:
        for organization, state, index, spell in corpus.spells():
            place = corpus.places["organizations"][organization.id]
            yield Located("spell", spell.id, spell, place, ("memberships", state, index))
