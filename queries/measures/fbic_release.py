"""Constants of the Formal Bilateral Influence Capacity: weights, totals and maxima of its releases.

Totals and maxima belong to a release, so values change between releases: for another one,
`dataclasses.replace` them.

References
----------
Moyer, J. D., C. J. Meisel, A. S. Matthews, D. K. Bohl and M. J. Burrows, *China-US Competition: Measuring
Global Influence*, Atlantic Council and Frederick S. Pardee Center for International Futures, 2021; and the
codebook of the index, Pardee Center, University of Denver.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ALLIANCE_POINTS", "FBIC", "FBIC_PLUS", "TRADE_AGREEMENT_POINTS", "Release"]

TRADE_AGREEMENT_POINTS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "partial scope": 1,
        "economic integration": 1,
        "bilateral": 3,
        "bilateral with integration": 4,
        "regional": 5,
        "regional with integration": 8,
        "customs union": 15,
        "customs union with integration": 20,
    }
)
"""What each agreement in force between two states adds to their trade-agreement index."""

ALLIANCE_POINTS: Final[Mapping[str, int]] = MappingProxyType(
    {"consultation": 1, "non-aggression": 5, "neutrality": 5, "defence": 75}
)
"""What each obligation between two states adds to their alliance index."""


@dataclass(frozen=True, slots=True)
class Release:
    """The constants of one release of the index; they change between releases.

    Attributes
    ----------
    name : str
        Its name, which a result repeats.
    bandwidth : mapping of str to float
        Weight of each series in the bandwidth.
    dependence : mapping of str to float
        Weight of each share in the dependence.
    totals : mapping of str to float
        Sum of each series over the whole release, of its logarithm where it is logged.
    logged : frozenset of str
        Series that enter as ln(1 + x).
    greatest_bandwidth, greatest_dependence, greatest_index : float
        The greatest raw values of the release, by which results are divided.
    """

    name: str
    bandwidth: Mapping[str, float]
    dependence: Mapping[str, float]
    totals: Mapping[str, float]
    logged: frozenset[str]
    greatest_bandwidth: float
    greatest_dependence: float
    greatest_index: float


FBIC: Final = Release(
    "FBIC 1960-2023",
    MappingProxyType(
        {
            "representation": 0.11,
            "organizations": 0.19,
            "trade_agreements": 0.14,
            "trade": 0.35,
            "alliances": 0.13,
            "arms": 0.08,
        }
    ),
    MappingProxyType(
        {
            "aid_gdp": 0.21,
            "aid_share": 0.12,
            "trade_gdp": 0.28,
            "trade_share": 0.16,
            "arms_stock": 0.10,
            "arms_share": 0.13,
        }
    ),
    MappingProxyType(
        {
            "representation": 372_043.75,
            "organizations": 367_064_384.0,
            "trade_agreements": 1_909_830.0,
            "trade": 2_906_701.3,
            "alliances": 10_146_900.0,
            "arms": 276_653.59,
        }
    ),
    frozenset({"trade", "arms"}),
    3.1831572,
    4.1227694,
    0.58199161,
)
"""The index over 1960 to 2023."""

FBIC_PLUS: Final = Release(
    "FBIC+ 2009-2023",
    MappingProxyType(
        {
            "representation": 0.148,
            "organizations": 0.091,
            "trade_agreements": 0.155,
            "trade": 0.181,
            "investment": 0.162,
            "alliances": 0.155,
            "arms": 0.108,
        }
    ),
    MappingProxyType(
        {
            "aid_gdp": 0.103,
            "aid_share": 0.101,
            "other_flows_gdp": 0.103,
            "other_flows_share": 0.098,
            "investment_gdp": 0.091,
            "investment_share": 0.096,
            "trade_gdp": 0.092,
            "trade_share": 0.094,
            "arms_stock": 0.112,
            "arms_share": 0.110,
        }
    ),
    # The totals of this release are not known to us: give them with `dataclasses.replace`, or normalised
    # series to `fbic`.
    MappingProxyType({}),
    frozenset({"trade", "investment", "arms"}),
    3.3609812,
    3.0973625,
    0.61893559,
)
"""The wider index, from 2009 on, with investment and official flows that are no aid."""
