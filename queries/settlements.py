"""Which deals settled which disputes, and when?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.database import Database
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.rules.asked_span import AskedSpan
from queries.rules.parties import parties_asked, parties_shown
from queries.rules.sides import Sides

__all__ = ["Settlement", "settlements"]


@dataclass(frozen=True, slots=True)
class Settlement(Row):
    """A deal and a dispute that it settled.

    Attributes
    ----------
    settled : str or None
        Day, month or year of the signature, else of the entry into force, as authored; None where undated.
    in_span : str or None
        `certain`, or `possible` where the date is too wide to tell whether it lies in the span asked about.
        None where no span was asked.
    deal, title : str
        Id and title of the deal.
    in_force : str or None
        Its entry into force as authored; None where none is recorded, or it came after the span asked about.
    dispute, dispute_title : str
        Id and title of the dispute.
    sides : str
        Codes of the states that opposed each other in it, a bar between the sides.
    others : tuple of str
        Code and role of each state that took no side.
    dispute_since : str
        Its beginning as authored.
    dispute_until : str or None
        Its end as authored; a dispute may end before or after the deal that settled it, as when the line was
        marked or an exclave was handed over. `unknown` where it is over or dormant since a day that is not
        known. None where no end is recorded, or it came after the span asked about.
    credibility : int
        The lesser of the deal's and of the dispute's: 1 (confirmed) to 6 (cannot be judged).
    facts : tuple of str
        Ids of the deal and of the dispute.
    """

    settled: str | None
    in_span: str | None
    deal: str
    title: str
    in_force: str | None
    dispute: str
    dispute_title: str
    sides: str
    others: tuple[str, ...]
    dispute_since: str
    dispute_until: str | None
    credibility: int
    facts: tuple[str, ...]


@question
def settlements(
    database: Database, state: Names | None = None, *, since: Day = None, until: Day = None
) -> Answer[Settlement]:
    """Which deals settled which disputes, and when?

    Parameters
    ----------
    database : Database
        The graph.
    state : str or list of str, optional
        States, or groups such as `central-asia`. The dispute must have each state named, and some state of
        each group named.
    since, until : str, int, date or None
        Deals signed in this span, both ends included; of a deal without a recorded signature, its entry into
        force counts.

    Returns
    -------
    Answer of Settlement
        One row a deal and dispute, in order of signature; undated deals last, and never where a span is
        asked.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If a group has no states, or the first day comes after the last.

    Notes
    -----
    Signature is not yet effect: as-of questions take a dispute for settled once the deal is in force, or is
    signed where no entry into force is recorded. The record is never complete: where none is listed, none is
    recorded.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [(row.deal, row.dispute) for row in g.settlements(since=2018, until=2018)]  # doctest: +SKIP
    [('uzb-tjk-border-2018', 'uzb-tjk-border'), ('uzb-tjk-border-2018', 'uzb-tjk-farkhad'),
     ('caspian-convention-2018', 'caspian-status')]
    """
    span = AskedSpan.read("settlements", since, until)

    def work(asking: Asking) -> Answer[Settlement]:
        found = asking.run(
            "settlements",
            groups=parties_asked(asking.directory, state),
            within=None,
            since=span.first,
            until=span.last,
        )
        shown = parties_shown(asking.directory, state)
        words = ["Settlements of disputes", f"of {shown}" if shown else "", span.words]
        return Answer(
            "settlements",
            " ".join(filter(None, words)),
            tuple(_row(row, span) for row in found),
            Settlement,
            notes=() if found else ("None recorded. The record is never complete, so there may be others.",),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _row(row: dict[str, Any], span: AskedSpan) -> Settlement:
    sides = Sides.read(row["parties"])
    entered = span.last is None or (row["since"] is not None and row["since"] <= span.last)
    return Settlement(
        row["signed"] or row["in_force"],
        None if row["earliest"] is None else span.certainty(row["earliest"], row["latest"]),
        row["deal"],
        row["title"],
        row["in_force"] if entered else None,
        row["dispute"],
        row["dispute_title"],
        str(sides),
        sides.others,
        row["dispute_since"],
        _until(row, span),
        max(row["deal_credibility"], row["credibility"]),
        (row["deal"], row["dispute"]),
    )


def _until(row: dict[str, Any], span: AskedSpan) -> str | None:
    if row["until"] is None or (span.last is not None and row["until"] > span.last):
        return None
    return "unknown" if row["until_kind"] == "unknown" else row["until_edtf"]
