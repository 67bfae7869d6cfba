"""Which claims of documents do researched records bear out, and which do they contradict?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph.database import Database
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Names, question
from queries.machinery.targets import targets_of

__all__ = ["ClaimAgainstRecord", "claims_against_records"]

_RELATIONS = {"borne out": "BEARS_OUT", "contradicted": "CONTRADICTS"}
_WORDS = {relation: words for words, relation in _RELATIONS.items()}


@dataclass(frozen=True, slots=True)
class ClaimAgainstRecord(Row):
    """A claim beside one record, or beside another claim that it conflicts with.

    Attributes
    ----------
    claim, text, certainty : str
        Id and text of the claim, and how its document asserts it.
    relation : str
        `borne out` or `contradicted`.
    record : str
        Id of the record, spell, figure or other claim.
    kind : str
        Label of the record; `MEMBER_OF` for a spell, `INDICATOR` for a figure.
    title : str
        What it is called; for a spell or figure, its body or the other end.
    since : str or None
        When it was, as authored.
    note : str or None
        How the two meet.
    facts : tuple of str
        Ids of the claim and of the record.
    """

    claim: str
    text: str
    certainty: str
    relation: str
    record: str
    kind: str
    title: str
    since: str | None
    note: str | None
    facts: tuple[str, ...]


@question
def claims_against_records(
    database: Database,
    about: Names | None = None,
    *,
    relation: Literal["borne out", "contradicted"] | None = None,
) -> Answer[ClaimAgainstRecord]:
    """Which claims of documents do researched records bear out, and which do they contradict?

    Parameters
    ----------
    database : Database
        The graph.
    about : str or list of str, optional
        States, groups, bodies or ids of records or claims; all where not given.
    relation : str, optional
        Only those `borne out`, or only those `contradicted`.

    Returns
    -------
    Answer of ClaimAgainstRecord
        One row a claim and record, in order of claim, relation and record. Claims that meet no record are
        not in it: nothing is known for or against them.

    Raises
    ------
    UnknownNameError
        If a name is nothing that the graph has.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [(row.claim, row.relation) for row in g.claims_against_records("kaz-uzb-border")]  # doctest: +SKIP
    [('borders-unsettled-since-1991', 'contradicted'), ('uzb-touches-all-region', 'borne out')]
    """

    def work(asking: Asking) -> Answer[ClaimAgainstRecord]:
        targets = targets_of(asking, about) if about is not None else None
        rows = tuple(
            ClaimAgainstRecord(
                **row | {"relation": _WORDS[row["relation"]], "facts": (row["claim"], row["record"])}
            )
            for row in asking.run(
                "claims_against_records",
                targets=targets.ids if targets else None,
                relation=_RELATIONS[relation] if relation else None,
            )
        )
        return Answer(
            "claims_against_records",
            f"Claims about {targets.shown} beside the records" if targets else "Claims beside the records",
            rows,
            ClaimAgainstRecord,
            notes=() if rows else ("No claim meets a record here: nothing is known for or against them.",),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)
