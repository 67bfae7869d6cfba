"""To which bodies does a state belong on a day?"""

from __future__ import annotations

from collections.abc import Sequence

from graph.database import Database
from graph.vocabulary import OrganizationKind
from queries.machinery.answer import Answer, AsOf
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.belonging import Belonging, bodies_named, gaps, judge, rows_of, shown, states_asked
from queries.rules.counted import Grades, asked_grades, grades_note
from queries.rules.standing import Value

__all__ = ["memberships"]


@question
def memberships(  # noqa: PLR0913 - each narrows the list in its own way
    database: Database,
    state: Names,
    *,
    as_of: Day = None,
    kind: OrganizationKind | Sequence[OrganizationKind] | None = None,
    grades: Grades = None,
    certain: bool = False,
    all_bodies: bool = False,
) -> Answer[Belonging]:
    """To which bodies does a state belong on a day?

    Parameters
    ----------
    database : Database
        The graph.
    state : str or list of str
        The state; for several, or a group such as `central-asia`, the bodies of each.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    kind : str or list of str, optional
        What the bodies are chiefly for: `security`, `economic`, ...; all where not given.
    grades : str or list of str, optional
        Grades that count: by default members and associates, participants in a format without members,
        partners in a programme without either.
    certain : bool, default False
        Count only what held for certain.
    all_bodies : bool, default False
        List every body that existed on the day, with *no* and *not covered* too.

    Returns
    -------
    Answer of Belonging
        One row a state and body, in order of code and of the body's id. Below it, the bodies to which the
        state may belong though no roll tells.

    Raises
    ------
    UnknownNameError
        If no state or group is called so.
    InvalidDateError
        If `as_of` is not a date.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.abbreviation for row in g.memberships("TKM", as_of=2010, kind="dialogue")]  # doctest: +SKIP
    ['CA+JAD', 'ROK-CA']
    """
    day = AsOf.read(as_of)
    counted = asked_grades(grades)
    kinds = None if kind is None else {kind} if isinstance(kind, str) else set(kind)

    def work(asking: Asking) -> Answer[Belonging]:
        bodies = [body for body in bodies_named(asking, None, day) if kinds is None or body.kind in kinds]
        judged = judge(asking, states_asked(asking, state), bodies, day, grades=counted, certain=certain)
        rows = rows_of(asking, judged, day)
        held = [row for row in rows if row.value == Value.YES]
        who = shown(asking, state)
        notes = [grades_note(counted)]
        if not held:
            notes.append(f"None recorded for that time; bodies looked at: {len(bodies)}.")
        return Answer(
            "memberships",
            f"{who} in all bodies of that time" if all_bodies else f"Memberships of {who}",
            tuple(rows if all_bodies else held),
            Belonging,
            day,
            gaps(asking, judged),
            tuple(notes),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)
