"""What the shipped data hold, counted: records, spells and rolls, sources, measures, years."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generators.markdown import code, heading, table
from graph.measures import MEASURES
from graph.vocabulary import MembershipStatus, Reliability, SourceKind
from loaders.kinds import KINDS, files_of
from queries.rules.bodies import Body, default_grades

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from graph.model import CoverageWindow, Organization
    from loaders.corpus import Corpus

__all__ = ["measures", "records", "rolls", "sources"]


def records(corpus: Corpus, folder: Path) -> str:
    """Return how many records of each kind there are, in how many files."""
    everything = [record for kind in KINDS for record in corpus.records[kind.name].values()]
    spells = [spell for _, _, _, spell in corpus.spells()]
    rows: list[tuple[object, ...]] = [
        (kind.name, len(corpus.records[kind.name]), len(files_of(kind, folder))) for kind in KINDS
    ]
    rows += [
        ("spells of membership, within organizations", len(spells), ""),
        (
            "coverage windows, within organizations",
            sum(len(one.coverage) for one in corpus.organizations.values()),
            "",
        ),
        (
            "places where sources disagree (`rivals`)",
            sum(len(getattr(record, "rivals", ())) for record in (*everything, *spells)),
            "",
        ),
    ]
    return table(("kind", "records", "files"), rows)


def rolls(corpus: Corpus) -> str:
    """Return for each organisation its spells and for which days and grades its roll is complete."""
    rows = [
        (
            body.abbreviation,
            body.name,
            f"{body.founded} to {body.dissolved or '…'}",
            len({state for state, spells in body.memberships.items() if spells}),
            sum(map(len, body.memberships.values())),
            _counted(body),
            "<br>".join(map(_window, body.coverage)) or "on no day",
        )
        for body in corpus.organizations.values()
    ]
    head = ("body", "name", "life", "states", "spells", "grades that count", "roll is complete")
    return table(head, rows)


def _counted(body: Organization) -> str:
    """Return the grades that occur in a body and count by default, as answers name them."""
    asked = _as_asked(body)
    return _grades(default_grades(asked) & asked.grades or default_grades(asked))


def _as_asked(body: Organization) -> Body:
    """Return a body as questions know it."""
    held = {str(spell.status) for spells in body.memberships.values() for spell in spells}
    held |= {str(status) for window in body.coverage for status in window.statuses}
    return Body(
        id=body.id,
        name=body.name,
        abbreviation=body.abbreviation,
        kind=str(body.kind),
        life=body.span(),
        windows=(),
        grades=frozenset(held),
    )


def _grades(grades: Iterable[str]) -> str:
    order = [str(one) for one in MembershipStatus]
    return ", ".join(sorted(grades, key=order.index))


def _window(window: CoverageWindow) -> str:
    whose = "all states" if window.states == "all" else ", ".join(window.states)
    return f"{window.since} to {window.until}: {_grades(window.statuses)}; {whose}"


def sources(corpus: Corpus) -> str:
    """Return how many sources there are of each kind and reliability, and how many are dated."""
    found = Counter((source.kind, source.grade) for source in corpus.sources.values())
    dated = Counter(source.kind for source in corpus.sources.values() if source.published)
    grades = [grade for grade in Reliability if any(key[1] is grade for key in found)]
    rows = []
    for kind in SourceKind:
        by_grade = [found[kind, grade] for grade in grades]
        rows.append([*by_grade, sum(by_grade), dated[kind]])
    named = [(code(kind), *row) for kind, row in zip(SourceKind, rows, strict=True)]
    total = ("all", *map(sum, zip(*rows, strict=True)))
    return table(("kind", *grades, "all", "with a date"), [*named, total])


def measures(corpus: Corpus) -> str:
    """Return every measure by theme: unit, reading, what it counts, the groups it knows, its figures."""
    figures = Counter(indicator.measure for indicator in corpus.indicators.values())
    parts = []
    for theme in dict.fromkeys(measure.theme for measure in MEASURES.values()):
        rows = [
            (
                code(one.name),
                one.counts,
                ", ".join(one.units),
                code(one.reading),
                ", ".join(map(code, one.regions)),
                figures[one.name],
            )
            for one in MEASURES.values()
            if one.theme == theme
        ]
        head = ("measure", "what it counts", "unit", "reading", "groups", "figures")
        parts.append(f"{heading(3, theme.capitalize())}\n{table(head, rows)}")
    return "\n".join(parts)
