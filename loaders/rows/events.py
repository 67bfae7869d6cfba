"""Events -> nodes, hosts and participants; what was only planned or was called off makes no tie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.batch import Node, Tie
from loaders.rows.shared import cites, confirmed, disagreements, evidence_lists, grade, link, present

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model import Event
    from loaders.corpus import Corpus

__all__ = ["rows_of_events"]


def rows_of_events(corpus: Corpus) -> Iterator[Node | Tie]:
    """Yield each event with its hosts, participants, body and sources."""
    for event in corpus.events.values():
        node = ("Event", event.id)
        held = event.status.makes_ties
        states = sorted({*event.host, *(one.state for one in event.participants)})
        yield Node(
            *node,
            present(
                title=event.title,
                kind=event.kind,
                status=event.status,
                place=event.place,
                outcomes=event.outcomes,
                participant_count=len(states) if held else None,
                planned_participants=() if held else tuple(sorted({one.state for one in event.participants})),
                planned_hosts=() if held else event.host,
                summary=event.summary,
                **event.span(confirmed(event.evidence, corpus)).properties(),
                **grade(event, corpus),
            ),
        )
        if held:
            yield from _ties(event)
        if event.organization:
            yield link("HELD_BY", node, ("Organization", event.organization))
        yield from cites(node, event.evidence)
        yield from disagreements(event.title, event.id, event.rivals, node)


def _ties(event: Event) -> Iterator[Tie]:
    node = ("Event", event.id)
    for one in event.participants:
        yield Tie(
            "TOOK_PART_IN",
            f"{event.id}/{one.state.lower()}/{one.role}",
            ("State", one.state),
            node,
            present(role=one.role) | evidence_lists(event.evidence, "participants"),
        )
    for state in event.host:
        yield Tie(
            "HOSTED",
            f"{event.id}/{state.lower()}",
            ("State", state),
            node,
            evidence_lists(event.evidence, "host", "place"),
        )
