"""Checked records -> the nodes and ties of the graph; pure, without files or database.

To add a kind: a module with one function that takes the corpus and yields nodes and ties, named in `ROWS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.batch import Batch, Node, Tie
from loaders.rows.claims import rows_of_caveats, rows_of_claims
from loaders.rows.deals import rows_of_deals
from loaders.rows.disputes import rows_of_disputes
from loaders.rows.events import rows_of_events
from loaders.rows.geography import rows_of_regions, rows_of_states
from loaders.rows.indicators import rows_of_indicators
from loaders.rows.organizations import rows_of_organizations
from loaders.rows.sources import rows_of_sources

if TYPE_CHECKING:
    from loaders.corpus import Corpus

__all__ = ["ROWS", "batch_of"]

ROWS = (
    rows_of_regions,
    rows_of_states,
    rows_of_sources,
    rows_of_organizations,
    rows_of_deals,
    rows_of_disputes,
    rows_of_events,
    rows_of_indicators,
    rows_of_claims,
    rows_of_caveats,
)


def batch_of(corpus: Corpus) -> Batch:
    """Return every node and tie that a corpus stands for.

    Parameters
    ----------
    corpus : Corpus
        Records that passed all checks.

    Returns
    -------
    Batch
        Nodes and ties, each id once for its label or type.
    """
    nodes: list[Node] = []
    ties: dict[tuple[str, str], Tie] = {}
    for rows in ROWS:
        for row in rows(corpus):
            if isinstance(row, Node):
                nodes.append(row)
            else:
                ties.setdefault((row.type, row.id), row)
    return Batch(tuple(nodes), tuple(ties.values()))
