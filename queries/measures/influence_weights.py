"""The weights of influence on documented ties, as `weights.yaml` has them, checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, Self

from pydantic import Field, model_validator

from graph.measures import MEASURES, Reading
from graph.vocabulary import OrganizationKind
from queries.measures.influence_formula import Weighting
from queries.measures.weights import Section, Weight, read_weights

if TYPE_CHECKING:
    from queries.measures.weights import Weights

__all__ = ["BANDWIDTH", "LIFTS", "InfluenceWeights", "read_influence_weights"]

BANDWIDTH: Final = ("bodies", "deals", "meetings", "exercises", "facilities")
"""What bandwidth is made of."""

LIFTS: Final = ("loans", "supplies", "investments", "grants", "stationing", "leadership")
"""Recorded ties that lift dependence."""

_Half = Annotated[float, Field(gt=0, allow_inf_nan=False)]
_Count = Annotated[int, Field(ge=1)]


class _Amount(Section):
    """An amount of ties: what it weighs, and at how much it counts one half."""

    weight: Weight
    half: _Half


class _Theme(Section):
    """A theme of dependence: what it weighs, and for each of its measures the share that counts one half."""

    weight: Weight
    measures: dict[str, _Half]

    @model_validator(mode="after")
    def _read_shares_alone(self) -> Self:
        wrong = sorted(
            one
            for one in self.measures
            if one not in MEASURES or MEASURES[one].reading is not Reading.DEPENDS
        )
        if wrong:
            message = f"no share that hangs on another state: {', '.join(wrong)}"
            raise ValueError(message)
        return self


class _Sensitivity(Section):
    """How often weights are drawn anew, how near to the table, and from which seed."""

    draws: Annotated[int, Field(ge=1, le=100_000)]
    concentration: Annotated[float, Field(gt=0, le=1_000_000)]
    seed: int


class InfluenceWeights(Section):
    """The section `influence` of the table."""

    years: _Count
    least_shares: _Count
    bandwidth: dict[str, _Amount]
    dependence: dict[str, _Theme]
    lifts: dict[str, _Amount]
    led_bodies: dict[str, Annotated[float, Field(ge=0, le=1)]]
    sensitivity: _Sensitivity

    @property
    def weighting(self) -> Weighting:
        """The bare weights, for the formula."""
        return Weighting(
            {name: one.weight for name, one in self.bandwidth.items()},
            {name: one.weight for name, one in self.dependence.items()},
            {name: one.weight for name, one in self.lifts.items()},
            self.least_shares,
        )

    @model_validator(mode="after")
    def _whole(self) -> Self:
        wrong = [
            f"{block} has {', '.join(sorted(found))}, and must have {', '.join(sorted(names))}"
            for block, found, names in (
                ("bandwidth", self.bandwidth, BANDWIDTH),
                ("lifts", self.lifts, LIFTS),
            )
            if set(found) != set(names)
        ]
        if not any(one.weight for one in self.bandwidth.values()):
            wrong.append("all weights of bandwidth are 0")
        if not any(one.weight for one in self.dependence.values()):
            wrong.append("all weights of dependence are 0")
        lifted = sum(one.weight for one in self.lifts.values())
        if lifted > 1 + 1e-9:
            wrong.append(f"the weights of lifts sum to {lifted:g}, and must not pass 1")
        read = [measure for theme in self.dependence.values() for measure in theme.measures]
        twice = sorted({one for one in read if read.count(one) > 1})
        if twice:
            wrong.append(f"in two themes of dependence: {', '.join(twice)}")
        kinds = sorted(self.led_bodies.keys() - {str(kind) for kind in OrganizationKind})
        if kinds:
            wrong.append(f"led_bodies has no kind of body called {', '.join(kinds)}")
        if wrong:
            raise ValueError("; ".join(wrong))
        return self


def read_influence_weights(path: str | None = None) -> tuple[Weights, InfluenceWeights]:
    """Read the table of weights and its section on influence.

    Parameters
    ----------
    path : str, optional
        A user's YAML file; what it does not say is as in Steppe's own table.

    Returns
    -------
    tuple of (Weights, InfluenceWeights)
        The table, for its name, and the section.

    Raises
    ------
    QuestionError
        If the file cannot be read, or a weight is wrong, missing or unknown.

    Examples
    --------
    >>> table, weights = read_influence_weights()
    >>> table.name, weights.years, weights.bandwidth["deals"].half
    ('Steppe 2026', 5, 5.0)
    >>> round(sum(weights.weighting.shares.values()), 9)
    1.0
    """
    table = read_weights(path)
    return table, table.section("influence", InfluenceWeights)
