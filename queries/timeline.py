"""What is the history of a state, or of two states with each other?"""

from __future__ import annotations

from datetime import date

from graph.database import Database
from graph.dates import as_of_bounds
from queries.machinery.answer import Answer
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.asked_span import AskedSpan
from queries.rules.happenings import Happening, Happenings, counts_of, happenings
from queries.rules.parties import parties_asked, parties_shown
from queries.rules.rolls import rolls_not_covered

__all__ = ["timeline"]

_NAMED = 6
"""So many undated records are named; `deals` lists them all."""


@question
def timeline(database: Database, state: Names, *, since: Day = None, until: Day = None) -> Answer[Happening]:
    """Which dated facts make up the history of a state, or of two states with each other?

    All dated facts in order of time: memberships begun, ended and changed in grade, deals signed, entered
    into force and ended, disputes begun and ended, events held. Of two states, the deals, disputes and
    events that both are in, and the memberships of either in bodies where both had one at the same time.

    Parameters
    ----------
    database : Database
        The graph.
    state : str or list of str
        A state or a group such as `central-asia`, or two of them, in either order. Of a group, what
        concerns any of its states.
    since, until : str, int, date or None
        Only what happened, at least possibly, in this span, both ends included.

    Returns
    -------
    Answer of Happening
        In order of time; what is dated to a month or year stands at its first day. `sides` tells who opposes
        whom in a dispute, `others` how many more states are in a thing than those asked about.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If no state is named, a group has no states, or the first day comes after the last.

    Notes
    -----
    Deals and spells without a date are in no year; the notes name them. Figures such as trade are asked
    with `indicator_series`. The record of deals, disputes and events is never complete.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [(row.date, row.id) for row in g.timeline("KAZ, TKM", since=2012, until=2012)][:1]  # doctest: +SKIP
    [('2012', 'kaz-tkm-border-incidents-2012')]
    """
    span = AskedSpan.read("timeline", since, until)
    last = as_of_bounds(None)[1] if span.last is None else span.last

    def work(asking: Asking) -> Answer[Happening]:
        directory = asking.directory
        groups = parties_asked(directory, state)
        codes = tuple(sorted({code for group in groups for code in group}))
        found = happenings(asking, groups, span, undated=span.open)
        return Answer(
            "timeline",
            f"Timeline of {parties_shown(directory, state)} {span.words}".rstrip(),
            found.rows,
            Happening,
            not_covered=rolls_not_covered(directory.bodies.values(), codes, span.first or date.min, last),
            notes=_notes(found),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _notes(found: Happenings) -> tuple[str, ...]:
    notes = list(counts_of(found.rows))
    if found.undated:
        named = ", ".join(found.undated[:_NAMED]) + (", ..." if len(found.undated) > _NAMED else "")
        notes.append(f"{len(found.undated)} undated, in no year: {named}.")
    return tuple(notes)
