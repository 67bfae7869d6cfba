"""Every label of the graph, with its properties."""

from __future__ import annotations

from graph.shape import BOOKKEEPING, GRADE, SPAN, Label, Property

__all__ = ["LABELS"]

_ID = Property("id", "text", "stable readable id, unique in the whole graph")
_SUMMARY = Property("summary", "text", "what it is, in our own words")
_TITLE = Property("title", "text", "title")

LABELS = (
    Label(
        "State",
        "A state, or the European Union as a party (`EUE`).",
        (
            Property("id", "text", "ISO 3166-1 alpha-3 code; `EUE` for the European Union"),
            Property("name", "text", "English short name"),
            Property("official_name", "text", "English official name"),
            Property("aliases", "list of text", "other names in use"),
            Property("alpha2", "text", "ISO 3166-1 alpha-2 code"),
            Property("capital", "text", "capital or seat of government"),
            Property("latitude", "number", "of the capital, degrees north"),
            Property("longitude", "number", "of the capital, degrees east"),
            Property("region", "text", "United Nations sub-region (M49)"),
            *BOOKKEEPING,
        ),
        indexed=("name",),
    ),
    Label(
        "Region",
        "A named set of states, or all the world; figures and claims about a group point to it.",
        (_ID, Property("name", "text", "English name"), _SUMMARY, *BOOKKEEPING),
    ),
    Label(
        "Organization",
        "An organisation, treaty body or dialogue format.",
        (
            _ID,
            Property("name", "text", "English name"),
            Property("abbreviation", "text", "abbreviation in use"),
            Property("aliases", "list of text", "other names in use"),
            Property("kind", "text", "what it is chiefly for"),
            Property("founded", "text", "when it came into being, as authored"),
            Property("dissolved", "text", "last day, as authored"),
            Property("seat", "text", "city of the secretariat"),
            Property("predecessor", "text", "what came before it, in words"),
            _SUMMARY,
            *SPAN,
            *GRADE,
            *BOOKKEEPING,
        ),
        indexed=("abbreviation",),
    ),
    Label(
        "Deal",
        "A treaty, contract, memorandum or announced project.",
        (
            _ID,
            _TITLE,
            Property("kind", "text", "what it is chiefly about"),
            Property("status", "text", "what the newest source says; no filter for answers as of a day"),
            Property("signed", "text", "signature, as authored"),
            Property("signed_earliest", "date", "earliest day that the signature can mean"),
            Property("signed_latest", "date", "latest day that the signature can mean"),
            Property("in_force", "text", "entry into force, as authored"),
            Property("ended", "text", "last day in force, as authored"),
            Property("amount", "number", "size of the deal"),
            Property("unit", "text", "unit of the amount"),
            Property("basis", "text", "what the amount measures"),
            Property("place", "text", "where it was signed"),
            Property("party_count", "integer", "number of states in it"),
            _SUMMARY,
            *SPAN,
            *GRADE,
            *BOOKKEEPING,
        ),
        indexed=("kind", "since"),
    ),
    Label(
        "Dispute",
        "A quarrel, clash or rift.",
        (
            _ID,
            _TITLE,
            Property("kind", "text", "what it is chiefly about"),
            Property("status", "text", "what the newest source says; no filter for answers as of a day"),
            Property("escalation", "text", "how far it went at its worst"),
            Property("fatalities_min", "integer", "least number of dead reported"),
            Property("fatalities_max", "integer", "greatest number of dead reported"),
            Property("fatalities_basis", "text", "whose counts these are"),
            _SUMMARY,
            *SPAN,
            *GRADE,
            *BOOKKEEPING,
        ),
        indexed=("kind", "since"),
    ),
    Label(
        "Event",
        "A summit, exercise or visit, or a facility as long as it stands.",
        (
            _ID,
            _TITLE,
            Property("kind", "text", "what it is"),
            Property("status", "text", "what the newest source says; no filter for answers as of a day"),
            Property("place", "text", "town or site"),
            Property("outcomes", "list of text", "what came of it"),
            Property("participant_count", "integer", "number of states that took part or were host"),
            Property(
                "planned_participants", "list of text", "codes of states foreseen, where it makes no tie"
            ),
            Property("planned_hosts", "list of text", "codes of hosts foreseen, where it makes no tie"),
            _SUMMARY,
            *SPAN,
            *GRADE,
            *BOOKKEEPING,
        ),
        indexed=("kind", "since"),
    ),
    Label(
        "Claim",
        "What a document asserts without its being a plain fact.",
        (
            _ID,
            Property("kind", "text", "what it is about"),
            Property("subject", "text", "of whom or what it speaks, in the document's words"),
            Property("predicate", "text", "what it says of it"),
            Property("object", "text", "the other end, in the document's words"),
            Property("other_parties", "list of text", "others it names"),
            Property("text", "text", "the claim as a sentence of our own"),
            Property("certainty", "text", "`stated`, `reported` or `implied`: how the document asserts it"),
            Property("amount", "number", "a number it gives"),
            Property("unit", "text", "unit of the number"),
            Property("status", "text", "state of the thing, as the document has it"),
            Property("about_ties", "list of text", "ids of the spells and indicators it is about"),
            *SPAN,
            *GRADE[1:],
            *BOOKKEEPING,
        ),
        indexed=("kind",),
    ),
    Label(
        "Caveat",
        "A contradiction, an ambiguity, a gap or a disagreement of sources, in words.",
        (
            _ID,
            Property("kind", "text", "`contradiction`, `ambiguity`, `gap` or `disagreement`"),
            _TITLE,
            Property("text", "text", "what clashes, is open or is missing"),
            Property("handling", "text", "how it is handled here"),
            Property("about_ties", "list of text", "ids of the spells and indicators it concerns"),
            Property("field", "text", "of a disagreement: the field in question"),
            Property("values", "list of text", "of a disagreement: each value"),
            Property(
                "value_sources", "list of text", "of a disagreement: ids of the sources of each value, joined"
            ),
            Property("used", "text", "of a disagreement: the value that the record takes"),
            *BOOKKEEPING,
        ),
        indexed=("kind",),
    ),
    Label(
        "Coverage",
        "A window in which an organisation's roll is complete: absence inside it means *no*.",
        (
            _ID,
            Property("statuses", "list of text", "grades that are complete"),
            Property(
                "states", "list of text", "codes of the states for which it holds; absent for all states"
            ),
            Property("basis", "text", "why the roll is held to be complete"),
            *SPAN,
            *BOOKKEEPING,
        ),
    ),
    Label(
        "Source",
        "A document that records rest on.",
        (
            _ID,
            _TITLE,
            Property("publisher", "text", "who published it"),
            Property("author", "text", "who wrote it"),
            Property("published", "text", "publication, as authored"),
            Property("published_earliest", "date", "earliest day that the publication can mean"),
            Property("published_latest", "date", "latest day that the publication can mean"),
            Property("url", "text", "its address"),
            Property("kind", "text", "what the document is"),
            Property("reliability", "text", "A to F on the Admiralty scale"),
            Property("reliability_reason", "text", "why the rule by kind does not fit"),
            Property("note", "text", "what the next reader must know"),
            *BOOKKEEPING,
        ),
        indexed=("publisher",),
    ),
    Label(
        "Load",
        "Bookkeeping: who loads, until when, and how many loads there have been. One node.",
        (
            Property("id", "text", "always `load`"),
            Property("generation", "integer", "rises with each load that changes something"),
            Property("holder", "text", "who is loading now; absent when nobody is"),
            Property("expires", "datetime", "when the lease of the holder runs out"),
        ),
    ),
)
