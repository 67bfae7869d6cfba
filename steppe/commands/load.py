"""`steppe load`: bring the graph to hold exactly what data files say."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from steppe.facts import facts
from steppe.findings import as_lines, count
from steppe.options import Data, Dataset, Store, Uri, connected
from steppe.screen import say

if TYPE_CHECKING:
    from pathlib import Path

    from graph.database import Database
    from loaders.load import Loaded
    from steppe.facts import Facts

__all__ = ["load", "loaded"]

DryRun = Annotated[bool, typer.Option("--dry-run", help="Only tell what would change.")]


def load(
    data: Data = None,
    dataset: Dataset = None,
    dry_run: DryRun = False,  # noqa: FBT002 - a switch on the command line
    uri: Uri = None,
    store: Store = None,
) -> None:
    """Bring the graph to hold what the data files say.

    What is new is added, what differs is changed, what has left the files is removed, all or nothing. Nothing
    of another data set is touched.
    """
    chosen = facts(data, dataset)
    with connected(uri, store) as database:
        done = loaded(database, chosen, dry_run=dry_run)
    from steppe.changes import print_changes  # noqa: PLC0415

    print_changes(done.changes, dry_run=dry_run)


def loaded(database: Database, chosen: Facts, *, dry_run: bool = False) -> Loaded:
    """Check and load facts, and say how many warnings there are.

    Parameters
    ----------
    database : graph.database.Database
        Where to load.
    chosen : Facts
        What to load.
    dry_run : bool, default False
        Only find what would change.

    Returns
    -------
    loaders.load.Loaded
        What changed, and the warnings.

    Raises
    ------
    typer.Exit
        If the files have errors, which are then told.
    """
    from graph.errors import DataError  # noqa: PLC0415 - `steppe --help` does without them
    from loaders.load import load as load_facts  # noqa: PLC0415
    from steppe.progress import progress  # noqa: PLC0415

    try:
        with progress() as report:
            done = load_facts(
                database,
                chosen.folder,
                base=chosen.base,
                dataset=chosen.dataset,
                dry_run=dry_run,
                progress=report,
            )
    except DataError as error:
        _tell(error, chosen.folder)
        raise typer.Exit(error.exit_code) from None
    if done.warnings:
        say(f"{chosen.folder}: {count(done.warnings)}; `{chosen.check_command}` tells them")
    return done


def _tell(error: Exception, folder: Path) -> None:
    findings = getattr(error, "findings", [])
    sys.stderr.writelines(f"{line}\n" for line in as_lines(findings, folder))
    say(f"{folder}: {count(findings)}; nothing was loaded")
