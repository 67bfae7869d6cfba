"""A question as a command: the same words ask it in the shell and in a notebook."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Annotated, Any

import typer

import queries
from steppe.arguments import Argument, Kind, arguments_of
from steppe.docstrings import read_docstring
from steppe.typed_names import ALL, typed_name
from steppe.worked import example_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["command_of", "named", "summaries"]

_TYPES: dict[Kind, type] = {Kind.TEXT: str, Kind.FLAG: bool, Kind.INTEGER: int, Kind.NUMBER: float}


def summaries() -> dict[str, str]:
    """Return every question with the first line of its docstring, by the name one types."""
    return {
        typed_name(name): read_docstring(getattr(queries, name).__doc__).summary for name in queries.__all__
    }


def named(typed: str) -> str:
    """Return the name of a question in Python.

    Parameters
    ----------
    typed : str
        Its name as typed, with hyphens or underscores.

    Returns
    -------
    str
        One of `queries.__all__`.

    Raises
    ------
    ValueError
        If there is none of that name; with the nearest.

    Examples
    --------
    >>> named("is-member"), named("is_member")
    ('is_member', 'is_member')
    """
    name = typed.replace("-", "_").casefold()
    if name in queries.__all__:
        return name
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only what is wrong needs it

    near = process.extract(name[:100], queries.__all__, scorer=fuzz.WRatio, limit=3, score_cutoff=70)
    meant = " or ".join(typed_name(found) for found, _, _ in near)
    shown = typed if len(typed) <= 60 else f"{typed[:57]}..."  # noqa: PLR2004 - a line of text
    message = f"there is no question {shown!r}" + (f" (did you mean {meant}?)" if meant else "")
    raise ValueError(message)


def command_of(name: str, ask: Callable[..., object], shared: Sequence[inspect.Parameter] = ()) -> Any:  # noqa: ANN401 - a class of click's or, by its version, of typer's own
    """Return the command that asks a question: its arguments and help come from the function.

    Parameters
    ----------
    name : str
        Name of the question in Python.
    ask : callable
        Called with the question's function, the arguments typed as a dictionary, and the values of the shared
        options by their names.
    shared : sequence of inspect.Parameter
        Options that do not belong to the question, such as how to print the answer, as typer takes them.

    Returns
    -------
    click.Command
        The command.
    """
    function = getattr(queries, name)
    arguments = arguments_of(function)

    def asked(**typed: Any) -> object:  # noqa: ANN401 - by the kind of each argument
        others = {parameter.name: typed.pop(parameter.name) for parameter in shared}
        return ask(function, _values(arguments, typed), **others)

    parameters = [*(_parameter(one) for one in arguments), *shared]
    asked.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined] # typer reads it so
    asked.__annotations__ = {one.name: one.annotation for one in parameters}
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    settings = {"help_option_names": ["-h", "--help"], "token_normalize_func": typed_name}
    example = example_of(name)
    app.command(
        name=typed_name(name),
        help=_help(function),
        epilog=f"\b\nExample:\n  {example.command}" if example else None,
        context_settings=settings,
    )(asked)
    return typer.main.get_command(app)


def _parameter(argument: Argument) -> inspect.Parameter:
    """Return an argument of a question as typer takes it."""
    taken: Any = _TYPES[argument.kind]
    if argument.repeated:
        taken = list[taken]
    if not argument.required:
        taken |= None
    info = _place(argument) if argument.positional else _option(argument)
    # Keyword-only for Python, so that one that must be given may stand behind one that need not.
    return inspect.Parameter(
        argument.name,
        inspect.Parameter.KEYWORD_ONLY,
        default=inspect.Parameter.empty if argument.required else None,
        annotation=Annotated[taken, info],
    )


def _place(argument: Argument) -> Any:  # noqa: ANN401 - typer's own
    return typer.Argument(
        metavar=typed_name(argument.name).upper(), help=_meaning(argument), show_default=False
    )


def _option(argument: Argument) -> Any:  # noqa: ANN401 - typer's own
    flag = f"--{typed_name(argument.name)}"
    if argument.kind is Kind.FLAG:
        declared = f"{flag}/--no-{typed_name(argument.name)}" if argument.default is not False else flag
        return typer.Option(declared, help=_meaning(argument), show_default=False)
    return typer.Option(flag, metavar=_metavar(argument), help=_meaning(argument), show_default=False)


def _metavar(argument: Argument) -> str:
    if argument.kind is Kind.TEXT:
        return "DAY" if argument.day else "TEXT,..." if argument.many else "TEXT"
    return argument.kind.value.upper()


def _meaning(argument: Argument) -> str:
    """Return the help of an argument: what it is, what can be typed, and what it is otherwise."""
    said = [argument.meaning]
    if argument.untold_choices:
        said.append(f"{'Any' if argument.many else 'One'} of: {', '.join(argument.choices)}.")
    if argument.liftable:
        said.append(f"`{ALL}` lifts it.")
    if argument.default is not None and argument.kind is not Kind.FLAG:
        said.append(f"[default: {argument.default}]")
    return " ".join(said)


def _values(arguments: Sequence[Argument], typed: Mapping[str, Any]) -> dict[str, object]:
    """Return what was typed as the function takes it; what was not typed is left to the function."""
    values: dict[str, object] = {}
    for argument in arguments:
        value = typed[argument.name]
        if value is None or value == []:
            continue
        if argument.liftable and value == ALL:
            values[argument.name] = None
            continue
        try:
            values[argument.name] = argument.read(value)
        except ValueError as error:
            hint = typed_name(argument.name)
            raise typer.BadParameter(
                str(error), param_hint=hint.upper() if argument.positional else f"--{hint}"
            ) from None
    return values


def _help(function: Callable[..., object]) -> str:
    """Return what a command says of its question: the question, what counts, what is answered, and notes."""
    said = read_docstring(function.__doc__)
    return "\n\n".join(
        filter(None, (said.summary, said.description, said.returns, said.sections.get("Notes", "")))
    )
