"""Whole processes: what a person at the shell waits for, beside what Python and the engine need alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from machine import load_average
from results import Section, table

__all__ = ["TITLE", "run"]

TITLE = "Commands from a cold shell"

ROUNDS = 9

REPOSITORY = Path(__file__).parents[1]

ENGINE_ALONE = """\
import sys
from pathlib import Path
from graph.engines.embedded_engine import start_engine
start_engine(Path(sys.argv[1])).stop()
"""

QUERY = (
    "MATCH (s:State)-[m:MEMBER_OF]->(o:Organization {abbreviation: 'SCO'}) RETURN s.name, m.since ORDER BY 1"
)


HEAD = f"""\
Each started {ROUNDS} times, by turns, on the embedded store with all facts, but where it says from
nothing. The least is what the rest of the machine disturbed least. Processor time is that of all
threads and hardly depends on the rest: the engine works beside Python, so that on idle cores a process
can take less time than that.
"""


@dataclass(frozen=True, slots=True)
class Command:
    """A process to be timed.

    Attributes
    ----------
    name : str
        How the table names it.
    arguments : tuple of str
        What follows `python`; `STORE` stands for the store's folder.
    aim : float or None
        Seconds that it should stay under on two cores that do nothing else.
    from_nothing : bool
        Whether it begins without a store.
    """

    name: str
    arguments: tuple[str, ...]
    aim: float | None = None
    from_nothing: bool = False


def _steppe(*arguments: str) -> tuple[str, ...]:
    return "-m", "steppe", *arguments


COMMANDS = (
    Command("Python alone", ("-c", "pass")),
    Command("import neo4j", ("-c", "import neo4j")),
    Command("the embedded engine alone, started and stopped", ("-c", ENGINE_ALONE, "STORE")),
    Command("`steppe --help`", _steppe("--help"), 0.2),
    Command("`steppe build` from nothing", _steppe("build"), 4.0, from_nothing=True),
    Command("`steppe load`, nothing changed", _steppe("load"), 1.2),
    Command("`steppe cypher` with its answer", _steppe("cypher", QUERY), 0.8),
    Command("`steppe ask members CSTO`", _steppe("ask", "members", "CSTO"), 0.9),
)


@dataclass(slots=True)
class _Runs:
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)


def run() -> Section:
    """Time each command, by turns."""
    runs = {command.name: _Runs() for command in COMMANDS}
    with TemporaryDirectory(prefix="steppe-bench-") as folder:
        store = Path(folder) / "store"
        _time(Command("", _steppe("build")), store, _Runs())  # made, and read once from disk
        for _ in range(ROUNDS):
            for command in COMMANDS:
                _time(command, store, runs[command.name])
    rows = [
        (
            command.name,
            min(one.seconds),
            median(one.seconds),
            min(one.processor),
            f"{max(one.peaks):.0f}",
            f"< {command.aim:g}" if command.aim else "",
            _verdict(command.aim, one),
        )
        for command in COMMANDS
        for one in (runs[command.name],)
    ]
    columns = ("process", "least s", "median s", "least processor s", "peak MB", "aim s", "met")
    return Section(
        TITLE,
        f"{HEAD}\nLoad at the end: {load_average()}.\n\n{table(columns, rows)}",
    )


def _verdict(aim: float | None, runs: _Runs) -> str:
    if aim is None:
        return ""
    return "yes" if min(runs.seconds) < aim else "no"


def _time(command: Command, store: Path, into: _Runs) -> None:
    if command.from_nothing:
        shutil.rmtree(store)
    arguments = [str(store) if one == "STORE" else one for one in command.arguments]
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")},
        "PYTHONPATH": str(REPOSITORY),
        "STEPPE_STORE": str(store),
    }
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        env=environment,
        cwd=store.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    into.seconds.append(time.perf_counter() - began)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"{command.name} ended with {process.returncode}"
        raise RuntimeError(message)
    into.processor.append(usage.ru_utime + usage.ru_stime)
    into.peaks.append(usage.ru_maxrss / 1024)  # Linux counts in kilobytes
