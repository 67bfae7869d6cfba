"""The plain facts of a record, each with its name, in the order in which a person asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph import vocabulary
from graph.measures import MEASURES, Reading
from steppe.record_words import amount, credibility, day, place_on_earth, term, when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.vocabulary import Term
    from queries.machinery.record import Neighbour, Record

__all__ = ["facts_of", "title_of"]

Fact = tuple[str, str]


def title_of(record: Record) -> str:
    """Return the title of a record; of a relationship, who stands to whom.

    Parameters
    ----------
    record : Record
        The record.

    Returns
    -------
    str
        One line.
    """
    properties = record.properties
    if record.ends:
        start, end = (short_name(one) for one in record.ends)
        if record.kind == "MEMBER_OF":
            return f"{start} in {end}: {properties.get('status')}"
        if record.kind == "INDICATOR":
            return f"{properties.get('measure')}: {start} and {end}, {when(properties)}"
        return f"{start} in {end}"
    name = str(properties.get("name") or properties.get("title") or "")
    if record.kind == "Claim":
        name = " ".join(str(properties.get(part, "")) for part in ("subject", "predicate", "object"))
    if record.kind == "Coverage":
        name = f"Window in which the roll of {_names(record, 'COVERS', away=True)} is complete"
    abbreviation = properties.get("abbreviation")
    return f"{name} ({abbreviation})" if abbreviation and abbreviation != name else name or record.id


def short_name(node: Neighbour) -> str:
    """Return what a node is called in few words."""
    return node.abbreviation or node.called


def facts_of(record: Record) -> list[Fact]:
    """Return the facts of a record that fit on a line or two, each with its name.

    Parameters
    ----------
    record : Record
        The record.

    Returns
    -------
    list of (str, str)
        Names and values; what is not recorded is left out.
    """
    of_kind = _OF_KIND.get(record.kind)
    told = [*(of_kind(record) if of_kind else ()), *_grades(record)]
    return [(name, value) for name, value in told if value]


def _state(record: Record) -> Iterator[Fact]:
    own = record.properties
    yield "official name", _text(own, "official_name")
    yield "also called", _list(own, "aliases")
    yield "codes", ", ".join(str(own[name]) for name in ("id", "alpha2") if own.get(name))
    at = (own.get("latitude"), own.get("longitude"))
    place = f" ({place_on_earth(*at)})" if None not in at else ""  # type: ignore[arg-type]
    yield "capital", _text(own, "capital") and f"{own['capital']}{place}"
    yield "sub-region", _text(own, "region")
    yield "lies in", _names(record, "LIES_IN", away=True)
    yield "leads", _names(record, "LEADS", away=True)


def _region(record: Record) -> Iterator[Fact]:
    yield "states", _names(record, "LIES_IN", away=False)


def _organization(record: Record) -> Iterator[Fact]:
    own = record.properties
    yield "also called", _list(own, "aliases")
    yield "kind", _term(own, "kind", vocabulary.OrganizationKind)
    yield "founded", _day(own, "founded")
    if own.get("since_edtf") != own.get("founded"):
        yield "counted from", _day(own, "since_edtf")
    yield "dissolved", _day(own, "dissolved")
    yield "seat", _text(own, "seat")
    yield "led by", _names(record, "LEADS", away=False)
    yield "before it", _text(own, "predecessor")
    yield "replaced", _names(record, "SUCCEEDS", away=True)
    yield "replaced by", _names(record, "SUCCEEDS", away=False)
    windows = (when(_span(tie.other)) for tie in record.ties if tie.type == "COVERS")
    yield "roll complete", "; ".join(windows)


def _deal(record: Record) -> Iterator[Fact]:
    own = record.properties
    yield "kind", _term(own, "kind", vocabulary.DealKind)
    yield "signed", _day(own, "signed")
    yield "in force", _day(own, "in_force")
    yield "ended", _day(own, "ended")
    only_signed = own.get("signed") and not own.get("in_force") and own.get("until_kind") == "open"
    yield "in effect", "signed, no end recorded" if only_signed else when(own)
    yield "status", _term(own, "status", vocabulary.DealStatus)
    yield "amount", _amount(own)
    yield "place", _text(own, "place")


def _dispute(record: Record) -> Iterator[Fact]:
    own = record.properties
    yield "kind", _term(own, "kind", vocabulary.DisputeKind)
    yield "when", when(own)
    yield "status", _term(own, "status", vocabulary.DisputeStatus)
    yield "at its worst", _term(own, "escalation", vocabulary.Escalation)
    least, most = own.get("fatalities_min"), own.get("fatalities_max")
    if least is not None and most is not None:
        basis = f" ({own['fatalities_basis']})" if own.get("fatalities_basis") else ""
        yield "dead", (f"{least:,}" if least == most else f"{least:,} to {most:,}") + basis


def _event(record: Record) -> Iterator[Fact]:
    own = record.properties
    yield "kind", _term(own, "kind", vocabulary.EventKind)
    yield "when", when(own, moment=own.get("until_kind") == "day")
    yield "place", _text(own, "place")
    yield "status", _term(own, "status", vocabulary.EventStatus)
    yield "held by", _names(record, "HELD_BY", away=True)
    yield "planned hosts", _list(own, "planned_hosts")
    yield "planned for", _list(own, "planned_participants")


def _claim(record: Record) -> Iterator[Fact]:
    own = record.properties
    yield "kind", _term(own, "kind", vocabulary.ClaimKind)
    yield "other parties", _list(own, "other_parties")
    yield "certainty", _term(own, "certainty", vocabulary.Certainty)
    yield "speaks of", when(own) if own.get("since_edtf") or own.get("until_edtf") else ""
    yield "amount", _amount(own)
    yield "status", _text(own, "status")


def _caveat(record: Record) -> Iterator[Fact]:
    own = record.properties
    yield "kind", _term(own, "kind", vocabulary.CaveatKind)
    yield "spells, figures", _list(own, "about_ties")


def _coverage(record: Record) -> Iterator[Fact]:
    own = record.properties
    yield "window", when(own)
    yield "grades", _list(own, "statuses")
    yield "states", _list(own, "states") or "all"
    yield "basis", _text(own, "basis")


def _source(record: Record) -> Iterator[Fact]:
    own = record.properties
    yield "kind", _term(own, "kind", vocabulary.SourceKind)
    yield "publisher", _text(own, "publisher")
    yield "author", _text(own, "author")
    yield "published", _day(own, "published")
    yield "address", _text(own, "url")
    reason = f" ({own['reliability_reason']})" if own.get("reliability_reason") else ""
    yield "reliability", _term(own, "reliability", vocabulary.Reliability) + reason


def _member_of(record: Record) -> Iterator[Fact]:
    own = record.properties
    yield from _ends(record, "state", "body")
    yield "grade", _term(own, "status", vocabulary.MembershipStatus)
    yield "when", when(own)
    yield "end", _term(own, "end", vocabulary.MembershipEnd)
    yield "beside another", _text(own, "parallel")


def _indicator(record: Record) -> Iterator[Fact]:
    own = record.properties
    measure = MEASURES.get(str(own.get("measure")))
    yield "measure", _text(own, "measure") + (f": {measure.counts}" if measure else "")
    yield from _ends(record, "from", "to")
    yield "period", when(own)
    yield "figure", amount(own["value"], own.get("unit"), own.get("qualifier"))
    yield "reads", _term(own, "reading", Reading)
    yield "reporter", _text(own, "reporter")
    yield "basis", _text(own, "basis")


def _part(record: Record) -> Iterator[Fact]:
    own = record.properties
    yield from _ends(record, "state", "in")
    yield "role", _text(own, "role")
    yield "side", _text(own, "side")


_OF_KIND: dict[str, Callable[[Record], Iterator[Fact]]] = {
    "State": _state,
    "Region": _region,
    "Organization": _organization,
    "Deal": _deal,
    "Dispute": _dispute,
    "Event": _event,
    "Claim": _claim,
    "Caveat": _caveat,
    "Coverage": _coverage,
    "Source": _source,
    "MEMBER_OF": _member_of,
    "INDICATOR": _indicator,
    "PARTY_TO": _part,
    "TOOK_PART_IN": _part,
    "HOSTED": _part,
}


def _grades(record: Record) -> Iterator[Fact]:
    own = record.properties
    yield "credibility", credibility(own["credibility"]) if own.get("credibility") else ""
    yield "newest source", day(own["confirmed"]) if own.get("confirmed") else ""
    yield "data set", "" if own.get("dataset") == "steppe" else _text(own, "dataset")


def _ends(record: Record, first: str, second: str) -> Iterator[Fact]:
    for name, node in zip((first, second), record.ends, strict=True):
        yield name, f"{node.called} ({node.id})"


def _text(own: dict[str, Any], name: str) -> str:
    return "" if own.get(name) is None else str(own[name])


def _list(own: dict[str, Any], name: str) -> str:
    return ", ".join(map(str, own.get(name) or ()))


def _day(own: dict[str, Any], name: str) -> str:
    return day(own[name]) if own.get(name) else ""


def _term(own: dict[str, Any], name: str, terms: type[Term]) -> str:
    return term(terms, own[name]) if own.get(name) is not None else ""


def _amount(own: dict[str, Any]) -> str:
    if own.get("amount") is None:
        return ""
    basis = f" ({own['basis']})" if own.get("basis") else ""
    return amount(own["amount"], own.get("unit")) + basis


def _names(record: Record, kind: str, *, away: bool) -> str:
    return ", ".join(short_name(tie.other) for tie in record.ties if tie.type == kind and tie.away is away)


def _span(node: Neighbour) -> dict[str, Any]:
    return {"since_edtf": node.since_edtf, "until_edtf": node.until_edtf, "until_kind": node.until_kind}
