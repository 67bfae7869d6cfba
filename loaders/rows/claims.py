"""Claims and caveats -> nodes, and what they are about, lean on, agree with and conflict with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.batch import Node, Tie
from loaders.rows.shared import cites, confirmed, labels_by_id, link, present

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model import Claim
    from graph.model.claim import Link
    from loaders.corpus import Corpus

__all__ = ["rows_of_caveats", "rows_of_claims"]

_CONTRADICTED, _CANNOT_BE_JUDGED = 5, 6


def rows_of_claims(corpus: Corpus) -> Iterator[Node | Tie]:
    """Yield each claim with its links; words are resolved to ids by the table of aliases."""
    labels = labels_by_id(corpus)
    tied = _ends_of_ties(corpus)
    for claim in corpus.claims.values():
        node = ("Claim", claim.id)
        newest = confirmed(claim.evidence, corpus)
        yield Node(
            *node,
            present(
                kind=claim.kind,
                subject=claim.subject,
                predicate=claim.predicate,
                object=claim.object,
                other_parties=claim.other_parties,
                text=claim.text,
                certainty=claim.certainty,
                amount=claim.amount,
                unit=claim.unit,
                status=claim.status,
                about_ties=claim.about_ties,
                credibility=_CONTRADICTED if claim.contradicts else _CANNOT_BE_JUDGED,
                confirmed=newest.earliest if newest else None,
                note=claim.note,
                **claim.span().properties(),
            ),
        )
        yield from cites(node, claim.evidence)
        yield from (link("ABOUT", node, (labels[target], target)) for target in _about(claim, corpus))
        yield from (link("RESTS_ON", node, ("Claim", one.claim), note=one.note) for one in claim.rests_on)
        yield from (link("RESTATES", node, ("Claim", target)) for target in claim.restates)
        for kind, links in (("BEARS_OUT", claim.bears_out), ("CONTRADICTS", claim.contradicts)):
            for one in links:
                yield _meeting(kind, node, one, labels, tied)


def rows_of_caveats(corpus: Corpus) -> Iterator[Node | Tie]:
    """Yield each caveat and what it is about."""
    labels = labels_by_id(corpus)
    for caveat in corpus.caveats.values():
        node = ("Caveat", caveat.id)
        yield Node(
            *node,
            present(
                kind=caveat.kind,
                title=caveat.title,
                text=caveat.text,
                handling=caveat.handling,
                about_ties=caveat.about_ties,
            ),
        )
        yield from (link("ABOUT", node, (labels[target], target)) for target in caveat.about)


def _about(claim: Claim, corpus: Corpus) -> list[str]:
    """Return the ids that the claim's words name, and those that it lists besides, each once."""
    named: dict[str, None] = {}
    for words in (claim.subject, claim.object, *claim.other_parties):
        alias = corpus.aliases.get(words) or (corpus.base.aliases.get(words) if corpus.base else None)
        named |= dict.fromkeys(alias.ids if alias else ())
    return list(named | dict.fromkeys(claim.about))


def _ends_of_ties(corpus: Corpus) -> dict[str, tuple[str, str]]:
    """Return for each spell its organisation, and for each indicator the end it points to."""
    labels = labels_by_id(corpus)
    ends = _ends_of_ties(corpus.base) if corpus.base else {}
    ends |= {spell.id: ("Organization", body.id) for body, _, _, spell in corpus.spells()}
    return ends | {one.id: (labels[one.to], one.to) for one in corpus.indicators.values()}


def _meeting(
    kind: str,
    claim: tuple[str, str],
    one: Link,
    labels: dict[str, str],
    tied: dict[str, tuple[str, str]],
) -> Tie:
    """Return the relationship to a record; for a spell or indicator, to its end, with the tie named."""
    if one.record in tied:
        return Tie(
            kind, f"{claim[1]}/{one.record}", claim, tied[one.record], present(note=one.note, tie=one.record)
        )
    return link(kind, claim, (labels[one.record], one.record), note=one.note)
