"""The rows that a query returned, with values that are the same whichever engine made them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Table", "plain_value"]

_AS_THEY_ARE = frozenset({str, int, float, bool, type(None)})


@dataclass(frozen=True)
class Table:
    """The rows that a query returned.

    Attributes
    ----------
    keys : tuple of str
        The columns' names, in the query's order.
    rows : list of tuple
        One tuple a row. Dates are `datetime.date`; nodes, relationships and paths are the driver's own.
    truncated : bool
        Whether there were more rows than the limit.

    Examples
    --------
    >>> table = Table(("state", "members"), [("KAZ", 3), ("UZB", 2)])
    >>> len(table), table.records()[1]
    (2, {'state': 'UZB', 'members': 2})
    >>> [row["state"] for row in table]
    ['KAZ', 'UZB']
    """

    keys: tuple[str, ...]
    rows: list[tuple[object, ...]]
    truncated: bool = False

    def __iter__(self) -> Iterator[dict[str, object]]:
        """Go through the rows as mappings from column to value."""
        return (dict(zip(self.keys, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.rows)

    def records(self) -> list[dict[str, object]]:
        """Return the rows as mappings from column to value."""
        return list(self)


def plain_value(value: object) -> object:
    """Return a value of the driver with its dates, in lists and maps too, as `datetime.date`.

    Times and datetimes stay the driver's own: Python's have no nanoseconds.

    Examples
    --------
    >>> from neo4j.time import Date
    >>> plain_value([Date(1991, 12, 16), "KAZ"])
    [datetime.date(1991, 12, 16), 'KAZ']
    """
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, list):
        return [plain_value(item) for item in value]
    if isinstance(value, dict):
        return {key: plain_value(item) for key, item in value.items()}
    from neo4j.time import Date  # noqa: PLC0415 - such a value is the driver's own: it is loaded

    return value.to_native() if isinstance(value, Date) else value
