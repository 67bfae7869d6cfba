"""Tables and talk on the terminal: answers go to standard output, all else to standard error."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["print_table", "say", "terminal_width", "visible"]

_NARROWEST = 7
"""Characters a column needs to be read: where they do not fit side by side, they stand under each other."""

_UNSEEN = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))} | {
    code: f"\\u{code:04x}"
    for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
"""Characters that move the cursor, change colours or the direction of writing, and what to print instead."""


def visible(text: str) -> str:
    r"""Return a text with nothing in it that a terminal would obey.

    Parameters
    ----------
    text : str
        Any text; line ends and tabs become spaces.

    Returns
    -------
    str
        One line.

    Examples
    --------
    >>> print(visible("red \x1b[31m, two\nlines"))
    red \x1b[31m, two lines
    """
    return " ".join(text.splitlines()).replace("\t", " ").translate(_UNSEEN)


def say(text: str) -> None:
    """Print a line or several on standard error.

    Parameters
    ----------
    text : str
        What to say.
    """
    print(text, file=sys.stderr, flush=True)  # noqa: T201 - this is where the command line talks


def terminal_width() -> int | None:
    """Return the width of the terminal in characters; None where standard output is none."""
    if not sys.stdout.isatty():
        return None
    from shutil import get_terminal_size  # noqa: PLC0415

    return max(get_terminal_size().columns, 20)


def print_table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    numbers: frozenset[int] = frozenset(),
    width: int | None = None,
) -> None:
    """Print a table: fitted to the terminal, or one line a row where it goes to a file or a pipe.

    Parameters
    ----------
    columns : sequence of str
        Heads of the columns.
    rows : sequence of sequence of str
        Cells.
    numbers : frozenset of int, optional
        Positions of columns that hold numbers and stand to the right.
    width : int, optional
        Characters a line; that of the terminal where not given.
    """
    wide = width or terminal_width()
    heads, cells = [visible(name) for name in columns], [[visible(cell) for cell in row] for row in rows]
    if wide is None:
        _print_lines(heads, cells, numbers)
    elif cells and _least_width(heads, cells) > wide:
        _print_records(heads, cells)
    else:
        _print_fitted(heads, cells, numbers, wide)


def _print_lines(heads: list[str], cells: list[list[str]], numbers: frozenset[int]) -> None:
    """Print one line a row, whatever its length, so that `grep` and `sort` find rows whole."""
    from rich.cells import cell_len  # noqa: PLC0415 - Chinese characters are two columns wide

    widths = [max(map(cell_len, column)) for column in zip(heads, *cells, strict=True)]
    for row in (heads, *cells):
        padded = []
        for position, (cell, width) in enumerate(zip(row, widths, strict=True)):
            gap = " " * (width - cell_len(cell))
            padded.append(gap + cell if position in numbers else cell + gap)
        sys.stdout.write("  ".join(padded).rstrip() + "\n")


def _least_width(heads: list[str], cells: list[list[str]]) -> int:
    longest = [max(map(len, column)) for column in zip(heads, *cells, strict=True)]
    return sum(min(_NARROWEST, length) + 2 for length in longest) - 2


def _print_records(heads: list[str], cells: list[list[str]]) -> None:
    """Print each row as lines `name  value`."""
    margin = max(map(len, heads))
    for number, row in enumerate(cells, start=1):
        sys.stdout.write(f"-- {number}\n")
        for name, cell in zip(heads, row, strict=True):
            sys.stdout.write(f"{name:<{margin}}  {cell}\n")


def _print_fitted(heads: list[str], cells: list[list[str]], numbers: frozenset[int], width: int) -> None:
    from rich.console import Console  # noqa: PLC0415 - 40 ms that only tables on a terminal need
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    style = "" if os.environ.get("NO_COLOR") else "bold"
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style=style)
    for position, name in enumerate(heads):
        table.add_column(Text(name), overflow="fold", justify="right" if position in numbers else "left")
    for row in cells:
        table.add_row(*map(Text, row))
    Console(width=width, highlight=False).print(table)
