"""What ties a state to others on a day: bodies, deals, exercises, meetings, facilities.

The ties are derived: they are counted from the records for one day, not stored, and each names the facts that
it comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from graph.vocabulary import EventKind
from queries.rules.sharing import share_of, with_others
from queries.rules.standing import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from fractions import Fraction

    from queries.machinery.answer import AsOf
    from queries.rules.roster import Roster

__all__ = ["EVENT_KINDS", "Tie", "TieKind", "ties_by_bodies", "ties_by_deals", "ties_by_events"]


class TieKind(StrEnum):
    """What ties two states together."""

    MEMBERSHIP = "membership"
    DEAL = "deal"
    EXERCISE = "exercise"
    MEETING = "meeting"
    FACILITY = "facility"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Tie:
    """One thing that ties the state to a partner.

    Attributes
    ----------
    partner : str
        Code of the partner.
    kind : TieKind
        What kind of tie it is.
    field : str
        What the deal is about, what the event is; of a body its abbreviation.
    title : str
        Title of the record; of a body its name.
    states : int
        Number of states that share it, the two included.
    certain : bool
        Whether it held for certain, by the precision of its dates.
    facts : tuple of str
        Ids of the facts it comes from.
    """

    partner: str
    kind: TieKind
    field: str
    title: str
    states: int
    certain: bool
    facts: tuple[str, ...]

    @property
    def weight(self) -> Fraction:
        """How much it counts between the two."""
        return share_of(self.states)

    def __str__(self) -> str:
        """Return it in words, such as `deal: CASA-1000 agreement (with 2 others)`."""
        others = with_others(self.states)
        return f"{self.kind}: {self.title}" + (f" ({others})" if others else "")


def ties_by_bodies(state: str, rosters: Iterable[Roster]) -> Iterator[Tie]:
    """Yield a tie to each state that belongs to a body together with this one.

    Parameters
    ----------
    state : str
        Code of the state.
    rosters : iterable of Roster
        Who belongs to each body on the day.

    Yields
    ------
    Tie
        In the order of the bodies and of the partners' codes.
    """
    for roster in rosters:
        members = roster.members(certain=False)
        own = members.get(state)
        if own is None:
            continue
        for partner, found in members.items():
            if partner != state:
                yield Tie(
                    partner,
                    TieKind.MEMBERSHIP,
                    roster.body.abbreviation,
                    roster.body.name,
                    len(members),
                    own.certainty is Certainty.CERTAIN and found.certainty is Certainty.CERTAIN,
                    tuple(one.spell.id for one in (own, found) if one.spell),
                )


def ties_by_deals(state: str, deals: Iterable[dict[str, Any]], day: AsOf) -> Iterator[Tie]:
    """Yield a tie to each other party of each dated deal.

    Parameters
    ----------
    state : str
        Code of the state.
    deals : iterable of dict
        Deals in effect on the day.
    day : AsOf
        The day.

    Yields
    ------
    Tie
        In the order of the deals and of the partners' codes.
    """
    for deal in deals:
        if deal["since"] is not None:
            certain = _certain(deal, began_by=day.first, lasted_to=day.last)
            yield from _ties(state, TieKind.DEAL, deal, certain=certain)


def ties_by_events(state: str, events: Iterable[dict[str, Any]], day: AsOf, since: date) -> Iterator[Tie]:
    """Yield a tie to each other state in each event.

    Parameters
    ----------
    state : str
        Code of the state.
    events : iterable of dict
        Events of the last years, and facilities that stood on the day.
    day : AsOf
        The day.
    since : datetime.date
        First day of the last years.

    Yields
    ------
    Tie
        In the order of the events and of the partners' codes.
    """
    for event in events:
        kind = EVENT_KINDS.get(event["kind"], TieKind.OTHER)
        if kind is TieKind.FACILITY:
            certain = _certain(event, began_by=day.first, lasted_to=day.last)
        else:
            certain = _certain(event, began_by=day.last, lasted_to=since)
        yield from _ties(state, kind, event, certain=certain)


EVENT_KINDS = {
    EventKind.EXERCISE: TieKind.EXERCISE,
    EventKind.SUMMIT: TieKind.MEETING,
    EventKind.VISIT: TieKind.MEETING,
    EventKind.FACILITY: TieKind.FACILITY,
}


def _certain(record: dict[str, Any], *, began_by: date, lasted_to: date) -> bool:
    """Return whether the record began by one day and lasted to another, whatever its dates mean."""
    begun = record["since_latest"] is not None and record["since_latest"] <= began_by
    return begun and (record["until_earliest"] is None or record["until_earliest"] >= lasted_to)


def _ties(state: str, kind: TieKind, record: dict[str, Any], *, certain: bool) -> Iterator[Tie]:
    for partner in record["states"]:
        if partner != state:
            yield Tie(
                partner,
                kind,
                record["kind"],
                record["title"],
                len(record["states"]),
                certain,
                (record["id"],),
            )
