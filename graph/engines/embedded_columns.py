"""The columns of a query that found nothing: the embedded engine names columns with the first row only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.engines.transaction import send

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import neo4j

__all__ = ["planned_columns"]

_PROJECTION = re.compile(r"\+ FINAL PROJECTION \[(.*?)\]$", re.DOTALL | re.MULTILINE)

# A comma between two columns, as against one inside brackets or a quoted text of an expression.
_PIECES = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|[(\[{]|[)\]}]|,\s|.""", re.DOTALL)


def planned_columns(
    transaction: neo4j.Transaction, cypher: str, parameters: Mapping[str, object]
) -> tuple[str, ...]:
    """Return the columns that the engine's plan for a query names; none for `RETURN *`.

    Parameters
    ----------
    transaction : neo4j.Transaction
        One in which the query has run.
    cypher : str
        The query.
    parameters : mapping
        Values for its `$names`.
    """
    if re.match(r"\s*(explain|profile)\b", cypher, re.IGNORECASE):
        return ()
    plan = send(transaction, f"EXPLAIN {cypher}", parameters).consume().plan or {}
    found = _PROJECTION.findall(str(plan.get("args", {}).get("string-representation", "")))
    return tuple(_split(found[-1])) if found else ()


def _split(columns: str) -> Iterator[str]:
    """Split a list of expressions at its own commas.

    Examples
    --------
    >>> list(_split("id, coalesce(n.i, 3), m{.i, x: ','}"))
    ['id', 'coalesce(n.i, 3)', "m{.i, x: ','}"]
    """
    depth = 0
    column = ""
    for piece in _PIECES.findall(columns):
        if piece[0] == "," and len(piece) > 1 and not depth:
            yield column
            column = ""
            continue
        depth += (piece in "([{") - (piece in ")]}")
        column += piece
    if column:
        yield column
