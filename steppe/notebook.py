"""Steppe in a notebook: `%ask`, `%cypher`, `%%cypher` and `%steppe_open`, once `%load_ext steppe` has run."""

from __future__ import annotations

import argparse
import shlex
from functools import wraps
from typing import TYPE_CHECKING, Any, NoReturn, ParamSpec, TypeVar

from IPython.core.magic import Magics, line_cell_magic, line_magic, magics_class, no_var_expand

import steppe
from graph.errors import CypherError, QuestionError, SteppeError
from steppe.asked import command_of, named, summaries
from steppe.cypher_errors import explained
from steppe.cypher_hints import hints
from steppe.cypher_names import tokens_of
from steppe.opened import Graph
from steppe.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from IPython.core.interactiveshell import InteractiveShell

    from queries.machinery.answer import Answer, Row

__all__ = ["SteppeMagics", "ToldError", "add_magics"]

LIMIT = 1000
"""Rows that are fetched where no other limit is given: more than anyone reads, less than a flood."""

P = ParamSpec("P")
R = TypeVar("R")


class ToldError(Exception):
    """Something that went wrong, told to the reader of a notebook in words and without a stack trace."""

    def _render_traceback_(self) -> list[str]:
        return str(self).splitlines()


def told(magic: Callable[P, R]) -> Callable[P, R]:
    """Let a magic fail in words."""

    @wraps(magic)
    def telling(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return magic(*args, **kwargs)
        except SteppeError as error:
            raise ToldError(str(error)) from None

    return telling


def add_magics(shell: InteractiveShell) -> None:
    """Add Steppe's magics to a notebook or an IPython shell."""
    shell.register_magics(SteppeMagics(shell))


@magics_class
class SteppeMagics(Magics):
    """Ask the graph from a notebook. Nothing here can change it."""

    def __init__(self, shell: InteractiveShell) -> None:
        super().__init__(shell)
        self._graph: Graph | None = None
        self._own = False

    @line_magic
    @told
    def ask(self, line: str) -> Answer[Row] | None:
        """Ask a question in the words of the shell: ``%ask members CSTO --as-of 2005-01-01``.

        ``%ask`` alone lists the questions, ``%ask members --help`` tells what one takes. What it returns is
        the answer: ``answer = %ask members CSTO`` keeps it.
        """
        words = _words(line)
        if not words or words[0] in {"-h", "--help"}:
            for name, summary in summaries().items():
                print(f"{name:<24}{summary}")  # noqa: T201 - the list is what was asked for
            return None
        return self._asked(*words)

    @no_var_expand  # else IPython would paste `$name` into the text, and read `{id: "KAZ"}` as Python
    @line_cell_magic
    @told
    def cypher(self, line: str, cell: str | None = None) -> Rows | None:
        """Run Cypher that only reads; `$name` is the value of the notebook's variable `name`.

        ``%cypher MATCH (s:State) RETURN s.name`` on a line, or ``%%cypher`` above a cell. The options of a
        cell: ``-o NAME`` keeps the rows as a data frame in the variable NAME, ``--limit N`` fetches at most
        so many rows (0 for all), ``--timeout SECONDS``, ``--format table|frame|none`` shows them as a table,
        as a data frame, or not at all.
        """
        text, options = (line, _OPTIONS.read("")) if cell is None else (cell, _OPTIONS.read(line))
        text = text.strip().removesuffix(";")
        if not text:
            message = "the query is empty; write one, such as MATCH (s:State) RETURN s.name"
            raise QuestionError(message)
        rows = self._rows(text, options)
        frame = rows.to_frame() if options.output or options.format == "frame" else None
        if options.output:
            self._shell.user_ns[options.output] = frame
        if options.format == "none":
            return None
        return frame if options.format == "frame" else rows

    @line_magic
    @told
    def steppe_open(self, line: str) -> None:
        """Choose the graph that `%ask` and `%cypher` ask; without this, the one that `steppe.open()` opens.

        ``%steppe_open --uri neo4j://localhost:7687`` a server, ``%steppe_open --store FOLDER`` an embedded
        store, ``%steppe_open g`` the graph in the variable `g`.
        """
        options = _PLACES.read(line)
        if options.variable is None:
            self._use(steppe.open(options.uri, store=options.store), own=True)
        elif isinstance(graph := self._shell.user_ns.get(options.variable), Graph):
            self._use(graph, own=False)
        else:
            message = f"the variable {options.variable!r} holds no graph; g = steppe.open() makes one"
            raise QuestionError(message)
        place = self._opened().info()
        print(f"{place.engine} {place.version}, {place.location or place.address}")  # noqa: T201 - tells where

    @property
    def _shell(self) -> Any:  # noqa: ANN401 - IPython says that it can be None, which it is not here
        return self.shell

    def _opened(self) -> Graph:
        if self._graph is None:
            self._use(steppe.open(), own=True)
        graph = self._graph
        if graph is None:
            raise AssertionError
        return graph

    def _use(self, graph: Graph, *, own: bool) -> None:
        before, self._graph = self._graph, graph
        if before is not None and self._own and before is not graph:
            before.close()
        self._own = own

    def _asked(self, typed: str, *words: str) -> Answer[Row] | None:
        def answer(function: Callable[..., Answer[Row]], arguments: Mapping[str, object]) -> Answer[Row]:
            return function(self._opened(), **arguments)

        try:
            command = command_of(named(typed), answer)
        except ValueError as error:
            message = f"{error}; %ask lists them all"
            raise QuestionError(message) from None
        try:
            found = command.main(args=list(words), prog_name=f"%ask {typed}", standalone_mode=False)
        except Exception as error:
            in_words = getattr(error, "format_message", None)  # typer's own errors have it
            if in_words is None:
                raise
            message = f"{in_words()} (%ask {typed} --help tells more)"
            raise QuestionError(message) from None
        return None if isinstance(found, int) else found  # 0 after the help

    def _rows(self, text: str, options: argparse.Namespace) -> Rows:
        try:
            found = self._opened().read(
                text, self._parameters(text), timeout=options.timeout, limit=options.limit or None
            )
        except CypherError as error:
            raise CypherError("\n".join([*explained(str(error), text), *hints(text)])) from None
        return Rows.of(found)

    def _parameters(self, text: str) -> dict[str, object]:
        """Return the values of the text's parameters, from the variables of the notebook."""
        names = {token.value[1:].strip("`") for token in tokens_of(text) if token.kind == "parameter"}
        missing = sorted(names - set(self._shell.user_ns))
        if missing:
            given = " and ".join(f"${name}" for name in missing)
            message = f"{given}: no variable of this notebook is called {' or '.join(missing)}"
            raise QuestionError(message)
        return {name: self._shell.user_ns[name] for name in sorted(names)}


class _Options(argparse.ArgumentParser):
    """The options of a magic, whose errors are Steppe's."""

    def error(self, message: str) -> NoReturn:
        wrong = f"{self.prog}: {message}"
        raise QuestionError(wrong)

    def read(self, line: str) -> argparse.Namespace:
        return self.parse_args(_words(line))


def _words(line: str) -> list[str]:
    """Split a line as a shell does."""
    try:
        return shlex.split(line)
    except ValueError as error:
        message = f"{line.strip()}: {str(error).lower()}"
        raise QuestionError(message) from None


def _rows_wanted(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError
    return number


def _variable(text: str) -> str:
    if not text.isidentifier():
        raise ValueError
    return text


_rows_wanted.__name__ = "number of rows"  # argparse names it so in its errors
_variable.__name__ = "name of a variable"

_OPTIONS = _Options(prog="%%cypher", add_help=False)
_OPTIONS.add_argument("-o", "--output", type=_variable, metavar="NAME")
_OPTIONS.add_argument("--limit", type=_rows_wanted, default=LIMIT, metavar="N")
_OPTIONS.add_argument("--timeout", type=float, metavar="SECONDS")
_OPTIONS.add_argument("--format", choices=["table", "frame", "none"], default="table")

_PLACES = _Options(prog="%steppe_open", add_help=False)
_PLACES.add_argument("variable", nargs="?", metavar="VARIABLE")
_PLACES.add_argument("--uri", metavar="ADDRESS")
_PLACES.add_argument("--store", metavar="FOLDER")
