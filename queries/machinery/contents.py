"""What does the graph hold, and how new is it?"""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from queries.machinery.asking import Asking, ask

if TYPE_CHECKING:
    from graph.database import Database

__all__ = ["Contents", "NewestSource", "contents"]


@dataclass(frozen=True, slots=True)
class NewestSource:
    """The document that was published last: its id, and its date as authored."""

    id: str
    published: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What the graph holds.

    Attributes
    ----------
    generation : int
        How many loads have changed it.
    nodes, relationships : dict of str to int
        Numbers by label and by type.
    datasets : dict of str to int
        For each data set, the number of its nodes and relationships.
    newest_source : NewestSource or None
        The document that was published last; None where none is dated.
    """

    generation: int
    nodes: dict[str, int]
    relationships: dict[str, int]
    datasets: dict[str, int]
    newest_source: NewestSource | None

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values for JSON."""
        return asdict(self)


def contents(database: Database) -> Contents:
    """Return what the graph holds.

    Parameters
    ----------
    database : Database
        The graph.

    Returns
    -------
    Contents
        Numbers by kind and by data set, in order of name. A node with two labels counts under both.
    """
    return ask(database, _contents)


def _contents(asking: Asking) -> Contents:
    nodes = asking.run("contents_nodes")
    relationships = asking.run("contents_relationships")
    newest = asking.run("contents_newest")
    datasets: Counter[str] = Counter()
    for row in (*nodes, *relationships):
        if row["dataset"] is not None:
            datasets[str(row["dataset"])] += row["number"]
    by_label: Counter[str] = Counter()
    for row in nodes:
        by_label.update(dict.fromkeys(row["labels"], row["number"]))
    by_type: Counter[str] = Counter()
    for row in relationships:
        by_type[row["type"]] += row["number"]
    return Contents(
        asking.directory.generation,
        dict(sorted(by_label.items())),
        dict(sorted(by_type.items())),
        dict(sorted(datasets.items())),
        NewestSource(newest[0]["id"], newest[0]["published"]) if newest else None,
    )
