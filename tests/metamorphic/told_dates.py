"""When the facts of the graph began, and which fields of a row tell of a day that had not come."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from graph.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database
    from queries.machinery.answer import Row

__all__ = ["beginnings", "told_too_early"]

_FACTS = """
CALL () {
  MATCH (n:Organization|Dispute|Event|Claim|Coverage) RETURN n.id AS id, n.since AS since
  UNION ALL
  MATCH (n:Deal)
  RETURN n.id AS id,
         CASE WHEN n.since IS NULL OR n.signed_earliest < n.since
              THEN coalesce(n.signed_earliest, n.until_earliest) ELSE n.since END AS since
  UNION ALL
  MATCH ()-[m:MEMBER_OF]->() RETURN m.id AS id, m.since AS since
  UNION ALL
  MATCH ()-[i:INDICATOR]->() RETURN i.id AS id, coalesce(i.until, i.since) AS since
}
RETURN id, since
"""
"""A deal begins with its signature; of one only the end is known. A figure begins once its period is over."""

_IN_EFFECT = "MATCH (d:Deal) RETURN d.id AS id, d.since AS since"

_BEGINNINGS = {"since", "signed", "in_force", "date", "settled", "dispute_since"}
"""Fields of rows that tell when something began, as authored."""

_ENDS = {"until", "ended", "dispute_until", "period"}
"""Fields of rows that tell when something ended, as authored."""

_NEWEST = {"status"}
"""Fields that hold what the newest source says, which may be of later; a grade of membership is not meant."""


def beginnings(database: Database, *, in_effect: bool = False) -> dict[str, date | None]:
    """Return the earliest day on which each fact can have begun; of a deal `in_effect`, have taken effect."""
    rows = [*database.read(_FACTS), *(database.read(_IN_EFFECT) if in_effect else ())]
    return {row["id"]: row["since"] for row in rows}


def told_too_early(row: Row, last: date, *, as_of: bool = True) -> Iterator[str]:
    """Yield each field of a row that tells of a day after the last one asked about."""
    for one in fields(row):
        value = getattr(row, one.name)
        if isinstance(value, date):
            early = value > last
        elif value is None or value == "unknown":
            early = False
        elif one.name in _NEWEST:
            early = as_of and not hasattr(row, "last_confirmed")
        elif one.name in _BEGINNINGS and "/" not in value:
            early = PartialDate.parse(value).earliest > last
        elif one.name in _BEGINNINGS | _ENDS:
            early = any(PartialDate.parse(part).latest > last for part in value.split("/"))
        else:
            early = False
        if early:
            yield one.name
