"""Deals -> nodes, their parties and their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.batch import Node, Tie
from loaders.rows.shared import cites, confirmed, disagreements, evidence_lists, grade, present

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.corpus import Corpus

__all__ = ["rows_of_deals"]


def rows_of_deals(corpus: Corpus) -> Iterator[Node | Tie]:
    """Yield each deal with its parties and sources."""
    for deal in corpus.deals.values():
        node = ("Deal", deal.id)
        signed, value = deal.signed, deal.value
        yield Node(
            *node,
            present(
                title=deal.title,
                kind=deal.kind,
                status=deal.status,
                signed=signed,
                signed_earliest=signed.earliest if signed else None,
                signed_latest=signed.latest if signed else None,
                in_force=deal.in_force,
                ended=deal.ended,
                amount=value.amount if value else None,
                unit=value.unit if value else None,
                basis=value.basis if value else None,
                place=deal.place,
                party_count=len({party.state for party in deal.parties}),
                summary=deal.summary,
                **deal.span(confirmed(deal.evidence, corpus)).properties(),
                **grade(deal, corpus),
            ),
        )
        for party in deal.parties:
            yield Tie(
                "PARTY_TO",
                f"{deal.id}/{party.state.lower()}/{party.role}",
                ("State", party.state),
                node,
                present(role=party.role) | evidence_lists(deal.evidence, "parties"),
            )
        yield from cites(node, deal.evidence)
        yield from disagreements(deal.title, deal.id, deal.rivals, node)
