"""The labels and relationship types of the graph as tables."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generators.markdown import code, heading, link_to, table
from graph.schema import LABELS, RELATIONSHIP_TYPES, statements
from graph.shape import BOOKKEEPING, EVIDENCE, GRADE, SPAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.shape import Property
    from loaders.batch import Batch

__all__ = [
    "ends_of",
    "labels_in_full",
    "labels_in_short",
    "prepared",
    "shared_properties",
    "shares",
    "types_in_full",
    "types_in_short",
]

_GROUPS = {"Span": SPAN, "Grade": GRADE, "Evidence on ties": EVIDENCE, "Bookkeeping": BOOKKEEPING}
"""Properties that many labels and types share, by the heading under which they are told once."""

_PLAIN_IDS = tuple(
    one
    for one in dict.fromkeys(one for shape in (*LABELS, *RELATIONSHIP_TYPES) for one in shape.properties)
    if one.name == "id" and one.description.startswith("stable readable id")
)
"""The `id` that all but states have, which is told once too."""


def labels_in_short(batch: Batch) -> str:
    """Return one line a label: what it stands for, how many nodes the shipped data make."""
    nodes = Counter(node.label for node in batch.nodes)
    rows = [(code(label.name), label.description, nodes[label.name]) for label in LABELS]
    return table(("label", "what a node stands for", "nodes"), rows)


def types_in_short(batch: Batch) -> str:
    """Return one line a relationship type: its ends, what it says, how many there are."""
    ties = Counter(tie.type for tie in batch.ties)
    rows = [
        (code(tie.name), ends_of(tie.ends), "yes" if tie.fact else "", tie.description, ties[tie.name])
        for tie in RELATIONSHIP_TYPES
    ]
    return table(("type", "from and to", "fact", "what it says", "ties"), rows)


def labels_in_full() -> str:
    """Return a section for each label with its properties."""
    return "\n".join(
        _section(label.name, f"{label.description}{_indexed(label.indexed)}", label.properties)
        for label in LABELS
    )


def types_in_full() -> str:
    """Return a section for each relationship type with its ends and properties."""
    parts = []
    for tie in RELATIONSHIP_TYPES:
        ends = ends_of(tie.ends).replace("from", "From", 1)
        fact = " A fact with sources of its own." if tie.fact else ""
        parts.append(_section(tie.name, f"{ends}. {tie.description}{fact}", tie.properties))
    return "\n".join(parts)


def _section(name: str, words: str, properties: Sequence[Property]) -> str:
    return f"{heading(4, name)}\n{words}\n\n{_properties(properties)}"


def shared_properties() -> str:
    """Return the groups of properties that many labels and types share."""
    return "\n".join(f"{heading(4, name)}\n{_table(group)}" for name, group in _GROUPS.items())


def prepared() -> str:
    """Return the statements that prepare a database, as a block of text that can be pasted."""
    return "\n".join(["```text", *(f"{statement};" for statement in statements()), "```"])


def ends_of(ends: tuple[tuple[str, str], ...]) -> str:
    """Return the ends of a relationship type in short, labels that share the other end together.

    Examples
    --------
    >>> ends_of((("State", "Deal"), ("State", "Dispute")))
    'from `State` to `Deal` or `Dispute`'
    """
    to: dict[str, list[str]] = {}
    for start, end in ends:
        to.setdefault(start, []).append(end)
    together: dict[tuple[str, ...], list[str]] = {}
    for start, targets in to.items():
        together.setdefault(tuple(targets), []).append(start)
    return "; ".join(f"from {_or(starts)} to {_or(targets)}" for targets, starts in together.items())


def _or(names: list[str] | tuple[str, ...]) -> str:
    *most, last = map(code, names)
    return f"{', '.join(most)} or {last}" if most else last


def _indexed(names: tuple[str, ...]) -> str:
    return f" Indexed by {', '.join(map(code, names))}." if names else ""


def shares(properties: Sequence[Property], group: Sequence[Property]) -> bool:
    """Return whether some properties hold most of a group, and not just a note as many records do."""
    return 2 * len(set(properties) & set(group)) > len(group)


def _properties(properties: Sequence[Property]) -> str:
    """Return the properties that only this label or type has, and links to the groups that it shares."""
    groups = {name: group for name, group in _GROUPS.items() if shares(properties, group)}
    own = [
        one
        for one in properties
        if one not in {*_PLAIN_IDS, *(one for group in groups.values() for one in group)}
    ]
    missing = [one.name for group in groups.values() for one in group if one not in properties]
    but = f" (without {', '.join(map(code, missing))})" if missing else ""
    shared = [
        *(["`id`"] if set(_PLAIN_IDS) & set(properties) else []),
        *(link_to(name, name.lower()) for name in groups),
    ]
    rest = f"{', '.join(shared)}{but}." if shared else ""
    return f"{_table(own)}\n\nAnd: {rest}" if own and rest else _table(own) if own else f"It has: {rest}"


def _table(properties: Sequence[Property]) -> str:
    rows = [(code(one.name), one.type, one.description) for one in properties]
    return table(("property", "type", "meaning"), rows)
