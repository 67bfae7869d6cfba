"""Who lends to, supplies or invests in whom?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.database import Database
from graph.errors import QuestionError
from graph.vocabulary import DealKind, DealRole
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.asked_span import AskedSpan
from queries.rules.belonging import states_asked
from queries.rules.counterparts import COUNTERPARTS, TRANSFERS, WHO_TO_WHOM
from queries.rules.dated import certainty_of, until_of
from queries.rules.sharing import share_of

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DealPair", "deal_parties"]


@dataclass(frozen=True, slots=True)
class DealPair(Row):
    """A state in a role and one that answers to it in the same deal.

    Attributes
    ----------
    role, state : str
        The role, and the code of the state that has it.
    partner_role, partner : str or None
        The role that answers to it, and who has that; None where nobody in the deal does.
    id, title, kind : str
        The deal, its title and what it is about.
    others : tuple of str
        Code and role of every other party: `PAK buyer`.
    weight : float or None
        What the deal counts between the two: 1/(n-1) for one of n states. None without a partner.
    signed, in_force : str or None
        Dates as authored; an entry into force after the day asked is not shown.
    ended : str or None
        Its end as authored; None where none is recorded, or it lay ahead on the day asked.
    in_effect : str or None
        On the day asked: `certain` or `possible`. None where the question has no day.
    status : str or None
        What the newest source says. None where the question has a day, since it may speak of later.
    amount : int or float or None
        Size of the whole deal, in `unit`, which the record does not spread over its parties.
    unit : str or None
        Unit of the amount.
    credibility : int
        1 (confirmed) to 6 (cannot be judged).
    facts : tuple of str
        Id of the deal.
    """

    role: str
    state: str
    partner_role: str | None
    partner: str | None
    id: str
    title: str
    kind: str
    others: tuple[str, ...]
    weight: float | None
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
def deal_parties(  # noqa: PLR0913 - each narrows the list in its own way
    database: Database,
    role: DealRole | None = None,
    *,
    state: Names | None = None,
    partner: Names | None = None,
    kind: DealKind | Sequence[DealKind] | None = None,
    as_of: Day = None,
    since: Day = None,
    until: Day = None,
) -> Answer[DealPair]:
    """Who lends to, supplies or invests in whom?

    Two states are paired only by roles that answer to each other in the same deal: lender and borrower,
    supplier and buyer, investor and host, donor and recipient, tenant and host, guarantor and party. A role
    that nobody answers to is listed without a partner. Without a date, all deals; with `as_of`, those in
    effect; with `since` or `until`, those signed in that span.

    Parameters
    ----------
    database : Database
        The graph.
    role : str, optional
        The role of the first of the two. Where not given: all roles that give, and those that take where the
        deal names no giver.
    state : str or list of str, optional
        Who has the role: states, or the states of groups such as `central-asia`.
    partner : str or list of str, optional
        Who answers to it, likewise.
    kind : str or list of str, optional
        What the deals are about.
    as_of : str, int, date or None
        In effect on this day, in this month or year.
    since, until : str, int, date or None
        Signed in this span, both ends included.

    Returns
    -------
    Answer of DealPair
        One row a pair and deal, in order of the role, the signature, the deal and the codes. Undated deals
        come last, and never where a date is asked.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If `role` is `party`, which has no counterpart, or both a day and a span are asked.

    Notes
    -----
    A deal with several of one role gives several rows; the amount is that of the whole deal in each of them,
    so rows are not to be added up. The record of deals is never complete: where none is listed, none is
    recorded.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> {(row.state, row.partner) for row in g.deal_parties("donor")}  # doctest: +SKIP
    {('KAZ', 'KGZ')}
    """
    if role is DealRole.PARTY:
        message = "deal_parties: parties on equal terms have no counterpart; ask `deals`, or another role"
        raise QuestionError(message)
    if as_of is not None and (since is not None or until is not None):
        message = "deal_parties: ask either as of a day (in effect) or between two days (signed), not both"
        raise QuestionError(message)
    day = None if as_of is None else AsOf.read(as_of)
    asked = AskedSpan.read("deal_parties", since, until)
    roles = TRANSFERS if role is None else (role,)

    def work(asking: Asking) -> Answer[DealPair]:
        partners = None if partner is None else states_asked(asking, partner)
        found = asking.run(
            "deal_parties",
            roles=list(map(str, roles)),
            states=None if state is None else list(states_asked(asking, state)),
            partners=None if partners is None else list(partners),
            kinds=None if kind is None else [str(kind)] if isinstance(kind, str) else list(map(str, kind)),
            first=day.first if day else None,
            last=day.last if day else None,
            since=asked.first,
            until=asked.last,
        )
        rows = [row for each in found for row in _pairs(each, day, partners, takers=role is not None)]
        rows.sort(key=lambda row: roles.index(row.role))  # within a role, as they came
        return Answer(
            "deal_parties",
            _title(asking, role, state, partner, asked.words, day),
            tuple(rows),
            DealPair,
            day,
            notes=tuple(_notes(rows, found, day)),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _pairs(
    deal: dict[str, Any], day: AsOf | None, partners: Sequence[str] | None, *, takers: bool
) -> Iterator[DealPair]:
    role: str = deal["role"]
    parties: list[tuple[str, str]] = [tuple(party.split(" ", 1)) for party in deal["parties"]]
    answering = [one for one in parties if one[1] in COUNTERPARTS[role] and one[0] != deal["state"]]
    if answering and not takers and role in _TAKING:
        return  # the pair is listed from the giver's side
    for one in answering:
        if partners is None or one[0] in partners:
            yield _pair(deal, day, parties, one)
    if not answering and partners is None:
        yield _pair(deal, day, parties, None)


def _pair(
    deal: dict[str, Any],
    day: AsOf | None,
    parties: Sequence[tuple[str, str]],
    partner: tuple[str, str] | None,
) -> DealPair:
    entered = deal["in_force"] is not None and (day is None or deal["since"] <= day.last)
    named = {(deal["state"], deal["role"]), partner}
    return DealPair(
        deal["role"],
        deal["state"],
        partner[1] if partner else None,
        partner[0] if partner else None,
        deal["id"],
        deal["title"],
        deal["kind"],
        tuple(f"{code} {role}" for code, role in parties if (code, role) not in named),
        round(float(share_of(len(parties))), 3) if partner else None,
        deal["signed"],
        deal["in_force"] if entered else None,
        until_of(deal, day),
        certainty_of(deal, day) if day else None,
        None if day else deal["status"],
        deal["amount"],
        deal["unit"],
        deal["credibility"],
        (deal["id"],),
    )


def _title(  # noqa: PLR0913, PLR0917 - what the question was
    asking: Asking,
    role: DealRole | None,
    state: Names | None,
    partner: Names | None,
    span: str,
    day: AsOf | None,
) -> str:
    words = [WHO_TO_WHOM[role] if role else "Who lends to, supplies or invests in whom"]
    words += [f"for {asking.directory.shown(state)}"] if state is not None else []
    words += [f"with {asking.directory.shown(partner)}"] if partner is not None else []
    words += ["by deals in effect"] if day else [f"by deals signed {span}"] if span else []
    return " ".join(words)


def _notes(rows: Sequence[DealPair], found: Sequence[dict[str, Any]], day: AsOf | None) -> Iterator[str]:
    if not rows:
        yield "None recorded. The record of deals is never complete, so there may be others."
        return
    listed = {row.id for row in rows}
    deals = {deal["id"]: deal for deal in found if deal["id"] in listed}
    shared = sum(len(deal["parties"]) > _PAIR for deal in deals.values())
    open_ended = sum(deal["until_kind"] == "open" for deal in deals.values())
    undated = sum(deal["since"] is None for deal in deals.values())
    alone = sum(row.partner is None for row in rows)
    if shared:
        yield f"{shared} of {len(deals)} deals are of n > 2 states and count 1/(n-1) for a pair."
        yield "An amount is that of the whole deal, in each of its rows."
    if alone:
        yield f"{alone} of {len(rows)} rows have no partner: nobody in the deal has the role that answers."
    if day and open_ended:
        yield f"{open_ended} of {len(deals)} deals have no recorded end and count as in effect."
    if undated:
        yield f"{undated} undated, listed last."


_TAKING = {DealRole.BORROWER, DealRole.BUYER, DealRole.RECIPIENT}
"""Roles that take: without a role asked for they are listed only where the deal names no giver."""

_PAIR = 2
