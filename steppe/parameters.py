"""Values of Cypher parameters as they are typed on the command line."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["read_parameters", "read_value"]

_INTEGER = re.compile(r"[+-]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[+-]?[0-9]+(\.[0-9]+([eE][+-]?[0-9]+)?|[eE][+-]?[0-9]+)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NAME = re.compile(r"[^\W\d]\w*")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_OPENINGS = ("[", "{", '"')


def read_parameters(texts: Iterable[str]) -> dict[str, object]:
    """Read parameters, each written `name=value`.

    Parameters
    ----------
    texts : iterable of str
        The parameters.

    Returns
    -------
    dict
        Values by name, as `read_value` reads them.

    Raises
    ------
    ValueError
        If one is not written so, or a name comes twice.

    Examples
    --------
    >>> read_parameters(["state=KAZ", "year=2005"])
    {'state': 'KAZ', 'year': 2005}
    """
    parameters: dict[str, object] = {}
    for text in texts:
        name, sign, value = text.partition("=")
        name = name.removeprefix("$")
        if not sign or not _NAME.fullmatch(name):
            message = f"{text!r} is not a parameter; write name=value, such as state=KAZ"
            raise ValueError(message)
        if name in parameters:
            message = f"the parameter {name!r} is given twice; give it once"
            raise ValueError(message)
        parameters[name] = read_value(name, value)
    return parameters


def read_value(name: str, text: str) -> object:
    """Read the value of a parameter.

    Parameters
    ----------
    name : str
        Name of the parameter, for messages.
    text : str
        The value.

    Returns
    -------
    object
        An integer, a number, `true`, `false` or `null`, a day written YYYY-MM-DD, or what JSON says where
        it begins with ``[``, ``{`` or a double quote; all else is text. A number in double quotes is a text.

    Raises
    ------
    ValueError
        If it looks like a day, JSON or an integer and cannot be one.

    Examples
    --------
    >>> [read_value("x", text) for text in ("12", "1.5", "true", "Aral Sea", '"12"', '["KAZ", 1]', "007")]
    [12, 1.5, True, 'Aral Sea', '12', ['KAZ', 1], '007']
    >>> read_value("day", "2005-01-31")
    datetime.date(2005, 1, 31)
    """
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return _in_range(name, int(text))
    if _FLOAT.fullmatch(text):
        return float(text)
    if _DAY.fullmatch(text):
        return _day(name, text)
    if text.startswith(_OPENINGS):
        return _json(name, text)
    return text


def _in_range(name: str, number: int) -> int:
    if not -(2**63) <= number < 2**63:
        message = (
            f"{name}={number} is beyond Cypher's integers of 64 bits; as a text, write '{name}=\"{number}\"'"
        )
        raise ValueError(message)
    return number


def _day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"{name}={text} is not a day of the calendar; as a text, write '{name}=\"{text}\"'"
        raise ValueError(message) from None


def _json(name: str, text: str) -> object:
    try:
        return json.loads(text)
    except ValueError as error:
        message = (
            f'{name}={text} begins as JSON but is none ({error}); lists are written \'{name}=["KAZ", "UZB"]\''
        )
        raise ValueError(message) from None
