"""One store, several users: threads, processes that come and go, and owners that leave or are killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.database import connect
from graph.engines import store_owner
from graph.engines.store_owner import read_card
from graph.errors import EngineError, QueryTimeoutError, ReadOnlyError, StoreLockedError

VISITOR = Path(__file__).with_name("visitor.py")


@pytest.fixture
def store(empty_store):
    return empty_store()


@contextmanager
def visitor(action, store, *more, **options):
    command = [sys.executable, "-W", "error", str(VISITOR), action, str(store), *map(str, more)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture
def owner(store):
    """Let another process run the engine."""
    with visitor("hold", store) as process:
        assert process.stdout.readline().startswith("bolt://127.0.0.1:"), process.stderr.read()
        yield process


def leave(owner):
    _, errors = owner.communicate("\n", timeout=60)
    assert (owner.returncode, errors) == (0, "")


def suspend(process):
    process.send_signal(signal.SIGSTOP)
    os.waitpid(process.pid, os.WUNTRACED)  # until it has really stopped


def write(database, name):
    database.write(lambda transaction: transaction.run("CREATE (:Mark {name: $name})", name=name))


def marks(database):
    return [name for (name,) in database.read("MATCH (m:Mark) RETURN m.name ORDER BY m.name").rows]


def test_two_users_in_one_process_share_one_engine(store):
    first, second = connect(store=store), connect(store=str(store) + "/../" + store.name)
    assert first.info() == second.info()
    write(first, "one")
    first.close()
    assert marks(second) == ["one"]
    assert read_card(store).pid == os.getpid()
    second.close()
    assert read_card(store) is None


def test_a_process_can_open_and_close_a_store_again_and_again(store):
    for number in range(5):
        with connect(store=store) as database:
            write(database, f"{number}")
    with connect(store=store) as database:
        assert marks(database) == ["0", "1", "2", "3", "4"]


def test_a_process_can_open_two_stores_at_once(empty_store):
    with connect(store=empty_store()) as first, connect(store=empty_store()) as second:
        write(first, "one")
        write(second, "two")
        assert (marks(first), marks(second)) == (["one"], ["two"])


def test_threads_open_and_close_one_store_at_random(store):
    failures = []

    def come_and_go():
        try:
            for _ in range(6):
                with connect(store=store) as database:
                    assert database.read("RETURN 1").rows == [(1,)]
        except Exception as error:  # noqa: BLE001 - told to the test's thread
            failures.append(error)

    threads = [threading.Thread(target=come_and_go) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert read_card(store) is None


def test_threads_of_a_new_process_may_all_be_the_first_to_ask(store):
    code = (
        "import sys, threading; sys.path.insert(0, sys.argv[1]); from graph.database import connect\n"
        "barrier = threading.Barrier(8); answers = []\n"
        "def ask():\n"
        "    with connect(store=sys.argv[2]) as database:\n"
        "        barrier.wait(); answers.append(database.read('RETURN 1').rows)\n"
        "threads = [threading.Thread(target=ask) for _ in range(8)]\n"
        "for thread in threads: thread.start()\n"
        "for thread in threads: thread.join()\n"
        "print(answers == [[(1,)]] * 8)\n"
    )
    for _ in range(3):
        done = run_code(code, store)
        assert (done.returncode, done.stdout, done.stderr) == (0, "True\n", "")


def test_a_second_process_joins_the_first(store, owner):
    with connect(store=store) as database:
        assert database.info().address == f"bolt://127.0.0.1:{read_card(store).port}"
        assert read_card(store).pid == owner.pid
        write(database, "of the one who joined")
        assert marks(database) == ["of the one who joined"]


@pytest.mark.usefixtures("owner")
def test_one_who_joined_keeps_the_time_limit_and_reads_only(store):
    with connect(store=store) as database:
        with pytest.raises(QueryTimeoutError):
            database.read(
                "UNWIND range(1, 10000000) AS a UNWIND range(1, 100) AS b RETURN sum(a % b)", timeout=0.3
            )
        with pytest.raises(ReadOnlyError):
            database.read("CREATE (:Mark)")
        assert database.read("RETURN 1", timeout=3600).rows == [(1,)]


def test_when_the_owner_leaves_the_next_call_takes_over(store, owner):
    with connect(store=store) as database:
        write(database, "before")
        leave(owner)
        assert marks(database) == ["before"]
        assert read_card(store).pid == os.getpid()


def test_when_the_owner_is_killed_the_next_call_takes_over(store, owner):
    with connect(store=store) as database:
        write(database, "before")
        owner.kill()
        owner.wait()
        write(database, "after")
        assert marks(database) == ["after", "before"]


def test_when_the_owner_leaves_another_process_that_joined_may_be_joined(store, owner):
    with visitor("hold", store) as other:
        other.stdout.readline()
        with connect(store=store) as database:
            assert marks(database) == []
            leave(owner)
            assert marks(database) == []
            write(database, "through whoever runs it now")
            other.communicate("\n", timeout=60)
            assert marks(database) == ["through whoever runs it now"]


def test_the_card_of_a_killed_owner_is_not_believed(store, owner):
    owner.kill()
    owner.wait()
    assert read_card(store).pid == owner.pid
    with connect(store=store) as database:
        assert database.read("RETURN 1").rows == [(1,)]
        assert read_card(store).pid == os.getpid()
    assert read_card(store) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pid": 1}', "null"])
def test_a_damaged_card_is_not_believed(store, text):
    (store / "owner.json").write_text(text)
    with connect(store=store) as database:
        assert database.read("RETURN 1").rows == [(1,)]
        assert read_card(store).pid == os.getpid()


def test_a_write_under_way_when_the_owner_leaves_is_made_once(store, owner):
    tries = []

    def work(transaction):
        transaction.run("CREATE (:Mark {name: 'one'})")
        if not tries:
            leave(owner)
        tries.append(1)
        transaction.run("CREATE (:Mark {name: 'two'})")

    with connect(store=store) as database:
        database.write(work)
        assert (marks(database), len(tries)) == (["one", "two"], 1) or len(tries) == 2
        assert marks(database) == ["one", "two"]


def test_a_write_about_to_be_saved_when_the_owner_leaves_is_made_once(store, owner):
    tries = []

    def work(transaction):
        transaction.run("CREATE (:Mark {name: 'one'})")
        if not tries:
            leave(owner)
        tries.append(1)

    with connect(store=store) as database:
        database.write(work)
        assert (marks(database), len(tries)) == (["one"], 2)


def test_several_statements_read_together_are_read_again_when_the_owner_leaves(store, owner):
    tries = []

    def work(transaction):
        first = transaction.run("RETURN 1 AS one")
        if not tries:
            leave(owner)
        tries.append(1)
        return first + transaction.run("RETURN 2 AS two")

    with connect(store=store) as database:
        assert database.read_together(work) == [{"one": 1}, {"two": 2}]


def test_the_owner_lets_a_commit_through_before_it_leaves(store, owner):
    lock = store_owner.commit_lock(store)
    with lock.held(10):
        owner.stdin.write("\n")
        owner.stdin.flush()
        while read_card(store) is not None:
            time.sleep(0.01)
        time.sleep(0.3)
        assert owner.poll() is None
    owner.wait(60)
    assert owner.stdout.read() == "closed\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no stop signal")
def test_an_owner_that_does_not_answer_is_named(store, owner, monkeypatch):
    monkeypatch.setattr(store_owner, "_JOIN_LIMIT", 0.5)
    suspend(owner)
    try:
        with connect(store=store) as database, pytest.raises(StoreLockedError) as caught:
            database.read("RETURN 1")
    finally:
        owner.send_signal(signal.SIGCONT)
    assert f"process {owner.pid}" in str(caught.value)
    assert "visitor.py hold" in str(caught.value)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no stop signal")
def test_an_owner_that_stops_answering_does_not_hold_up_a_call_for_ever(store, owner, monkeypatch):
    monkeypatch.setattr("graph.engines.calls._HANG_UP_AFTER", 0.5)
    with connect(store=store) as database:
        assert marks(database) == []
        suspend(owner)
        try:
            with pytest.raises(QueryTimeoutError):
                database.read("RETURN 1", timeout=0.5)
        finally:
            owner.send_signal(signal.SIGCONT)
        assert marks(database) == []


def test_an_owner_that_is_still_starting_is_named(store, monkeypatch):
    monkeypatch.setattr(store_owner, "_JOIN_LIMIT", 0.5)
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path; from graph.engines.file_lock import FileLock\n"
        "lock = FileLock(Path(sys.argv[2]) / 'owner.lock'); lock.acquire()\n"
        'lock.write(\'{"pid": 12345, "command": "a slow one"}\'); print("held", flush=True)\n'
        "sys.stdin.readline()"
    )
    command = [sys.executable, "-c", code, str(VISITOR.parents[2]), str(store)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout.readline() == "held\n"
        with connect(store=store) as database, pytest.raises(StoreLockedError, match=r"12345 \(a slow one\)"):
            database.read("RETURN 1")
        holder.communicate("\n")


def test_a_program_that_knows_nothing_of_steppe_is_named(store):
    with visitor("hold_without_steppe", store, cwd=store.parent) as other:
        assert other.stdout.readline().strip().endswith("open"), other.stderr.read()
        with connect(store=store) as database:
            with pytest.raises(StoreLockedError, match="does not share it") as caught:
                database.read("RETURN 1")
            if sys.platform == "linux":
                assert f"process {other.pid}" in str(caught.value)
            other.communicate("\n", timeout=60)
            assert database.read("RETURN 1").rows == [(1,)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:.*use of fork.*:DeprecationWarning")
def test_a_forked_child_reads_through_its_parent(store):
    with connect(store=store) as database:
        write(database, "of the parent")
        child = os.fork()
        if child == 0:
            code = 1
            try:
                with connect(store=store) as another:
                    fine = marks(database) == marks(another) == ["of the parent"]
                write(database, "of the child")
                code = 0 if fine else 2
            finally:
                os._exit(code)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert marks(database) == ["of the child", "of the parent"]
        assert read_card(store).pid == os.getpid()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_child_that_ends_in_order_does_not_disturb_its_parent(store):
    code = (
        "import os, sys; sys.path.insert(0, sys.argv[1]); from graph.database import connect\n"
        "database = connect(store=sys.argv[2]); database.read('RETURN 1')\n"
        "child = os.fork()\n"
        "if child == 0: sys.exit(0 if database.read('RETURN 1').rows == [(1,)] else 1)\n"
        "assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0\n"
        "assert database.read('RETURN 2').rows == [(2,)]\n"
    )
    done = run_code(code, store)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_child_whose_parent_left_the_store_is_told_why_it_cannot_go_on(store):
    code = (
        "import os, sys; sys.path.insert(0, sys.argv[1]); from graph.database import connect\n"
        "from graph.errors import EngineError\n"
        "database = connect(store=sys.argv[2]); database.read('RETURN 1')\n"
        "ready, go = os.pipe()\n"
        "child = os.fork()\n"
        "if child == 0:\n"
        "    os.close(go); os.read(ready, 1)\n"
        "    try: database.read('RETURN 1')\n"
        "    except EngineError as error: sys.exit(0 if 'spawn' in str(error) else 1)\n"
        "    sys.exit(2)\n"
        "database.close(); os.close(go)\n"
        "assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0\n"
    )
    done = run_code(code, store)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def run_code(code, *arguments, **options):
    command = [sys.executable, "-W", "error", "-W", "ignore:.*fork.*:DeprecationWarning", "-c", code]
    command += [str(VISITOR.parents[2]), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, **options)


def come_and_go(store, processes, seconds):
    """Let processes open, use and close a store at random; return how often they opened it and wrote."""
    visits = written = 0
    running = []
    command = [sys.executable, "-W", "error", str(VISITOR), "come_and_go", str(store)]
    for number in range(processes):
        one = [*command, f"{number}", f"{seconds}"]
        running.append(subprocess.Popen(one, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
    for process in running:
        output, errors = process.communicate(timeout=seconds + 120)
        assert (process.returncode, errors) == (0, "")
        visits += int(output.split()[0])
        written += int(output.split()[1])
    with connect(store=store) as database:
        assert len(marks(database)) == len(set(marks(database))) == written
    return visits, written


def test_processes_that_come_and_go_see_no_error(tmp_path):
    visits, _ = come_and_go(tmp_path / "made by the first of them", processes=4, seconds=6)
    assert visits >= 4 * 3


@pytest.mark.soak
def test_eight_processes_come_and_go_for_half_a_minute_without_an_error(store):
    visits, written = come_and_go(store, processes=8, seconds=30)
    print(f"8 processes, 30 s: {visits} visits, {written} writes, no error")  # noqa: T201 - for docs/testing.md
    assert visits >= 8 * 3


@pytest.mark.soak
def test_readers_see_no_error_while_owners_are_killed(store):
    end = time.monotonic() + 30
    kills = reads = 0
    with connect(store=store) as database:
        write(database, "kept")
    while time.monotonic() < end:
        with visitor("hold", store) as owner:
            owner.stdout.readline()
            with connect(store=store) as database:
                assert marks(database) == ["kept"]
                owner.kill()
                kills += 1
                for _ in range(20):
                    assert marks(database) == ["kept"]
                    reads += 1
    print(f"{kills} owners killed, {reads} reads, no error")  # noqa: T201 - for docs/testing.md


def test_nobody_is_left_when_all_have_gone(store, owner):
    with connect(store=store) as database:
        database.read("RETURN 1")
    leave(owner)
    assert read_card(store) is None
    with pytest.raises(EngineError, match="closed"):
        database.read("RETURN 1")
