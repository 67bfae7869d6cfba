"""What is wrong with a text that is no date, and which date was probably meant."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Advice = tuple[str, str]  # what is wrong, what would be right
    Reads = Callable[[str], bool]

__all__ = ["advise"]

_FORMS = "write a date such as 2001-06-15, 2001-06, 2001, 2001? (uncertain) or 1991~ (about)"
_LONGEST = 60  # Characters of the wrong value that are shown and looked at: no date is longer.
_ALTERNATIVES = 3  # Day, month and year of two digits can be read in three orders; more would be guessing.
_PIVOT = 50  # A year of two digits from here on is taken for 19.., below it for 20...

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
_FILLERS = {
    "a", "the", "of", "in", "st", "nd", "rd", "th",
    "year", "early", "mid", "late", "beginning", "start", "end",
}  # fmt: skip
_NOT_OVER = {"..", "present", "now", "today", "ongoing", "current", "open", "to date", "in force"}
_NOT_KNOWN = {
    "?", "-", "unknown", "uncertain", "undated",
    "none", "null", "n/a", "na", "n.d.", "nd", "tbd", "tba",
}  # fmt: skip
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))

_ABOUT = re.compile(
    r"(?:(?:circa|ca|c|about|around|approximately|approx)(?:\.|\b)|[~\u2248])[. ]*", re.IGNORECASE
)
_DOUBT = re.compile(r"(?:\?|(?:uncertain|probably|perhaps|possibly)\b)[. ]*", re.IGNORECASE)
_BLANKS = re.compile(
    r"\d{3}[xu?_*]|\d{2}[xu?_*]{2}|\d{4}-(?:\d{2}|[xu?_*]{2})(?:-[xu?_*]{2})?", re.IGNORECASE
)
_DAY_LAST = re.compile(r"(\d{4})[-./ ](\d{1,2})(?:[-./ ](\d{1,2}))?")
_DAY_FIRST = re.compile(r"(\d{1,2})([-./ ])(\d{1,2})[-./ ]'?(\d{4}|\d{2})")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-./ ](\d{4})")
_RUN_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})?")
_DAY_FIRST_RUN_TOGETHER = re.compile(r"(\d{2})()(\d{2})((?:19|20)\d{2})")
_WITH_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[Tt ]\d{1,2}:?\d{2}.*")
_SHORT_YEAR = re.compile(r"'?(\d{2})")
_SIGNED_YEAR = re.compile(r"[+Yy](\d{4})")
_DECADE = re.compile(r"(\d{3})0'?s\b")
_CENTURY = re.compile(r"(\d{1,2})(?:st|nd|rd|th) c(?:entury|\.)?", re.IGNORECASE)
_PART_OF_YEAR = re.compile(r"(\d{4})[- ]?([QqHh])([1-4])|([QqHh])([1-4])[-/ ](\d{4})")
_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?")
_MONTHS_IN = {"Q": 3, "H": 6}
_MONTH_NUMBERS = range(1, 13)
_SEASON_NUMBERS = range(21, 25)


def advise(value: object, *, reads: Callable[[str], bool]) -> str:
    """Return what is wrong with a value that is no date, and what would be right.

    Parameters
    ----------
    value : object
        The value as given.
    reads : callable
        Tells whether a text is a date, so that nothing is proposed that would be refused in turn.

    Returns
    -------
    str
        ``wrong; right``, with just one ``"; "``.

    Examples
    --------
    >>> from datetime import date
    >>> def is_day(text):
    ...     try:
    ...         return bool(date.fromisoformat(text))
    ...     except ValueError:
    ...         return False
    >>> advise("15.06.2001", reads=is_day)
    "'15.06.2001' is not written year-month-day; write 2001-06-15"
    """
    if isinstance(value, datetime):
        return f"{value.isoformat()} is a moment, not a day; pass its .date(), {value.date()}"
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return f"{'an empty value' if value is None else type(value).__name__} is no date; {_FORMS}"
    text = _as_text(value)
    shown = (repr(text) if isinstance(value, str) else text).replace("; ", ";")
    if len(text) > _LONGEST:
        return f"{shown[:_LONGEST]}... is no date; {_FORMS}"
    tidy = _tidy(text)
    wrong, right = next((found for rule in _RULES if (found := rule(tidy, reads))), ("is no date", _FORMS))
    return f"{shown} {wrong}; {right}"


def _as_text(value: str | float) -> str:
    if isinstance(value, int) and abs(value) >= 10**18:
        return "a number of so many digits"
    return str(value)


def _tidy(text: str) -> str:
    """Make plain what looks like a date to a person: other dashes, other digits, spaces around."""
    plain = "".join(str(int(character)) if character.isdecimal() else character for character in text)
    return " ".join(plain.translate(_DASHES).split())


def _no_date(text: str, _reads: Reads) -> Advice | None:
    if not text or text.lower() in _NOT_KNOWN:
        return "is no date", "leave the field out where the date is not known"
    if text.lower() in _NOT_OVER:
        return "is no date", "leave the end out where the fact still holds"
    return None


def _year_0(text: str, _reads: Reads) -> Advice | None:
    if re.fullmatch(r"0000(-.*)?|000?X+[?~%]?", text):
        return "has the year 0 in it", "a year from 0001 to 9999"
    return None


def _foreign_characters(text: str, reads: Reads) -> Advice | None:
    if reads(text):
        return "has other characters than digits, hyphens and marks in it", f"write {text}"
    return None


def _no_such_month(text: str, reads: Reads) -> Advice | None:
    match = _SHAPE.fullmatch(text)
    year, month, day = (
        (int(group) if group else None for group in match.groups()) if match else (None, None, None)
    )
    if month is None or month in _MONTH_NUMBERS:
        return None
    if month in _SEASON_NUMBERS:
        if day is None:
            return "is a winter that ends after the year 9999", "a year up to 9998"
        return "names a day of a season, which has none", f"write {text[:7]}"
    if day is not None and reads(swapped := f"{year:04d}-{day:02d}-{month:02d}"):
        return "has no such month", f"write {swapped}"
    instead = "a season from 21 to 24" if month else f"{year:04d} alone"
    return "has no such month", f"a month from 01 to 12, or {instead}"


def _no_such_day(text: str, _reads: Reads) -> Advice | None:
    match = _SHAPE.fullmatch(text)
    if match is None or match[3] is None:
        return None
    year, month, day = (int(group) for group in match.groups())
    last = monthrange(year, month)[1]
    if day == 0:
        return "has no such day", f"a day from 01 to {last}, or {text[:7]} alone"
    return "has no such day", f"{last} is the last day of {_MONTHS[month - 1].title()} {year:04d}"


def _other_blanks(text: str, reads: Reads) -> Advice | None:
    if _BLANKS.fullmatch(text) is None:
        return None
    opened = re.sub(r"[xu?_*]", "X", text, flags=re.IGNORECASE)
    return ("leaves digits open with other characters than X", f"write {opened}") if reads(opened) else None


def _other_order(text: str, reads: Reads) -> Advice | None:
    plain, mark = _unmarked(text)
    if mark and reads(plain + mark):
        return "has its mark in another form or place", f"write {plain}{mark}"
    candidates = dict.fromkeys([*_in_digits(plain), *_in_words(plain.lower())])
    meant = [candidate + mark for candidate in candidates if reads(candidate + mark)]
    if meant:
        return "is not written year-month-day", f"write {' or '.join(meant[:_ALTERNATIVES])}"
    return next(
        (found for candidate in candidates for rule in _ABSENT if (found := rule(candidate, reads))), None
    )


def _unmarked(text: str) -> tuple[str, str]:
    """Take the marks of doubt and nearness out of a text, however they are written."""
    plain, doubts = _DOUBT.subn("", text.replace("%", "?~"))
    plain, abouts = _ABOUT.subn("", plain)
    mark = "%" if doubts and abouts else "?" if doubts else "~" if abouts else ""
    return plain.replace("()", "").strip(), mark


def _in_digits(text: str) -> Iterator[str]:
    """Yield the dates that a text in digits can mean, likeliest first; some name no day that there is."""
    if match := _DAY_LAST.fullmatch(text) or _RUN_TOGETHER.fullmatch(text):
        yield _join(*match.groups())
    if match := _DAY_FIRST.fullmatch(text) or _DAY_FIRST_RUN_TOGETHER.fullmatch(text):
        first, separator, second, year = match.groups()
        if separator == "-" and len(first) == len(year):
            yield _join(first, second, year)
        yield _join(year, second, first)
        if separator in {"/", "-", " "}:  # with dots the day always stands first
            yield _join(year, first, second)
    if match := _MONTH_FIRST.fullmatch(text):
        yield _join(match[2], match[1])
    if match := _WITH_TIME.fullmatch(text) or _SIGNED_YEAR.fullmatch(text) or _SHORT_YEAR.fullmatch(text):
        yield _join(match[1])


def _in_words(text: str) -> Iterator[str]:
    """Yield the dates that a text with the name of a month, a season or an age can mean."""
    if match := _CENTURY.search(text):
        yield f"{int(match[1]) - 1:02d}XX"
    if match := _DECADE.search(text):
        yield f"{match[1]}X"
    tokens = [token for token in re.findall(r"[^\W\d_]+|\d+", text) if token not in _FILLERS]
    names = [token for token in tokens if not token.isdecimal()]
    numbers = [token for token in tokens if token.isdecimal()]
    if not numbers or len(numbers) > len(names) + 1 or len(names) > 1 or not re.search(r"[^\W\d_]", text):
        return
    year = next((number for number in numbers if len(number) == len("2001")), numbers[-1])
    numbers.remove(year)
    if not names:
        yield year
    elif names[0] in _SEASONS:
        yield f"{_join(year)}-{_SEASONS[names[0]]}"
        if names[0] == "winter" and not numbers:  # of which it may be the second half
            yield f"{int(_join(year)) - 1:04d}-24"
    elif len(names[0]) >= len("jan"):
        for month, name in enumerate(_MONTHS, start=1):
            if name.startswith(names[0]):
                yield _join(year, str(month), *numbers)


def _join(year: str, month: str | None = None, day: str | None = None) -> str:
    if len(year) == len("01"):
        year = f"{19 if int(year) >= _PIVOT else 20}{year}"
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def _part_of_year(text: str, reads: Reads) -> Advice | None:
    match = _PART_OF_YEAR.fullmatch(text)
    if match is None:
        return None
    year, letter, number = match[1] or match[6], (match[2] or match[4]).upper(), int(match[3] or match[5])
    first, last = (number - 1) * _MONTHS_IN[letter] + 1, number * _MONTHS_IN[letter]
    if last > len(_MONTHS) or not reads(year):
        return None
    period = f"{year}-{first:02d}/{year}-{last:02d}"
    return "is a part of a year", f"write {year}, or {period} where a period is wanted"


def _other_notation(text: str, _reads: Reads) -> Advice | None:
    """Tell apart what other notations can say and a date of Steppe cannot."""
    if "/" in text:
        return "is not one date", "write the beginning here and the end in a field of its own"
    if re.search(r"^-\d|\bB\.?C", text, re.IGNORECASE):
        return "is before the year 1", "a year from 0001 to 9999"
    if re.fullmatch(r"[Yy]-?\d+|\d{5,}", text):
        return "has no year of four digits", "a year from 0001 to 9999"
    if re.fullmatch(r"[\dX]+(-[\dX]+)*[?~%]?", text) and "X" in text:
        return "leaves digits open that are not the last", "write 201X, 20XX, 2016-XX or 2016-09-XX"
    return None


_ABSENT = (_year_0, _no_such_month, _no_such_day)

# In this order: the first that knows the text tells.
_RULES = (
    _no_date,
    _foreign_characters,
    *_ABSENT,
    _other_blanks,
    _other_order,
    _part_of_year,
    _other_notation,
)
