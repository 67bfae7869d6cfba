"""Every relationship type of the graph, with its ends and properties."""

from __future__ import annotations

from graph.shape import BOOKKEEPING, EVIDENCE, GRADE, SPAN, Property, RelationshipType

__all__ = ["RELATIONSHIP_TYPES"]

_ID = Property("id", "text", "stable readable id, unique among all relationships of the type")
_NOTE = Property("note", "text", "how the two meet")
_RECORDS = ("Organization", "Deal", "Dispute", "Event")
_ANYTHING = ("State", "Region", *_RECORDS, "Claim", "Source")

RELATIONSHIP_TYPES = (
    RelationshipType(
        "MEMBER_OF",
        (("State", "Organization"),),
        "One unbroken spell of one grade of a state in a body.",
        (
            _ID,
            Property("status", "text", "the grade: member, observer, ..."),
            Property("end", "text", "how the spell ended"),
            Property("parallel", "text", "why the state holds another grade at the same time"),
            *SPAN,
            *GRADE,
            *EVIDENCE,
            *BOOKKEEPING,
        ),
        fact=True,
    ),
    RelationshipType(
        "PARTY_TO",
        (("State", "Deal"), ("State", "Dispute")),
        "A state is in a deal or a dispute. Only states of different sides of a dispute are opposed.",
        (
            _ID,
            Property("role", "text", "what the state is there"),
            Property("side", "integer", "in a dispute: number of its side; absent for states that take none"),
            *EVIDENCE,
            *BOOKKEEPING,
        ),
        fact=True,
    ),
    RelationshipType(
        "TOOK_PART_IN",
        (("State", "Event"),),
        "A state took part in an event. Planned, announced and cancelled events have none.",
        (_ID, Property("role", "text", "in what capacity"), *EVIDENCE, *BOOKKEEPING),
        fact=True,
    ),
    RelationshipType(
        "HOSTED",
        (("State", "Event"),),
        "An event took place on the state's territory.",
        (_ID, *EVIDENCE, *BOOKKEEPING),
        fact=True,
    ),
    RelationshipType(
        "INDICATOR",
        (("State", "State"), ("State", "Region")),
        "One figure of one measure, period and reporter.",
        (
            _ID,
            Property("measure", "text", "name of the measure"),
            Property(
                "reading",
                "text",
                "`depends` (share of the first's total that hangs on the second), "
                "`flow` (an amount between the two; the measure says which way) or `mutual` (one figure for "
                "both, stored once)",
            ),
            Property("value", "number", "the figure"),
            Property("unit", "text", "its unit"),
            Property("qualifier", "text", "`about`, `over`, `almost` or `up to`"),
            Property("reporter", "text", "whose figure it is"),
            Property("basis", "text", "what exactly is counted"),
            *SPAN,
            *GRADE,
            *EVIDENCE,
            *BOOKKEEPING,
        ),
        fact=True,
    ),
    RelationshipType(
        "LEADS",
        (("State", "Organization"),),
        "A state leads a body, or hosts it, as a power.",
        (_ID, *BOOKKEEPING),
    ),
    RelationshipType(
        "HELD_BY", (("Event", "Organization"),), "An event was held by a body.", (_ID, *BOOKKEEPING)
    ),
    RelationshipType("LIES_IN", (("State", "Region"),), "A state lies in a region.", (_ID, *BOOKKEEPING)),
    RelationshipType("SETTLES", (("Deal", "Dispute"),), "A deal settled a dispute.", (_ID, *BOOKKEEPING)),
    RelationshipType(
        "PART_OF", (("Dispute", "Dispute"),), "A dispute is part of a larger one.", (_ID, *BOOKKEEPING)
    ),
    RelationshipType(
        "SUCCEEDS",
        (("Organization", "Organization"),),
        "A body replaced an earlier one.",
        (_ID, *BOOKKEEPING),
    ),
    RelationshipType(
        "COVERS",
        (("Coverage", "Organization"),),
        "The window is for the roll of this body.",
        (_ID, *BOOKKEEPING),
    ),
    RelationshipType(
        "ABOUT",
        (
            *(("Claim", end) for end in _ANYTHING),
            *(("Caveat", end) for end in _ANYTHING),
        ),
        "A claim or a caveat concerns this; ties that it concerns stand in `about_ties`.",
        (_ID, *BOOKKEEPING),
    ),
    RelationshipType(
        "RESTS_ON", (("Claim", "Claim"),), "A claim leans on another.", (_ID, _NOTE, *BOOKKEEPING)
    ),
    RelationshipType(
        "RESTATES", (("Claim", "Claim"),), "A claim says again what another one says.", (_ID, *BOOKKEEPING)
    ),
    RelationshipType(
        "BEARS_OUT",
        tuple(("Claim", end) for end in ("State", "Region", *_RECORDS, "Claim")),
        "A claim agrees with a researched record.",
        (
            _ID,
            _NOTE,
            Property("tie", "text", "id of the spell or indicator meant, which is at this node"),
            *BOOKKEEPING,
        ),
    ),
    RelationshipType(
        "CONTRADICTS",
        tuple(("Claim", end) for end in ("State", "Region", *_RECORDS, "Claim")),
        "A claim conflicts with a researched record or another claim.",
        (
            _ID,
            _NOTE,
            Property("tie", "text", "id of the spell or indicator meant, which is at this node"),
            *BOOKKEEPING,
        ),
    ),
    RelationshipType(
        "CITES",
        tuple((start, "Source") for start in (*_RECORDS, "Claim")),
        "A record rests on a source.",
        (
            _ID,
            Property("locator", "text", "where in the source"),
            Property("supports", "list of text", "fields of the record that the source states"),
            *BOOKKEEPING,
        ),
    ),
)
