"""What makes a function a question: its arguments are checked, and what is wrong is said in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from inspect import signature
from typing import ParamSpec, TypeVar

from pydantic import ConfigDict, ValidationError, validate_call

from graph.dates import PartialDate
from graph.errors import QuestionError

__all__ = ["Day", "Names", "question"]

Day = str | int | date | PartialDate | None
"""A day, month or year: EDTF text, a date, or None for today."""

Names = str | Sequence[str]
"""One name, several with commas between, or a list of them."""

P = ParamSpec("P")
R = TypeVar("R")


def question(function: Callable[P, R]) -> Callable[P, R]:
    """Let pydantic check the arguments of a question.

    Parameters
    ----------
    function : callable
        Takes the database first, then what the question needs; all else by keyword.

    Returns
    -------
    callable
        The same function, which raises `QuestionError` for arguments of a wrong kind.
    """
    # Built when it is first asked: whoever asks one question does not wait for forty to be built.
    config = ConfigDict(arbitrary_types_allowed=True, defer_build=True)
    checked = validate_call(config=config)(function)

    @wraps(function)
    def asked(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return checked(*args, **kwargs)
        except ValidationError as error:
            if error.title != function.__name__:  # not of the arguments, but from inside
                raise
            raise QuestionError(_words(function, error)) from None

    return asked


def _words(function: Callable[..., object], error: ValidationError) -> str:
    name, parameters = function.__name__, list(signature(function).parameters)
    told: dict[str, None] = {}
    for one in error.errors(include_url=False):
        place = one["loc"][0] if one["loc"] else name
        # What was given by position is told by its number.
        where = parameters[place] if isinstance(place, int) and place < len(parameters) else place
        told[f"{name}: {where}: {one['msg'][0].lower()}{one['msg'][1:]}"] = None
    return "; ".join(told)
