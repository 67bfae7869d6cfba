"""An answer as a table: in the shell, in a notebook, in Markdown."""

from __future__ import annotations

import io
from dataclasses import fields
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from queries.machinery.columns import GAP, column_widths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from queries.machinery.answer import Answer, Row

__all__ = ["as_html", "as_markdown", "as_text", "laid_out", "linked", "shown", "visible"]

_HIDDEN = {"facts"}
"""Fields that a table leaves out: they are for programs, and in `to_json` and `to_frame`."""

_JOINERS = "\u200c\u200d"
"""Characters without a shape of their own that Persian and other scripts need within words."""


def visible(text: str) -> str:
    r"""Return a text with nothing in it that a terminal would obey, or that turns the direction of writing.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        One line.

    Examples
    --------
    >>> print(visible("red \x1b[31m,\n two   lines"))
    red \u001b[31m, two lines
    """
    line = " ".join(text.split())
    if line.isprintable():
        return line
    return "".join(char if char.isprintable() or char in _JOINERS else f"\\u{ord(char):04x}" for char in line)


def shown(value: object) -> str:
    """Return a value as a reader sees it: nothing for None, lists joined, numbers with thousands.

    Examples
    --------
    >>> shown(None), shown(("KAZ", "UZB")), shown(1234567.5), shown(True)
    ('', 'KAZ, UZB', '1,234,567.5', 'yes')
    """
    match value:
        case None:
            text = ""
        case bool():
            text = "yes" if value else "no"
        case int() if abs(value) >= 10_000:  # noqa: PLR2004 - years stay plain
            text = f"{value:,}"
        case float():
            text = f"{value:,.10g}" if abs(value) >= 1 else f"{value:.4g}"
        case date():
            text = value.isoformat()
        case tuple() | list():
            text = ", ".join(shown(one) for one in value)
        case _:
            text = str(value)
    return text


def as_text(answer: Answer[Row], *, width: int | None = None) -> str:
    """Return an answer as a table in text with the day and what is not covered below it.

    Parameters
    ----------
    answer : Answer
        The answer.
    width : int, optional
        Columns of the screen; that of the terminal where not given.

    Returns
    -------
    str
        Lines of text without colour.
    """
    names = _columns(answer)
    heads = [name.replace("_", " ") for name in names]
    cells = [[shown(getattr(row, name)) for name in names] for row in answer.rows]
    return laid_out(answer.title, heads, cells, _below(answer), width=width)


def laid_out(
    title: str,
    heads: Sequence[str],
    cells: Sequence[Sequence[str]],
    below: Iterable[str],
    *,
    width: int | None = None,
) -> str:
    """Return a title, a table and lines below it, fitted to a width.

    Parameters
    ----------
    title : str
        Stands above; left out where it is empty.
    heads : sequence of str
        Heads of the columns.
    cells : sequence of sequence of str
        Rows. Where they are too wide for a table even without what they share, each becomes a paragraph,
        and a single one a list.
    below : iterable of str
        Lines below.
    width : int, optional
        Columns of the screen; that of the terminal where not given.

    Returns
    -------
    str
        Lines of text without colour, each wrapped where it is too long.
    """
    from rich.console import Console  # noqa: PLC0415 - only what prints pays for it
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    out = io.StringIO()
    console = Console(file=out, width=width, color_system=None, highlight=False, markup=False, emoji=False)
    if title:
        console.print(Text(visible(title)))
    if cells:
        for part in _body([*map(visible, heads)], [[*map(visible, row)] for row in cells], console.width):
            console.print(part)
    for line in below:
        indent = len(line) - len(line.lstrip())
        console.print(Padding(Text(visible(line)), (0, 0, 0, indent)))
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n")).rstrip("\n")


def _body(heads: list[str], cells: list[list[str]], width: int) -> Iterator[RenderableType]:
    """Yield the rows as a table; where it is too wide, with what all rows share above it; else as blocks."""
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    widths = column_widths(heads, cells, width)
    if widths is None and len(cells) > 1:
        shared = [at for at, column in enumerate(zip(*cells, strict=True)) if at and len(set(column)) == 1]
        others = [at for at in range(len(heads)) if at not in shared]
        fewer = [[row[at] for at in others] for row in cells]
        widths = column_widths([heads[at] for at in others], fewer, width)
        if shared and widths is not None:
            yield Text("In all rows: " + "; ".join(f"{heads[at]} {cells[0][at]}" for at in shared) + ".")
            heads, cells = [heads[at] for at in others], fewer
    if widths is not None:
        yield _table(heads, cells, widths)
        return
    if len(cells) == 1:
        margin = max(map(len, heads))
        told = [(head, text) for head, text in zip(heads, cells[0], strict=True) if text]
        yield _table(["", ""], told, (margin, max(width - margin - GAP, 1)), head=False)
        return
    for first, *rest in cells:
        yield Text(first)
        said = "; ".join(f"{head} {text}" for head, text in zip(heads[1:], rest, strict=True) if text)
        yield Padding(Text(said), (0, 0, 0, 4))


def _table(
    heads: Sequence[str], cells: Sequence[Sequence[str]], widths: Sequence[int], *, head: bool = True
) -> Table:
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=None, show_header=head, header_style="", pad_edge=False, padding=(0, GAP, 0, 0))
    for title, width in zip(heads, widths, strict=True):
        table.add_column(Text(title), overflow="fold", width=width)
    for row in cells:
        table.add_row(*map(Text, row))
    return table


def as_markdown(answer: Answer[Row]) -> str:
    """Return an answer as a Markdown table with the day and what is not covered below it."""
    names = _columns(answer)
    lines = [f"**{_marked(answer.title)}**", ""]
    if answer.rows:
        lines.append("| " + " | ".join(name.replace("_", " ") for name in names) + " |")
        lines.append("|" + " --- |" * len(names))
        lines += [
            "| " + " | ".join(_marked(shown(getattr(row, name))) for name in names) + " |"
            for row in answer.rows
        ]
        lines.append("")
    lines += [f"{_marked(line)}  " for line in _below(answer)]
    return "\n".join(lines).rstrip()


def as_html(answer: Answer[Row]) -> str:
    """Return an answer as an HTML table, all text escaped."""
    names = _columns(answer)
    parts = ["<table><caption>", escape(visible(answer.title)), "</caption>"]
    if answer.rows:
        heads = "".join(f"<th>{escape(name.replace('_', ' '))}</th>" for name in names)
        parts.append(f"<thead><tr>{heads}</tr></thead><tbody>")
        for row in answer.rows:
            cells = "".join(f"<td>{linked(shown(getattr(row, name)))}</td>" for name in names)
            parts.append(f"<tr>{cells}</tr>")
        parts.append("</tbody>")
    parts.append("</table>")
    parts += [f"<p>{escape(visible(line))}</p>" for line in _below(answer)]
    return "".join(parts)


def _columns(answer: Answer[Row]) -> list[str]:
    """Return the columns worth showing: those that are not empty in all rows."""
    names = [one.name for one in fields(answer.row_type) if one.name not in _HIDDEN]
    return [name for name in names if any(shown(getattr(row, name)) for row in answer.rows)]


def _below(answer: Answer[Row]) -> Iterator[str]:
    count = "1 row" if len(answer) == 1 else f"{len(answer)} rows"
    yield f"{count}, as of {answer.as_of.text}." if answer.as_of else f"{count}."
    yield from answer.notes
    if answer.not_covered:
        yield "Not covered:"
        yield from (f"  {one}" for one in answer.not_covered)


def _marked(text: str) -> str:
    """Escape what Markdown would take for a mark."""
    text = visible(text)
    for mark in "\\`*_[]<>|":
        text = text.replace(mark, f"\\{mark}")
    return text


def linked(text: str) -> str:
    """Return a text escaped for HTML; as a link where it is nothing but a web address.

    Examples
    --------
    >>> linked("<b>"), linked("javascript:alert(1)")
    ('&lt;b&gt;', 'javascript:alert(1)')
    >>> linked("https://example.org/?a=1&b=2")
    '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">https://example.org/?a=1&amp;b=2</a>'
    """
    text = visible(text)
    safe = escape(text)
    if text.startswith(("http://", "https://")) and not set(text) & set(" \"'<>"):
        return f'<a href="{safe}" rel="noopener noreferrer">{safe}</a>'
    return safe
