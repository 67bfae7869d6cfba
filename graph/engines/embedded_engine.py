"""The embedded engine itself: ArcadeDB's native library on a store folder, set up as Steppe needs it."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import secrets
import socket
import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.engines.driver_errors import start_error
from graph.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "HOST",
    "STATEMENT_LIMIT",
    "Accounts",
    "RunningEngine",
    "allow_long_statements",
    "read_accounts",
    "start_engine",
]

HOST = "127.0.0.1"

# No statement outlives this, even when the process that asked has been killed.
STATEMENT_LIMIT = 600.0  # seconds

# What holds instead once a call with a longer limit has been made.
_LONG_STATEMENT_LIMIT = 86_400.0  # seconds

# With this name the driver needs no database name on either engine.
_DATABASE = "neo4j"

_ACCOUNTS = "accounts.json"
_USERS = Path("config") / "server-users.jsonl"
_GROUPS = Path("config") / "server-groups.json"

# Rights over the database and over its records: the engine's own group, and one that may only read.
_RIGHTS = {
    "admin": (
        ["updateSecurity", "updateSchema", "updateDatabaseSettings"],
        ["createRecord", "readRecord", "updateRecord", "deleteRecord"],
    ),
    "reader": ([], ["readRecord"]),
}

# Each commit reaches the disk before it is acknowledged (0.3 ms more).
_FSYNC = "ALTER DATABASE `arcadedb.txWalFlush` 2"

# Between the look for a free port and the engine's use of it another program may take it.
_PORT_TRIES = 5

_loading = threading.Lock()


@dataclass(frozen=True)
class Accounts:
    """The passwords of a store's two accounts, made at random with the store."""

    root: str
    reader: str


@dataclass(frozen=True, eq=False)
class RunningEngine:
    """The engine in this process, on one store.

    Attributes
    ----------
    port, http_port : int
        Its Bolt and HTTP ports, open to this machine only.
    accounts : Accounts
        How to log in.
    server : arcadedb.ArcadeDBServer
        The engine's own object.
    """

    port: int
    http_port: int
    accounts: Accounts
    server: Any

    def stop(self) -> None:
        """Stop the engine; what is not committed is undone."""
        self.server.stop()


def start_engine(store: Path) -> RunningEngine:
    """Start the engine on a store that no other process holds, making what the store lacks.

    Raises
    ------
    StoreLockedError
        A program that knows nothing of Steppe has the store open.
    EngineError
        The engine does not start, or the folder is not to be written to.
    """
    try:
        accounts = _prepare(store)
        with _library(store) as arcadedb:
            try:
                return _set_up(store, _start(arcadedb, store, accounts))
            except arcadedb.ArcadeDBError as error:
                raise start_error(error, store) from error
    except OSError as error:
        message = f"the store {store} cannot be used: {error}"
        raise EngineError(message) from error


def read_accounts(store: Path) -> Accounts | None:
    """Return how to log in to a store's engine, or None where the store has no such record."""
    try:
        values = json.loads((store / _ACCOUNTS).read_text(encoding="utf-8"))
        return Accounts(str(values["root"]), str(values["reader"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def allow_long_statements(http_port: int, accounts: Accounts) -> None:
    """Let statements of a running engine take longer than `STATEMENT_LIMIT`."""
    _post(
        http_port,
        accounts,
        f"command/{_DATABASE}",
        {"language": "sql", "command": _limit(_LONG_STATEMENT_LIMIT)},
    )


def _prepare(store: Path) -> Accounts:
    """Write the groups' rights, which the engine reads when it starts, and return the accounts."""
    (store / "config").mkdir(mode=0o700, exist_ok=True)
    groups = {
        name: {
            "access": database,
            "resultSetLimit": -1,
            "readTimeout": -1,
            "types": {"*": {"access": records}},
        }
        for name, (database, records) in _RIGHTS.items()
    }
    _write_private(store / _GROUPS, json.dumps({"version": 1, "databases": {"*": {"groups": groups}}}))
    accounts = read_accounts(store)
    if accounts is None:
        # The engine keeps hashes only: where our record is lost, its users are made anew with it.
        (store / _USERS).unlink(missing_ok=True)
        accounts = Accounts(secrets.token_urlsafe(24), secrets.token_urlsafe(24))
        _write_private(store / _ACCOUNTS, json.dumps(asdict(accounts)))
    return accounts


@contextlib.contextmanager
def _library(store: Path) -> Iterator[Any]:
    """Import the engine; at its first call the library learns from the environment where its log goes."""
    wanted = {"ARCADEDB_LOG_CONSOLE": "0", "ARCADEDB_LOG_DIR": str(store / "log")}
    with _loading:
        before = {name: os.environ.get(name) for name in wanted}
        os.environ.update(wanted)
        try:
            import arcadedb  # noqa: PLC0415 - it takes 0.1 s to import

            yield arcadedb
        finally:
            # Not left to programs that this process starts: they may use another store.
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value


def _start(arcadedb: Any, store: Path, accounts: Accounts) -> RunningEngine:  # noqa: ANN401 - it has no types
    for tries_left in reversed(range(_PORT_TRIES)):
        port, http_port = _free_ports()
        server = arcadedb.create_server(
            root_path=str(store),
            root_password=accounts.root,
            config={
                "host": HOST,
                "http_port": http_port,
                # `production` would hide the texts of errors.
                "mode": "development",
                "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
                "bolt_host": HOST,
                "bolt_port": port,
            },
        )
        try:
            server.start()
        except arcadedb.ArcadeDBError as error:
            if "Unable to listen" not in str(error) or not tries_left:
                raise
        else:
            return RunningEngine(port, http_port, accounts, server)
    raise AssertionError  # the last try has returned or raised


def _set_up(store: Path, engine: RunningEngine) -> RunningEngine:
    try:
        database = engine.server.create_database(_DATABASE)
        database.command("sql", _FSYNC)
        database.command("sql", _limit(STATEMENT_LIMIT))
        if '"name":"reader"' not in (store / _USERS).read_text(encoding="utf-8"):
            user = {
                "name": "reader",
                "password": engine.accounts.reader,
                "databases": {_DATABASE: ["reader"]},
            }
            _post(engine.http_port, engine.accounts, "server", {"command": f"create user {json.dumps(user)}"})
    except BaseException:
        engine.stop()
        raise
    return engine


def _limit(seconds: float) -> str:
    return f"ALTER DATABASE `arcadedb.command.timeout` {seconds * 1000:.0f}"


def _post(http_port: int, accounts: Accounts, path: str, body: dict[str, str]) -> None:
    """Send a command to the engine's HTTP port, for what Cypher cannot say."""
    import urllib.request  # noqa: PLC0415 - most calls do without it

    credentials = base64.b64encode(f"root:{accounts.root}".encode()).decode()
    request = urllib.request.Request(
        f"http://{HOST}:{http_port}/api/v1/{path}",
        data=json.dumps(body).encode(),
        headers={"Authorization": f"Basic {credentials}", "Content-Type": "application/json"},
    )
    # Without the proxies of the environment: this never leaves the machine.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=10):
        pass


def _write_private(path: Path, text: str) -> None:
    """Write a file whole or not at all, readable by its owner alone."""
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    arriving = path.with_name(f"{path.name}.new")
    descriptor = os.open(arriving, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    arriving.replace(path)


def _free_ports() -> tuple[int, int]:
    """Return two ports of this machine that nobody listens on."""
    with contextlib.closing(socket.socket()) as one, contextlib.closing(socket.socket()) as other:
        one.bind((HOST, 0))
        other.bind((HOST, 0))
        return one.getsockname()[1], other.getsockname()[1]
