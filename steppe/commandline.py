"""The command line: all commands, in the order of the help."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from steppe.commands.ask import Questions, ask
from steppe.commands.build import build
from steppe.commands.check import check
from steppe.commands.cypher import cypher
from steppe.commands.info import info
from steppe.commands.load import load
from steppe.commands.show import show
from steppe.endings import EXIT_CODES, ending_in_words

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["COMMANDS", "app"]

COMMANDS: tuple[Callable[..., None], ...] = (ask, build, check, load, cypher, show, info)
"""Every command; its name, arguments and help are those of its function. To add one, add it here."""

_CLASSES = {ask: Questions}
"""Commands that have commands of their own, and how these are found."""

_CODES = "\n".join(f"{code:>5}  {meaning}" for code, meaning in EXIT_CODES.items())

app = typer.Typer(
    name="steppe",
    help="A dated, documented graph of how states relate: memberships, deals, disputes, dependence.",
    epilog=f"\b\nExit codes:\n{_CODES}",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
"""The command line as typer runs it."""


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        from steppe.version import version  # noqa: PLC0415 - `steppe --help` does without it

        sys.stdout.write(f"steppe {version()}\n")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end.")
]


@app.callback()
def steppe(*, version: Version = False) -> None:
    """Stand before all commands."""


for _command in COMMANDS:
    # Typer builds what it is given, though its annotation names commands without commands of their own.
    app.command(cls=_CLASSES.get(_command))(ending_in_words(_command))  # type: ignore[arg-type]
