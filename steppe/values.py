"""Values that Cypher returns, as JSON, as a cell of CSV and as a person reads them."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j.graph import Node, Path, Relationship

__all__ = ["Ends", "as_cell", "as_json", "as_shown", "is_graphic", "unknown_ends"]

Ends = Mapping[str, object]
"""Ids of nodes by the engine's own name for them: a relationship that came alone knows only the latter."""

_BRIEFLY = 3
"""Properties that are shown of a node which has neither id nor name."""


def as_json(value: object, ends: Ends | None = None) -> Any:  # noqa: ANN401 - JSON has no type of its own
    """Return a value as JSON can say it.

    Parameters
    ----------
    value : object
        What the driver returned.
    ends : mapping, optional
        Ids of the nodes of `unknown_ends`.

    Returns
    -------
    object
        Nodes as ``{"labels", "properties"}``; relationships as ``{"type", "start", "end", "properties"}``
        with the ids of the nodes at their ends; paths as a list of nodes and relationships in turn; dates and
        times in ISO 8601; durations, points and bytes as text; what is no number (``NaN``) as text.

    Examples
    --------
    >>> as_json({"day": date(2005, 1, 31), "share": float("nan")})
    {'day': '2005-01-31', 'share': 'NaN'}
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else _not_finite(value)
    if isinstance(value, list):
        return [as_json(one, ends) for one in value]
    if is_graphic(value):
        return _json_of_graphic(value, ends or {})
    if isinstance(value, Mapping):
        return {str(name): as_json(one, ends) for name, one in value.items()}
    return _text_of(value)


def as_cell(value: object, ends: Ends | None = None) -> str:
    """Return a value as a cell of CSV: empty for null, JSON for lists, maps, nodes, relationships and paths.

    Examples
    --------
    >>> as_cell(None), as_cell(True), as_cell(["KAZ", 1]), as_cell(date(2005, 1, 31))
    ('', 'true', '["KAZ", 1]', '2005-01-31')
    """
    plain = as_json(value, ends)
    if plain is None:
        return ""
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)


def unknown_ends(value: object) -> Iterator[str]:
    """Yield the engine's names of the nodes at the ends of relationships that came without these nodes.

    Parameters
    ----------
    value : object
        What the driver returned; lists and maps are gone through.

    Yields
    ------
    str
        A name, perhaps several times.
    """
    if isinstance(value, list):
        for one in value:
            yield from unknown_ends(one)
    elif is_graphic(value):
        for node in (getattr(value, "start_node", None), getattr(value, "end_node", None)):
            if node is not None and not node.labels and not len(node):
                yield node.element_id
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from unknown_ends(one)


def as_shown(value: object) -> str:
    """Return a value as a person reads it in a table; nodes and relationships briefly.

    Examples
    --------
    >>> as_shown(None), as_shown(["KAZ", None, 2.5]), as_shown({"role": "buyer"})
    ('null', 'KAZ, null, 2.5', '{role: buyer}')
    """
    if isinstance(value, list):
        return ", ".join(f"[{as_shown(one)}]" if isinstance(one, list) else as_shown(one) for one in value)
    if is_graphic(value):
        return _shown_graphic(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {as_shown(one)}" for name, one in value.items()) + "}"
    plain = as_json(value)
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)


def _not_finite(value: float) -> str:
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def is_graphic(value: object) -> bool:
    """Return whether a value is a node, a relationship or a path, without importing the driver."""
    return any(ancestor.__module__ == "neo4j.graph" for ancestor in type(value).__mro__)


def _json_of_graphic(value: object, ends: Ends) -> object:
    from neo4j.graph import Node, Path, Relationship  # noqa: PLC0415 - there already if there is such a value

    if isinstance(value, Node):
        return {"labels": sorted(value.labels), "properties": as_json(dict(sorted(value.items())))}
    if isinstance(value, Relationship):
        return {
            "type": value.type,
            "start": _id_of(value.start_node, ends),
            "end": _id_of(value.end_node, ends),
            "properties": as_json(dict(sorted(value.items()))),
        }
    return [as_json(one, ends) for one in _steps(value)] if isinstance(value, Path) else str(value)


def _shown_graphic(value: object) -> str:
    from neo4j.graph import Node, Path, Relationship  # noqa: PLC0415 - there already if there is such a value

    if isinstance(value, Node):
        return f"({_labels(value)}{_named(value)})"
    if isinstance(value, Relationship):
        return f"[:{value.type}{_named(value)}]"
    return _shown_path(value) if isinstance(value, Path) else str(value)


def _labels(node: Node) -> str:
    return "".join(f":{label}" for label in sorted(node.labels))


def _named(entity: Node | Relationship) -> str:
    """Return what names a node or relationship: its id and its name, else its first properties."""
    known = [
        entity.get(name) for name in ("id", "abbreviation", "name", "title") if entity.get(name) is not None
    ]
    if known:
        words = dict.fromkeys(map(str, known[:2]))
        return " " + " ".join(words)
    first = list(entity.items())[:_BRIEFLY]
    more = ", ..." if len(entity) > _BRIEFLY else ""
    return " {" + ", ".join(f"{name}: {as_shown(one)}" for name, one in first) + more + "}" if first else ""


def _shown_path(path: Path) -> str:
    shown = [as_shown(path.nodes[0])]
    for before, relationship, after in zip(path.nodes, path.relationships, path.nodes[1:], strict=False):
        forward = relationship.start_node == before
        shown.append(("-{}->" if forward else "<-{}-").format(as_shown(relationship)))
        shown.append(as_shown(after))
    return "".join(shown)


def _steps(path: Path) -> list[Node | Relationship]:
    """Return the nodes and relationships of a path in turn."""
    steps: list[Node | Relationship] = [path.nodes[0]]
    for relationship, node in zip(path.relationships, path.nodes[1:], strict=True):
        steps += [relationship, node]
    return steps


def _id_of(node: Node | None, ends: Ends) -> object:
    if node is None:
        return None
    known = node.get("id")
    return as_json(ends.get(node.element_id) if known is None else known)


def _text_of(value: object) -> str:
    """Return a date, a time, a duration, a point (as extended well-known text) or bytes as text."""
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, bytes | bytearray):
        return value.hex()
    iso = getattr(value, "iso_format", None)  # the driver's own times and durations
    if callable(iso):
        return str(iso())
    srid = getattr(value, "srid", None)  # the driver's own points
    if srid is not None and isinstance(value, tuple):
        return f"SRID={srid};POINT({' '.join(map(str, value))})"
    return str(value)
