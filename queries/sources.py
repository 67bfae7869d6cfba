"""Which documents are there, and how much rests on each?"""

from __future__ import annotations

from dataclasses import dataclass

from graph.database import Database
from graph.dates import as_of_bounds
from graph.vocabulary import SourceKind
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, question

__all__ = ["SourceSummary", "sources"]

_SHOWN = 100
"""So many characters of the publisher asked for are repeated in the title."""


@dataclass(frozen=True, slots=True)
class SourceSummary(Row):
    """A document.

    Attributes
    ----------
    id, title : str
        Its id and title.
    publisher, author, published : str or None
        Who published and wrote it, and when.
    kind, reliability : str
        What it is, and how reliable on the Admiralty scale, A to F.
    facts_on_it : int
        How many records, claims, spells and figures rest on it.
    url : str or None
        Its address.
    facts : tuple of str
        Its id.
    """

    id: str
    title: str
    publisher: str | None
    author: str | None
    published: str | None
    kind: str
    reliability: str
    facts_on_it: int
    url: str | None
    facts: tuple[str, ...]


@question
def sources(
    database: Database, *, publisher: str | None = None, kind: SourceKind | None = None, since: Day = None
) -> Answer[SourceSummary]:
    """Which documents are there, and how much rests on each?

    Parameters
    ----------
    database : Database
        The graph.
    publisher : str, optional
        Part of the publisher's name, capitals apart.
    kind : str, optional
        `treaty`, `official`, `academic`, `think-tank`, `reference`, `news`.
    since : str, int, date or None
        Published on or after this day; undated documents are then left out, and the notes say how many.

    Returns
    -------
    Answer of SourceSummary
        Those on which most rests first, then in order of id.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.id for row in g.sources(publisher="USIP")]  # doctest: +SKIP
    ['choi-fn-13']
    """

    def work(asking: Asking) -> Answer[SourceSummary]:
        ties = {row["source"]: row["ties"] for row in asking.run("sources_of_ties")}
        named = {
            "publisher": publisher.casefold() if publisher else None,
            "kind": str(kind) if kind else None,
        }
        found = asking.run("sources", **named, since=as_of_bounds(since)[0] if since is not None else None)
        rows = [
            SourceSummary(facts_on_it=row.pop("records") + ties.get(row["id"], 0), facts=(row["id"],), **row)
            for row in found
        ]
        rows.sort(key=lambda row: (-row.facts_on_it, row.id))
        notes = [] if rows else ["No such document."]
        if since is not None:
            undated = sum(row["published"] is None for row in asking.run("sources", **named, since=None))
            notes.append(f"{undated} undated documents are left out.")
        return Answer(
            "sources",
            "Documents" + (f" published by {publisher[:_SHOWN]}" if publisher else ""),
            tuple(rows),
            SourceSummary,
            notes=tuple(notes),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)
