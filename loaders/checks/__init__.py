"""What must hold between records: ids, references, spells, dates, sides, sources.

To add a check, write a module with one function `check_NAME(corpus)` that yields findings, and name it in
`CHECKS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.checks.dates import check_dates
from loaders.checks.disputes import check_disputes
from loaders.checks.identifiers import check_identifiers
from loaders.checks.references import check_references
from loaders.checks.sources import check_sources
from loaders.checks.spells import check_spells
from loaders.checks.words import check_words

if TYPE_CHECKING:
    from graph.errors import Finding
    from loaders.corpus import Corpus

__all__ = ["CHECKS", "check"]

CHECKS = (
    check_identifiers,
    check_references,
    check_words,
    check_spells,
    check_dates,
    check_disputes,
    check_sources,
)


def check(corpus: Corpus) -> list[Finding]:
    """Check a corpus as a whole.

    Parameters
    ----------
    corpus : Corpus
        Records that fit their models.

    Returns
    -------
    list of Finding
        Errors and warnings, sorted by file and line.
    """
    return sorted(finding for one in CHECKS for finding in one(corpus))
