"""What an engine says of a wrong Cypher text, with the line in question and a caret at the place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from steppe.cypher_hints import nearest
from steppe.cypher_names import tokens_of

__all__ = ["Place", "explained", "place_of"]

_OFFSET = re.compile(r"\(line \d+, column \d+ \(offset: (\d+)\)\)")
"""How Neo4j tells the place: the offset counts characters of the whole text from 0."""

_LINE_AND_COLUMN = re.compile(r"\bat line (\d+)(?:, column |:)(\d+)")
"""How the embedded engine tells it: lines count from 1, columns from 0."""

_QUOTED = re.compile(r"['`](\w+)['`]")
_MISSING = re.compile(r"Expected parameter\(s\): (.+)")
_EXPECTED = re.compile(r"[,:]? expected:? (?:one of )?(.+)$")
_END = re.compile(r"(?:mismatched|Invalid|extraneous) input '(?:<EOF>)?'(?!')")

_MOST_EXPECTED = 6
"""Engines list all that could stand at the place, up to hundreds of words: longer lists are left out."""

_AROUND = 36
"""Characters of a long line that are shown on each side of the place."""

_LIKENESS_OF_CLAUSES = 75
"""Least likeness, 0 to 100, at which a clause is offered for a word, which may well be a name."""

_CLAUSES = (
    *("CALL", "CREATE", "DELETE", "DETACH", "DISTINCT", "EXISTS", "LIMIT", "MATCH", "MERGE", "OPTIONAL"),
    *("ORDER", "REMOVE", "RETURN", "SET", "SKIP", "UNION", "UNWIND", "WHERE", "WITH"),
)

_FUNCTIONS = (
    *("abs", "all", "any", "avg", "ceil", "coalesce", "collect", "count", "date", "datetime", "duration"),
    *(
        "endNode",
        "exists",
        "floor",
        "head",
        "id",
        "keys",
        "labels",
        "last",
        "left",
        "length",
        "localdatetime",
    ),
    *("max", "min", "nodes", "none", "percentileCont", "point", "properties", "range", "reduce"),
    *("relationships", "replace", "reverse", "right", "round", "sign", "single", "size", "split", "sqrt"),
    *("startNode", "stDev", "substring", "sum", "tail", "time", "toBoolean", "toFloat", "toInteger"),
    *("toLower", "toString", "toUpper", "trim", "type"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a text, both counted from 0."""

    line: int
    column: int


def explained(message: str, text: str) -> list[str]:
    """Return what an engine says of a text in lines for the terminal.

    Parameters
    ----------
    message : str
        What the engine says.
    text : str
        The Cypher text.

    Returns
    -------
    list of str
        What is wrong; the line and a caret below the place, where the engine tells it; what may be meant.

    Examples
    --------
    >>> message = "Unexpected input 'RETRUN' at line 1, column 10"
    >>> for line in explained(message, "MATCH (n) RETRUN n"):
    ...     print(line)
    the query is wrong: Unexpected input 'RETRUN'
    line 1: MATCH (n) RETRUN n
                      ^
    did you mean RETURN?
    """
    missing = _MISSING.search(message)
    if missing:
        names = [name.strip() for name in missing[1].split(",")]
        given = " ".join(f"--param {name}=..." for name in names)
        return [f"the query has parameters without a value: {', '.join(names)}; give them with {given}"]
    lines = [f"the query is wrong: {_what(message)}"]
    place = place_of(message, text)
    if place is not None:
        lines += _pointed(text, place)
    meant = _meant(message, text, place)
    return [*lines, meant] if meant else lines


def place_of(message: str, text: str) -> Place | None:
    """Return the place that an engine's message tells, else that of the first name it quotes, else None.

    Parameters
    ----------
    message : str
        What the engine says.
    text : str
        The Cypher text.

    Returns
    -------
    Place or None
        The place, within the text or just behind the end of a line.
    """
    offset = _OFFSET.search(message)
    if offset:
        return _at(text, int(offset[1]))
    told = _LINE_AND_COLUMN.search(message)
    if told:
        lines = text.split("\n")
        line = min(max(int(told[1]), 1), len(lines)) - 1
        return Place(line, min(int(told[2]), len(lines[line].rstrip("\r"))))
    quoted = _QUOTED.search(message)
    found = re.search(rf"(?<!\w){re.escape(quoted[1])}(?!\w)", text) if quoted else None
    return _at(text, found.start()) if found else None


def _at(text: str, offset: int) -> Place:
    before = text[: min(offset, len(text))]
    return Place(before.count("\n"), len(before) - (before.rfind("\n") + 1))


def _what(message: str) -> str:
    """Return what is wrong, without the place and the engine's own copy of the line."""
    said = message.split("\n", 1)[0]
    said = _LINE_AND_COLUMN.sub("", _OFFSET.sub("", said)).strip()
    said = re.sub(r"^Syntax error\s*-\s*|^[A-Z]\w+: ", "", said)
    said = _END.sub("the query ends here", said).replace("no viable alternative at input", "cannot read")
    return _EXPECTED.sub(_unless_long, said).strip().rstrip(".")


def _unless_long(expected: re.Match[str]) -> str:
    choices = re.split(r",\s+|\s+or\s+", expected[1])
    return "" if len(choices) > _MOST_EXPECTED or expected[1].endswith(" more") else expected[0]


def _pointed(text: str, place: Place) -> list[str]:
    """Return the line in question, or the part of it around the place, and a caret below the place."""
    line = text.split("\n")[place.line].rstrip("\r").replace("\t", " ")
    column = place.column
    if len(line) > 2 * _AROUND:
        start = max(0, column - _AROUND)
        shown = line[start : column + _AROUND]
        before, after = "... " if start else "", " ..." if column + _AROUND < len(line) else ""
        column += len(before) - start
        line = f"{before}{shown}{after}"
    head = f"line {place.line + 1}: "
    return [head + line, " " * (len(head) + column) + "^"]


def _meant(message: str, text: str, place: Place | None) -> str | None:
    """Return what may have been meant, as a line."""
    function = re.search(r"[Uu]nknown function '([\w.]+)'", message)
    if function:
        near = nearest(function[1], _FUNCTIONS)
        return f"did you mean {near}()?" if near else None
    if place is None:
        return None
    rest = tokens_of("\n".join(text.split("\n")[place.line :])[place.column :])
    if not rest:
        return None
    here = rest[0]
    if here.kind == "text" and (len(here.value) == 1 or here.value[-1] != here.value[0]):
        return f"the text that begins here with {here.value[0]} has no end"
    near = nearest(here.value, _CLAUSES, likeness=_LIKENESS_OF_CLAUSES) if here.kind == "word" else None
    return f"did you mean {near}?" if near and here.value.upper() not in _CLAUSES else None
