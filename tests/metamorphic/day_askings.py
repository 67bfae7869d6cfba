"""How every question that knows a day is asked, with arguments drawn at random."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import queries
from graph.dates import as_of_bounds
from graph.measures import MEASURES, Reading
from graph.vocabulary import DealRole
from queries.rules.counterparts import TRANSFERS
from steppe.worked import example_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from graph.database import Database
    from queries.machinery.answer import Answer, Row

__all__ = ["ARGUMENTS", "DAYS", "Asking", "World", "askings", "questions_with"]

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")

POWERS = ("AFG", "CHN", "IRN", "RUS", "TUR", "USA")

DAYS = ("as_of", "until", "day")
"""Parameters after which nothing may be told."""


@dataclass(frozen=True)
class World:
    """The names that the graph has, to draw from."""

    states: tuple[str, ...]
    bodies: tuple[str, ...]

    @classmethod
    def of(cls, database: Database) -> World:
        states, bodies = (
            tuple(row["id"] for row in database.read(f"MATCH (n:{label}) RETURN n.id AS id ORDER BY id"))
            for label in ("State", "Organization")
        )
        return cls(states, bodies)

    def state(self, random: Random) -> str:
        """Draw a state, most often one of those that the facts are about."""
        return random.choice((*FIVE * 4, *POWERS * 2, random.choice(self.states)))

    def pair(self, random: Random) -> tuple[str, str]:
        """Draw two states."""
        first = self.state(random)
        return first, random.choice([one for one in (*FIVE, *POWERS, *self.states) if one != first])

    def names(self, random: Random) -> str | list[str]:
        """Draw a state, two of them, or a group."""
        return random.choice([self.state(random), [*self.pair(random)], "central-asia"])


@dataclass(frozen=True)
class Asking:
    """A question with its arguments."""

    name: str
    day: str
    arguments: dict[str, Any]
    asked: str

    def put(self, database: Database) -> Answer[Row]:
        return getattr(queries, self.name)(database, **self.arguments, **{self.day: self.asked})

    @property
    def last(self) -> date:
        """The last day that is asked about."""
        return as_of_bounds(self.asked)[1]


def askings(random: Random, world: World, name: str, number: int) -> list[Asking]:
    """Draw arguments and a day for a question, in turn for each parameter that is a day."""
    days = [parameter for parameter in _parameters(name) if parameter in DAYS]
    drawn = ARGUMENTS.get(name) or (lambda _random, _world: _of_the_example(name))
    return [
        Asking(name, days[turn % len(days)], drawn(random, world), _day(random)) for turn in range(number)
    ]


def questions_with(*parameters: str) -> list[str]:
    """Return the questions that have one of these parameters."""
    return [name for name in queries.__all__ if not set(_parameters(name)).isdisjoint(parameters)]


def _parameters(name: str) -> list[str]:
    return [*inspect.signature(getattr(queries, name)).parameters][1:]


def _of_the_example(name: str) -> dict[str, Any]:
    """Return the arguments of a question's worked example without its days, for what is not listed below."""
    example = example_of(name)
    assert example is not None, f"{name} has neither arguments here nor an example in its docstring"
    arguments = dict(zip(_parameters(name), example.places, strict=False)) | example.named
    return {one: given for one, given in arguments.items() if one not in {*DAYS, "since"}}


def _day(random: Random) -> str:
    """Draw a day, month or year; most facts lie between 1991 and 2026."""
    day = date(1990, 1, 1) + timedelta(days=random.randrange(37 * 365))
    return str(day)[: random.choice([4, 7, 10, 10, 10])]


def _maybe(random: Random, **arguments: Any) -> dict[str, Any]:
    """Keep some of these arguments."""
    return {name: value for name, value in arguments.items() if random.random() < 0.4}


def _pair(random: Random, world: World, **more: Any) -> dict[str, Any]:
    first, second = world.pair(random)
    return {"a": first, "b": second, **_maybe(random, **more)}


def _measure(random: Random) -> str:
    return random.choice([name for name, one in MEASURES.items() if one.reading is Reading.DEPENDS])


KINDS = ["deal", "exercise", "meeting"]

CENTRALITIES = (
    "degree", "weighted-degree", "betweenness", "eigenvector", "pagerank", "core-number", "constraint",
)  # fmt: skip


def _several(random: Random, world: World) -> list[str]:
    """Return some states by name: a measure of all states changes with every state that is added."""
    return sorted({world.state(random) for _ in range(6)} | {"KAZ", "UZB", "TJK"})


ARGUMENTS: dict[str, Callable[[Random, World], dict[str, Any]]] = {
    "backbone": lambda r, w: {"states": _several(r, w), **_maybe(r, likelihood=0.5, kinds="deal")},
    "balance": lambda r, w: {
        "states": r.choice(["central-asia", _several(r, w)]),
        **_maybe(r, earliest=2010, largest=5),
    },
    "brokerage": lambda r, w: {
        "states": _several(r, w),
        **_maybe(r, largest=None, groups=["RUS, BLR", "central-asia"]),
    },
    "centrality": lambda r, w: {
        "states": _several(r, w),
        **_maybe(r, measure=r.choice(CENTRALITIES), kinds=KINDS, largest=6, without="UN"),
    },
    "communities": lambda r, w: {"states": _several(r, w), "runs": 3, **_maybe(r, seed=7, largest=6)},
    "influence_changes": lambda r, w: {"since": "1989", **_maybe(r, states=_several(r, w))},
    "influence_series": lambda r, w: _pair(r, w, since="1989"),
    "network": lambda r, w: _maybe(r, states=_several(r, w), relation="dispute", bodies=True, kinds="deal"),
    "relations": lambda r, w: {
        "states": r.choice([[*w.pair(r)], "central-asia"]),
        **_maybe(r, kinds=KINDS, named=True),
    },
    "similarity": lambda r, w: {
        "states": r.choice([[*w.pair(r)], "central-asia"]),
        "organizations": r.sample(w.bodies, 8),
        **_maybe(r, measure="s-score"),
    },
    "structure_series": lambda r, _: {
        "measure": r.choice([*CENTRALITIES, "relation", "frustration", "modularity"]),
        "states": "central-asia, RUS",
        "since": "1989",
        "kinds": KINDS,
    },
    "without": lambda r, w: {
        "names": [r.choice(w.bodies), "IRN"],
        "states": _several(r, w),
        **_maybe(r, kinds=KINDS),
    },
    "attendance": lambda r, w: {"organization": r.choice(w.bodies), **_maybe(r, kind=None)},
    "bridges": lambda r, _: _maybe(r, states="central-asia", kinds="deal", largest=r.choice([2, 5, None])),
    "changes": lambda r, w: {"since": "1989", **_maybe(r, states=w.names(r))},
    "common_partners": lambda r, w: _pair(r, w, kinds=["deal", "membership"], years=20),
    "cooperation": lambda r, w: {"state": w.state(r), **_maybe(r, years=30, named=True, without="UN")},
    "cooperation_between": _pair,
    "deal_parties": lambda r, w: _maybe(
        r, role=str(r.choice([*TRANSFERS, DealRole.BORROWER])), state=w.names(r), kind="energy"
    ),
    "deals": lambda r, w: _maybe(r, parties=w.names(r), kind=["energy", "border", "defence"]),
    "dependence": lambda r, w: {
        "state": r.choice([w.state(r), "central-asia"]),
        **_maybe(r, years=30, measure=_measure(r)),
    },
    "dependents": lambda r, w: {
        "state": r.choice([w.state(r), "central-asia", "RUS", "CHN"]),
        **_maybe(r, years=30),
    },
    "disputes": lambda r, w: _maybe(r, state=w.names(r), kind=["border", "water"], parts=False),
    "disputes_between": _pair,
    "exercises": lambda r, w: _maybe(r, state=w.names(r), partners=r.choice(POWERS)),
    "indicator_series": lambda r, w: {"a": w.names(r), "measure": r.choice([*MEASURES])},
    "is_member": lambda r, w: {"state": w.names(r), "organization": r.choice(w.bodies)},
    "members": lambda r, w: {"organization": r.choice(w.bodies), **_maybe(r, certain=True)},
    "membership_matrix": lambda r, w: _maybe(r, states=w.names(r), organizations=r.sample(w.bodies, 5)),
    "memberships": lambda r, w: {"state": w.names(r), **_maybe(r, all_bodies=True, certain=True)},
    "organizations": lambda r, w: _maybe(r, led_by="RUS, CHN", all_of=[*w.pair(r)], kind="security"),
    "outside": lambda r, w: {"led_by": r.choice(["RUS", "CHN", "RUS, CHN"]), **_maybe(r, states=w.names(r))},
    "paths": lambda r, w: _pair(r, w, kinds="deal", largest=4, years=20),
    "settlements": lambda r, w: _maybe(r, state=w.names(r)),
    "shared_organizations": lambda r, w: {"states": r.choice([[*w.pair(r)], "central-asia"])},
    "timeline": lambda r, w: {"state": r.choice([w.state(r), [*w.pair(r)], "central-asia"])},
    "unsettled": lambda r, w: _maybe(r, state=w.names(r), parts=False),
    "upstream_downstream": lambda r, _: _maybe(r, dispute="syr-darya-toktogul"),
    "what_happened": lambda r, w: _maybe(r, states=w.names(r)),
}
