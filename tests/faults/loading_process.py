"""A process that loads one of several batches, for tests that kill it: `loading_process.py NUMBER`.

It says `loading` on its standard output when it begins and `done` when it has ended. The graph is the one
that the environment names.
"""

from __future__ import annotations

import datetime as dt
import sys

from graph.database import connect
from loaders.batch import Batch, Node, Tie
from loaders.sync import sync

__all__ = ["batch"]

_NODES = 300
_TIES = 900


def batch(number: int) -> Batch:
    """Return a batch none of whose records is in a batch of another number.

    From one number to the next all records change, some leave, some come, and many ties move.
    """
    nodes = [
        Node(label, f"{label}-{index}", {"number": number, "since": dt.date(2000, 1, 1), "title": "x" * 50})
        for label in ("State", "Deal", "Source")
        for index in range(number % 7, number % 7 + _NODES // 3)
    ]
    states, deals, sources = (nodes[place : place + _NODES // 3] for place in range(0, _NODES, _NODES // 3))
    ties = [
        Tie(
            kind,
            f"{kind}-{index}",
            (start.label, start.id),
            (end.label, end.id),
            {"number": number, "sources": ["a"]},
        )
        for index in range(number % 5, number % 5 + _TIES // 2)
        for kind, start, end in (
            ("PARTY_TO", states[index % len(states)], deals[(index * 7 + number) % len(deals)]),
            ("CITES", deals[index % len(deals)], sources[(index * 3) % len(sources)]),
        )
    ]
    return Batch(tuple(nodes), tuple(ties))


if __name__ == "__main__":
    loaded = batch(int(sys.argv[1]))
    with connect() as database:
        database.info()
        sys.stdout.write("loading\n")
        sys.stdout.flush()
        sync(database, loaded)
        sys.stdout.write("done\n")
        sys.stdout.flush()
