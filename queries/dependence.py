"""On whom does a state depend?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.database import Database
from graph.measures import Reading
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.belonging import states_asked
from queries.rules.figures import ORDER_OF_MEASURES, PERIOD_RULE, end_of, measures_named, newest, period_of
from queries.rules.recent import last_years

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

__all__ = ["Dependence", "dependence", "notes_on_figures", "rows_of_figures"]


@dataclass(frozen=True, slots=True)
class Dependence(Row):
    """A share of a total of one state that hangs on a partner.

    Attributes
    ----------
    state : str
        Code of the state that depends.
    partner, partner_name : str
        Code and name of the state, or id and name of the region, depended on.
    measure : str
        What is counted; its name in the vocabulary of measures.
    value : int or float
        The figure, in `unit`.
    unit : str
        Its unit, such as `percent of exports`.
    qualifier : str or None
        `about`, `over`, `almost` or `up to`.
    period : str
        What time it is for, as authored.
    year : int
        The year in which that ends.
    reporter : str or None
        Whose figure it is.
    basis : str or None
        What exactly is counted, where narrower than the measure.
    scope : str
        `state`; or `region` where the figure is for a group or for all the world, and for no state in it.
    credibility : int
        1 (confirmed) to 6 (cannot be judged).
    facts : tuple of str
        Id of the figure.
    """

    state: str
    partner: str
    partner_name: str
    measure: str
    value: int | float
    unit: str
    qualifier: str | None
    period: str
    year: int
    reporter: str | None
    basis: str | None
    scope: str
    credibility: int
    facts: tuple[str, ...]


@question
def dependence(
    database: Database,
    state: Names,
    *,
    measure: Names | None = None,
    as_of: Day = None,
    years: int = 5,
) -> Answer[Dependence]:
    """On whom does a state depend?

    Shares of the state's totals that hang on another: of its exports, imports, remittances, debt, arms, ...
    Of each measure, partner, reporter and basis the newest figure; figures of several reporters stand side
    by side.

    Parameters
    ----------
    database : Database
        The graph.
    state : str or list of str
        The state, or several, or the states of groups such as `central-asia`.
    measure : str or list of str, optional
        Measures, such as `export-share`; all that read as dependence where not given.
    as_of : str, int, date or None
        The day, month or year; today where not given. A figure counts from the last day of its period on.
    years : int, default 5
        How old a figure may be: its period ended in the last years up to the day.

    Returns
    -------
    Answer of Dependence
        Figures for states first, then those for regions; in order of state and measure, the greatest value
        first.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group, or a measure is not known.
    QuestionError
        If a measure does not read as dependence, or `years` is less than 1.

    Notes
    -----
    Shares of one measure need not add up to 100: main partners alone are published, by several reporters and
    for several periods. Where no figure is listed, none is recorded; that is no zero.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> row = g.dependence("Tajikistan", measure="arms-imports-share", as_of=2023)[0]  # doctest: +SKIP
    >>> row.partner, row.value, row.period  # doctest: +SKIP
    ('RUS', 81.5, '2019/2023')
    """
    day = AsOf.read(as_of)
    since, _ = last_years(day, years)
    measures = measures_named(measure, Reading.DEPENDS, "dependence")

    def work(asking: Asking) -> Answer[Dependence]:
        states = states_asked(asking, state)
        found = asking.run("dependence", states=list(states), measures=measures, last=day.last)
        rows = rows_of_figures(found, since)
        rows.sort(key=lambda row: (row.scope == "region", row.state, ORDER_OF_MEASURES[row.measure]))
        return Answer(
            "dependence",
            f"On whom {asking.directory.shown(state)} depends",
            tuple(rows),
            Dependence,
            day,
            notes=tuple(notes_on_figures(found, since, day.last)),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def rows_of_figures(found: Sequence[Mapping[str, Any]], since: date) -> list[Dependence]:
    """Return the newest figures whose period ended on or after a day, the greatest value first.

    Parameters
    ----------
    found : sequence of mapping
        Figures as the texts `dependence` and `dependents` return them.
    since : datetime.date
        First day on which a period may end.

    Returns
    -------
    list of Dependence
        In order of value, then of state, partner, reporter and id.
    """
    recent = [row for row in newest(found) if end_of(row) >= since]
    recent.sort(
        key=lambda row: (-row["value"], row["state"], row["partner"], row["reporter"] or "", row["id"])
    )
    return [
        Dependence(
            row["state"],
            row["partner"],
            row["name"],
            row["measure"],
            row["value"],
            row["unit"],
            row["qualifier"],
            period_of(row),
            end_of(row).year,
            row["reporter"],
            row["basis"],
            row["scope"],
            row["credibility"],
            (row["id"],),
        )
        for row in recent
    ]


def notes_on_figures(found: Sequence[Mapping[str, Any]], since: date, last: date) -> Iterator[str]:
    """Yield how figures were chosen, and how many are too old.

    Parameters
    ----------
    found : sequence of mapping
        All figures whose period was over by the day.
    since, last : datetime.date
        First and last day on which the period of a figure may end.

    Yields
    ------
    str
        One sentence each.
    """
    kept = newest(found)
    old = [row for row in kept if end_of(row) < since]
    if not found:
        yield "No figure is recorded; that is no zero."
    yield PERIOD_RULE
    if found:
        yield (
            "The newest of each measure, pair, reporter and basis, for periods that ended "
            f"from {since} to {last}."
        )
    if old:
        newest_old = max(end_of(row) for row in old)
        yield f"{len(old)} older, not listed, up to a period that ended {newest_old}; ask with more `years`."
    if any(row["scope"] == "region" for row in kept if end_of(row) >= since):
        yield "Figures under scope `region` are for the group as a whole, and for no state in it."
