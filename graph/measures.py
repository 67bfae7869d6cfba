"""The closed vocabulary of indicators: each measure, its unit, and how its figure reads.

An indicator is one number that somebody published about two states, or about a state and a named
group of states, for one period. What the number counts is its measure. A figure for a group (all
partners, the region) points to a `Region`, never to the largest partner in it: `Measure.regions`
names the groups a measure knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from graph.vocabulary import Term

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["MEASURES", "Measure", "Reading", "Theme"]

Theme: TypeAlias = Literal[
    "trade",
    "energy",
    "remittances",
    "debt",
    "investment",
    "arms",
    "labour",
    "presence",
    "food",
    "settlement",
]
"""What kind of dependence or exchange a measure belongs to, for measures of influence.

`labour` holds all movement of people: workers, students, new citizens; `presence` troops and what is
paid for their bases.
"""


class Reading(Term):
    """How a figure ties `from` to `to`."""

    DEPENDS = (
        "depends",
        "a share of a total of the first that hangs on the second; influence reads these alone",
    )
    FLOW = "flow", "passes, stays or is owed between the two; what the measure counts says which way"
    MUTUAL = "mutual", "one figure for both, stored once: two states stand in the order of their codes"


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that an indicator may count.

    Attributes
    ----------
    name : str
        Name in the files and in the graph, kebab-case.
    units : tuple of str
        Units allowed; one, except for money that is published in several currencies, which is never
        converted.
    reading : Reading
        How the figure ties `from` to `to`.
    theme : Theme
        What kind of dependence or exchange it belongs to.
    counts : str
        What it counts and what `from` and `to` are, in one sentence.
    regions : tuple of str
        Ids of the regions to which `to` may point when the figure covers a group of partners; empty
        where it always names one state.

    Examples
    --------
    >>> MEASURES["gas-exports-volume"].units
    ('billion m3',)
    >>> print(MEASURES["remittances-gdp-share"].reading)
    depends
    """

    name: str
    units: tuple[str, ...]
    reading: Reading
    theme: Theme
    counts: str
    regions: tuple[str, ...] = ()


_TRADE = (
    Measure(
        "trade-turnover",
        ("million USD", "million EUR"),
        Reading.MUTUAL,
        "trade",
        "Exports plus imports between `from` and `to`, by the statistics of whichever side reports.",
        regions=("central-asia", "central-asia-and-azerbaijan", "gulf"),
    ),
    Measure(
        "trade-share",
        ("percent of foreign trade",),
        Reading.DEPENDS,
        "trade",
        "Share of the foreign trade of `from` that is with `to`; goods unless `basis` says otherwise.",
        regions=("gulf",),
    ),
    Measure(
        "export-share",
        ("percent of exports",),
        Reading.DEPENDS,
        "trade",
        "Share of the exports of `from` that go to `to`; goods unless `basis` says otherwise.",
    ),
    Measure(
        "import-share",
        ("percent of imports",),
        Reading.DEPENDS,
        "trade",
        "Share of the imports of `from` that come from `to`; goods unless `basis` says otherwise.",
    ),
    Measure(
        "exports",
        ("million USD", "million EUR"),
        Reading.FLOW,
        "trade",
        "Exports of `from` to `to`.",
    ),
    Measure(
        "imports",
        ("million USD", "million EUR"),
        Reading.FLOW,
        "trade",
        "Imports that `from` buys from `to`.",
    ),
    Measure(
        "transit-share",
        ("percent of transit freight",),
        Reading.DEPENDS,
        "trade",
        "Share of a transit freight of `from`, named in `basis`, that crosses the territory of `to`.",
    ),
)

_ENERGY = (
    Measure(
        "gas-exports-volume",
        ("billion m3",),
        Reading.FLOW,
        "energy",
        "Natural gas that `from` delivers to `to`, by volume.",
    ),
    Measure(
        "gas-exports-value",
        ("million USD",),
        Reading.FLOW,
        "energy",
        "Natural gas that `from` delivers to `to`, by value.",
    ),
    Measure(
        "gas-exports-daily-rate",
        ("million m3 a day",),
        Reading.FLOW,
        "energy",
        "Natural gas that `from` delivers to `to` in a day of the period, which sums to no year.",
    ),
    Measure(
        "gas-imports",
        ("billion m3",),
        Reading.FLOW,
        "energy",
        "Natural gas that `from` receives from `to`, by volume.",
    ),
    Measure(
        "gas-imports-contracted",
        ("billion m3 a year",),
        Reading.FLOW,
        "energy",
        "Natural gas that `from` has agreed to buy from `to` in a year, delivered or not.",
    ),
    Measure(
        "gas-export-share",
        ("percent of gas exports",),
        Reading.DEPENDS,
        "energy",
        "Share of the gas exports of `from` that go to `to`.",
    ),
    Measure(
        "gas-import-share",
        ("percent of gas imports",),
        Reading.DEPENDS,
        "energy",
        "Share of the gas imports of `from` that come from `to`.",
    ),
    Measure(
        "gas-share-of-exports",
        ("percent of exports",),
        Reading.DEPENDS,
        "energy",
        "Share of natural gas in all exports of `from`, to all buyers: `to` is always `world`.",
        regions=("world",),
    ),
    Measure(
        "oil-exports",
        ("million t",),
        Reading.FLOW,
        "energy",
        "Crude oil that `from` delivers to `to`.",
    ),
    Measure(
        "oil-export-transit-share",
        ("percent of oil exports",),
        Reading.DEPENDS,
        "energy",
        "Share of the oil exports of `from`, to whatever buyer, that crosses the territory of `to`.",
    ),
    Measure(
        "electricity-exports",
        ("million kWh",),
        Reading.FLOW,
        "energy",
        "Electricity that `from` delivers to `to`.",
    ),
    Measure(
        "electricity-imports",
        ("million kWh",),
        Reading.FLOW,
        "energy",
        "Electricity that `from` receives from `to`.",
    ),
    Measure(
        "fuel-import-share",
        ("percent of fuel imports",),
        Reading.DEPENDS,
        "energy",
        "Share of the imports by `from` of the fuel named in `basis` that comes from `to`.",
    ),
)

_REMITTANCES = (
    Measure(
        "remittances",
        ("million USD",),
        Reading.FLOW,
        "remittances",
        "Money that people in `to` transfer to `from`.",
    ),
    Measure(
        "remittances-gdp-share",
        ("percent of GDP",),
        Reading.DEPENDS,
        "remittances",
        "Transfers that `from` receives out of `to` against its GDP; from all senders, `to` is `world`.",
        regions=("world",),
    ),
    Measure(
        "remittances-sender-share",
        ("percent of remittances",),
        Reading.DEPENDS,
        "remittances",
        "Share of all transfers received by `from` that comes out of `to`.",
    ),
)

_DEBT = (
    Measure(
        "public-debt-to-creditor",
        ("million USD",),
        Reading.FLOW,
        "debt",
        "Debt that the state `from` owes or guarantees to `to` or to a bank of `to`.",
    ),
    Measure(
        "public-debt-creditor-share",
        ("percent of external public debt",),
        Reading.DEPENDS,
        "debt",
        "Share of the external public debt of `from` that it owes to `to`.",
    ),
    Measure(
        "public-debt-creditor-gdp-share",
        ("percent of GDP",),
        Reading.DEPENDS,
        "debt",
        "Public debt that `from` owes to `to` against the GDP of `from`.",
    ),
    Measure(
        "external-debt-by-residency",
        ("million USD",),
        Reading.FLOW,
        "debt",
        "All external debt of `from`, of firms and banks above all, to creditors resident in `to`.",
    ),
)

_INVESTMENT = (
    Measure(
        "fdi-stock",
        ("million USD",),
        Reading.FLOW,
        "investment",
        "Accumulated direct investment of `to` in `from`.",
    ),
    Measure(
        "fdi-stock-share",
        ("percent of foreign direct investment stock",),
        Reading.DEPENDS,
        "investment",
        "Share of `to` in all accumulated foreign direct investment in `from`.",
    ),
    Measure(
        "fdi-inflow",
        ("million USD",),
        Reading.FLOW,
        "investment",
        "Direct investment of `to` in `from` in the period; gross in Kazakh and Kyrgyz practice.",
    ),
    Measure(
        "fdi-inflow-share",
        ("percent of foreign direct investment inflow",),
        Reading.DEPENDS,
        "investment",
        "Share of `to` in the foreign direct investment that flowed into `from` in the period.",
    ),
    Measure(
        "foreign-investment",
        ("million USD",),
        Reading.FLOW,
        "investment",
        "Direct investment, loans and other money of `to` in `from` together, not comparable with FDI.",
    ),
    Measure(
        "foreign-investment-share",
        ("percent of foreign investment",),
        Reading.DEPENDS,
        "investment",
        "Share of `to` in the direct investment, loans and other foreign money that `from` takes in.",
    ),
    Measure(
        "grants-received",
        ("million CNY",),
        Reading.FLOW,
        "investment",
        "Money that `to` gives to `from` without return.",
    ),
)

_ARMS = (
    Measure(
        "arms-imports-tiv",
        ("million SIPRI TIV",),
        Reading.FLOW,
        "arms",
        "Major arms that `from` receives from `to` in trend-indicator values: capability, not money.",
    ),
    Measure(
        "arms-imports-share",
        ("percent of arms imports",),
        Reading.DEPENDS,
        "arms",
        "Share, in trend-indicator values, of the major arms imported by `from` that comes from `to`.",
    ),
)

_LABOUR = (
    Measure(
        "labour-migrants-stock",
        ("people",),
        Reading.FLOW,
        "labour",
        "Workers of `from` who are in `to` at a time.",
    ),
    Measure(
        "labour-migrants-entries",
        ("people",),
        Reading.FLOW,
        "labour",
        "Entries of people of `from` into `to` for work; one person may enter more than once.",
    ),
    Measure(
        "labour-migrants-departures",
        ("people",),
        Reading.FLOW,
        "labour",
        "Departures of people of `from` to `to` for work; one person may leave more than once.",
    ),
    Measure(
        "labour-migrants-registered",
        ("people",),
        Reading.FLOW,
        "labour",
        "Workers of `from` who are registered in `to`, fewer than those present.",
    ),
    Measure(
        "labour-migrants-share",
        ("percent of migrants abroad",),
        Reading.DEPENDS,
        "labour",
        "Share of the migrants of `from` abroad who are in `to`.",
    ),
    Measure(
        "arrivals-share",
        ("percent of foreigners arriving",),
        # A share of the total of `to`, so it says nothing of how far `from` depends.
        Reading.FLOW,
        "labour",
        "Share of citizens of `from` among all foreigners arriving in `to`, for work or not.",
    ),
    Measure(
        "citizens-resident",
        ("people",),
        Reading.FLOW,
        "labour",
        "Citizens of `from` who live in `to`.",
    ),
    Measure(
        "citizens-naturalised",
        ("people",),
        Reading.FLOW,
        "labour",
        "People of `from` who took the citizenship of `to` in the period.",
    ),
    Measure(
        "students",
        ("people",),
        Reading.FLOW,
        "labour",
        "Citizens of `from` who study in `to`.",
    ),
)

_PRESENCE = (
    Measure(
        "foreign-troops",
        ("people",),
        Reading.FLOW,
        "presence",
        "Troops of `to` on the territory of `from`.",
        regions=("csto-states",),
    ),
    Measure(
        "base-rent",
        ("million USD a year",),
        Reading.FLOW,
        "presence",
        "Rent that `to` pays to `from` for a base.",
    ),
)

_FOOD = (
    Measure(
        "wheat-imports",
        ("million t",),
        Reading.FLOW,
        "food",
        "Wheat that `from` buys from `to`.",
    ),
    Measure(
        "wheat-import-dependence",
        ("percent of domestic wheat needs",),
        Reading.DEPENDS,
        "food",
        "Share of the wheat that `from` needs which it imports from `to`; from all states, `to` is `world`.",
        regions=("world",),
    ),
)

_SETTLEMENT = (
    Measure(
        "national-currency-settlement-share",
        ("percent of mutual settlements",),
        Reading.MUTUAL,
        "settlement",
        "Share of the settlements between `from` and `to` made in the currencies that `basis` names.",
    ),
)

MEASURES: Final[Mapping[str, Measure]] = MappingProxyType(
    {
        measure.name: measure
        for theme in (
            _TRADE,
            _ENERGY,
            _REMITTANCES,
            _DEBT,
            _INVESTMENT,
            _ARMS,
            _LABOUR,
            _PRESENCE,
            _FOOD,
            _SETTLEMENT,
        )
        for measure in theme
    },
)
"""Every measure by its name, grouped by theme; read-only."""
