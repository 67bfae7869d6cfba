"""The Cypher on the page of the data model runs on both engines and finds what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from loaders.load import load

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def loaded(engine_for_reading):
    with engine_for_reading.connect() as database:
        load(database, ROOT / "data")
        yield database


@pytest.fixture(scope="module")
def queries(files):
    page = files[ROOT / "docs" / "data-model.md"]
    return re.findall(r"^```cypher\n(.*?)^```", page, re.MULTILINE | re.DOTALL)


def test_the_query_as_of_a_day_finds_the_six_members_of_2005(loaded, queries):
    members, _, _ = queries
    rows = list(loaded.read(members))
    assert [row["state"] for row in rows] == ["ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"]


def test_the_query_for_evidence_finds_each_source_of_the_spell(loaded, queries):
    _, evidence, _ = queries
    rows = list(loaded.read(evidence))
    spell = "MATCH ()-[m:MEMBER_OF {id: 'kaz-csto-1992'}]->() RETURN size(m.sources) AS sources"
    assert {row["spell"] for row in rows} == {"kaz-csto-1992"}
    assert [len(rows)] == [row["sources"] for row in loaded.read(spell)]
    assert all(row["title"] and row["reliability"] in "ABCDEF" for row in rows)


def test_the_query_for_sides_finds_disputes_in_which_the_two_are_opposed(loaded, queries):
    _, _, opposed = queries
    found = {row["dispute"] for row in loaded.read(opposed)}
    assert "kgz-tjk-border" in found
    # Both are troubled by it and opposed to nobody in it, or stand on one side.
    together = """
        MATCH (:State {id: 'KGZ'})-[p:PARTY_TO]->(q:Dispute)<-[r:PARTY_TO]-(:State {id: 'TJK'})
        WHERE p.side IS NULL OR r.side IS NULL OR p.side = r.side
        RETURN q.id AS dispute"""
    assert not found & {row["dispute"] for row in loaded.read(together)}


def test_the_statements_on_the_page_are_those_that_a_load_runs(files):
    from graph.schema import statements  # noqa: PLC0415

    page = files[ROOT / "docs" / "data-model.md"]
    assert "\n".join(f"{one};" for one in statements()) in page
