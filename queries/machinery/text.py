"""The Cypher text of a question, with the comment at its head that says what it takes and returns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["Declared", "QuestionText", "question_text"]

_PLACES = ("queries", "queries.rules", "queries.machinery")
"""Packages with texts; each name is in one of them."""

_ENTRY = re.compile(r"//\s{3}(\w+)\s{2,}(.+)")
_PARAMETER = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True)
class Declared:
    """A parameter or a column that the head of a text declares.

    Attributes
    ----------
    name : str
        Its name.
    meaning : str
        Its type and what it is.
    """

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class QuestionText:
    """One Cypher text.

    Attributes
    ----------
    name : str
        Its name, that of its file.
    question : str
        The question in one or more sentences.
    parameters, columns : tuple of Declared
        What it takes, and what it returns in that order.
    cypher : str
        The text without its head, to be run as it is.
    """

    name: str
    question: str
    parameters: tuple[Declared, ...]
    columns: tuple[Declared, ...]
    cypher: str

    @classmethod
    def parse(cls, name: str, text: str) -> QuestionText:
        """Read a text and check its head against its body.

        Parameters
        ----------
        name : str
            Name of the text.
        text : str
            Comment lines ``// ...`` with the question, then ``// Parameters`` and ``// Columns`` with
            entries ``//   name  meaning``, then the Cypher.

        Returns
        -------
        QuestionText
            The text.

        Raises
        ------
        ValueError
            If the head lacks a part, or declares a parameter that the body does not use, or the reverse.

        Examples
        --------
        >>> text = QuestionText.parse("count", '''// How many states?
        ... // Parameters
        ... // Columns
        ... //   states  integer: how many
        ... MATCH (s:State) RETURN count(s) AS states''')
        >>> text.question, [column.name for column in text.columns]
        ('How many states?', ['states'])
        """
        lines = text.splitlines()
        end = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
        head, body = lines[:end], "\n".join(lines[end:]).strip()
        if "// Parameters" not in head or "// Columns" not in head:
            message = f"{name}.cypher: the head must have the lines `// Parameters` and `// Columns`"
            raise ValueError(message)
        at_parameters, at_columns = head.index("// Parameters"), head.index("// Columns")
        question = " ".join(line.removeprefix("//").strip() for line in head[:at_parameters]).strip()
        parameters = _entries(head[at_parameters + 1 : at_columns])
        columns = _entries(head[at_columns + 1 :])
        declared, used = {one.name for one in parameters}, set(_PARAMETER.findall(body))
        if declared != used:
            message = f"{name}.cypher: declares the parameters {sorted(declared)} but uses {sorted(used)}"
            raise ValueError(message)
        return cls(name, question, parameters, columns, body)


@cache
def question_text(name: str) -> QuestionText:
    """Return a text of this package by its name.

    Parameters
    ----------
    name : str
        Name of the file without `.cypher`.

    Returns
    -------
    QuestionText
        The text, read once.
    """
    for place in _PLACES:
        text = files(place) / f"{name}.cypher"
        if text.is_file():
            return QuestionText.parse(name, text.read_text(encoding="utf-8"))
    message = f"there is no {name}.cypher in {', '.join(_PLACES)}"
    raise FileNotFoundError(message)


def _entries(lines: list[str]) -> tuple[Declared, ...]:
    entries: list[Declared] = []
    for line in lines:
        if match := _ENTRY.fullmatch(line):
            entries.append(Declared(*match.groups()))
        elif entries and line.removeprefix("//").strip():  # goes on from the line above
            last = entries[-1]
            entries[-1] = Declared(last.name, f"{last.meaning} {line.removeprefix('//').strip()}")
    return tuple(entries)
