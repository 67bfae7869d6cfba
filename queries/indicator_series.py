"""How did a figure between states develop?"""

from __future__ import annotations

import reprlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.database import Database
from graph.errors import QuestionError
from graph.measures import Reading
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.figures import PERIOD_RULE, end_of, ends_named, measure_named, period_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.measures import Measure

__all__ = ["SeriesPoint", "indicator_series"]


@dataclass(frozen=True, slots=True)
class SeriesPoint(Row):
    """One figure of a series. A series is all figures of one measure, unit, `state` and `partner`.

    Attributes
    ----------
    state, partner : str
        What the measure calls `from` and `to`: codes of states, or the id of a region for `partner`. Of a
        mutual measure, codes in alphabetical order.
    partner_name : str
        Name of the partner.
    period : str
        What time it is for, as authored.
    year : int
        The year in which that ends.
    value : int or float
        The figure.
    unit : str
        Its unit. Units are never converted or mixed: each has series of its own.
    qualifier : str or None
        `about`, `over`, `almost` or `up to`.
    reporter : str or None
        Whose figure it is.
    basis : str or None
        What exactly is counted, where narrower than the measure.
    scope : str
        `state`; or `region` where the figure is for a group as a whole.
    credibility : int
        1 (confirmed) to 6 (cannot be judged).
    note : str or None
        What the next reader must know.
    facts : tuple of str
        Id of the figure.
    """

    state: str
    partner: str
    partner_name: str
    period: str
    year: int
    value: int | float
    unit: str
    qualifier: str | None
    reporter: str | None
    basis: str | None
    scope: str
    credibility: int
    note: str | None
    facts: tuple[str, ...]


@question
def indicator_series(  # noqa: PLR0913 - each narrows the series in its own way
    database: Database,
    a: Names,
    b: Names | None = None,
    *,
    measure: str,
    unit: str | None = None,
    as_of: Day = None,
) -> Answer[SeriesPoint]:
    """How did a figure between states develop?

    All figures of one measure between the two, in either direction, all reporters side by side. Which way a
    figure reads, `state` and `partner` tell; the answer says in words what the measure counts.

    Parameters
    ----------
    database : Database
        The graph.
    a, b : str or list of str
        States, in either order. A group such as `central-asia` stands for its states; figures for the group
        as a whole are listed apart, under scope `region`. Without `b`, with all partners.
    measure : str
        Name of the measure, such as `trade-turnover`.
    unit : str, optional
        Only figures in this unit, where a measure has several.
    as_of : str, int, date or None
        Only figures whose period was over by this day. All, where not given.

    Returns
    -------
    Answer of SeriesPoint
        In order of unit, states before regions, then of `state` and `partner`, and within a series of the
        period's beginning, end, reporter and id.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group, or the measure is not known.
    QuestionError
        If the measure has no such unit.

    Notes
    -----
    Periods differ: a half-year stands beside a year as it was published, and its value with it. Where no
    figure is listed, none is recorded; that is no zero.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> series = g.indicator_series("KAZ", "CHN", measure="trade-turnover")  # doctest: +SKIP
    >>> [(row.value, row.reporter) for row in series if row.period == "2023"]  # doctest: +SKIP
    [(41000, 'Chinese customs'), (31500, 'Kazakh figures')]
    """
    counted = measure_named(measure)
    if unit is not None and unit not in counted.units:
        message = (
            f"indicator_series: {counted.name} is counted in {' and '.join(counted.units)}, "
            f"not {reprlib.repr(unit)}"
        )
        raise QuestionError(message)
    day = None if as_of is None else AsOf.read(as_of)

    def work(asking: Asking) -> Answer[SeriesPoint]:
        directory = asking.directory

        found = asking.run(
            "indicator_series",
            states=ends_named(directory, a),
            partners=None if b is None else ends_named(directory, b),
            measure=counted.name,
            unit=unit,
            last=day.last if day else None,
        )
        found.sort(key=_place)
        shown = sorted(directory.shown(names) for names in (a, b) if names is not None)
        between = f"between {shown[0]} and {shown[-1]}" if b is not None else f"of {shown[0]}"
        return Answer(
            "indicator_series",
            f"{counted.name} {between}",
            tuple(map(_point, found)),
            SeriesPoint,
            day,
            notes=tuple(_notes(found, counted, day)),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _place(row: dict[str, Any]) -> tuple[Any, ...]:
    series = row["unit"], row["scope"] == "region", row["state"], row["partner"]
    return *series, row["since"], end_of(row), row["reporter"] or "", row["id"]


def _point(row: dict[str, Any]) -> SeriesPoint:
    return SeriesPoint(
        row["state"],
        row["partner"],
        row["name"],
        period_of(row),
        end_of(row).year,
        row["value"],
        row["unit"],
        row["qualifier"],
        row["reporter"],
        row["basis"],
        row["scope"],
        row["credibility"],
        row["note"],
        (row["id"],),
    )


def _notes(found: Sequence[dict[str, Any]], counted: Measure, day: AsOf | None) -> Iterator[str]:
    if not found:
        yield "No figure is recorded; that is no zero."
    words = counted.counts.replace("`from`", "`state`").replace("`to`", "`partner`")
    yield f"Counts: {words[0].lower()}{words[1:]}"
    units = sorted({row["unit"] for row in found})
    if len(units) > 1:
        yield f"{len(units)} units, each a series of its own, not converted: {', '.join(units)}."
    directions = {(row["state"], row["partner"]) for row in found}
    if counted.reading is not Reading.MUTUAL and any((to, from_) in directions for from_, to in directions):
        yield "Both directions are recorded; each is a series of its own."
    if any(row["scope"] == "region" for row in found):
        yield "Figures under scope `region` are for the group as a whole, and for no state in it."
    if day:
        yield PERIOD_RULE
