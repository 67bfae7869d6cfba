"""`steppe build`: from the files to a graph that answers."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from steppe.commands.load import loaded
from steppe.facts import facts
from steppe.options import Data, Dataset, Store, Uri, connected

if TYPE_CHECKING:
    from graph.database import Database

__all__ = ["build"]

_NEXT = """\
Next:
  steppe ask                           the questions, each with its own help
  steppe show csto                     a record with its dates, parties and sources
  steppe cypher 'MATCH (s:State)-[m:MEMBER_OF]->(o:Organization {abbreviation: "SCO"})
                 RETURN s.name, m.status, m.since ORDER BY m.since'
  steppe info                          what the graph holds, and where it is
"""


def build(data: Data = None, dataset: Dataset = None, uri: Uri = None, store: Store = None) -> None:
    """Check the facts, load them, show the first answers."""
    from steppe.changes import print_changes  # noqa: PLC0415 - `steppe --help` does without it

    begun = time.monotonic()
    chosen = facts(data, dataset)
    with connected(uri, store) as database:
        done = loaded(database, chosen)
        place = database.info()
        seconds = time.monotonic() - begun
        sys.stdout.write(
            f"Loaded {chosen.folder} into {place.engine} {place.version}, {place.location or place.address}, "
            f"in {seconds:.1f} s.\n\n"
        )
        print_changes(done.changes)
        sys.stdout.flush()
        _show_answers(database)
    sys.stdout.write(f"\n{_NEXT}")


def _show_answers(database: Database) -> None:
    from queries.first_answers import first_answers  # noqa: PLC0415

    for answer in first_answers(database):
        sys.stdout.write(f"\n{answer}\n")
