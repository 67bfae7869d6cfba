"""The rows that a Cypher text returned, as one keeps and looks at them in Python and in a notebook."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from graph.database import Table
from queries.machinery.frames import frame_of
from queries.machinery.tables import laid_out, linked, visible
from steppe.values import as_json, as_shown, is_graphic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pandas as pd

__all__ = ["Rows"]

_SHOWN = 60
"""Rows that are shown of more: as many as a data frame shows. All of them are there."""

_MARK = "border:1px solid #888;border-radius:{};padding:0 .35em;white-space:nowrap"
"""How a record is told from a plain value: by its frame, and in print by its brackets."""

_BOOKKEEPING = {"dataset", "fingerprint"}
"""Properties that tell a reader nothing."""


@dataclass(frozen=True, repr=False)
class Rows(Table):
    """The rows that a Cypher text returned.

    Examples
    --------
    >>> rows = Rows(("state", "members"), [("KAZ", 3), ("UZB", 2)])
    >>> rows
    state  members
    KAZ    3
    UZB    2
    2 rows.
    >>> [row["state"] for row in rows]
    ['KAZ', 'UZB']
    """

    @classmethod
    def of(cls, table: Table) -> Rows:
        """Return the rows of a table."""
        return cls(table.keys, table.rows, table.truncated)

    def to_frame(self) -> pd.DataFrame:
        """Return the rows as a pandas data frame: dates as they are, records as dictionaries.

        Raises
        ------
        SteppeError
            If pandas is not installed; it comes with `pip install "steppe[notebook]"`.
        """
        return frame_of(self.keys, ([_plain(value) for value in row] for row in self.rows))

    def to_text(self, *, width: int | None = None) -> str:
        """Return the rows as a table in text, fitted to a width; to the terminal's where none is given."""
        cells = [[as_shown(value) for value in row] for row in self.rows[:_SHOWN]]
        return laid_out("", self.keys, cells, self._below(), width=width)

    def __repr__(self) -> str:
        return self.to_text()

    def _repr_html_(self) -> str:
        heads = "".join(f"<th>{escape(visible(key))}</th>" for key in self.keys)
        rows = "".join(
            f"<tr>{''.join(f'<td>{_html(value)}</td>' for value in row)}</tr>" for row in self.rows[:_SHOWN]
        )
        table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>" if self.rows else ""
        return table + "".join(f"<p>{escape(line)}</p>" for line in self._below())

    def _below(self) -> Iterator[str]:
        count = len(self.rows)
        said = "1 row" if count == 1 else f"{count or 'no'} rows"
        if self.truncated:
            said = f"the first {said} of more"
        if count > _SHOWN:
            said += f", {_SHOWN} of them shown"
        yield f"{said[0].upper()}{said[1:]}."


def _plain(value: object) -> object:
    """Return a value as a cell of a data frame: records as dictionaries, all else as it is."""
    if is_graphic(value):
        return as_json(value)
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return value


def _html(value: object) -> str:
    """Return a value as HTML: web addresses as links, records in a frame, null in grey."""
    if value is None:
        return '<span style="color:#888">null</span>'
    if isinstance(value, list):
        return _joined(_html(one) for one in value)
    if isinstance(value, dict):
        return (
            "{" + _joined(f"{escape(visible(str(name)))}: {_html(one)}" for name, one in value.items()) + "}"
        )
    shown = as_shown(value)
    if not is_graphic(value):
        return linked(shown)
    # A node has round ends, a relationship square ones.
    style = _MARK.format("1em" if shown.startswith("(") else "0")
    return (
        f'<span style="{style}" title="{escape(visible(_properties(value)))}">{escape(visible(shown))}</span>'
    )


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def _properties(value: object) -> str:
    """Return all properties of a node or relationship as text, for whoever points at it."""
    items = getattr(value, "items", None)
    if items is None:  # a path: its parts are in its text
        return ""
    told = ((name, one) for name, one in sorted(items()) if name not in _BOOKKEEPING)
    return "; ".join(f"{name}: {as_shown(one)}" for name, one in told)
