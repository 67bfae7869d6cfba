"""Sources -> nodes with their reliability."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.batch import Node
from loaders.rows.shared import present

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.corpus import Corpus

__all__ = ["rows_of_sources"]


def rows_of_sources(corpus: Corpus) -> Iterator[Node]:
    """Yield a node for each source."""
    for source in corpus.sources.values():
        published = source.published
        yield Node(
            "Source",
            source.id,
            present(
                title=source.title,
                publisher=source.publisher,
                author=source.author,
                published=published,
                published_earliest=published.earliest if published else None,
                published_latest=published.latest if published else None,
                url=source.url,
                kind=source.kind,
                reliability=source.grade,
                reliability_reason=source.reliability_reason,
                note=source.note,
            ),
        )
