"""What is recorded of one dispute: its parts, clashes, dead, settlements and mediators?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz, process, utils

from graph.database import Database
from graph.errors import UnknownNameError
from graph.vocabulary import DisputeKind, DisputeRole
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import question
from queries.rules.casualties import Casualties, Figure, casualties
from queries.rules.dated import until_of
from queries.rules.sides import Sides

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DisputeDetail", "dispute"]

_LIKENESS = 65
"""Least likeness, 0 to 100, at which another dispute is offered; as for names of states."""

_OFFERED = 3


@dataclass(frozen=True, slots=True)
class DisputeDetail(Row):
    """The dispute itself, or one thing that belongs to it.

    Attributes
    ----------
    role : str
        `dispute`; `larger` for what it is part of; `casualties` for the dead of all its parts; `settlement`
        for a deal; `mediator` for a state; `clash` for a part that is one clash with arms, `part` for others.
    level : int or None
        0 for the dispute, 1 for its parts, 2 for theirs; -1 and less for larger ones; None for the rest.
    id, title : str
        Id and title of the record; of a mediator, code and name.
    kind : str or None
        What it is about.
    of : tuple of str
        Of a part, the dispute that it is part of; of a settlement or mediator, the disputes concerned.
    sides : str
        Codes of the states that oppose each other, a bar between the sides.
    others : tuple of str
        Code and role of each state that takes no side; of a settlement, nobody.
    since : str or None
        Beginning as authored; of a settlement, its signature, else its entry into force.
    until : str or None
        End as authored; `unknown` where it is over or dormant since a day that is not known.
    status : str or None
        What the newest source says of a dispute.
    escalation : str or None
        How far it went at its worst.
    fatalities_min, fatalities_max : int or None
        Least and greatest number of dead reported; None where no count was seen.
    basis : str or None
        Whose counts these are; of the sum, which figures it counts.
    credibility : int or None
        1 (confirmed) to 6 (cannot be judged).
    facts : tuple of str
        Ids of the records behind the row.
    """

    role: str
    level: int | None
    id: str
    title: str
    kind: str | None
    of: tuple[str, ...]
    sides: str
    others: tuple[str, ...]
    since: str | None
    until: str | None
    status: str | None
    escalation: str | None
    fatalities_min: int | None
    fatalities_max: int | None
    basis: str | None
    credibility: int | None
    facts: tuple[str, ...]


@question
def dispute(database: Database, id: str) -> Answer[DisputeDetail]:  # noqa: A002 - the word of the data
    """Which parts, clashes, dead, settlements and mediators are recorded of one dispute?

    Parameters
    ----------
    database : Database
        The graph.
    id : str
        Id of the dispute, such as `kgz-tjk-border`.

    Returns
    -------
    Answer of DisputeDetail
        The dispute, what it is part of, the dead of all its parts as a range, settlements, mediators, then
        the parts, each followed by its own, in order of their beginning.

    Raises
    ------
    UnknownNameError
        If there is no such dispute; with the nearest ids, by id or title.

    Notes
    -----
    The dead are summed over the parts where the whole has no figure of its own; where it has one, the parts'
    figures lie inside it and are not added. `basis` names the figures that were summed, and the notes the
    parts without any. All that is recorded is told, of whatever day; `disputes` asks as of a day.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [(row.role, row.id) for row in g.dispute("kaz-uzb-border")]  # doctest: +SKIP
    [('dispute', 'kaz-uzb-border'), ('casualties', 'kaz-uzb-border'), ('settlement', 'kaz-uzb-border-2002'),
     ('part', 'kaz-uzb-bagys'), ('part', 'kaz-uzb-shooting-2002')]
    """
    root = id.strip().lower()

    def work(asking: Asking) -> Answer[DisputeDetail]:
        tree = asking.run("dispute", id=root)
        if not tree:
            raise _unknown(id, asking)
        settled = asking.run("settlements", groups=[], within=root, since=None, until=None)
        inner = [row for row in tree if row["level"] >= 0]
        dead = casualties(
            root,
            [
                Figure(row["id"], row["part_of"], row["fatalities_min"], row["fatalities_max"])
                for row in inner
            ],
        )
        rows = [
            *(_row(row) for row in inner if row["level"] == 0),
            *(_row(row) for row in reversed(tree) if row["level"] < 0),
            *_dead(root, dead, inner),
            *_settlements(settled),
            *_mediators(inner, asking),
            *(_row(row) for row in _depth_first(root, inner)),
        ]
        return Answer(
            "dispute",
            rows[0].title,
            tuple(rows),
            DisputeDetail,
            notes=tuple(_notes(dead)),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _unknown(name: str, asking: Asking) -> UnknownNameError:
    rows = asking.run("dispute_titles")
    if not rows:
        return UnknownNameError("dispute", f"{name} (the graph is empty: run `steppe build`)")
    texts = {(row["id"], which): row[which] for row in rows for which in ("id", "title")}
    near = process.extract(name[:100], texts, scorer=fuzz.WRatio, processor=utils.default_process, limit=12)
    offers = dict.fromkeys(key[0] for _, score, key in near if score >= _LIKENESS)
    return UnknownNameError("dispute", name, tuple(offers)[:_OFFERED])


def _row(row: dict[str, Any]) -> DisputeDetail:
    sides = Sides.read(row["parties"])
    return DisputeDetail(
        _role(row),
        row["level"],
        row["id"],
        row["title"],
        row["kind"],
        (row["part_of"],) if row["part_of"] else (),
        str(sides),
        sides.others,
        row["since_edtf"],
        until_of(row, None),
        row["status"],
        row["escalation"],
        row["fatalities_min"],
        row["fatalities_max"],
        row["basis"],
        row["credibility"],
        (row["id"],),
    )


def _role(row: dict[str, Any]) -> str:
    if row["level"] == 0:
        return "dispute"
    if row["level"] < 0:
        return "larger"
    return "clash" if row["kind"] == DisputeKind.ARMED_CLASH else "part"


def _dead(root: str, dead: Casualties, inner: list[dict[str, Any]]) -> Iterator[DisputeDetail]:
    if not dead.counted:
        return
    figures = {row["id"]: f"{row['fatalities_min']}-{row['fatalities_max']}" for row in inner}
    basis = "sum of " if len(dead.counted) > 1 else ""
    basis += "; ".join(f"{one} {figures[one]}" for one in dead.counted)
    if dead.inside:
        basis += f"; inside these and not added: {', '.join(dead.inside)}"
    yield DisputeDetail(
        "casualties",
        None,
        root,
        f"Dead, from {len(dead.counted)} of {len(inner)} records",
        None,
        (),
        "",
        (),
        None,
        None,
        None,
        None,
        dead.least,
        dead.most,
        basis,
        None,
        dead.counted,
    )


def _settlements(settled: list[dict[str, Any]]) -> Iterator[DisputeDetail]:
    by_deal: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in settled:
        by_deal[row["deal"]].append(row)
    for deal, rows in by_deal.items():
        first, settles = rows[0], tuple(row["dispute"] for row in rows)
        yield DisputeDetail(
            "settlement",
            None,
            deal,
            first["title"],
            first["kind"],
            settles,
            "",
            (),
            first["signed"] or first["in_force"],
            None,
            None,
            None,
            None,
            None,
            None,
            first["deal_credibility"],
            (deal, *settles),
        )


def _mediators(inner: list[dict[str, Any]], asking: Asking) -> Iterator[DisputeDetail]:
    mediated: dict[str, list[str]] = defaultdict(list)
    for row in inner:
        for state, role in Sides.read(row["parties"]).roles:
            if role == DisputeRole.MEDIATOR:
                mediated[state].append(row["id"])
    for state, ids in sorted(mediated.items()):
        name = asking.directory.states[state].name
        of = tuple(ids)
        blank = (None,) * 8
        yield DisputeDetail("mediator", None, state, name, None, of, "", (), *blank, of)


def _depth_first(root: str, inner: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the parts, each followed by its own; the rows come in order of their beginning."""
    parts: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in inner:
        if row["level"] > 0:
            parts[row["part_of"]].append(row)
    waiting = parts[root][::-1]
    while waiting:
        row = waiting.pop()
        yield row
        waiting += parts[row["id"]][::-1]


def _notes(dead: Casualties) -> Iterator[str]:
    if not dead.counted:
        yield "No count of dead is recorded."
    elif dead.without:
        yield (
            f"No count of dead is recorded for {', '.join(dead.without)}, so the sum of the dead is no upper "
            "bound."
        )
