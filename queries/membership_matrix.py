"""Which of these states belong to which of these bodies on a day?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from graph.database import Database
from queries.machinery.answer import Answer, AsOf
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.belonging import Belonging, bodies_named, gaps, judge, rows_of, shown, states_asked
from queries.rules.counted import Grades, asked_grades, grades_note

if TYPE_CHECKING:
    import pandas as pd

    from queries.rules.bodies import Body

__all__ = ["as_matrix", "membership_matrix"]


@question
def membership_matrix(  # noqa: PLR0913 - each is part of the question
    database: Database,
    states: Names = "central-asia",
    organizations: Names | None = None,
    *,
    as_of: Day = None,
    grades: Grades = None,
    certain: bool = False,
) -> Answer[Belonging]:
    """Which of these states belong to which of these bodies on a day: yes, no or not covered for each pair?

    Parameters
    ----------
    database : Database
        The graph.
    states : str or list of str, default "central-asia"
        States or groups.
    organizations : str or list of str, optional
        Bodies by id, abbreviation or name; all that existed on the day where not given.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    grades : str or list of str, optional
        Grades that count: by default members and associates, participants in a format without members,
        partners in a programme without either.
    certain : bool, default False
        Count only what held for certain.

    Returns
    -------
    Answer of Belonging
        One row a state and body, in order of code and of the body's id. `as_matrix` lays them out with a row
        a state and a column a body.

    Raises
    ------
    UnknownNameError
        If no state, group or body is called so.
    InvalidDateError
        If `as_of` is not a date.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> for row in g.membership_matrix("KAZ, UZB", "CSTO, EAEU", as_of="2016-01-01"):  # doctest: +SKIP
    ...     print(row.state, row.abbreviation, row.value)
    KAZ CSTO yes
    KAZ EAEU yes
    UZB CSTO no
    UZB EAEU no
    """
    day = AsOf.read(as_of)
    counted = asked_grades(grades)

    def work(asking: Asking) -> Answer[Belonging]:
        bodies = bodies_named(asking, organizations, day)
        judged = judge(asking, states_asked(asking, states), bodies, day, grades=counted, certain=certain)
        return Answer(
            "membership_matrix",
            f"{shown(asking, states)} in {_shown(bodies, organizations)}",
            tuple(rows_of(asking, judged, day)),
            Belonging,
            day,
            gaps(asking, judged),
            (grades_note(counted),),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def as_matrix(
    answer: Answer[Belonging], cell: Literal["value", "status", "certainty", "since"] = "value"
) -> pd.DataFrame:
    """Lay an answer out with a row a state and a column a body.

    Parameters
    ----------
    answer : Answer of Belonging
        What `membership_matrix`, or `memberships` with all bodies, returned.
    cell : {"value", "status", "certainty", "since"}, default "value"
        The field that stands in the cells; a state without that field has an empty one.

    Returns
    -------
    pandas.DataFrame
        Rows by the states' codes, columns by the bodies' abbreviations, both in the answer's order.

    Raises
    ------
    ModuleNotFoundError
        If pandas is not installed; it comes with `pip install "steppe[notebook]"`.
    """
    import pandas as pd  # noqa: PLC0415 - half a second that most uses do not need

    states = list(dict.fromkeys(row.state for row in answer))
    bodies = list(dict.fromkeys(row.abbreviation for row in answer))
    cells = {(row.state, row.abbreviation): getattr(row, cell) or "" for row in answer}
    table = [[cells.get((state, body), "") for body in bodies] for state in states]
    return pd.DataFrame(table, index=pd.Index(states, name="state"), columns=pd.Index(bodies, name="body"))


def _shown(bodies: tuple[Body, ...], asked: Names | None) -> str:
    if asked is None:
        return "all bodies of that time"
    return ", ".join(sorted(body.abbreviation for body in bodies))
