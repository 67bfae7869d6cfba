"""Cypher over the graph of all facts gives the same rows on both engines.

Each text is sent to both as it stands. Rows are compared in the order in which they come where the text
states a whole order, else as a collection. None may be empty: an empty answer compares nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from pathlib import Path

import pytest
from differential.small_graph import comparable

TEXTS: dict[str, str] = dict(
    re.findall(
        r"^// (.+)\n((?:(?!//).+\n)+)",
        Path(__file__).with_name("texts.cypher").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
)
"""What is asked, and its text."""

PARAMETERS = {
    "codes": ["KAZ", "UZB", "TJK", "nobody"],
    "day": dt.date(1995, 1, 1),
    "kind": "economic",
    "grade": 3,
    "most": 30,
}


def parameters_of(text):
    return {name: value for name, value in PARAMETERS.items() if f"${name}" in text}


def test_there_are_enough_of_them():
    assert len(TEXTS) >= 60


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_has_the_same_rows_on_both_engines(text, both):
    tables = [database.read(text, parameters_of(text)) for database in both]
    embedded, neo4j = ([comparable(row) for row in table.rows] for table in tables)
    assert tables[0].keys == tables[1].keys
    if "ORDER BY" in text.rpartition("RETURN")[2]:
        assert embedded == neo4j
    else:
        assert Counter(embedded) == Counter(neo4j)
    assert embedded
