"""A batch as a load needs it: by kind and id, with fingerprints, and checked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from graph.errors import DataError, Finding
from graph.schema import LABELS, RELATIONSHIP_TYPES
from loaders.batch import Node, Tie
from loaders.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.batch import Batch

__all__ = ["NODE_KINDS", "TIE_KINDS", "Wanted", "complaint"]

# `Load` is the bookkeeping of loads themselves; no data set holds it.
NODE_KINDS = tuple(label.name for label in LABELS if label.name != "Load")
TIE_KINDS = tuple(tie.name for tie in RELATIONSHIP_TYPES)

# Set by the load itself.
_OURS = frozenset({"id", "dataset", "fingerprint"})

# Most values are of these, and need no closer look.
_PLAIN = frozenset({str, float, bool, dt.date, type(None)})

# What both engines keep in 64 bits.
_LEAST, _GREATEST = -(2**63), 2**63 - 1

_Item = TypeVar("_Item", Node, Tie)


@dataclass(frozen=True, slots=True)
class Wanted:
    """All that the graph shall hold of one data set.

    Labels and relationship types never share a name, so one mapping of fingerprints serves both.

    Attributes
    ----------
    nodes : dict
        Label to id to node.
    ties : dict
        Type to id to tie.
    fingerprints : dict
        Label or type to id to fingerprint.
    """

    nodes: dict[str, dict[str, Node]] = field(default_factory=lambda: {kind: {} for kind in NODE_KINDS})
    ties: dict[str, dict[str, Tie]] = field(default_factory=lambda: {kind: {} for kind in TIE_KINDS})
    fingerprints: dict[str, dict[str, str]] = field(
        default_factory=lambda: {kind: {} for kind in (*NODE_KINDS, *TIE_KINDS)}
    )

    @classmethod
    def of(cls, batch: Batch) -> Wanted:
        """Sort a batch by kind and id, and take the fingerprints.

        Raises
        ------
        DataError
            A kind is not of the schema, an id occurs twice, or a value can have no fingerprint.
        """
        wanted = cls()
        findings = [
            *_sort(((node.label, node) for node in batch.nodes), wanted.nodes, wanted.fingerprints),
            *_sort(((tie.type, tie) for tie in batch.ties), wanted.ties, wanted.fingerprints),
        ]
        if findings:
            raise DataError(findings)
        return wanted

    def unsuitable(self, kind: str, ids: Iterable[str]) -> Iterator[Finding]:
        """Find, in the properties of some nodes or ties, what neither engine or only one of them can hold."""
        for item_id in ids:
            properties = (self.nodes[kind] if kind in self.nodes else self.ties[kind])[item_id].properties
            for name, value in properties.items():
                if type(value) not in _PLAIN and not _suitable(value):
                    wrong = f"{value!r} is not a value that a graph can hold"
                    right = "text, a number of at most 64 bits, a truth value, a date or a list of text"
                    yield complaint(item_id, f"{kind}.{name}", "unsuitable-value", wrong, right)
            if not (_OURS.isdisjoint(properties) and all(map(str.isidentifier, properties))):
                names = ", ".join(
                    repr(name) for name in properties if name in _OURS or not name.isidentifier()
                )
                right = "plain names other than id, dataset and fingerprint"
                yield complaint(item_id, kind, "unsuitable-name", f"{names} cannot name properties", right)


def complaint(item_id: str, where: str, code: str, wrong: str, right: str) -> Finding:
    """Return a finding about a node or a tie, which has left its file and line behind."""
    return Finding("batch", 0, item_id, where, code, wrong, right)


def _sort(
    items: Iterable[tuple[str, _Item]],
    into: dict[str, dict[str, _Item]],
    fingerprints: dict[str, dict[str, str]],
) -> Iterator[Finding]:
    for kind, item in items:
        if kind not in into:
            yield complaint(
                item.id, kind, "unknown-kind", "is not in the schema", f"one of {', '.join(into)}"
            )
        elif item.id in into[kind]:
            yield complaint(item.id, kind, "duplicate-id", "occurs twice", "an id of its own for each")
        else:
            into[kind][item.id] = item
            try:
                fingerprints[kind][item.id] = fingerprint(item)
            except (TypeError, ValueError) as error:
                yield complaint(item.id, kind, "unsuitable-value", str(error), "values that a graph can hold")


def _suitable(value: object) -> bool:
    if isinstance(value, int):
        return _LEAST <= value <= _GREATEST
    if isinstance(value, list | tuple):
        return all(isinstance(part, str) for part in value)
    return value is None or (isinstance(value, str | float | dt.date) and not isinstance(value, dt.datetime))
