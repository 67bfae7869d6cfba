"""What must be borne in mind about these states, regions, bodies, records or claims?"""

from __future__ import annotations

from dataclasses import dataclass

from graph.database import Database
from graph.vocabulary import CaveatKind
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Names, question
from queries.machinery.targets import targets_of
from queries.rules.figures import regions_named

__all__ = ["CaveatRow", "caveats"]


@dataclass(frozen=True, slots=True)
class CaveatRow(Row):
    """A contradiction, an ambiguity, a gap or a disagreement.

    Attributes
    ----------
    id, kind, title : str
        Its id, what it is, and in a few words.
    text, handling : str
        What clashes, is open or is missing, and how it is handled.
    about : tuple of str
        Ids of what it is about.
    facts : tuple of str
        The same ids: the facts that are in doubt.
    """

    id: str
    kind: str
    title: str
    text: str
    handling: str
    about: tuple[str, ...]
    facts: tuple[str, ...]


@question
def caveats(
    database: Database, about: Names | None = None, *, kind: CaveatKind | None = None
) -> Answer[CaveatRow]:
    """What must be borne in mind about these states, regions, bodies, records or claims?

    Parameters
    ----------
    database : Database
        The graph.
    about : str or list of str, optional
        States, groups, bodies, or ids of records, spells, figures, claims and caveats; all where not given.
        Caveats about a claim about these are among them; for a state, not those about claims that speak only
        of its region.
    kind : str, optional
        `contradiction`, `ambiguity`, `gap` or `disagreement`.

    Returns
    -------
    Answer of CaveatRow
        In order of id. An empty answer means that no doubt is recorded, not that there is none.

    Raises
    ------
    UnknownNameError
        If a name is nothing that the graph has.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.id for row in g.caveats("TKM", kind="gap")]  # doctest: +SKIP
    ['C12', 'C16', 'C23', 'C24']
    """

    def work(asking: Asking) -> Answer[CaveatRow]:
        targets = targets_of(asking, about) if about is not None else None
        rows = tuple(
            CaveatRow(**row | {"about": tuple(row["about"]), "facts": tuple(row["about"])})
            for row in asking.run(
                "caveats",
                targets=targets.ids if targets else None,
                regions=None if about is None else list(regions_named(asking.directory, about)),
                kind=str(kind) if kind else None,
            )
        )
        return Answer(
            "caveats",
            f"Caveats about {targets.shown}" if targets else "Caveats",
            rows,
            CaveatRow,
            notes=() if rows else ("No doubt is recorded here, which does not mean that there is none.",),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)
