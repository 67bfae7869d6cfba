"""The command line as tests run it: in this process, in one of its own, and on a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from typer.testing import CliRunner

from steppe.commandline import app

if TYPE_CHECKING:
    from typer.testing import Result

REPOSITORY = Path(__file__).resolve().parents[2]

# What the terminal of the one who runs the tests says must not decide what they see.
_OF_THE_TERMINAL = {"COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TERM", "STEPPE_TRACE"}


def run(*arguments: str, typed: str | None = None) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(app, list(arguments), input=typed, prog_name="steppe")


def environment(**settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _OF_THE_TERMINAL}
    return {**kept, "PYTHONPATH": str(REPOSITORY), **settings}


def run_process(
    *arguments: str, cwd: Path | None = None, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "steppe", *arguments],
        cwd=cwd,
        env=environment(**settings),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def run_on_terminal(*arguments: str, columns: int, **settings: str) -> str:
    """Run the command line on a terminal of so many columns, and return what appears on it."""
    import fcntl  # noqa: PLC0415 - not on Windows
    import pty  # noqa: PLC0415
    import struct  # noqa: PLC0415
    import termios  # noqa: PLC0415

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "steppe", *arguments],
        env=environment(TERM="xterm-256color", **settings),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:  # Linux tells the end of a terminal so
        pass
    os.close(ours)
    process.wait(timeout=120)
    return shown.decode().replace("\r\n", "\n")
