"""One call to the engine: its session, its transaction, its limits, and its repetition where that helps."""

from __future__ import annotations

import random
import time
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from graph.engines.driver_errors import steppe_error
from graph.engines.time_limit import Clock, Watch
from graph.engines.transaction import Transaction, fetch_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager

    import neo4j

    from graph.engines.endpoint import Endpoint, Link
    from graph.engines.table import Table

__all__ = ["do_work", "fetch", "persist", "run_alone"]

# Between two tries: doubled each time up to the longest, and scattered so that two callers part ways.
_FIRST_WAIT = 0.02  # seconds
_LONGEST_WAIT = 0.5  # seconds

# Rows travel in portions of this many.
_PORTION = 1000

# An engine that has not reacted this long after a call's time was over is taken for dead.
_HANG_UP_AFTER = 5.0  # seconds

_Result = TypeVar("_Result")

_watch = Watch()


def fetch(
    endpoint: Endpoint, cypher: str, parameters: Mapping[str, object], seconds: float, limit: int | None
) -> Table:
    """Run one statement as a reader and fetch at most `limit` of its rows."""

    def attempt(link: Link, clock: Clock) -> Table:
        portion = _PORTION if limit is None else min(limit + 1, _PORTION)
        with (
            _session(endpoint, link, fetch_size=portion) as session,
            _transaction(endpoint, link, session, clock) as transaction,
        ):
            table = fetch_table(transaction, cypher, parameters, clock, limit)
            if not table.keys:
                table = replace(table, keys=endpoint.columns(transaction, cypher, parameters))
            if not (table.truncated and endpoint.stop(link, transaction, cypher)):
                # Not rolled back: a forbidden change may come to light in the commit only.
                transaction.commit()
            return table

    return persist(endpoint, attempt, seconds)


def do_work(
    endpoint: Endpoint, work: Callable[[Transaction], _Result], seconds: float, *, writing: bool
) -> _Result:
    """Run a user's work in one transaction and commit it."""

    def attempt(link: Link, clock: Clock) -> _Result:
        with (
            _session(endpoint, link, writing=writing) as session,
            _transaction(endpoint, link, session, clock) as transaction,
        ):
            result = work(Transaction(transaction, clock))
            if writing:
                with endpoint.committing(link):
                    transaction.commit()
            else:
                transaction.commit()
            return result

    return persist(endpoint, attempt, seconds, writing=writing)


def run_alone(endpoint: Endpoint, statement: str, seconds: float) -> None:
    """Run one statement on constraints or indexes, in a session of its own."""

    def attempt(link: Link, clock: Clock) -> None:
        from neo4j import Query  # noqa: PLC0415 - imported with the driver

        with (
            _alive(endpoint, link, clock),
            _session(endpoint, link, writing=True) as session,
            endpoint.committing(link),
        ):
            run: Callable[[Query], neo4j.Result] = session.run
            run(Query(statement, timeout=clock.driver_seconds)).consume()

    persist(endpoint, attempt, seconds, writing=True)


def persist(
    endpoint: Endpoint,
    attempt: Callable[[Link, Clock], _Result],
    seconds: float,
    *,
    writing: bool = False,
) -> _Result:
    """Make a call, again when it failed of something that passes, and tell the rest as Steppe's own error.

    A write is not repeated when the connection broke in the moment of its commit: it may have been saved.
    """
    # The package first: when one thread imports it and another one a part of it, one of them fails.
    import neo4j  # noqa: F401, PLC0415 - 0.2 s that only those pay who ask something
    from neo4j.exceptions import DriverError, IncompleteCommit, Neo4jError  # noqa: PLC0415

    failing_since: float | None = None
    wait = _FIRST_WAIT
    while True:
        link = None
        began = time.monotonic()
        clock = Clock(seconds)
        try:
            link = endpoint.link()
            clock = Clock(seconds)
            return attempt(link, clock)
        except (DriverError, Neo4jError) as error:
            now = time.monotonic()
            # One that waited for an answer in vain has been patient already; one that ran and broke has not.
            failing_since = failing_since or (began if link is None else now)
            patience = endpoint.patience(link, error)
            unsure = writing and isinstance(error, IncompleteCommit)
            if link is None:
                clock = Clock(seconds)  # the wait for a connection is no part of a call's time
            if unsure or clock.reached or now - failing_since >= patience:
                raise steppe_error(error, endpoint.address, clock=clock, writing=writing) from error
        time.sleep(wait * random.uniform(0.5, 1.0))  # noqa: S311 - no secret
        wait = min(2 * wait, _LONGEST_WAIT)


def _session(
    endpoint: Endpoint, link: Link, *, writing: bool = False, fetch_size: int = _PORTION
) -> neo4j.Session:
    driver = link.writer if writing else link.reader
    return driver.session(
        default_access_mode="WRITE" if writing else "READ",
        fetch_size=fetch_size,
        database=endpoint.database,
        bookmark_manager=endpoint.bookmarks,
    )


@contextmanager
def _transaction(
    endpoint: Endpoint, link: Link, session: neo4j.Session, clock: Clock
) -> Iterator[neo4j.Transaction]:
    """Open a transaction that is held to its time limit; what the block does not commit is undone."""
    from neo4j.exceptions import DriverError, Neo4jError  # noqa: PLC0415 - imported with the driver

    with _alive(endpoint, link, clock):
        transaction = session.begin_transaction(timeout=clock.driver_seconds)
        try:
            with endpoint.limited(link, transaction, clock):
                yield transaction
        finally:
            # A transaction that broke or was stopped has nothing to say any more.
            with suppress(DriverError, Neo4jError):
                transaction.close()


def _alive(endpoint: Endpoint, link: Link, clock: Clock) -> AbstractContextManager[None]:
    """Return the context in which an engine that does not react to the end of a call's time is hung up on."""
    return _watch.during(clock.later(_HANG_UP_AFTER), lambda: endpoint.hang_up(link))
