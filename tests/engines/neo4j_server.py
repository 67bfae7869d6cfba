"""A real Neo4j server for the tests, started from plain jars, without Docker.

Run as a script::

    python tests/engines/neo4j_server.py fetch    # bring the jars through Maven into .cache/neo4j/jars
    python tests/engines/neo4j_server.py start    # run one until interrupted; prints how to reach it
"""

from __future__ import annotations

import argparse
import contextlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from xml.etree import ElementTree as ET

__all__ = ["CannotStartError", "Neo4jServer", "fetch_jars", "missing"]

POM = Path(__file__).with_name("neo4j-pom.xml")
JARS = Path(__file__).parents[2] / ".cache" / "neo4j" / "jars"
USERNAME = "neo4j"

# It takes 4 s on two idle cores; a busy machine gets its time.
START_LIMIT = 180.0

# Neo4j's own start script passes these; without them Netty falls back to slower memory access or fails.
JVM_OPTIONS = (
    "-XX:+UseSerialGC",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
)

CONFIGURATION = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt_port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
# Time limits are looked after every 2 s otherwise.
db.transaction.monitor.check.interval=100ms
server.memory.heap.max_size={heap}
server.memory.pagecache.size=64m
"""


class CannotStartError(RuntimeError):
    """Java, Maven or the jars are missing, or the server did not come up."""


class Neo4jServer:
    """One server process with a home folder of its own; it may be stopped and started again.

    Parameters
    ----------
    heap : str
        Largest heap of its Java machine.
    """

    def __init__(self, heap: str = "512m") -> None:
        reason = missing()
        if reason:
            raise CannotStartError(reason)
        self.username = USERNAME
        self.password = secrets.token_hex(12)
        self.heap = heap
        self.home = Path(tempfile.mkdtemp(prefix="steppe-neo4j-"))
        self.port = free_port()
        self.uri = f"bolt://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None
        for name in ("conf", "data", "logs"):
            (self.home / name).mkdir()
        (self.home / "conf" / "neo4j.conf").write_text(
            CONFIGURATION.format(bolt_port=self.port, heap=heap), encoding="utf-8"
        )
        self._set_password()

    def start(self) -> None:
        """Start the process and wait until it answers."""
        console = self.home / "logs" / "console.log"
        command = [
            *("java", f"-Xmx{self.heap}", *JVM_OPTIONS),
            *("-cp", f"{JARS}{os.sep}*", "org.neo4j.server.CommunityEntryPoint"),
            *(f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"),
        ]
        with console.open("ab") as log:
            # A group of its own: Ctrl-C at the terminal reaches the tests, which then stop it in order.
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        began = time.monotonic()
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() - began > START_LIMIT:
                tail = console.read_text(encoding="utf-8", errors="replace")[-2000:]
                self.stop()
                message = f"Neo4j did not answer within {START_LIMIT:.0f} s; its console ends with:\n{tail}"
                raise CannotStartError(message)
            time.sleep(0.1)

    @property
    def pid(self) -> int | None:
        """Return the number of the process; None while none runs."""
        return self._process.pid if self._process is not None else None

    def stop(self) -> None:
        """Stop the process that `start` started, and no other; its data stay."""
        process, self._process = self._process, None
        if process is None:
            return
        # Killed: an orderly end takes it 10 s, and what it has committed survives either way.
        process.kill()
        process.wait()

    def suspend(self) -> None:
        """Keep the process from doing anything, until `resume`."""
        if self._process is not None:
            self._process.send_signal(signal.SIGSTOP)
            os.waitpid(self._process.pid, os.WUNTRACED)  # until it has really stopped

    def resume(self) -> None:
        """Let a suspended process go on."""
        if self._process is not None:
            self._process.send_signal(signal.SIGCONT)

    def remove(self) -> None:
        """Stop the process and delete its home folder."""
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)

    def _answers(self) -> bool:
        # Imported here: `fetch` runs before anything is installed.
        from neo4j import GraphDatabase  # noqa: PLC0415
        from neo4j.exceptions import DriverError, Neo4jError  # noqa: PLC0415

        with contextlib.closing(socket.socket()) as probe:
            if probe.connect_ex(("127.0.0.1", self.port)) != 0:
                return False
        with GraphDatabase.driver(
            self.uri, auth=(self.username, self.password), connection_timeout=2.0
        ) as driver:
            try:
                driver.execute_query("RETURN 1")
            except (DriverError, Neo4jError):
                return False
        return True

    def _set_password(self) -> None:
        done = subprocess.run(
            [
                *("java", "-XX:TieredStopAtLevel=1", "-cp", f"{JARS}{os.sep}*"),
                "org.neo4j.server.startup.Neo4jAdminCommand",
                *("dbms", "set-initial-password", self.password),
            ],
            env={**os.environ, "NEO4J_HOME": str(self.home)},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            shutil.rmtree(self.home, ignore_errors=True)
            message = f"Neo4j's password could not be set: {done.stdout}{done.stderr}"
            raise CannotStartError(message)


def missing() -> str:
    """Return what is missing to start a server, or `""` when nothing is."""
    if shutil.which("java") is None:
        return "no `java` on the path: Neo4j needs Java 17 or later"
    if not _complete():
        return f"no Neo4j jars in {JARS}: run `python tests/engines/neo4j_server.py fetch`"
    return ""


def fetch_jars() -> Path:
    """Bring the jars through Maven, unless they are there, and return their folder."""
    if _complete():
        return JARS
    maven = shutil.which("mvn")
    if maven is None:
        message = "no `mvn` on the path: Maven brings Neo4j's jars"
        raise CannotStartError(message)
    JARS.parent.mkdir(parents=True, exist_ok=True)
    # Fetched beside their place and moved into it whole, so that a broken download is not taken for one.
    arriving = Path(tempfile.mkdtemp(prefix="arriving-", dir=JARS.parent))
    try:
        command = [maven, "-q", "-B", "-f", str(POM), "dependency:copy-dependencies"]
        done = subprocess.run([*command, f"-DoutputDirectory={arriving}"], check=False)
        if done.returncode or not any(arriving.glob("neo4j-server-*.jar")):
            message = f"Maven brought no Neo4j jars (it ended with {done.returncode})"
            raise CannotStartError(message)
        shutil.rmtree(JARS, ignore_errors=True)  # of another version
        with contextlib.suppress(OSError):  # another run was faster
            arriving.rename(JARS)
    finally:
        shutil.rmtree(arriving, ignore_errors=True)
    return JARS


def _complete() -> bool:
    version = ET.parse(POM).findtext(".//{*}neo4j.version")
    return (JARS / f"neo4j-server-{version}.jar").is_file()


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> int:
    """Fetch the jars, or run one server in the foreground."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("action", choices=["fetch", "start"])
    action = parser.parse_args().action
    try:
        jars = fetch_jars()
        if action == "fetch":
            print(jars)  # noqa: T201 - a script's output, here and below
            return 0
        server = Neo4jServer()
    except CannotStartError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        server.start()
        settings = {"URI": server.uri, "USERNAME": server.username, "PASSWORD": server.password}
        for name, value in settings.items():
            print(f"NEO4J_{name}={value}", flush=True)  # noqa: T201
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        return 0
    finally:
        # A second signal must not cut the clearing up short.
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        server.remove()


if __name__ == "__main__":
    sys.exit(main())
