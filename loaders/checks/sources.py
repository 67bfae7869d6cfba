"""Sources are used, and each document is written down once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Claim, Documented, Source
from loaders.places import located

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.errors import Finding
    from loaders.corpus import Corpus

__all__ = ["check_sources"]


def check_sources(corpus: Corpus) -> Iterator[Finding]:
    """Yield a warning for each source that nothing cites, and for each address that two sources share.

    Parameters
    ----------
    corpus : Corpus
        The records.

    Yields
    ------
    Finding
        `unused-source`, `same-address`, both warnings.
    """
    used = {
        evidence.source
        for entry in located(corpus)
        if isinstance(entry.record, Documented | Claim)
        for evidence in entry.record.evidence
    }
    first: dict[str, str] = {}
    for entry in located(corpus, "source"):
        source = entry.record
        if entry.id not in used:
            yield entry.finding(
                (), "unused-source", "no record cites it", "a record that rests on it", "warning"
            )
        if not isinstance(source, Source) or source.url is None:
            continue
        if source.url in first:
            wrong = f"it has the same address as {first[source.url]}"
            yield entry.finding(("url",), "same-address", wrong, "one source for one document", "warning")
        first.setdefault(source.url, entry.id)
