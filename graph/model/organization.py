"""Organisations, the spells of membership in them, and how far their rolls are complete."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from graph.dates import PartialDate, Span
from graph.model.base import Documented, Identifier, Record, StateCode, Text, open_or_until
from graph.vocabulary import MembershipEnd, MembershipStatus, OrganizationKind

__all__ = ["CoverageWindow", "Membership", "Organization"]


class Membership(Documented):
    """One unbroken spell of one grade of one state in one organisation."""

    id: Identifier = Field(description="Id of the spell, such as `kaz-csto-1992`; authored once, it stays.")
    status: MembershipStatus = Field(description="The grade.")
    since: PartialDate | None = Field(None, description="First day on which the spell held.")
    until: PartialDate | None = Field(None, description="Last day on which it held; absent where it goes on.")
    end: MembershipEnd | None = Field(
        None, description="How it ended. With no `until` it has ended on a day that is not known."
    )
    parallel: Text | None = Field(None, description="Why the state holds another grade at the same time.")

    def span(self, last_evidence: PartialDate | None = None) -> Span:
        """Return when the spell held; an ended spell without a day has an unknown end."""
        if self.since is not None and self.until is None and self.end is not None:
            return Span.until_unknown(self.since, last_evidence.latest if last_evidence else None)
        return open_or_until(self.since, self.until)


class CoverageWindow(Record):
    """A window in which the organisation's roll is complete: absence inside it means *no*."""

    statuses: tuple[MembershipStatus, ...] = Field(min_length=1, description="Grades that are complete.")
    states: Literal["all"] | tuple[StateCode, ...] = Field("all", description="States for which it holds.")
    since: PartialDate = Field(description="First day of the window.")
    until: PartialDate = Field(description="Last day of the window.")
    basis: Text = Field(description="Why the roll is held to be complete.")

    def span(self) -> Span:
        """Return the window."""
        return Span.between(self.since, self.until)


class Organization(Documented):
    """An organisation, treaty body or dialogue format, with its members."""

    id: Identifier
    name: Text = Field(description="English name.")
    abbreviation: Text = Field(description="Abbreviation in use.")
    aliases: tuple[Text, ...] = Field((), description="Other names in use.")
    kind: OrganizationKind = Field(description="What it is chiefly for.")
    founded: PartialDate = Field(description="When it came into being.")
    dissolved: PartialDate | None = Field(None, description="Last day; absent where it exists.")
    life_from: PartialDate | None = Field(
        None, description="Beginning of an earlier founding treaty or format whose spells are counted here."
    )
    seat: Text | None = Field(None, description="City of the secretariat.")
    led_by: tuple[StateCode, ...] = Field((), description="States that lead or host it as a power.")
    succeeds: tuple[Identifier, ...] = Field((), description="Ids of the bodies it replaced.")
    predecessor: Text | None = Field(None, description="What came before it, in words.")
    summary: Text = Field(description="One or two sentences in our own words.")
    coverage: tuple[CoverageWindow, ...] = Field((), description="Where absence means *no*.")
    memberships: dict[StateCode, tuple[Membership, ...]] = Field(
        default_factory=dict, description="Spells by state."
    )

    def span(self, last_evidence: PartialDate | None = None) -> Span:  # noqa: ARG002 - one signature for all
        """Return the life of the body, from its earliest founding treaty."""
        return Span.between(self.life_from or self.founded, self.dissolved)
