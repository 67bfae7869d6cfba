"""The two engines as the tests see them: one small class each, alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.database import Database, connect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from engines.neo4j_server import Neo4jServer

__all__ = ["EmbeddedPlace", "Neo4jPlace", "Place"]


class EmbeddedPlace:
    """The embedded engine, on a store that is new after each `clear`."""

    name = "embedded"

    def __init__(self, new_store: Callable[[], Path]) -> None:
        self._new_store = new_store
        self.store = new_store()

    def connect(self) -> Database:
        return connect(store=self.store)

    def clear(self) -> None:
        self.store = self._new_store()


class Neo4jPlace:
    """A Neo4j server with one database, which `clear` empties."""

    name = "neo4j"

    def __init__(self, uri: str, username: str, password: str, server: Neo4jServer | None = None) -> None:
        self.server = server  # None where it is not ours to stop
        self.uri = uri
        self.username = username
        self.password = password

    def connect(self) -> Database:
        return connect(self.uri, username=self.username, password=self.password)

    def is_empty(self) -> bool:
        with self.connect() as database:
            return not database.read("MATCH (n) RETURN n LIMIT 1").rows

    def clear(self) -> None:
        with self.connect() as database:
            database.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n"))
            constraints = database.read("SHOW CONSTRAINTS YIELD name").rows
            database.schema(f"DROP CONSTRAINT `{name}` IF EXISTS" for (name,) in constraints)
            # The two look-up indexes are the server's own and make it find labels at all.
            indexes = database.read("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").rows
            database.schema(f"DROP INDEX `{name}` IF EXISTS" for (name,) in indexes)


Place = EmbeddedPlace | Neo4jPlace
