"""Figures of measures: which measures are meant, for what time a figure is, and when it counts.

As of a day, a figure counts from the last day of its period on: that of 2022 from 2022-12-31, not in June,
when nobody could have had it. When it was published is not asked, as with all records.
"""

from __future__ import annotations

import reprlib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from graph.errors import QuestionError, UnknownNameError
from graph.measures import MEASURES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from graph.measures import Measure, Reading
    from queries.machinery.directory import Directory
    from queries.machinery.question import Names

__all__ = [
    "ORDER_OF_MEASURES",
    "PERIOD_RULE",
    "end_of",
    "ends_named",
    "measure_named",
    "measures_named",
    "newest",
    "period_of",
    "regions_named",
]

PERIOD_RULE = "A figure counts from the last day of its period on, whenever it was published."

ORDER_OF_MEASURES = {name: place for place, name in enumerate(MEASURES)}
"""Place of each measure in the vocabulary, by theme."""


def measure_named(name: str) -> Measure:
    """Return a measure by its name.

    Parameters
    ----------
    name : str
        Name as in the vocabulary; case, spaces and underscores do not matter.

    Returns
    -------
    Measure
        The measure.

    Raises
    ------
    UnknownNameError
        If there is none; with the nearest names.

    Examples
    --------
    >>> measure_named("Remittances GDP share").name
    'remittances-gdp-share'
    """
    key = "-".join(name.casefold().replace("_", " ").replace("-", " ").split())
    if key in MEASURES:
        return MEASURES[key]
    kind = "measure"
    raise UnknownNameError(kind, name, tuple(get_close_matches(key[:100], MEASURES, n=3)))


def measures_named(names: Names | None, reading: Reading, question: str) -> list[str] | None:
    """Return the names of the measures that are meant, which must read in one way.

    Parameters
    ----------
    names : str or sequence of str or None
        Names of measures; one text can hold several with commas between. None for all.
    reading : Reading
        How their figures must tie the two ends.
    question : str
        Name of the question, for the message.

    Returns
    -------
    list of str or None
        Names, each once; None for all.

    Raises
    ------
    UnknownNameError
        If there is no such measure.
    QuestionError
        If its figures read otherwise.
    """
    if names is None:
        return None
    listed = names.split(",") if isinstance(names, str) else names
    measures = {(measure := measure_named(name)).name: measure for name in listed}
    for measure in measures.values():
        if measure.reading is not reading:
            message = (
                f"{question}: {measure.name} is no share that hangs on another state "
                f"(it reads `{measure.reading}`, not `{reading}`); ask `indicator_series`"
            )
            raise QuestionError(message)
    return sorted(measures)


def period_of(row: Mapping[str, Any]) -> str:
    """Return the period of a figure as authored.

    Parameters
    ----------
    row : mapping
        Has `since_edtf` and `until_edtf`.

    Returns
    -------
    str
        One date, or two with a `/` between.

    Examples
    --------
    >>> period_of({"since_edtf": "2022", "until_edtf": "2022"})
    '2022'
    >>> period_of({"since_edtf": "2022-01", "until_edtf": "2022-06"})
    '2022-01/2022-06'
    """
    since, until = row["since_edtf"] or "..", row["until_edtf"] or ".."
    return str(since) if since == until else f"{since}/{until}"


def end_of(row: Mapping[str, Any]) -> date:
    """Return the last day of a figure's period; of an open one the first."""
    day: date = row["until"] or row["since"]
    return day


def newest(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return of each measure, pair, reporter and basis the newest figure.

    Figures of other reporters, and of a basis of their own, stand beside it: a share of liquefied gas and one
    of petrol are two things. Of two periods that end on one day, the shorter counts as newer.

    Parameters
    ----------
    rows : sequence of mapping
        Figures.

    Returns
    -------
    list of mapping
        In the order in which each kind came first.
    """
    kept: dict[tuple[str, ...], Mapping[str, Any]] = {}
    for row in rows:
        key = tuple(str(row[name]) for name in ("measure", "state", "partner", "unit", "reporter", "basis"))
        if key not in kept or _age(row) > _age(kept[key]):
            kept[key] = row
    return list(kept.values())


def ends_named(directory: Directory, names: Names) -> list[str]:
    """Return the codes of the states and the ids of the regions between which figures may stand.

    Parameters
    ----------
    directory : Directory
        Names of states and groups.
    names : str or sequence of str
        States, or groups, which stand for their states and for the group as a whole.

    Returns
    -------
    list of str
        Codes in alphabetical order, then ids of regions.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If nobody is named.
    """
    ends = [*sorted(directory.states_of(names)), *sorted(regions_named(directory, names))]
    if not ends:
        message = f"no state is named by {reprlib.repr(names)}; name states, or a group such as central-asia"
        raise QuestionError(message)
    return ends


def regions_named(directory: Directory, names: Names) -> tuple[str, ...]:
    """Return the ids of the regions among these names; figures for a group point to it, not to states."""
    listed = [names] if isinstance(names, str) else list(names)
    found = (directory.group_of(part) for text in listed for part in (text, *text.split(",")))
    return tuple(dict.fromkeys(region for region in found if region))


def _age(row: Mapping[str, Any]) -> tuple[date, date, str]:
    return end_of(row), row["since"], row["id"]
