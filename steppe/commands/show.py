"""`steppe show`: a record with its dates, parties and sources."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from steppe.options import Store, TextFormat, TextOrJson, Uri, connected
from steppe.screen import terminal_width, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steppe.record_page import Page

__all__ = ["show"]

WIDTH = 100
"""Characters a line at most: longer ones are hard to read."""

_WIDEST_NAME = 20
"""Characters of a name before an entry, for which the entries of a section make room."""

Id = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="Id of a record, spell or figure, such as kaz-csto-1992; a state's name or code; "
        "an organisation's name or abbreviation.",
    ),
]


def show(name: Id, output: TextOrJson = TextFormat.TEXT, uri: Uri = None, store: Store = None) -> None:
    """Show a record with its dates, parties and sources."""
    from queries.machinery.record import record  # noqa: PLC0415 - `steppe --help` does without it
    from steppe.record_page import page_of  # noqa: PLC0415

    with connected(uri, store) as database:
        found = record(database, name)
    if output is TextFormat.JSON:
        sys.stdout.write(json.dumps(found.to_dict(), ensure_ascii=False, indent=2) + "\n")
        return
    width = min(terminal_width() or WIDTH, WIDTH)
    sys.stdout.writelines(f"{line}\n" for line in _lines(page_of(found), width))


def _lines(page: Page, width: int) -> Iterator[str]:
    yield from _wrapped(page.title, width)
    yield f"{page.kind}, {page.id}"
    yield ""
    yield from _entries(page.facts, width)
    for section in page.sections:
        yield ""
        yield section.heading
        yield from _entries(section.entries, width, indent=2)


def _entries(entries: list[tuple[str, str]], width: int, indent: int = 0) -> Iterator[str]:
    """Yield entries with their names in a column before them."""
    names = [visible(name) for name, _ in entries]
    margin = min(max(map(len, names), default=0), _WIDEST_NAME)
    column = indent + (margin + 2 if margin else 0)
    for name, (_, text) in zip(names, entries, strict=True):
        head = " " * indent + name
        if len(head) > column - 2 and margin:  # a long name has a line of its own
            yield head
            head = ""
        lines = [line for part in text.split("\n") for line in _wrapped(part, width - column)]
        for line in lines:
            yield f"{head:<{column}}{line}".rstrip()
            head = ""


def _wrapped(text: str, width: int) -> list[str]:
    import textwrap  # noqa: PLC0415 - only pages of text need it

    return textwrap.wrap(visible(text), max(width, 20), break_long_words=False, break_on_hyphens=False) or [
        ""
    ]
