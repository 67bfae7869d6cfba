"""Everything that two states or more share on a day: bodies, deals in effect, events of the last years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.rules.cooperation_ties import EVENT_KINDS, TieKind
from queries.rules.recent import last_years
from queries.rules.roster import Roster
from queries.rules.spells import spells_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from queries.machinery.answer import AsOf
    from queries.machinery.asking import Asking

__all__ = ["Thing", "shared_things"]

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Thing:
    """A body, deal or event that states share.

    Attributes
    ----------
    id : str
        Id of the body, deal or event.
    kind : TieKind
        What kind of tie it makes.
    title : str
        Title; of a body its abbreviation.
    states : dict of str to str
        For each state in it, the id of the fact that says so: the spell, else the record itself.
    """

    id: str
    kind: TieKind
    title: str
    states: dict[str, str]


def shared_things(
    asking: Asking,
    day: AsOf,
    *,
    years: int,
    kinds: Collection[TieKind] = (),
    largest: int | None = None,
) -> list[Thing]:
    """Return what states share on a day.

    Parameters
    ----------
    asking : Asking
        The question being asked.
    day : AsOf
        The day.
    years : int
        For events: how many years up to the day.
    kinds : collection of TieKind
        Kinds that count; all where empty.
    largest : int, optional
        Leave out what more states than this share.

    Returns
    -------
    list of Thing
        Each with two states or more: bodies in order of id, then deals, then events.
    """
    wanted = set(kinds) or set(TieKind)
    things: list[Thing] = []
    if TieKind.MEMBERSHIP in wanted:
        bodies = asking.directory.bodies_of(None)
        spells = spells_of(asking, bodies)
        for body in bodies:
            members = Roster.of(body, spells, day.first, day.last, None).members(certain=False)
            facts = {state: found.spell.id for state, found in members.items() if found.spell}
            things.append(Thing(body.id, TieKind.MEMBERSHIP, body.abbreviation, facts))
    since, _ = last_years(day, years)
    for row in asking.run("shared_records", since=since, first=day.first, last=day.last):
        kind = TieKind.DEAL if row["label"] == "Deal" else EVENT_KINDS.get(row["kind"], TieKind.OTHER)
        if kind in wanted:
            things.append(Thing(row["id"], kind, row["title"], dict.fromkeys(row["states"], row["id"])))
    return [
        thing
        for thing in things
        if len(thing.states) >= _PAIR and (largest is None or len(thing.states) <= largest)
    ]
