"""The page on the questions: each with what it takes, what it returns, and an example with its answer."""

from __future__ import annotations

import inspect
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import queries
from generators.loaded import loaded
from generators.markdown import anchor, code, filled, heading, table
from queries.machinery.tables import as_text
from steppe.arguments import arguments_of
from steppe.docstrings import read_docstring
from steppe.worked import example_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.database import Database
    from queries.machinery.answer import Answer, Row
    from steppe.arguments import Argument

__all__ = ["questions"]

_PAGE = Path(__file__).with_name("pages") / "questions.md"

_WIDTH = 100
"""Columns of the answers shown: what a page has room for."""

_LONGEST = 16
"""Lines of an answer shown: enough to see its form."""


def questions(data: Path) -> str:
    """Return the page on the questions.

    Parameters
    ----------
    data : Path
        The data folder that the examples are asked of.

    Returns
    -------
    str
        A page of Markdown.
    """
    graph = loaded(data)
    return filled(
        _PAGE,
        {
            "index": table(
                ["question", "asks"],
                ((f"[{code(name)}](#{anchor(name)})", _summary(name)) for name in queries.__all__),
            ),
            "questions": "\n".join(_section(name, graph) for name in queries.__all__),
        },
    )


def _summary(name: str) -> str:
    return read_docstring(getattr(queries, name).__doc__).summary


def _section(name: str, database: Database) -> str:
    function = getattr(queries, name)
    told = read_docstring(function.__doc__)
    notes = told.sections.get("Notes", "")
    parts = [
        heading(2, code(name)),
        told.summary,
        told.description,
        f"```python\n{_signature(name, function)}\n```",
        _arguments(name),
        f"**Answer.** {told.returns}",
        notes,
        _fields(name),
        _example(name, database),
    ]
    return "\n\n".join(part for part in parts if part)


def _signature(name: str, function: Callable[..., object]) -> str:
    """Return how it is called on an open graph, one argument a line where they are many."""
    _, *taken = inspect.signature(function).parameters.values()
    words = [one.name if one.default is one.empty else f"{one.name}={_written(one.default)}" for one in taken]
    by_name = [one.kind is inspect.Parameter.KEYWORD_ONLY for one in taken]
    if True in by_name:
        words.insert(by_name.index(True), "*")
    line = f"g.{name}({', '.join(words)})"
    return line if len(line) <= _WIDTH else f"g.{name}(\n    {', '.join(words)},\n)"


def _written(default: object) -> str:
    return repr(str(default)) if isinstance(default, str) else repr(default)


def _arguments(name: str) -> str:
    function = getattr(queries, name)
    types = read_docstring(function.__doc__).parameters
    rows = [(code(one.name), types[one.name].type, _meaning(one)) for one in arguments_of(function)]
    return table(["argument", "type", "meaning"], rows) if rows else ""


def _meaning(argument: Argument) -> str:
    choices = ", ".join(map(code, argument.untold_choices))
    return f"{argument.meaning} Of: {choices}." if choices else argument.meaning


def _fields(name: str) -> str:
    """Return the fields of a row as a table; those that the docstring tells of together share a line."""
    (row_type,) = get_args(inspect.signature(getattr(queries, name), eval_str=True).return_annotation)
    fields = read_docstring(row_type.__doc__).attributes.values()
    rows = [
        (", ".join(code(one.name) for one in together), *told)
        for told, together in groupby(fields, lambda one: (one.type, one.meaning))
    ]
    return table(["field", "type", "meaning"], rows)


def _example(name: str, database: Database) -> str:
    example = example_of(name)
    if example is None:
        message = f"the docstring of {name} has no example `g.{name}(...)` with its arguments written out"
        raise ValueError(message)
    answer = "\n".join(_lines(example.ask(database)))
    return f"```python\n{example.code}\n```\n\n```console\n$ {example.command}\n```\n\n```text\n{answer}\n```"


def _lines(answer: Answer[Row]) -> Iterator[str]:
    """Yield an answer as the shell prints it; of a long one its beginning, and what stands below the rows."""
    lines = as_text(answer, width=_WIDTH).splitlines()
    if len(lines) <= _LONGEST:
        yield from lines
        return
    end = next(at for at, line in enumerate(lines) if line.startswith(_count(answer)))
    below = lines[end:][:_LONGEST]
    yield from lines[: max(_LONGEST - len(below), _LONGEST // 2)]
    yield "..."
    yield from below
    if len(lines) > end + len(below):
        yield "..."


def _count(answer: Answer[Row]) -> str:
    return "1 row" if len(answer) == 1 else f"{len(answer)} rows"
