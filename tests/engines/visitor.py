"""What another process does with a store, for the tests: `python visitor.py ACTION STORE`."""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from graph.database import connect

# The sum can be looked at only when all four are chosen.
ENDLESS = (
    "MATCH (a:Many), (b:Many), (c:Many), (d:Many) WHERE a.i + b.i + c.i + d.i = -1 RETURN count(*) AS none"
)


def hold(store: str) -> None:
    """Open the store and keep it until a line arrives on standard input."""
    with connect(store=store) as database:
        say(database.info().address)
        sys.stdin.readline()
    say("closed")


def hold_without_steppe(store: str) -> None:
    """Open the store's database with the engine's own package, as a program that knows nothing of Steppe."""
    os.environ.update(ARCADEDB_LOG_CONSOLE="0", ARCADEDB_LOG_DIR=str(Path(store) / "log"))
    import arcadedb  # noqa: PLC0415

    with arcadedb.open_database(str(Path(store) / "databases" / "neo4j")):
        say("open")
        sys.stdin.readline()


def forget(store: str) -> None:
    """Use the store and end without closing it."""
    database = connect(store=store)
    say(str(database.read("RETURN 1 AS one").rows))


def wait_for_interrupt(store: str) -> None:
    """Ask something endless, and tell when the interrupt has come through."""
    with connect(store=store) as database:
        database.write(lambda transaction: transaction.run("UNWIND range(1, 400) AS i CREATE (:Many {i: i})"))
        say("asking")
        try:
            say(str(database.read(ENDLESS).rows))
        except KeyboardInterrupt:
            say(f"interrupted {database.read('RETURN 1').rows}")


def come_and_go(store: str, seed: str, seconds: str) -> None:
    """Open the store, ask, write and close it at random; every answer is checked."""
    chance = random.Random(seed)
    end = time.monotonic() + float(seconds)
    visits = written = 0
    while time.monotonic() < end or visits < 3:
        visits += 1
        with connect(store=store) as database:
            for _ in range(chance.randrange(1, 6)):
                if chance.random() < 0.2:
                    name = f"{seed}-{written}"
                    database.write(lambda tx, name=name: tx.run("CREATE (:Mark {name: $name})", name=name))
                    written += 1
                else:
                    rows = database.read("UNWIND range(1, 1500) AS i RETURN i").rows
                    if len(rows) != 1500:
                        raise AssertionError(len(rows))
                    mine = "MATCH (m:Mark) WHERE m.name STARTS WITH $mine RETURN count(m)"
                    ((count,),) = database.read(mine, {"mine": f"{seed}-"}).rows
                    if count != written:
                        raise AssertionError((count, written))
                time.sleep(chance.random() * 0.03)
        time.sleep(chance.random() * 0.1)
    say(f"{visits} {written}")


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - how it speaks to the test


ACTIONS = {
    action.__name__: action for action in (hold, hold_without_steppe, forget, wait_for_interrupt, come_and_go)
}

if __name__ == "__main__":
    ACTIONS[sys.argv[1]](*sys.argv[2:])
