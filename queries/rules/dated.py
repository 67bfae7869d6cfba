"""What may be said of a fact's dates on the day asked about, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from queries.rules.standing import Certainty

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from queries.machinery.answer import AsOf

__all__ = ["certainty_of", "known_by", "until_of"]


def certainty_of(row: Mapping[str, Any], day: AsOf) -> str:
    """Return whether a fact held for certain on the day, or possibly by the precision of its dates.

    Parameters
    ----------
    row : mapping
        Has `since_latest` and `until_earliest`.
    day : AsOf
        The day asked about.

    Returns
    -------
    str
        `certain` or `possible`.
    """
    begun = row["since_latest"] is not None and row["since_latest"] <= day.first
    lasting = row["until_earliest"] is None or row["until_earliest"] >= day.last
    return str(Certainty.CERTAIN if begun and lasting else Certainty.POSSIBLE)


def until_of(row: Mapping[str, Any], day: AsOf | None) -> str | None:
    """Return a fact's end as authored, but not one that lay ahead on the day asked about.

    Parameters
    ----------
    row : mapping
        Has `until`, `until_edtf` and `until_kind`.
    day : AsOf or None
        The day asked about; None where the question has none, so that every end is told.

    Returns
    -------
    str or None
        The end; `unknown` where it is over and nobody says since when; None where no end was known.
    """
    if row["until_kind"] == "unknown":
        return "unknown" if day is None or known_by(row["until"], day) else None
    if row["until"] is None:
        return None
    return row["until_edtf"] if day is None or known_by(row["until"], day) else None


def known_by(end: date | None, day: AsOf) -> bool:
    """Return whether an end had come by the last day asked about."""
    return end is not None and end <= day.last
