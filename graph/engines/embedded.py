"""The graph in a folder of this machine, with the embedded engine run by this process or by another one."""

from __future__ import annotations

import contextlib
import os
import re
import threading
from typing import TYPE_CHECKING

from graph.engines.embedded_columns import planned_columns
from graph.engines.embedded_engine import HOST, STATEMENT_LIMIT, allow_long_statements
from graph.engines.endpoint import Endpoint, EngineInfo, Link, leave_to_parent, open_driver
from graph.engines.store_owner import Seat, commit_lock, leave, take_seat
from graph.engines.time_limit import Watch
from graph.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from neo4j import Transaction

    from graph.engines.time_limit import Clock

__all__ = ["Embedded"]

# As long as processes come and go, somebody is starting the engine: half a second each.
_PATIENCE_LOST = 15.0  # seconds

# Two writers that met on one page; the second try finds the page free.
_PATIENCE_TRANSIENT = 30.0  # seconds

# A process that joined waits this long for another one's commit.
_COMMIT_WAIT = 30.0  # seconds

# The engine refuses the change that a reader's statement makes when that statement commits.
_MAY_CHANGE = re.compile(r"\b(create|merge|set|delete|remove|foreach|drop|alter|call|load)\b", re.IGNORECASE)

# A folder that holds something, but none of these, is not ours and is left alone.
_OUR_FILES = {"accounts.json", "owner.lock"}


_watch = Watch()


class Embedded(Endpoint):
    """The embedded engine on one store.

    Reading goes through an account that may only read. The engine does not keep the driver's time limit: a
    watch stops the statements of a call whose time is over.

    Parameters
    ----------
    store : pathlib.Path
        The store's folder; made when it is first used.
    """

    def __init__(self, store: Path) -> None:
        self.store = store.expanduser().resolve()
        self.address = str(self.store)
        self._lock = threading.RLock()
        self._process = os.getpid()
        self._link: Link | None = None
        self._seat: Seat | None = None
        self._long_statements = False

    def link(self) -> Link:
        """Return the drivers, starting or joining the engine first where that is needed."""
        if self._process != os.getpid():
            self._begin_anew_in_child()
        with self._lock:
            if self._link is None or self._seat is None:
                _prepare(self.store)
                self._seat = take_seat(self.store, self._answers)
                self._link = _drivers(self._seat)
                self._long_statements = False
            return self._link

    def patience(self, link: Link | None, error: Exception) -> float:
        """Return how long to repeat; where the engine's owner has gone, let go of the old connections."""
        from neo4j.exceptions import (  # noqa: PLC0415 - imported with the driver
            DriverError,
            Neo4jError,
            ServiceUnavailable,
            SessionExpired,
        )

        with self._lock:
            if link is None or link is not self._link:  # another thread has connected anew
                return _PATIENCE_LOST
            gone = self._seat is None or not self._seat.stands()
            if gone or isinstance(error, (ServiceUnavailable, SessionExpired)):
                self._let_go()
                return _PATIENCE_LOST
        transient = isinstance(error, (DriverError, Neo4jError)) and error.is_retryable()
        return _PATIENCE_TRANSIENT if transient else 0

    @contextlib.contextmanager
    def limited(self, link: Link, transaction: Transaction, clock: Clock) -> Iterator[None]:
        """Stop the statement that the transaction runs when the time is over."""
        from neo4j.exceptions import DriverError, Neo4jError  # noqa: PLC0415 - imported with the driver

        if clock.seconds > STATEMENT_LIMIT:
            self._allow_long_statements()
        port = _own_port(transaction)
        with _watch.during(clock, lambda: _terminate(link, port)):
            try:
                yield
            except (DriverError, Neo4jError):
                raise
            except BaseException:
                # Interrupted, or given up half-way: before it closes the transaction the driver waits for the
                # engine to make the last row.
                _terminate(link, port)
                raise

    @contextlib.contextmanager
    def committing(self, link: Link) -> Iterator[None]:
        """Keep the owner from leaving while a process that joined commits.

        Otherwise a connection that breaks in that moment would leave open whether the change was made.
        """
        from neo4j.exceptions import SessionExpired  # noqa: PLC0415 - imported with the driver

        with self._lock:
            seat = self._seat if link is self._link else None
        if seat is not None and seat.own:
            yield
            return
        with commit_lock(self.store).held(_COMMIT_WAIT) as held:
            if not held or seat is None or not seat.stands():
                message = "the process that runs the engine has left before the change was saved"
                raise SessionExpired(message)
            yield

    def columns(
        self, transaction: Transaction, cypher: str, parameters: Mapping[str, object]
    ) -> tuple[str, ...]:
        """Return the columns of a query that found no rows, from the engine's plan."""
        return planned_columns(transaction, cypher, parameters)

    def stop(self, link: Link, transaction: Transaction, cypher: str) -> bool:
        """Stop a statement whose remaining rows nobody will read: the engine would make them all for nothing.

        A text that may change something is run to its end, since only its commit tells that it must not.
        """
        if _MAY_CHANGE.search(cypher):
            return False
        _terminate(link, _own_port(transaction))
        return True

    def info(self, link: Link) -> EngineInfo:
        """Return the engine's version, its port and the store's folder."""
        agent = link.reader.get_server_info().agent
        found = re.search(r"ArcadeDB ([^\s)]+)", agent)
        with self._lock:
            port = self._seat.card.port if self._seat else 0
        return EngineInfo(
            "ArcadeDB (embedded)", found[1] if found else agent, f"bolt://{HOST}:{port}", str(self.store)
        )

    def hang_up(self, link: Link) -> None:
        """Close the connections; the next `link` opens others."""
        _close(link)
        with self._lock:
            if link is self._link:
                self._let_go()

    def close(self) -> None:
        """Close the connections, and stop the engine where this was its last user in this process."""
        if self._process == os.getpid():
            with self._lock:
                self._let_go()

    def _answers(self, seat: Seat) -> bool:
        from neo4j.exceptions import DriverError, Neo4jError  # noqa: PLC0415 - imported with the driver

        link = _drivers(seat)
        try:
            link.reader.verify_connectivity()
        except (DriverError, Neo4jError):
            return False
        finally:
            _close(link)
        return True

    def _let_go(self) -> None:
        link, self._link = self._link, None
        seat, self._seat = self._seat, None
        if link is not None:
            _close(link)
        if seat is not None:
            leave(seat)

    def _begin_anew_in_child(self) -> None:
        """Leave the connections to the parent: a forked child that closed them would cut the parent off."""
        leave_to_parent(self._link)
        self._lock = threading.RLock()
        self._process = os.getpid()
        self._link = self._seat = None

    def _allow_long_statements(self) -> None:
        from neo4j.exceptions import ServiceUnavailable  # noqa: PLC0415 - imported with the driver

        with self._lock:
            if self._seat is None or self._long_statements:
                return
            try:
                allow_long_statements(self._seat.card.http_port, self._seat.accounts)
            except OSError as error:
                message = f"the engine did not take a longer time limit: {error}"
                raise ServiceUnavailable(message) from error
            self._long_statements = True


def _prepare(store: Path) -> None:
    """Make the folder where it is missing, and keep others out of it.

    Raises
    ------
    EngineError
        It is a folder of something else, or cannot be made.
    """
    try:
        store.mkdir(mode=0o700, parents=True, exist_ok=True)
        names = {entry.name for entry in store.iterdir()}
        if names.isdisjoint(_OUR_FILES) and names:
            message = (
                f"the folder {store} holds other things and is no store of Steppe's; "
                "name an empty or a new folder (STEPPE_STORE)"
            )
            raise EngineError(message)
        store.chmod(0o700)
    except OSError as error:
        message = f"the store {store} cannot be used: {error}"
        raise EngineError(message) from error


def _drivers(seat: Seat) -> Link:
    address = f"bolt://{HOST}:{seat.card.port}"
    reader = open_driver(address, ("reader", seat.accounts.reader))
    return Link(reader, open_driver(address, ("root", seat.accounts.root)))


def _close(link: Link) -> None:
    link.reader.close()
    link.writer.close()


def _own_port(transaction: Transaction) -> int:
    """Return the port from which the transaction speaks: by it the engine lists what the transaction runs."""
    port: int = transaction._connection.local_port  # noqa: SLF001 - the driver has no public name for it
    return port


def _terminate(link: Link, port: int) -> None:
    """Stop the statement that comes from a port of ours, if one runs."""
    from neo4j.exceptions import DriverError, Neo4jError  # noqa: PLC0415 - imported with the driver

    # An engine that has gone runs nothing any more.
    with contextlib.suppress(DriverError, Neo4jError), link.writer.session() as session:
        running = session.run(
            "SHOW TRANSACTIONS YIELD transactionId AS id, clientAddress AS client "
            "WHERE client ENDS WITH $port RETURN id",
            port=f":{port}",
        ).value()
        for identifier in running:
            session.run("TERMINATE TRANSACTIONS $id", id=identifier).consume()
