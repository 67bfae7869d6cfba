"""What pydantic found wrong with a record, said as an editor of the file would want to hear it."""

from __future__ import annotations

import re
import types
import typing
from enum import Enum
from typing import TYPE_CHECKING

from pydantic import BaseModel

from graph.errors import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from loaders.corpus import Place
    from loaders.kinds import Kind

__all__ = ["explain"]

_LIKENESS = 60
"""Least likeness, 0 to 100, at which another name is offered."""

_SHOWN = 60
"""Characters of a wrong value that are shown."""

_NOTHING = object()

_MAPPING = "a mapping of fields, `name: value`"
_LIST = "a list, `[one, another]` or one `- item` a line"
_NUMBER = "a plain number"

_WANTED = {
    "string_type": "a text; put it in quotes where it looks like a number",
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "dict_type": _MAPPING,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "int_type": _NUMBER,
    "float_type": _NUMBER,
    "int_parsing": _NUMBER,
    "float_parsing": _NUMBER,
}
"""What would be right, by pydantic's name of an error of type."""


def explain(
    error: ValidationError, kind: Kind, value: object, place: Place, record_id: str
) -> Iterator[Finding]:
    """Yield one finding for each thing that is wrong with a record.

    Parameters
    ----------
    error : ValidationError
        What pydantic found.
    kind : Kind
        The kind of record.
    value : object
        The record as it was read.
    place : Place
        Where it is written.
    record_id : str
        Its id, or `""`.

    Yields
    ------
    Finding
        With the line of the field, the allowed values or the nearest names.
    """
    told: set[tuple[object, ...]] = set()
    for details in error.errors(include_url=False):
        path = _path_in(value, details["loc"])
        code, wrong, right = _words(details, kind, path)
        # One wrong value fails each arm of a union, and a list with a wrong item counts as too short.
        if (path, code) in told or (code == "too-few" and details["input"]):
            continue
        told.add((path, code))
        owner = _owner(value, path) or record_id
        dotted = ".".join(str(part) for part in path)
        yield Finding(place.file, place.line(*path), owner, dotted, code, wrong, right)


def _path_in(value: object, loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Drop from pydantic's path the parts that are no keys of the file, such as names of union arms."""
    path: list[int | str] = []
    for part in loc:
        below = _below(value, part)
        missing = below is _NOTHING and isinstance(value, dict) and isinstance(part, str) and part == loc[-1]
        if below is _NOTHING and not missing:
            continue
        value = below
        path.append(part)
    return tuple(path)


def _owner(value: object, path: tuple[int | str, ...]) -> str:
    """Return the id of the spell that a path of an organisation leads into."""
    found = ""
    for part in path if path and path[0] == "memberships" else ():
        value = _below(value, part)
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            found = value["id"]
    return found


def _below(value: object, part: int | str) -> object:
    """Return what stands under a key or at a place of a list."""
    if isinstance(value, dict):
        return value.get(part, _NOTHING)
    if isinstance(value, list) and isinstance(part, int) and part < len(value):
        return value[part]
    return _NOTHING


def _words(details: ErrorDetails, kind: Kind, path: tuple[int | str, ...]) -> tuple[str, str, str]:
    """Return the code of a finding, what is wrong and what would be right."""
    given, context = details["input"], details.get("ctx", {})
    shown = repr(given) if len(repr(given)) <= _SHOWN else repr(given)[:_SHOWN] + "..."
    last = path[-1] if path else ""
    found = details["type"]
    if found in _WANTED:
        return "wrong-type", f"{shown} is {_a(given)}", _WANTED[found]
    match found:
        case "missing":
            said = "missing-field", f"`{last}` is missing", "every record must state it"
        case "extra_forbidden":
            said = "unknown-field", f"there is no field `{last}`", _near(str(last), _fields(kind.model, path))
        case "enum" | "literal_error":
            said = (
                "not-allowed",
                f"{shown} is not allowed",
                _one_of(str(given), str(context.get("expected", ""))),
            )
        case "string_pattern_mismatch":
            said = (
                "wrong-form",
                f"{shown} has the wrong form",
                f"a text of the form {context.get('pattern', '')}",
            )
        case "value_error":
            wrong, _, right = str(context.get("error", details["msg"])).partition("; ")
            said = "wrong-value", wrong, right or "see the codebook"
        case "too_short":
            said = "too-few", "it is empty", f"at least {context.get('min_length', 1)}"
        case _:
            message = details["msg"]
            said = "wrong-value", f"{shown}: {message[0].lower()}{message[1:]}", "see the codebook"
    return said


def _a(value: object) -> str:
    names = {
        dict: "a mapping",
        list: "a list",
        str: "a text",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    return "empty" if value is None else names.get(type(value), type(value).__name__)


def _one_of(given: str, expected: str) -> str:
    from rapidfuzz import process  # noqa: PLC0415 - only what is wrong needs it

    best = process.extractOne(given, re.findall(r"'([^']+)'", expected), score_cutoff=_LIKENESS)
    return f"did you mean '{best[0]}'? allowed are {expected}" if best else f"one of {expected}"


def _near(name: str, known: list[str]) -> str:
    from rapidfuzz import process  # noqa: PLC0415 - as above

    best = process.extractOne(name, known, score_cutoff=_LIKENESS)
    return f"did you mean `{best[0]}`?" if best else f"one of {', '.join(known)}"


def _fields(model: type[BaseModel], path: tuple[int | str, ...]) -> list[str]:
    """Return the field names that are allowed where a path ends."""
    for part in path[:-1]:
        info = next((f for n, f in model.model_fields.items() if part in (n, f.alias)), None)
        inner = _model_in(info.annotation) if info else None
        model = inner or model
    return [info.alias or name for name, info in model.model_fields.items()]


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation if issubclass(annotation, BaseModel) and not issubclass(annotation, Enum) else None
    return next((found for arm in typing.get_args(annotation) if (found := _model_in(arm))), None)
