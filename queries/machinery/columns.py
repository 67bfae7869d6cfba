"""How wide each column of a table is on a screen of a given width."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["GAP", "column_widths"]

GAP = 2
"""Columns of the screen between two columns of a table."""

_READABLE = 30
"""Columns that a long text needs, not to become a column of single words."""


def column_widths(heads: Sequence[str], cells: Sequence[Sequence[str]], width: int) -> tuple[int, ...] | None:
    """Return a width for each column, such that no word is broken and no text becomes a column of words.

    Parameters
    ----------
    heads : sequence of str
        Heads of the columns.
    cells : sequence of sequence of str
        Rows.
    width : int
        Columns of the screen.

    Returns
    -------
    tuple of int or None
        Columns of the screen for each; None where the table cannot be read at this width.

    Examples
    --------
    >>> column_widths(["state", "last confirmed"], [["KAZ", "2005-01-01"]], 80)
    (5, 14)
    >>> column_widths(["state", "last confirmed"], [["KAZ", "2005-01-01"]], 18)
    (5, 11)
    >>> column_widths(["state", "last confirmed"], [["KAZ", "2005-01-01"]], 16) is None
    True
    """
    from rich.cells import cell_len  # noqa: PLC0415 - Chinese characters are two columns wide

    columns = list(zip(heads, *cells, strict=True))
    wanted = [max(map(cell_len, column)) for column in columns]
    least = [max(cell_len(word) for text in column for word in text.split() or [""]) for column in columns]
    readable = [
        max(narrowest, min(max(map(cell_len, column[1:]), default=0), _READABLE))
        for narrowest, column in zip(least, columns, strict=True)
    ]
    spare = width - GAP * (len(heads) - 1) - sum(readable)
    if spare < 0:
        return None
    # What is left goes first to the columns that need least more, so that as few as can be are wrapped.
    widths = list(readable)
    for left, at in enumerate(sorted(range(len(heads)), key=lambda at: wanted[at] - readable[at])):
        more = min(wanted[at] - readable[at], spare // (len(heads) - left))
        widths[at] += more
        spare -= more
    return tuple(widths)
