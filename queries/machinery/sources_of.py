"""On which documents do these facts rest?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, ask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.database import Database

__all__ = ["SourceRow", "sources_of"]


@dataclass(frozen=True, slots=True)
class SourceRow(Row):
    """One document behind one fact.

    Attributes
    ----------
    fact : str
        Id of the fact.
    source, title : str
        Id and title of the document.
    publisher, author, published, url : str or None
        Who published and wrote it, when, and its address.
    kind, reliability : str
        What it is, and how reliable on the Admiralty scale.
    locator : str or None
        Where in it.
    supports : tuple of str
        Fields of the fact that it states; of a summary or note perhaps only part.
    facts : tuple of str
        Id of the fact.
    """

    fact: str
    source: str
    title: str
    publisher: str | None
    author: str | None
    published: str | None
    url: str | None
    kind: str
    reliability: str
    locator: str | None
    supports: tuple[str, ...]
    facts: tuple[str, ...]


def sources_of(database: Database, facts: Sequence[str]) -> Answer[SourceRow]:
    """Return the documents that facts rest on.

    Parameters
    ----------
    database : Database
        The graph.
    facts : sequence of str
        Ids of records, spells and indicators.

    Returns
    -------
    Answer of SourceRow
        One row a fact and document, in order of fact and document.
    """

    def work(asking: Asking) -> Answer[SourceRow]:
        rows = tuple(
            SourceRow(**row | {"supports": tuple(row["supports"]), "facts": (row["fact"],)})
            for row in asking.run("sources_of", facts=list(facts))
        )
        title = f"Sources of {len(facts)} facts"
        return Answer(
            "sources_of", title, rows, SourceRow, statements=tuple(asking.statements), _database=database
        )

    return ask(database, work)
