"""Five states whose influence on each other is worked out by hand in docs/measures-influence.md."""

from __future__ import annotations

from datetime import date

from queries.measures.influence_terms import Figure, Record, SharedBody
from queries.measures.influence_ties import DayTies
from queries.measures.influence_weights import read_influence_weights

TABLE, WEIGHTS = read_influence_weights()
WEIGHTING = WEIGHTS.weighting


def body(name: str, members: str, led_by: str = "", kind: str = "economic") -> SharedBody:
    """A body of states named by one letter each."""
    spells = {state: (f"{state}-{name}",) for state in members}
    return SharedBody(name, name, kind, tuple(led_by), spells)


def record(component: str, name: str, *parties: str) -> Record:
    """A deal or event that began in 2020: `record("deals", "loan", "A lender", "B borrower")`."""
    named = tuple(tuple(party.split(" ")) for party in parties)
    return Record(component, name, name, date(2020, 1, 1), None, tuple((one[0], one[1]) for one in named))


def figure(  # noqa: PLR0913, PLR0917 - all that tells figures apart
    measure: str, state: str, partner: str, value: float, year: int = 2023, reporter: str = ""
) -> Figure:
    """A share of a state that hangs on a partner."""
    name = f"{state}-{partner}-{measure}-{year}{reporter}"
    first, last = date(year, 1, 1), date(year, 12, 31)
    return Figure(name, measure, state, partner, value, first, last, name, reporter)


EXAMPLE = DayTies(
    (body("union", "ABCDE", led_by="A"), body("pact", "AB", led_by="A", kind="security")),
    (
        record("deals", "loan", "A lender", "B borrower"),
        record("deals", "three", "A party", "B party", "C party"),
        record("deals", "road", "C party", "D party"),
        record("meetings", "summit", "A member", "B member", "C member", "D host"),
        record("exercises", "drill", "A participant", "B host"),
        record("facilities", "base", "A operator", "B host"),
    ),
    (
        figure("trade-share", "B", "A", 50),
        figure("arms-imports-share", "B", "A", 75),
        figure("trade-share", "B", "C", 12.5),
        figure("public-debt-creditor-share", "B", "C", 25),
        figure("trade-share", "C", "A", 25),
        figure("export-share", "C", "A", 25),
        figure("trade-share", "D", "C", 10),
    ),
    WEIGHTS,
)
