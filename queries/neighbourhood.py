"""What lies within a few ties of a state, body or record?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.database import Database
from graph.errors import QuestionError
from graph.schema import RELATIONSHIP_TYPES
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import question
from queries.machinery.targets import targets_of

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Neighbour", "neighbourhood"]

_TYPES = tuple(one.name for one in RELATIONSHIP_TYPES)
_USUAL = tuple(name for name in _TYPES if name not in {"CITES", "ABOUT", "COVERS", "LIES_IN"})
"""Without documents, claims and coverage, which are asked for by questions of their own."""

_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Neighbour(Row):
    """A node near the one asked about.

    Attributes
    ----------
    id, label, name : str
        Id of the node, what it is, and its name, title or text.
    depth : int
        How many ties away it is, by the shortest way.
    via : str
        Id of the node it is tied to on that way.
    tie : str
        Type of the relationship, with an arrow for its direction and what it says: `<- PARTY_TO (lender)`.
    facts : tuple of str
        Ids of the relationship and of the node.
    """

    id: str
    label: str
    name: str
    depth: int
    via: str
    tie: str
    facts: tuple[str, ...]


@question
def neighbourhood(
    database: Database,
    id: str,  # noqa: A002 - what the reader calls it
    *,
    depth: int = 1,
    types: Sequence[str] | None = None,
    limit: int = 500,
) -> Answer[Neighbour]:
    """What lies within a few ties of a state, body or record?

    Parameters
    ----------
    database : Database
        The graph.
    id : str
        A state, body or region by any of its names, or the id of a deal, dispute, event, claim, source.
    depth : int, default 1
        How many ties away, 1 to 3.
    types : list of str, optional
        Types of relationships that count; all but `CITES`, `ABOUT`, `COVERS` and `LIES_IN` where not given.
    limit : int, default 500
        At most so many nodes.

    Returns
    -------
    Answer of Neighbour
        Each node once, by a shortest way; nearest first, then in order of type, label and id. All times
        together: the question has no day.

    Raises
    ------
    UnknownNameError
        If there is nothing of this name.
    QuestionError
        If the depth is not 1 to 3, or a type is not known.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.id for row in g.neighbourhood("kaz-uzb-border")]  # doctest: +SKIP
    ['uzb-touches-all-region',
     'borders-unsettled-since-1991',
     'KAZ',
     'UZB',
     'kaz-uzb-bagys',
     'kaz-uzb-shooting-2002',
     'kaz-uzb-border-2002']
    """
    counted = _types(types)
    if not 1 <= depth <= _DEEPEST:
        message = f"neighbourhood: depth: {depth} is not possible; give 1 to {_DEEPEST}"
        raise QuestionError(message)

    def work(asking: Asking) -> Answer[Neighbour]:
        targets = targets_of(asking, id)
        group = asking.directory.group_of(id)
        start = [group] if group else [*targets.states, *targets.others][:1]
        rows = _nearest(asking, start, depth, counted)
        return Answer(
            "neighbourhood",
            f"Within {depth} tie{'s' if depth > 1 else ''} of {targets.shown}",
            tuple(rows[: max(limit, 0)]),
            Neighbour,
            notes=_notes(rows, limit),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _types(types: Sequence[str] | None) -> list[str]:
    asked = list(_USUAL) if types is None else [types] if isinstance(types, str) else list(types)
    unknown = [name for name in asked if name.upper() not in _TYPES]
    if unknown:
        message = (
            f"neighbourhood: types: {unknown[0]!r} is no type of relationship; one of {', '.join(_TYPES)}"
        )
        raise QuestionError(message)
    return [name.upper() for name in asked]


def _nearest(asking: Asking, start: Iterable[str], depth: int, types: list[str]) -> list[Neighbour]:
    """Search breadth first: one statement for each depth."""
    edge = sorted(start)
    seen = set(edge)
    rows: list[Neighbour] = []
    for level in range(1, depth + 1):
        found = asking.run("neighbourhood", ids=edge, types=types) if edge else []
        edge = []
        for row in found:
            if row["id"] in seen:
                continue
            seen.add(row["id"])
            edge.append(row["id"])
            said = f" ({row['role']})" if row["role"] else ""
            arrow = f"-> {row['type']}{said}" if row["away"] else f"<- {row['type']}{said}"
            rows.append(
                Neighbour(
                    row["id"], row["label"], row["name"], level, row["start"], arrow, (row["tie"], row["id"])
                )
            )
        edge.sort()
    return sorted(rows, key=lambda one: (one.depth, one.tie.split()[1], one.label, one.id))


def _notes(rows: list[Neighbour], limit: int) -> tuple[str, ...]:
    if not rows:
        return ("Nothing is tied to it by these types.",)
    return (f"{limit} of {len(rows)} are shown.",) if len(rows) > limit else ()
