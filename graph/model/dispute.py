"""Disputes: quarrels, clashes, rifts."""

from __future__ import annotations

from pydantic import Field

from graph.dates import PartialDate, Span
from graph.model.base import Documented, Identifier, Record, StateCode, Text
from graph.vocabulary import DisputeKind, DisputeRole, DisputeStatus, Escalation

__all__ = ["Dispute", "DisputeParty", "Fatalities"]

_OVER = {DisputeStatus.RESOLVED, DisputeStatus.DORMANT}


class DisputeParty(Record):
    """A state in a dispute; only states of different sides are opposed to each other."""

    state: StateCode
    role: DisputeRole = Field(DisputeRole.PARTY, description="What the state is in the dispute.")
    side: int | None = Field(
        None, ge=1, le=9, description="Number of its side; absent for a mediator, an affected or third state."
    )


class Fatalities(Record):
    """The dead, as a range."""

    min: int = Field(ge=0, description="Least number reported.")
    max: int = Field(ge=0, description="Greatest number reported.")
    basis: Text | None = Field(None, description="Whose counts these are.")


class Dispute(Documented):
    """A quarrel, clash or rift between states."""

    id: Identifier
    title: Text = Field(description="Title in our own words.")
    kind: DisputeKind = Field(description="What it is chiefly about.")
    parties: tuple[DisputeParty, ...] = Field(min_length=1, description="States, roles and sides.")
    start: PartialDate = Field(description="First day.")
    end: PartialDate | None = Field(None, description="Last day.")
    status: DisputeStatus = Field(description="What the newest source says.")
    escalation: Escalation = Field(description="How far it went at its worst.")
    fatalities: Fatalities | None = Field(None, description="The dead, where counts were seen.")
    part_of: Identifier | None = Field(None, description="Id of the larger dispute.")
    settled_by: Identifier | None = Field(None, description="Id of the deal that settled it.")
    summary: Text = Field(description="What it is, in our own words; a source may state only part.")

    def span(self, last_evidence: PartialDate | None = None) -> Span:
        """Return when it lasted; resolved or dormant without an end, possible up to its newest source."""
        if self.end is None and self.status in _OVER:
            return Span.until_unknown(self.start, last_evidence.latest if last_evidence else None)
        return Span.between(self.start, self.end)
