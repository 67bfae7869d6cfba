"""What a record is: one frozen pydantic model for each kind.

To add a kind of record, add its model here, its label or relationship type in `graph.schema`, and a
folder in `data/`.
"""

from __future__ import annotations

from graph.model.base import Amount, Documented, Evidence, Record, Rival, RivalValue
from graph.model.claim import Caveat, Claim, Grounds, Link
from graph.model.deal import Deal, DealParty
from graph.model.dispute import Dispute, DisputeParty, Fatalities
from graph.model.event import Event, EventParticipant
from graph.model.geography import Alias, Region, State
from graph.model.indicator import Indicator
from graph.model.organization import CoverageWindow, Membership, Organization
from graph.model.source import Source

__all__ = [
    "Alias",
    "Amount",
    "Caveat",
    "Claim",
    "CoverageWindow",
    "Deal",
    "DealParty",
    "Dispute",
    "DisputeParty",
    "Documented",
    "Event",
    "EventParticipant",
    "Evidence",
    "Fatalities",
    "Grounds",
    "Indicator",
    "Link",
    "Membership",
    "Organization",
    "Record",
    "Region",
    "Rival",
    "RivalValue",
    "Source",
    "State",
]
