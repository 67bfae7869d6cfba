"""Which ids a record names, where, and of what kind each must be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.model import Caveat, Claim, Deal, Dispute, Documented, Event, Indicator, Organization, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.model import Record

__all__ = ["NODES", "TIES", "Reference", "references"]

Reference = tuple[tuple[str | int, ...], str, tuple[str, ...]]
"""Path of the field, the id that stands there, the kinds that it may be of."""

NODES = ("state", "region", "organisation", "deal", "dispute", "event", "claim", "source")
TIES = ("spell", "indicator")
_STATE, _REGION, _BODY, _DEAL = ("state",), ("region",), ("organisation",), ("deal",)
_DISPUTE, _CLAIM, _SOURCE = ("dispute",), ("claim",), ("source",)
_RECORDS = ("organisation", "deal", "dispute", "event", "claim", *TIES)


def references(record: Record) -> Iterator[Reference]:
    """Yield every id that a record names, its sources included.

    Parameters
    ----------
    record : Record
        A record that fits its model.

    Yields
    ------
    tuple
        Path of the field, the id, the kinds (in the singular) that it may be of.

    Examples
    --------
    >>> from graph.model import State
    >>> list(references(State(id="KAZ", name="Kazakhstan", region="Central Asia", regions=["central-asia"])))
    [(('regions', 0), 'central-asia', ('region',))]
    """
    for model, of_model in _OF_MODEL.items():
        if isinstance(record, model):
            yield from of_model(record)
    if isinstance(record, Documented | Claim):
        for i, evidence in enumerate(record.evidence):
            yield ("evidence", i, "source"), evidence.source, _SOURCE
    if isinstance(record, Documented):
        for i, rival in enumerate(record.rivals):
            for j, value in enumerate(rival.values):
                for k, source in enumerate(value.sources):
                    yield ("rivals", i, "values", j, "sources", k), source, _SOURCE


def _of_state(state: State) -> Iterator[Reference]:
    yield from ((("regions", i), target, _REGION) for i, target in enumerate(state.regions))


def _of_organization(body: Organization) -> Iterator[Reference]:
    yield from ((("led_by", i), target, _STATE) for i, target in enumerate(body.led_by))
    yield from ((("succeeds", i), target, _BODY) for i, target in enumerate(body.succeeds))
    yield from ((("memberships", state), state, _STATE) for state in body.memberships)
    for i, window in enumerate(body.coverage):
        states = () if window.states == "all" else window.states
        yield from ((("coverage", i, "states", j), target, _STATE) for j, target in enumerate(states))


def _of_deal(deal: Deal) -> Iterator[Reference]:
    yield from ((("parties", i, "state"), party.state, _STATE) for i, party in enumerate(deal.parties))


def _of_dispute(dispute: Dispute) -> Iterator[Reference]:
    yield from ((("parties", i, "state"), party.state, _STATE) for i, party in enumerate(dispute.parties))
    if dispute.part_of:
        yield ("part_of",), dispute.part_of, _DISPUTE
    if dispute.settled_by:
        yield ("settled_by",), dispute.settled_by, _DEAL


def _of_event(event: Event) -> Iterator[Reference]:
    yield from ((("host", i), target, _STATE) for i, target in enumerate(event.host))
    yield from ((("participants", i, "state"), one.state, _STATE) for i, one in enumerate(event.participants))
    if event.organization:
        yield ("organization",), event.organization, _BODY


def _of_indicator(indicator: Indicator) -> Iterator[Reference]:
    yield ("from",), indicator.from_, _STATE
    yield ("to",), indicator.to, (*_STATE, *_REGION)


def _of_claim(claim: Claim) -> Iterator[Reference]:
    yield from _about(claim, NODES)
    for name, links in (("bears_out", claim.bears_out), ("contradicts", claim.contradicts)):
        yield from (((name, i, "record"), link.record, _RECORDS) for i, link in enumerate(links))
    yield from ((("rests_on", i, "claim"), ground.claim, _CLAIM) for i, ground in enumerate(claim.rests_on))
    yield from ((("restates", i), target, _CLAIM) for i, target in enumerate(claim.restates))


def _of_caveat(caveat: Caveat) -> Iterator[Reference]:
    yield from _about(caveat, NODES)


def _about(words: Claim | Caveat, nodes: tuple[str, ...]) -> Iterator[Reference]:
    yield from ((("about", i), target, nodes) for i, target in enumerate(words.about))
    yield from ((("about_ties", i), target, TIES) for i, target in enumerate(words.about_ties))


_OF_MODEL: dict[type[Record], Callable[[Any], Iterator[Reference]]] = {
    State: _of_state,
    Organization: _of_organization,
    Deal: _of_deal,
    Dispute: _of_dispute,
    Event: _of_event,
    Indicator: _of_indicator,
    Claim: _of_claim,
    Caveat: _of_caveat,
}
