"""What a load added, changed and removed, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steppe.screen import print_table, say

if TYPE_CHECKING:
    from loaders.sync import Changes, KindCount

__all__ = ["print_changes"]

_COLUMNS = ("kind", "total", "added", "changed", "removed", "unchanged")


def print_changes(changes: Changes, *, dry_run: bool = False) -> None:
    """Print what a load did, one line a kind, on standard output; what it had to keep, on standard error.

    Parameters
    ----------
    changes : loaders.sync.Changes
        The numbers.
    dry_run : bool, default False
        Whether it only would have.
    """
    rows = [(one.kind, _numbers(one)) for one in changes.counts]
    if rows:
        sums = [sum(column) for column in zip(*(numbers for _, numbers in rows), strict=True)]
        cells = [[kind, *map(str, numbers)] for kind, numbers in (*rows, ("in all", sums))]
        print_table(_COLUMNS, cells, numbers=frozenset(range(1, len(_COLUMNS))))
    for kept in changes.kept:
        say(f"kept {kept}: it has left the files, but somebody else's relationships hang on it")
    if dry_run:
        say("nothing was written: this is what a load would do")


def _numbers(one: KindCount) -> list[int]:
    return [one.added + one.changed + one.unchanged, one.added, one.changed, one.removed, one.unchanged]
