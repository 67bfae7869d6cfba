"""The spells of membership that questions about belonging judge by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.machinery.directory import span_of
from queries.rules.bodies import Spell

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from queries.machinery.asking import Asking
    from queries.rules.bodies import Body

__all__ = ["Spells", "spells_of"]


class Spells:
    """Spells by state and body.

    Parameters
    ----------
    spells : iterable of Spell
        The spells, in order of time.

    Examples
    --------
    >>> from graph.dates import PartialDate, Span
    >>> span = Span.between(PartialDate.parse("1992-05-15"), None)
    >>> spells = Spells([Spell("kaz-csto-1992", "KAZ", "csto", "member", span, None)])
    >>> len(spells["KAZ", "csto"]), len(spells["TKM", "csto"]), list(spells.of_body("csto"))
    (1, 0, ['KAZ'])
    """

    __slots__ = ("_by_body",)

    def __init__(self, spells: Iterable[Spell] = ()) -> None:
        self._by_body: dict[str, dict[str, list[Spell]]] = {}
        for spell in spells:
            self._by_body.setdefault(spell.organization, {}).setdefault(spell.state, []).append(spell)

    def __getitem__(self, state_and_body: tuple[str, str]) -> Sequence[Spell]:
        """Return the spells of a state in a body, none where none is recorded."""
        state, body = state_and_body
        return self._by_body.get(body, {}).get(state, ())

    def of_body(self, body: str) -> Mapping[str, Sequence[Spell]]:
        """Return the spells in a body by code of the state."""
        return self._by_body.get(body, {})


def spells_of(asking: Asking, bodies: Iterable[Body], states: Sequence[str] | None = None) -> Spells:
    """Return the spells of these states in these bodies, of all times.

    Parameters
    ----------
    asking : Asking
        The question being asked.
    bodies : iterable of Body
        The bodies.
    states : sequence of str, optional
        Codes of the states; all where not given.

    Returns
    -------
    Spells
        By state and body.
    """
    organizations = [body.id for body in bodies]
    if states is None:
        rows = asking.run("spells", organizations=organizations)
    else:
        rows = asking.run("memberships", states=list(states), organizations=organizations)
    return Spells(
        Spell(
            row["id"],
            row["state"],
            row["organization"],
            row["status"],
            span_of(row),
            row["confirmed"],
            row["credibility"],
            row["ending"],
        )
        for row in rows
    )
