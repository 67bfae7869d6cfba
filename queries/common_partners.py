"""With whom are both of two states tied on a day, and by what?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from graph.database import Database
from graph.errors import QuestionError
from queries.machinery.answer import Answer, AsOf, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Day, question
from queries.rules.cooperation_ties import TieKind
from queries.rules.shared_things import Thing, shared_things
from queries.rules.sharing import share_of

if TYPE_CHECKING:
    from queries.machinery.directory import Directory

__all__ = ["CommonPartner", "common_partners"]


@dataclass(frozen=True, slots=True)
class CommonPartner(Row):
    """A state to which both are tied.

    Attributes
    ----------
    partner, name : str
        Code and name.
    weight : float
        The lesser of the two states' weights with it.
    first, second : str
        Codes of the two states, in order of code.
    with_first, with_second : tuple of str
        Kinds of ties with each, and how many: `deal 3`.
    weight_first, weight_second : float
        Sum over the ties with each; what n states share counts 1/(n-1).
    facts : tuple of str
        Ids of the spells, deals and events.
    """

    partner: str
    name: str
    weight: float
    first: str
    with_first: tuple[str, ...]
    weight_first: float
    second: str
    with_second: tuple[str, ...]
    weight_second: float
    facts: tuple[str, ...]


@question
def common_partners(  # noqa: PLR0913 - each narrows the list in its own way
    database: Database,
    a: str,
    b: str,
    *,
    as_of: Day = None,
    years: int = 5,
    kinds: TieKind | Sequence[TieKind] | None = None,
    largest: int | None = None,
) -> Answer[CommonPartner]:
    """With whom are both of two states tied on a day, and by what?

    Parameters
    ----------
    database : Database
        The graph.
    a, b : str
        The two states.
    as_of : str, int, date or None
        The day, month or year; today where not given.
    years : int, default 5
        For events: how many years up to the day.
    kinds : str or list of str, optional
        Kinds of ties: `membership`, `deal`, `exercise`, `meeting`, `facility`, `other`; all where not given.
    largest : int, optional
        Leave out what more states than this share.

    Returns
    -------
    Answer of CommonPartner
        Of greatest weight first, then in order of code.

    Raises
    ------
    UnknownNameError
        If a state is not known.
    QuestionError
        If both are one state.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.partner for row in g.common_partners("KGZ", "TJK", as_of="2021-01-01", kinds="deal")]
    ... # doctest: +SKIP
    ['CHN', 'RUS', 'UZB', 'KAZ', 'AFG', 'PAK', 'TKM']
    """
    day = AsOf.read(as_of)
    wanted = () if kinds is None else (kinds,) if isinstance(kinds, TieKind) else tuple(kinds)

    def work(asking: Asking) -> Answer[CommonPartner]:
        low, high = sorted((asking.directory.state(a), asking.directory.state(b)))
        if low == high:
            message = f"common_partners: {a!r} and {b!r} are one state; name two"
            raise QuestionError(message)
        things = shared_things(asking, day, years=years, kinds=wanted, largest=largest)
        of_low, of_high = _by_partner(things, low), _by_partner(things, high)
        both = (of_low.keys() & of_high.keys()) - {low, high}
        rows = [_row(asking.directory, one, (low, of_low[one]), (high, of_high[one])) for one in both]
        rows.sort(key=lambda row: (-row.weight, row.partner))
        names = asking.directory.states
        note = (
            "Derived from the records for this day: what n states share counts 1/(n-1) between two of them."
        )
        return Answer(
            "common_partners",
            f"States to which both {names[low].name} and {names[high].name} are tied",
            tuple(rows),
            CommonPartner,
            day,
            notes=(note,) if rows else ("None recorded.",),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _by_partner(things: list[Thing], state: str) -> dict[str, list[Thing]]:
    partners: defaultdict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        if state in thing.states:
            for other in thing.states:
                if other != state:
                    partners[other].append(thing)
    return partners


def _row(
    directory: Directory, partner: str, low: tuple[str, list[Thing]], high: tuple[str, list[Thing]]
) -> CommonPartner:
    weights = [
        sum((share_of(len(thing.states)) for thing in things), start=Fraction(0)) for _, things in (low, high)
    ]
    facts = (
        thing.states[who] for state, things in (low, high) for thing in things for who in (state, partner)
    )
    return CommonPartner(
        partner,
        directory.states[partner].name,
        round(float(min(weights)), 3),
        low[0],
        _counted(low[1]),
        round(float(weights[0]), 3),
        high[0],
        _counted(high[1]),
        round(float(weights[1]), 3),
        tuple(dict.fromkeys(facts)),
    )


def _counted(things: list[Thing]) -> tuple[str, ...]:
    numbers = Counter(thing.kind for thing in things)
    return tuple(f"{kind} {numbers[kind]}" for kind in TieKind if kind in numbers)
