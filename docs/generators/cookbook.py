"""The Cypher cookbook: texts in growing order, each with what it finds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from generators.loaded import loaded
from generators.markdown import filled
from steppe.rows import Rows

if TYPE_CHECKING:
    from graph.database import Database

__all__ = ["cookbook", "printed"]

_PAGE = Path(__file__).with_name("pages") / "cookbook.md"

_TEXT = re.compile(r"^```cypher\n(.*?)^```\n", re.MULTILINE | re.DOTALL)

_WIDTH = 100
"""Columns of a result: what a page has room for."""

_LONGEST = 15
"""Rows of a result at most; a text that finds more needs a narrower question."""


def cookbook(data: Path) -> str:
    """Return the page of the cookbook.

    Parameters
    ----------
    data : Path
        The data folder that the texts are asked of.

    Returns
    -------
    str
        A page of Markdown: after each text its result.

    Raises
    ------
    ValueError
        If a text finds nothing, or more than can be printed.
    """
    graph = loaded(data)
    page = filled(_PAGE, {})
    return _TEXT.sub(lambda found: f"{found[0]}\n```text\n{printed(graph, found[1])}\n```\n", page)


def printed(database: Database, cypher: str) -> str:
    """Return what a text finds as the page prints it.

    Parameters
    ----------
    database : Database
        The graph.
    cypher : str
        The text.

    Returns
    -------
    str
        A table, and below it the number of rows.

    Raises
    ------
    ValueError
        If it finds nothing, or more than can be printed.
    """
    rows = Rows.of(database.read(cypher))
    if not 0 < len(rows) <= _LONGEST:
        message = f"it finds {len(rows)} rows, and must find 1 to {_LONGEST}:\n{cypher}"
        raise ValueError(message)
    return rows.to_text(width=_WIDTH)
