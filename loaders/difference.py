"""What a load has to change: the batch compared with what the graph holds of its data set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from graph.errors import ConflictError, DataError
from loaders.wanted import NODE_KINDS, TIE_KINDS, complaint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.database import Transaction
    from graph.errors import Finding
    from loaders.wanted import Wanted

__all__ = ["Difference", "KindDifference", "difference"]

_SHOWN = 20  # conflicts named in the error

# One list for each kind, not one row for each thing: the driver reads it in a third of the time.
_NODES = f"""
MATCH (n:{"|".join(NODE_KINDS)}) WHERE n.dataset = $dataset
RETURN labels(n) AS labels, collect(coalesce(n.fingerprint, '') + ' ' + n.id) AS marks
"""

_TIES = f"""
MATCH ()-[r:{"|".join(TIE_KINDS)}]->() WHERE r.dataset = $dataset
RETURN [type(r)] AS labels, collect(coalesce(r.fingerprint, '') + ' ' + r.id) AS marks
"""

_FOREIGN_NODES = f"""
MATCH (n:{"|".join(NODE_KINDS)}) WHERE n.dataset IS NULL OR n.dataset <> $dataset
RETURN labels(n) AS labels, collect(n.id) AS ids
"""

_FOREIGN_TIES = f"""
MATCH ()-[r:{"|".join(TIE_KINDS)}]->() WHERE r.dataset IS NULL OR r.dataset <> $dataset
RETURN [type(r)] AS labels, collect(r.id) AS ids
"""

# A type that an earlier version loaded and this one no longer knows counts as foreign too.
_HELD_BY_OTHERS = """
UNWIND $ids AS id
MATCH (n:{label} {{id: id}})
WHERE EXISTS {{ (n)-[r]-() WHERE r.dataset IS NULL OR r.dataset <> $dataset OR NOT type(r) IN $types }}
RETURN id
"""


@dataclass(frozen=True, slots=True)
class KindDifference:
    """What changes in one label or relationship type.

    Attributes
    ----------
    kind : str
        The label or type.
    added, changed, removed : tuple of str
        Ids.
    unchanged : int
        How many stay as they are.
    """

    kind: str
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0

    def __len__(self) -> int:
        """Return how many things change."""
        return len(self.added) + len(self.changed) + len(self.removed)


@dataclass(frozen=True, slots=True)
class Difference:
    """What changes in the whole data set.

    Attributes
    ----------
    nodes, ties : dict
        Label, or type, to what changes in it; a kind that the data set neither has nor had is left out.
    kept : tuple of (str, str)
        Label and id of each node that has left the batch and stays, since others tied something to it.
    """

    nodes: dict[str, KindDifference]
    ties: dict[str, KindDifference]
    kept: tuple[tuple[str, str], ...] = ()

    @property
    def any(self) -> bool:
        """Whether there is anything to write."""
        return any(map(len, (*self.nodes.values(), *self.ties.values())))


def difference(tx: Transaction, wanted: Wanted, dataset: str) -> Difference:
    """Compare a batch with the graph, and make sure that it can be written.

    Parameters
    ----------
    tx : Transaction
        Where to read.
    wanted : Wanted
        The batch.
    dataset : str
        Its data set.

    Returns
    -------
    Difference
        What is to be written.

    Raises
    ------
    ConflictError
        Something that is not of the data set has a kind and id of the batch.
    DataError
        A tie ends at a node that is neither in the batch nor another data set's, or a value cannot be
        written.
    """
    nodes = _compare(NODE_KINDS, _ours(tx, _NODES, wanted, dataset), wanted)
    ties = _compare(TIE_KINDS, _ours(tx, _TIES, wanted, dataset), wanted)
    found = Difference(nodes, ties)
    if not found.any:
        return found
    foreign = _foreign(tx, dataset)
    _refuse_conflicts(found, foreign, dataset)
    _refuse_unsuitable(found, wanted, foreign)
    return _keep(tx, found, dataset)


def _ours(tx: Transaction, cypher: str, wanted: Wanted, dataset: str) -> dict[str, dict[str, str]]:
    """Return fingerprint by kind and id of what the graph holds of a data set."""
    ours: dict[str, dict[str, str]] = {}
    for row in tx.run(cypher, {"dataset": dataset}):
        kinds = [label for label in cast("list[str]", row["labels"]) if label in wanted.fingerprints]
        marks = (mark.partition(" ") for mark in cast("list[str]", row["marks"]))
        if len(kinds) == 1:
            ours.setdefault(kinds[0], {}).update({item_id: mark for mark, _, item_id in marks})
            continue
        for mark, _, item_id in marks:
            # Somebody gave one of our nodes another one of our labels beside its own.
            kind = next((kind for kind in kinds if item_id in wanted.fingerprints[kind]), kinds[0])
            ours.setdefault(kind, {})[item_id] = mark
    return ours


def _compare(
    kinds: tuple[str, ...], ours: Mapping[str, Mapping[str, str]], wanted: Wanted
) -> dict[str, KindDifference]:
    compared = {}
    for kind in kinds:
        new, old = wanted.fingerprints[kind], ours.get(kind, {})
        if new == old:
            found = KindDifference(kind, unchanged=len(new))
        else:
            changed = tuple(
                item_id for item_id, mark in new.items() if item_id in old and old[item_id] != mark
            )
            added = tuple(item_id for item_id in new if item_id not in old)
            removed = tuple(item_id for item_id in old if item_id not in new)
            found = KindDifference(kind, added, changed, removed, len(new) - len(added) - len(changed))
        if new or old:
            compared[kind] = found
    return compared


def _foreign(tx: Transaction, dataset: str) -> dict[str, set[str]]:
    """Return, by kind, the ids that things of nobody or of other data sets have."""
    foreign: dict[str, set[str]] = {}
    for cypher in (_FOREIGN_NODES, _FOREIGN_TIES):
        for row in tx.run(cypher, {"dataset": dataset}):
            ids = {item_id for item_id in cast("list[object]", row["ids"]) if isinstance(item_id, str)}
            for kind in cast("list[str]", row["labels"]):
                foreign.setdefault(kind, set()).update(ids)
    return foreign


def _refuse_conflicts(found: Difference, foreign: Mapping[str, set[str]], dataset: str) -> None:
    conflicts = [
        f"{kind} {item_id}"
        for kind, item in (*found.nodes.items(), *found.ties.items())
        for item_id in item.added
        if item_id in foreign.get(kind, ())
    ]
    if conflicts:
        more = f" and {len(conflicts) - _SHOWN} more" if len(conflicts) > _SHOWN else ""
        message = (
            f"data set {dataset!r} did not load {', '.join(conflicts[:_SHOWN])}{more}, which the graph holds "
            "under ids of its records: rename or delete what is there, or load into another graph"
        )
        raise ConflictError(message)


def _refuse_unsuitable(found: Difference, wanted: Wanted, foreign: Mapping[str, set[str]]) -> None:
    findings = list(_missing_ends(wanted, foreign))
    for kind, item in (*found.nodes.items(), *found.ties.items()):
        findings += wanted.unsuitable(kind, (*item.added, *item.changed))
    if findings:
        raise DataError(findings)


def _missing_ends(wanted: Wanted, foreign: Mapping[str, set[str]]) -> Iterator[Finding]:
    """Find ends that no node has; those of unchanged ties too, whose nodes may be about to leave."""
    for kind, ties in wanted.ties.items():
        for tie in ties.values():
            for side, (label, node_id) in (("start", tie.start), ("end", tie.end)):
                if node_id not in wanted.nodes.get(label, ()) and node_id not in foreign.get(label, ()):
                    wrong = f"there is no {label} {node_id!r}"
                    right = "a node of the records to load, or one of another data set in the graph"
                    yield complaint(tie.id, f"{kind}.{side}", "missing-end", wrong, right)


def _keep(tx: Transaction, found: Difference, dataset: str) -> Difference:
    """Take out of what leaves the nodes to which others have tied something."""
    nodes = dict(found.nodes)
    kept: list[tuple[str, str]] = []
    for kind, item in found.nodes.items():
        if item.removed:
            parameters = {"ids": item.removed, "dataset": dataset, "types": TIE_KINDS}
            rows = tx.run(_HELD_BY_OTHERS.format(label=kind), parameters)
            stay = {cast("str", row["id"]) for row in rows}
            nodes[kind] = replace(
                item, removed=tuple(node_id for node_id in item.removed if node_id not in stay)
            )
            kept += [(kind, node_id) for node_id in sorted(stay)]
    return Difference(nodes, found.ties, tuple(kept))
