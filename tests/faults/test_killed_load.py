"""A load killed at any moment leaves the graph as it was or as it shall be, and the next load works."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from engines.contents import contents, expected
from loading_process import batch

from graph.database import connect
from loaders.batch import Batch
from loaders.sync import sync

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.places import Place

PROGRAM = Path(__file__).with_name("loading_process.py")
ROOT = PROGRAM.parents[2]


@contextlib.contextmanager
def loading(engine: Place, number: int) -> Iterator[subprocess.Popen[str]]:
    """Run a process that loads a batch, from the moment when it begins to load."""
    if engine.name == "embedded":
        place = {"STEPPE_STORE": str(engine.store)}
    else:
        place = {
            "NEO4J_URI": engine.uri,
            "NEO4J_USERNAME": engine.username,
            "NEO4J_PASSWORD": engine.password,
        }
    with subprocess.Popen(
        [sys.executable, str(PROGRAM), str(number)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **place},
    ) as process:
        try:
            assert process.stdout.readline() == "loading\n"
            yield process
        finally:
            process.kill()


def duration(engine: Place, number: int) -> float:
    """Load a batch undisturbed, and return how long that takes."""
    with loading(engine, number) as process:
        began = time.monotonic()
        assert process.stdout.readline() == "done\n"
        return time.monotonic() - began


def kill_loads(engine: Place, rounds: int) -> None:
    engine.clear()
    # The first load makes the constraints too.
    first, later = duration(engine, 0), duration(engine, 1)
    old = batch(1)
    killed = 0
    for number in range(2, rounds + 2):
        anew = number % 5 == 0
        if anew:
            engine.clear()
            old = Batch()
        delay = random.uniform(0, 1.1 * (first if anew else later))
        with loading(engine, number) as process:
            time.sleep(delay)
            process.kill()
            killed += "done" not in process.stdout.read()
        new = batch(number)
        with engine.connect() as database:
            found = contents(database)
            assert found in (expected(old), expected(new)), f"a load killed after {delay:.3f} s was half done"
            sync(database, new)
            assert contents(database) == expected(new)
        old = new
    assert killed > 0


def test_a_load_killed_at_a_random_moment_is_done_as_a_whole_or_not_at_all(engine):
    kill_loads(engine, rounds={"embedded": 10, "neo4j": 5}[engine.name])


@pytest.mark.soak
def test_many_loads_killed_at_random_moments_are_each_done_as_a_whole_or_not_at_all(engine):
    kill_loads(engine, rounds={"embedded": 200, "neo4j": 50}[engine.name])


def test_a_load_outlives_the_process_that_ran_the_embedded_engine(empty_store):
    store = empty_store()
    command = (
        "import sys; from graph.database import connect; database = connect(); database.info(); "
        "print('runs', flush=True); sys.stdin.read()"
    )
    owner = subprocess.Popen(
        [sys.executable, "-c", command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "STEPPE_STORE": str(store)},
    )
    with owner, connect(store=store) as database:
        assert owner.stdout.readline() == b"runs\n"
        sync(database, batch(0))
        assert owner.poll() is None
        # Killed once the load has written its first things, which are lost with the engine's process.
        changes = sync(database, batch(1), progress=lambda *_: owner.kill())
        assert contents(database) == expected(batch(1))
        assert changes.generation == 2
        assert owner.wait() == -signal.SIGKILL
