"""Where each label and each relationship type stands in the figure of the data model, and that all are there.

Places are set by hand, so that nothing overlaps and the figure can be read; `undrawn` compares them with the
schema. Lengths are in pixels, y grows downwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final, Literal

from graph.schema import LABELS, RELATIONSHIP_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "BOXES",
    "FRAMES",
    "HEIGHT",
    "ROUTES",
    "SIZE",
    "WIDTH",
    "Box",
    "Frame",
    "Route",
    "expanded",
    "undrawn",
]

Point = tuple[float, float]

SIZE: Final = (1060, 1060)
"""Width and height of the figure."""

WIDTH, HEIGHT = 190, 86
"""Width and height of a box."""

Look = Literal["place", "record", "claim", "source", "keeping"]


@dataclass(frozen=True, slots=True)
class Box:
    """A label, by the left upper corner of its box; `look` is the group by which it is coloured."""

    label: str
    x: float
    y: float
    look: Look

    @property
    def rectangle(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        return self.x, self.y, self.x + WIDTH, self.y + HEIGHT


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame around several labels, to which an arrow for all of them leads."""

    name: str
    labels: tuple[str, ...]
    caption: str
    rectangle: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Route:
    """An arrow for one relationship type or several with the same ends.

    Attributes
    ----------
    start, end : str
        A label, or the name of a frame.
    types : tuple of str
        The relationship types, one line of text each.
    path : tuple of (float, float)
        A start, then three points for each cubic curve: two that pull it, one where it ends.
    at : (float, float)
        Where the text stands: the middle of its first line.
    anchor : str
        Whether that point is the `start`, the `middle` or the `end` of the text.
    """

    start: str
    end: str
    types: tuple[str, ...]
    path: tuple[Point, ...]
    at: Point
    anchor: Literal["start", "middle", "end"] = "middle"


_LEFT, _RIGHT = 70, 700
"""Left edges of the two columns of boxes."""

_STATE = 392
"""Top of the box from which most arrows start."""

_ROW = (185, 323, 461, 599)
"""Tops of the boxes of the four kinds of record."""

_BELOW = 840
"""Top of the boxes below the frames."""

_MIDDLE = 385
"""Left edge of the box in the middle of those below."""

BOXES = (
    Box("Load", _LEFT, 24, "keeping"),
    Box("Coverage", _RIGHT, 24, "keeping"),
    Box("State", _LEFT, _STATE, "place"),
    Box("Region", _LEFT, _ROW[3], "place"),
    Box("Organization", _RIGHT, _ROW[0], "record"),
    Box("Event", _RIGHT, _ROW[1], "record"),
    Box("Deal", _RIGHT, _ROW[2], "record"),
    Box("Dispute", _RIGHT, _ROW[3], "record"),
    Box("Caveat", _LEFT, _BELOW, "claim"),
    Box("Claim", _MIDDLE, _BELOW, "claim"),
    Box("Source", _RIGHT, _BELOW, "source"),
)

_RECORDS = ("Organization", "Event", "Deal", "Dispute")

FRAMES = (
    Frame(
        "subjects", ("State", "Region", *_RECORDS), "what claims and caveats are about", (25, 138, 1035, 730)
    ),
    Frame("records", _RECORDS, "records", (675, 162, 1018, 708)),
)


def _fan(row: int, leaves: float, arrives: float) -> tuple[Point, ...]:
    """Return a curve from the right of the state to the left of a record; offsets are from their middles."""
    start, end = _STATE + HEIGHT / 2 + leaves, _ROW[row] + HEIGHT / 2 + arrives
    left = _LEFT + WIDTH
    return (left, start), (left + 150, start), (_RIGHT - 210, end), (_RIGHT, end)


def _along(row: int, leaves: float, arrives: float) -> Point:
    """Return the point of such a curve where its text stands: near the record, where curves lie apart."""
    part = 0.72
    weights = ((1 - part) ** 3, 3 * part * (1 - part) ** 2, 3 * part**2 * (1 - part), part**3)
    path = _fan(row, leaves, arrives)
    x, y = (sum(weight * point[i] for weight, point in zip(weights, path, strict=True)) for i in (0, 1))
    return round(x), round(y)


def _straight(start: Point, end: Point) -> tuple[Point, ...]:
    third = ((end[0] - start[0]) / 3, (end[1] - start[1]) / 3)
    return (
        start,
        (start[0] + third[0], start[1] + third[1]),
        (end[0] - third[0], end[1] - third[1]),
        end,
    )


def _loop_right(row: int) -> tuple[Point, ...]:
    """Return a loop at the right of a record."""
    right, middle = _RIGHT + WIDTH, _ROW[row] + HEIGHT / 2
    return (right, middle - 16), (right + 45, middle - 30), (right + 45, middle + 30), (right, middle + 16)


def _beside_loop(row: int) -> Point:
    return _RIGHT + WIDTH + 42, _ROW[row] + HEIGHT / 2


_CENTRE_LEFT, _CENTRE_RIGHT, _CENTRE_MIDDLE = _LEFT + WIDTH / 2, _RIGHT + WIDTH / 2, _MIDDLE + WIDTH / 2

ROUTES = (
    Route("State", "Organization", ("MEMBER_OF",), _fan(0, -30, -14), _along(0, -30, -14)),
    Route("State", "Organization", ("LEADS",), _fan(0, -20, 18), _along(0, -20, 18)),
    Route("State", "Event", ("TOOK_PART_IN",), _fan(1, -9, -16), _along(1, -9, -16)),
    Route("State", "Event", ("HOSTED",), _fan(1, 1, 16), _along(1, 1, 16)),
    Route("State", "Deal", ("PARTY_TO",), _fan(2, 12, 0), _along(2, 12, 0)),
    Route("State", "Dispute", ("PARTY_TO",), _fan(3, 24, 0), _along(3, 24, 0)),
    Route(
        "State",
        "State",
        ("INDICATOR",),
        ((_CENTRE_LEFT - 20, _STATE), (_CENTRE_LEFT - 38, _STATE - 52), (_CENTRE_LEFT + 38, _STATE - 52),
         (_CENTRE_LEFT + 20, _STATE)),
        (_CENTRE_LEFT, _STATE - 52),
    ),
    Route(
        "State",
        "Region",
        ("INDICATOR",),
        _straight((_CENTRE_LEFT - 22, _STATE + HEIGHT), (_CENTRE_LEFT - 22, _ROW[3])),
        (_CENTRE_LEFT - 32, 540),
        "end",
    ),
    Route(
        "State",
        "Region",
        ("LIES_IN",),
        _straight((_CENTRE_LEFT + 22, _STATE + HEIGHT), (_CENTRE_LEFT + 22, _ROW[3])),
        (_CENTRE_LEFT + 32, 540),
        "start",
    ),
    Route(
        "Event",
        "Organization",
        ("HELD_BY",),
        _straight((_CENTRE_RIGHT, _ROW[1]), (_CENTRE_RIGHT, _ROW[0] + HEIGHT)),
        (_CENTRE_RIGHT + 10, 297),
        "start",
    ),
    Route(
        "Deal",
        "Dispute",
        ("SETTLES",),
        _straight((_CENTRE_RIGHT, _ROW[2] + HEIGHT), (_CENTRE_RIGHT, _ROW[3])),
        (_CENTRE_RIGHT + 10, 573),
        "start",
    ),
    Route("Organization", "Organization", ("SUCCEEDS",), _loop_right(0), _beside_loop(0), "start"),
    Route("Dispute", "Dispute", ("PART_OF",), _loop_right(3), _beside_loop(3), "start"),
    Route(
        "Coverage",
        "Organization",
        ("COVERS",),
        _straight((_CENTRE_RIGHT, 24 + HEIGHT), (_CENTRE_RIGHT, _ROW[0])),
        (_CENTRE_RIGHT + 10, 150),
        "start",
    ),
    Route(
        "records",
        "Source",
        ("CITES",),
        _straight((_CENTRE_RIGHT, 708), (_CENTRE_RIGHT, _BELOW)),
        (_CENTRE_RIGHT + 10, 784),
        "start",
    ),
    Route(
        "Claim",
        "subjects",
        ("ABOUT", "BEARS_OUT", "CONTRADICTS"),
        _straight((_CENTRE_MIDDLE, _BELOW), (_CENTRE_MIDDLE, 730)),
        (_CENTRE_MIDDLE + 12, 768),
        "start",
    ),
    Route(
        "Caveat",
        "subjects",
        ("ABOUT",),
        _straight((_CENTRE_LEFT, _BELOW), (_CENTRE_LEFT, 730)),
        (_CENTRE_LEFT + 12, 784),
        "start",
    ),
    Route(
        "Caveat",
        "Claim",
        ("ABOUT",),
        _straight((_LEFT + WIDTH, _BELOW + HEIGHT / 2), (_MIDDLE, _BELOW + HEIGHT / 2)),
        ((_LEFT + WIDTH + _MIDDLE) / 2 - 4, _BELOW + HEIGHT / 2 - 14),
    ),
    Route(
        "Claim",
        "Source",
        ("ABOUT", "CITES"),
        _straight((_MIDDLE + WIDTH, _BELOW + HEIGHT / 2), (_RIGHT, _BELOW + HEIGHT / 2)),
        ((_MIDDLE + WIDTH + _RIGHT) / 2 - 4, _BELOW + HEIGHT / 2 - 32),
    ),
    Route(
        "Claim",
        "Claim",
        ("ABOUT", "RESTS_ON", "RESTATES", "BEARS_OUT", "CONTRADICTS"),
        ((_CENTRE_MIDDLE - 20, _BELOW + HEIGHT), (_CENTRE_MIDDLE - 42, _BELOW + HEIGHT + 60),
         (_CENTRE_MIDDLE + 42, _BELOW + HEIGHT + 60), (_CENTRE_MIDDLE + 20, _BELOW + HEIGHT)),
        (_CENTRE_MIDDLE + 44, _BELOW + HEIGHT + 16),
        "start",
    ),
    Route(
        "Caveat",
        "Source",
        ("ABOUT",),
        ((_CENTRE_LEFT, _BELOW + HEIGHT), (_CENTRE_LEFT, 1075), (_CENTRE_RIGHT, 1075),
         (_CENTRE_RIGHT, _BELOW + HEIGHT)),
        (_CENTRE_MIDDLE, 1038),
    ),
)  # fmt: skip


def expanded(name: str) -> tuple[str, ...]:
    """Return the labels of a frame, or the label itself."""
    return next((frame.labels for frame in FRAMES if frame.name == name), (name,))


def undrawn() -> set[tuple[str, ...]]:
    """Return what the schema has and the figure has not, or the other way about; empty where they agree.

    Returns
    -------
    set of tuple of str
        Labels, and triples of a relationship type with its two ends.
    """
    drawn = [*((box.label,) for box in BOXES), *_drawn_ties()]
    schema = [
        *((label.name,) for label in LABELS),
        *((tie.name, *ends) for tie in RELATIONSHIP_TYPES for ends in tie.ends),
    ]
    twice = {one for one in drawn if drawn.count(one) > 1}
    return (set(drawn) ^ set(schema)) | twice


def _drawn_ties() -> Iterator[tuple[str, ...]]:
    for route in ROUTES:
        yield from product(route.types, expanded(route.start), expanded(route.end))
