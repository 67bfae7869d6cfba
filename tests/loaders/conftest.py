"""A graph that many tests of loading use one after the other, and the mark of a process that has ended."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.places import Place

    from graph.database import Database


@pytest.fixture(scope="module")
def kept_database(engine: Place) -> Iterator[Database]:
    """Open one graph for all tests of a module: its constraints take longer to make than most tests."""
    engine.clear()
    with engine.connect() as database:
        yield database


@pytest.fixture
def graph(kept_database: Database) -> Database:
    """Empty that graph; its constraints stay."""
    kept_database.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n"))
    return kept_database


@pytest.fixture
def ended_process():
    """Return the mark that a process left which has ended."""
    done = subprocess.run(
        [sys.executable, "-c", "from loaders.holder import mark_of_this_process as mark; print(mark())"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    return done.stdout.strip()
