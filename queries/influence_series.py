"""How did the influence of two states on each other go over the years?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from graph.database import Database
from graph.dates import as_of_bounds
from graph.errors import QuestionError
from queries.machinery.answer import Answer, AsOf
from queries.machinery.asking import ask
from queries.machinery.question import Day, question
from queries.rules.influence_records import InfluenceRecords
from queries.rules.influence_rows import Influence, influence_notes, influence_row, pair_asked

if TYPE_CHECKING:
    from queries.machinery.asking import Asking

__all__ = ["influence_series", "year_ends"]

_BEGINNING: Final = date(1992, 1, 1)
"""First day of a series that is asked without one: the first full year of the states that came of the Soviet
Union."""


@question
def influence_series(  # noqa: PLR0913 - each narrows the series in its own way
    database: Database,
    a: str,
    b: str,
    *,
    since: Day = None,
    until: Day = None,
    weights: str | None = None,
) -> Answer[Influence]:
    """How did the influence of two states on each other go over the years?

    One pair of rows for the last day of each year, and for the last day asked about: what `influence_between`
    answers for that day.

    Parameters
    ----------
    database : Database
        The graph.
    a, b : str
        The two states, in either order.
    since, until : str, int, date or None
        First and last day; of a month or year, its first or last. From 1992 to today where not given.
    weights : str, optional
        Path of a YAML file of weights of your own; what it does not say is as in Steppe's table.

    Returns
    -------
    Answer of Influence
        In order of the day, then of the code of the state whose influence it is.

    Raises
    ------
    UnknownNameError
        If a state is not known.
    QuestionError
        If both are one state, the first day comes after the last, or the file of weights is wrong.

    Notes
    -----
    A number can move because a figure grew old or a first one came on record, and not because the world did:
    compare `shares` and `coverage` of the years.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> series = g.influence_series("RUS", "KAZ", since=2022, until=2024)  # doctest: +SKIP
    >>> [(row.day, row.influence) for row in series if row.influencer == "RUS"]  # doctest: +SKIP
    [('2022-12-31', 0.4312), ('2023-12-31', 0.4198), ('2024-12-31', 0.4303)]
    """
    from queries.measures.influence_weights import read_influence_weights  # noqa: PLC0415 - see influence_between

    first = _BEGINNING if since is None else as_of_bounds(since)[0]
    last = as_of_bounds(until)[1]
    if first > last:
        message = f"influence_series: the first day {first} comes after the last, {last}"
        raise QuestionError(message)
    table, constants = read_influence_weights(weights)
    days = [AsOf.read(one) for one in year_ends(first, last)]

    def work(asking: Asking) -> Answer[Influence]:
        one, other = sorted(pair_asked(asking, "influence_series", a, b))
        records = InfluenceRecords.read(asking, (one, other), last)
        ties = [(day, records.on(day, constants)) for day in days]
        timed = [(day, held.between(*pair)) for day, held in ties for pair in ((one, other), (other, one))]
        names = [asking.directory.states[code].name for code in (one, other)]
        return Answer(
            "influence_series",
            f"Influence between {names[0]} and {names[1]} from {first} to {last}",
            tuple(influence_row(pair, day, constants) for day, pair in timed),
            Influence,
            notes=(
                "Which bodies are not covered is told by `influence_between`, day by day.",
                *influence_notes([pair for _, pair in timed], records, [held for _, held in ties], table),
            ),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def year_ends(first: date, last: date) -> list[date]:
    """Return the last day of each year from one day to another, and the last of these days.

    Examples
    --------
    >>> [str(day) for day in year_ends(date(2022, 6, 1), date(2024, 3, 1))]
    ['2022-12-31', '2023-12-31', '2024-03-01']
    """
    ends = [date(year, 12, 31) for year in range(first.year, last.year)]
    return [*ends, last]
