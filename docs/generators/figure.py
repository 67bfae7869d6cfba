"""The figure of the data model: labels as boxes, relationship types as arrows, drawn as SVG.

It has a ground of its own, so it can be read on any page, and follows the reader's choice of a light or dark
one. Facts differ from links by the thickness of the arrow, not by colour alone.
"""

from __future__ import annotations

from html import escape
from textwrap import shorten, wrap
from typing import TYPE_CHECKING

from generators.figure_layout import BOXES, FRAMES, ROUTES, SIZE, WIDTH, undrawn
from generators.shape import shares
from graph.schema import LABELS, RELATIONSHIP_TYPES
from graph.shape import BOOKKEEPING, EVIDENCE, GRADE, SPAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generators.figure_layout import Box, Frame, Route

__all__ = ["figure", "text_rectangle"]

_LINE = 17
"""Height of a line of text on an arrow."""

_LETTER = 7.9
"""Width of a letter on an arrow, of a typewriter face of 13 pixels."""

_ROOM = 31
"""Letters of small text that fit a line of a box."""

_FACTS = {tie.name for tie in RELATIONSHIP_TYPES if tie.fact}

_LIGHT = {
    "ground": "#fbfbf8", "ink": "#1c2530", "quiet": "#4f5b66", "line": "#46525e", "frame": "#8a949e",
    "place": "#e1edfa", "record": "#e4f1e2", "claim": "#fbeed8", "source": "#ece6f6", "keeping": "#ecedee",
}  # fmt: skip
_DARK = {
    "ground": "#14191f", "ink": "#eceff2", "quiet": "#b4bec8", "line": "#a9b4bf", "frame": "#6d7883",
    "place": "#1d3550", "record": "#1f3d24", "claim": "#4a3612", "source": "#372a52", "keeping": "#2b3138",
}  # fmt: skip
"""Colours by what they are for, on a light and on a dark ground."""

_TITLE = "The data model of Steppe"

_NAMED = 'aria-labelledby="title description"'

_DESCRIPTION = (
    "Labels are boxes and relationship types are arrows. States are members of organizations, parties to "
    "deals and disputes, and take part in events. Claims and caveats are about all of these. Records cite "
    "sources."
)


def figure() -> str:
    """Return the figure.

    Returns
    -------
    str
        An SVG image, the same text each time.

    Raises
    ------
    ValueError
        If the layout lacks a label or relationship type of the schema, or has one too many.
    """
    missing = undrawn()
    if missing:
        message = f"figure_layout.py and the schema do not agree on {sorted(missing)}"
        raise ValueError(message)
    width, height = SIZE
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" {_NAMED}>',
        f'<title id="title">{escape(_TITLE)}</title>',
        f'<desc id="description">{escape(_DESCRIPTION)}</desc>',
        *_style(),
        *_heads(),
        f'<rect class="ground" width="{width}" height="{height}" rx="12"/>',
        *(line for frame in FRAMES for line in _frame(frame)),
        *(line for route in ROUTES for line in _arrow(route)),
        *(line for route in ROUTES for line in _text(route)),
        *(line for box in BOXES for line in _box(box)),
        *_legend(),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def text_rectangle(route: Route) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of the text of an arrow."""
    width = max(map(len, route.types)) * _LETTER + 6
    left = route.at[0] - {"start": 3.0, "middle": width / 2, "end": width - 3}[route.anchor]
    top = route.at[1] - _LINE / 2
    return left, top, left + width, top + _LINE * len(route.types)


def _style() -> Iterator[str]:
    yield "<style>"
    yield from _colours(_LIGHT)
    yield "@media (prefers-color-scheme: dark) {"
    yield from _colours(_DARK)
    yield "}"
    yield "text { font: 12px Helvetica, Arial, 'Liberation Sans', sans-serif; }"
    yield "text.label { font-size: 16px; font-weight: bold; }"
    yield "text.type { font: bold 13px 'DejaVu Sans Mono', Menlo, Consolas, monospace; }"
    yield ".link { font-weight: normal !important; }"
    yield "path.fact { stroke-width: 3; } path.link { stroke-width: 1.3; } path { fill: none; }"
    yield "rect.box { stroke-width: 1.2; }"
    yield "rect.frame { fill: none; stroke-dasharray: 7 5; stroke-width: 1.4; }"
    yield "</style>"


def _colours(of: dict[str, str]) -> Iterator[str]:
    yield f"rect.ground, rect.behind {{ fill: {of['ground']}; }}"
    yield f"text {{ fill: {of['ink']}; }} text.quiet {{ fill: {of['quiet']}; }}"
    yield f"path.fact, path.link, rect.box {{ stroke: {of['line']}; }} marker path {{ fill: {of['line']}; }}"
    yield f"rect.frame {{ stroke: {of['frame']}; }}"
    for look in ("place", "record", "claim", "source", "keeping"):
        yield f"rect.{look} {{ fill: {of[look]}; }}"


def _heads() -> Iterator[str]:
    """Yield the heads of the two kinds of arrow."""
    yield "<defs>"
    for name, size in (("fact", 12), ("link", 9)):
        yield (
            f'<marker id="{name}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="{size}" '
            f'markerHeight="{size}" markerUnits="userSpaceOnUse" orient="auto">'
            '<path d="M0 0 L10 5 L0 10 z"/></marker>'
        )
    yield "</defs>"


def _frame(frame: Frame) -> Iterator[str]:
    left, top, right, bottom = frame.rectangle
    yield (
        f'<rect class="frame" x="{left}" y="{top}" width="{right - left}" height="{bottom - top}" rx="10"/>'
    )
    width = len(frame.caption) * 6.4 + 12
    yield f'<rect class="behind" x="{left + 14}" y="{top - 9}" width="{width:.0f}" height="18"/>'
    yield f'<text class="quiet" x="{left + 20}" y="{top + 4}">{escape(frame.caption)}</text>'


def _arrow(route: Route) -> Iterator[str]:
    kind = _kind(route)
    start, *rest = (f"{x:g} {y:g}" for x, y in route.path)
    yield f'<path class="{kind}" d="M{start} C{" ".join(rest)}" marker-end="url(#{kind})"/>'


def _kind(route: Route) -> str:
    return "fact" if _FACTS.issuperset(route.types) else "link"


def _text(route: Route) -> Iterator[str]:
    left, top, right, bottom = text_rectangle(route)
    yield (
        f'<rect class="behind" x="{left:g}" y="{top:g}" width="{right - left:g}" height="{bottom - top:g}"/>'
    )
    for number, name in enumerate(route.types):
        x, y = route.at[0], route.at[1] + _LINE * number + 4
        yield (
            f'<text class="type {_kind(route)}" x="{x:g}" y="{y:g}" text-anchor="{route.anchor}">'
            f"{escape(name)}</text>"
        )


def _box(box: Box) -> Iterator[str]:
    left, top, right, bottom = box.rectangle
    yield (
        f'<rect class="box {box.look}" x="{left}" y="{top}" width="{right - left}" height="{bottom - top}" '
        'rx="7"/>'
    )
    middle = left + WIDTH / 2
    yield f'<text class="label" x="{middle:g}" y="{top + 23}" text-anchor="middle">{box.label}</text>'
    for number, line in enumerate(_properties(box.label)):
        y = top + 42 + 16 * number
        yield f'<text class="quiet" x="{middle:g}" y="{y}" text-anchor="middle">{escape(line)}</text>'


def _properties(name: str) -> list[str]:
    """Return up to three lines that name the properties of a label: two of its own, one of groups."""
    label = next(label for label in LABELS if label.name == name)
    groups = {"span": SPAN, "grade": GRADE, "evidence": EVIDENCE}
    shared = {
        one for group in (*groups.values(), BOOKKEEPING) for one in group if shares(label.properties, group)
    }
    own = ", ".join(one.name for one in label.properties if one not in shared)
    lines = wrap(shorten(own, 2 * _ROOM - 4, placeholder=" …"), _ROOM)
    has = [name for name, group in groups.items() if shares(label.properties, group)]
    return [*lines, *([f"+ {', '.join(has)}"] if has else [])]


def _legend() -> Iterator[str]:
    left, top = 330, 44
    for number, (kind, words) in enumerate(
        (("fact", "a fact, with sources of its own"), ("link", "a link between nodes"))
    ):
        y = top + 24 * number
        yield f'<path class="{kind}" d="M{left} {y} L{left + 56} {y}" marker-end="url(#{kind})"/>'
        yield f'<text class="quiet" x="{left + 68}" y="{y + 4}">{words}</text>'
    y = top + 48
    yield f'<rect class="frame" x="{left}" y="{y - 8}" width="56" height="16" rx="4"/>'
    yield f'<text class="quiet" x="{left + 68}" y="{y + 4}">an arrow to a frame: to each label in it</text>'
