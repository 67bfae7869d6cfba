"""What a network is drawn from: which states, which kinds of ties, with which weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.measures.weights import Weights, read_weights
from queries.rules.cooperation_ties import TieKind
from queries.rules.parties import parties_shown, states_asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.machinery.asking import Asking
    from queries.machinery.question import Names

__all__ = ["Scope"]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a network is drawn from.

    Attributes
    ----------
    states : tuple of str
        Codes of the states that are its nodes, in order; all where none is named.
    named : bool
        Whether states were named.
    shown : str
        The states in words.
    kinds : frozenset of TieKind
        Kinds of cooperation that tie.
    largest : int or None
        Leave out what more states than this share.
    without_states : frozenset of str
        Codes of states that are left out.
    without_bodies : frozenset of str
        Ids of bodies that are left out with the events that they held.
    weights : Weights
        The table of weights.
    """

    states: tuple[str, ...]
    named: bool
    shown: str
    kinds: frozenset[TieKind]
    largest: int | None
    without_states: frozenset[str]
    without_bodies: frozenset[str]
    weights: Weights

    @classmethod
    def asked(  # noqa: PLR0913 - each narrows the network in its own way
        cls,
        asking: Asking,
        states: Names | None,
        *,
        kinds: TieKind | Sequence[TieKind] | None = None,
        largest: int | None = None,
        without: Names | None = None,
        weights: str | None = None,
    ) -> Scope:
        """Read what a question names.

        Parameters
        ----------
        asking : Asking
            The question being asked.
        states : str or list of str or None
            States or groups; None for all.
        kinds : str or list of str, optional
            Kinds of cooperation; all where not given.
        largest : int, optional
            Leave out what more states than this share.
        without : str or list of str, optional
            States, groups or bodies to leave out.
        weights : str, optional
            Path of a table of weights.

        Returns
        -------
        Scope
            What the network is drawn from.

        Raises
        ------
        UnknownNameError
            If a name is not known.
        QuestionError
            If states are named and are none, or the table of weights is wrong.
        """
        directory = asking.directory
        left_out, bodies = _left_out(asking, without)
        codes = states_asked(directory, states) or tuple(sorted(directory.states))
        return cls(
            tuple(code for code in codes if code not in left_out),
            states is not None,
            parties_shown(directory, states) or "all states",
            frozenset(TieKind if not kinds else [kinds] if isinstance(kinds, TieKind) else kinds),
            largest,
            left_out,
            bodies,
            read_weights(weights),
        )


def _left_out(asking: Asking, without: Names | None) -> tuple[frozenset[str], frozenset[str]]:
    """Return the states and the bodies that are named to be left out."""
    states: set[str] = set()
    bodies: set[str] = set()
    directory = asking.directory
    for text in [] if without is None else [without] if isinstance(without, str) else without:
        for name in directory.parts(text):
            body = directory.find_body(name)
            if body is not None:
                bodies.add(body)
            else:
                states.update(directory.states_of(name))
    return frozenset(states), frozenset(bodies)
