"""What is there between two states: the dossier of a pair."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

from graph.database import Database
from graph.dates import as_of_bounds
from graph.errors import QuestionError
from queries.machinery.answer import Answer, AsOf, NotCovered
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, question
from queries.rules.belonging import gaps
from queries.rules.counted import grades_note
from queries.rules.dossier import KINDS, DossierRow, row_of_figure, row_of_record, rows_of_body
from queries.rules.figures import PERIOD_RULE
from queries.rules.spells import spells_of
from queries.rules.standing import Value, standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from queries.rules.belonging import Judged
    from queries.rules.spells import Spells

__all__ = ["cooperation_between"]


@question
def cooperation_between(
    database: Database, a: str, b: str, *, as_of: Day = None, since: Day = None
) -> Answer[DossierRow]:
    """What is there between two states: bodies, deals, disputes, events, dependence and claims?

    The dossier of a pair: what both belonged to and when, deals with both in them, disputes and whether the
    two are opposed there, events, shares of one that hang on the other, other figures between them, and
    claims about both.

    Parameters
    ----------
    database : Database
        The graph.
    a, b : str
        The two states, in either order.
    as_of : str, int, date or None
        As known on this day: nothing that began later, no later end, no figure whose period was not over.
        All that is recorded, where not given.
    since : str, int, date or None
        Leave out what had ended before this day.

    Returns
    -------
    Answer of DossierRow
        By kind, in the order just told, and within a kind in order of time and id. Undated deals and claims
        come last within theirs, and never where a date is asked.

    Raises
    ------
    UnknownNameError
        If a state is not known.
    QuestionError
        If both are one state.

    Notes
    -----
    What more than two states share says "with n others": it is one thing, and not theirs alone. Claims and
    figures about a region are not about the two, even where both lie in it. The record of deals, disputes and
    events is never complete: where none is listed, none is recorded.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> dossier = g.cooperation_between("TKM", "IRN", as_of="2010-01-01")  # doctest: +SKIP
    >>> [row.id for row in dossier if row.kind == "body"]  # doctest: +SKIP
    ['oic', 'un', 'eco']
    """
    day = None if as_of is None else AsOf.read(as_of)
    first = None if since is None else as_of_bounds(since)[0]

    def work(asking: Asking) -> Answer[DossierRow]:
        directory = asking.directory
        pair = tuple(sorted((directory.state(a), directory.state(b))))
        if pair[0] == pair[1]:
            message = (
                f"cooperation_between: {directory.states[pair[0]].name} twice; name two different states"
            )
            raise QuestionError(message)
        bodies = sorted(directory.bodies.values(), key=lambda one: one.id)
        spells = spells_of(asking, bodies, pair)
        bounds: dict[str, object] = {
            "a": pair[0],
            "b": pair[1],
            "first": first,
            "last": day.last if day else None,
        }
        records = asking.run("cooperation_between", **bounds)
        figures = asking.run("cooperation_between_figures", **bounds)
        timed: list[tuple[date, DossierRow]] = [
            timed
            for body in bodies
            for timed in rows_of_body(body, spells[pair[0], body.id], spells[pair[1], body.id], day, first)
        ]
        dated = [one for one in records if one["since"] is not None or (day is None and first is None)]
        timed += [(one["earliest"] or date.max, row_of_record(one, (pair[0], pair[1]), day)) for one in dated]
        timed += [(one["since"], row_of_figure(one)) for one in figures]
        timed.sort(key=lambda one: (KINDS.index(one[1].kind), one[0], one[1].id, one[1].facts))
        names = [directory.states[code].name for code in pair]
        regions = set.intersection(*(set(directory.states[code].regions) for code in pair))
        return Answer(
            "cooperation_between",
            f"Between {names[0]} and {names[1]}" + (f" since {since}" if since is not None else ""),
            tuple(row for _, row in timed),
            DossierRow,
            day,
            _gaps(asking, pair, spells, day) if day else (),
            tuple(_notes([row for _, row in timed], len(records) - len(dated), sorted(regions), day)),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _gaps(asking: Asking, pair: Sequence[str], spells: Spells, day: AsOf) -> tuple[NotCovered, ...]:
    """Return the bodies to which both may have belonged on the day, though it is not known of both."""
    judged: Judged = {}
    for body in asking.directory.bodies.values():
        found = {
            (code, body.id): standing(body, code, spells[code, body.id], day.first, day.last) for code in pair
        }
        if body.exists(day.first, day.last) and all(one.value is not Value.NO for one in found.values()):
            judged |= found
    return gaps(asking, judged)


def _notes(
    rows: Sequence[DossierRow], undated: int, regions: Sequence[str], day: AsOf | None
) -> Iterator[str]:
    numbers: Counter[Any] = Counter(row.kind for row in rows)
    if rows:
        yield f"By kind: {', '.join(f'{kind} {numbers[kind]}' for kind in KINDS if numbers[kind])}."
    else:
        yield "None recorded. The record of deals, disputes and events is never complete."
    yield grades_note(None)
    if day is None:
        yield "A body that is not listed is no `no`; ask as of a day, or `shared_organizations`."
    if undated:
        yield f"{undated} undated, on no day and not listed."
    if numbers["dependence"] or numbers["figure"]:
        yield PERIOD_RULE
    if regions:
        yield f"Not listed: claims and figures about {' and '.join(regions)}, where both lie; ask `claims`."
