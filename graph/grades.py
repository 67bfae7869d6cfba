"""How far a source and a fact can be trusted, by stated rules.

The scale is the Admiralty code that intelligence analysts use (NATO, AJP-2.1, "Allied Joint Doctrine
for Intelligence Procedures"): a letter for the source, a figure for the information.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.vocabulary import Confidence, Reliability, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["CREDIBILITY", "RELIABILITY_OF_KIND", "credibility"]

RELIABILITY_OF_KIND = {
    SourceKind.TREATY: Reliability.A,
    SourceKind.OFFICIAL: Reliability.B,
    SourceKind.ACADEMIC: Reliability.B,
    SourceKind.THINK_TANK: Reliability.C,
    SourceKind.REFERENCE: Reliability.C,
    SourceKind.NEWS: Reliability.C,
}
"""Reliability that a source has by its kind, where the record does not state one with a reason."""

CREDIBILITY = {
    1: "confirmed: two or more independent publishers, and high confidence",
    2: "probably true: high confidence, one publisher",
    3: "possibly true: medium confidence",
    4: "doubtful: low confidence",
    5: "improbable: contradicted by a graver source",
    6: "cannot be judged",
}
"""Meaning of each credibility, 1 the best."""

_INDEPENDENT = 2


def credibility(
    confidence: Confidence | None, publishers: Iterable[str | None], *, contradicted: bool = False
) -> int:
    """Grade a fact by its confidence and by who published it.

    Parameters
    ----------
    confidence : Confidence or None
        How sure the editor was; None where the record states none.
    publishers : iterable of str or None
        Publisher of each source; unnamed ones count as nobody's independent witness.
    contradicted : bool, default False
        Whether a source of better reliability than all of the record's own says otherwise.

    Returns
    -------
    int
        A key of `CREDIBILITY`, from 1 (confirmed) to 6 (cannot be judged).

    Examples
    --------
    >>> credibility(Confidence.HIGH, ["TASS", "Asia-Plus"])
    1
    >>> credibility(Confidence.HIGH, ["TASS", "TASS"])
    2
    >>> credibility(None, ["TASS"])
    6
    """
    if contradicted:
        return 5
    if confidence is Confidence.HIGH:
        named = {publisher.casefold().strip() for publisher in publishers if publisher}
        return 1 if len(named) >= _INDEPENDENT else 2
    return {Confidence.MEDIUM: 3, Confidence.LOW: 4}.get(confidence, 6) if confidence else 6
