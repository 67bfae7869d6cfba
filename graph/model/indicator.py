"""Indicators: one figure of one measure, period and reporter."""

from __future__ import annotations

from pydantic import Field

from graph.dates import PartialDate, Span
from graph.model.base import Documented, Identifier, Number, StateCode, Text
from graph.vocabulary import Qualifier

__all__ = ["Indicator"]


class Indicator(Documented):
    """One figure from a state to a state or a region."""

    id: Identifier
    measure: Identifier = Field(description="Name of the measure; see the list of measures.")
    from_: StateCode = Field(alias="from", description="The state that depends, sends or hosts.")
    to: StateCode | Identifier = Field(
        description="The state depended on, or a region for a group of states."
    )
    period: Text | int = Field(
        description="EDTF date or interval that the figure is for.", examples=[2022, "2022-01/2022-06"]
    )
    value: Number = Field(description="The figure, in `unit`.")
    unit: Text = Field(description="Unit; each measure has its own.")
    qualifier: Qualifier | None = Field(None, description="How exactly the figure is meant.")
    reporter: Text | None = Field(None, description="Whose figure it is.")
    basis: Text | None = Field(None, description="What exactly is counted, where narrower than the measure.")

    def span(self, last_evidence: PartialDate | None = None) -> Span:  # noqa: ARG002 - one signature for all
        """Return the period of the figure."""
        return Span.of_interval(str(self.period))
