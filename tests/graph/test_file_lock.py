"""A file lock: one holder at a time, freed when the holder ends."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from graph.engines.file_lock import FileLock

ROOT = str(Path(__file__).parents[2])
HOLD = (
    "import sys; sys.path.insert(0, sys.argv[1])\n"
    "from pathlib import Path; from graph.engines.file_lock import FileLock\n"
    "lock = FileLock(Path(sys.argv[2])); print(lock.acquire(), flush=True); sys.stdin.readline()"
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "lock"


def holder(path):
    command = [sys.executable, "-c", HOLD, ROOT, str(path)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_another_process_cannot_take_a_lock_that_is_held(path):
    with FileLock(path).held(0) as taken:
        assert taken
        with holder(path) as other:
            assert other.stdout.readline() == "False\n"
            other.communicate("\n")


def test_a_killed_process_frees_its_lock(path):
    with holder(path) as other:
        assert other.stdout.readline() == "True\n"
        assert not FileLock(path).acquire()
        other.kill()
        other.wait()
        lock = FileLock(path)
        assert lock.acquire(10)
        lock.release()


def test_a_lock_is_waited_for(path):
    lock = FileLock(path)
    assert lock.acquire()
    threading.Timer(0.1, lock.release).start()
    with FileLock(path).held(10) as taken:
        assert taken


def test_threads_take_turns(path):
    inside, most = [], []

    def work():
        for _ in range(20):
            with FileLock(path).held(30) as taken:
                assert taken
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 80


def test_the_text_of_a_held_lock_can_be_read_and_replaced(path):
    lock = FileLock(path)
    with lock.held(0):
        lock.write("a longer text")
        lock.write("short")
        assert path.read_text() == "short"


def test_reading_the_file_does_not_free_the_lock(path):
    with FileLock(path).held(0):
        path.read_text()
        assert not FileLock(path).acquire()


def test_releasing_twice_does_nothing(path):
    lock = FileLock(path)
    lock.acquire()
    lock.release()
    lock.release()
    lock.write("not held")
    assert path.read_text() == ""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:.*use of fork.*:DeprecationWarning")
def test_a_forked_child_does_not_keep_its_parents_lock(path):
    lock = FileLock(path)
    assert lock.acquire()
    ready, go = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(go)
        os.read(ready, 1)
        os._exit(0)
    lock.release()
    assert FileLock(path).acquire(5)
    os.close(go)
    os.close(ready)
    os.waitpid(child, 0)
