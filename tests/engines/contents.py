"""What a graph holds of a data set, and what it should hold, in a form in which the two can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.database import Database, Transaction
    from loaders.batch import Batch

__all__ = ["contents", "expected"]

Things = dict[tuple[str, str], object]


def contents(database: Database, dataset: str = "steppe") -> tuple[Things, Things]:
    """Return the nodes and ties of a data set as they are at one moment, with all their properties."""

    def work(tx: Transaction) -> tuple[object, Things, Things]:
        nodes = {
            (row["labels"][0], row["properties"].get("id")): _typed(row["properties"])
            for row in tx.run(
                "MATCH (n) WHERE n.dataset = $dataset "
                "RETURN labels(n) AS labels, properties(n) AS properties",
                dataset=dataset,
            )
        }
        ties = {
            (row["type"], row["properties"].get("id")): (*row["ends"], _typed(row["properties"]))
            for row in tx.run(
                "MATCH (a)-[r]->(b) WHERE r.dataset = $dataset RETURN type(r) AS type, "
                "[labels(a)[0], a.id, labels(b)[0], b.id] AS ends, properties(r) AS properties",
                dataset=dataset,
            )
        }
        return tx.run("MATCH (l:Load) RETURN l.generation AS generation"), nodes, ties

    while True:
        before = database.read_together(lambda tx: tx.run("MATCH (l:Load) RETURN l.generation AS generation"))
        after, nodes, ties = database.read_together(work)
        if before == after:
            return nodes, ties


def expected(batch: Batch, dataset: str = "steppe") -> tuple[Things, Things]:
    """Return what `contents` should be once a batch has been loaded."""

    def properties(item: object) -> dict[str, tuple[str, object]]:
        own = {"id": item.id, "dataset": dataset, "fingerprint": fingerprint(item)}
        return _typed({**item.properties, **own})

    nodes = {(node.label, node.id): properties(node) for node in batch.nodes}
    ties = {(tie.type, tie.id): (*tie.start, *tie.end, properties(tie)) for tie in batch.ties}
    return nodes, ties


def _typed(properties: Mapping[str, object]) -> dict[str, tuple[str, object]]:
    """Return values with their types: 1, 1.0 and True are equal to Python and not the same in a graph."""
    values = {name: list(value) if isinstance(value, tuple) else value for name, value in properties.items()}
    return {name: (type(value).__name__, value) for name, value in values.items() if value is not None}
