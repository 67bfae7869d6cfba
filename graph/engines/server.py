"""A graph on a Neo4j server or cluster, reached by its URI."""

from __future__ import annotations

import os
import re
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.engines.endpoint import Endpoint, EngineInfo, Link, leave_to_parent, open_driver
from graph.errors import ConnectionFailedError, UnsupportedVersionError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import Transaction

    from graph.engines.time_limit import Clock

__all__ = ["Server"]

OLDEST_VERSION = 5

# A stopped server is told within a second or two; a restart takes longer than anyone should wait for it.
_PATIENCE_LOST = 1.0  # seconds

# A cluster chooses a new leader within seconds; a deadlock is over when the other transaction ends.
_PATIENCE_TRANSIENT = 30.0  # seconds


class Server(Endpoint):
    """A Neo4j server or cluster (`bolt://`, `neo4j://`, `neo4j+s://` and the driver's other schemes).

    Reading and writing use one account. The server refuses writes in sessions opened for reading and keeps
    the time limit that the driver passes on; a cluster serves such sessions from its followers.

    Parameters
    ----------
    uri : str
        The address.
    auth : tuple of str, or None
        User name and password.
    database : str or None
        Name of the database; None for the server's default.
    """

    def __init__(self, uri: str, auth: tuple[str, str] | None, database: str | None) -> None:
        self.address = uri
        self.database = database
        self._auth = auth
        self._lock = threading.Lock()
        self._process = os.getpid()
        self._link: Link | None = None
        self._version = ""

    def link(self) -> Link:
        """Return the driver, for reading and for writing; the first time, look who answers."""
        if self._process != os.getpid():
            leave_to_parent(self._link)
            self._lock, self._process, self._link = threading.Lock(), os.getpid(), None
        with self._lock:
            if self._link is None:
                try:
                    self._link = self._connect()
                except (ValueError, OverflowError) as error:
                    message = f"{self.address} is no address: {error}"
                    raise ConnectionFailedError(message) from error
            return self._link

    @contextmanager
    def limited(self, link: Link, transaction: Transaction, clock: Clock) -> Iterator[None]:  # noqa: ARG002
        """Leave the time limit to the server, and hang up when the user interrupts.

        Otherwise the driver would wait for the end of the statement before it closes the transaction.
        """
        try:
            yield
        except Exception:
            raise
        except BaseException:
            self.hang_up(link)
            raise

    def patience(self, link: Link | None, error: Exception) -> float:
        """Return how long to repeat: briefly when nobody answers, longer for what passes by itself."""
        from neo4j.exceptions import (  # noqa: PLC0415 - imported with the driver
            DriverError,
            Neo4jError,
            ReadServiceUnavailable,
            ServiceUnavailable,
            WriteServiceUnavailable,
        )

        with self._lock:
            if link is not None and link is not self._link:  # hung up on an interrupt in another thread
                return _PATIENCE_LOST
        if not isinstance(error, (DriverError, Neo4jError)) or not error.is_retryable():
            return 0
        if isinstance(error, (ReadServiceUnavailable, WriteServiceUnavailable)):
            return _PATIENCE_TRANSIENT
        return _PATIENCE_LOST if isinstance(error, ServiceUnavailable) else _PATIENCE_TRANSIENT

    def info(self, link: Link) -> EngineInfo:  # noqa: ARG002 - the version was looked at with the first link
        """Return the server's version and address."""
        return EngineInfo("Neo4j", self._version, self.address)

    def close(self) -> None:
        """Close the connections."""
        if self._process == os.getpid():
            with self._lock:
                link, self._link = self._link, None
            if link is not None:
                link.reader.close()

    def hang_up(self, link: Link) -> None:
        """Close the connections; the next `link` opens others."""
        with self._lock:
            self._link = None if self._link is link else self._link
        link.reader.close()

    def _connect(self) -> Link:
        from neo4j import GraphDatabase  # noqa: PLC0415 - it takes 0.2 s to import

        driver = open_driver(self.address, self._auth)
        try:
            self._version = supported_version(driver.get_server_info().agent, self.address)
        except BaseException:
            driver.close()
            raise
        routed = self.address.partition(":")[0].startswith("neo4j")
        self.bookmarks = GraphDatabase.bookmark_manager() if routed else None
        return Link(driver, driver)


def supported_version(agent: str, address: str) -> str:
    """Return the version in a server's greeting, where Steppe can use it.

    Raises
    ------
    UnsupportedVersionError
        The server is older than version 5, or another product that speaks the same protocol: such servers do
        not refuse a change in a session opened for reading.

    Examples
    --------
    >>> supported_version("Neo4j/5.26.16", "bolt://localhost")
    '5.26.16'
    >>> supported_version("Neo4j/4.4.39", "bolt://localhost")
    Traceback (most recent call last):
    graph.errors.UnsupportedVersionError: bolt://localhost is Neo4j 4.4.39; Steppe needs version 5 or later
    """
    found = re.fullmatch(r"Neo4j/((\d+)\S*)", agent)
    if found is None:
        message = f"{address} is {agent!r}, not Neo4j: Steppe cannot hold it to reading alone"
        raise UnsupportedVersionError(message)
    if int(found[2]) < OLDEST_VERSION:
        message = f"{address} is Neo4j {found[1]}; Steppe needs version {OLDEST_VERSION} or later"
        raise UnsupportedVersionError(message)
    return found[1]
