"""Brings a graph to hold exactly one batch of a data set, all or nothing, writing only what differs."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.database import WRITE_LIMIT
from graph.errors import QuestionError
from loaders.difference import difference
from loaders.lease import held, state
from loaders.preparation import missing_statements, prepare
from loaders.wanted import Wanted
from loaders.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.database import Database, Transaction
    from loaders.batch import Batch
    from loaders.difference import Difference
    from loaders.lease import Lease, LoadState

__all__ = ["Changes", "KindCount", "sync"]

# A look that another load has crossed is taken again, this often at most.
_LOOKS = 3


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many things of one kind a load added, changed, removed and left alone.

    Attributes
    ----------
    kind : str
        The label or relationship type.
    added, changed, removed, unchanged : int
        Numbers of nodes or relationships.
    """

    kind: str
    added: int
    changed: int
    removed: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What a load did, or would do.

    Attributes
    ----------
    counts : tuple of KindCount
        One for each label, then for each relationship type, that the data set has or had.
    kept : tuple of str
        Label and id of the nodes that have left the batch and stay in the graph, since somebody else's
        relationships hang on them. They are in no count, and each later load tells them again.
    generation : int
        The graph's generation afterwards: it rises with each load that changes something.
    """

    counts: tuple[KindCount, ...]
    kept: tuple[str, ...]
    generation: int

    @property
    def any(self) -> bool:
        """Whether anything was, or would be, added, changed or removed."""
        return any(count.added or count.changed or count.removed for count in self.counts)


def sync(
    database: Database,
    batch: Batch,
    *,
    dataset: str = "steppe",
    dry_run: bool = False,
    progress: Callable[[str, int, int], None] | None = None,
) -> Changes:
    """Bring the graph to hold exactly the batch, of this data set.

    What has left the batch leaves the graph, what is new comes, what differs is written anew with exactly
    the batch's properties, and all else is left alone. All of it is one transaction: an exception, or the
    end of the process, leaves the graph as it was. Nothing that is not of this data set is touched.

    Parameters
    ----------
    database : Database
        The graph.
    batch : Batch
        All nodes and ties of the data set. A tie may end at a node of another data set.
    dataset : str, default "steppe"
        Mark of what is ours.
    dry_run : bool, default False
        Only tell what would change: nothing is written, not even the schema.
    progress : callable, optional
        Called with a kind, how many of its things have been written and how many shall be. The counts begin
        anew where a conflict with another writer makes the engine repeat the load.

    Returns
    -------
    Changes
        What changed.

    Raises
    ------
    LoadInProgressError
        Somebody else is loading.
    ConflictError
        The graph holds something under a kind and id of the batch that is not of this data set.
    DataError
        A tie has an end that is nowhere, an id occurs twice, or a value is none that a graph can hold.
    QuestionError
        The name of the data set is empty.

    Examples
    --------
    >>> import tempfile
    >>> from graph.database import connect
    >>> from loaders.batch import Batch, Node
    >>> batch = Batch((Node("State", "KAZ", {"name": "Kazakhstan"}),))
    >>> with connect(store=tempfile.mkdtemp()) as database:
    ...     first, second = sync(database, batch), sync(database, batch)
    >>> first.counts
    (KindCount(kind='State', added=1, changed=0, removed=0, unchanged=0),)
    >>> second.any, second.generation
    (False, 1)
    """
    if not dataset.strip():
        message = "the name of the data set is empty; it marks in the graph what is ours, as 'steppe' does"
        raise QuestionError(message)
    wanted = Wanted.of(batch)
    look = _look(database, wanted, dataset)
    if dry_run or not (look.found.any or look.missing or look.busy):
        return _changes(look.found, look.generation)
    prepare(database, look.missing)
    with held(database) as lease:
        return database.write(lambda tx: _load(tx, wanted, dataset, lease, progress), timeout=math.inf)


@dataclass(frozen=True, slots=True)
class _Look:
    """What a reader saw: the difference, the schema statements to run, and the loads that went on."""

    found: Difference
    missing: list[str]
    before: LoadState
    after: LoadState

    @property
    def generation(self) -> int:
        return self.after.generation

    @property
    def crossed(self) -> bool:
        """Whether a load may have changed the graph between two statements of the look."""
        return self.before.generation != self.after.generation

    @property
    def busy(self) -> bool:
        return self.crossed or self.before.busy or self.after.busy


def _look(database: Database, wanted: Wanted, dataset: str) -> _Look:
    """Compare without a lease: most loads have nothing to change, and need none."""

    def work(tx: Transaction) -> _Look:
        before = state(tx)
        missing = missing_statements(tx)
        return _Look(difference(tx, wanted, dataset), missing, before, state(tx))

    look = database.read_together(work, timeout=WRITE_LIMIT)
    for _ in range(_LOOKS - 1):
        if not look.crossed:
            break
        look = database.read_together(work, timeout=WRITE_LIMIT)
    return look


def _load(
    tx: Transaction,
    wanted: Wanted,
    dataset: str,
    lease: Lease,
    progress: Callable[[str, int, int], None] | None,
) -> Changes:
    """Compare again, now that nobody else loads, and write; it may be called again after a conflict."""
    found = difference(tx, wanted, dataset)
    totals = {kind: len(item) for kind, item in (*found.nodes.items(), *found.ties.items())}
    done: Counter[str] = Counter()

    def advance(kind: str, number: int) -> None:
        lease.renew_when_due()
        done[kind] += number
        if progress is not None and number:
            progress(kind, done[kind], totals[kind])

    Writer(tx, wanted, dataset, advance).write(found)
    return _changes(found, lease.give_back(tx, changed=found.any))


def _changes(found: Difference, generation: int) -> Changes:
    counts = tuple(
        KindCount(kind, len(item.added), len(item.changed), len(item.removed), item.unchanged)
        for kind, item in (*found.nodes.items(), *found.ties.items())
    )
    return Changes(counts, tuple(f"{kind} {node_id}" for kind, node_id in found.kept), generation)
