"""How much influence do two states have on each other on a day?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.database import Database
from queries.machinery.answer import Answer, AsOf
from queries.machinery.asking import ask
from queries.machinery.question import Day, question
from queries.rules.influence_records import InfluenceRecords
from queries.rules.influence_rows import Influence, influence_notes, influence_row, pair_asked, pair_gaps

if TYPE_CHECKING:
    from queries.machinery.asking import Asking

__all__ = ["influence_between"]


@question
def influence_between(
    database: Database, a: str, b: str, *, as_of: Day = None, weights: str | None = None
) -> Answer[Influence]:
    """How much influence do two states have on each other on a day?

    Influence of one on the other is bandwidth, what ties the two, times dependence, what of the other hangs
    on the one. Bandwidth counts shared bodies, deals in effect, meetings, exercises and facilities.
    Dependence is the mean of the shares on record (trade, debt, arms and others), lifted by loans,
    deliveries, investments, bases and bodies that the one leads. Each is from 0 to 1.

    Parameters
    ----------
    database : Database
        The graph.
    a, b : str
        The two states, in either order.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    weights : str, optional
        Path of a YAML file of weights of your own; what it does not say is as in Steppe's table.

    Returns
    -------
    Answer of Influence
        Two rows, in order of the code of the state whose influence it is.

    Raises
    ------
    UnknownNameError
        If a state is not known.
    QuestionError
        If both are one state, or the file of weights is wrong.

    Notes
    -----
    The number ranks what a state could bring to bear by what is on record; it says nothing of whether it
    tries, or succeeds. `explain_influence` prints the sum term by term.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> both = g.influence_between("KGZ", "RUS", as_of="2024-12-31")  # doctest: +SKIP
    >>> [(row.influencer, row.influence) for row in both]  # doctest: +SKIP
    [('KGZ', None), ('RUS', 0.4016)]
    """
    # Read here: who asks another question need not wait for the table.
    from queries.measures.influence_weights import read_influence_weights  # noqa: PLC0415

    day = AsOf.read(as_of)
    table, constants = read_influence_weights(weights)

    def work(asking: Asking) -> Answer[Influence]:
        pair = pair_asked(asking, "influence_between", a, b)
        records = InfluenceRecords.read(asking, sorted(pair), day.last)
        ties = records.on(day, constants)
        one, other = sorted(pair)
        pairs = [ties.between(one, other), ties.between(other, one)]
        names = [asking.directory.states[code].name for code in (one, other)]
        return Answer(
            "influence_between",
            f"Influence between {names[0]} and {names[1]}",
            tuple(influence_row(each, day, constants) for each in pairs),
            Influence,
            day,
            pair_gaps(asking, records, pair, day),
            tuple(influence_notes(pairs, records, [ties], table)),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)
