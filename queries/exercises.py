"""Which military and security exercises did these states hold together?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.database import Database
from graph.errors import QuestionError
from graph.vocabulary import EventRole
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.asked_span import AskedSpan
from queries.rules.dated import until_of
from queries.rules.parties import parties_asked, parties_shown
from queries.rules.recent import last_years
from queries.rules.sharing import share_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Exercise", "exercises"]


@dataclass(frozen=True, slots=True)
class Exercise(Row):
    """An exercise that took place.

    Attributes
    ----------
    id, title : str
        Its id and title.
    since, until : str or None
        First and last day as authored; an end later than the day asked is not shown.
    place : str or None
        Town or site.
    hosts : tuple of str
        Codes of the states on whose territory it took place.
    participants : tuple of str
        Code of each state that took part, with its role where it is a special one: `USA (partner)`.
    organization : str or None
        Abbreviation of the body that held it.
    states : int
        Number of states in it, hosts included.
    weight : float
        What it counts between two of them: 1/(n-1).
    in_time : str or None
        Whether it lies in the time asked about: `certain`, or `possible` where its dates are too wide to
        tell. None where no time is asked.
    status : str or None
        What the newest source says. None where the question has a day, since it may speak of later.
    credibility : int
        1 (confirmed) to 6 (cannot be judged).
    facts : tuple of str
        Id of the exercise.
    """

    id: str
    title: str
    since: str
    until: str | None
    place: str | None
    hosts: tuple[str, ...]
    participants: tuple[str, ...]
    organization: str | None
    states: int
    weight: float
    in_time: str | None
    status: str | None
    credibility: int
    facts: tuple[str, ...]


@question
def exercises(  # noqa: PLR0913 - each narrows the list in its own way
    database: Database,
    state: Names | None = None,
    *,
    partners: Names | None = None,
    as_of: Day = None,
    years: int | None = None,
    since: Day = None,
    until: Day = None,
) -> Answer[Exercise]:
    """Which military and security exercises did these states hold together?

    An exercise of n states is one thing that all took part in, not n(n-1)/2 bilateral ones. Those that were
    planned or called off make no tie; the answer names them below.

    Parameters
    ----------
    database : Database
        The graph.
    state, partners : str or list of str, optional
        States, or groups such as `central-asia`. Each state named must have taken part, in whatever role, or
        have been host, and some state of each group named.
    as_of : str, int, date or None
        As known on this day: nothing that began later.
    years : int, optional
        Only the last years up to that day, or up to today.
    since, until : str, int, date or None
        Held in this span, at least in part.

    Returns
    -------
    Answer of Exercise
        In order of beginning and id.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If both a day and a span are asked, or `years` is less than 1.

    Notes
    -----
    A series of yearly exercises is listed beside those of its years that are recorded. The record of
    exercises is never complete: where none is listed, none is recorded.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.id for row in g.exercises("TJK", partners="CHN", until=2012)]  # doctest: +SKIP
    ['peace-mission-2007', 'peace-mission-2010', 'peace-mission-2012']
    """
    if (as_of is not None or years is not None) and (since is not None or until is not None):
        message = "exercises: ask either as of a day, with or without `years`, or between two days, not both"
        raise QuestionError(message)
    day = None if as_of is None and years is None else AsOf.read(as_of)
    span = _span(day, years) if day else AskedSpan.read("exercises", since, until)
    names = [*_listed(state), *_listed(partners)] or None

    def work(asking: Asking) -> Answer[Exercise]:
        for each in (state, partners):
            parties_asked(asking.directory, each)  # that none is named is told, not taken for any
        found = asking.run(
            "exercises", groups=parties_asked(asking.directory, names), first=span.first, last=span.last
        )
        held = [row for row in found if row["states"] is not None]
        title = "Exercises" + (f" of {parties_shown(asking.directory, names)}" if names else "")
        return Answer(
            "exercises",
            f"{title} {span.words}".strip(),
            tuple(_row(row, span, day) for row in held),
            Exercise,
            day,
            notes=tuple(_notes(held, [row for row in found if row["states"] is None], day)),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _listed(names: Names | None) -> list[str]:
    return [] if names is None else [names] if isinstance(names, str) else list(names)


def _span(day: AsOf, years: int | None) -> AskedSpan:
    if years is None:
        return AskedSpan(None, day.last, f"up to {day.text}")
    first, last = last_years(day, years)
    return AskedSpan(first, last, f"from {first} to {last}")


def _row(row: dict[str, Any], span: AskedSpan, day: AsOf | None) -> Exercise:
    named = (one.split(" ", 1) for one in row["participants"])
    return Exercise(
        row["id"],
        row["title"],
        row["since_edtf"],
        until_of(row, day),
        row["place"],
        tuple(row["hosts"]),
        tuple(code if role == EventRole.PARTICIPANT else f"{code} ({role})" for code, role in named),
        row["organization"],
        row["states"],
        round(float(share_of(row["states"])), 3),
        span.overlap(row["since"], row["since_latest"], row["until_earliest"], row["until"]),
        None if day else row["status"],
        row["credibility"],
        (row["id"],),
    )


def _notes(
    held: Sequence[dict[str, Any]], not_held: Sequence[dict[str, Any]], day: AsOf | None
) -> Iterator[str]:
    if not held:
        yield "None recorded. The record of exercises is never complete, so there may be others."
    shared = sum(row["states"] > _PAIR for row in held)
    if shared:
        yield f"{shared} of {len(held)} are of n > 2 states and count 1/(n-1) for a pair."
    if not_held and day is None:
        named = ", ".join(f"{row['id']} ({row['status']})" for row in not_held)
        yield f"Not listed, since they make no tie: {named}."


_PAIR = 2
