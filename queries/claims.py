"""What do documents assert about these states, regions, bodies or records?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.database import Database
from graph.vocabulary import Certainty, ClaimKind
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Names, question
from queries.machinery.targets import targets_of

if TYPE_CHECKING:
    from queries.machinery.targets import Targets

__all__ = ["ClaimRow", "claims"]

_SCOPES = ("state", "record", "region", "other")
"""In this order a claim is put under the narrowest heading that fits."""


@dataclass(frozen=True, slots=True)
class ClaimRow(Row):
    """A claim.

    Attributes
    ----------
    id, kind : str
        Its id and what it is about.
    scope : str
        `state` where it is about a state asked for itself, `record` where it is about a body or record asked
        for, `region` where it speaks only of a region that the state lies in: such a claim says nothing of
        the single state. `other` where nothing was asked for.
    certainty : str
        `stated`, `reported` or `implied`: how the document asserts it.
    text : str
        The claim, in our own words.
    status, since, until : str or None
        State of the thing and its dates, as the document has them.
    states, regions : tuple of str
        States and regions that it is about.
    documents : tuple of str
        Id of each document, and where in it.
    rests_on : tuple of str
        Ids of the claims that it is concluded from.
    borne_out_by, contradicted_by : tuple of str
        Ids of records and other claims that agree with it or conflict with it.
    credibility : int
        5 (improbable) where something contradicts it, else 6 (cannot be judged).
    facts : tuple of str
        Id of the claim.
    """

    id: str
    kind: str
    scope: str
    certainty: str
    text: str
    status: str | None
    since: str | None
    until: str | None
    states: tuple[str, ...]
    regions: tuple[str, ...]
    documents: tuple[str, ...]
    rests_on: tuple[str, ...]
    borne_out_by: tuple[str, ...]
    contradicted_by: tuple[str, ...]
    credibility: int
    facts: tuple[str, ...]


@question
def claims(
    database: Database,
    about: Names | None = None,
    *,
    kind: ClaimKind | Sequence[ClaimKind] | None = None,
    certainty: Certainty | None = None,
    region: bool = True,
) -> Answer[ClaimRow]:
    """What do documents assert about these states, regions, bodies or records?

    A claim is not a fact: it is what a document says, a judgement, stance, initiative, recommendation.

    Parameters
    ----------
    database : Database
        The graph.
    about : str or list of str, optional
        States, groups such as `central-asia`, bodies, or ids of records, spells and figures; all claims
        where not given. For a group, the claims about each of its states and those about the group itself.
    kind : str or list of str, optional
        What the claims are about: `judgement`, `stance`, `recommendation`, ...
    certainty : str, optional
        `stated`, `reported` or `implied`.
    region : bool, default True
        List also claims that speak only of the region in which a state lies, or of the group asked for.
        Without, only those about states, bodies and records asked for themselves.

    Returns
    -------
    Answer of ClaimRow
        A state's own claims first, then those that speak only of its region, under `scope`; each in order
        of id.

    Raises
    ------
    UnknownNameError
        If a name is nothing that the graph has.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.id for row in g.claims("TKM", kind="stance") if row.scope == "state"]  # doctest: +SKIP
    ['tkm-neutrality', 'tkm-volunteered-to-host']
    """

    def work(asking: Asking) -> Answer[ClaimRow]:
        targets = targets_of(asking, about) if about is not None else None
        found = asking.run(
            "claims",
            targets=targets.ids if targets else None,
            kinds=_texts(kind),
            certainty=str(certainty) if certainty else None,
        )
        rows = [row for each in found if (row := _row(each, targets)).scope != "region" or region]
        rows.sort(key=lambda row: (_SCOPES.index(row.scope), row.id))
        return Answer(
            "claims",
            f"Claims about {targets.shown}" if targets else "Claims",
            tuple(rows),
            ClaimRow,
            notes=_notes(rows, len(found) - len(rows)),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _texts(kind: ClaimKind | Sequence[ClaimKind] | None) -> list[str] | None:
    if kind is None:
        return None
    return [str(kind)] if isinstance(kind, str) else [str(one) for one in kind]


def _row(row: dict[str, Any], targets: Targets | None) -> ClaimRow:
    return ClaimRow(
        row["id"],
        row["kind"],
        _scope(row, targets),
        row["certainty"],
        row["text"],
        row["status"],
        row["since"],
        row["until"],
        tuple(row["states"]),
        tuple(row["regions"]),
        tuple(row["documents"]),
        tuple(row["rests_on"]),
        tuple(row["borne_out_by"]),
        tuple(row["contradicted"]),
        row["credibility"],
        (row["id"],),
    )


def _scope(row: dict[str, Any], targets: Targets | None) -> str:
    if targets is None:
        return "other"
    if set(row["states"]) & set(targets.states):
        return "state"
    if set(row["regions"]) & set(targets.regions):
        return "region"
    return "record"


def _notes(rows: list[ClaimRow], left_out: int) -> tuple[str, ...]:
    notes = [] if rows else ["None recorded."]
    only_region = sum(row.scope == "region" for row in rows)
    if only_region:
        notes.append(
            f"{only_region} of {len(rows)} speak of the region and say nothing of its single states."
        )
    if left_out:
        notes.append(f"{left_out} that speak only of the region are left out.")
    return tuple(notes)
