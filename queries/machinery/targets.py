"""What a question is about: states, groups, bodies, or records by their ids."""

from __future__ import annotations

import reprlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import process

from graph.errors import QuestionError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.machinery.asking import Asking

__all__ = ["Targets", "targets_of"]

_LIKENESS = 65
"""Least likeness, 0 to 100, at which another name is offered."""


@dataclass(frozen=True, slots=True)
class Targets:
    """The ids that a question is about.

    Attributes
    ----------
    states : tuple of str
        Codes of the states; of a group, all that lie in it.
    regions : tuple of str
        Regions named, and those in which a named state lies.
    others : tuple of str
        Ids of bodies, records, spells and figures.
    shown : str
        What was meant, in alphabetical order, for a title.
    """

    states: tuple[str, ...]
    regions: tuple[str, ...]
    others: tuple[str, ...]
    shown: str

    @property
    def ids(self) -> list[str]:
        """All ids together."""
        return [*self.states, *self.regions, *self.others]


def targets_of(asking: Asking, about: str | Sequence[str]) -> Targets:
    """Return what names stand for: states, groups, bodies, or any record by its id.

    Parameters
    ----------
    asking : Asking
        The question being asked.
    about : str or sequence of str
        The names; one text can hold several with commas between.

    Returns
    -------
    Targets
        Codes, regions and other ids.

    Raises
    ------
    UnknownNameError
        If a name is none of these; with the nearest.
    QuestionError
        If nothing is named.
    """
    directory = asking.directory
    listed = [about] if isinstance(about, str) else list(about)
    states: dict[str, None] = {}
    regions: dict[str, None] = {}
    others: dict[str, None] = {}
    shown: list[str] = []
    for name in (part for text in listed for part in directory.parts(text)):
        region = directory.group_of(name)
        if region is not None:
            regions[region] = None
            states |= dict.fromkeys(directory.states_of(name))
            shown.append(directory.regions[region])
        elif (code := directory.find_state(name)) is not None:
            states[code] = None
            regions |= dict.fromkeys(directory.states[code].regions)
            shown.append(directory.states[code].name)
        elif (body := directory.find_body(name)) is not None:
            others[body] = None
            shown.append(directory.bodies[body].abbreviation)
        else:
            record = _record(asking, name)
            others[record] = None
            shown.append(record)
    if not shown:
        message = f"nothing is named by {reprlib.repr(about)}; name a state, group, body or record"
        raise QuestionError(message)
    return Targets(tuple(states), tuple(regions), tuple(others), " and ".join(sorted(set(shown))))


def _record(asking: Asking, name: str) -> str:
    written = " ".join(name.split())
    spellings = list(dict.fromkeys((written, written.lower(), written.upper())))
    found = {row["id"] for row in asking.run("record_ids", ids=spellings)}
    if found:
        return next(one for one in spellings if one in found)
    # All ids, a hundred times as many rows, are read only where the capitals or the name are wrong.
    ids = {str(row["id"]).casefold(): str(row["id"]) for row in asking.run("record_names")}
    wanted = written.casefold()
    if wanted in ids:
        return ids[wanted]
    known = [*ids.values(), *(state.name for state in asking.directory.states.values())]
    near = process.extract(wanted[:100], known, limit=3, score_cutoff=_LIKENESS)
    kind = "state, body or record"
    raise UnknownNameError(kind, name, tuple(found[0] for found in near))
