"""What a loader hands over: the nodes and ties that the graph shall hold for one data set."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Batch", "Node", "Tie"]

Properties = dict[str, object]


@dataclass(frozen=True, slots=True)
class Node:
    """A node to be in the graph.

    Attributes
    ----------
    label : str
        Its label, one of `graph.schema.LABELS`.
    id : str
        Its id, unique for the label.
    properties : dict
        All its properties but `id`, `dataset` and `fingerprint`; a property that is absent has no key.
    """

    label: str
    id: str
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tie:
    """A relationship to be in the graph.

    Attributes
    ----------
    type : str
        Its type, one of `graph.schema.RELATIONSHIP_TYPES`.
    id : str
        Its id, unique for the type.
    start, end : tuple of (str, str)
        Label and id of the node at each end.
    properties : dict
        All its properties but `id`, `dataset` and `fingerprint`.
    """

    type: str
    id: str
    start: tuple[str, str]
    end: tuple[str, str]
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything that one data set holds."""

    nodes: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()
