"""Makes the constraints and indexes that a graph lacks: unique ids first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.errors import ConflictError
from graph.schema import statements

if TYPE_CHECKING:
    from graph.database import Database, Transaction

__all__ = ["missing_statements", "prepare"]

_SHOWN = 20  # ids named in the error

_UNIQUE = re.compile(r"CREATE CONSTRAINT \w+ IF NOT EXISTS FOR (?P<pattern>\S+) ")


def missing_statements(tx: Transaction) -> list[str]:
    """Return the statements of the schema whose constraint or index the graph does not have.

    One look at the list of indexes, which every constraint has one of: running all statements again would
    take a hundred milliseconds, and a load that has nothing to change takes little more.
    """
    names = {row[column] for row in tx.run("SHOW INDEXES") for column in ("name", "owningConstraint")}
    return [statement for statement in statements() if statement.split()[2] not in names]


def prepare(database: Database, missing: list[str]) -> None:
    """Run statements of the schema.

    Raises
    ------
    ConflictError
        The graph holds two things of one kind and id, which are named, or an index that is in the way.
    """
    for statement in missing:
        try:
            database.schema([statement])
        except ConflictError as error:
            # Neo4j says so too when another loader makes the same constraint at the same moment.
            if statement not in database.read_together(missing_statements):
                continue
            twice = _twice(database, statement)
            if not twice:
                raise
            message = (
                "the graph cannot be loaded into, since it holds several things under one id, which must be "
                f"unique: {', '.join(twice)}; rename or delete all but one of each"
            )
            raise ConflictError(message) from error


def _twice(database: Database, statement: str) -> list[str]:
    """Return what breaks the constraint that a statement makes; nothing where it makes an index."""
    found = _UNIQUE.match(statement)
    if found is None:
        return []
    pattern = found["pattern"]
    variable, kind = re.findall(r"(\w):(\w+)", pattern)[0]
    rows = database.read(
        f"MATCH {pattern.replace(']-(', ']->(')} WITH {variable}.id AS id, count(*) AS number "
        "WHERE id IS NOT NULL AND number > 1 RETURN toString(id) AS id ORDER BY id",
        limit=_SHOWN,
    )
    return [f"{kind} {row['id']}" for row in rows]
