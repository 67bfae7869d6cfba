"""What a `Database` asks of the place that serves its graph, whichever engine that is."""

from __future__ import annotations

import ctypes
import logging
from abc import ABC, abstractmethod
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager

    from neo4j import BookmarkManager, Driver, Transaction

    from graph.engines.time_limit import Clock

__all__ = ["Endpoint", "EngineInfo", "Link", "leave_to_parent", "open_driver"]

# A server in the same building answers within milliseconds, one across the world within half a second.
_CONNECTION_TIMEOUT = 2.0  # seconds

# The same with what comes on top: encryption, log-in, and the turn at a hundred connections in use.
_READY_TIMEOUT = 5.0  # seconds


@dataclass(frozen=True)
class EngineInfo:
    """What serves the graph, and where.

    Attributes
    ----------
    engine : str
        `"ArcadeDB (embedded)"` or `"Neo4j"`.
    version : str
        The engine's own version.
    address : str
        The Bolt address in use.
    location : str or None
        The store's folder; None for a server.
    """

    engine: str
    version: str
    address: str
    location: str | None = None


@dataclass(frozen=True, eq=False)
class Link:
    """Two drivers, for reading and for writing, to an engine that answers."""

    reader: Driver
    writer: Driver


class Endpoint(ABC):
    """A place that serves a graph; it connects when it is first asked and again when it was lost.

    Attributes
    ----------
    address : str
        How messages name the place.
    database : str or None
        Name of the database at the place; None for its default.
    bookmarks : neo4j.BookmarkManager or None
        Makes the members of a cluster wait for our own writes before they answer.
    """

    address: str
    database: str | None = None
    bookmarks: BookmarkManager | None = None

    @abstractmethod
    def link(self) -> Link:
        """Return the drivers, connecting first where that is needed."""

    @abstractmethod
    def patience(self, link: Link | None, error: Exception) -> float:
        """Return for how many seconds calls that fail with `error` are worth repeating: 0 when they are not.

        Where the error says that the engine has gone, the next `link` connects anew.
        """

    @abstractmethod
    def hang_up(self, link: Link) -> None:
        """Close the drivers under the calls that use them; called from another thread."""

    @abstractmethod
    def info(self, link: Link) -> EngineInfo:
        """Return what serves the graph."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the drivers, and of the engine where this process runs it."""

    @abstractmethod
    def limited(self, link: Link, transaction: Transaction, clock: Clock) -> AbstractContextManager[None]:
        """Return the context in which a transaction is held to its time limit and can be interrupted.

        The driver has passed the limit on already, for engines that keep it.
        """

    def committing(self, link: Link) -> AbstractContextManager[None]:  # noqa: ARG002 - as above
        """Return the context in which a transaction is committed."""
        return nullcontext()

    def columns(
        self,
        transaction: Transaction,  # noqa: ARG002 - for engines that need it
        cypher: str,  # noqa: ARG002
        parameters: Mapping[str, object],  # noqa: ARG002
    ) -> tuple[str, ...]:
        """Return the columns of a query that named none because it found no rows."""
        return ()

    def stop(self, link: Link, transaction: Transaction, cypher: str) -> bool:  # noqa: ARG002 - as above
        """Stop a statement whose remaining rows nobody will read, and tell whether its transaction ended.

        Engines that do not make such rows have nothing to do.
        """
        return False


def open_driver(address: str, auth: tuple[str, str] | None) -> Driver:
    """Return a driver with Steppe's settings; it connects when it is first used.

    Calls are repeated by `Database`, which knows when an engine has moved, and not by the driver. What the
    server has to remark on a query (an unknown label, say) goes to the log and not to the user.
    """
    from neo4j import GraphDatabase, NotificationMinimumSeverity  # noqa: PLC0415 - it takes 0.2 s to import

    # With a handler there, the lost connections and remarks that the driver logs reach those who set up
    # logging, and not, through Python's handler of last resort, everyone's terminal.
    logger = logging.getLogger("neo4j")
    if not any(isinstance(handler, logging.NullHandler) for handler in logger.handlers):
        logger.addHandler(logging.NullHandler())
    return GraphDatabase.driver(
        address,
        auth=auth,
        connection_timeout=_CONNECTION_TIMEOUT,
        connection_acquisition_timeout=_READY_TIMEOUT,
        max_transaction_retry_time=0,
        warn_notification_severity=NotificationMinimumSeverity.OFF,
        telemetry_disabled=True,
        user_agent="steppe",
    )


def leave_to_parent(inherited: object) -> None:
    """Make sure that a forked child never finalises something that its parent still uses.

    Closing an inherited driver would say good-bye on the parent's own connections.
    """
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(inherited))
