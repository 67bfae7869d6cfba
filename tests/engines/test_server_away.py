"""Servers that are stopped, slow, old, strange, or come back: a clear error soon, and work as before."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from graph.database import connect
from graph.errors import (
    AuthenticationFailedError,
    ConnectionFailedError,
    EngineError,
    QueryTimeoutError,
    UnsupportedVersionError,
)

# Far above what any of these takes, far below the minute that the driver would wait by default.
A_HANG = 20.0  # seconds

RUNNING = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'sum(a' RETURN currentQuery"


@contextlib.contextmanager
def soon(kind=EngineError):
    """Expect an error of Steppe's, without a hang."""
    began = time.monotonic()
    with pytest.raises(kind) as caught:
        yield caught
    assert time.monotonic() - began < A_HANG


def failure(uri, **account):
    with connect(uri, **account) as database, soon() as caught:
        database.read("RETURN 1")
    return caught.value


@contextlib.contextmanager
def listener(serve=None):
    """Listen on a port of this machine; `serve` handles each connection, None leaves it unanswered."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        open_connections = []

        def accept():
            with contextlib.suppress(OSError):
                while True:
                    connection, _ = server.accept()
                    open_connections.append(connection)
                    if serve is not None:
                        with contextlib.suppress(OSError):
                            serve(connection)

        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield f"bolt://127.0.0.1:{server.getsockname()[1]}"
        finally:
            server.shutdown(socket.SHUT_RDWR)
            server.close()
            thread.join()
            for connection in open_connections:
                connection.close()


def greet_as(agent):
    """Return how to speak Bolt 4.4 as far as a server's first greeting."""

    def text(value):
        return bytes([0xD0, len(value)]) + value.encode()

    def serve(connection):
        connection.recv(20)
        connection.sendall(b"\x00\x00\x04\x04")
        connection.recv(4096)
        body = b"\xb1\x70\xa2" + text("server") + text(agent) + text("connection_id") + text("bolt-1")
        connection.sendall(struct.pack(">H", len(body)) + body + b"\x00\x00")

    return serve


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_stopped_server_is_told(scheme):
    error = failure(f"{scheme}://127.0.0.1:1", username="neo4j", password="x")
    assert isinstance(error, ConnectionFailedError)
    assert f"{scheme}://127.0.0.1:1" in str(error)
    assert error.exit_code == 3


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "neo4j+s"])
def test_an_unknown_host_is_told(scheme):
    error = failure(f"{scheme}://no-such-host.invalid", username="neo4j", password="x")
    assert isinstance(error, ConnectionFailedError)
    assert "no-such-host.invalid" in str(error)


def test_a_server_that_never_answers_is_told():
    with listener() as uri:
        assert isinstance(failure(uri), ConnectionFailedError)


def test_a_port_of_another_service_is_told():
    with listener(lambda connection: connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as uri:
        assert isinstance(failure(uri), ConnectionFailedError)


def test_a_server_that_hangs_up_is_told():
    with listener(lambda connection: connection.close()) as uri:
        assert isinstance(failure(uri), ConnectionFailedError)


@pytest.mark.parametrize(
    "uri", ["http://localhost:7687", "nonsense", "bolt://localhost:port", "bolt://", "bolt://a b"]
)
def test_what_is_no_address_is_told(uri):
    error = failure(uri)
    assert isinstance(error, ConnectionFailedError)
    assert uri in str(error)


@pytest.mark.parametrize("version", ["4.4.39", "3.5.35"])
def test_a_server_older_than_version_5_is_told(version):
    with listener(greet_as(f"Neo4j/{version}")) as uri:
        error = failure(uri)
    assert isinstance(error, UnsupportedVersionError)
    assert version in str(error)


def test_another_product_that_could_not_be_held_to_reading_is_refused():
    with listener(greet_as("Neo4j/5.26.0 compatible (Other 1.0)")) as uri:
        error = failure(uri)
    assert isinstance(error, UnsupportedVersionError)
    assert "Other 1.0" in str(error)


def test_a_server_that_speaks_no_version_we_know_is_told():
    def refuse(connection):
        connection.recv(20)
        connection.sendall(b"\x00\x00\x00\x00")

    with listener(refuse) as uri:
        assert isinstance(failure(uri), UnsupportedVersionError)


@pytest.mark.parametrize(
    "account",
    [{"username": "neo4j", "password": "wrong"}, {"username": "nobody", "password": "x"}, {}],
    ids=["wrong password", "wrong user", "no account"],
)
def test_a_wrong_account_is_told(neo4j_server, account):
    error = failure(neo4j_server.uri, **account)
    assert isinstance(error, AuthenticationFailedError)
    assert "NEO4J_PASSWORD" in str(error)


def test_an_unknown_database_is_told(neo4j_server):
    account = {"username": neo4j_server.username, "password": neo4j_server.password}
    error = failure(neo4j_server.uri, database="nosuchdatabase", **account)
    assert isinstance(error, ConnectionFailedError)
    assert "nosuchdatabase" in str(error)


def test_the_account_and_the_address_come_from_the_environment(neo4j_server, monkeypatch):
    monkeypatch.setenv("NEO4J_URI", neo4j_server.uri.replace("bolt://", "neo4j://"))
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.username)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    monkeypatch.setenv("NEO4J_DATABASE", "neo4j")
    with connect() as database:
        database.write(lambda transaction: transaction.run("CREATE (:Mark {name: 'read your writes'})"))
        assert database.read("MATCH (m:Mark {name: 'read your writes'}) RETURN count(m)").rows == [(1,)]
        assert database.info().engine == "Neo4j"
    neo4j_server.clear()


def test_the_same_database_works_when_the_server_comes_back(neo4j_server):
    if neo4j_server.server is None:
        pytest.skip("the server is not ours to stop")
    neo4j_server.clear()
    with neo4j_server.connect() as database:
        database.write(lambda transaction: transaction.run("CREATE (:Mark {name: 'kept'})"))
        neo4j_server.server.stop()
        with soon(ConnectionFailedError):
            database.read("MATCH (m:Mark) RETURN m.name")
        with soon(ConnectionFailedError):
            database.write(lambda transaction: transaction.run("CREATE (:Mark {name: 'lost'})"))
        neo4j_server.server.start()
        assert database.read("MATCH (m:Mark) RETURN m.name").rows == [("kept",)]


def test_a_server_that_stops_during_a_write_leaves_nothing(neo4j_server):
    if neo4j_server.server is None:
        pytest.skip("the server is not ours to stop")
    neo4j_server.clear()

    def work(transaction):
        transaction.run("CREATE (:Mark {name: 'half'})")
        neo4j_server.server.stop()
        transaction.run("CREATE (:Mark {name: 'whole'})")

    routed = neo4j_server.uri.replace("bolt://", "neo4j://")
    with connect(routed, username=neo4j_server.username, password=neo4j_server.password) as database:
        with soon(ConnectionFailedError):
            database.write(work)
        neo4j_server.server.start()
        assert database.read("MATCH (m:Mark) RETURN m.name").rows == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_an_interrupt_stops_a_long_query_on_a_server(neo4j_server):
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from graph.database import connect\n"
        "with connect(*sys.argv[2:3], username=sys.argv[3], password=sys.argv[4]) as database:\n"
        "    database.read('RETURN 1'); print('asking', flush=True)\n"
        "    try: database.read('UNWIND range(1, 99999) AS a UNWIND range(1, 99999) AS b RETURN sum(a)')\n"
        "    except KeyboardInterrupt: print('interrupted', database.read('RETURN 1').rows)\n"
    )
    place = [str(neo4j_server.uri), neo4j_server.username, neo4j_server.password]
    # The driver may lose a socket when it is interrupted as it opens one.
    command = [sys.executable, "-W", "ignore::ResourceWarning", "-c", code, str(Path.cwd()), *place]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "asking\n"
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        try:
            output, errors = process.communicate(timeout=A_HANG)
        finally:
            process.kill()
    assert (output, errors) == ("interrupted [(1,)]\n", "")
    with neo4j_server.connect() as database:
        end = time.monotonic() + A_HANG
        while len(database.read(RUNNING).rows) > 1:  # this question is one
            assert time.monotonic() < end
            time.sleep(0.05)


def test_the_limit_of_a_statement_holds_on_the_server_itself(neo4j_server):
    with neo4j_server.connect() as database:
        with pytest.raises(QueryTimeoutError):
            database.read(
                "UNWIND range(1, 99999) AS a UNWIND range(1, 99999) AS b RETURN sum(a)", timeout=0.5
            )
        assert len(database.read(RUNNING).rows) == 1  # this question


@pytest.mark.skipif(os.name == "nt", reason="Windows has no stop signal")
def test_a_server_that_stops_answering_does_not_hold_up_a_call_for_ever(neo4j_server, monkeypatch):
    if neo4j_server.server is None:
        pytest.skip("the server is not ours to stop")
    monkeypatch.setattr("graph.engines.calls._HANG_UP_AFTER", 0.5)
    with neo4j_server.connect() as database:
        database.read("RETURN 1")
        neo4j_server.server.suspend()
        try:
            with soon(QueryTimeoutError):
                database.read("RETURN 1", timeout=0.5)
        finally:
            neo4j_server.server.resume()
        assert database.read("RETURN 1").rows == [(1,)]
