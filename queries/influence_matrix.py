"""How much influence does each of some states have on each other one on a day?"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from graph.database import Database
from queries.machinery.answer import Answer, AsOf, NotCovered
from queries.machinery.asking import ask
from queries.machinery.question import Day, Names, question
from queries.rules.belonging import shown, states_asked
from queries.rules.influence_records import InfluenceRecords
from queries.rules.influence_rows import TOO_FEW, Influence, influence_notes, influence_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from queries.machinery.asking import Asking

__all__ = ["influence_matrix"]


@question
def influence_matrix(
    database: Database, states: Names | None = None, *, as_of: Day = None, weights: str | None = None
) -> Answer[Influence]:
    """How much influence does each of some states have on each other one on a day?

    One row for each ordered pair of the states named, with or without a number; without names, a row for
    each pair of all states that has a number. What counts is told at `influence_between`.

    Parameters
    ----------
    database : Database
        The graph.
    states : str or list of str, optional
        States, or the states of groups such as `central-asia`; all where not given.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    weights : str, optional
        Path of a YAML file of weights of your own; what it does not say is as in Steppe's table.

    Returns
    -------
    Answer of Influence
        In order of the code of the state whose influence it is, then of the other. It is no ranking: numbers
        of pairs with different themes covered rest on different things.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If the file of weights is wrong.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> matrix = g.influence_matrix(["RUS", "KAZ", "KGZ"], as_of="2024-12-31")  # doctest: +SKIP
    >>> [(row.influencer, row.target, row.influence) for row in matrix][:3]  # doctest: +SKIP
    [('KAZ', 'KGZ', 0.2063), ('KAZ', 'RUS', None), ('KGZ', 'KAZ', None)]
    """
    from queries.measures.influence_weights import read_influence_weights  # noqa: PLC0415 - see influence_between

    day = AsOf.read(as_of)
    table, constants = read_influence_weights(weights)

    def work(asking: Asking) -> Answer[Influence]:
        codes = None if states is None else states_asked(asking, states)
        records = InfluenceRecords.read(asking, codes, day.last)
        ties = records.on(day, constants)
        couples = ties.figured if codes is None else permutations(codes, 2)
        pairs = [ties.between(influencer, target) for influencer, target in couples]
        rows = [influence_row(pair, day, constants) for pair in pairs]
        listed = [row for row in rows if codes is not None or row.influence is not None]
        return Answer(
            "influence_matrix",
            f"Influence among {shown(asking, states) if states is not None else 'all states'}",
            tuple(listed),
            Influence,
            day,
            tuple(_gaps(rows, constants.least_shares)) if codes is not None else (),
            (*_empty(listed), *influence_notes(pairs, records, [ties], table)),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def _gaps(rows: Sequence[Influence], least: int) -> Iterator[NotCovered]:
    """Yield for each influencer the states of which too few shares are covered."""
    for code in dict.fromkeys(row.influencer for row in rows):
        targets = tuple(row.target for row in rows if row.influencer == code and row.influence is None)
        if targets:
            yield NotCovered(
                "", targets, f"{TOO_FEW} to tell how far they depend on {code}: < {least} shares"
            )


def _empty(rows: Sequence[Influence]) -> Iterator[str]:
    if not rows:
        yield "No pair has enough shares on record by that day; that is no zero."
