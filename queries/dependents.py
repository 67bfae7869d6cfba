"""Who depends on a state?"""

from __future__ import annotations

from graph.database import Database
from graph.measures import Reading
from queries.dependence import Dependence, notes_on_figures, rows_of_figures
from queries.machinery.answer import Answer, AsOf
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.figures import ORDER_OF_MEASURES, ends_named, measures_named
from queries.rules.recent import last_years

__all__ = ["dependents"]


@question
def dependents(
    database: Database,
    state: Names,
    *,
    measure: Names | None = None,
    as_of: Day = None,
    years: int = 5,
) -> Answer[Dependence]:
    """Who depends on a state?

    The reverse of `dependence`: shares of other states' totals that hang on this one. Of each measure,
    state, reporter and basis the newest figure; figures of several reporters stand side by side.

    Parameters
    ----------
    database : Database
        The graph.
    state : str or list of str
        The state depended on, or several. A group such as `central-asia` stands for its states; figures for
        the group as a whole are listed apart, under scope `region`.
    measure : str or list of str, optional
        Measures, such as `export-share`; all that read as dependence where not given.
    as_of : str, int, date or None
        The day, month or year; today where not given. A figure counts from the last day of its period on.
    years : int, default 5
        How old a figure may be: its period ended in the last years up to the day.

    Returns
    -------
    Answer of Dependence
        Figures for states first, then those for regions; in order of measure, the greatest value first.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group, or a measure is not known.
    QuestionError
        If a measure does not read as dependence, or `years` is less than 1.

    Notes
    -----
    Figures for a region in which the state lies are not the state's and are not listed. Where no figure is
    listed, none is recorded; that is no zero.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> row = g.dependents("China", measure="gas-export-share", as_of=2023)[0]  # doctest: +SKIP
    >>> row.state, row.value  # doctest: +SKIP
    ('TKM', 85)
    """
    day = AsOf.read(as_of)
    since, _ = last_years(day, years)
    measures = measures_named(measure, Reading.DEPENDS, "dependents")

    def work(asking: Asking) -> Answer[Dependence]:
        found = asking.run(
            "dependents", partners=ends_named(asking.directory, state), measures=measures, last=day.last
        )
        rows = rows_of_figures(found, since)
        rows.sort(key=lambda row: (row.scope == "region", ORDER_OF_MEASURES[row.measure]))
        return Answer(
            "dependents",
            f"Who depends on {asking.directory.shown(state)}",
            tuple(rows),
            Dependence,
            day,
            notes=tuple(notes_on_figures(found, since, day.last)),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)
