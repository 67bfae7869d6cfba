"""`steppe ask`: every question as a command of its own."""

from __future__ import annotations

import inspect
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from steppe.endings import ending_in_words
from steppe.options import Store, Uri, connected
from steppe.screen import say, terminal_width

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from queries.machinery.answer import Answer, Row

__all__ = ["AnswerFormat", "Questions", "ask"]

_ONE_LINE = 1_000_000
"""Columns of a table that goes to a file or a pipe: each row on one line, so that `grep` finds it whole."""


class AnswerFormat(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


Format = Annotated[AnswerFormat, typer.Option("--format", help="How to print the answer.")]
Sources = Annotated[bool, typer.Option("--sources", help="Tell also the documents behind the answer.")]
Cypher = Annotated[
    bool, typer.Option("--cypher", help="Print the Cypher that asks it, with its parameters, and no answer.")
]


def ask(context: typer.Context) -> None:
    """Ask a question; without a name, list them all.

    `steppe ask QUESTION --help` tells what a question answers, what counts, and its options.

    \b
    steppe ask members CSTO --as-of 2005-01-01
    steppe ask is-member UZB CSTO --as-of 2008 --sources
    steppe ask deals KAZ,UZB --kind energy --format csv
    """  # noqa: D301 - the backspace keeps the lines of the example apart
    if context.invoked_subcommand is None:
        sys.stdout.writelines(f"{name:<24}{summary}\n" for name, summary in _summaries().items())


class Questions(TyperGroup):
    """The questions as commands, made when they are asked for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as typer passes them
        super().__init__(
            *args, **{**kwargs, "invoke_without_command": True, "subcommand_metavar": "[QUESTION [ARGS]...]"}
        )

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - by its version of click or typer
        """Return the names of all questions."""
        return list(_summaries())

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401 - as above
        """Return a question as a command; of an unknown name, end with the nearest."""
        from steppe.asked import command_of, named  # noqa: PLC0415 - `steppe --help` does without it

        try:
            name = named(cmd_name)
        except ValueError as error:
            ctx.fail(f"{error}; `steppe ask` lists them all")
        return command_of(name, ending_in_words(_answer), _SHARED)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002 - as above
        """Write every question with its first line, whole."""
        with formatter.section("Questions"):
            formatter.write_dl(list(_summaries().items()))


def _summaries() -> dict[str, str]:
    from steppe.asked import summaries  # noqa: PLC0415 - as above

    return summaries()


def _answer(  # noqa: PLR0913 - each is an option of the command
    function: Callable[..., Answer[Row]],
    arguments: Mapping[str, object],
    *,
    output: AnswerFormat,
    sources: bool,
    cypher: bool,
    uri: str | None,
    store: Path | None,
) -> None:
    from steppe.opening import fill_if_empty  # noqa: PLC0415 - `steppe --help` does without it

    if sources and output is AnswerFormat.CSV:
        message = "CSV is one table, and has no place for the documents too; take --format json"
        raise typer.BadParameter(message, param_hint="--sources")
    with connected(uri, store) as database:
        fill_if_empty(database)
        answer = function(database, **arguments)
        if cypher:
            sys.stdout.write(_cypher_of(answer))
            return
        documents = answer.sources() if sources else None
    _print(answer, documents, output)


def _print(answer: Answer[Row], documents: Answer[Any] | None, output: AnswerFormat) -> None:
    if output is AnswerFormat.TABLE:
        from queries.machinery.tables import as_text  # noqa: PLC0415 - imported with the question

        width = terminal_width() or _ONE_LINE
        parts = [as_text(one, width=width) for one in (answer, documents) if one is not None]
        sys.stdout.write("\n\n".join(parts) + "\n")
    elif output is AnswerFormat.MARKDOWN:
        parts = [one.to_markdown() for one in (answer, documents) if one is not None]
        sys.stdout.write("\n\n".join(parts) + "\n")
    elif output is AnswerFormat.JSON:
        from queries.machinery.answer import as_json  # noqa: PLC0415 - imported with the question

        whole = answer.to_dict()
        if documents is not None:
            whole["sources"] = documents.to_records()
        sys.stdout.write(as_json(whole) + "\n")
    else:
        _print_csv(answer)


def _print_csv(answer: Answer[Row]) -> None:
    """Print the rows, and tell beside them what an empty or incomplete table would hide."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(newline="")  # the line ends of RFC 4180 as they are, on Windows too
    sys.stdout.write(answer.to_csv())
    sys.stdout.flush()
    for line in (*answer.notes, *(f"not covered: {one}" for one in answer.not_covered)):
        say(line)


def _cypher_of(answer: Answer[Row]) -> str:
    """Return the texts that ask a question, each with its parameters in comments before it."""
    import json  # noqa: PLC0415 - imported with the question

    texts = []
    for one in answer.statements:
        given = [
            f"// ${name} = {json.dumps(value, ensure_ascii=False, default=str)}\n"
            for name, value in one.parameters.items()
        ]
        texts.append(f"{''.join(given)}{one.cypher};\n")
    return "\n".join(texts)


def _shared(name: str, annotation: object, default: object) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


_SHARED = (
    _shared("output", Format, AnswerFormat.TABLE),
    _shared("sources", Sources, default=False),
    _shared("cypher", Cypher, default=False),
    _shared("uri", Uri, None),
    _shared("store", Store, None),
)
"""Options that every question has beside its own."""
