"""A batch of six records, and a way to write by hand."""

from __future__ import annotations

import datetime as dt

from loaders.batch import Batch, Node, Tie

__all__ = ["BATCH", "CSTO", "GAS", "KAZ", "PARTY", "SPELL", "UZB", "generation", "run"]

KAZ = Node("State", "KAZ", {"name": "Kazakhstan", "latitude": 51.17, "aliases": ["Qazaqstan"]})
UZB = Node("State", "UZB", {"name": "Uzbekistan"})
CSTO = Node("Organization", "csto", {"name": "Collective Security Treaty Organization", "credibility": 2})
GAS = Node("Deal", "gas", {"title": "Gas", "since": dt.date(2016, 9, 1), "status": "in force"})
SPELL = Tie(
    "MEMBER_OF",
    "kaz-csto-1992",
    ("State", "KAZ"),
    ("Organization", "csto"),
    {"since": dt.date(1992, 5, 15), "sources": ["treaty", "charter"], "locators": ["art. 1", ""]},
)
PARTY = Tie("PARTY_TO", "kaz-gas", ("State", "KAZ"), ("Deal", "gas"), {"role": "seller"})
BATCH = Batch((KAZ, UZB, CSTO, GAS), (SPELL, PARTY))


def run(database, cypher, **parameters):
    return database.write(lambda tx: tx.run(cypher, parameters))


def generation(database):
    return [row["generation"] for row in run(database, "MATCH (l:Load) RETURN l.generation AS generation")]
