"""One date as precise as its source."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from functools import total_ordering
from re import compile as pattern
from typing import TYPE_CHECKING, Any, Literal

from graph.errors import InvalidDateError

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

__all__ = ["PartialDate", "Precision"]

# Groups: year, month, day, season, decade, century, mark. Only constructs that JSON Schema's regular
# expressions share with Python's, since editors check with the same text.
_DATE_PATTERN = (
    r"(?:([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]|XX))?|-(2[1-4])|-XX(?:-XX)?)?"
    r"|([0-9]{3})X|([0-9]{2})XX)([?~%]?)"
)
_DATE = pattern(_DATE_PATTERN)

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}

Precision = Literal["day", "month", "season", "year", "decade", "century"]


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date no more precise than its source, made by `PartialDate.parse`.

    It can be the type of a pydantic field: such a field takes text, a bare year as a whole number, a
    `datetime.date` or a `PartialDate`, and is written out as its text. Dates sort by their earliest day,
    then by their latest, then by their text.

    Attributes
    ----------
    text : str
        The date as authored.
    earliest, latest : datetime.date
        The first and the last day that it can mean.
    uncertain : bool
        Whether it is marked ``?`` or ``%``: the source, or its reading, is in doubt.
    approximate : bool
        Whether it is marked ``~`` or ``%``: near this date.

    Examples
    --------
    >>> when = PartialDate.parse("2016-09")
    >>> print(when, when.precision, when.earliest, when.latest)
    2016-09 month 2016-09-01 2016-09-30
    >>> sorted(map(PartialDate.parse, ["2016-09", "2016", "2015-12-31"]))[0].words()
    '31 December 2015'
    """

    text: str
    earliest: date
    latest: date
    uncertain: bool
    approximate: bool

    @classmethod
    def parse(cls, value: str | int | date | PartialDate) -> PartialDate:
        """Read one date.

        Parameters
        ----------
        value : str, int, datetime.date or PartialDate
            An EDTF date, or a year of four digits as a whole number (YAML reads a bare ``2016`` so).

        Returns
        -------
        PartialDate
            The date with its bounds.

        Raises
        ------
        InvalidDateError
            If it is not such a date. The message is ``wrong; right`` with just one ``"; "`` in it: what
            is wrong, and what would be right.

        Examples
        --------
        >>> PartialDate.parse("1991~").words()
        'about 1991'
        >>> PartialDate.parse("15.06.2001")
        Traceback (most recent call last):
        graph.errors.InvalidDateError: '15.06.2001' is not written year-month-day; write 2001-06-15
        """
        if type(value) is str:
            return cls._read(value)
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, int) and 1000 <= value <= 9999:  # noqa: PLR2004
            return cls._read(str(value))
        if isinstance(value, str):
            return cls._read(str(value))
        if isinstance(value, date) and not isinstance(value, datetime):
            day = date(value.year, value.month, value.day)
            return cls(day.isoformat(), day, day, uncertain=False, approximate=False)
        raise _refusal(value)

    @classmethod
    def _read(cls, text: str) -> PartialDate:
        found = _bounds(text)
        if found is None:
            raise _refusal(text)
        earliest, latest, mark = found
        return cls(text, earliest, latest, mark in {"?", "%"}, mark in {"~", "%"})

    @property
    def precision(self) -> Precision:
        """How narrow the date is: day, month, season, year, decade or century.

        Examples
        --------
        >>> [PartialDate.parse(text).precision for text in ("2016-09-XX", "2016-24", "201X?")]
        ['month', 'season', 'decade']
        """
        year, month, day, season, decade, _, _ = self._groups()
        if not year:
            return "decade" if decade else "century"
        if season:
            return "season"
        if not month:
            return "year"
        return "month" if day in {None, "XX"} else "day"

    def words(self) -> str:
        """Return the date as a person would write it in English.

        Examples
        --------
        >>> for text in ("2001-06-15", "2016-09", "2016?", "2016-24", "201X", "19XX~"):
        ...     print(PartialDate.parse(text).words())
        15 June 2001
        September 2016
        2016 (uncertain)
        winter 2016/17
        2010s
        about 1900 to 1999
        """
        year, month, _, season, _, _, _ = self._groups()
        match self.precision:
            case "day":
                plain = f"{self.earliest.day} {_MONTHS[self.earliest.month - 1]} {year}"
            case "month":
                plain = f"{_MONTHS[int(month or 1) - 1]} {year}"
            case "season":
                next_year = f"/{self.latest.year % 100:02d}" if season == "24" else ""
                plain = f"{_SEASONS[season or '']} {year}{next_year}"
            case "year":
                plain = f"{year}"
            case "decade":
                plain = f"{self.earliest.year:04d}s"
            case "century":
                plain = f"{self.earliest.year:04d} to {self.latest.year:04d}"
        return f"{'about ' if self.approximate else ''}{plain}{' (uncertain)' if self.uncertain else ''}"

    def _groups(self) -> tuple[str | None, ...]:
        match = _DATE.fullmatch(self.text)
        if match is None:
            raise _refusal(self.text)
        return match.groups()

    def __str__(self) -> str:
        return self.text

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.earliest, self.latest, self.text) < (other.earliest, other.latest, other.text)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: type[Any], _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic to read the field with `parse` and to write it as its text."""
        from pydantic_core import core_schema  # noqa: PLC0415 - dates are read without pydantic too

        return core_schema.no_info_plain_validator_function(
            cls.parse,
            serialization=core_schema.plain_serializer_function_ser_schema(
                str, return_schema=core_schema.str_schema()
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Tell editors what a date looks like."""
        return {
            "type": ["string", "integer"],
            "description": (
                "A date as precise as its source, in EDTF: a day 2001-06-15, a month 2016-09, a year 2016, "
                "a season 2016-23 (21 spring to 24 winter), a decade 201X; "
                "? at the end means uncertain, ~ approximate, % both."
            ),
            "examples": ["2001-06-15", "2016-09", 2016, "2016?", "1991~", "2016-23", "201X"],
            "pattern": f"^{_DATE_PATTERN}$",
            "minimum": 1000,
            "maximum": 9999,
        }


def _bounds(text: str) -> tuple[date, date, str] | None:
    """Return the first and last day of a date and its mark, or None where it is no date."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day, season, decade, century, mark = match.groups()
    try:
        if day and day != "XX":
            only = date(int(year), int(month), int(day))
            return only, only, mark
        if year:
            return *_bounds_within_year(int(year), month, season), mark
        first, years = (int(decade) * 10, 10) if decade else (int(century) * 100, 100)
        return date(first, 1, 1), date(first + years - 1, 12, 31), mark
    except ValueError:  # 30 February, the year 0, the winter that ends in the year 10000
        return None


def _bounds_within_year(year: int, month: str | None, season: str | None) -> tuple[date, date]:
    if month:
        return date(year, int(month), 1), date(year, int(month), monthrange(year, int(month))[1])
    if not season:
        return date(year, 1, 1), date(year, 12, 31)
    first_month = (int(season) - 20) * 3
    last_year, last_month = (year + 1, 2) if season == "24" else (year, first_month + 2)
    return date(year, first_month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])


def _refusal(value: object) -> InvalidDateError:
    from graph.date_advice import advise  # noqa: PLC0415 - only a wrong date needs it

    return InvalidDateError(advise(value, reads=lambda text: _bounds(text) is not None))
