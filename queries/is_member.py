"""Does a state belong to a body on a day?"""

from __future__ import annotations

from graph.database import Database
from queries.machinery.answer import Answer, AsOf
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.belonging import Belonging, gaps, judge, rows_of, shown, states_asked
from queries.rules.counted import Grades, asked_grades, grades_note

__all__ = ["is_member"]


@question
def is_member(  # noqa: PLR0913 - each is part of the question
    database: Database,
    state: Names,
    organization: str,
    *,
    as_of: Day = None,
    grades: Grades = None,
    certain: bool = False,
) -> Answer[Belonging]:
    """Does a state belong to a body on a day?

    A *yes* needs a recorded spell, and says whether it held for certain, in which grade, and of which day it
    was last known. A *no* needs a roll that is known to be complete on that day, or a body that did not exist
    then. Everything else is *not covered*, with what was known last.

    Parameters
    ----------
    database : Database
        The graph.
    state : str or list of str
        The state; for several, or a group such as `central-asia`, one row each.
    organization : str
        Id, abbreviation or name of the body.
    as_of : str, int, date or None
        The day, month or year; today where not given. Of a month or year it is a yes if it is one on some
        day of it, and a no if it is one on all.
    grades : str or list of str, optional
        Grades that count: by default members and associates, participants in a format without members,
        partners in a programme without either. Another grade that the state holds is told in `also`.
    certain : bool, default False
        Count only what held for certain; what is possible is then not covered.

    Returns
    -------
    Answer of Belonging
        One row a state, in order of code.

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
    >>> [row.value for row in g.is_member("UZB", "CSTO", as_of="2008-01-01")]  # doctest: +SKIP
    ['yes']
    >>> [row.value for year in (1998, 2000, 2008, 2013) for row in g.is_member("UZB", "CSTO", as_of=year)]
    ... # doctest: +SKIP
    ['yes', 'no', 'yes', 'no']
    """
    day = AsOf.read(as_of)
    counted = asked_grades(grades)

    def work(asking: Asking) -> Answer[Belonging]:
        body = asking.directory.body(organization)
        judged = judge(asking, states_asked(asking, state), [body], day, grades=counted, certain=certain)
        return Answer(
            "is_member",
            f"{shown(asking, state)} in {body.name} ({body.abbreviation})",
            tuple(rows_of(asking, judged, day)),
            Belonging,
            day,
            gaps(asking, judged),
            (grades_note(counted, body),),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)
