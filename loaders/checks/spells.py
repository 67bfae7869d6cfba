"""Spells of membership lie within the body's life and do not overlap; coverage does too."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from loaders.places import Located

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.dates import Span
    from graph.errors import Finding
    from graph.model import Membership, Organization
    from loaders.corpus import Corpus

__all__ = ["check_spells"]


def check_spells(corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each spell or coverage window that cannot be.

    A clash that is certain by the inner bounds of the dates is an error; one that is only possible
    by the outer bounds is a warning.

    Parameters
    ----------
    corpus : Corpus
        The records.

    Yields
    ------
    Finding
        `overlapping-spells`, `outside-life`, `coverage-outside-life`, `repeated-grade`.
    """
    for body in corpus.organizations.values():
        place = corpus.places["organizations"][body.id]
        life = body.span()
        for state, spells in body.memberships.items():
            entries = [
                Located("spell", spell.id, spell, place, ("memberships", state, index))
                for index, spell in enumerate(spells)
            ]
            for entry, spell in zip(entries, spells, strict=True):
                yield from _outside(entry, spell.span(), life, body)
            for (_, one), (later, two) in combinations(zip(entries, spells, strict=True), 2):
                yield from _overlap(one, two, later)
        for index, window in enumerate(body.coverage):
            entry = Located("organisation", body.id, body, place, ("coverage", index))
            yield from _outside(entry, window.span(), life, body, code="coverage-outside-life")


def _outside(
    entry: Located, span: Span, life: Span, body: Organization, code: str = "outside-life"
) -> Iterator[Finding]:
    what = "the spell" if code == "outside-life" else "the window"
    born, gone = body.life_from or body.founded, body.dissolved
    right = f"days of the life of {body.abbreviation}, {born} to {gone or 'today'}; see `life_from`"
    if span.since_latest and life.since and span.since_latest < life.since:
        yield entry.finding(("since",), code, f"{what} begins before the body does", right)
    elif span.since and life.since and span.since < life.since:
        yield entry.finding(("since",), code, f"{what} may begin before the body does", right, "warning")
    if life.until is None:
        return
    if span.until_earliest and span.until_earliest > life.until:
        yield entry.finding(("until",), code, f"{what} ends after the body does", right)
    elif span.until_kind == "open" and span.since is not None:
        yield entry.finding((), code, f"{what} has no end, but the body has one", right)


def _overlap(one: Membership, two: Membership, later: Located) -> Iterator[Finding]:
    if one.parallel or two.parallel:
        return
    right = "one grade at a time; where both hold, say why in `parallel`"
    wrong = f"it overlaps the spell {one.id} ({one.since or 'undated'} to {one.until or 'today'})"
    if one.span().overlaps(two.span(), certainly=True):
        yield later.finding(("since",), "overlapping-spells", wrong, right)
    elif one.span().overlaps(two.span(), certainly=False):
        yield later.finding(
            ("since",), "overlapping-spells", wrong.replace("it overlaps", "it may overlap"), right, "warning"
        )
