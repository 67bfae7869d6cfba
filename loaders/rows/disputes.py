"""Disputes -> nodes, their parties with sides, their parts and settlements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.batch import Node, Tie
from loaders.rows.shared import cites, confirmed, disagreements, evidence_lists, grade, link, present

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.corpus import Corpus

__all__ = ["rows_of_disputes"]


def rows_of_disputes(corpus: Corpus) -> Iterator[Node | Tie]:
    """Yield each dispute with its parties, its larger dispute, its settlement and sources."""
    for dispute in corpus.disputes.values():
        node = ("Dispute", dispute.id)
        dead = dispute.fatalities
        yield Node(
            *node,
            present(
                title=dispute.title,
                kind=dispute.kind,
                status=dispute.status,
                escalation=dispute.escalation,
                fatalities_min=dead.min if dead else None,
                fatalities_max=dead.max if dead else None,
                fatalities_basis=dead.basis if dead else None,
                summary=dispute.summary,
                **dispute.span(confirmed(dispute.evidence, corpus)).properties(),
                **grade(dispute, corpus),
            ),
        )
        for party in dispute.parties:
            yield Tie(
                "PARTY_TO",
                f"{dispute.id}/{party.state.lower()}/{party.role}",
                ("State", party.state),
                node,
                present(role=party.role, side=party.side) | evidence_lists(dispute.evidence, "parties"),
            )
        if dispute.part_of:
            yield link("PART_OF", node, ("Dispute", dispute.part_of))
        if dispute.settled_by:
            yield link("SETTLES", ("Deal", dispute.settled_by), node)
        yield from cites(node, dispute.evidence)
        yield from disagreements(dispute.title, dispute.id, dispute.rivals, node)
