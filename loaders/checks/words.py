"""Names of fields, measures, units and words of claims are among those that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.measures import MEASURES
from graph.model import Claim, Documented, Indicator, Membership
from loaders.places import located

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from graph.errors import Finding
    from loaders.corpus import Corpus
    from loaders.places import Located

__all__ = ["ABOVE_A_SPELL", "NOT_STATED_BY_SOURCES", "check_words"]

_LIKENESS = 60
"""Least likeness, 0 to 100, at which another name is offered."""

ABOVE_A_SPELL = {"state", "organization"}
"""What a source of a spell can state besides its fields: they stand above it in the file."""

NOT_STATED_BY_SOURCES = {"evidence", "rivals", "confidence", "id"}


def check_words(corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each name that is not among those that are known.

    Parameters
    ----------
    corpus : Corpus
        The records.

    Yields
    ------
    Finding
        `unknown-field` in `supports`, `unknown-measure`, `wrong-unit`, and `unknown-alias` for words of a
        claim that have no entry among the aliases.
    """
    aliases = corpus.aliases | (corpus.base.aliases if corpus.base else {})
    for entry in located(corpus):
        match entry.record:
            case Indicator() as indicator:
                yield from _measure(entry, indicator)
            case Claim() as claim:
                yield from _words(entry, claim, aliases)
            case _:
                pass
        if isinstance(entry.record, Documented | Claim):
            yield from _supports(entry, entry.record)


def _supports(entry: Located, record: Documented | Claim) -> Iterator[Finding]:
    fields = {info.alias or name for name, info in type(record).model_fields.items()} - NOT_STATED_BY_SOURCES
    if isinstance(record, Membership):
        fields |= ABOVE_A_SPELL
    for i, evidence in enumerate(record.evidence):
        for j, name in enumerate(evidence.supports):
            if name not in fields:
                wrong = f"a {entry.kind} has no field `{name}` that a source could state"
                yield entry.finding(
                    ("evidence", i, "supports", j), "unknown-field", wrong, _near(name, sorted(fields))
                )


def _measure(entry: Located, indicator: Indicator) -> Iterator[Finding]:
    measure = MEASURES.get(indicator.measure)
    if measure is None:
        wrong = f"there is no measure {indicator.measure!r}"
        yield entry.finding(("measure",), "unknown-measure", wrong, _near(indicator.measure, list(MEASURES)))
    elif indicator.unit not in measure.units:
        wrong = f"{measure.name} is not given in {indicator.unit!r}"
        yield entry.finding(("unit",), "wrong-unit", wrong, f"one of: {', '.join(measure.units)}")


def _words(entry: Located, claim: Claim, aliases: Container[str]) -> Iterator[Finding]:
    named: list[tuple[tuple[str | int, ...], str]] = [(("subject",), claim.subject)]
    named += [(("other_parties", i), words) for i, words in enumerate(claim.other_parties)]
    for path, words in named:
        if words not in aliases:
            wrong = f"{words!r} has no entry in aliases.yaml"
            right = "an entry that says which ids the words name, or none"
            yield entry.finding(path, "unknown-alias", wrong, right)


def _near(name: str, known: Sequence[str]) -> str:
    from rapidfuzz import process  # noqa: PLC0415 - only what is wrong needs it

    best = process.extractOne(name, known, score_cutoff=_LIKENESS)
    return f"did you mean `{best[0]}`?" if best else f"one of {', '.join(known)}"
