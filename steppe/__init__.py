"""The front door of Steppe: a dated, documented graph of how states relate.

In the shell, ``steppe --help``; in Python, ``steppe.open()``; in a notebook also ``%load_ext steppe``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from steppe.beside import check_beside

if TYPE_CHECKING:
    from pathlib import Path

    from IPython.core.interactiveshell import InteractiveShell

    from steppe.opened import Graph

    __version__: str

check_beside()

__all__ = ["__version__", "load_ipython_extension", "open"]


def open(  # noqa: A001, PLR0913 - `steppe.open()` is how one says it, and each narrows where it is
    uri: str | None = None,
    *,
    username: str | None = None,
    password: str | None = None,
    database: str | None = None,
    store: Path | str | None = None,
    data: Path | str | None = None,
    load: bool = True,
) -> Graph:
    """Open the graph, ready to be asked.

    Parameters
    ----------
    uri : str, optional
        Address of a Neo4j server, cluster or Aura instance; default `$NEO4J_URI`, unless `store` is given.
    username, password, database : str, optional
        Default `$NEO4J_USERNAME`, `$NEO4J_PASSWORD`, `$NEO4J_DATABASE`.
    store : path-like, optional
        Folder of the embedded engine; default `$STEPPE_STORE`, else `steppe` among the user's data.
    data : path-like, optional
        Data folder that an empty graph is filled with; the facts that come with Steppe where not given.
    load : bool, default True
        Fill a graph that holds nothing at all. It takes seconds, once; a graph that holds anything is left
        as it is.

    Returns
    -------
    Graph
        The graph with every question as a method; to be closed, or used in a `with` statement.

    Raises
    ------
    QuestionError
        If both a server and a store are named.
    EngineError
        If the graph cannot be reached.
    DataError
        If the files to fill it with have errors.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.state for row in g.members("CSTO", as_of="2005-01-01")]  # doctest: +SKIP
    ['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']
    """
    from graph.database import endpoint_of  # noqa: PLC0415 - `import steppe` stays light
    from steppe.opened import Graph  # noqa: PLC0415
    from steppe.opening import fill_if_empty  # noqa: PLC0415

    graph = Graph(endpoint_of(uri, username=username, password=password, database=database, store=store))
    if load:
        try:
            fill_if_empty(graph, data)
        except BaseException:
            graph.close()
            raise
    return graph


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Give a notebook the magics `%ask`, `%cypher`, `%%cypher` and `%steppe_open`: ``%load_ext steppe``."""
    from steppe.notebook import add_magics  # noqa: PLC0415 - `import steppe` stays light

    add_magics(shell)


if not TYPE_CHECKING:

    def __getattr__(name: str) -> str:
        """Return `__version__`, which is looked up only when it is asked for."""
        if name == "__version__":
            from steppe.version import version  # noqa: PLC0415 - reading it costs more than all else here

            return version()
        message = f"module 'steppe' has no attribute {name!r}"
        raise AttributeError(message)
