"""What tests of cooperation and dependence check answers against: the files, and the dates in the graph."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from graph.database import Database

DATA = Path(__file__).parents[2] / "data"

BEGUN_LATER = """
UNWIND $facts AS fact
CALL (fact) {
  MATCH (r:Deal {id: fact}) RETURN r.since AS since
  UNION ALL MATCH (r:Dispute {id: fact}) RETURN r.since AS since
  UNION ALL MATCH (r:Event {id: fact}) RETURN r.since AS since
  UNION ALL MATCH (r:Claim {id: fact}) RETURN r.since AS since
  UNION ALL MATCH ()-[r:MEMBER_OF {id: fact}]->() RETURN r.since AS since
  UNION ALL MATCH ()-[r:INDICATOR {id: fact}]->() RETURN r.since AS since
}
WITH fact, since WHERE since IS NULL OR since > $last
RETURN fact ORDER BY fact
"""


@cache
def written(kind: str) -> dict[str, dict[str, Any]]:
    """Return the records of a kind as the files have them, by id."""
    return {
        record["id"]: record
        for file in sorted((DATA / kind).glob("*.yaml"))
        for record in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)[kind]
    }


def states_of(record: dict[str, Any]) -> set[str]:
    """Return the codes of all states in a deal or an event."""
    named = record.get("parties") or record.get("participants") or []
    return {one["state"] for one in named} | set(record.get("host", []))


def begun_later(database: Database, facts: Iterable[str], last: date) -> list[str]:
    """Return the facts that have no beginning, or one after a day."""
    rows = database.read(BEGUN_LATER, {"facts": list(facts), "last": last})
    return [row["fact"] for row in rows]
