"""What changed between two days?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from graph.database import Database
from graph.dates import as_of_bounds
from graph.errors import QuestionError
from queries.machinery.answer import Answer
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.asked_span import AskedSpan
from queries.rules.happenings import Happening, HappeningKind, counts_of, happenings
from queries.rules.parties import parties_shown, states_asked
from queries.rules.rolls import rolls_not_covered

__all__ = ["changes"]


@question
def changes(
    database: Database,
    since: Day,
    until: Day = None,
    *,
    states: Names | None = None,
    kind: HappeningKind | Sequence[HappeningKind] | None = None,
) -> Answer[Happening]:
    """Which memberships, deals, disputes and events began, ended or changed between two days?

    Memberships begun, ended and changed in grade, where a promotion is one change and not an end and a
    beginning; deals signed, entered into force, ended; disputes begun and ended; events held, and
    facilities and series of exercises begun and ended.

    Parameters
    ----------
    database : Database
        The graph.
    since, until : str, int, date
        First and last day, both included; of a month or year, its first or last. `until` is today where not
        given.
    states : str or list of str, optional
        Only what concerns one of these states, or of these groups such as `central-asia`.
    kind : str or list of str, optional
        Only changes of `membership`, `deal`, `dispute` or `event`.

    Returns
    -------
    Answer of Happening
        In order of kind, day and id; `in_span` marks what lies in the span only possibly, by the width of
        its dates. Below it, counts by kind and by state.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If the first day is missing or comes after the last, or a group has no states.

    Notes
    -----
    What is over since a day not known is not told. The record of deals, disputes and events is never
    complete: where none is listed, none is recorded. A change of membership that is not listed did not
    happen only where the roll of the body is complete.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> july = g.changes("2024-07-01", "2024-07-31", states="BLR")  # doctest: +SKIP
    >>> [row.what for row in july if row.kind == "membership"]  # doctest: +SKIP
    ['SCO: observer -> member']
    """
    if since is None:
        message = "changes: since when? give the first day, such as since='2016-01-01'"
        raise QuestionError(message)
    first, last = as_of_bounds(since)[0], as_of_bounds(until)[1]
    span = AskedSpan.read("changes", since, last if until is None else until)
    kinds = {kind} if isinstance(kind, str) else set(kind or get_args(HappeningKind))

    def work(asking: Asking) -> Answer[Happening]:
        directory = asking.directory
        codes = states_asked(directory, states)
        found = happenings(asking, [codes] if codes else [], span)
        rows = sorted((row for row in found.rows if row.kind in kinds), key=lambda row: row.kind)
        bodies = directory.bodies.values() if "membership" in kinds else ()
        shown = parties_shown(directory, states)
        return Answer(
            "changes",
            f"Changes {span.words}" + (f": {shown}" if shown else ""),
            tuple(rows),
            Happening,
            not_covered=rolls_not_covered(bodies, codes, first, last),
            notes=counts_of(rows, codes),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)
