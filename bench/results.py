"""The page of results: a section for each benchmark, of which those that ran are written anew."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from machine import at_this_hour, machine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Section", "table", "write_results"]

PAGE = Path(__file__).with_name("RESULTS.md")

HEAD = """\
# Benchmarks

Written by `make bench` (`python bench/run.py`); `python bench/run.py NAME ...` renews single sections.
Figures that are compared were taken by turns in one run. Where a machine does other work too, seconds say
little and ratios much: each section names the load it was taken under.
"""


@dataclass(frozen=True, slots=True)
class Section:
    """What one benchmark found.

    Attributes
    ----------
    title : str
        Its heading, which also tells an earlier version of it.
    body : str
        Markdown.
    """

    title: str
    body: str


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table; numbers are shown with three digits that count."""
    lines = [columns, ["---", *["---:"] * (len(columns) - 1)], *([_cell(one) for one in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def write_results(sections: Iterable[Section], order: Sequence[str]) -> None:
    """Write the page: the new sections, and the old ones of which there is no new one.

    Parameters
    ----------
    sections : iterable of Section
        What was measured now.
    order : sequence of str
        All titles, in the order of the page.
    """
    bodies = _written() | {one.title: f"{at_this_hour()}\n\n{one.body.strip()}\n" for one in sections}
    facts = "\n".join(f"- {name}: {value}" for name, value in machine())
    parts = [HEAD, f"{facts}\n"]
    parts += [f"## {title}\n\n{bodies[title]}" for title in order if title in bodies]
    PAGE.write_text("\n".join(parts), encoding="utf-8")


def _written() -> dict[str, str]:
    """Return the sections that the page has, by title."""
    if not PAGE.exists():
        return {}
    parts = re.split(r"^## (.+)\n\n", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def _cell(value: object) -> str:
    return _number(value) if isinstance(value, float) else str(value).replace("|", "\\|")


def _number(value: float) -> str:
    if abs(value) >= 100:  # noqa: PLR2004 - no fraction beside three digits
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"  # noqa: PLR2004
