"""The errors of the driver and of the embedded engine, told as Steppe's own."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import (
    AuthenticationFailedError,
    ConflictError,
    ConnectionFailedError,
    CypherError,
    EngineError,
    QueryTimeoutError,
    ReadOnlyError,
    SteppeError,
    StoreLockedError,
    UnsupportedVersionError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.engines.time_limit import Clock

__all__ = ["BY_CLASS", "start_error", "steppe_error"]

# Every class of neo4j.exceptions and of arcadedb, by name: neither is imported to look one up. A class that
# a later release adds is taken for its nearest ancestor here, and a test asks for its line.
BY_CLASS: dict[str, type[SteppeError]] = {
    "GqlError": EngineError,
    # what the server answers
    "Neo4jError": EngineError,
    "ClientError": CypherError,
    "CypherSyntaxError": CypherError,
    "CypherTypeError": CypherError,
    "ConstraintError": ConflictError,
    "AuthError": AuthenticationFailedError,
    "TokenExpired": AuthenticationFailedError,
    "Forbidden": ReadOnlyError,
    "DatabaseError": EngineError,
    "TransientError": EngineError,
    "DatabaseUnavailable": ConnectionFailedError,
    "NotALeader": ConnectionFailedError,
    "ForbiddenOnReadOnlyDatabase": ReadOnlyError,
    # what the driver finds
    "DriverError": EngineError,
    "SessionError": EngineError,
    "TransactionError": EngineError,
    "TransactionNestingError": EngineError,
    "ResultError": EngineError,
    "ResultFailedError": EngineError,
    "ResultConsumedError": EngineError,
    "ResultNotSingleError": EngineError,
    "BrokenRecordError": EngineError,
    "SessionExpired": ConnectionFailedError,
    "ServiceUnavailable": ConnectionFailedError,
    "RoutingServiceUnavailable": ConnectionFailedError,
    "WriteServiceUnavailable": ConnectionFailedError,
    "ReadServiceUnavailable": ConnectionFailedError,
    "IncompleteCommit": ConnectionFailedError,
    "ConfigurationError": ConnectionFailedError,
    "AuthConfigurationError": AuthenticationFailedError,
    "CertificateConfigurationError": ConnectionFailedError,
    "UnsupportedServerProduct": UnsupportedVersionError,
    "ConnectionPoolError": ConnectionFailedError,
    "ConnectionAcquisitionTimeoutError": ConnectionFailedError,
    # what the embedded engine raises in this process
    "ArcadeDBError": EngineError,
    "NotOnNativeYet": EngineError,
}

# Codes that say more than the class of their error.
_BY_CODE: tuple[tuple[str, type[SteppeError]], ...] = (
    (r"Neo\.ClientError\.Transaction\.TransactionTimedOut\w*", QueryTimeoutError),
    (r"Neo\.ClientError\.Statement\.AccessMode", ReadOnlyError),
    (r"Neo\.ClientError\.Security\.Forbidden", ReadOnlyError),
    (r"Neo\.ClientError\.Security\.\w+", AuthenticationFailedError),
    (r"Neo\.ClientError\.Database\.\w+", ConnectionFailedError),
    (r"Neo\.(Client|Database)Error\.Schema\.\w+", ConflictError),
    (r"Neo\.ClientError\.(Transaction|General)\.(?!Forbidden|ReadOnly)\w+", EngineError),
)

# Told by the embedded engine as defects of its own, by their texts.
_BY_TEXT: tuple[tuple[str, type[SteppeError]], ...] = (
    (r"Unknown (procedure|function)|UnknownFunction", CypherError),
    (r"DeleteConnectedNode", ConflictError),
    (r"is locked by another process", StoreLockedError),
)

# A statement that the watch over its time limit has stopped; between two portions of rows only the text
# says so.
_STOPPED = re.compile(r"Transaction\.Terminated|has been terminated")

_SENTENCES: dict[type[SteppeError], str] = {
    AuthenticationFailedError: (
        "{address} refuses the user name or the password (NEO4J_USERNAME, NEO4J_PASSWORD): {text}"
    ),
    ConflictError: "the graph holds something that this contradicts: {text}",
    ConnectionFailedError: "cannot reach the graph at {address}: {text}",
    ReadOnlyError: "{address} does not let this account write: {text}",
    QueryTimeoutError: "the engine's own time limit was reached: {text}",
    UnsupportedVersionError: "{address} cannot be used: {text}",
}

_ONLY_READING = (
    "this would change the graph, and only reading is allowed here; allow it with `steppe cypher --write`, "
    "in Python with `Database.write`"
)

_UNSURE = (
    "the connection to {address} broke in the moment of saving: the change was made as a whole or not at "
    "all; see which before repeating it"
)


def steppe_error(error: Exception, address: str, *, clock: Clock, writing: bool = False) -> SteppeError:
    """Return the error of ours that tells the user what an error of the driver means.

    Parameters
    ----------
    error : Exception
        Of `neo4j.exceptions`.
    address : str
        How to name the place in the message.
    clock : Clock
        The time limit that was running.
    writing : bool
        Whether the call was allowed to write.
    """
    kind = _kind(error)
    unsure = type(error).__name__ == "IncompleteCommit"
    # Stopped by the watch, or hung up on after an engine had not even reacted to that.
    cut = _STOPPED.search(str(error)) or (kind is ConnectionFailedError and not unsure)
    if clock.reached and (cut or kind is QueryTimeoutError):
        return clock.error()
    if kind is ReadOnlyError and not writing:
        return ReadOnlyError(_ONLY_READING)
    sentence = _UNSURE if unsure else _SENTENCES.get(kind, "{text}")
    return kind(sentence.format(address=address, text=_text(error)))


def start_error(error: Exception, store: Path) -> SteppeError:
    """Return the error of ours for one that the embedded engine raised when it was to start on a store."""
    kind = _kind(error)
    if kind is StoreLockedError:
        return StoreLockedError(
            f"the store {store} is open in {_user_of(store) or 'another program'}, which does not share it; "
            "close it there, or use another store (STEPPE_STORE)"
        )
    return EngineError(f"the embedded engine does not start on the store {store}: {_text(error)}")


def _kind(error: Exception) -> type[SteppeError]:
    code = str(getattr(error, "code", "") or "")
    text = str(error)
    for pattern, kind in _BY_CODE:
        if re.fullmatch(pattern, code):
            return kind
    found = next(
        (BY_CLASS[ancestor.__name__] for ancestor in type(error).__mro__ if ancestor.__name__ in BY_CLASS),
        None,
    )
    if found in (None, EngineError):
        return next((kind for pattern, kind in _BY_TEXT if re.search(pattern, text)), found or EngineError)
    return found


def _text(error: Exception) -> str:
    """Return the message without codes, and of a failed connection only its cause."""
    text = str(getattr(error, "message", "") or error).strip()
    if "resolve address" in text or "Couldn't connect" in text:
        return text.splitlines()[-1].strip()
    return text


def _user_of(store: Path) -> str:
    """Name the process that has a file of the store open, where the system tells (Linux), else `""`."""
    for process in Path("/proc").glob("[0-9]*"):
        if process.name != str(os.getpid()) and any(
            file.is_relative_to(store) for file in _open_files(process)
        ):
            with contextlib.suppress(OSError):
                command = (
                    (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
                )
                return f"process {process.name} ({command[:200]})"
    return ""


def _open_files(process: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):  # ended meanwhile, or another user's
        for descriptor in (process / "fd").iterdir():
            with contextlib.suppress(OSError):
                yield descriptor.readlink()
