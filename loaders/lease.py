"""The right to load: one loader at a time holds it, for a while, on the one `Load` node of the graph.

The node is taken in a small transaction of its own, so that another loader sees at once who loads; it is
given back in the transaction that holds the load, which thereby fails when the right was lost meanwhile.
All times are the engine's, so that the clocks of two machines need not agree.
"""

from __future__ import annotations

import contextlib
import time
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

from graph.errors import ConflictError, LoadInProgressError, SteppeError
from loaders.holder import has_ended, mark_of_this_process, name_of_this_process

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database, Transaction

__all__ = ["LEASE_SECONDS", "Lease", "LoadState", "held", "state"]

# Long enough for the longest single statement of a load and for its commit; the lease is renewed between
# statements. Somebody else's machine that fails while loading blocks others for this long.
LEASE_SECONDS = 120

_LOAD = "MATCH (l:Load {id: 'load'})"

_STATE = f"""
{_LOAD}
RETURN l.generation AS generation, l.token AS token, l.holder AS holder, l.process AS process,
       coalesce(l.expires > datetime(), false) AS valid, l.expires.epochSeconds AS expires
"""

# Writing `contender` takes the node's lock (Neo4j), or makes the later one of two commits fail and be
# repeated (the embedded engine), so that what is read behind it stays true until the commit.
_CONTEND = """
MERGE (l:Load {id: 'load'})
ON CREATE SET l.generation = 0
SET l.contender = $token
"""

_TAKE = f"""
{_LOAD}
SET l.token = $token, l.holder = $holder, l.process = $process,
    l.expires = datetime() + duration({{seconds: $seconds}})
REMOVE l.contender
"""

_RENEW = f"""
{_LOAD} WHERE l.token = $token
SET l.expires = datetime() + duration({{seconds: $seconds}})
RETURN l.token AS token
"""

_GIVE_BACK = f"""
{_LOAD} WHERE l.token = $token
SET l.generation = l.generation + $rise
REMOVE l.token, l.holder, l.process, l.expires, l.contender
RETURN l.generation AS generation
"""


@dataclass(frozen=True, slots=True)
class LoadState:
    """What the `Load` node says.

    Attributes
    ----------
    generation : int
        How many loads have changed the graph.
    token : str or None
        Tells the lease that is being held from every other; None where there is none.
    holder : str
        Who holds it, in words.
    process : str
        The holder's process, as `loaders.holder` marks it.
    valid : bool
        Whether the lease has not run out.
    expires : int
        When it runs out, in seconds since 1970.
    """

    generation: int = 0
    token: str | None = None
    holder: str = ""
    process: str = ""
    valid: bool = False
    expires: int = 0

    @property
    def busy(self) -> bool:
        """Whether somebody is loading: the lease is held, has not run out, and the holder has not ended."""
        return self.token is not None and self.valid and not has_ended(self.process)


def state(tx: Transaction) -> LoadState:
    """Return what the `Load` node says; before the first load, that nobody holds it."""
    rows = tx.run(_STATE)
    if not rows:
        return LoadState()
    row = rows[0]
    return LoadState(
        generation=cast("int | None", row["generation"]) or 0,
        token=cast("str | None", row["token"]),
        holder=cast("str | None", row["holder"]) or "",
        process=cast("str | None", row["process"]) or "",
        valid=cast("bool", row["valid"]),
        expires=cast("int | None", row["expires"]) or 0,
    )


class Lease:
    """The right to load, while it is held.

    Parameters
    ----------
    database : Database
        Where to load.
    seconds : float
        How long the lease lasts unless it is renewed.
    """

    def __init__(self, database: Database, seconds: float) -> None:
        self._database = database
        self._seconds = seconds
        self._token = uuid.uuid4().hex
        self._renewed = 0.0

    def acquire(self) -> None:
        """Take the lease.

        Raises
        ------
        LoadInProgressError
            Somebody else holds it.
        """
        try:
            self._database.write(self._take)
        except ConflictError:
            # Two first loads at once make the node: one of them fails on its unique id, and finds it now.
            self._database.write(self._take)
        self._renewed = time.monotonic()
        after = self._database.write(state)
        if after.token != self._token:
            raise LoadInProgressError(_refusal(after))

    def renew_when_due(self) -> None:
        """Make the lease last again as long as at first, once a quarter of it is over.

        Raises
        ------
        LoadInProgressError
            It ran out and somebody else has taken it.
        """
        if time.monotonic() - self._renewed < self._seconds / 4:
            return
        parameters = {"token": self._token, "seconds": self._seconds}
        if not self._database.write(lambda tx: tx.run(_RENEW, parameters)):
            raise LoadInProgressError(_loss(self._database.write(state)))
        self._renewed = time.monotonic()

    def give_back(self, tx: Transaction, *, changed: bool) -> int:
        """Give the lease back in the transaction that holds the load, as its last statements.

        Parameters
        ----------
        tx : Transaction
            The transaction.
        changed : bool
            Whether it changed the graph, which makes a new generation.

        Returns
        -------
        int
            The generation from now on.

        Raises
        ------
        LoadInProgressError
            The lease ran out and somebody else has taken it: nothing of this transaction may stay.
        """
        tx.run(_CONTEND, {"token": self._token})
        rows = tx.run(_GIVE_BACK, {"token": self._token, "rise": int(changed)})
        if not rows:
            raise LoadInProgressError(_loss(state(tx)))
        return cast("int", rows[0]["generation"])

    def release(self) -> None:
        """Give the lease back after a failure, unless it was given back or lost before."""
        self._database.write(lambda tx: tx.run(_GIVE_BACK, {"token": self._token, "rise": 0}))

    def _take(self, tx: Transaction) -> None:
        seen = state(tx)
        if seen.busy:  # told at once, without waiting for the lock of a load that is being committed
            raise LoadInProgressError(_refusal(seen))
        tx.run(_CONTEND, {"token": self._token})
        now = state(tx)
        if now.busy:
            raise LoadInProgressError(_refusal(now))
        parameters = {
            "token": self._token,
            "holder": name_of_this_process(),
            "process": mark_of_this_process(),
            "seconds": self._seconds,
        }
        tx.run(_TAKE, parameters)


@contextlib.contextmanager
def held(database: Database) -> Iterator[Lease]:
    """Hold the lease for a `with` block, whose load gives it back with `Lease.give_back`.

    Parameters
    ----------
    database : Database
        Where to load.

    Raises
    ------
    LoadInProgressError
        Somebody else holds it.
    """
    lease = Lease(database, LEASE_SECONDS)
    lease.acquire()
    try:
        yield lease
    except BaseException:
        # What failed is what the user shall read; where the engine is gone too, the lease runs out by itself.
        with contextlib.suppress(SteppeError):
            lease.release()
        raise


def _refusal(seen: LoadState) -> str:
    return (
        f"{seen.holder or 'another process'}, is loading into this graph; its lease runs until "
        f"{_time(seen.expires)} and is renewed while it works: load again when it has ended"
    )


def _loss(seen: LoadState) -> str:
    other = f" by {seen.holder}" if seen.token else ""
    return (
        f"this load stood still for so long that its lease ran out and was taken{other}; "
        "the graph is as the other load left it: load again"
    )


def _time(seconds: int) -> str:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"
