"""Pieces of Markdown: tables, anchors, links, and a page with places that a generator fills."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

__all__ = ["anchor", "code", "filled", "heading", "link_to", "table"]

_PLACE = re.compile(r"^<!-- insert ([a-z ]+) -->$", re.MULTILINE)

_HEADING = re.compile(r"^(##+) (.+)$", re.MULTILINE)


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table; cells that are numbers stand to the right.

    Parameters
    ----------
    header : sequence of str
        Titles of the columns.
    rows : iterable of sequence of object
        One value a column; None is an empty cell.

    Returns
    -------
    str
        The table, or "None." where it has no rows.

    Examples
    --------
    >>> print(table(["kind", "records"], [["deals", 359]]))
    | kind | records |
    |---|---:|
    | deals | 359 |
    """
    body = [list(row) for row in rows]
    if not body:
        return "None."
    numeric = [all(isinstance(row[i], int) for row in body) for i in range(len(header))]
    lines = [header, ["---:" if right else "---" for right in numeric], *body]
    return "\n".join(_line(line, bare=place == 1) for place, line in enumerate(lines))


def _line(cells: Iterable[object], *, bare: bool) -> str:
    if bare:
        return f"|{'|'.join(map(str, cells))}|"
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)
    return " ".join(text.split()).replace("|", r"\|")


def code(text: object) -> str:
    """Return text set as code, whatever it holds.

    Examples
    --------
    >>> code("KAZ"), code("")
    ('`KAZ`', '')
    """
    plain = " ".join(str(text).split())
    if not plain:
        return ""
    return f"`` {plain} ``" if "`" in plain else f"`{plain}`"


def anchor(title: str) -> str:
    """Return the anchor that a heading gets on the web.

    Examples
    --------
    >>> anchor("Yes, no, not covered")
    'yes-no-not-covered'
    """
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def link_to(title: str, words: str | None = None) -> str:
    """Return a link to a heading of the same page."""
    return f"[{words or title}](#{anchor(title)})"


def heading(level: int, title: str) -> str:
    """Return a heading with the empty lines around it."""
    return f"\n{'#' * level} {title}\n"


def filled(page: Path, blocks: Mapping[str, str]) -> str:
    """Return a page of prose with its places filled.

    Parameters
    ----------
    page : Path
        A Markdown file; a line ``<!-- insert NAME -->`` is a place.
    blocks : mapping of str to str
        Text for each place. The place `contents`, the list of headings, is filled here.

    Returns
    -------
    str
        The page, with one line end at its end.

    Raises
    ------
    ValueError
        If the page has a place that no block fills, or a block has no place.
    """
    text = page.read_text(encoding="utf-8")
    places = set(_PLACE.findall(text)) - {"contents"}
    if places != set(blocks):
        message = f"{page.name}: these places and blocks do not meet: {sorted(places ^ set(blocks))}"
        raise ValueError(message)
    text = _PLACE.sub(lambda found: blocks.get(found[1], found[0]).strip("\n"), text)
    text = text.replace("<!-- insert contents -->", _contents(text))
    return re.sub(r"\n{3,}", "\n\n", text).rstrip() + "\n"


def _contents(text: str) -> str:
    """Return the headings of the second and third level as a nested list of links."""
    found = ((len(level), title) for level, title in _HEADING.findall(text))
    return "\n".join(
        f"{'  ' * (level - 2)}- {link_to(title)}"
        for level, title in found
        if level <= 3  # noqa: PLR2004 - deeper ones would hide the outline
    )
