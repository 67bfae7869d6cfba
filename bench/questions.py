"""Questions against the bare Cypher that they send, many at once, and their overhead."""

from __future__ import annotations

import random
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

from differential.arguments import Pools, arguments
from engines.neo4j_server import CannotStartError
from paired import by_turns, timed
from places import DATA, ENGINES, bare_driver, place
from results import Section, table

import queries
from graph.errors import SteppeError
from loaders.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    import neo4j
    from engines.places import Place

    from graph.database import Database
    from queries.machinery.asking import Statement

__all__ = ["TITLE", "cases", "run"]

TITLE = "Questions"

ROUNDS = 15

CASES = 3
"""Sets of arguments of each question."""

AIM_TIMES, AIM_MORE = 1.1, 0.001
"""A question takes at most so many times its Cypher, and so many seconds more."""

TOGETHER = 1000
"""Questions asked from many threads."""

THREADS = 8

SEED = 20261124

HEAD = f"""\
Each question with {CASES} sets of arguments drawn at random (the same on both engines), against the
Cypher texts and parameters that its answer records, run by the bare driver in one read transaction;
medians of {ROUNDS} rounds by turns, in milliseconds. The aim: at most {AIM_TIMES} times the bare Cypher
and {AIM_MORE * 1000:.0f} ms.
"""

Case = tuple[str, "Callable[..., Any]", dict[str, Any]]


def run() -> Section:
    """Measure on both engines."""
    parts = [HEAD]
    for engine in ENGINES:
        try:
            with place(engine) as where, where.connect() as database:
                load(database, DATA)
                chosen = cases(database)
                parts.append(f"### On {ENGINES[engine]}\n")
                parts.append(_against_cypher(where, database, chosen))
                parts.append(_together(database, chosen))
        except CannotStartError as error:
            parts.append(f"### On {ENGINES[engine]}\n\nNot measured: {error}\n")
    return Section(TITLE, "\n".join(parts))


def cases(database: Database, number: int = CASES) -> list[Case]:
    """Return every question with sets of arguments for which it has an answer.

    Parameters
    ----------
    database : Database
        A loaded graph, from which the names are drawn.
    number : int
        How many sets a question.
    """
    pools = Pools.of(database)
    found: list[Case] = []
    for name in queries.__all__:
        chosen = random.Random(f"{SEED} {name}")
        question = getattr(queries, name)
        taken = 0
        while taken < number:
            given = arguments(question, pools, chosen)
            try:
                question(database, **given)
            except SteppeError:  # two arguments that exclude each other, or an id of another kind
                continue
            found.append((name, question, given))
            taken += 1
    return found


def _against_cypher(where: Place, database: Database, chosen: list[Case]) -> str:
    measured: dict[str, list[tuple[float, float, float]]] = {}
    with bare_driver(where, database) as driver:
        for name, question, given in chosen:
            statements = question(database, **given).statements
            times = by_turns(
                {
                    "question": lambda: timed(lambda: question(database, **given)),  # noqa: B023 - run at once
                    "Cypher": lambda: timed(lambda: _bare(driver, statements)),  # noqa: B023
                },
                ROUNDS,
            )
            asked, bare = times["question"], times["Cypher"]
            measured.setdefault(name, []).append((bare.median, asked.over(bare), asked.more_than(bare)))
    rows, missed = [], 0
    for name, figures in measured.items():
        bare, ratio, more = (median(one) for one in zip(*figures, strict=True))
        kept = more <= (AIM_TIMES - 1) * bare + AIM_MORE
        missed += not kept
        rows.append((f"`{name}`", bare * 1000, ratio, more * 1000, "yes" if kept else "no"))
    columns = ("question", "bare Cypher ms", "times", "more ms", "within the aim")
    return f"{table(columns, rows)}\n{len(rows) - missed} of {len(rows)} questions keep within the aim.\n"


def _bare(driver: neo4j.Driver, statements: tuple[Statement, ...]) -> None:
    def work(tx: neo4j.ManagedTransaction) -> list[list[neo4j.Record]]:
        return [list(tx.run(one.cypher, one.parameters)) for one in statements]

    with driver.session(default_access_mode="READ") as session:
        session.execute_read(work)


def _together(database: Database, chosen: list[Case]) -> str:
    mixed = random.Random(SEED).choices(chosen, k=TOGETHER)
    errors: Counter[str] = Counter()

    def ask(case: Case) -> float:
        _, question, given = case
        try:
            return timed(lambda: question(database, **given))
        except Exception as error:  # noqa: BLE001 - counted, and told by kind
            errors[type(error).__name__] += 1
            return 0.0

    began = time.perf_counter()
    with ThreadPoolExecutor(THREADS) as threads:
        seconds = list(threads.map(ask, mixed))
    whole = time.perf_counter() - began
    hundredths = quantiles(seconds, n=100)
    wrong = ", ".join(f"{number} {name}" for name, number in errors.items()) or "none"
    return (
        f"{TOGETHER:,} questions from {THREADS} threads: {TOGETHER / whole:.0f} a second, half within "
        f"{hundredths[49] * 1000:.0f} ms, 99 of 100 within {hundredths[98] * 1000:.0f} ms; errors: {wrong}.\n"
    )
