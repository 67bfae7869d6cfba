"""The graph that Steppe works on: reading, writing and schema, the same on the embedded engine and on Neo4j.

Everything goes through the official `neo4j` driver, in transactions. Queries are written in the Cypher that
both engines understand. What they treat differently is not used:

- `shortestPath` with a predicate on the path, and `SHORTEST k`: write a path of bounded length and
  `ORDER BY length(p)`;
- `elementId`: use the property `id`, which survives a change of label;
- a label and a relationship type of the same name;
- a text that begins with `CYPHER 5`, full-text index statements, APOC, GDS, `SHOW PROCEDURES`, nested lists
  as properties;
- a zoned datetime as a parameter: pass its ISO text and write `datetime($text)`;
- an index on a property that holds values already: the embedded engine then takes their type for the only
  one, so make indexes before the data;
- a wrong regular expression: an error on Neo4j, no match on the embedded engine.
"""

from __future__ import annotations

import os
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from graph.engines.calls import do_work, fetch, persist, run_alone
from graph.engines.endpoint import Endpoint, EngineInfo
from graph.engines.table import Table
from graph.engines.transaction import Transaction
from graph.errors import EngineError, QuestionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Self

__all__ = [
    "READ_LIMIT",
    "WRITE_LIMIT",
    "Database",
    "EngineInfo",
    "Table",
    "Transaction",
    "connect",
    "endpoint_of",
]

# A question that takes a minute is a mistake more often than a need; it can be given more.
READ_LIMIT = 60.0  # seconds

# Loading all facts takes seconds; a corpus a hundred times as large, minutes.
WRITE_LIMIT = 600.0  # seconds

_Result = TypeVar("_Result")


def connect(
    uri: str | None = None,
    *,
    username: str | None = None,
    password: str | None = None,
    database: str | None = None,
    store: Path | str | None = None,
) -> Database:
    """Return the graph on a Neo4j server or, by default, in a folder of this machine.

    Parameters
    ----------
    uri : str, optional
        Address of a Neo4j server, cluster or Aura instance; default `$NEO4J_URI`, unless `store` is given.
    username, password, database : str, optional
        Default `$NEO4J_USERNAME`, `$NEO4J_PASSWORD`, `$NEO4J_DATABASE`.
    store : path-like, optional
        Folder of the embedded engine; default `$STEPPE_STORE`, else `steppe` among the user's data.

    Returns
    -------
    Database
        It connects when it is first used.

    Raises
    ------
    QuestionError
        Both a server and a store are named.

    Examples
    --------
    >>> import tempfile
    >>> with connect(store=tempfile.mkdtemp()) as database:
    ...     database.read("RETURN date('1991-12-16') AS independence").records()
    [{'independence': datetime.date(1991, 12, 16)}]
    """
    return Database(endpoint_of(uri, username=username, password=password, database=database, store=store))


def endpoint_of(
    uri: str | None = None,
    *,
    username: str | None = None,
    password: str | None = None,
    database: str | None = None,
    store: Path | str | None = None,
) -> Endpoint:
    """Return the place that serves a graph, by the arguments of `connect`: for kinds of `Database`."""
    if uri and store:
        message = f"both a server ({uri}) and a store ({store}) are named; name one"
        raise QuestionError(message)
    if not uri and not store:
        uri = os.environ.get("NEO4J_URI")
    if uri:
        from graph.engines.server import Server  # noqa: PLC0415 - each engine is imported where it is used

        user = username or os.environ.get("NEO4J_USERNAME")
        secret = password if password is not None else os.environ.get("NEO4J_PASSWORD")
        auth = None if user is None and secret is None else (user or "neo4j", secret or "")
        return Server(uri, auth, database or os.environ.get("NEO4J_DATABASE") or None)

    from graph.engines.embedded import Embedded  # noqa: PLC0415 - as above

    return Embedded(Path(store or os.environ.get("STEPPE_STORE") or _default_store()))


class Database:
    """A graph to read from and write to, on either engine; made by `connect`.

    It connects when it is first used and keeps working when a server comes back, or when the process that
    ran the embedded engine leaves. Threads may share it.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        # Also closes what was forgotten: when it is collected, at the latest when the interpreter ends.
        self._close = weakref.finalize(self, endpoint.close)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(
        self,
        cypher: str,
        parameters: Mapping[str, object] | None = None,
        *,
        timeout: float | None = None,
        limit: int | None = None,
    ) -> Table:
        """Run one statement that only reads.

        Parameters
        ----------
        cypher : str
            The statement.
        parameters : mapping, optional
            Values for its `$names`.
        timeout : float, optional
            Time limit in seconds; default `READ_LIMIT`, `math.inf` for none.
        limit : int, optional
            Fetch at most this many rows; default all.

        Returns
        -------
        Table
            The rows, with `truncated` set where there were more than `limit`.

        Raises
        ------
        CypherError
            The statement or a parameter is wrong.
        ReadOnlyError
            The statement would change the graph.
        QueryTimeoutError
            The time limit was reached.
        EngineError
            The engine cannot be reached, or failed.

        Examples
        --------
        >>> import tempfile
        >>> with connect(store=tempfile.mkdtemp()) as database:
        ...     database.read("UNWIND range(1, $n) AS i RETURN i, i * i AS square", {"n": 9}, limit=2).rows
        [(1, 1), (2, 4)]
        """
        if limit is not None and limit < 0:
            message = f"a limit of {limit} rows; it must be 0 or more"
            raise QuestionError(message)
        seconds = READ_LIMIT if timeout is None else timeout
        return fetch(self._open_endpoint(), cypher, parameters or {}, seconds, limit)

    def read_together(
        self, work: Callable[[Transaction], _Result], *, timeout: float | None = None
    ) -> _Result:
        """Run several statements that only read, in one transaction.

        Parameters
        ----------
        work : callable
            Takes a `Transaction`; called again when the connection broke or a conflict has passed.
        timeout : float, optional
            Time limit for all of it in seconds; default `READ_LIMIT`.

        Returns
        -------
        object
            What `work` returned.

        Raises
        ------
        QuestionError, EngineError
            As `read`; what `work` raises itself passes unchanged.
        """
        seconds = READ_LIMIT if timeout is None else timeout
        return do_work(self._open_endpoint(), work, seconds, writing=False)

    def write(self, work: Callable[[Transaction], _Result], *, timeout: float | None = None) -> _Result:
        """Change the graph in one transaction: all that `work` does is saved, or nothing.

        Parameters
        ----------
        work : callable
            Takes a `Transaction`; called again when the connection broke, or a conflict has passed, before
            anything was saved.
        timeout : float, optional
            Time limit for all of it in seconds; default `WRITE_LIMIT`.

        Returns
        -------
        object
            What `work` returned.

        Raises
        ------
        ConflictError
            A constraint forbids the change.
        ConnectionFailedError
            The engine cannot be reached. Also when the connection broke in the very moment of saving, so
            that it is not known whether the change was made: the message says so.
        QuestionError, EngineError
            As `read`; what `work` raises itself passes unchanged, and nothing is saved.

        Examples
        --------
        >>> import tempfile
        >>> with connect(store=tempfile.mkdtemp()) as database:
        ...     _ = database.write(lambda transaction: transaction.run("CREATE (:State {id: $id})", id="KAZ"))
        ...     database.read("MATCH (s:State) RETURN s.id AS id").rows
        [('KAZ',)]
        """
        seconds = WRITE_LIMIT if timeout is None else timeout
        return do_work(self._open_endpoint(), work, seconds, writing=True)

    def schema(self, statements: Iterable[str]) -> None:
        """Run statements on constraints and indexes, each alone.

        Parameters
        ----------
        statements : iterable of str
            `CREATE` and `DROP` statements with `IF NOT EXISTS` and `IF EXISTS`: one whose connection broke
            is repeated.

        Raises
        ------
        ConflictError
            What the graph holds contradicts a constraint.
        CypherError, EngineError
            As `read`.
        """
        for statement in statements:
            run_alone(self._open_endpoint(), statement, WRITE_LIMIT)

    def info(self) -> EngineInfo:
        """Return what serves the graph, and where.

        Raises
        ------
        EngineError
            The engine cannot be reached.
        """
        endpoint = self._open_endpoint()
        return persist(endpoint, lambda link, _: endpoint.info(link), READ_LIMIT)

    def close(self) -> None:
        """Close the connections; the embedded engine stops with its last user in this process."""
        self._close()

    def _open_endpoint(self) -> Endpoint:
        if not self._close.alive:
            message = "this Database is closed; `connect` makes another one"
            raise EngineError(message)
        return self._endpoint


def _default_store() -> Path:
    import platformdirs  # noqa: PLC0415 - rarely needed

    return platformdirs.user_data_path("steppe", appauthor=False)
