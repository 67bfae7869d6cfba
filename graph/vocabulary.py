"""The closed vocabularies: every value that a field may take, each with its meaning."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

__all__ = [
    "CaveatKind",
    "Certainty",
    "ClaimKind",
    "Confidence",
    "DealKind",
    "DealRole",
    "DealStatus",
    "DisputeKind",
    "DisputeRole",
    "DisputeStatus",
    "Escalation",
    "EventKind",
    "EventRole",
    "EventStatus",
    "MembershipEnd",
    "MembershipStatus",
    "OrganizationKind",
    "Qualifier",
    "Reliability",
    "SourceKind",
    "Term",
]


class Term(StrEnum):
    """A value of a closed vocabulary, with its meaning.

    Attributes
    ----------
    meaning : str
        What the value says, in words; printed in the codebook.
    """

    meaning: str

    def __new__(cls, value: str, meaning: str) -> Self:
        """Make a member from its text and its meaning."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member


class OrganizationKind(Term):
    """What an organisation is chiefly for."""

    SECURITY = "security", "defence, arms control, borders"
    ECONOMIC = "economic", "trade, customs, common markets"
    POLITICAL = "political", "political cooperation in general"
    DIALOGUE = "dialogue", "a format of meetings without members or statutes"
    ENVIRONMENT = "environment", "water, climate, nature"
    TRANSPORT = "transport", "corridors, roads, railways"
    FINANCE = "finance", "a development bank"
    OTHER = "other", "none of these"


class MembershipStatus(Term):
    """The grade in which a state belongs to an organisation, highest first."""

    MEMBER = "member", "a full member, or a party to the treaty"
    SUSPENDED = "suspended", "a member whose participation is frozen, by itself or by the body"
    ASSOCIATE = "associate", "an associate member with part of a member's rights"
    PARTICIPANT = "participant", "takes part in a format that has no members"
    PARTNER = "partner", "a partner state, as in the Partnership for Peace or, from 2025, in the SCO"
    DIALOGUE_PARTNER = "dialogue-partner", "a dialogue partner"
    OBSERVER = "observer", "an observer"
    CANDIDATE = "candidate", "has applied or is acceding"
    GUEST = "guest", "invited, with no standing of its own"


class MembershipEnd(Term):
    """How a spell of membership ended."""

    WITHDREW = "withdrew", "the state left"
    PROMOTED = "promoted", "a spell of another grade follows"
    DISSOLVED = "dissolved", "the body came to an end"
    SUSPENDED = "suspended", "the participation was frozen"


class DealKind(Term):
    """What a deal is chiefly about."""

    ENERGY = "energy", "electricity, oil, gas, pipelines"
    WATER = "water", "rivers, reservoirs, irrigation"
    TRADE = "trade", "trade, customs, free trade"
    INVESTMENT = "investment", "investment, funds, promotion and protection of investment"
    TRANSPORT = "transport", "railways, roads, ports, transit"
    BORDER = "border", "delimitation, crossings, border regime"
    DEFENCE = "defence", "alliance, bases, military cooperation"
    ARMS = "arms", "delivery of arms and military equipment"
    FRIENDSHIP = "friendship", "friendship, alliance or strategic partnership in general"
    FINANCE = "finance", "loans, grants, debt"
    INDUSTRY = "industry", "joint industrial production"
    ENVIRONMENT = "environment", "protection of nature and climate"
    HEALTH = "health", "medicine and public health"
    EDUCATION = "education", "schools, universities, science"
    DIGITAL = "digital", "telecommunications and information technology"
    NUCLEAR = "nuclear", "nuclear power, fuel, uranium, non-proliferation"
    MINING = "mining", "ores and minerals other than uranium"
    OTHER = "other", "none of these"


class DealStatus(Term):
    """What the newest source says of a deal; answers as of a day never filter by it."""

    ANNOUNCED = "announced", "declared, with no signature seen"
    SIGNED = "signed", "signed, with no entry into force seen"
    IN_FORCE = "in-force", "in force"
    IMPLEMENTED = "implemented", "carried out, or being carried out"
    STALLED = "stalled", "signed and not carried out"
    EXPIRED = "expired", "ran out or was replaced"
    CANCELLED = "cancelled", "called off or denounced"


class DealRole(Term):
    """What a state is in a deal."""

    PARTY = "party", "a party on equal terms"
    HOST = "host", "the thing stands or happens on its territory"
    SUPPLIER = "supplier", "delivers"
    BUYER = "buyer", "pays for what is delivered"
    INVESTOR = "investor", "puts in capital"
    LENDER = "lender", "lends"
    BORROWER = "borrower", "owes"
    GUARANTOR = "guarantor", "vouches for the deal"
    TENANT = "tenant", "rents land or a base"
    DONOR = "donor", "gives"
    RECIPIENT = "recipient", "is given"


class DisputeKind(Term):
    """What a dispute is chiefly about."""

    BORDER = "border", "the line of a border or its regime"
    WATER = "water", "the use of shared water"
    ENERGY = "energy", "deliveries of gas, oil or power, or their price"
    ARMED_CLASH = "armed-clash", "one clash with arms"
    TRADE = "trade", "trade, customs, bans on goods"
    ENCLAVE = "enclave", "an exclave and the access to it"
    DIPLOMATIC = "diplomatic", "words, expulsions, sanctions, recognition"
    ETHNIC_VIOLENCE = "ethnic-violence", "violence between ethnic groups"
    RESOURCE = "resource", "a deposit, a shelf, pasture or land"
    TRANSIT = "transit", "the passage of goods, people or energy"
    OTHER = "other", "none of these"


class DisputeStatus(Term):
    """What the newest source says of a dispute; answers as of a day never filter by it."""

    ACTIVE = "active", "goes on"
    DORMANT = "dormant", "unsettled, with nothing heard of late"
    FROZEN = "frozen", "unsettled, and both sides hold still"
    RESOLVED = "resolved", "settled or over"


class Escalation(Term):
    """How far a dispute went at its worst, mildest first."""

    DIPLOMATIC = "diplomatic", "words, notes, recalls of envoys"
    ECONOMIC = "economic", "cut-offs, bans, duties, debt"
    BORDER_CLOSURE = "border-closure", "crossings were shut"
    ARMED = "armed", "shots were fired, or arms were used"


class DisputeRole(Term):
    """What a state is in a dispute."""

    PARTY = "party", "a party to the quarrel"
    CLAIMANT = "claimant", "claims the thing in question"
    UPSTREAM = "upstream", "holds the upper part of the river"
    DOWNSTREAM = "downstream", "holds the lower part of the river"
    SUPPLIER = "supplier", "delivers what is quarrelled about"
    BUYER = "buyer", "pays for what is quarrelled about"
    HOST = "host", "it happens on its territory"
    AFFECTED = "affected", "suffers from it and opposes nobody in it"
    MEDIATOR = "mediator", "tries to settle it"
    THIRD_PARTY = "third-party", "has a part in it and is opposed to nobody"

    @property
    def takes_side(self) -> bool:
        """Whether a state in this role can be opposed to others."""
        return self not in {DisputeRole.AFFECTED, DisputeRole.MEDIATOR, DisputeRole.THIRD_PARTY}


class EventKind(Term):
    """What an event is."""

    SUMMIT = "summit", "a meeting of leaders or ministers"
    EXERCISE = "exercise", "a military or security exercise"
    VISIT = "visit", "a visit of state"
    ELECTION = "election", "an election"
    FACILITY = "facility", "a base, plant or post, as long as it stands"
    OTHER = "other", "none of these"


class EventStatus(Term):
    """What the newest source says of an event."""

    HELD = "held", "took place"
    OPERATING = "operating", "a facility in use"
    CLOSED = "closed", "a facility given up"
    ENDED = "ended", "a series or presence that is over"
    SUSPENDED = "suspended", "interrupted"
    PLANNED = "planned", "foreseen; makes no tie"
    ANNOUNCED = "announced", "declared; makes no tie"
    CANCELLED = "cancelled", "called off; makes no tie"

    @property
    def makes_ties(self) -> bool:
        """Whether states are tied by an event of this status."""
        return self not in {EventStatus.PLANNED, EventStatus.ANNOUNCED, EventStatus.CANCELLED}


class EventRole(Term):
    """In what capacity a state took part in an event."""

    MEMBER = "member", "as a member of the body that held it"
    PARTICIPANT = "participant", "as a participant"
    HOST = "host", "as the host"
    ASSOCIATE = "associate", "as an associate of the body that held it"
    OBSERVER = "observer", "as an observer"
    PARTNER = "partner", "as a partner of the body that held it"
    GUEST = "guest", "as a guest"
    OPERATOR = "operator", "runs the facility"
    CONTRIBUTOR = "contributor", "sent troops or means"
    PROPOSER = "proposer", "proposed it"
    FINANCIER = "financier", "paid for it"
    SUPPLIER = "supplier", "delivered its equipment"


class ClaimKind(Term):
    """What a claim is about."""

    JUDGEMENT = "judgement", "an assessment, a cause, a forecast"
    STANCE = "stance", "what somebody wants, fears or holds"
    INITIATIVE = "initiative", "a proposal or a beginning"
    RECOMMENDATION = "recommendation", "what the document advises"
    MEMBERSHIP = "membership", "who belongs to or takes part in what"
    EVENT = "event", "something that happened"
    ORGANIZATION = "organization", "a body and what it is"
    EXERCISE = "exercise", "a military exercise"
    DISPUTE = "dispute", "a quarrel"
    INDICATOR = "indicator", "a figure"
    LEADERSHIP = "leadership", "who holds or held office"
    DEAL = "deal", "an agreement"
    FACILITY = "facility", "a base or plant"
    OTHER = "other", "none of these"


class Certainty(Term):
    """How a document asserts a claim; it says who says it, not whether it is true."""

    STATED = "stated", "the document says so itself"
    REPORTED = "reported", "the document passes on what others say, or only a cited title says so"
    IMPLIED = "implied", "it has to be inferred from the document"


class CaveatKind(Term):
    """What is to be borne in mind."""

    CONTRADICTION = "contradiction", "two statements of one document exclude each other"
    AMBIGUITY = "ambiguity", "a statement can be read in several ways"
    GAP = "gap", "something that one would need is not said"
    DISAGREEMENT = "disagreement", "several sources give different values"


class SourceKind(Term):
    """What a document is; gives its reliability unless the source itself states one."""

    TREATY = "treaty", "the text of a treaty or of a law"
    OFFICIAL = "official", "a state's or a body's own publication"
    ACADEMIC = "academic", "a scholarly work"
    THINK_TANK = "think-tank", "a study by a research institute"
    REFERENCE = "reference", "an encyclopaedia, a yearbook, a data collection"
    NEWS = "news", "a report in the press or by an agency"


class Confidence(Term):
    """How sure the editor was of a record, given its sources."""

    HIGH = "high", "a clear statement by a named office, or witnesses that agree"
    MEDIUM = "medium", "one report, or witnesses that differ in part"
    LOW = "low", "a vague, indirect or contested statement"


class Reliability(Term):
    """Reliability of a source on the Admiralty scale (NATO AJP-2.1)."""

    A = "A", "completely reliable"
    B = "B", "usually reliable"
    C = "C", "fairly reliable"
    D = "D", "not usually reliable"
    E = "E", "unreliable"
    F = "F", "reliability cannot be judged"


class Qualifier(Term):
    """How exactly a figure is meant."""

    ABOUT = "about", "roughly this value"
    OVER = "over", "more than this value"
    ALMOST = "almost", "a little less than this value"
    UP_TO = "up to", "this value at the most"
