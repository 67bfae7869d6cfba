"""The fields of a record as an editor of the files sees them: name, type in words, meaning, values."""

from __future__ import annotations

import re
import types
import typing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from generators.markdown import link_to
from graph.dates import PartialDate
from graph.model import Record
from graph.model.base import Identifier, Number, StateCode
from graph.vocabulary import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Field", "field_names", "fields_of", "name_in_words", "parts_of", "terms_of"]

_PLAIN = (
    (Identifier, "id"),
    (StateCode, "state code"),
    (Number, "number"),
    (str, "text"),
    (int, "whole number"),
    (float, "number"),
)
"""Words for the plain types."""

T = TypeVar("T", Record, Term)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record.

    Attributes
    ----------
    name : str
        Its name in the files.
    type : str
        Its type in words, with links to what the page tells elsewhere.
    required : bool
        Whether each record must state it.
    meaning : str
        What it says.
    default : str
        The value that is taken where it is left out, or `""`.
    """

    name: str
    type: str
    required: bool
    meaning: str
    default: str


def field_names(model: type[Record]) -> list[str]:
    """Return the names of a record's fields as the files have them, its own before those that all share."""
    return [model.model_fields[name].alias or name for name in _ordered(model)]


def fields_of(model: type[Record]) -> list[Field]:
    """Return the fields of a record, its own before those that all share.

    Parameters
    ----------
    model : type of Record
        The model.

    Returns
    -------
    list of Field
        All fields.

    Raises
    ------
    ValueError
        If a field has no description.
    """
    hints = typing.get_type_hints(model, include_extras=True)
    fields = []
    for name in _ordered(model):
        info = model.model_fields[name]
        if not info.description:
            message = f"{model.__name__}.{name} has no description; give it one in its Field(...)"
            raise ValueError(message)
        default = "" if info.is_required() or info.default_factory or not info.default else str(info.default)
        named = info.alias or name
        fields.append(Field(named, _words(hints[name]), info.is_required(), info.description, default))
    return fields


def parts_of(model: type[Record]) -> list[type[Record]]:
    """Return the records that stand within records of a model, each once, in the order of the fields."""
    found: dict[type[Record], None] = {}
    for part in _classes_in(model, Record):
        found |= dict.fromkeys([part, *parts_of(part)])
    return list(found)


def terms_of(model: type[Record]) -> list[type[Term]]:
    """Return the vocabularies that a record's fields take their values from, in the order of the fields."""
    found = dict.fromkeys(_classes_in(model, Term))
    for part in parts_of(model):
        found |= dict.fromkeys(_classes_in(part, Term))
    return list(found)


def name_in_words(kind: type) -> str:
    """Return the name of a class as words.

    Examples
    --------
    >>> name_in_words(PartialDate)
    'Partial date'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).capitalize()


def _ordered(model: type[Record]) -> list[str]:
    own = model.__annotations__
    return sorted(model.model_fields, key=lambda name: name not in own)


def _words(hint: Any) -> str:  # noqa: ANN401 - any annotation
    """Return a type in words."""
    plain = next((words for known, words in _PLAIN if hint == known), None)
    if plain:
        return plain
    if isinstance(hint, type) and not isinstance(hint, types.GenericAlias):
        return link_to("Dates", "date") if hint is PartialDate else link_to(name_in_words(hint))
    arms = typing.get_args(hint)
    match typing.get_origin(hint):
        case typing.Annotated:
            words = _words(arms[0])
        case typing.Literal:
            words = " or ".join(f"`{arm}`" for arm in arms)
        case origin if origin is tuple:
            words = f"list of {_words(arms[0])}"
        case origin if origin is dict:
            words = f"{_words(arms[1])} under each {_words(arms[0])}"
        case _:
            said = list(dict.fromkeys(_words(arm) for arm in arms if arm is not types.NoneType))
            words = "number" if said == ["whole number", "number"] else " or ".join(said)
    return words


def _classes_in(model: type[Record], wanted: type[T]) -> Iterator[type[T]]:
    """Yield the classes of one kind that the types of a record's fields name."""
    hints = typing.get_type_hints(model, include_extras=True)
    waiting = [hints[name] for name in _ordered(model)]
    while waiting:
        hint = waiting.pop(0)
        if isinstance(hint, type) and not isinstance(hint, types.GenericAlias):
            if issubclass(hint, wanted):
                yield hint
        else:
            waiting[:0] = typing.get_args(hint)
