"""Regions and states -> nodes, and which state lies in which region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.batch import Node, Tie
from loaders.rows.shared import link, present

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.corpus import Corpus

__all__ = ["rows_of_regions", "rows_of_states"]


def rows_of_regions(corpus: Corpus) -> Iterator[Node | Tie]:
    """Yield a node for each region."""
    for region in corpus.regions.values():
        yield Node("Region", region.id, present(name=region.name, summary=region.summary))


def rows_of_states(corpus: Corpus) -> Iterator[Node | Tie]:
    """Yield a node for each state, and a tie to each region it lies in."""
    for state in corpus.states.values():
        yield Node(
            "State",
            state.id,
            present(
                name=state.name,
                official_name=state.official_name,
                aliases=state.aliases,
                alpha2=state.alpha2,
                capital=state.capital,
                latitude=state.latitude,
                longitude=state.longitude,
                region=state.region,
            ),
        )
        for region in state.regions:
            yield link("LIES_IN", ("State", state.id), ("Region", region))
