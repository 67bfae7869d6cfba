"""On whom does a state have influence on a day, and how much?"""

from __future__ import annotations

from graph.database import Database
from queries.machinery.answer import Answer
from queries.machinery.question import Day, Names, question
from queries.rules.influence_ranking import RankedInfluence, rank_influence

__all__ = ["influence"]


@question
def influence(
    database: Database,
    state: str,
    *,
    as_of: Day = None,
    partners: Names | None = None,
    weights: str | None = None,
) -> Answer[RankedInfluence]:
    """On whom does a state have influence on a day, and how much?

    States ranked by the influence of this one on them: bandwidth, what ties the two, times dependence, what
    of theirs hangs on it. What counts is told at `influence_between`. Beside each rank stands how far it
    hangs on the weights.

    Parameters
    ----------
    database : Database
        The graph.
    state : str
        The state whose influence it is.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    partners : str or list of str, optional
        Rank only these states, or the states of groups such as `central-asia`. Where not given, all of which
        a share or a role is on record.
    weights : str, optional
        Path of a YAML file of weights of your own; what it does not say is as in Steppe's table.

    Returns
    -------
    Answer of RankedInfluence
        In order of rank, then of code; those without a number last.

    Raises
    ------
    UnknownNameError
        If a state or group is not known.
    QuestionError
        If the file of weights is wrong.

    Notes
    -----
    Numbers of pairs of which different themes are covered rest on different things: compare `coverage` and
    `not_covered` before ranks. A state of which few shares are on record is not ranked; that does not say
    that it is free of influence.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> ranking = g.influence("RUS", as_of="2024-12-31")  # doctest: +SKIP
    >>> [(row.rank, row.state, row.rank_interval) for row in ranking][:3]  # doctest: +SKIP
    [(1, 'KAZ', '1-3'), (2, 'TJK', '1-3'), (3, 'KGZ', '2-3')]
    """
    return rank_influence(
        database,
        "influence",
        state,
        partners,
        as_of,
        weights,
        title="States on which {} has influence",
        pair_of=lambda own, partner: (own, partner),
    )
