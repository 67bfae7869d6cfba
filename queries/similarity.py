"""How alike are these states by the bodies to which they belong?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from graph.database import Database
from graph.errors import QuestionError
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, Names, question
from queries.measures.similarity import FORMULAS, Similarity
from queries.measures.similarity import similarity as similarity_of
from queries.rules.cooperation_ties import TieKind
from queries.rules.network_scope import Scope
from queries.rules.projection import Projection
from queries.rules.standing import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from queries.rules.bodies import Body
    from queries.rules.roster import Roster

__all__ = ["Alike", "likeness_rows", "similarity"]

_DIGITS = 6
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Alike(Row):
    """Two states with how alike they are.

    Attributes
    ----------
    a, b : str
        Codes of the two states, in order.
    value : float or None
        The measure; None where it is not defined.
    both, only_a, only_b, neither : int
        Of how many bodies both are members, one alone, neither: the four numbers of which it is computed.
    not_covered : int
        Of how many bodies it is not known for one of them; they do not count.
    shared : tuple of str
        Abbreviations of the bodies to which both belong.
    facts : tuple of str
        Ids of the spells of both.
    """

    a: str
    b: str
    value: float | None
    both: int
    only_a: int
    only_b: int
    neither: int
    not_covered: int
    shared: tuple[str, ...]
    facts: tuple[str, ...]


@question
def similarity(  # noqa: PLR0913 - each narrows the rows in its own way
    database: Database,
    states: Names,
    *,
    as_of: Day = None,
    measure: Similarity = Similarity.KAPPA,
    organizations: Names | None = None,
    without: Names | None = None,
) -> Answer[Alike]:
    """How alike are these states by the bodies to which they belong?

    Parameters
    ----------
    database : Database
        The graph.
    states : str or list of str
        Two states or more, or groups.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    measure : str, default kappa
        `jaccard`, `s-score` or `kappa`.
    organizations : str or list of str, optional
        The bodies to compare by; all that existed where not given.
    without : str or list of str, optional
        Bodies to leave out, such as the UN, to which nearly all belong.

    Returns
    -------
    Answer of Alike
        The most alike first, then in order of code.

    Raises
    ------
    UnknownNameError
        If a state, group or body is not known.
    QuestionError
        If it is fewer than two states.

    Notes
    -----
    The bodies are those that are recorded, chosen for Central Asia: S and kappa hang on how many of them are
    for neither state. A body counts for a pair only where it is known of both whether they belong: after the
    last day to which the rolls are complete that is only where both do, and the measures say nothing; ask of
    an earlier day.

    References
    ----------
    Signorino, C. S., and Ritter, J. M., *International Studies Quarterly* 43 (1999), 115-144,
    doi:10.1111/0020-8833.00113. Hage, F. M., *Political Analysis* 19 (2011), 287-305,
    doi:10.1093/pan/mpr023.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> found = g.similarity("UZB, TJK, TKM", as_of="2016-06-01", measure="jaccard")  # doctest: +SKIP
    >>> [(row.a, row.b, row.both) for row in found]  # doctest: +SKIP
    [('TJK', 'UZB', 18), ('TKM', 'UZB', 13), ('TJK', 'TKM', 13)]
    """
    day = AsOf.read(as_of)

    def work(asking: Asking) -> Answer[Alike]:
        scope = Scope.asked(asking, states, kinds=TieKind.MEMBERSHIP, without=without)
        if len(scope.states) < _PAIR:
            message = f"similarity: {scope.shown} is fewer than two states; name two or more"
            raise QuestionError(message)
        wanted = (
            None if organizations is None else {one.id for one in asking.directory.bodies_of(organizations)}
        )
        projection = Projection.read(asking, scope, day)
        rows = list(likeness_rows(projection, day, measure, wanted))
        rows.sort(key=lambda row: (row.value is None, -(row.value or 0), row.a, row.b))
        coverage = projection.coverage(day, wanted)
        return Answer(
            "similarity",
            f"Likeness of {scope.shown} by {measure} of memberships",
            tuple(rows),
            Alike,
            day,
            coverage.not_covered,
            (
                FORMULAS[measure],
                f"Compared by {_compared(rows)} bodies that can have existed; each counts alike.",
                *projection.membership_notes(coverage),
            ),
            tuple(asking.statements),
            database,
        )

    return ask(database, work)


def likeness_rows(
    projection: Projection, day: AsOf, measure: Similarity, organizations: Collection[str] | None = None
) -> Iterator[Alike]:
    """Yield how alike each pair of the projection's states is on a day.

    Parameters
    ----------
    projection : Projection
        The records.
    day : AsOf
        The day.
    measure : Similarity
        Which measure.
    organizations : collection of str, optional
        Ids of the bodies to compare by; all that can have existed where not given.

    Yields
    ------
    Alike
        By pair in order of code.
    """
    rosters = [
        (body, roster)
        for body, roster in projection.rosters(day)
        if organizations is None or body.id in organizations
    ]
    for a, b in combinations(projection.scope.states, 2):
        yield _row(a, b, rosters, measure)


def _compared(rows: Sequence[Alike]) -> int:
    """Return by how many bodies states were compared, or would have been were it known."""
    first = rows[0]
    return first.both + first.only_a + first.only_b + first.neither + first.not_covered


def _row(a: str, b: str, rosters: Sequence[tuple[Body, Roster]], measure: Similarity) -> Alike:
    found = [(body, roster.standing_of(a), roster.standing_of(b)) for body, roster in rosters]
    known = [
        (body, one, other) for body, one, other in found if Value.NOT_COVERED not in {one.value, other.value}
    ]
    row_a = [float(one.value is Value.YES) for _, one, _ in known]
    row_b = [float(other.value is Value.YES) for _, _, other in known]
    value = similarity_of(row_a, row_b, measure)
    both = sum(x > 0 and y > 0 for x, y in zip(row_a, row_b, strict=True))
    only_a, only_b = int(sum(row_a)) - both, int(sum(row_b)) - both
    return Alike(
        a,
        b,
        None if value is None else round(value, _DIGITS),
        both,
        only_a,
        only_b,
        len(known) - both - only_a - only_b,
        len(found) - len(known),
        tuple(
            body.abbreviation
            for body, one, other in known
            if one.value is Value.YES and other.value is Value.YES
        ),
        tuple(held.spell.id for _, *two in known for held in two if held.value is Value.YES and held.spell),
    )
