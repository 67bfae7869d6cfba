"""Deals: treaties, contracts, memoranda, announced projects."""

from __future__ import annotations

from pydantic import Field

from graph.dates import PartialDate, Span
from graph.model.base import Amount, Documented, Identifier, Record, StateCode, Text
from graph.vocabulary import DealKind, DealRole, DealStatus

__all__ = ["Deal", "DealParty"]

_ENDED = {DealStatus.EXPIRED, DealStatus.CANCELLED, DealStatus.STALLED}


class DealParty(Record):
    """A state in a deal and what it is there."""

    state: StateCode
    role: DealRole = Field(DealRole.PARTY, description="What the state is in the deal.")


class Deal(Documented):
    """A treaty, contract, memorandum or announced project between states."""

    id: Identifier
    title: Text = Field(description="Title in our own words, or the official one.")
    kind: DealKind = Field(description="What it is chiefly about.")
    parties: tuple[DealParty, ...] = Field(min_length=1, description="States and their roles.")
    signed: PartialDate | None = Field(None, description="Day of signature.")
    in_force: PartialDate | None = Field(None, description="Day of entry into force.")
    ended: PartialDate | None = Field(None, description="Last day in force.")
    status: DealStatus = Field(description="What the newest source says.")
    value: Amount | None = Field(None, description="Size of the deal.")
    place: Text | None = Field(None, description="Where it was signed.")
    summary: Text = Field(description="What it is, in our own words; a source may state only part.")

    def span(self, last_evidence: PartialDate | None = None) -> Span:
        """Return when the deal was in effect: from entry into force, else signature, to its end.

        A deal that is expired, cancelled or stalled without a date is possible up to its latest source.
        """
        since = self.in_force or self.signed
        if since is None:
            return Span.between(None, self.ended)
        if self.ended is None and self.status in _ENDED:
            return Span.until_unknown(since, last_evidence.latest if last_evidence else None)
        return Span.between(since, self.ended)
