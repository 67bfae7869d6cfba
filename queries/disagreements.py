"""Where do sources differ, what does each say, and which value is used?"""

from __future__ import annotations

from dataclasses import dataclass

from graph.database import Database
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Names, question
from queries.machinery.targets import targets_of

__all__ = ["Disagreement", "disagreements"]


@dataclass(frozen=True, slots=True)
class Disagreement(Row):
    """A place where sources differ.

    Attributes
    ----------
    record : str
        Id of the record, spell or figure.
    title, field : str
        What is in question, and in which field.
    values : tuple of str
        Each value with the ids of the sources that give it; none where it is not known which do.
    used : str or None
        The value that the record takes; None where it takes none.
    why : str
        Why.
    facts : tuple of str
        Id of the record.
    """

    record: str
    title: str
    field: str
    values: tuple[str, ...]
    used: str | None
    why: str
    facts: tuple[str, ...]


@question
def disagreements(database: Database, about: Names | None = None) -> Answer[Disagreement]:
    """Where do sources differ, what does each say, and which value is used?

    Parameters
    ----------
    database : Database
        The graph.
    about : str or list of str, optional
        States, groups, bodies or ids of records, spells and figures; all where not given.

    Returns
    -------
    Answer of Disagreement
        In order of record and field. Two records that stand side by side, such as figures of two
        statistical offices, are not in it: they are asked by `indicator_series`.

    Raises
    ------
    UnknownNameError
        If a name is nothing that the graph has.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [(row.record, row.field) for row in g.disagreements("batken-2000")]  # doctest: +SKIP
    [('batken-2000', 'fatalities')]
    """

    def work(asking: Asking) -> Answer[Disagreement]:
        targets = targets_of(asking, about) if about is not None else None
        wanted = [*targets.states, *targets.others] if targets else None
        rows = tuple(
            Disagreement(
                row["record"],
                row["title"],
                row["field"],
                tuple(
                    f"{value} ({', '.join(ids.split(','))})" if ids else value
                    for value, ids in zip(row["values"], row["sources"], strict=True)
                ),
                row["used"],
                row["why"],
                (row["record"],),
            )
            for row in asking.run("disagreements", targets=wanted)
        )
        return Answer(
            "disagreements",
            f"Where sources differ on {targets.shown}" if targets else "Where sources differ",
            rows,
            Disagreement,
            notes=() if rows else ("No disagreement of sources is recorded here.",),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)
