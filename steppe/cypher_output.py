"""Rows that a Cypher text returned, printed as a table, as JSON or as CSV."""

from __future__ import annotations

import csv
import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from steppe.screen import print_table
from steppe.values import as_cell, as_json, as_shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.database import Table
    from steppe.values import Ends

__all__ = ["Output", "print_rows"]

_UNSAFE = {code: f"\\u{code:04x}" for code in (127, *range(128, 160), 0x2028, 0x2029, *range(0x202A, 0x202F))}
"""Characters that JSON need not escape and that a terminal would obey."""


class Output(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def print_rows(table: Table, output: Output, ends: Ends | None = None) -> None:
    """Print rows on standard output.

    Parameters
    ----------
    table : graph.database.Table
        The rows.
    output : Output
        `table` for people; `json`, one array of objects; `csv`, RFC 4180 with a head line.
    ends : mapping, optional
        Ids of nodes that relationships do not know, as `steppe.values.as_json` takes them.
    """
    if output is Output.JSON:
        _print_json(table, ends)
    elif output is Output.CSV:
        _print_csv(table, ends)
    elif table.rows:
        cells = [[as_shown(value) for value in row] for row in table.rows]
        numbers = {at for at, values in enumerate(zip(*table.rows, strict=True)) if _are_numbers(values)}
        print_table(table.keys, cells, numbers=frozenset(numbers))


def _print_json(table: Table, ends: Ends | None) -> None:
    """Print one object a line within the array, so that answers can be compared line by line."""
    lead = "[\n"
    for row in table.rows:
        line = json.dumps(as_json(dict(zip(table.keys, row, strict=True)), ends), ensure_ascii=False)
        sys.stdout.write(f"{lead}{line.translate(_UNSAFE)}")
        lead = ",\n"
    sys.stdout.write("\n]\n" if table.rows else "[]\n")


def _print_csv(table: Table, ends: Ends | None) -> None:
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(newline="")  # the line ends of RFC 4180 as they are, on Windows too
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    if table.keys:
        writer.writerow(table.keys)
    writer.writerows([as_cell(value, ends) for value in row] for row in table.rows)


def _are_numbers(values: Iterable[object]) -> bool:
    return all(
        value is None or (isinstance(value, int | float) and not isinstance(value, bool)) for value in values
    )
