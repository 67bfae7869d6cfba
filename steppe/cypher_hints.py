"""What a Cypher text may have meant: names near to those that it uses and the graph does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.schema import LABELS, RELATIONSHIP_TYPES, property_names
from graph.shape import BOOKKEEPING
from steppe.cypher_names import names_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from steppe.cypher_names import Pattern

__all__ = ["hints", "nearest"]

_LIKENESS = 65
"""Least likeness, 0 to 100, at which another name is offered."""

_LIKENESS_UNOWNED = 80
"""The same for a property of a variable that may stand for anything, a map of the user's own among others."""

_BOOKKEEPING = {one.name for one in BOOKKEEPING}
_PROPERTIES = {shape.name: {one.name for one in shape.properties} for shape in (*LABELS, *RELATIONSHIP_TYPES)}


def hints(text: str) -> list[str]:
    """Return a line for each label, type and property in a text that Steppe's graph does not have.

    Parameters
    ----------
    text : str
        Cypher that failed, or found nothing.

    Returns
    -------
    list of str
        Lines without a full stop; empty where all names are known.

    Examples
    --------
    >>> hints("MATCH (s:Stat)-[:MEMBER]->(o:Organization) RETURN o.nmae")  # doctest: +NORMALIZE_WHITESPACE
    ['there is no label `Stat`; did you mean `State`?',
     'there is no relationship type `MEMBER`; did you mean `MEMBER_OF`?',
     'a node with label `Organization` has no property `nmae`; did you mean `name`?']
    """
    names = names_in(text)
    labels, types = [one.name for one in LABELS], [one.name for one in RELATIONSHIP_TYPES]
    lines = [*_unknown("label", names.labels, labels, types)]
    lines += _unknown("relationship type", names.types, types, labels)
    lines += _properties(names.properties)
    lines += _directions(names.patterns)
    return list(dict.fromkeys(lines))


def nearest(name: str, known: Collection[str], *, likeness: float = _LIKENESS) -> str | None:
    """Return the known name that is most like another, capitals apart; None where none is near.

    Examples
    --------
    >>> nearest("member_of", ["MEMBER_OF", "LEADS"])
    'MEMBER_OF'
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only what went wrong needs it

    best = process.extractOne(name, known, scorer=fuzz.ratio, processor=str.casefold, score_cutoff=likeness)
    return best[0] if best else None


def _unknown(what: str, used: Collection[str], known: list[str], others: list[str]) -> Iterator[str]:
    other = "relationship type" if what == "label" else "label"
    for name in used:
        if name in known:
            continue
        near = nearest(name, known)
        if name in others:
            written = f"(:{name})" if other == "label" else f"[:{name}]"
            yield f"`{name}` is a {other} and no {what}: write {written}"
        elif near:
            yield f"there is no {what} `{name}`; did you mean `{near}`?"
        else:
            yield f"there is no {what} `{name}`; Steppe's are {', '.join(known)}"


def _properties(used: Collection[tuple[str, frozenset[str]]]) -> Iterator[str]:
    everything = property_names()
    for name, owners in used:
        if not owners or not owners <= _PROPERTIES.keys():
            near = None if name in everything else nearest(name, everything, likeness=_LIKENESS_UNOWNED)
            if near:
                yield f"there is no property `{name}`; did you mean `{near}`?"
            continue
        allowed = set().union(*(_PROPERTIES[owner] for owner in owners))
        if name not in allowed:
            near = nearest(name, sorted(allowed))
            known = ", ".join(sorted(allowed - _BOOKKEEPING))
            right = f"did you mean `{near}`?" if near else f"it has {known}"
            yield f"{_owner(owners)} has no property `{name}`; {right}"


def _directions(patterns: Collection[Pattern]) -> Iterator[str]:
    """Yield what is wrong with relationships between labels that they never join."""
    ends = {one.name: one.ends for one in RELATIONSHIP_TYPES}
    for pattern in patterns:
        if not pattern.types or not pattern.types <= ends.keys():
            continue
        allowed = {pair for name in pattern.types for pair in ends[name]}
        forward = _fits(allowed, pattern.start, pattern.end)
        backward = _fits(allowed, pattern.end, pattern.start)
        if forward or (backward and not pattern.directed):
            continue
        name = " or ".join(f"`{one}`" for one in sorted(pattern.types))
        starts, stops = (" or ".join(dict.fromkeys(sorted(side))) for side in zip(*allowed, strict=True))
        turn = ": turn the arrow" if backward else ""
        yield f"{name} leads from {starts} to {stops}{turn}"


def _fits(allowed: Collection[tuple[str, str]], start: set[str], end: set[str]) -> bool:
    return any((not start or one in start) and (not end or other in end) for one, other in allowed)


def _owner(owners: frozenset[str]) -> str:
    labels = {one.name for one in LABELS}
    what = "node with label" if owners & labels else "relationship of type"
    return f"a {what} {' or '.join(f'`{owner}`' for owner in sorted(owners))}"
