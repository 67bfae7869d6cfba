"""What the rows of all kinds share: properties, evidence, grades, disagreements."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from graph.dates import PartialDate
from graph.grades import credibility
from graph.vocabulary import CaveatKind
from loaders.batch import Node, Tie

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.model import Documented, Evidence, Rival
    from loaders.corpus import Corpus

__all__ = [
    "cites",
    "confirmed",
    "disagreements",
    "evidence_lists",
    "grade",
    "labels_by_id",
    "link",
    "present",
]

LABEL_OF_KIND = {
    "regions": "Region",
    "states": "State",
    "sources": "Source",
    "organizations": "Organization",
    "deals": "Deal",
    "disputes": "Dispute",
    "events": "Event",
    "claims": "Claim",
    "caveats": "Caveat",
}
"""Label of the node that a record of each kind becomes; indicators and spells become ties."""


def present(**values: object) -> dict[str, object]:
    """Return the properties that have a value, in the types that the graph stores.

    Parameters
    ----------
    **values : object
        Properties by name: None and empty lists are left out, terms and partial dates become text,
        tuples become lists.

    Returns
    -------
    dict
        Properties ready to be stored.
    """
    return {name: _stored(value) for name, value in values.items() if value is not None and value != ()}


def _stored(value: object) -> object:
    if isinstance(value, Enum | PartialDate):
        return str(value)
    if isinstance(value, tuple):
        return [_stored(one) for one in value]
    return value


def link(kind: str, start: tuple[str, str], end: tuple[str, str], **properties: object) -> Tie:
    """Return a relationship that is no fact of its own; its id is made from its ends."""
    return Tie(kind, f"{start[1]}/{end[1]}", start, end, present(**properties))


def confirmed(evidence: Iterable[Evidence], corpus: Corpus) -> PartialDate | None:
    """Return the newest publication date among the sources, None where none is dated."""
    dates = (corpus.source(one.source) for one in evidence)
    return max((source.published for source in dates if source and source.published), default=None)


def grade(record: Documented, corpus: Corpus) -> dict[str, object]:
    """Return confidence, credibility, newest confirmation and note of a record."""
    sources = [corpus.source(one.source) for one in record.evidence]
    newest = confirmed(record.evidence, corpus)
    publishers = [source.publisher for source in sources if source]
    return present(
        confidence=record.confidence,
        credibility=credibility(record.confidence, publishers, contradicted=_contradicted(record, corpus)),
        confirmed=newest.earliest if newest else None,
        note=record.note,
    )


def _contradicted(record: Documented, corpus: Corpus) -> bool:
    """Return whether a value not used rests on a better source than all that give the one used."""
    for rival in record.rivals:
        used = [value for value in rival.values if value.value == rival.used]
        others = [value for value in rival.values if value.value != rival.used]
        best_used = _best(used, corpus)
        best_other = _best(others, corpus)
        if best_used and best_other and best_other < best_used:
            return True
    return False


def _best(values: Iterable[object], corpus: Corpus) -> str | None:
    ids = [source for value in values for source in getattr(value, "sources", ())]
    return min((str(source.grade) for one in ids if (source := corpus.source(one))), default=None)


def evidence_lists(evidence: Sequence[Evidence], *fields: str) -> dict[str, object]:
    """Return evidence as three lists of equal length, as ties carry it.

    Parameters
    ----------
    evidence : sequence of Evidence
        The record's sources.
    *fields : str
        Fields that the tie stands for; sources that state one of them are taken, all where none does.

    Returns
    -------
    dict
        `sources`, `locators` (empty text where not given) and `supports` (joined by commas).
    """
    chosen = [one for one in evidence if set(fields) & set(one.supports)] or list(evidence)
    return {
        "sources": [one.source for one in chosen],
        "locators": [one.locator or "" for one in chosen],
        "supports": [",".join(one.supports) for one in chosen],
    }


def cites(node: tuple[str, str], evidence: Iterable[Evidence]) -> Iterator[Tie]:
    """Yield a relationship to each source; several places in one source are joined into one."""
    together: dict[str, tuple[list[str], list[str]]] = {}
    for one in evidence:
        locators, supports = together.setdefault(one.source, ([], []))
        if one.locator and one.locator not in locators:
            locators.append(one.locator)
        supports += [name for name in one.supports if name not in supports]
    for source, (locators, supports) in together.items():
        yield link(
            "CITES",
            node,
            ("Source", source),
            locator="; ".join(locators) or None,
            supports=tuple(supports),
        )


def disagreements(
    title: str, record_id: str, rivals: Iterable[Rival], *nodes: tuple[str, str], tie: str | None = None
) -> Iterator[Node | Tie]:
    """Yield a caveat for each place where sources disagree.

    Parameters
    ----------
    title : str
        Title of the record.
    record_id : str
        Id of the record, from which the caveat's id is made.
    rivals : iterable of Rival
        The disagreements.
    *nodes : tuple of (str, str)
        Label and id of each node that the caveat is about.
    tie : str, optional
        Id of the spell or indicator in question.

    Yields
    ------
    Node or Tie
        The caveats and their ABOUT relationships.
    """
    taken: set[str] = set()
    for rival in rivals:
        slug = re.sub(r"[^a-z0-9]+", "-", rival.field.lower()).strip("-")
        caveat = f"{record_id}-differs-{slug}"
        while caveat in taken:
            caveat += "-too"
        taken.add(caveat)
        values = [one.value for one in rival.values]
        yield Node(
            "Caveat",
            caveat,
            present(
                kind=CaveatKind.DISAGREEMENT,
                title=f"{title}: sources differ on {rival.field.replace('_', ' ')}",
                text="Given are " + "; ".join(values) + ".",
                handling=(f"Used: {rival.used}. " if rival.used else "None is used. ") + rival.why,
                field=rival.field,
                values=tuple(values),
                value_sources=tuple(",".join(one.sources) for one in rival.values),
                used=rival.used,
                about_ties=(tie,) if tie else (),
            ),
        )
        for node in nodes:
            yield link("ABOUT", ("Caveat", caveat), node)


def labels_by_id(corpus: Corpus) -> dict[str, str]:
    """Return the label of each node's id, those of the base corpus included."""
    labels = labels_by_id(corpus.base) if corpus.base else {}
    for kind, label in LABEL_OF_KIND.items():
        labels |= dict.fromkeys(corpus.records.get(kind, {}), label)
    return labels
