"""Events: summits, exercises, visits, facilities."""

from __future__ import annotations

from pydantic import Field

from graph.dates import PartialDate, Span
from graph.model.base import Documented, Identifier, Record, StateCode, Text
from graph.vocabulary import EventKind, EventRole, EventStatus

__all__ = ["Event", "EventParticipant"]


class EventParticipant(Record):
    """A state at an event and in what capacity."""

    state: StateCode
    role: EventRole = Field(EventRole.PARTICIPANT, description="In what capacity.")


class Event(Documented):
    """A summit, exercise, visit, or a facility as long as it stands."""

    id: Identifier
    title: Text = Field(description="Title in our own words.")
    kind: EventKind = Field(description="What it is.")
    start: PartialDate = Field(description="First day.")
    end: PartialDate | None = Field(None, description="Last day.")
    place: Text | None = Field(None, description="Town or site.")
    host: tuple[StateCode, ...] = Field((), description="States on whose territory it took place.")
    participants: tuple[EventParticipant, ...] = Field((), description="States that took part.")
    organization: Identifier | None = Field(None, description="Id of the body that held it.")
    status: EventStatus = Field(description="What the newest source says.")
    outcomes: tuple[Text, ...] = Field((), description="What came of it, in our own words.")
    summary: Text = Field(description="What it was, in our own words; a source may state only part.")

    def span(self, last_evidence: PartialDate | None = None) -> Span:
        """Return when it lasted.

        Without an end, what still operates is open; a summit, visit or exercise lasts as long as its
        beginning's date; a facility given up on a day not known is possible up to its newest source.
        """
        if self.end is not None or self.status is EventStatus.OPERATING:
            return Span.between(self.start, self.end)
        if self.kind is not EventKind.FACILITY:
            return Span.lasting(self.start)
        return Span.until_unknown(self.start, last_evidence.latest if last_evidence else None)
