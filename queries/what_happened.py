"""What happened on a day, or in a month or year?"""

from __future__ import annotations

from graph.database import Database
from queries.machinery.answer import Answer, AsOf
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.asked_span import AskedSpan
from queries.rules.happenings import Happening, counts_of, happenings
from queries.rules.parties import parties_shown, states_asked
from queries.rules.rolls import rolls_not_covered
from queries.rules.standing import Certainty

__all__ = ["what_happened"]


@question
def what_happened(database: Database, day: Day = None, *, states: Names | None = None) -> Answer[Happening]:
    """Which things happened on a day, or in a month or year?

    What began, ended or changed grade on it, as `changes` tells it, and what was under way: events held and
    armed clashes whose dates include it.

    Parameters
    ----------
    database : Database
        The graph.
    day : str, int, date or None
        The day, month or year; today where not given.
    states : str or list of str, optional
        Only what concerns one of these states, or of these groups such as `central-asia`.

    Returns
    -------
    Answer of Happening
        What certainly happened then first, in order of time; then what possibly did, by the width of its
        dates: a thing dated to a year may have been on any day of it.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    InvalidDateError
        If `day` is not a date.
    QuestionError
        If a group has no states.

    Notes
    -----
    The record of deals, disputes and events is never complete: where none is listed, none is recorded.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.id for row in g.what_happened("2025-03-13", states="TJK")][:2]  # doctest: +SKIP
    ['kgz-tjk-border-treaty-2025', 'kgz-tjk-roads-2025']
    """
    asked = AsOf.read(day)

    def work(asking: Asking) -> Answer[Happening]:
        directory = asking.directory
        codes = states_asked(directory, states)
        span = AskedSpan(asked.first, asked.last, asked.text)
        found = happenings(asking, [codes] if codes else [], span, under_way=True)
        rows = sorted(found.rows, key=lambda row: row.in_span == Certainty.POSSIBLE)
        shown = parties_shown(directory, states)
        return Answer(
            "what_happened",
            f"What happened {'on' if asked.first == asked.last else 'in'} {asked.text}"
            + (f": {shown}" if shown else ""),
            tuple(rows),
            Happening,
            asked,
            rolls_not_covered(directory.bodies.values(), codes, asked.first, asked.last),
            counts_of(rows, codes),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)
