"""What a question returns: typed rows, the day, what is not covered, and the documents behind."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from graph.dates import PartialDate, as_of_bounds
from queries.machinery.frames import frame_of
from queries.machinery.tables import as_html, as_markdown, as_text

if TYPE_CHECKING:
    import pandas as pd

    from graph.database import Database
    from queries.machinery.asking import Statement
    from queries.machinery.sources_of import SourceRow

__all__ = ["Answer", "AsOf", "NotCovered", "Row", "as_json"]

_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Characters that JSON need not escape, and that a terminal would obey or that turn the writing round."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an answer. Its last field, `facts`, has the ids of the facts that it rests on."""


RowType_co = TypeVar("RowType_co", bound=Row, covariant=True)


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day, or the bounds of the month or year, that a question is asked of.

    Attributes
    ----------
    text : str
        As asked: `2005-01-01`, `2005-01`, `2005`.
    first, last : datetime.date
        First and last day; the same for a day.
    """

    text: str
    first: date
    last: date

    @classmethod
    def read(cls, value: str | int | date | PartialDate | None) -> AsOf:
        """Read a day; None is today.

        Raises
        ------
        InvalidDateError
            If it is not a date.
        """
        first, last = as_of_bounds(value)
        return cls(first.isoformat() if value is None else str(value).strip(), first, last)


@dataclass(frozen=True, slots=True)
class NotCovered:
    """What the graph cannot tell.

    Attributes
    ----------
    organization : str
        Abbreviation of the body, or empty where it is no matter of one body.
    states : tuple of str
        Codes of the states in question; empty for all.
    why : str
        What is missing.
    """

    organization: str
    states: tuple[str, ...]
    why: str

    def __str__(self) -> str:
        """Return it as a line."""
        who = f" for {', '.join(self.states)}" if self.states else ""
        return f"{self.organization}{who}: {self.why}" if self.organization or who else self.why


@dataclass(frozen=True, slots=True, eq=False)
class Answer(Sequence[RowType_co], Generic[RowType_co]):
    """Typed rows, and all one needs to defend them.

    Two answers are equal when question, day, rows and gaps are; which engine gave them does not matter.

    Attributes
    ----------
    question : str
        Name of the question.
    title : str
        The question in words, with its arguments.
    rows : tuple of Row
        The rows, in the order that the question states.
    row_type : type of Row
        Type of the rows, known also where there are none.
    as_of : AsOf or None
        The day asked about; None where the question has none.
    not_covered : tuple of NotCovered
        What the graph cannot tell.
    notes : tuple of str
        How things were counted, and why an empty answer is empty.
    statements : tuple of Statement
        The Cypher texts and parameters that were run.
    """

    question: str
    title: str
    rows: tuple[RowType_co, ...]
    row_type: type[Row]
    as_of: AsOf | None = None
    not_covered: tuple[NotCovered, ...] = ()
    notes: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    _database: Database | None = field(default=None, repr=False)

    @property
    def cypher(self) -> str:
        """The Cypher that was run, texts one after the other."""
        return ";\n\n".join(one.cypher for one in self.statements)

    @property
    def parameters(self) -> dict[str, object]:
        """The parameters of all texts together."""
        return {name: value for one in self.statements for name, value in one.parameters.items()}

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of all facts behind the rows, each once."""
        return tuple(dict.fromkeys(fact for row in self.rows for fact in getattr(row, "facts", ())))

    def sources(self) -> Answer[SourceRow]:
        """Return the documents behind the rows, with locators and grades.

        Raises
        ------
        RuntimeError
            If the answer was made by hand, without a database.
        """
        from queries.machinery.sources_of import sources_of  # noqa: PLC0415 - that module imports this one

        if self._database is None:
            message = "this answer was made without a database, so its sources cannot be asked"
            raise RuntimeError(message)
        return sources_of(self._database, self.facts)

    def to_records(self) -> list[dict[str, Any]]:
        """Return the rows as dictionaries of plain values: dates as ISO text, tuples as lists."""
        return [{name: _plain(value) for name, value in asdict(row).items()} for row in self.rows]

    def to_frame(self) -> pd.DataFrame:
        """Return the rows as a pandas data frame, one column a field, dates as they are.

        Raises
        ------
        SteppeError
            If pandas is not installed; it comes with `pip install "steppe[notebook]"`.
        """
        names = [one.name for one in fields(self.row_type)]
        return frame_of(names, ([getattr(row, name) for name in names] for row in self.rows))

    def to_dict(self) -> dict[str, Any]:
        """Return the whole answer as plain values: question, title, day, rows, gaps, notes."""
        return {
            "question": self.question,
            "title": self.title,
            "as_of": self.as_of.text if self.as_of else None,
            "rows": self.to_records(),
            "not_covered": [_plain(asdict(one)) for one in self.not_covered],
            "notes": list(self.notes),
        }

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return the whole answer, as `to_dict` does, in JSON."""
        return as_json(self.to_dict(), indent=indent)

    def to_csv(self) -> str:
        """Return the rows as CSV (RFC 4180) with a head line; lists are joined by `; `."""
        out = io.StringIO()
        writer = csv.writer(out)
        names = [one.name for one in fields(self.row_type)]
        writer.writerow(names)
        for record in self.to_records():
            writer.writerow([_cell(record[name]) for name in names])
        return out.getvalue()

    def to_markdown(self) -> str:
        """Return the answer as a Markdown table with what is not covered below it."""
        return as_markdown(self)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> RowType_co: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[RowType_co, ...]: ...

    def __getitem__(self, index: int | slice) -> RowType_co | tuple[RowType_co, ...]:
        return self.rows[index]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Answer):
            return NotImplemented
        return self._identity() == other._identity()

    def __hash__(self) -> int:
        return hash(self._identity())

    def _identity(self) -> tuple[object, ...]:
        return self.question, self.title, self.as_of, self.rows, self.not_covered, self.notes

    def __str__(self) -> str:
        return as_text(self)

    def __repr__(self) -> str:
        return as_text(self)

    def _repr_html_(self) -> str:
        return as_html(self)


def as_json(value: object, *, indent: int | None = 2) -> str:
    r"""Return plain values as JSON in UTF-8, with the characters escaped that a terminal would obey.

    Examples
    --------
    >>> print(as_json(["T\u00fcrkiye", "\u009b31m"], indent=None))
    ["Türkiye", "\u009b31m"]
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value


def _cell(value: object) -> object:
    if isinstance(value, list):
        return "; ".join(str(one) for one in value)
    return value
