"""A data folder -> the graph: read, check, turn into rows, sync."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import DataError, Finding, SteppeError
from loaders.checks import check
from loaders.read import read
from loaders.rows import batch_of
from loaders.sync import Changes, sync
from loaders.yaml_lines import collector_off

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from graph.database import Database
    from loaders.corpus import Corpus

__all__ = ["Loaded", "load", "read_and_check"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did.

    Attributes
    ----------
    changes : Changes
        What was added, changed, removed and left alone, by kind.
    warnings : tuple of Finding
        What is doubtful in the files, though it was loaded.
    """

    changes: Changes
    warnings: tuple[Finding, ...]


def read_and_check(folder: Path, *, base: Path | None = None) -> tuple[Corpus, list[Finding]]:
    """Read a data folder and check it record by record and as a whole.

    Parameters
    ----------
    folder : Path
        The data folder.
    base : Path, optional
        Another data folder, without errors, whose ids the records may name.

    Returns
    -------
    corpus : Corpus
        The records that fit their models.
    findings : list of Finding
        All errors and warnings, sorted by file and line.

    Raises
    ------
    DataError
        If there is no such folder, or no record file in it, or the base has errors.
    """
    base_corpus = None
    if base is not None and base.resolve() != folder.resolve():
        base_corpus, findings = read_and_check(base)
        _raise_errors(findings)
    corpus, findings = read(folder, base=base_corpus)
    return corpus, sorted([*findings, *check(corpus)])


def load(  # noqa: PLR0913 - each is a choice of the user
    database: Database,
    folder: Path,
    *,
    base: Path | None = None,
    dataset: str = "steppe",
    dry_run: bool = False,
    progress: Callable[[str, int, int], None] | None = None,
) -> Loaded:
    """Bring the graph to hold exactly what a data folder says, all or nothing.

    Parameters
    ----------
    database : Database
        Where to load.
    folder : Path
        The data folder.
    base : Path, optional
        Another data folder whose ids the records may name.
    dataset : str, default "steppe"
        Mark of what is loaded; nothing of another mark is touched.
    dry_run : bool, default False
        Only tell what would change.
    progress : callable, optional
        Called with the name of a step, how much of it is done and how much there is.

    Returns
    -------
    Loaded
        What changed, and the warnings.

    Raises
    ------
    DataError
        If anything in the files is wrong; the graph is as it was.
    ConflictError
        If the graph holds nodes of somebody else under ids of these.
    LoadInProgressError
        If somebody else is loading.
    """
    with _connecting(database), collector_off():
        corpus, findings = read_and_check(folder, base=base)
        _raise_errors(findings)
        batch = batch_of(corpus)
    changes = sync(database, batch, dataset=dataset, dry_run=dry_run, progress=progress)
    return Loaded(changes, tuple(findings))


@contextlib.contextmanager
def _connecting(database: Database) -> Iterator[None]:
    """Let the engine start, which takes it a quarter of a second, while the files are read."""

    def connect() -> None:
        with contextlib.suppress(SteppeError):  # told when the graph is first used
            database.info()

    thread = threading.Thread(target=connect, name="steppe-connecting")
    thread.start()
    try:
        yield
    finally:
        thread.join()


def _raise_errors(findings: list[Finding]) -> None:
    errors = [finding for finding in findings if finding.severity == "error"]
    if errors:
        raise DataError(errors)
