"""Indicators -> ties from a state to a state or a region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.measures import MEASURES
from loaders.batch import Node, Tie
from loaders.rows.shared import disagreements, evidence_lists, grade, labels_by_id, present

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.corpus import Corpus

__all__ = ["rows_of_indicators"]


def rows_of_indicators(corpus: Corpus) -> Iterator[Node | Tie]:
    """Yield a tie for each figure."""
    labels = labels_by_id(corpus)
    for indicator in corpus.indicators.values():
        ends = ("State", indicator.from_), (labels[indicator.to], indicator.to)
        yield Tie(
            "INDICATOR",
            indicator.id,
            *ends,
            present(
                measure=indicator.measure,
                reading=MEASURES[indicator.measure].reading,
                value=indicator.value,
                unit=indicator.unit,
                qualifier=indicator.qualifier,
                reporter=indicator.reporter,
                basis=indicator.basis,
                **indicator.span().properties(),
                **grade(indicator, corpus),
            )
            | evidence_lists(indicator.evidence),
        )
        title = f"{indicator.measure} of {indicator.from_} with {indicator.to} in {indicator.period}"
        yield from disagreements(title, indicator.id, indicator.rivals, *ends, tie=indicator.id)
