"""How time and memory grow with the facts: corpora of 1, 10 and 100 times the shipped ones.

Each is measured in a process of its own, which `run` starts and which prints JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

from engines.neo4j_server import CannotStartError
from machine import peak_of_process
from paired import timed
from places import DATA, ENGINES, bare_driver, place
from questions import cases
from results import Section, table
from synthetic import multiplied

import queries
from graph.errors import QueryTimeoutError
from loaders.load import read_and_check
from loaders.rows import batch_of
from loaders.sync import sync

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import neo4j
    from engines.places import Place

    from graph.database import Database
    from queries.machinery.asking import Statement

__all__ = ["TITLE", "run"]

TITLE = "Growth"

FACTORS = (1, 10, 100)

INSTEAD = {100: 30}
"""What is measured where a factor is too much for the machine."""

LONGEST = 900.0
"""Seconds that one corpus may take."""

HEAPS = {1: "512m", 10: "2g", 30: "6g", 100: "10g"}
"""Heap of Neo4j by factor: one transaction holds the whole load, on the heap."""

ROUNDS = 3

LONG = 2.0
"""Seconds of a question that is not asked again."""

BUDGET = 300.0
"""Seconds for all questions of one corpus; the rest is then not asked."""

HEAD = """\
Synthetic corpora: states and regions shared, all else n times with ids of its own, loaded in one
transaction by a process of its own. `again` is a second load in which nothing changed. Peaks are the
largest memory of the process that loads (the embedded engine is in it), and of the server.
"""

Figures = dict[str, Any]


def run() -> Section:
    """Measure each engine at each factor."""
    parts = [HEAD]
    for engine in ENGINES:
        found: dict[int, Figures] = {}
        failed: list[str] = []
        for factor in FACTORS:
            for one in (factor, INSTEAD.get(factor)):
                if one is None:
                    continue
                figures = _in_a_process(engine, one, _asked(found))
                if "error" not in figures:
                    found[one] = figures
                    break
                failed.append(f"{one} times the facts: {figures['error']}")
        parts.append(_told(engine, found, failed))
    return Section(TITLE, "\n".join(parts))


def _asked(found: Mapping[int, Figures]) -> Figures:
    """Return the questions of the smallest corpus, whose records are in each, the quickest first."""
    if not found:
        return {}
    first = found[min(found)]
    quickest = sorted(first["questions"], key=lambda name: float(first["questions"][name]["seconds"]))
    return {name: first["arguments"][name] for name in quickest}


def _in_a_process(engine: str, factor: int, asked: Mapping[str, Any]) -> Figures:
    try:
        done = subprocess.run(
            [sys.executable, __file__, engine, str(factor), json.dumps(asked)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"error": f"not done within {LONGEST:.0f} s"}
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or [f"ended with {done.returncode}"]
        return {"error": last[0][:300]}
    figures: Figures = json.loads(done.stdout)
    return figures


def _told(engine: str, found: dict[int, Figures], failed: Iterable[str]) -> str:
    if not found:
        return f"### On {ENGINES[engine]}\n\nNot measured. {' '.join(failed)}\n"
    first = found[min(found)]
    loads = [
        (
            factor,
            f"{one['nodes']:,} + {one['ties']:,}",
            one["load"],
            one["load"] / first["load"],
            one["again"],
            one["again"] / first["again"],
            one["prepared"],
            one["peak"],
            one["server"] or "",
            one["disk"],
        )
        for factor, one in found.items()
    ]
    columns = (
        "times",
        "nodes + ties",
        "load s",
        "of 1x",
        "again s",
        "of 1x",
        "MB before",
        "peak MB",
        "server MB",
        "disk MB",
    )
    parts = [f"### On {ENGINES[engine]}\n", table(columns, loads)]
    parts += [f"- {one}" for one in failed]
    larger = [one["questions"] for factor, one in found.items() if factor != min(found)]
    rows = [
        (
            f"`{name}`",
            base["seconds"] * 1000,
            *(cell for one in larger for cell in _grown(base, one.get(name))),
        )
        for name, base in first["questions"].items()
    ]
    heads = [head for factor in list(found)[1:] for head in (f"{factor}x ms", "time grew", "rows grew")]
    parts.append(
        "\nEach question with one set of arguments, the least of a few rounds; `rows` are those that its "
        f"Cypher returns. `-`: over the time limit, or not asked within {BUDGET:.0f} s for all.\n"
    )
    parts.append(table(("question", f"{min(found)}x ms", *heads), rows))
    return "\n".join(parts)


def _grown(base: Figures, now: Figures | None) -> tuple[object, object, object]:
    if now is None:
        return "-", "-", "-"
    return now["seconds"] * 1000, now["seconds"] / base["seconds"], _times(now["rows"], base["rows"])


def _times(now: int, before: int) -> str:
    return f"{now / before:.1f}" if before else ("same" if not now else "more")


def _figures(engine: str, factor: int, asked: Mapping[str, Any]) -> Figures:
    corpus, _ = read_and_check(DATA)
    batch = multiplied(batch_of(corpus), factor)
    del corpus
    prepared = peak_of_process()
    with place(engine, heap=HEAPS[factor]) as where, where.connect() as database:
        database.info()
        seconds = timed(lambda: sync(database, batch))
        again = timed(lambda: sync(database, batch))
        chosen = asked or {name: given for name, _, given in cases(database, 1)}
        with bare_driver(where, database) as driver:
            questions = dict(_questions(database, driver, chosen))
        return {
            "nodes": len(batch.nodes),
            "ties": len(batch.ties),
            "load": seconds,
            "again": again,
            "prepared": prepared,
            "peak": peak_of_process(),
            "server": _server_peak(where),
            "disk": _size(where),
            "questions": questions,
            "arguments": dict(chosen),
        }


def _questions(
    database: Database, driver: neo4j.Driver, chosen: Mapping[str, Any]
) -> Iterator[tuple[str, Figures]]:
    ends = time.monotonic() + BUDGET
    for name, given in chosen.items():
        question = getattr(queries, name)
        seconds: list[float] = []
        statements: tuple[Statement, ...] = ()

        def ask() -> None:
            nonlocal statements
            statements = question(database, **given).statements  # noqa: B023 - called at once

        try:
            while time.monotonic() < ends and len(seconds) < ROUNDS and max(seconds, default=0) < LONG:
                seconds.append(timed(ask))
        except QueryTimeoutError:
            continue
        if seconds:
            yield name, {"seconds": min(seconds), "rows": _rows(driver, statements)}


def _rows(driver: neo4j.Driver, statements: tuple[Statement, ...]) -> int:
    def work(tx: neo4j.ManagedTransaction) -> int:
        return sum(len(list(tx.run(one.cypher, one.parameters))) for one in statements)

    with driver.session(default_access_mode="READ") as session:
        return session.execute_read(work)


def _server_peak(where: Place) -> float | None:
    server = getattr(where, "server", None)
    return peak_of_process(server.pid) if server is not None else None


def _size(where: Place) -> float:
    server = getattr(where, "server", None)
    folder = server.home / "data" if server is not None else where.store  # type: ignore[union-attr]
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20


def main() -> int:
    """Measure one corpus and print the figures."""
    engine, factor = sys.argv[1], int(sys.argv[2])
    asked = json.loads(sys.argv[3]) if len(sys.argv) > 3 else {}  # noqa: PLR2004
    began = time.perf_counter()
    try:
        figures = _figures(engine, factor, asked)
    except CannotStartError as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps({**figures, "whole": time.perf_counter() - began}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
