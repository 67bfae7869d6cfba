"""Organisations -> nodes, spells of membership, coverage windows, leaders and predecessors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.batch import Node, Tie
from loaders.rows.shared import cites, confirmed, disagreements, evidence_lists, grade, link, present

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model import Membership, Organization
    from loaders.corpus import Corpus

__all__ = ["rows_of_organizations"]


def rows_of_organizations(corpus: Corpus) -> Iterator[Node | Tie]:
    """Yield each organisation with all that hangs on it."""
    for body in corpus.organizations.values():
        node = ("Organization", body.id)
        yield Node(
            *node,
            present(
                name=body.name,
                abbreviation=body.abbreviation,
                aliases=body.aliases,
                kind=body.kind,
                founded=body.founded,
                dissolved=body.dissolved,
                seat=body.seat,
                predecessor=body.predecessor,
                summary=body.summary,
                **body.span().properties(),
                **grade(body, corpus),
            ),
        )
        yield from cites(node, body.evidence)
        yield from disagreements(body.abbreviation, body.id, body.rivals, node)
        yield from (link("LEADS", ("State", state), node) for state in body.led_by)
        yield from (link("SUCCEEDS", node, ("Organization", earlier)) for earlier in body.succeeds)
        yield from _coverage(body)
        for state, spells in body.memberships.items():
            for spell in spells:
                yield from _spell(spell, state, body, corpus)


def _coverage(body: Organization) -> Iterator[Node | Tie]:
    for number, window in enumerate(body.coverage, start=1):
        node = ("Coverage", f"{body.id}-coverage-{number}")
        states = () if window.states == "all" else window.states
        yield Node(
            *node,
            present(
                statuses=window.statuses, states=states, basis=window.basis, **window.span().properties()
            ),
        )
        yield link("COVERS", node, ("Organization", body.id))


def _spell(spell: Membership, state: str, body: Organization, corpus: Corpus) -> Iterator[Node | Tie]:
    ends = ("State", state), ("Organization", body.id)
    yield Tie(
        "MEMBER_OF",
        spell.id,
        *ends,
        present(
            status=spell.status,
            end=spell.end,
            parallel=spell.parallel,
            **spell.span(confirmed(spell.evidence, corpus)).properties(),
            **grade(spell, corpus),
        )
        | evidence_lists(spell.evidence),
    )
    yield from disagreements(f"{state} in {body.abbreviation}", spell.id, spell.rivals, *ends, tie=spell.id)
