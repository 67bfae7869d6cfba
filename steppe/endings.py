"""How a command ends: errors in words, and an exit code that says what kind of thing went wrong."""

from __future__ import annotations

import os
import sys
from functools import wraps
from typing import TYPE_CHECKING, NoReturn, ParamSpec

import typer

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["EXIT_CODES", "ending_in_words"]

EXIT_CODES = {
    0: "fine",
    1: "the data or the question is wrong",
    2: "the command line is wrong",
    3: "the engine cannot be reached",
    70: "a fault in Steppe itself",
    130: "stopped with Ctrl-C",
    141: "whoever read the output has gone",
}
"""What the command line ends with, and what it means. By custom 70 is a fault in a program (EX_SOFTWARE of
sysexits.h), and 130 and 141 are 128 plus the number of the signal."""

_WRONG, _FAULT, _INTERRUPTED, _PIPE_CLOSED = 1, 70, 130, 141

P = ParamSpec("P")


def ending_in_words(command: Callable[P, None]) -> Callable[P, None]:
    """Let a command end with a message and an exit code instead of a stack trace.

    Parameters
    ----------
    command : callable
        A command.

    Returns
    -------
    callable
        The same command. It raises `typer.Exit`, and what typer itself tells, a wrong command line. With
        `STEPPE_TRACE` set in the environment, faults in Steppe pass as they are.
    """

    @wraps(command)
    def told(*args: P.args, **kwargs: P.kwargs) -> None:
        from graph.errors import SteppeError  # noqa: PLC0415 - `steppe --help` does without it

        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except SteppeError as error:
            _end(error.exit_code, str(error))
        except KeyboardInterrupt:
            _end(_INTERRUPTED)
        except BrokenPipeError:
            _leave_pipe()
        except OSError as error:
            _end(_WRONG, f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}")
        except Exception as error:
            if hasattr(error, "exit_code") or os.environ.get("STEPPE_TRACE"):  # typer's own have one
                raise
            _end(_FAULT, _fault(error))

    return told


def _end(code: int, message: str = "") -> NoReturn:
    if message:
        sys.stderr.write(f"{message}\n")
    raise typer.Exit(code)


def _leave_pipe() -> NoReturn:
    """End quietly: what is still to be written goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    _end(_PIPE_CLOSED)


def _fault(error: Exception) -> str:
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = f" ({frame.tb_frame.f_code.co_filename}:{frame.tb_lineno})" if frame else ""
    return (
        f"a fault in Steppe: {type(error).__name__}: {error}{where}\n"
        "please report it; with STEPPE_TRACE=1 set it prints the whole trace"
    )
