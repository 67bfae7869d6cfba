"""Corpora of n times the shipped facts, of the same shapes: to see how time and memory grow.

The states and regions are shared, as they would be in a larger corpus of the same world. All else is there n
times: each copy of a record, spell, figure or source has an id of its own and points to the sources, bodies
and records of its own copy. So a state has n times the ties, and a record as many as before.
"""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from loaders.batch import Batch, Node, Tie

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["multiplied", "write_folder"]

SHARED_LABELS = frozenset({"State", "Region"})
"""Labels of which there is one world."""

SHARED_FILES = frozenset({"states.yaml", "regions.yaml", "aliases.yaml"})
"""Files of a data folder that are written once."""

ID_LISTS = frozenset({"sources", "about_ties"})
"""Properties that are lists of ids."""

JOINED_ID_LISTS = frozenset({"value_sources"})
"""Properties that are lists of ids joined by commas."""

TEXTS = frozenset(
    {"name", "abbreviation", "title", "summary", "text", "note", "handling", "basis", "locator"}
)
"""Properties in words, which no real corpus has twice: each copy has its own, as long as the first."""

_WORD = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
"""What can be an id in a line of YAML: words joined by hyphens."""

_ID = re.compile(r"^\s*(?:- )?(?:\{)?id: (?P<id>[A-Za-z0-9-]+)\b", re.MULTILINE)
"""A line of YAML that gives a record its id."""


def multiplied(batch: Batch, factor: int) -> Batch:
    """Return a batch of n times the records.

    Parameters
    ----------
    batch : Batch
        The nodes and ties to begin from; they are in the result as they are.
    factor : int
        How many times, 1 or more.

    Returns
    -------
    Batch
        The batch and `factor - 1` copies of all but its states and regions.

    Examples
    --------
    >>> kaz, gas = Node("State", "KAZ"), Node("Deal", "gas")
    >>> party = Tie("PARTY_TO", "gas/kaz/seller", ("State", "KAZ"), ("Deal", "gas"))
    >>> twice = multiplied(Batch((kaz, gas), (party,)), 2)
    >>> [node.id for node in twice.nodes], [(tie.id, tie.end[1]) for tie in twice.ties]
    (['KAZ', 'gas', 'gas-copy-2'], [('gas/kaz/seller', 'gas'), ('gas-copy-2/kaz/seller', 'gas-copy-2')])
    """
    own_nodes = [node for node in batch.nodes if node.label not in SHARED_LABELS]
    own_ties = [tie for tie in batch.ties if not _of_the_world(tie)]
    copied = {node.id for node in own_nodes} | {tie.id for tie in own_ties}
    nodes, ties = list(batch.nodes), list(batch.ties)
    for number in range(2, factor + 1):
        renamed = {one: f"{one}-copy-{number}" for one in copied}
        nodes += [Node(one.label, renamed[one.id], _properties(one, renamed, number)) for one in own_nodes]
        ties += [_copy(tie, renamed, number) for tie in own_ties]
    return Batch(tuple(nodes), tuple(ties))


def write_folder(source: Path, target: Path, factor: int) -> None:
    """Write a data folder of n times the records of another one.

    Parameters
    ----------
    source : Path
        A data folder without errors.
    target : Path
        The folder to write; it must not exist.
    factor : int
        How many times, 1 or more.
    """
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("schema"))
    files = [path for path in sorted(target.rglob("*.yaml")) if path.name not in SHARED_FILES]
    texts = {path: path.read_text(encoding="utf-8") for path in files}
    ids = {found["id"] for text in texts.values() for found in _ID.finditer(text)}
    for number in range(2, factor + 1):
        renamed = {one: f"{one}-copy-{number}" for one in ids}
        for path, text in texts.items():
            copy = path.with_stem(f"{path.stem}-copy-{number}")
            copy.write_text(_with_names(text, renamed), encoding="utf-8")


def _with_names(text: str, renamed: Mapping[str, str]) -> str:
    return _WORD.sub(lambda found: renamed.get(found[0], found[0]), text)


def _of_the_world(tie: Tie) -> bool:
    """Tell whether a tie only says how states and regions lie, and is no fact with an id of its own."""
    return {tie.start[0], tie.end[0]} <= SHARED_LABELS and tie.id == f"{tie.start[1]}/{tie.end[1]}"


def _copy(tie: Tie, renamed: Mapping[str, str], number: int) -> Tie:
    return Tie(
        tie.type,
        _path(tie.id, renamed),
        _end(tie.start, renamed),
        _end(tie.end, renamed),
        _properties(tie, renamed, number),
    )


def _path(tie_id: str, renamed: Mapping[str, str]) -> str:
    """Return a tie's id with the ids of its ends, where it is made of them, renamed in it."""
    parts = tie_id.split("/")
    if len(parts) == 1:
        return renamed[tie_id]
    return "/".join(renamed.get(part, part) for part in parts)


def _end(end: tuple[str, str], renamed: Mapping[str, str]) -> tuple[str, str]:
    label, node_id = end
    return end if label in SHARED_LABELS else (label, renamed[node_id])


def _properties(item: Node | Tie, renamed: Mapping[str, str], number: int) -> dict[str, object]:
    return {name: _value(name, value, renamed, number) for name, value in item.properties.items()}


def _value(name: str, value: object, renamed: Mapping[str, str], number: int) -> object:
    if name in ID_LISTS and isinstance(value, list):
        return [renamed.get(one, one) for one in value]
    if name in JOINED_ID_LISTS and isinstance(value, list):
        return [",".join(renamed.get(one, one) for one in joined.split(",")) for joined in value]
    if name in TEXTS and isinstance(value, str):
        return f"{value} ({number})"
    return value
