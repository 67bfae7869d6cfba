"""Which records rest on weak evidence, and what is weak about it?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from graph.database import Database
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import question

__all__ = ["WeakRecord", "weakly_sourced"]

RecordKind = Literal["organization", "deal", "dispute", "event", "membership", "indicator"]

_LABELS = {
    "organization": "Organization",
    "deal": "Deal",
    "dispute": "Dispute",
    "event": "Event",
    "membership": "MEMBER_OF",
    "indicator": "INDICATOR",
}
_KINDS = {label: kind for kind, label in _LABELS.items()}
_UNRELIABLE = ("D", "E", "F")


@dataclass(frozen=True, slots=True)
class WeakRecord(Row):
    """A record with at least one weakness.

    Attributes
    ----------
    id, kind, title : str
        The record.
    weaknesses : tuple of str
        What is weak: `one publisher`, `no named publisher`, `low confidence`, `contradicted`,
        `no dated source`, `no reliable source`.
    credibility : int or None
        1 (confirmed) to 6 (cannot be judged).
    sources : int
        How many sources it has.
    publishers : tuple of str
        Who published them.
    facts : tuple of str
        Id of the record.
    """

    id: str
    kind: str
    title: str
    weaknesses: tuple[str, ...]
    credibility: int | None
    sources: int
    publishers: tuple[str, ...]
    facts: tuple[str, ...]


@question
def weakly_sourced(
    database: Database, kind: RecordKind | Sequence[RecordKind] | None = None, *, least: int = 1
) -> Answer[WeakRecord]:
    """Which records rest on weak evidence, and what is weak about it?

    Parameters
    ----------
    database : Database
        The graph.
    kind : str or list of str, optional
        `organization`, `deal`, `dispute`, `event`, `membership`, `indicator`; all where not given.
    least : int, default 1
        Only records with at least so many weaknesses.

    Returns
    -------
    Answer of WeakRecord
        Those with the most weaknesses first, then in order of kind and id.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [(row.id, row.weaknesses) for row in g.weakly_sourced("dispute", least=2)]  # doctest: +SKIP
    [('kaz-uzb-shooting-2002', ('one publisher', 'no dated source'))]
    """
    asked = list(_LABELS) if kind is None else [kind] if isinstance(kind, str) else list(kind)

    def work(asking: Asking) -> Answer[WeakRecord]:
        found = asking.run("weakly_sourced", kinds=[_LABELS[one] for one in asked])
        rows = [_row(row) for row in found]
        rows = [row for row in rows if len(row.weaknesses) >= max(least, 1)]
        rows.sort(key=lambda row: (-len(row.weaknesses), row.kind, row.id))
        return Answer(
            "weakly_sourced",
            f"Weakly sourced records ({', '.join(asked)})",
            tuple(rows),
            WeakRecord,
            notes=(f"{len(rows)} of {len(found)} records.",),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _row(row: dict[str, Any]) -> WeakRecord:
    return WeakRecord(
        row["id"],
        _KINDS[row["kind"]],
        row["title"],
        tuple(_weaknesses(row)),
        row["credibility"],
        row["sources"],
        tuple(row["publishers"]),
        (row["id"],),
    )


def _weaknesses(row: dict[str, Any]) -> list[str]:
    tests = {
        "no named publisher": not row["publishers"],
        "one publisher": len(row["publishers"]) == 1,
        "low confidence": row["confidence"] == "low",
        "contradicted": row["credibility"] == 5,  # noqa: PLR2004 - see graph.grades
        "no dated source": row["confirmed"] is None,
        "no reliable source": row["best"] in _UNRELIABLE,
    }
    return [name for name, weak in tests.items() if weak]
