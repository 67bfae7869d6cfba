"""Writes a difference to the graph, in one transaction.

Order: ties that have left, ties that changed where they are, nodes that have left, nodes, ties. So no node is
deleted while one of our own ties hangs on it, and no tie is made before its ends.

What is new is created from rows of values, with the properties' names in the statement: a third faster than
rows of mappings, most of whose bytes are names. A property that a row lacks is null there, which creates
nothing. `MERGE` would look up what the comparison has found missing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar, cast

from graph.errors import ConflictError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from graph.database import Transaction
    from loaders.batch import Node, Tie
    from loaders.difference import Difference
    from loaders.wanted import Wanted

__all__ = ["Writer"]

_Item = TypeVar("_Item")

_ROWS = 1000  # a statement; more is not faster on either engine, and holds the lease up longer

# The embedded engine finds no relationship by an index on its id (10 ms each), so one pass over the type
# finds all. A mapping is looked up in constant time on both engines, a list (`IN`) gone through for each tie.
_DELETE_TIES = """
MATCH ()-[r:{type}]->() WHERE r.dataset = $dataset AND $gone[r.id]
DELETE r
"""

_CHANGE_TIES = """
UNWIND $rows AS row
MATCH (:{start} {{id: row.start}})-[r:{type} {{id: row.id}}]->(:{end} {{id: row.end}})
WHERE r.dataset = $dataset
SET r = row.properties
RETURN row.id AS id
"""

_DELETE_NODES = """
UNWIND $ids AS id
MATCH (n:{label} {{id: id}}) WHERE n.dataset = $dataset
DELETE n
"""

_CHANGE_NODES = """
UNWIND $rows AS row
MATCH (n:{label} {{id: row.id}}) WHERE n.dataset = $dataset
SET n = row.properties
RETURN count(n) AS written
"""

_CREATE_NODES = """
UNWIND $rows AS row
CREATE (n:{label} {{{properties}}})
RETURN count(n) AS written
"""

_CREATE_TIES = """
UNWIND $rows AS row
MATCH (a:{start} {{id: row[0]}}), (b:{end} {{id: row[1]}})
CREATE (a)-[r:{type} {{{properties}}}]->(b)
RETURN count(r) AS written
"""


class Writer:
    """Writes what changes in one data set.

    Parameters
    ----------
    tx : Transaction
        The transaction of the load.
    wanted : Wanted
        What the graph shall hold.
    dataset : str
        The data set.
    advance : callable
        Called after each statement with the kind and how many things it dealt with.
    """

    def __init__(
        self, tx: Transaction, wanted: Wanted, dataset: str, advance: Callable[[str, int], None]
    ) -> None:
        self._tx = tx
        self._wanted = wanted
        self._dataset = dataset
        self._advance = advance

    def write(self, found: Difference) -> None:
        """Write a difference.

        Raises
        ------
        ConflictError
            Somebody changed or removed, while this was loading, what it needs.
        """
        moved: dict[str, list[str]] = {}
        for kind, item in found.ties.items():
            self._delete_ties(kind, item.removed)
            self._advance(kind, len(item.removed))
            moved[kind] = self._change_ties(kind, item.changed)
            self._delete_ties(kind, moved[kind])
        for kind, item in found.nodes.items():
            self._delete_nodes(kind, item.removed)
        for kind, item in found.nodes.items():
            self._change_nodes(kind, item.changed)
            self._create_nodes(kind, item.added)
        for kind, item in found.ties.items():
            self._create_ties(kind, (*moved[kind], *item.added))

    def _delete_ties(self, kind: str, ids: Sequence[str]) -> None:
        if ids:
            parameters = {"dataset": self._dataset, "gone": dict.fromkeys(ids, True)}
            self._tx.run(_DELETE_TIES.format(type=kind), parameters)

    def _change_ties(self, kind: str, ids: Sequence[str]) -> list[str]:
        """Change the properties of ties that are where they shall be, and return the ids of the others."""
        moved: list[str] = []
        for (start, end), ties in self._by_ends(kind, ids).items():
            cypher = _CHANGE_TIES.format(type=kind, start=start, end=end)
            for chunk in _chunks(ties):
                rows = [
                    {
                        "id": tie.id,
                        "start": tie.start[1],
                        "end": tie.end[1],
                        "properties": self._properties(kind, tie),
                    }
                    for tie in chunk
                ]
                changed = {
                    row["id"] for row in self._tx.run(cypher, {"rows": rows, "dataset": self._dataset})
                }
                moved += [tie.id for tie in chunk if tie.id not in changed]
                self._advance(kind, len(changed))
        return moved

    def _delete_nodes(self, kind: str, ids: Sequence[str]) -> None:
        for chunk in _chunks(ids):
            self._tx.run(_DELETE_NODES.format(label=kind), {"ids": chunk, "dataset": self._dataset})
            self._advance(kind, len(chunk))

    def _change_nodes(self, kind: str, ids: Sequence[str]) -> None:
        nodes = self._wanted.nodes[kind]
        for chunk in _chunks(ids):
            rows = [
                {"id": node_id, "properties": self._properties(kind, nodes[node_id])} for node_id in chunk
            ]
            self._write(
                kind, chunk, _CHANGE_NODES.format(label=kind), {"rows": rows, "dataset": self._dataset}
            )

    def _create_nodes(self, kind: str, ids: Sequence[str]) -> None:
        nodes = [self._wanted.nodes[kind][node_id] for node_id in ids]
        names = _names(nodes)
        cypher = _CREATE_NODES.format(label=kind, properties=_literal(names, before=0))
        for chunk in _chunks(nodes):
            rows = [self._values(kind, node, names) for node in chunk]
            self._write(kind, [node.id for node in chunk], cypher, {"rows": rows, "dataset": self._dataset})

    def _create_ties(self, kind: str, ids: Sequence[str]) -> None:
        for (start, end), ties in self._by_ends(kind, ids).items():
            names = _names(ties)
            cypher = _CREATE_TIES.format(
                type=kind, start=start, end=end, properties=_literal(names, before=2)
            )
            for chunk in _chunks(ties):
                rows = [[tie.start[1], tie.end[1], *self._values(kind, tie, names)] for tie in chunk]
                self._write(kind, [tie.id for tie in chunk], cypher, {"rows": rows, "dataset": self._dataset})

    def _write(self, kind: str, ids: Sequence[str], cypher: str, parameters: dict[str, object]) -> None:
        """Run a statement that must write something for each id: nothing may be lost in silence."""
        written = cast("int", self._tx.run(cypher, parameters)[0]["written"])
        if written != len(ids):
            message = (
                f"{len(ids) - written} of {len(ids)} {kind} from {ids[0]} to {ids[-1]} could not be written, "
                "because somebody else changed the graph meanwhile: load again"
            )
            raise ConflictError(message)
        self._advance(kind, written)

    def _by_ends(self, kind: str, ids: Iterable[str]) -> dict[tuple[str, str], list[Tie]]:
        """Group ties by the labels of their ends, which the statement names: an index belongs to a label."""
        groups: dict[tuple[str, str], list[Tie]] = defaultdict(list)
        for tie_id in ids:
            tie = self._wanted.ties[kind][tie_id]
            groups[tie.start[0], tie.end[0]].append(tie)
        return groups

    def _properties(self, kind: str, item: Node | Tie) -> dict[str, object]:
        mark = self._wanted.fingerprints[kind][item.id]
        return {**item.properties, "id": item.id, "dataset": self._dataset, "fingerprint": mark}

    def _values(self, kind: str, item: Node | Tie, names: Iterable[str]) -> list[object]:
        return [item.id, self._wanted.fingerprints[kind][item.id], *map(item.properties.get, names)]


def _names(items: Iterable[Node] | Iterable[Tie]) -> list[str]:
    """Return all names of properties, always in one order, so that a statement's plan is used again."""
    return sorted({name for item in items for name in item.properties})


def _literal(names: Iterable[str], before: int) -> str:
    """Return Cypher that takes the properties from a row, behind the values that stand `before` them."""
    own = (f"{name}: row[{place}]" for place, name in enumerate(("id", "fingerprint"), before))
    others = (f"`{name}`: row[{place}]" for place, name in enumerate(names, before + 2))
    return ", ".join(("dataset: $dataset", *own, *others))


def _chunks(items: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    for start in range(0, len(items), _ROWS):
        yield items[start : start + _ROWS]
