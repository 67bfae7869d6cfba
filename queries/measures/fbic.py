"""The Formal Bilateral Influence Capacity of Moyer and others, by its published weights.

It needs a table of components that this package does not have: whoever holds a release reads it with
`queries.measures.fbic_table` and asks `fbic_of`.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite, log1p
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from graph.errors import QuestionError
from queries.measures.fbic_release import FBIC

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from queries.measures.fbic_release import Release
    from queries.measures.fbic_table import Components

__all__ = ["Fbic", "fbic", "fbic_of", "normalised", "smoothed"]

_YEARS_BEFORE: Final = 2
"""A value is the mean over its year and up to this many before."""

_REFERENCE: Final = "representation"
"""The series to whose total all others are brought, so that weights compare like with like."""

_DIMENSIONS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "political bandwidth": ("representation", "organizations"),
        "economic bandwidth": ("trade_agreements", "trade", "investment"),
        "security bandwidth": ("alliances", "arms"),
        "economic dependence": (
            "aid_gdp",
            "aid_share",
            "other_flows_gdp",
            "other_flows_share",
            "investment_gdp",
            "investment_share",
            "trade_gdp",
            "trade_share",
        ),
        "security dependence": ("arms_stock", "arms_share"),
    }
)
"""Which weighted parts make up each sub-index, unscaled."""


@dataclass(frozen=True, slots=True)
class Fbic:
    """The capacity of one state to influence another in one year.

    Attributes
    ----------
    release : str
        Name of the release whose constants were used.
    bandwidth_raw, dependence_raw : float
        The weighted sums.
    bandwidth, dependence : float
        The same over the greatest of the release.
    index : float
        Bandwidth times dependence, over the greatest of the release.
    parts : mapping of str to float
        The weighted part of each series and share.
    sub_indices : mapping of str to float
        Political, economic and security bandwidth; economic and security dependence; unscaled.
    """

    release: str
    bandwidth_raw: float
    dependence_raw: float
    bandwidth: float
    dependence: float
    index: float
    parts: Mapping[str, float]
    sub_indices: Mapping[str, float]


def fbic(series: Mapping[str, float], shares: Mapping[str, float], release: Release = FBIC) -> Fbic:
    """Compute the index from normalised and smoothed inputs.

    Bandwidth is the weighted sum of the series; dependence the weighted sum of ln(1 + share). Each is divided
    by the greatest of the release, and so is their product. Directed: bandwidth is the same both ways,
    dependence is of the second state on the first. 0 is no capacity, 1 the greatest of the release; later
    data can pass 1.

    Parameters
    ----------
    series : mapping of str to float
        For each series of the release its value, brought to the total of `representation` (see `normalised`),
        mean over up to three years.
    shares : mapping of str to float
        For each share of the release its value in per cent, mean over up to three years.
    release : Release, default FBIC
        Weights and constants.

    Returns
    -------
    Fbic
        The index, its two factors, and the parts of each.

    Raises
    ------
    QuestionError
        If an input is missing, unknown, negative or no finite number: a gap is no zero.

    Examples
    --------
    >>> russia_on_uzbekistan_2019 = fbic(
    ...     {"representation": 1, "organizations": 0.409068, "trade_agreements": 0.584414,
    ...      "trade": 1.073016, "alliances": 2.969926, "arms": 1.744573},
    ...     {"aid_gdp": 0.00007, "aid_share": 0.009466, "trade_gdp": 4.646813,
    ...      "trade_share": 19.635949, "arms_stock": 6.839820, "arms_share": 9.592326},
    ... )
    >>> round(russia_on_uzbekistan_2019.index, 5)
    0.22731

    References
    ----------
    Moyer, J. D., C. J. Meisel, A. S. Matthews, D. K. Bohl and M. J. Burrows, *China-US Competition: Measuring
    Global Influence*, Atlantic Council and Frederick S. Pardee Center for International Futures, 2021; and
    the codebook of the Formal Bilateral Influence Capacity Index, Pardee Center, University of Denver.
    """
    _check("series", series, release.bandwidth)
    _check("share", shares, release.dependence)
    parts = {name: weight * series[name] for name, weight in release.bandwidth.items()}
    parts |= {name: weight * log1p(shares[name]) for name, weight in release.dependence.items()}
    bandwidth_raw = sum(parts[name] for name in release.bandwidth)
    dependence_raw = sum(parts[name] for name in release.dependence)
    bandwidth = bandwidth_raw / release.greatest_bandwidth
    dependence = dependence_raw / release.greatest_dependence
    return Fbic(
        release.name,
        bandwidth_raw,
        dependence_raw,
        bandwidth,
        dependence,
        bandwidth * dependence / release.greatest_index,
        MappingProxyType(parts),
        MappingProxyType(
            {name: sum(parts.get(one, 0.0) for one in inside) for name, inside in _DIMENSIONS.items()}
        ),
    )


def fbic_of(
    table: Mapping[tuple[str, str, int], Components], a: str, b: str, year: int, release: Release = FBIC
) -> Fbic:
    """Compute the index of one state on another in one year from a table of components.

    Parameters
    ----------
    table : mapping of (str, str, int) to Components
        Components by the code of A, the code of B and the year, as `read_components` returns them.
    a, b : str
        ISO 3166-1 alpha-3 codes of the state that has the capacity, and of the one it is over.
    year : int
        The year.
    release : Release, default FBIC
        Weights and constants.

    Returns
    -------
    Fbic
        The index, its two factors, and the parts of each.

    Raises
    ------
    QuestionError
        If the table has no row for the pair and year, or a component has no value in any of the years that
        count.

    Examples
    --------
    >>> from queries.measures.fbic_table import Components
    >>> names = (*FBIC.bandwidth, *FBIC.dependence)
    >>> table = {("RUS", "UZB", 2019): Components("RUS", "UZB", 2019, dict.fromkeys(names, 0.0))}
    >>> fbic_of(table, "RUS", "UZB", 2019).index
    0.0
    """
    if (a, b, year) not in table:
        message = f"fbic: the table of components has no row for {a} on {b} in {year}"
        raise QuestionError(message)

    def mean(name: str, *, series: bool) -> float:
        known = {
            row.year: normalised(name, value, release) if series else value
            for one in range(year - _YEARS_BEFORE, year + 1)
            if (row := table.get((a, b, one))) and (value := row.values.get(name)) is not None
        }
        return smoothed(known, year)

    return fbic(
        {name: mean(name, series=True) for name in release.bandwidth},
        {name: mean(name, series=False) for name in release.dependence},
        release,
    )


def smoothed(values: Mapping[int, float], year: int) -> float:
    """Return the mean over a year and up to two before.

    Parameters
    ----------
    values : mapping of int to float
        Values by year; years without one are left out of the mean, and never taken as zero.
    year : int
        The last year that counts.

    Returns
    -------
    float
        The mean.

    Raises
    ------
    QuestionError
        If none of the years has a value.

    Examples
    --------
    >>> smoothed({2016: 9.0, 2017: 1.0, 2018: 2.0, 2019: 6.0}, 2019)
    3.0
    >>> smoothed({2018: 2.0, 2019: 6.0}, 2019)
    4.0
    """
    known = [values[one] for one in range(year - _YEARS_BEFORE, year + 1) if one in values]
    if not known:
        message = f"fbic: a component has no value in {year - _YEARS_BEFORE} to {year}; a gap is no zero"
        raise QuestionError(message)
    return sum(known) / len(known)


def normalised(name: str, value: float, release: Release = FBIC) -> float:
    """Bring a value of a series to the total of the level of representation.

    Parameters
    ----------
    name : str
        Name of the series.
    value : float
        Its value in its own unit; the logarithm is taken here where the release asks for it.
    release : Release, default FBIC
        Totals and which series are logged.

    Returns
    -------
    float
        x T / T_x, T being the total of representation, x = ln(1 + value) for a logged series.

    Raises
    ------
    QuestionError
        If the release has no total of the series.

    Examples
    --------
    >>> normalised("representation", 0.75)
    0.75
    >>> round(normalised("alliances", 81.0), 6)
    2.969926
    """
    missing = sorted({name, _REFERENCE} - release.totals.keys())
    if missing:
        message = (
            f"fbic: {release.name} has no total of {' and '.join(missing)}; give its totals with "
            "dataclasses.replace(release, totals=...), or normalised series to `fbic`"
        )
        raise QuestionError(message)
    counted = log1p(value) if name in release.logged else value
    return counted * release.totals[_REFERENCE] / release.totals[name]


def _check(kind: str, given: Mapping[str, float], wanted: Iterable[str]) -> None:
    names = set(wanted)
    wrong = [f"no {kind} {name}" for name in sorted(names - given.keys())]
    wrong += [f"unknown {kind} {name}" for name in sorted(given.keys() - names)]
    wrong += [
        f"{kind} {name} is {given[name]}, not a number from 0 up"
        for name in sorted(names & given.keys())
        if not (isfinite(given[name]) and given[name] >= 0)
    ]
    if wrong:
        message = f"fbic: {'; '.join(wrong)}"
        raise QuestionError(message)
