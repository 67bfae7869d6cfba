"""Every id that a record names exists, and is of the kind that is meant there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.places import located
from loaders.references import NODES, references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.errors import Finding
    from loaders.corpus import Corpus

__all__ = ["check_references"]

_LIKENESS = 60
"""Least likeness, 0 to 100, at which another id is offered."""


def check_references(corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each reference that leads nowhere, or to a thing of another kind.

    Parameters
    ----------
    corpus : Corpus
        The records; ids of its base count as known.

    Yields
    ------
    Finding
        `unknown-reference`, with the nearest ids.
    """
    known = {entry.id: entry.kind for entry in located(corpus.base)} if corpus.base else {}
    known |= {entry.id: entry.kind for entry in located(corpus)}
    for entry in located(corpus):
        for path, target, kinds in references(entry.record):
            if known.get(target) not in kinds and target not in corpus.broken:
                yield entry.finding(path, "unknown-reference", *_unknown(target, kinds, known))
    for words, alias in corpus.aliases.items():
        for i, target in enumerate(alias.ids):
            if known.get(target) not in NODES and target not in corpus.broken:
                wrong, right = _unknown(target, NODES, known)
                yield corpus.finding("aliases", words, ("ids", i), "unknown-reference", wrong, right)


def _unknown(target: str, kinds: tuple[str, ...], known: dict[str, str]) -> tuple[str, str]:
    """Return what is wrong with a reference and what would be right."""
    wanted = kinds[0] if len(kinds) == 1 else f"{', '.join(kinds[:-1])} or {kinds[-1]}"
    if target in known:
        return f"{target!r} is a {known[target]}", f"the id of a {wanted}"
    fitting = [name for name, kind in known.items() if kind in kinds]
    from rapidfuzz import process  # noqa: PLC0415 - only what is wrong needs it

    near = [found[0] for found in process.extract(target, fitting, limit=3, score_cutoff=_LIKENESS)]
    right = f"did you mean {' or '.join(near)}?" if near else f"the id of a {wanted} in the data folder"
    return f"there is no {wanted} {target!r}", right
