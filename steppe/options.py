"""The options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from graph.database import Database

__all__ = ["Data", "Dataset", "Store", "TextFormat", "TextOrJson", "Uri", "connected"]


class TextFormat(StrEnum):
    """How an answer is printed: for people, or for programs."""

    TEXT = "text"
    JSON = "json"


Uri = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="A Neo4j server, such as neo4j://localhost:7687. By default the one in NEO4J_URI, "
        "else the embedded store.",
        show_default=False,
    ),
]
Store = Annotated[
    Path | None,
    typer.Option(
        metavar="FOLDER",
        file_okay=False,
        help="The embedded store. By default the one in STEPPE_STORE, else in your user data folder.",
        show_default=False,
    ),
]
Data = Annotated[
    Path | None,
    typer.Option(
        metavar="FOLDER",
        help="A data folder. By default the facts that come with Steppe.",
        show_default=False,
    ),
]
Dataset = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="With --data: a name for your own facts, which stand beside Steppe's and may refer to them; "
        "or `steppe`, to put the folder in the place of Steppe's facts.",
        show_default=False,
    ),
]
TextOrJson = Annotated[TextFormat, typer.Option("--format", help="How to print it.")]


def connected(uri: str | None, store: Path | None) -> Database:
    """Return the graph that the options `--uri` and `--store` choose, else the environment.

    Parameters
    ----------
    uri : str or None
        Address of a server.
    store : pathlib.Path or None
        Folder of an embedded store.

    Returns
    -------
    graph.database.Database
        To be closed, or used in a `with` statement.

    Raises
    ------
    typer.BadParameter
        If both are given.
    """
    if uri is not None and store is not None:
        message = "--uri names a server and --store an embedded store: give one of them"
        raise typer.BadParameter(message)
    from graph.database import connect  # noqa: PLC0415 - `steppe --help` does without it

    return connect(uri, store=store)
