"""How a question is put to the graph: its texts are run so that all see one state of the graph."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast
from weakref import WeakKeyDictionary

from graph.errors import EngineError
from queries.machinery.directory import Directory
from queries.machinery.text import question_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.database import Database, Transaction

__all__ = ["Asking", "Statement", "ask"]

T = TypeVar("T")

_TRIES = 10
"""How often a question is put again when a load came between its statements."""

_directories: WeakKeyDictionary[Database, Directory] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Statement:
    """A Cypher text and the parameters that it was run with."""

    cypher: str
    parameters: dict[str, object]


@dataclass(slots=True)
class Asking:
    """One question being asked.

    Attributes
    ----------
    directory : Directory
        Names of states and bodies.
    statements : list of Statement
        What has been run for this question.
    """

    directory: Directory
    _transaction: Transaction
    statements: list[Statement] = field(default_factory=list)

    def run(self, text: str, /, **parameters: object) -> list[dict[str, Any]]:
        """Run one of this package's texts.

        Parameters
        ----------
        text : str
            Name of the text.
        **parameters : object
            Its parameters.

        Returns
        -------
        list of dict
            Rows by column, in the text's order.
        """
        cypher = question_text(text).cypher
        self.statements.append(Statement(cypher, parameters))
        return self._transaction.run(cypher, parameters)


def ask(database: Database, work: Callable[[Asking], T]) -> T:
    """Put a question; put it again where a load came between its statements.

    On both engines a reader can see a load half-way between two statements, so the answer stands only if the
    generation of the graph is afterwards what it was before.

    Parameters
    ----------
    database : Database
        The graph.
    work : callable
        Runs the texts and makes the answer; it may be called several times.

    Returns
    -------
    object
        What `work` returned.

    Raises
    ------
    EngineError
        If loads came between each of many tries.
    """
    for _ in range(_TRIES):
        done = database.read_together(lambda transaction: _once(database, transaction, work))
        if done is not None:
            return done[0]
    message = f"the graph was loaded anew {_TRIES} times while the question was asked; ask again"
    raise EngineError(message)


def _once(database: Database, transaction: Transaction, work: Callable[[Asking], T]) -> tuple[T] | None:
    """Put a question once; return nothing where a load came in since the names were read.

    The names are of the generation that an earlier question read before them. Where it is the generation
    behind this question too, no load came between, and it need not be read before it as well.
    """
    directory = _directories.get(database)
    if directory is None:
        generation = _generation(transaction)
        directory = Directory.read(lambda name: transaction.run(question_text(name).cypher, {}), generation)
        _directories[database] = directory
    try:
        answer = work(Asking(directory, transaction))
    except Exception:
        # Old names make errors too: a name that a load has brought is unknown. Where the transaction has
        # broken it tells nothing more, and the first error is the one to tell.
        with suppress(Exception):
            if _generation(transaction) != directory.generation:
                _directories.pop(database, None)
                return None
        raise
    if _generation(transaction) == directory.generation:
        return (answer,)
    _directories.pop(database, None)
    return None


def _generation(transaction: Transaction) -> int:
    rows = transaction.run(question_text("generation").cypher, {})
    return cast("int", rows[0]["generation"]) if rows else 0
