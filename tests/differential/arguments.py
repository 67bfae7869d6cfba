"""Arguments for questions, drawn at random from what a graph holds, by the questions' own signatures."""

from __future__ import annotations

import inspect
import types
import typing
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from graph.measures import MEASURES
from queries.machinery.question import Day

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from graph.database import Database

__all__ = ["Pools", "arguments"]

_OFTEN = 0.35
"""How often an argument is given that need not be."""

_WORDS = (
    *("Rogun", "gas pipeline", "water", "border clash", "sumit", "Kyrgyzs", "рубеж", "csto", "100%", "'"),
    *("exercise 2016", "EAEU accession", "debt to China", "peacekeepers", "Taewon Choi", "zzzz", "a"),
)

_UNITS = ("USD", "EUR", "percent", "cubic metres a year", "bushels")

_TYPES = ("MEMBER_OF", "PARTY_TO", "TOOK_PART_IN", "INDICATOR", "CITES", "ABOUT", "HELD_BY")

_KINDS_OF_RECORDS = ("Organization", "Deal", "Dispute", "Event", "Claim", "Caveat", "Source")


@dataclass(frozen=True)
class Pools:
    """What there is to name.

    Attributes
    ----------
    states, regions, bodies : list of str
        Codes and names; ids; abbreviations and ids.
    records : dict of str to list of str
        Ids by label.
    ties : list of str
        Ids of spells and figures.
    publishers : list of str
        Publishers of documents.
    """

    states: list[str]
    regions: list[str]
    bodies: list[str]
    records: dict[str, list[str]]
    ties: list[str]
    publishers: list[str]

    @classmethod
    def of(cls, database: Database) -> Pools:
        """Read them from a graph, in the same order on either engine."""

        def column(cypher: str) -> list[str]:
            return sorted(value for (value,) in database.read(cypher).rows if isinstance(value, str))

        return cls(
            column("MATCH (s:State) UNWIND [s.id, s.name] AS name RETURN DISTINCT name"),
            column("MATCH (r:Region) RETURN r.id AS id"),
            column("MATCH (o:Organization) UNWIND [o.id, o.abbreviation] AS name RETURN DISTINCT name"),
            {label: column(f"MATCH (n:{label}) RETURN n.id AS id") for label in _KINDS_OF_RECORDS},
            [
                *column("MATCH ()-[m:MEMBER_OF]->() RETURN m.id AS id"),
                *column("MATCH ()-[i:INDICATOR]->() RETURN i.id AS id"),
            ],
            column("MATCH (s:Source) RETURN DISTINCT s.publisher AS publisher"),
        )


def arguments(question: Callable[..., Any], pools: Pools, chosen: random.Random) -> dict[str, Any]:
    """Return arguments for a question: what it needs, and some of what it takes besides.

    Parameters
    ----------
    question : callable
        The question.
    pools : Pools
        What there is to name.
    chosen : random.Random
        Chance.

    Returns
    -------
    dict
        Arguments by name.

    Raises
    ------
    LookupError
        It has a parameter that nothing here makes a value for: a line is to be added to `_DRAWN`.
    """
    function = inspect.unwrap(question)
    hints = typing.get_type_hints(function)
    given: dict[str, Any] = {}
    for name, parameter in list(inspect.signature(function).parameters.items())[1:]:
        if parameter.default is parameter.empty or chosen.random() < _OFTEN:
            given[name] = _value(function.__name__, name, hints[name], pools, chosen)
    if "as_of" in given:  # a day or a span: most questions take one of the two
        for name in ("since", "until"):
            given.pop(name, None)
    return given


def _value(question: str, name: str, hint: Any, pools: Pools, chosen: random.Random) -> Any:
    for key in ((question, name), name):
        if key in _DRAWN:
            return _DRAWN[key](pools, chosen)
    if hint == Day:
        return _day(chosen)
    for one in _alternatives(hint):
        if isinstance(one, type) and issubclass(one, Enum):
            return chosen.choice(list(one)).value
        if typing.get_origin(one) is typing.Literal:
            return chosen.choice(typing.get_args(one))
        if one is bool:
            return chosen.random() < 0.5
    message = f"{question}: there is no way to draw {name!r} ({hint})"
    raise LookupError(message)


def _alternatives(hint: Any) -> tuple[Any, ...]:
    if typing.get_origin(hint) in {typing.Union, types.UnionType}:
        return typing.get_args(hint)
    return (hint,)


def _day(chosen: random.Random) -> str | int:
    year, month, day = chosen.randint(1990, 2026), chosen.randint(1, 12), chosen.randint(1, 28)
    return chosen.choice(
        (f"{year}-{month:02}-{day:02}", f"{year}-{month:02}-{day:02}", f"{year}-{month:02}", year)
    )


def _state(pools: Pools, chosen: random.Random) -> str:
    # The five and the powers around them have most of the facts.
    return chosen.choice(
        (*("KAZ", "KGZ", "TJK", "TKM", "UZB", "RUS", "CHN", "Kyrgyzstan"), chosen.choice(pools.states))
    )


def _state_or_group(pools: Pools, chosen: random.Random) -> str:
    return chosen.choice((_state(pools, chosen), _state(pools, chosen), chosen.choice(pools.regions)))


def _states(pools: Pools, chosen: random.Random) -> str | list[str]:
    names = [_state_or_group(pools, chosen) for _ in range(chosen.choice((1, 1, 2, 3)))]
    return names[0] if len(names) == 1 else chosen.choice((names, ", ".join(names)))


def _record(pools: Pools, chosen: random.Random) -> str:
    return chosen.choice(pools.records[chosen.choice(_KINDS_OF_RECORDS)])


def _anything(pools: Pools, chosen: random.Random) -> str:
    return chosen.choice(
        (
            _record(pools, chosen),
            chosen.choice(pools.ties),
            _state(pools, chosen),
            chosen.choice(pools.bodies),
        )
    )


def _body(pools: Pools, chosen: random.Random) -> str:
    return chosen.choice(pools.bodies)


def _number(*numbers: float) -> Callable[[Pools, random.Random], float]:
    def number(_: Pools, chosen: random.Random) -> float:
        return chosen.choice(numbers)

    return number


_MEASURES = (
    "degree", "weighted-degree", "betweenness", "eigenvector", "pagerank", "core-number", "constraint",
)  # fmt: skip

_FIVE_OR = {
    "balance": ["central-asia", "RUS"],
    "relations": ["KAZ", "UZB"],
    "similarity": ["KAZ", "UZB"],
}

_DRAWN: dict[str | tuple[str, str], Callable[[Pools, random.Random], Any]] = {
    "at_least": _number(0.2, 1, 2),
    "earliest": _number(1995, 2010),
    "groups": lambda _, chosen: [chosen.choice(("RUS, BLR", "CHN")), "central-asia"],
    "likelihood": _number(0.01, 0.2),
    "names": lambda pools, chosen: [_body(pools, chosen), "IRN"],
    "of": lambda _pools, _chosen: "KAZ",
    "resolution": _number(0.5, 1.5),
    "runs": _number(1, 3),
    "seed": _number(0, 5),
    "weights": lambda _pools, _chosen: None,
    ("balance", "states"): lambda _, chosen: chosen.choice(("central-asia", _FIVE_OR["balance"])),
    ("centrality", "measure"): lambda _, chosen: chosen.choice(_MEASURES),
    ("relations", "states"): lambda _, chosen: chosen.choice(("central-asia", _FIVE_OR["relations"])),
    ("similarity", "measure"): lambda _, chosen: chosen.choice(("jaccard", "kappa", "s-score")),
    ("similarity", "states"): lambda _, chosen: chosen.choice(("central-asia", _FIVE_OR["similarity"])),
    ("similarity", "without"): _body,
    ("structure_series", "measure"): lambda _, chosen: chosen.choice(
        [*_MEASURES, "relation", "frustration", "modularity", "density"]
    ),
    ("without", "measure"): lambda _, chosen: chosen.sample(_MEASURES, 2),
    "a": _state_or_group,
    "b": _state_or_group,
    "about": _anything,
    "all_of": _states,
    "amount": _number(0, 1e6, 3e8, 5e10),
    ("common_partners", "a"): _state,
    ("common_partners", "b"): _state,
    ("cooperation", "state"): _state,
    "depth": _number(1, 2),
    "dispute": lambda pools, chosen: chosen.choice(("ca-upstream-downstream", *pools.records["Dispute"][:3])),
    "id": _anything,
    ("dispute", "id"): lambda pools, chosen: chosen.choice(pools.records["Dispute"]),
    "largest": _number(2, 3, 5, 10),
    "least": _number(1, 2, 3),
    "led_by": _states,
    "limit": _number(5, 20, 100),
    "measure": lambda _, chosen: chosen.choice(sorted(MEASURES)),
    "organization": _body,
    "organizations": lambda pools, chosen: chosen.sample(pools.bodies, chosen.randint(1, 4)),
    "parties": _states,
    "partner": _states,
    "partners": _states,
    "publisher": lambda pools, chosen: chosen.choice(pools.publishers)[: chosen.randint(3, 20)],
    ("paths", "a"): _state,
    ("paths", "b"): _state,
    "state": _states,
    "states": _states,
    "steps": _number(1, 2, 3),
    "text": lambda pools, chosen: chosen.choice((*_WORDS, _record(pools, chosen), _body(pools, chosen))),
    "types": lambda _, chosen: chosen.sample(_TYPES, chosen.randint(1, 3)),
    "unit": lambda _, chosen: chosen.choice(_UNITS),
    "without": _states,
    "years": _number(1, 3, 5, 10),
}
"""How each argument is drawn that its type alone does not tell, by name, or by question and name."""
