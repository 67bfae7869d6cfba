"""What a question takes, as one types it: read off the signature and docstring of its function."""

from __future__ import annotations

import inspect
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from graph.dates import PartialDate
from steppe.docstrings import read_docstring

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from steppe.docstrings import Entry

__all__ = ["Argument", "Kind", "arguments_of"]

_COMMA = re.compile(r",(?! )")
"""A comma between two values; one with a space behind it belongs to a name such as `Korea, Republic of`."""


class Kind(StrEnum):
    """What is typed for an argument."""

    TEXT = "text"
    FLAG = "flag"
    INTEGER = "integer"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a question.

    Attributes
    ----------
    name : str
        Its name in Python.
    positional : bool
        Whether it is typed by its place, without its name.
    required : bool
        Whether the question cannot be asked without it.
    default : object
        What it is otherwise.
    kind : Kind
        What is typed.
    many : bool
        Whether several values can be typed, with commas between.
    repeated : bool
        Whether they can also be typed one after the other: options, and what is typed last by its place.
    day : bool
        Whether it is a day, month or year.
    liftable : bool
        Whether None means more than the default does: a restriction that can be lifted.
    choices : tuple of str
        The values there are; empty where any text will do.
    meaning : str
        What it is, from the docstring.
    """

    name: str
    positional: bool
    required: bool
    default: object
    kind: Kind
    many: bool
    repeated: bool
    day: bool
    liftable: bool
    choices: tuple[str, ...]
    meaning: str

    @property
    def untold_choices(self) -> tuple[str, ...]:
        """The values there are; empty where the meaning names them all."""
        return () if all(f"`{choice}`" in self.meaning for choice in self.choices) else self.choices

    def read(self, typed: Any) -> object:  # noqa: ANN401 - what the kind makes of it
        """Return the value that was typed as the function takes it.

        Parameters
        ----------
        typed : object
            A truth value, a number, a text, or the texts where there can be several.

        Returns
        -------
        object
            One value, or a list where there are several.

        Raises
        ------
        ValueError
            If it is none of the choices; with the nearest.
        """
        if self.kind is not Kind.TEXT:
            return typed
        texts = [typed] if isinstance(typed, str) else list(typed)
        if self.many and (self.choices or len(texts) > 1):
            texts = [part for text in texts for part in _COMMA.split(text) if part.strip()]
        values = [self._choice(text) for text in texts] if self.choices else texts
        return values[0] if len(values) == 1 else values

    def _choice(self, text: str) -> str:
        wanted = _plain(text)
        for choice in self.choices:
            if _plain(choice) == wanted:
                return choice
        from difflib import get_close_matches  # noqa: PLC0415 - only what is wrong needs it

        near = get_close_matches(wanted, self.choices, n=1)
        meant = f"did you mean {near[0]}? " if near else ""
        message = f"{text!r} is not known; {meant}There is: {', '.join(self.choices)}"
        raise ValueError(message)


def arguments_of(function: Callable[..., object]) -> tuple[Argument, ...]:
    """Return what a question takes, without the database, in the order of its signature.

    Parameters
    ----------
    function : callable
        A question.

    Returns
    -------
    tuple of Argument
        Arguments that may be given by place come first.

    Examples
    --------
    >>> from queries import members
    >>> for one in arguments_of(members):
    ...     print(one.name, one.kind, "several" if one.many else "one")
    organization text one
    as_of text one
    grades text several
    certain flag one
    """
    meanings = read_docstring(function.__doc__).parameters
    _, *taken = inspect.signature(function, eval_str=True).parameters.values()
    placed = [one.name for one in taken if one.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
    return tuple(
        _argument(one, meanings, positional=one.name in placed, last=one.name in placed[-1:]) for one in taken
    )


def _argument(
    parameter: inspect.Parameter, meanings: Mapping[str, Entry], *, positional: bool, last: bool
) -> Argument:
    accepted = list(_accepted(parameter.annotation))
    required = parameter.default is inspect.Parameter.empty
    many = Sequence in accepted
    return Argument(
        parameter.name,
        positional,
        required,
        None if required else parameter.default,
        _kind(accepted),
        many,
        many and (last or not positional),
        PartialDate in accepted,
        type(None) in accepted and not required and parameter.default is not None,
        tuple(dict.fromkeys(_choices(accepted))),
        meanings[parameter.name].meaning if parameter.name in meanings else "",
    )


def _accepted(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - annotations have no common type
    """Yield the types that an annotation accepts, those within a sequence after the sequence."""
    if get_origin(annotation) in {Union, UnionType}:
        for one in get_args(annotation):
            yield from _accepted(one)
    elif get_origin(annotation) is Sequence:
        yield Sequence
        for one in get_args(annotation):
            yield from _accepted(one)
    else:
        yield annotation


def _kind(accepted: list[Any]) -> Kind:
    if bool in accepted:
        return Kind.FLAG
    if float in accepted:
        return Kind.NUMBER
    return Kind.INTEGER if int in accepted and str not in accepted else Kind.TEXT


def _choices(accepted: list[Any]) -> Iterator[str]:
    for one in accepted:
        if isinstance(one, type) and issubclass(one, Enum):
            yield from _texts(member.value for member in one)
        elif get_origin(one) is Literal:
            yield from _texts(get_args(one))


def _texts(values: Iterable[object]) -> Iterator[str]:
    return (str(value) for value in values)


def _plain(text: str) -> str:
    """Return a text as choices are compared: `Dialogue_Partner` is `dialogue-partner`."""
    return "-".join(text.casefold().replace("_", " ").replace("-", " ").split())
