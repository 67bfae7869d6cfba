"""What cannot be loaded is told as a whole, and a dry run tells what would be loaded."""

from __future__ import annotations

import datetime as dt

import pytest
from engines.contents import contents, expected
from small_batch import BATCH, CSTO, GAS, KAZ, PARTY, SPELL, UZB, run

from graph.errors import ConflictError, DataError, QuestionError
from loaders.batch import Batch, Node, Tie
from loaders.sync import sync


def test_a_tie_to_a_node_that_is_nowhere_is_told_and_nothing_is_written(graph):
    sync(graph, Batch((KAZ,)))
    ties = (
        Tie("PARTY_TO", "kaz-oil", ("State", "KAZ"), ("Deal", "oil")),
        Tie("PARTY_TO", "tjk-gas", ("State", "TJK"), ("Deal", "gas")),
    )
    with pytest.raises(DataError) as caught:
        sync(graph, Batch(BATCH.nodes, ties))
    assert [(one.record, one.field, one.code) for one in caught.value.findings] == [
        ("kaz-oil", "PARTY_TO.end", "missing-end"),
        ("tjk-gas", "PARTY_TO.start", "missing-end"),
    ]
    assert "Deal 'oil'" in str(caught.value)
    assert contents(graph) == expected(Batch((KAZ,)))


def test_a_tie_that_stays_while_its_node_leaves_is_told(graph):
    sync(graph, BATCH)
    with pytest.raises(DataError, match="there is no Deal 'gas'"):
        sync(graph, Batch(BATCH.nodes[:3], BATCH.ties))
    assert contents(graph) == expected(BATCH)


def test_a_node_that_vanishes_while_a_load_needs_it_stops_the_load(graph):
    sync(graph, Batch((KAZ,)), dataset="base")

    def vanish(*_):
        run(graph, "MATCH (n:State {id: 'KAZ'}) DELETE n")

    with pytest.raises(ConflictError, match="PARTY_TO from kaz-gas to kaz-gas"):
        sync(graph, Batch((GAS,), (PARTY,)), progress=vanish)
    assert contents(graph) == ({}, {})


@pytest.mark.parametrize(
    ("batch", "code"),
    [
        (Batch((KAZ, KAZ)), "duplicate-id"),
        (Batch((KAZ, GAS), (PARTY, PARTY)), "duplicate-id"),
        (Batch((Node("Planet", "mars"),)), "unknown-kind"),
        (Batch((Node("Load", "load"),)), "unknown-kind"),
        (Batch((KAZ, GAS), (Tie("KNOWS", "1", PARTY.start, PARTY.end),)), "unknown-kind"),
        (Batch((Node("State", "KAZ", {"name": float("nan")}),)), "unsuitable-value"),
        (
            Batch((Node("State", "KAZ", {"name": dt.datetime(2001, 1, 1, tzinfo=dt.UTC)}),)),
            "unsuitable-value",
        ),
        (Batch((Node("State", "KAZ", {"name": {"en": "Kazakhstan"}}),)), "unsuitable-value"),
        (Batch((Node("State", "KAZ", {"name": [["Kazakhstan"]]}),)), "unsuitable-value"),
        (Batch((Node("State", "KAZ", {"name": 2**63}),)), "unsuitable-value"),
        (Batch((Node("State", "KAZ", {"a`}) DETACH DELETE n //": "x"}),)), "unsuitable-name"),
        (Batch((Node("State", "KAZ", {"dataset": "mine"}),)), "unsuitable-name"),
    ],
)
def test_what_no_graph_can_hold_is_told_and_nothing_is_written(graph, batch, code):
    sync(graph, Batch((UZB,)))
    with pytest.raises(DataError) as caught:
        sync(graph, batch)
    assert [one.code for one in caught.value.findings] == [code]
    assert contents(graph) == expected(Batch((UZB,)))


@pytest.mark.parametrize("dataset", ["", " "])
def test_a_data_set_has_a_name(graph, dataset):
    with pytest.raises(QuestionError, match="name of the data set is empty"):
        sync(graph, BATCH, dataset=dataset)


def test_a_dry_run_tells_what_a_load_would_do_and_does_not_do_it(graph):
    sync(graph, BATCH)
    run(graph, "MATCH (d:Deal {id: 'gas'}) CREATE (:Note)-[:REMARKS_ON]->(d)")
    after = Batch((Node("State", "KAZ", {"name": "Qazaqstan"}), CSTO), (SPELL,))
    preview = sync(graph, after, dry_run=True)
    assert contents(graph) == expected(BATCH)
    assert preview.generation == 1
    done = sync(graph, after)
    assert preview.counts == done.counts
    assert preview.kept == done.kept == ("Deal gas",)


def test_a_dry_run_on_a_new_graph_leaves_it_new(database):
    preview = sync(database, BATCH, dry_run=True)
    assert preview.any
    assert preview.generation == 0
    assert database.read("MATCH (n) RETURN n").rows == []
    assert database.read("SHOW CONSTRAINTS").rows == []


def test_a_dry_run_tells_conflicts_and_missing_ends_too(graph):
    run(graph, "CREATE (:State {id: 'KAZ'})")
    with pytest.raises(ConflictError):
        sync(graph, BATCH, dry_run=True)
    with pytest.raises(DataError):
        sync(graph, Batch((CSTO,), (PARTY,)), dry_run=True)


def test_ids_that_the_graph_holds_twice_stop_the_first_load_by_name(database):
    run(database, "UNWIND ['UZB', 'UZB', 'XXX', 'YYY', 'YYY'] AS id CREATE (:State {id: id})")
    with pytest.raises(ConflictError, match="State UZB, State YYY;"):
        sync(database, Batch((KAZ,)))
    assert contents(database) == ({}, {})
    run(database, "MATCH (s:State) DETACH DELETE s")
    run(database, "CREATE (a:Deal)-[:PART_OF {id: '1'}]->(:Deal)-[:PART_OF {id: '1'}]->(a)")
    with pytest.raises(ConflictError, match="PART_OF 1;"):
        sync(database, Batch((KAZ,)))
