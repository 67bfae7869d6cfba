"""Loaders as one writes them by hand, with the bare driver: what Steppe's load is measured against."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from paired import timed

from graph.schema import statements

if TYPE_CHECKING:
    import neo4j

    from loaders.batch import Tie
    from loaders.wanted import Wanted

__all__ = ["Rows", "load_by_unwind", "make_constraints", "merge_row_by_row", "rows_of"]

CHUNK = 1000
"""Rows a statement, as Steppe's own writer sends them."""

ENDS = "MATCH (a:{start} {{id: row.start}}), (b:{end} {{id: row.end}})"

CREATE = (
    "UNWIND $rows AS row CREATE (n:{label}) SET n = row.properties",
    f"UNWIND $rows AS row {ENDS} CREATE (a)-[r:{{type}}]->(b) SET r = row.properties",
)
"""For an empty graph: the least that a loader can do."""

MERGE = (
    "UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row.properties",
    f"UNWIND $rows AS row {ENDS} MERGE (a)-[r:{{type}} {{{{id: row.id}}}}]->(b) SET r += row.properties",
)
"""As most write it, so that it can run again."""

MERGE_TIE = (
    "MATCH (a:{start} {{id: $start}}), (b:{end} {{id: $end}}) "
    "MERGE (a)-[r:{type} {{id: $id}}]->(b) SET r += $properties"
)
"""One row at a time, as one begins."""


@dataclass(frozen=True, slots=True)
class Rows:
    """All that Steppe writes, prepared: nothing of this is in the time of a hand-written loader.

    Attributes
    ----------
    nodes : dict
        Label to rows of `id` and `properties`.
    ties : dict
        Labels of both ends and type to rows of `start`, `end`, `id` and `properties`.
    """

    nodes: dict[str, list[dict[str, Any]]]
    ties: dict[tuple[str, str, str], list[dict[str, Any]]]


def rows_of(wanted: Wanted, dataset: str) -> Rows:
    """Prepare the rows of a batch, with data set and fingerprint as Steppe writes them."""
    nodes = {
        label: [
            {"id": one.id, "properties": _properties(one.id, one.properties, label, wanted, dataset)}
            for one in items.values()
        ]
        for label, items in wanted.nodes.items()
    }
    ties: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for kind, items in wanted.ties.items():
        for tie in items.values():
            ties[tie.start[0], kind, tie.end[0]].append(_tie_row(tie, wanted, dataset))
    return Rows(nodes, dict(ties))


def make_constraints(driver: neo4j.Driver) -> None:
    """Run the statements of the schema, each alone."""
    for statement in statements():
        with driver.session() as session:
            session.run(statement).consume()


def load_by_unwind(driver: neo4j.Driver, rows: Rows, texts: tuple[str, str]) -> None:
    """Write all rows in one transaction, in portions; no look at what is there, no lease, no count."""
    of_nodes, of_ties = texts

    def work(tx: neo4j.ManagedTransaction) -> None:
        for label, items in rows.nodes.items():
            cypher = of_nodes.format(label=label)
            for begin in range(0, len(items), CHUNK):
                tx.run(cypher, rows=items[begin : begin + CHUNK]).consume()
        for (start, kind, end), items in rows.ties.items():
            cypher = of_ties.format(start=start, type=kind, end=end)
            for begin in range(0, len(items), CHUNK):
                tx.run(cypher, rows=items[begin : begin + CHUNK]).consume()

    with driver.session() as session:
        session.execute_write(work)


def merge_row_by_row(driver: neo4j.Driver, rows: Rows, sample: int, *, together: bool) -> float:
    """Write a sample by one `MERGE` a row, and return what all rows would take, in seconds.

    Parameters
    ----------
    driver : neo4j.Driver
        A graph without nodes, with the constraints.
    rows : Rows
        All rows.
    sample : int
        How many nodes, and how many ties, are written so.
    together : bool
        In one transaction; else by `driver.execute_query`, each in its own.
    """
    nodes = [(label, row) for label, items in rows.nodes.items() for row in items]
    ties = [(*ends, row) for ends, items in rows.ties.items() for row in items]
    chosen = random.Random(1)
    some_nodes, some_ties = chosen.sample(nodes, sample), chosen.sample(ties, sample)
    for_nodes = [(f"MERGE (n:{label} {{id: $id}}) SET n += $properties", row) for label, row in some_nodes]
    for_ties = [
        (MERGE_TIE.format(start=start, type=kind, end=end), row) for start, kind, end, row in some_ties
    ]
    of_nodes = timed(lambda: _one_by_one(driver, for_nodes, together=together))
    load_by_unwind(driver, Rows(rows.nodes, {}), MERGE)  # the ends of the ties
    of_ties = timed(lambda: _one_by_one(driver, for_ties, together=together))
    return of_nodes * len(nodes) / sample + of_ties * len(ties) / sample


def _one_by_one(driver: neo4j.Driver, runs: list[tuple[str, dict[str, Any]]], *, together: bool) -> None:
    if not together:
        for cypher, row in runs:
            driver.execute_query(cypher, row)
        return

    def work(tx: neo4j.ManagedTransaction) -> None:
        for cypher, row in runs:
            tx.run(cypher, row).consume()

    with driver.session() as session:
        session.execute_write(work)


def _tie_row(tie: Tie, wanted: Wanted, dataset: str) -> dict[str, Any]:
    return {
        "start": tie.start[1],
        "end": tie.end[1],
        "id": tie.id,
        "properties": _properties(tie.id, tie.properties, tie.type, wanted, dataset),
    }


def _properties(
    item_id: str, properties: dict[str, object], kind: str, wanted: Wanted, dataset: str
) -> dict[str, object]:
    mark = wanted.fingerprints[kind][item_id]
    return {**properties, "id": item_id, "dataset": dataset, "fingerprint": mark}
