"""What do documents recommend, and how strong is what each recommendation rests on?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from graph.database import Database
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import question

__all__ = ["Recommendation", "recommendations"]

_STRENGTH = {"stated": 2, "reported": 1, "implied": 0}
"""How firmly a document asserts a claim: the firmer, the stronger a ground."""


@dataclass(frozen=True, slots=True)
class Recommendation(Row):
    """A recommendation with its grounds.

    Attributes
    ----------
    id, text : str
        Its id and text.
    strength : float or None
        Mean strength of its grounds, from 0 to 1, by the rule in the notes of `recommendations`; None where
        it rests on none.
    grounds : int
        How many claims it rests on.
    stated, reported, implied : int
        How many of these are asserted so.
    borne_out, contradicted : int
        How many of these some record bears out, and how many conflict with a record or another claim.
    rests_on : tuple of str
        Each ground: its id, how it is asserted, its text.
    facts : tuple of str
        Ids of the recommendation and of its grounds.
    """

    id: str
    text: str
    strength: float | None
    grounds: int
    stated: int
    reported: int
    implied: int
    borne_out: int
    contradicted: int
    rests_on: tuple[str, ...]
    facts: tuple[str, ...]


@question
def recommendations(database: Database) -> Answer[Recommendation]:
    """What do documents recommend, and how strong is what each recommendation rests on?

    Parameters
    ----------
    database : Database
        The graph.

    Returns
    -------
    Answer of Recommendation
        Weakest grounds first, then in order of id.

    Notes
    -----
    The strength of one ground is the mean of three marks between 0 and 1: how it is asserted (stated 1,
    reported 0.5, implied 0), whether a researched record bears it out (1 or 0), and whether nothing
    contradicts it (1 or 0). The rule is a reading aid of this project, not a published measure; the counts
    that go into it stand beside it.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [(row.id, row.strength) for row in g.recommendations()[:2]]  # doctest: +SKIP
    [('rec-curb-russian-interference', 0.533), ('rec-us-more-effective-policy', 0.667)]
    """

    def work(asking: Asking) -> Answer[Recommendation]:
        found = asking.run("recommendations")
        rows = [_row(list(grounds)) for _, grounds in groupby(found, key=lambda row: row["id"])]
        rows.sort(key=lambda row: (-1.0 if row.strength is None else row.strength, row.id))
        notes = () if rows else ("None recorded.",)
        return Answer(
            "recommendations",
            "Recommendations, those on the weakest grounds first",
            tuple(rows),
            Recommendation,
            notes=notes,
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _row(found: list[dict[str, Any]]) -> Recommendation:
    grounds = [row for row in found if row["ground"] is not None]
    asserted = [row["certainty"] for row in grounds]
    return Recommendation(
        found[0]["id"],
        found[0]["text"],
        round(sum(_strength(row) for row in grounds) / len(grounds), 3) if grounds else None,
        len(grounds),
        asserted.count("stated"),
        asserted.count("reported"),
        asserted.count("implied"),
        sum(row["borne_out"] > 0 for row in grounds),
        sum(row["contradicted"] > 0 for row in grounds),
        tuple(f"{row['ground']} ({row['certainty']}): {row['ground_text']}" for row in grounds),
        (found[0]["id"], *(row["ground"] for row in grounds)),
    )


def _strength(row: dict[str, Any]) -> float:
    marks = (_STRENGTH[row["certainty"]] / 2, float(row["borne_out"] > 0), float(row["contradicted"] == 0))
    return sum(marks) / len(marks)
