"""The shape of the graph: labels, relationship types, constraints and indexes, in one list.

The statements that prepare a database, the codebook and the hints on unknown names are derived from
`LABELS` and `RELATIONSHIP_TYPES`. To add a kind of thing, add it there.
"""

from __future__ import annotations

from graph.shape import Label, Property, RelationshipType
from graph.shape_of_nodes import LABELS
from graph.shape_of_ties import RELATIONSHIP_TYPES

__all__ = [
    "LABELS",
    "RELATIONSHIP_TYPES",
    "Label",
    "Property",
    "RelationshipType",
    "property_names",
    "statements",
]


def statements() -> list[str]:
    """Return the Cypher that prepares a database: unique ids first, then indexes.

    Each statement can be repeated, and is to be run alone in a session of its own: the embedded engine
    cannot mix schema statements with others in one transaction.

    Returns
    -------
    list of str
        One statement each.

    Examples
    --------
    >>> statements()[0]
    'CREATE CONSTRAINT state_id IF NOT EXISTS FOR (n:State) REQUIRE n.id IS UNIQUE'
    """
    return [
        *(_unique(f"{label.name.lower()}_id", f"(n:{label.name})") for label in LABELS),
        *(_unique(f"{tie.name.lower()}_tie_id", f"()-[n:{tie.name}]-()") for tie in RELATIONSHIP_TYPES),
        *(
            f"CREATE INDEX {label.name.lower()}_{name} IF NOT EXISTS FOR (n:{label.name}) ON (n.{name})"
            for label in LABELS
            for name in label.indexed
        ),
    ]


def _unique(name: str, pattern: str) -> str:
    return f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR {pattern} REQUIRE n.id IS UNIQUE"


def property_names() -> set[str]:
    """Return the name of every property that a node or a relationship can have."""
    return {item.name for shape in (*LABELS, *RELATIONSHIP_TYPES) for item in shape.properties}
