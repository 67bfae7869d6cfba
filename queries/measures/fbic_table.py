"""Reads a table of components of the Formal Bilateral Influence Capacity from a CSV file."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from graph.errors import DataError, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["COLUMNS", "Components", "read_components"]

_KEY: Final = ("iso3a", "iso3b", "year")

_WIDER: Final = frozenset(
    {
        "investment",
        "other_flows_gdp",
        "other_flows_share",
        "investment_gdp",
        "investment_share",
    }
)
"""Components of the wider index alone, which a file may leave out."""

_BOUNDS: Final[Mapping[str, float]] = MappingProxyType({"representation": 1.0})
"""Greatest value that a component can have, where it has one."""

_FIRST_YEAR, _LAST_YEAR = 1800, 2100

COLUMNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "iso3a": "code of the state that has the capacity, ISO 3166-1 alpha-3",
        "iso3b": "code of the state that it is over",
        "year": "the year",
        "representation": "mean level of representation of the two embassies: 0, .375, .5, .75 or 1 each",
        "organizations": "weighted memberships that both share in intergovernmental organisations",
        "trade_agreements": "trade-agreement index, sum of TRADE_AGREEMENT_POINTS",
        "trade": "trade in goods both ways, million USD",
        "alliances": "alliance index, sum of ALLIANCE_POINTS",
        "arms": "stock of arms exchanged",
        "aid_gdp": "aid from A against the GDP of B, per cent",
        "aid_share": "aid from A in all aid to B, per cent",
        "trade_gdp": "trade of the two against the GDP of B, per cent",
        "trade_share": "trade of the two in all trade of B, per cent",
        "arms_stock": "arms from A against the military stock of B, per cent",
        "arms_share": "arms from A in all arms imports of B, per cent",
        "investment": "direct investment both ways, million USD; wider index alone",
        "other_flows_gdp": "other official flows from A against the GDP of B, per cent; wider index alone",
        "other_flows_share": "other official flows from A in all to B, per cent; wider index alone",
        "investment_gdp": "direct investment of A against the GDP of B, per cent; wider index alone",
        "investment_share": "direct investment of A in all in B, per cent; wider index alone",
    }
)
"""Every column of the file, with what it holds. An empty cell is a gap, and no zero."""


@dataclass(frozen=True, slots=True)
class Components:
    """The components of one pair and year.

    Attributes
    ----------
    a, b : str
        Codes of the state that has the capacity, and of the one it is over.
    year : int
        The year.
    values : mapping of str to float or None
        Each component by the name of its column; None where the file has a gap.
    """

    a: str
    b: str
    year: int
    values: Mapping[str, float | None]


def read_components(
    path: str | Path, *, columns: Mapping[str, str] | None = None
) -> dict[tuple[str, str, int], Components]:
    r"""Read a table of components.

    Parameters
    ----------
    path : str or Path
        A CSV file in UTF-8 with a head line. Columns that are not asked for are passed over.
    columns : mapping of str to str, optional
        What a column of `COLUMNS` is called in the file, where it is called something else; headings are not
        the same in all releases.

    Returns
    -------
    dict of (str, str, int) to Components
        Components by A, B and year.

    Raises
    ------
    DataError
        If the file cannot be read or lacks a column, or a cell is wrong: every fault of the file with its
        line.

    Examples
    --------
    >>> import tempfile
    >>> text = "a,b,when,lor\nRUS,UZB,2019,1\n"
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "pairs.csv"
    ...     _ = path.write_text(text, encoding="utf-8")
    ...     read_components(path, columns={"iso3a": "a", "iso3b": "b", "year": "when"})
    Traceback (most recent call last):
        ...
    graph.errors.DataError: pairs.csv:1: no column aid_gdp; ...
    """
    file = Path(path)
    named = {name: (columns or {}).get(name, name) for name in COLUMNS}
    unknown = sorted((columns or {}).keys() - COLUMNS.keys())
    if unknown:
        raise DataError([_finding(file, 0, one, "unknown-column", "no such component") for one in unknown])
    try:
        with file.open(encoding="utf-8-sig", newline="") as text:
            return _table(file, csv.DictReader(text), named)
    except OSError as error:
        wrong = error.strerror or str(error)
        raise DataError([_finding(file, 0, "", "unreadable", wrong)]) from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError([_finding(file, 0, "", "unreadable", f"no CSV in UTF-8: {error}")]) from None


def _table(
    file: Path, reader: csv.DictReader[str], named: Mapping[str, str]
) -> dict[tuple[str, str, int], Components]:
    heads = list(reader.fieldnames or ())
    lacking = [one for one, head in named.items() if head not in heads and one not in _WIDER]
    if lacking:
        raise DataError([_lacking(file, one, named[one]) for one in lacking])
    there = {name: head for name, head in named.items() if head in heads}
    table: dict[tuple[str, str, int], Components] = {}
    findings: list[Finding] = []
    for cells in reader:
        wrong, row = _row(file, reader.line_num, cells, there)
        findings += wrong
        if row is None:
            continue
        key = (row.a, row.b, row.year)
        if key in table:
            told = f"{row.a} on {row.b} in {row.year} stands here a second time"
            findings.append(_finding(file, reader.line_num, "", "twice", told, "one row a pair and year"))
        table[key] = row
    if findings:
        raise DataError(findings)
    return table


def _row(
    file: Path, line: int, cells: Mapping[str, str | None], there: Mapping[str, str]
) -> tuple[Sequence[Finding], Components | None]:
    findings = list(_wrong_keys(file, line, cells, there))
    values: dict[str, float | None] = {}
    for name, head in there.items():
        if name in _KEY:
            continue
        text = (cells[head] or "").strip()
        value = _number(text)
        if text and (value is None or value < 0 or value > _BOUNDS.get(name, value)):
            right = f"a number from 0 to {_BOUNDS[name]:g}" if name in _BOUNDS else "a number from 0 up"
            findings.append(_finding(file, line, head, "bad-number", f"{text!r}", right))
        values[name] = value
    if findings:
        return findings, None
    a, b, year = ((cells[there[one]] or "").strip() for one in _KEY)
    return (), Components(a, b, int(year), MappingProxyType(values))


def _wrong_keys(
    file: Path, line: int, cells: Mapping[str, str | None], there: Mapping[str, str]
) -> Iterator[Finding]:
    for name in _KEY[:2]:
        code = (cells[there[name]] or "").strip()
        if not (len(code) == 3 and code.isascii() and code.isalpha() and code.isupper()):  # noqa: PLR2004 - alpha-3
            yield _finding(file, line, there[name], "bad-code", f"{code!r}", "three capital letters: `UZB`")
    year = (cells[there["year"]] or "").strip()
    if not (year.isascii() and year.isdigit() and _FIRST_YEAR <= int(year[:5]) <= _LAST_YEAR):
        yield _finding(file, line, there["year"], "bad-year", f"{year!r}", "a year of four digits")


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if isfinite(value) else None


def _lacking(file: Path, column: str, head: str) -> Finding:
    right = f"it holds: {COLUMNS[column]}; `columns` may say what the file calls it"
    return Finding(file.name, 1, "", "", "no-column", f"no column {head}", right)


def _finding(  # noqa: PLR0913, PLR0917 - what a finding says
    file: Path, line: int, field: str, code: str, wrong: str, right: str = "see COLUMNS"
) -> Finding:
    return Finding(file.name, line, "", field, code, wrong, right)
