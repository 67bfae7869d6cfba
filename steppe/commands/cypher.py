"""`steppe cypher`: ask the graph in Cypher."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from steppe.cypher_output import Output, print_rows
from steppe.options import Store, Uri, connected
from steppe.screen import say

if TYPE_CHECKING:
    from graph.database import Database, Table, Transaction

__all__ = ["cypher"]

LIMIT = 1000
"""Rows that are printed where no other limit is given: more than anyone reads, less than a flood."""

_ENDS = "UNWIND $names AS name MATCH (n) WHERE elementId(n) = name RETURN name, n.id AS id"
_LOADED = "MATCH (load:Load) RETURN load.id AS id LIMIT 1"

Text = Annotated[
    str | None,
    typer.Argument(metavar="TEXT", help="The query; `-` reads it from standard input.", show_default=False),
]
File = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Read the query from a file.", show_default=False),
]
Param = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME=VALUE",
        help="A value for $NAME, repeatable: a number, true, false, null, a day such as 2005-01-31, a list "
        "such as '[\"KAZ\", 1]'; all else is text, and so is what stands in double quotes.",
        show_default=False,
    ),
]
Format = Annotated[Output, typer.Option("--format", help="How to print the rows.")]
Limit = Annotated[int, typer.Option(min=0, metavar="N", help="Print at most so many rows; 0 for all.")]
Timeout = Annotated[
    float | None,
    typer.Option(metavar="SECONDS", help="Give up after so long; by default after 60.", show_default=False),
]
Write = Annotated[bool, typer.Option("--write", help="Let the query change the graph.")]


def cypher(  # noqa: PLR0913, PLR0917 - each is an option of the command
    text: Text = None,
    file: File = None,
    param: Param = None,
    output: Format = Output.TABLE,
    limit: Limit = LIMIT,
    timeout: Timeout = None,
    write: Write = False,  # noqa: FBT002 - a switch on the command line
    uri: Uri = None,
    store: Store = None,
) -> None:
    """Ask the graph in Cypher.

    Only reading is allowed, unless --write is given. An example:

    \b
    steppe cypher --param body=CSTO '
      MATCH (s:State)-[m:MEMBER_OF]->(:Organization {abbreviation: $body})
      RETURN s.name, m.status, m.since ORDER BY m.since'
    """  # noqa: D301 - the backspace keeps the lines of the example apart
    from graph.errors import CypherError  # noqa: PLC0415 - `steppe --help` does without it

    query = _query(text, file)
    parameters = _parameters(param or [])
    if timeout is not None and not timeout > 0:
        message = f"{timeout:g} is not a time; it must be more than 0 seconds"
        raise typer.BadParameter(message, param_hint="--timeout")
    most = limit or None
    with connected(uri, store) as database:
        try:
            if write:
                table = _written(database, query, parameters, timeout, most)
            else:
                table = database.read(query, parameters, timeout=timeout, limit=most)
        except CypherError as error:
            _explain(error, query)
        print_rows(table, output, _ends(database, table) if output is not Output.TABLE else None)
        sys.stdout.flush()
        _remark(database, table, query, limit, write=write)


def _query(text: str | None, file: Path | None) -> str:
    """Return the query from where it stands; exactly one of both places must be used."""
    if text is not None and file is not None:
        message = "give the query as TEXT or with --file, not both"
        raise typer.BadParameter(message)
    if file is not None:
        try:
            query = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            message = f"{file} cannot be read: {getattr(error, 'strerror', None) or error}"
            raise typer.BadParameter(message, param_hint="--file") from None
    elif text == "-":
        query = sys.stdin.read()
    else:
        query = text or ""
    query = query.rstrip().removesuffix(";")
    if not query.strip():
        message = (
            "the query is empty; write one, such as 'MATCH (s:State) RETURN s.name', or `-` or --file FILE"
        )
        raise typer.BadParameter(message, param_hint="TEXT")
    return query


def _parameters(texts: list[str]) -> dict[str, object]:
    from steppe.parameters import read_parameters  # noqa: PLC0415

    try:
        return read_parameters(texts)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--param") from None


def _written(
    database: Database, query: str, parameters: dict[str, object], timeout: float | None, limit: int | None
) -> Table:
    from graph.database import Table  # noqa: PLC0415

    def work(transaction: Transaction) -> list[dict[str, object]]:
        return transaction.run(query, parameters)

    records = database.write(work, timeout=timeout)
    rows = [tuple(record.values()) for record in records]
    truncated = limit is not None and len(rows) > limit
    return Table(tuple(records[0] if records else ()), rows[:limit], truncated=truncated)


def _ends(database: Database, table: Table) -> dict[str, object]:
    """Return the ids of the nodes whose relationships came without them."""
    from steppe.values import unknown_ends  # noqa: PLC0415

    names = {name for row in table.rows for value in row for name in unknown_ends(value)}
    if not names:
        return {}
    return {str(name): one for name, one in database.read(_ENDS, {"names": sorted(names)}).rows}


def _explain(error: Exception, query: str) -> NoReturn:
    from graph.errors import CypherError  # noqa: PLC0415
    from steppe.cypher_errors import explained  # noqa: PLC0415
    from steppe.cypher_hints import hints  # noqa: PLC0415

    raise CypherError("\n".join([*explained(str(error), query), *hints(query)])) from error


def _remark(database: Database, table: Table, query: str, limit: int, *, write: bool) -> None:
    """Say on standard error what the rows alone do not tell."""
    if table.truncated:
        say(f"the first {limit} rows of more; --limit 0 prints all")
    if write:
        say(f"done; {len(table)} row{'' if len(table) == 1 else 's'}")
        return
    if any(value for row in table.rows for value in row):
        return
    from steppe.cypher_hints import hints  # noqa: PLC0415

    if not table.rows:
        say("no rows")
    for line in hints(query):
        say(line)
    if not database.read(_LOADED).rows:
        say("the graph holds none of Steppe's facts yet: run `steppe build`")
