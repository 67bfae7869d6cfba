"""Whom a question about deals, disputes or events names, whatever the order in which it names them."""

from __future__ import annotations

import reprlib
from typing import TYPE_CHECKING

from graph.errors import QuestionError

if TYPE_CHECKING:
    from queries.machinery.directory import Directory
    from queries.machinery.question import Names

__all__ = ["parties_asked", "parties_shown", "states_asked"]


def parties_asked(directory: Directory, names: Names | None) -> list[list[str]]:
    """Return for each name the codes of the states it stands for, of which a record must have one.

    Parameters
    ----------
    directory : Directory
        Names of states and groups.
    names : str or sequence of str or None
        States, or groups such as `central-asia`; None for whomever.

    Returns
    -------
    list of list of str
        One list a name, each once, in order of code; empty for whomever.

    Raises
    ------
    UnknownNameError
        If a name is neither a state nor a group.
    QuestionError
        If names are given and name nobody, or name a group in which no state is said to lie.
    """
    if names is None:
        return []
    groups = sorted({tuple(sorted(group)) for group in directory.groups_of(names)})
    if not groups or not all(groups):
        message = f"no state is named by {reprlib.repr(names)}; name states, or a group that states lie in"
        raise QuestionError(message)
    return [list(group) for group in groups]


def states_asked(directory: Directory, names: Names | None) -> tuple[str, ...]:
    """Return the codes of all states named, of which a record must have one.

    Parameters
    ----------
    directory : Directory
        Names of states and groups.
    names : str or sequence of str or None
        States or groups; None for whomever.

    Returns
    -------
    tuple of str
        Codes in alphabetical order; empty for whomever.

    Raises
    ------
    UnknownNameError, QuestionError
        As `parties_asked`.
    """
    return tuple(sorted({code for group in parties_asked(directory, names) for code in group}))


def parties_shown(directory: Directory, names: Names | None) -> str:
    """Return the names of the states and groups that are meant, in alphabetical order, for a title."""
    return " and ".join(sorted(set(directory.named(names))))
