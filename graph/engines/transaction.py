"""One transaction: what a statement is run with, on whichever engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.engines.table import Table, plain_value
from graph.errors import CypherError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import neo4j

    from graph.engines.time_limit import Clock

__all__ = ["Transaction", "fetch_table", "send"]


class Transaction:
    """What the work handed to `Database.write` or `Database.read_together` runs its statements with.

    Let its errors pass: `Database` repeats the work where that helps, and tells the rest as Steppe's own.
    """

    __slots__ = ("_clock", "_transaction")

    def __init__(self, transaction: neo4j.Transaction, clock: Clock) -> None:
        self._transaction = transaction
        self._clock = clock

    def run(
        self, cypher: str, parameters: Mapping[str, object] | None = None, **named: object
    ) -> list[dict[str, object]]:
        """Run one statement and return all its rows.

        Parameters
        ----------
        cypher : str
            The statement.
        parameters : mapping, optional
            Values for its `$names`; `named` adds to them.

        Returns
        -------
        list of dict
            One mapping from column to value for each row; values as in `Table`.
        """
        self._clock.check()
        result = send(self._transaction, cypher, {**(parameters or {}), **named})
        keys = tuple(result.keys())
        return [dict(zip(keys, row, strict=True)) for row in _rows(result, self._clock)]


def fetch_table(
    transaction: neo4j.Transaction,
    cypher: str,
    parameters: Mapping[str, object],
    clock: Clock,
    limit: int | None,
) -> Table:
    """Run one statement and fetch at most `limit` rows; `truncated` tells that there were more."""
    result = send(transaction, cypher, parameters)
    keys = tuple(result.keys())
    rows: list[tuple[object, ...]] = []
    for row in _rows(result, clock):
        if len(rows) == limit:
            return Table(keys, rows, truncated=True)
        rows.append(row)
    return Table(keys, rows)


def send(transaction: neo4j.Transaction, cypher: str, parameters: Mapping[str, object]) -> neo4j.Result:
    """Send one statement to the engine.

    Raises
    ------
    CypherError
        A parameter has a value that no engine takes: a set, an integer of more than 64 bits.
    """
    run: Callable[[str, dict[str, object]], neo4j.Result] = transaction.run  # typed for literal texts only
    try:
        return run(cypher, dict(parameters))
    except (TypeError, ValueError, OverflowError) as error:
        message = f"a parameter cannot be sent: {error}"
        raise CypherError(message) from error


def _rows(result: neo4j.Result, clock: Clock) -> Iterator[tuple[object, ...]]:
    for record in result:
        clock.check()
        yield tuple([plain_value(value) for value in record.values()])
