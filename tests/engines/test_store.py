"""The folder of the embedded engine: private, quiet, safe, and never someone else's."""

from __future__ import annotations

import contextlib
import gc
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError

from graph.database import connect
from graph.engines import embedded_engine
from graph.engines.store_owner import read_card
from graph.errors import EngineError, QueryTimeoutError, QuestionError, ReadOnlyError

VISITOR = Path(__file__).with_name("visitor.py")

posix = pytest.mark.skipif(os.name == "nt", reason="Windows keeps the user's data private by other means")


@pytest.fixture
def store(empty_store):
    return empty_store()


def visit(action, store, folder):
    """Run the visitor in a folder, with a home, of its own."""
    settings = {**os.environ, "HOME": str(folder), "XDG_STATE_HOME": "", "XDG_DATA_HOME": ""}
    command = [sys.executable, "-X", "dev", "-W", "error", str(VISITOR), action, str(store)]
    return subprocess.run(
        command,
        cwd=folder,
        env=settings,
        input="\n",
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@posix
def test_others_can_neither_enter_the_store_nor_read_its_passwords(tmp_path):
    store = tmp_path / "not" / "there" / "yet"
    with connect(store=store) as database:
        database.read("RETURN 1")
        modes = {
            name: stat.S_IMODE((store / name).stat().st_mode) for name in ("", "accounts.json", "owner.json")
        }
    assert modes == {"": 0o700, "accounts.json": 0o600, "owner.json": 0o600}


def test_two_stores_have_different_passwords(tmp_path):
    passwords = set()
    for name in ("one", "two"):
        with connect(store=tmp_path / name) as database:
            database.read("RETURN 1")
        passwords.update(json.loads((tmp_path / name / "accounts.json").read_text()).values())
    assert len(passwords) == 4
    assert all(len(password) >= 24 for password in passwords)


@pytest.mark.skipif(sys.platform != "linux", reason="reads the kernel's table of sockets")
def test_the_engine_listens_on_this_machine_only(store):
    with connect(store=store) as database:
        database.read("RETURN 1")
        card = read_card(store)
        listening = {}
        for table in ("tcp", "tcp6"):
            for line in Path(f"/proc/self/net/{table}").read_text().splitlines()[1:]:
                address, port = line.split()[1].split(":")
                if line.split()[3] == "0A":
                    listening[int(port, 16)] = address
    loopback = {"0100007F", "0000000000000000FFFF00000100007F"}
    assert {listening[card.port], listening[card.http_port]} <= loopback


def test_wrong_passwords_do_not_open_the_store(store):
    with connect(store=store) as database:
        database.read("RETURN 1")
        for name in ("root", "reader", "neo4j"):
            address = f"bolt://127.0.0.1:{read_card(store).port}"
            with (
                GraphDatabase.driver(address, auth=(name, "guessed-password")) as driver,
                pytest.raises(AuthError),
            ):
                driver.verify_connectivity()


def test_each_commit_is_told_to_reach_the_disk(store):
    with connect(store=store) as database:
        database.read("RETURN 1")
    settings = json.loads((store / "databases" / "neo4j" / "configuration.json").read_text())
    assert settings["configuration"]["txWalFlush"] == 2


@pytest.mark.parametrize("action", ["hold", "forget"])
def test_the_engine_writes_nothing_but_the_store(tmp_path, action):
    home, store = tmp_path / "home", tmp_path / "store"
    home.mkdir()
    done = visit(action, store, home)
    assert (done.returncode, done.stderr) == (0, "")
    assert all(line.startswith(("bolt://", "closed", "[(1,)]")) for line in done.stdout.splitlines())
    assert list(home.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "store"]
    assert list((store / "log").iterdir()) != []


def test_a_store_that_was_not_closed_is_left_in_order_all_the_same(store, tmp_path):
    done = visit("forget", store, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "[(1,)]\n", "")
    assert read_card(store) is None


def test_a_forgotten_database_is_closed_when_it_is_collected(store):
    database = connect(store=store)
    database.read("RETURN 1")
    assert read_card(store) is not None
    del database
    gc.collect()
    assert read_card(store) is None


def test_the_environment_is_left_as_it_was(empty_store, monkeypatch):
    monkeypatch.setenv("ARCADEDB_LOG_CONSOLE", "of the user")
    monkeypatch.delenv("ARCADEDB_LOG_DIR", raising=False)
    with connect(store=empty_store()) as database:
        database.read("RETURN 1")
    assert os.environ["ARCADEDB_LOG_CONSOLE"] == "of the user"
    assert "ARCADEDB_LOG_DIR" not in os.environ


@posix
def test_a_folder_of_something_else_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("mine")
    tmp_path.chmod(0o755)
    with connect(store=tmp_path) as database, pytest.raises(EngineError, match="no store of Steppe's"):
        database.read("RETURN 1")
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_file_is_no_store(tmp_path):
    (tmp_path / "file").write_text("")
    with connect(store=tmp_path / "file") as database, pytest.raises(EngineError, match="cannot be used"):
        database.read("RETURN 1")


@pytest.mark.parametrize("damage", ["", "{", '{"root": "x"}', "[]"])
def test_a_store_whose_passwords_are_lost_gets_new_ones_and_keeps_its_graph(store, damage):
    with connect(store=store) as database:
        database.write(lambda transaction: transaction.run("CREATE (:Mark {name: 'kept'})"))
    (store / "accounts.json").write_text(damage)
    with connect(store=store) as database:
        assert database.read("MATCH (m:Mark) RETURN m.name").rows == [("kept",)]


def test_a_store_whose_making_was_interrupted_is_completed(tmp_path):
    # Killed after the accounts were written and before the engine had made its reader.
    (tmp_path / "store" / "config").mkdir(parents=True)
    (tmp_path / "store" / "accounts.json").write_text(json.dumps({"root": "r" * 24, "reader": "q" * 24}))
    with connect(store=tmp_path / "store") as database:
        assert database.read("RETURN 1").rows == [(1,)]


@pytest.mark.parametrize("name", ["with spaces", "Қазақстан", 'quote\'s "own"', "a=b;c,d%20", "-leading"])
def test_a_store_may_lie_in_a_folder_of_any_name(tmp_path, name):
    with connect(store=tmp_path / name) as database:
        database.write(lambda transaction: transaction.run("CREATE (:Mark {name: 'kept'})"))
    with connect(store=tmp_path / name) as database:
        assert database.read("MATCH (m:Mark) RETURN m.name").rows == [("kept",)]


def test_a_relative_path_means_the_folder_it_meant_when_it_was_given(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with connect(store="here") as database:
        (tmp_path / "elsewhere").mkdir()
        monkeypatch.chdir(tmp_path / "elsewhere")
        database.read("RETURN 1")
    assert (tmp_path / "here").is_dir()
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_store_on_which_the_engine_does_not_start_is_told(store):
    (store / "databases" / "neo4j" / "configuration.json").write_text("{")
    with connect(store=store) as database, pytest.raises(EngineError, match="does not start") as caught:
        database.read("RETURN 1")
    assert str(store) in str(caught.value)


@pytest.mark.parametrize("name", ["server-users.jsonl", "server-groups.json"])
def test_a_damaged_list_of_the_engines_users_or_rights_is_made_anew(store, name):
    with connect(store=store) as database:
        database.write(lambda transaction: transaction.run("CREATE (:Mark {name: 'kept'})"))
    (store / "config" / name).write_text("{")
    with connect(store=store) as database:
        assert database.read("MATCH (m:Mark) RETURN m.name").rows == [("kept",)]
        with pytest.raises(ReadOnlyError):
            database.read("MATCH (m:Mark) DELETE m")


def test_a_copy_of_a_closed_store_is_a_backup(store, tmp_path):
    with connect(store=store) as database:
        database.write(lambda transaction: transaction.run("CREATE (:Mark {name: 'kept'})"))
    shutil.copytree(store, tmp_path / "copy")
    with connect(store=tmp_path / "copy") as database:
        assert database.read("MATCH (m:Mark) RETURN m.name").rows == [("kept",)]


def test_a_statement_whose_asker_has_gone_ends_by_itself(store, monkeypatch):
    # Nobody watches here, as when the process that asked was killed: the engine's own limit holds.
    monkeypatch.setattr(embedded_engine, "STATEMENT_LIMIT", 0.5)
    with connect(store=store) as database:
        monkeypatch.setattr("graph.engines.embedded._watch.during", lambda *_: contextlib.nullcontext())
        with pytest.raises(QueryTimeoutError):
            database.read("UNWIND range(1, 10000000) AS a UNWIND range(1, 1000) AS b RETURN sum(a % b)")


def test_a_time_limit_above_that_of_the_engine_holds(store, monkeypatch):
    monkeypatch.setattr(embedded_engine, "STATEMENT_LIMIT", 0.2)
    monkeypatch.setattr("graph.engines.embedded.STATEMENT_LIMIT", 0.2)
    long = "UNWIND range(1, 10000000) AS a UNWIND range(1, 1000) AS b RETURN sum(a % b)"
    with connect(store=store) as database:
        with pytest.raises(QueryTimeoutError):
            database.read(long, timeout=0.2)
        began = time.monotonic()
        with pytest.raises(QueryTimeoutError, match="limit of 1 s"):
            database.read(long, timeout=1)
        assert time.monotonic() - began >= 1


@posix
def test_an_interrupt_stops_a_long_query(store):
    # The driver may lose a socket when it is interrupted as it opens one.
    command = [
        sys.executable,
        "-W",
        "ignore::ResourceWarning",
        str(VISITOR),
        "wait_for_interrupt",
        str(store),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "asking\n"
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=30)  # the query's own limit is 60 s
    assert (process.returncode, output, errors) == (0, "interrupted [(1,)]\n", "")


@posix
def test_a_signal_that_ends_a_process_ends_one_with_an_engine_too(store):
    command = [sys.executable, str(VISITOR), "hold", str(store)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        process.stdout.readline()
        process.terminate()
        assert process.wait(30) == -signal.SIGTERM


def test_the_store_is_found_where_the_environment_says(tmp_path, monkeypatch):
    monkeypatch.setenv("STEPPE_STORE", str(tmp_path / "named"))
    with connect() as database:
        assert database.info().location == str(tmp_path / "named")


def test_a_store_that_is_named_goes_before_a_server_of_the_environment(store, monkeypatch):
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    with connect(store=store) as database:
        assert database.info().location == str(store)


def test_a_server_and_a_store_at_once_are_refused(store):
    with pytest.raises(QuestionError, match="both"):
        connect("bolt://127.0.0.1:1", store=store)


def test_importing_the_database_loads_neither_engine():
    code = "import sys, graph.database; print(sorted({'neo4j', 'arcadedb', 'pandas'} & set(sys.modules)))"
    root = VISITOR.parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
