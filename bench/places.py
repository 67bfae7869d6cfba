"""Where the benchmarks run: a store of the embedded engine, a Neo4j server, and a bare driver for each."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import neo4j
from engines.neo4j_server import Neo4jServer
from engines.places import EmbeddedPlace, Neo4jPlace

from graph.engines.embedded_engine import read_accounts
from graph.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.places import Place

    from graph.database import Database

__all__ = ["DATA", "ENGINES", "bare_driver", "place"]

DATA = Path(__file__).parents[1] / "data"
"""The shipped facts."""

ENGINES = {"embedded": "embedded engine", "neo4j": "Neo4j"}
"""Names of the engines in the tables."""


@contextmanager
def place(engine: str, *, heap: str = "1g") -> Iterator[Place]:
    """Run an engine that holds nothing; it goes at the end with all that it held.

    Parameters
    ----------
    engine : str
        `embedded` or `neo4j`.
    heap : str
        Largest heap of Neo4j.

    Raises
    ------
    CannotStartError
        Neo4j's jars or Java are missing.
    """
    if engine == "embedded":
        with TemporaryDirectory(prefix="steppe-bench-") as folder:
            stores = (Path(folder) / f"store-{number}" for number in range(sys.maxsize))
            yield EmbeddedPlace(lambda: next(stores))
        return
    server = Neo4jServer(heap=heap)
    try:
        server.start()
        yield Neo4jPlace(server.uri, server.username, server.password, server)
    finally:
        server.remove()


@contextmanager
def bare_driver(where: Place, database: Database) -> Iterator[neo4j.Driver]:
    """Return the official driver, with its own defaults, on the graph that a `Database` has open."""
    address = database.info().address
    if isinstance(where, EmbeddedPlace):
        accounts = read_accounts(where.store)
        if accounts is None:
            message = f"{where.store} has no accounts"
            raise EngineError(message)
        auth = "root", accounts.root
    else:
        auth = where.username, where.password
    driver = neo4j.GraphDatabase.driver(
        address, auth=auth, warn_notification_severity=neo4j.NotificationMinimumSeverity.OFF
    )
    with driver:
        yield driver
