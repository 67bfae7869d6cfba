"""How many died in a dispute of many parts: each figure counted once, never a part and its whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Casualties", "Figure", "casualties"]


@dataclass(frozen=True, slots=True)
class Figure:
    """What the record of one dispute says of the dead.

    Attributes
    ----------
    id : str
        Id of the dispute.
    part_of : str or None
        Id of the larger dispute.
    least, most : int or None
        Least and greatest number of dead reported; None where no count was seen.
    """

    id: str
    part_of: str | None
    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Casualties:
    """The dead of a dispute and its parts.

    Attributes
    ----------
    least, most : int
        Sums of the least and of the greatest numbers counted.
    counted : tuple of str
        Ids of the disputes whose figures were summed.
    inside : tuple of str
        Ids of those whose figures are left out, since they lie inside the figure of a whole.
    without : tuple of str
        Ids of those without a figure that lie inside no figure counted and have no part with one: the
        greatest sum is no upper bound where there are any.
    """

    least: int
    most: int
    counted: tuple[str, ...]
    inside: tuple[str, ...]
    without: tuple[str, ...]


def casualties(root: str, figures: Iterable[Figure]) -> Casualties:
    """Sum the dead of a dispute and its parts.

    The figure of a whole counts all that happened in it: where there is one, those of its parts lie inside
    it and are not added. Where the whole has none, those of its parts are summed.

    Parameters
    ----------
    root : str
        Id of the dispute.
    figures : iterable of Figure
        The dispute and its parts, of all depths.

    Returns
    -------
    Casualties
        The sums, and which figures they count.

    Examples
    --------
    >>> casualties("border", [
    ...     Figure("border", None, None, None),
    ...     Figure("war", "border", 84, 146),
    ...     Figure("battle", "war", 10, 12),
    ...     Figure("shooting", "border", 1, 2),
    ...     Figure("fire", "border", None, None),
    ... ])
    Casualties(least=85, most=148, counted=('war', 'shooting'), inside=('battle',), without=('fire',))
    """
    by_id = {figure.id: figure for figure in figures}
    parts: dict[str, list[str]] = {}
    for figure in by_id.values():
        if figure.id != root and figure.part_of is not None:
            parts.setdefault(figure.part_of, []).append(figure.id)
    counted: list[Figure] = []
    inside: list[str] = []
    without: list[str] = []
    seen: set[str] = set()

    def count(id_: str, *, within: bool) -> None:
        if id_ in seen:
            return
        seen.add(id_)
        figure = by_id[id_]
        has_figure = figure.least is not None
        if has_figure and within:
            inside.append(id_)
        elif has_figure:
            counted.append(figure)
        elif not within and id_ not in parts:
            without.append(id_)
        for part in parts.get(id_, ()):
            count(part, within=within or has_figure)

    count(root, within=False)
    return Casualties(
        sum(figure.least or 0 for figure in counted),
        sum(figure.most or 0 for figure in counted),
        tuple(figure.id for figure in counted),
        tuple(inside),
        tuple(without),
    )
