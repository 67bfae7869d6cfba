"""Who runs the embedded engine on a store: this process, or another one that is joined over its port."""

from __future__ import annotations

import atexit
import json
import os
import secrets
import shlex
import sys
import threading
import time
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING

from graph.engines.embedded_engine import Accounts, RunningEngine, read_accounts, start_engine
from graph.engines.endpoint import leave_to_parent
from graph.engines.file_lock import FileLock
from graph.errors import EngineError, StoreLockedError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["OwnerCard", "Seat", "commit_lock", "leave", "read_card", "take_seat"]

# Another process may be starting or stopping the engine: half a second each, more on a busy machine.
_JOIN_LIMIT = 15.0  # seconds
_POLL = 0.02  # seconds

# A commit of another process that is under way when the owner leaves is let through.
_COMMIT_LIMIT = 10.0  # seconds

_CARD = "owner.json"
_COMMAND_LENGTH = 200


@dataclass(frozen=True)
class OwnerCard:
    """The card that the owner of a store leaves in it, for others to join.

    Attributes
    ----------
    pid : int
        The owner's process id.
    command : str
        Its command line.
    port, http_port : int
        The engine's Bolt and HTTP ports, on this machine only; 0 while it starts.
    visit : str
        Tells two ownerships by one process apart.
    """

    pid: int
    command: str
    port: int = 0
    http_port: int = 0
    visit: str = ""

    def __str__(self) -> str:
        """Name the process as an error message does."""
        return f"process {self.pid} ({self.command})"


@dataclass(eq=False)
class _Ownership:
    """The engine that this process runs on one store, for all who use it here."""

    engine: RunningEngine
    lock: FileLock
    card: OwnerCard
    users: int = 0


@dataclass(frozen=True, eq=False)
class Seat:
    """The right to use a store, as one who runs its engine or one who joined.

    Attributes
    ----------
    store : pathlib.Path
        The store's folder.
    card : OwnerCard
        Who runs the engine, and its port.
    accounts : Accounts
        How to log in.
    own : bool
        Whether this process runs the engine.
    """

    store: Path
    card: OwnerCard
    accounts: Accounts
    own: bool
    _ownership: _Ownership | None = field(default=None, repr=False)

    def stands(self) -> bool:
        """Tell whether the engine still has the owner that this seat was taken with."""
        if self._ownership is not None:
            return self._ownership.users > 0
        return read_card(self.store) == self.card


_ownerships: dict[Path, _Ownership] = {}
_registry = threading.RLock()
_inherited = False  # whether this process was forked from one that had started the engine
_started = False


def take_seat(store: Path, answers: Callable[[Seat], bool]) -> Seat:
    """Start the engine on a store, or join the process that runs it already.

    Parameters
    ----------
    store : pathlib.Path
        The store's folder, resolved and existing.
    answers : callable
        Tells whether the engine of another process can be used from the seat.

    Raises
    ------
    StoreLockedError
        Another process holds the store and cannot be joined; the message names it.
    EngineError
        The engine does not start.
    """
    end = time.monotonic() + _JOIN_LIMIT
    while True:
        with _registry:
            seat = _own_seat(store)
        if seat is not None:
            return seat
        card = read_card(store)
        if card is not None:
            accounts = read_accounts(store)
            seat = Seat(store, card, accounts, own=False) if accounts else None
            if seat is not None and answers(seat):
                return seat
        if time.monotonic() >= end:
            holder = card or _holder(store)
            message = (
                f"the store {store} is held by {holder or 'another process'}, which does not answer; "
                "end that process, or use another store (STEPPE_STORE)"
            )
            raise StoreLockedError(message)
        time.sleep(_POLL)


def leave(seat: Seat) -> None:
    """Give a seat up; with the last one in the process that runs the engine, the engine stops."""
    with _registry:
        ownership = seat._ownership  # noqa: SLF001 - this module's own record
        if ownership is None or _ownerships.get(seat.store) is not ownership:
            return
        ownership.users -= 1
        if ownership.users == 0:
            _stop(seat.store, ownership)


def commit_lock(store: Path) -> FileLock:
    """Return the lock held while a process that joined commits, and while an owner stops the engine."""
    return FileLock(store / "commit.lock")


def read_card(store: Path) -> OwnerCard | None:
    """Return the card that the store's owner has left, or None when there is none to read."""
    return _read_card(store / _CARD)


def _own_seat(store: Path) -> Seat | None:
    """Return a seat with the engine in this process, unless another process holds the store."""
    ownership = _ownerships.get(store)
    if ownership is None:
        lock = FileLock(store / "owner.lock")
        if not lock.acquire():
            return None
        try:
            ownership = _start(store, lock)
        except BaseException:
            lock.release()
            raise
        _ownerships[store] = ownership
    ownership.users += 1
    return Seat(store, ownership.card, ownership.engine.accounts, own=True, _ownership=ownership)


def _start(store: Path, lock: FileLock) -> _Ownership:
    global _started  # noqa: PLW0603 - the engine's library is loaded once a process
    if _inherited:
        message = (
            f"the process that ran the engine on {store} has ended, and a process forked from it cannot run "
            "it: start workers with multiprocessing's `spawn`, or keep the first process open"
        )
        raise EngineError(message)
    # The lock is ours, so a card still lying here is of a process that was killed.
    _remove(store / _CARD)
    here = OwnerCard(os.getpid(), shlex.join(sys.orig_argv)[:_COMMAND_LENGTH])
    lock.write(json.dumps(asdict(here)))
    _started = True
    engine = start_engine(store)
    card = replace(here, port=engine.port, http_port=engine.http_port, visit=secrets.token_hex(8))
    _leave_card(store / _CARD, card)
    return _Ownership(engine, lock, card)


def _stop(store: Path, ownership: _Ownership) -> None:
    """Stop the engine: first nobody new comes, then what is being committed is let through."""
    del _ownerships[store]
    commits = commit_lock(store)
    # Each step is taken even when an interrupt cuts the one before it short; the last comes first.
    with ExitStack() as steps:
        steps.callback(ownership.lock.release)
        steps.callback(commits.release)
        steps.callback(ownership.engine.stop)
        if read_card(store) == ownership.card:
            _remove(store / _CARD)
        commits.acquire(_COMMIT_LIMIT)


def _holder(store: Path) -> OwnerCard | None:
    """Return who holds the store's lock, as that process wrote into it."""
    return _read_card(store / "owner.lock")


def _read_card(path: Path) -> OwnerCard | None:
    try:
        return OwnerCard(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        # Not there, or being replaced at this moment, or written by half when its process was killed.
        return None


def _leave_card(path: Path, card: OwnerCard) -> None:
    arriving = path.with_suffix(".new")
    descriptor = os.open(arriving, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(asdict(card), file)
    _persist(lambda: arriving.replace(path))


def _remove(path: Path) -> None:
    _persist(lambda: path.unlink(missing_ok=True))


def _persist(change: Callable[[], object]) -> None:
    """Make a change to a file that others read for an instant; Windows refuses it while they do."""
    end = time.monotonic() + 1.0
    while True:
        try:
            change()
        except PermissionError:
            if time.monotonic() >= end:
                raise
            time.sleep(_POLL)
        else:
            return


def _stop_all() -> None:
    """Stop what is still running when the interpreter ends, so that no stale card stays behind."""
    with _registry:
        for store, ownership in list(_ownerships.items()):
            _stop(store, ownership)


def _forget_in_child() -> None:
    """Leave the engines to the parent: a forked child has none of their threads, and a call would hang."""
    global _registry, _inherited  # noqa: PLW0603 - the child's own state
    _registry = threading.RLock()
    _inherited = _started
    for ownership in _ownerships.values():
        leave_to_parent(ownership)
    _ownerships.clear()


atexit.register(_stop_all)
if hasattr(os, "register_at_fork"):  # not on Windows, which does not fork
    os.register_at_fork(after_in_child=_forget_in_child)
