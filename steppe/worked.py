"""The worked example of a question: the call in its docstring, as Python, as a command, and asked."""

from __future__ import annotations

import ast
import re
import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import queries
from steppe.arguments import Kind, arguments_of
from steppe.typed_names import ALL, typed_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database
    from queries.machinery.answer import Answer, Row
    from steppe.arguments import Argument

__all__ = ["Example", "example_of"]

_EXAMPLE = re.compile(r"^ *>>> .*(?:\n *\.\.\. .*)*", re.MULTILINE)
"""Code at a prompt, with the lines that go on from it."""


@dataclass(frozen=True, slots=True)
class Example:
    """One way to ask a question.

    Attributes
    ----------
    name : str
        Name of the question in Python.
    code : str
        The call as the docstring has it: `g.members("CSTO", as_of="2005-01-01")`.
    places : tuple
        Arguments given by place.
    named : dict
        Arguments given by name.
    """

    name: str
    code: str
    places: tuple[object, ...]
    named: dict[str, object]

    @property
    def command(self) -> str:
        """The same in the shell: `steppe ask members CSTO --as-of 2005-01-01`."""
        arguments = arguments_of(getattr(queries, self.name))
        given = dict(zip((one.name for one in arguments), self.places, strict=False)) | self.named
        placed = [word for one in arguments if one.positional for word in _place(one, given)]
        options = [
            word
            for one in arguments
            if not one.positional and one.name in given
            for word in _option(one, given[one.name])
        ]
        return " ".join(["steppe ask", typed_name(self.name), *map(shlex.quote, [*placed, *options])])

    def ask(self, database: Database) -> Answer[Row]:
        """Ask it.

        Parameters
        ----------
        database : graph.database.Database
            The graph.

        Returns
        -------
        queries.machinery.answer.Answer
            The answer.
        """
        answer: Answer[Row] = getattr(queries, self.name)(database, *self.places, **self.named)
        return answer


def example_of(name: str) -> Example | None:
    """Return the first call of a question in the examples of its docstring.

    Parameters
    ----------
    name : str
        Name of the question in Python.

    Returns
    -------
    Example or None
        The first call whose arguments are written out; None where there is none.

    Examples
    --------
    >>> example_of("members").code
    'g.members("CSTO", as_of="2005-01-01")'
    >>> example_of("members").command
    'steppe ask members CSTO --as-of 2005-01-01'
    """
    for source in _sources(getattr(queries, name).__doc__ or ""):
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
                try:
                    places = tuple(ast.literal_eval(one) for one in node.args)
                    named = {str(one.arg): ast.literal_eval(one.value) for one in node.keywords}
                except ValueError:  # a variable stands in it
                    continue
                code = ast.get_source_segment(source, node) or ast.unparse(node)
                return Example(name, " ".join(code.split()), places, named)
    return None


def _sources(text: str) -> list[str]:
    """Return the code of each example in a docstring, as doctest finds it, whose import takes long."""
    found = _EXAMPLE.findall(text)
    return [re.sub(r"^\s*(?:>>>|\.\.\.) ?", "", source, flags=re.MULTILINE) for source in found]


def _place(argument: Argument, given: dict[str, Any]) -> Iterator[str]:
    """Yield what is typed for an argument by its place."""
    if argument.name in given:
        yield _typed(given[argument.name])


def _option(argument: Argument, value: object) -> Iterator[str]:
    flag = typed_name(argument.name)
    if argument.kind is Kind.FLAG:
        yield f"--{flag}" if value else f"--no-{flag}"
    else:
        yield f"--{flag}"
        yield ALL if value is None and argument.liftable else _typed(value)


def _typed(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
