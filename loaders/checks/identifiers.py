"""Every id names one thing in the whole corpus, ties included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.places import located

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.errors import Finding
    from loaders.corpus import Corpus

__all__ = ["check_identifiers"]


def check_identifiers(corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each id that is used for two things.

    Parameters
    ----------
    corpus : Corpus
        The records.

    Yields
    ------
    Finding
        `duplicate-id`, at the later of the two.
    """
    first: dict[str, str] = {}
    if corpus.base:
        first = {
            entry.id: f"the {entry.kind} of the same id in the base data" for entry in located(corpus.base)
        }
    for entry in located(corpus):
        where = f"the {entry.kind} at {entry.place.file}:{entry.place.line(*entry.path)}"
        if entry.id in first:
            yield entry.finding(
                ("id",),
                "duplicate-id",
                f"this id already names {first[entry.id]}",
                "an id that nothing else has",
            )
        else:
            first[entry.id] = where
