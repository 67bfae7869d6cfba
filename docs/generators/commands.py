"""The page on the commands: the help of each, as it prints it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from generators.markdown import code, filled, heading
from steppe.commandline import app

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["commands"]

_PAGE = Path(__file__).with_name("pages") / "commands.md"

_WIDTH = 100
"""Columns of the help, whatever terminal the page is made in."""


def commands() -> str:
    """Return the page on the commands.

    Returns
    -------
    str
        A page of Markdown.
    """
    group = typer.main.get_command(app)
    return filled(_PAGE, {"commands": "\n".join(_section(name, help_) for name, help_ in _helps(group))})


def _section(name: str, help_: str) -> str:
    return f"{heading(2, code(name))}\n```text\n{help_.rstrip()}\n```"


def _helps(
    command: Any,  # noqa: ANN401 - a class of click's or, by its version, of typer's own
    parent: typer.Context | None = None,
) -> Iterator[tuple[str, str]]:
    """Yield the full name and the help of a command, then those of the commands within it."""
    settings = {**command.context_settings, "terminal_width": _WIDTH, "max_content_width": _WIDTH}
    context = typer.Context(command, info_name=command.name, parent=parent, **settings)
    yield context.command_path, command.get_help(context)
    for inner in getattr(command, "commands", {}).values():
        yield from _helps(inner, context)
