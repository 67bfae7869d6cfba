"""Loading all facts from nothing, against loaders written by hand and against neomodel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.neo4j_server import CannotStartError
from hand_loaders import CREATE, MERGE, load_by_unwind, make_constraints, merge_row_by_row, rows_of
from paired import by_turns, timed
from places import DATA, ENGINES, bare_driver, place
from results import Section, table

from loaders.load import read_and_check
from loaders.rows import batch_of
from loaders.sync import sync
from loaders.wanted import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    import neo4j
    from engines.places import Place

    from loaders.batch import Batch

__all__ = ["TITLE", "run"]

TITLE = "Loading all facts from nothing"

ROUNDS = 5

SAMPLE = 300
"""Nodes, and ties, that the slow ones write; what all would take is worked out from them."""

SLOW_ROUNDS = 3

HEAD = f"""\
with all their properties, into an empty graph, all in one transaction; medians of {ROUNDS} rounds by
turns. Steppe's time holds what the others leave out: checking values, fingerprints, the look at what
the graph has, the lease. The rows of the others are prepared before their time begins.
"""


def run() -> Section:
    """Measure on both engines."""
    corpus, _ = read_and_check(DATA)
    batch = batch_of(corpus)
    parts = [f"{len(batch.nodes):,} nodes and {len(batch.ties):,} relationships {HEAD}"]
    for engine in ENGINES:
        try:
            with place(engine) as where:
                parts.append(_measured(where, batch))
        except CannotStartError as error:
            parts.append(f"### On {ENGINES[engine]}\n\nNot measured: {error}\n")
    return Section(TITLE, "\n".join(parts))


def _measured(where: Place, batch: Batch) -> str:
    quick = by_turns(
        {
            "Steppe": lambda: _steppe(where, batch, schema_first=False),
            "UNWIND CREATE by hand": lambda: _by_hand(where, batch, CREATE, schema_first=False),
            "UNWIND MERGE by hand": lambda: _by_hand(where, batch, MERGE, schema_first=False),
            "Steppe, constraints there": lambda: _steppe(where, batch, schema_first=True),
            "UNWIND CREATE, constraints there": lambda: _by_hand(where, batch, CREATE, schema_first=True),
            "UNWIND MERGE, constraints there": lambda: _by_hand(where, batch, MERGE, schema_first=True),
        },
        ROUNDS,
    )
    slow = by_turns(_slow(where, batch), SLOW_ROUNDS)
    rows = [(name, one.median, one.least, one.over(quick[_ours(name)])) for name, one in quick.items()]
    ours = quick["Steppe, constraints there"].median
    rows += [(f"{name} *", times.median, times.least, times.median / ours) for name, times in slow.items()]
    shown = table(("loader", "median s", "least s", "times Steppe's"), rows)
    return (
        f"### On {ENGINES[where.name]}\n\n{shown}\n"
        f"\\* from {SAMPLE} nodes and {SAMPLE} relationships chosen at random, in {SLOW_ROUNDS} rounds; "
        "against Steppe with the constraints there.\n"
    )


def _ours(name: str) -> str:
    return "Steppe, constraints there" if name.endswith("there") else "Steppe"


def _steppe(where: Place, batch: Batch, *, schema_first: bool) -> float:
    where.clear()
    with where.connect() as database, bare_driver(where, database) as driver:
        if schema_first:
            make_constraints(driver)
        return timed(lambda: sync(database, batch))


def _by_hand(where: Place, batch: Batch, texts: tuple[str, str], *, schema_first: bool) -> float:
    rows = rows_of(Wanted.of(batch), "steppe")

    def work(driver: neo4j.Driver) -> float:
        def whole() -> None:
            if not schema_first:
                make_constraints(driver)
            load_by_unwind(driver, rows, texts)

        if schema_first:
            make_constraints(driver)
        return timed(whole)

    return _on_empty_graph(where, work)


def _slow(where: Place, batch: Batch) -> dict[str, Callable[[], float]]:
    rows = rows_of(Wanted.of(batch), "steppe")

    def prepared(work: Callable[[neo4j.Driver], float]) -> Callable[[], float]:
        def after_constraints(driver: neo4j.Driver) -> float:
            make_constraints(driver)
            return work(driver)

        return lambda: _on_empty_graph(where, after_constraints)

    slow = {
        "one MERGE a row, a transaction each": prepared(
            lambda driver: merge_row_by_row(driver, rows, SAMPLE, together=False)
        ),
        "one MERGE a row, one transaction": prepared(
            lambda driver: merge_row_by_row(driver, rows, SAMPLE, together=True)
        ),
    }
    if where.name == "neo4j":
        from neomodel_loader import Mapped  # noqa: PLC0415 - made for Neo4j alone

        slow["neomodel, save and connect"] = prepared(
            lambda driver: Mapped(driver, rows).save_and_connect(SAMPLE, in_batches=False)
        )
        slow["neomodel, create_or_update and connect"] = prepared(
            lambda driver: Mapped(driver, rows).save_and_connect(SAMPLE, in_batches=True)
        )
    return slow


def _on_empty_graph(where: Place, work: Callable[[neo4j.Driver], float]) -> float:
    where.clear()
    with where.connect() as database, bare_driver(where, database) as driver:
        return work(driver)
