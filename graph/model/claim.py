"""Claims, what documents assert without its being a plain fact, and caveats about anything."""

from __future__ import annotations

from pydantic import Field

from graph.dates import PartialDate, Span
from graph.model.base import Evidence, Identifier, Number, Record, Text, open_or_until
from graph.vocabulary import CaveatKind, Certainty, ClaimKind

__all__ = ["Caveat", "Claim", "Grounds", "Link"]


class Link(Record):
    """A record or claim that bears a claim out or contradicts it."""

    record: Text = Field(description="Id of the record, spell, indicator or claim.")
    note: Text | None = Field(None, description="How the two meet.")


class Grounds(Record):
    """A claim on which another one leans."""

    claim: Identifier = Field(description="Id of the claim leaned on.")
    note: Text | None = Field(None, description="How it leans on it.")


class Claim(Record):
    """What a document asserts: a judgement, stance, initiative, recommendation, forecast."""

    id: Identifier
    kind: ClaimKind = Field(description="What it is about.")
    subject: Text = Field(description="Of whom or what it speaks, in the document's words.")
    predicate: Text = Field(description="What it says of it.")
    object: Text = Field(description="The other end, in the document's words.")
    other_parties: tuple[Text, ...] = Field((), description="Others it names.")
    text: Text = Field(description="The claim as a sentence of our own.")
    certainty: Certainty = Field(description="How the document asserts it.")
    since: PartialDate | None = Field(None, description="From when, as the document dates it.")
    until: PartialDate | None = Field(None, description="Until when.")
    amount: Number | None = Field(None, description="A number it gives.")
    unit: Text | None = Field(None, description="Unit of the number.")
    status: Text | None = Field(None, description="State of the thing, as the document has it.")
    about: tuple[str, ...] = Field((), description="Ids it is about beyond those its words name.")
    about_ties: tuple[str, ...] = Field((), description="Ids of spells and indicators it is about.")
    bears_out: tuple[Link, ...] = Field((), description="Researched records that agree with it.")
    contradicts: tuple[Link, ...] = Field((), description="Records or claims that it conflicts with.")
    rests_on: tuple[Grounds, ...] = Field((), description="Claims it leans on.")
    restates: tuple[Identifier, ...] = Field((), description="Claims of the same document that say the same.")
    note: Text | None = Field(None, description="What the next reader must know.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="The document and its footnotes.")

    def span(self, last_evidence: PartialDate | None = None) -> Span:  # noqa: ARG002 - one signature for all
        """Return the time the claim speaks of; a claim with one date speaks of that date."""
        if self.since is not None and self.until is None:
            return Span.lasting(self.since)
        return open_or_until(self.since, self.until)


class Caveat(Record):
    """A contradiction, an ambiguity, a gap or a disagreement, in words."""

    id: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*$", max_length=120, description="Id of the caveat.")
    kind: CaveatKind = Field(description="What it is.")
    title: Text = Field(description="In a few words.")
    text: Text = Field(description="What clashes, is open or is missing.")
    handling: Text = Field(description="How it is handled here.")
    about: tuple[str, ...] = Field((), description="Ids of the claims and records it concerns.")
    about_ties: tuple[str, ...] = Field((), description="Ids of the spells and indicators it concerns.")
