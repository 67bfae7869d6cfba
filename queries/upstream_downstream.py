"""Which deals cross the line of the water quarrel, between states upstream and states downstream?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from graph.database import Database
from graph.errors import QuestionError, UnknownNameError
from graph.vocabulary import DealKind
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, question
from queries.rules.asked_span import AskedSpan
from queries.rules.dated import certainty_of, until_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

__all__ = ["CrossingDeal", "upstream_downstream"]


@dataclass(frozen=True, slots=True)
class CrossingDeal(Row):
    """A deal with states of both sides in it.

    Attributes
    ----------
    kind, id, title : str
        What it is about, its id and title.
    upstream, downstream : tuple of str
        Code of each party upstream and downstream, with its role where it is a special one: `KGZ (host)`.
    others : tuple of str
        The other parties, likewise.
    disputes : tuple of str
        Ids of the disputes over water that it crosses: the one asked about, and narrower ones that went on
        when it took effect, in which one of its parties lies upstream of another.
    settles : tuple of str
        Ids of the disputes that it settles, over water or not.
    signed, in_force : str or None
        Dates as authored; an entry into force after the day asked is not shown.
    ended : str or None
        Its end as authored; None where none is recorded, or it lay ahead on the day asked.
    in_effect : str or None
        On the day asked: `certain` or `possible`. None where the question has no day.
    status : str or None
        What the newest source says. None where the question has a day, since it may speak of later.
    amount : int or float or None
        Size of the deal, in `unit`.
    unit : str or None
        Unit of the amount.
    credibility : int
        1 (confirmed) to 6 (cannot be judged).
    facts : tuple of str
        Ids of the deal and of the disputes.
    """

    kind: str
    id: str
    title: str
    upstream: tuple[str, ...]
    downstream: tuple[str, ...]
    others: tuple[str, ...]
    disputes: tuple[str, ...]
    settles: tuple[str, ...]
    signed: str | None
    in_force: str | None
    ended: str | None
    in_effect: str | None
    status: str | None
    amount: int | float | None
    unit: str | None
    credibility: int
    facts: tuple[str, ...]


@question
def upstream_downstream(
    database: Database,
    *,
    dispute: str = "ca-upstream-downstream",
    as_of: Day = None,
    since: Day = None,
    until: Day = None,
) -> Answer[CrossingDeal]:
    """Which deals cross the line of the water quarrel, between states upstream and states downstream?

    Who lies upstream and who downstream is told by the roles in the dispute. Without a date, all deals;
    with `as_of`, those in effect on that day; with `since` or `until`, those signed in that span.

    Parameters
    ----------
    database : Database
        The graph.
    dispute : str, default "ca-upstream-downstream"
        Id of a dispute over water, which draws the line. By default that of Central Asia: Kyrgyzstan and
        Tajikistan upstream, Kazakhstan, Turkmenistan and Uzbekistan downstream.
    as_of : str, int, date or None
        In effect on this day, in this month or year.
    since, until : str, int, date or None
        Signed in this span, both ends included.

    Returns
    -------
    Answer of CrossingDeal
        In order of kind, as the vocabulary lists them, then of signature and id. Undated deals come last
        within their kind, and never where a date is asked.

    Raises
    ------
    UnknownNameError
        If it is not the id of a dispute over water that has states upstream and downstream.
    QuestionError
        If both a day and a span are asked.

    Notes
    -----
    A deal counts whatever it is about. One of more than two states is one deal, not one for each pair. The
    record of deals is never complete: where none is listed, none is recorded.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.id for row in g.upstream_downstream(since="2021-06", until="2021-06")]  # doctest: +SKIP
    ['uzb-tjk-zarafshan-hydropower-2021', 'uzb-tjk-investment-company-2021']
    """
    if as_of is not None and (since is not None or until is not None):
        message = (
            "upstream_downstream: ask either as of a day (in effect) or between two days (signed), not both"
        )
        raise QuestionError(message)
    day = None if as_of is None else AsOf.read(as_of)
    span = AskedSpan.read("upstream_downstream", since, until)

    def work(asking: Asking) -> Answer[CrossingDeal]:
        disputes = {row["id"]: row for row in asking.run("upstream_downstream_disputes")}
        line = disputes.get(dispute)
        if line is None:
            kind = "dispute over water with states upstream and downstream"
            raise UnknownNameError(kind, dispute, get_close_matches(dispute[:100], disputes))
        begun = day is None or line["since"] <= day.last
        found = asking.run(
            "upstream_downstream",
            upstream=line["upstream"] if begun else [],
            downstream=line["downstream"],
            first=day.first if day else None,
            last=day.last if day else None,
            since=span.first,
            until=span.last,
        )
        known = [one for one in disputes.values() if day is None or one["since"] <= day.last]
        rows = [_row(deal, line, known, day) for deal in found]
        rows.sort(key=lambda row: _KINDS.index(row.kind))  # within a kind, as they came
        sides = f"{', '.join(line['upstream'])} upstream and {', '.join(line['downstream'])} downstream"
        when = " in effect" if day else f" signed {span.words}" if span.words else ""
        return Answer(
            "upstream_downstream",
            f"Deals between {sides}{when}",
            tuple(rows),
            CrossingDeal,
            day,
            notes=tuple(_notes(found, line, day, begun=begun)),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _row(
    deal: dict[str, Any], line: dict[str, Any], disputes: Sequence[dict[str, Any]], day: AsOf | None
) -> CrossingDeal:
    parties: dict[str, str] = dict(party.split(" ", 1) for party in deal["parties"])
    shown = {code: code if role == "party" else f"{code} ({role})" for code, role in parties.items()}
    both = {*line["upstream"], *line["downstream"]}
    crossed = tuple(
        one["id"]
        for one in disputes
        if one is line or (_sides_in(one, parties.keys()) and _going_on(one, deal))
    )
    entered = deal["in_force"] is not None and (day is None or deal["since"] <= day.last)
    settles = tuple(deal["settles"])
    return CrossingDeal(
        deal["kind"],
        deal["id"],
        deal["title"],
        tuple(shown[code] for code in line["upstream"] if code in shown),
        tuple(shown[code] for code in line["downstream"] if code in shown),
        tuple(shown[code] for code in shown if code not in both),
        crossed,
        settles,
        deal["signed"],
        deal["in_force"] if entered else None,
        until_of(deal, day),
        certainty_of(deal, day) if day else None,
        None if day else deal["status"],
        deal["amount"],
        deal["unit"],
        deal["credibility"],
        tuple(dict.fromkeys((deal["id"], *crossed, *settles))),
    )


def _sides_in(dispute: dict[str, Any], parties: AbstractSet[str]) -> bool:
    return not parties.isdisjoint(dispute["upstream"]) and not parties.isdisjoint(dispute["downstream"])


def _going_on(dispute: dict[str, Any], deal: dict[str, Any]) -> bool:
    """Return whether a dispute can have been going on when the deal took effect; of an undated one, never."""
    if deal["since"] is None:
        return False
    begun = dispute["since"] <= deal["since_latest"]
    return begun and (dispute["until"] is None or dispute["until"] >= deal["since"])


def _notes(
    deals: Sequence[dict[str, Any]], line: dict[str, Any], day: AsOf | None, *, begun: bool
) -> Iterator[str]:
    if not begun:
        yield f"{line['title']}: not begun by that day, so there was no line to cross."
        return
    if not deals:
        yield "None recorded. The record of deals is never complete, so there may be others."
        return
    kinds = Counter(deal["kind"] for deal in deals)
    yield f"By kind: {', '.join(f'{kind} {kinds[kind]}' for kind in _KINDS if kinds[kind])}."
    shared = sum(len(deal["parties"]) > _PAIR for deal in deals)
    open_ended = sum(deal["until_kind"] == "open" for deal in deals)
    undated = sum(deal["since"] is None for deal in deals)
    if shared:
        yield f"{shared} of {len(deals)} have more than two parties; each is one deal."
    if day and open_ended:
        yield f"{open_ended} of {len(deals)} have no recorded end and count as in effect."
    if undated:
        yield f"{undated} undated, listed last within their kind."


_KINDS = tuple(map(str, DealKind))

_PAIR = 2
