"""Texts that keep our rules, put together at random, give the same rows on both engines."""

from __future__ import annotations

import os
import random

import pytest
from differential.clauses import PARAMETERS, text
from differential.small_graph import comparable, make_small_graph

from graph.database import connect

TEXTS = 5000 if os.environ.get("STEPPE_SOAK") else 120

SEED = int(os.environ.get("STEPPE_TEST_SEED", "20261124"))


@pytest.fixture
def two_small_graphs(empty_store, neo4j_server):
    neo4j_server.clear()
    with connect(store=empty_store()) as embedded, neo4j_server.connect() as neo4j:
        for database in (embedded, neo4j):
            make_small_graph(database)
        yield embedded, neo4j


def test_they_have_the_same_rows_on_both_engines(two_small_graphs):
    chosen = random.Random(SEED)
    found = 0
    for _ in range(TEXTS):
        cypher = text(chosen, chosen.choice((2, 3, 3, 4, 5)))
        embedded, neo4j = (
            [comparable(row) for row in database.read(cypher, PARAMETERS).rows]
            for database in two_small_graphs
        )
        assert embedded == neo4j, cypher
        found += bool(embedded)
    assert found > TEXTS / 4, "most texts find nothing, and so compare nothing"
