"""How far a load has come, drawn on the terminal while a person watches."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import Progress, TaskID

__all__ = ["progress"]

_PATIENCE = 1.0
"""Seconds without a word: what is over by then needs no drawing."""


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None] | None]:
    """Draw how far a load has come on standard error, and wipe it at the end.

    Yields
    ------
    callable or None
        To be called with the name of a step, how much of it is done and how much there is; None where
        standard error is no terminal.
    """
    if not sys.stderr.isatty():
        yield None
        return
    drawing = _Drawing()
    try:
        yield drawing.report
    finally:
        drawing.stop()


class _Drawing:
    """One bar, which each step takes over from the one before."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._progress: Progress | None = None
        self._bar: TaskID | None = None

    def report(self, step: str, done: int, total: int) -> None:
        if self._progress is None:
            if time.monotonic() - self._begun < _PATIENCE:
                return
            self._progress = _started()
        if self._bar is None:
            self._bar = self._progress.add_task(f"loading {step}", total=total)
        self._progress.update(self._bar, description=f"loading {step}", completed=done, total=total)

    def stop(self) -> None:
        if self._progress is not None:
            self._progress.stop()


def _started() -> Progress:
    from rich.console import Console  # noqa: PLC0415 - only what takes long needs it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = TextColumn("{task.description:<20}"), BarColumn(), MofNCompleteColumn()
    drawn = Progress(*columns, console=Console(stderr=True), transient=True)
    drawn.start()
    return drawn
