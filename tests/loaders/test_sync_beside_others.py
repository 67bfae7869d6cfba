"""A load touches nothing that is not of its data set."""

from __future__ import annotations

import contextlib

import pytest
from engines.contents import contents, expected
from small_batch import BATCH, CSTO, GAS, KAZ, SPELL, UZB, run

from graph.errors import ConflictError
from loaders.batch import Batch, Node, Tie
from loaders.sync import KindCount, sync


@pytest.mark.parametrize("dataset", [None, "mine", 5])
def test_a_node_of_somebody_else_under_our_label_and_id_stops_the_load_by_name(graph, dataset):
    sync(graph, Batch((CSTO,)))
    run(graph, "CREATE (n:State {id: 'KAZ', dataset: $dataset})", dataset=dataset)
    with pytest.raises(ConflictError, match="State KAZ"):
        sync(graph, BATCH)
    assert contents(graph) == expected(Batch((CSTO,)))


def test_a_tie_of_somebody_else_under_our_type_and_id_stops_the_load_by_name(graph):
    sync(graph, Batch((KAZ, GAS)))
    run(graph, "MATCH (s:State), (d:Deal) CREATE (s)-[:PARTY_TO {id: 'kaz-gas'}]->(d)")
    with pytest.raises(ConflictError, match="PARTY_TO kaz-gas"):
        sync(graph, BATCH)
    assert contents(graph) == expected(Batch((KAZ, GAS)))


def test_of_many_conflicts_twenty_are_named_and_the_others_counted(graph):
    run(graph, "UNWIND range(1, 25) AS number CREATE (:Source {id: 'source-' + number})")
    with pytest.raises(ConflictError, match="and 5 more") as caught:
        sync(graph, Batch(tuple(Node("Source", f"source-{number}") for number in range(1, 26))))
    assert str(caught.value).count("Source source-") == 20


def test_nodes_and_ties_of_somebody_else_stay_as_they_are(graph):
    sync(graph, BATCH)
    run(
        graph,
        "MATCH (d:Deal {id: 'gas'}), (k:State {id: 'KAZ'}) "
        "CREATE (n:Note {id: 'gas', text: 'ask'})-[:REMARKS_ON {id: 'kaz-gas'}]->(d), "
        "(:State {id: 'XXX'}), (:State), (k)-[:PARTY_TO]->(d), (k)-[:PARTY_TO {id: 'my-own'}]->(d)",
    )
    changed = Batch((KAZ, UZB, CSTO, Node("Deal", "gas", {"title": "Natural gas"})), (SPELL,))
    sync(graph, changed)
    assert contents(graph) == expected(changed)
    others = run(
        graph,
        "MATCH (n)-[r]->(d:Deal {id: 'gas'}) WHERE r.dataset IS NULL "
        "RETURN n.id AS n, type(r) AS type, r.id AS id ORDER BY type, id",
    )
    assert others == [
        {"n": "KAZ", "type": "PARTY_TO", "id": "my-own"},
        {"n": "KAZ", "type": "PARTY_TO", "id": None},
        {"n": "gas", "type": "REMARKS_ON", "id": "kaz-gas"},
    ]
    assert run(graph, "MATCH (s:State) WHERE s.dataset IS NULL RETURN count(s) AS number") == [{"number": 2}]


def test_a_node_to_which_somebody_tied_something_is_kept_and_told_each_time_until_it_is_free(graph):
    sync(graph, BATCH)
    run(graph, "MATCH (d:Deal {id: 'gas'}) CREATE (:Note {text: 'ask'})-[:REMARKS_ON]->(d)")
    without = Batch((KAZ, UZB, CSTO), (SPELL,))
    changes = sync(graph, without)
    assert changes.kept == ("Deal gas",)
    assert changes.counts[2] == KindCount("Deal", 0, 0, 0, 0)
    assert contents(graph) == expected(Batch((*without.nodes, GAS), (SPELL,)))
    again = sync(graph, without)
    assert again.kept == ("Deal gas",)
    assert not again.any
    assert again.generation == changes.generation
    run(graph, "MATCH (n:Note) DETACH DELETE n")
    assert sync(graph, without).kept == ()
    assert contents(graph) == expected(without)


def test_a_kept_node_that_comes_back_is_ours_as_before(graph):
    sync(graph, BATCH)
    run(graph, "MATCH (d:Deal {id: 'gas'}) CREATE (:Note)-[:REMARKS_ON]->(d)")
    sync(graph, Batch((KAZ, UZB, CSTO), (SPELL,)))
    back = Batch((*BATCH.nodes[:3], Node("Deal", "gas", {"title": "Gas again"})), BATCH.ties)
    changes = sync(graph, back)
    assert changes.kept == ()
    assert changes.counts[2] == KindCount("Deal", 0, 1, 0, 0)
    assert contents(graph) == expected(back)


def test_a_tie_of_a_type_that_the_schema_no_longer_has_keeps_its_node(graph):
    sync(graph, BATCH)
    run(
        graph,
        "MATCH (k:State {id: 'KAZ'}), (g:Deal) CREATE (k)-[:ONCE_KNOWN {id: '1', dataset: 'steppe'}]->(g)",
    )
    assert sync(graph, Batch((KAZ,))).kept == ("Deal gas",)


def test_two_data_sets_live_side_by_side_and_each_load_touches_its_own(graph):
    sync(graph, BATCH)
    mine = Batch(
        (Node("Deal", "oil", {"title": "Oil"}),),
        (
            Tie("PARTY_TO", "kaz-oil", ("State", "KAZ"), ("Deal", "oil")),
            Tie("MEMBER_OF", "uzb-csto", ("State", "UZB"), ("Organization", "csto")),
        ),
    )
    assert sync(graph, mine, dataset="mine").counts == (
        KindCount("Deal", 1, 0, 0, 0),
        KindCount("MEMBER_OF", 1, 0, 0, 0),
        KindCount("PARTY_TO", 1, 0, 0, 0),
    )
    assert contents(graph, "mine") == expected(mine, "mine")
    assert contents(graph) == expected(BATCH)
    assert sync(graph, Batch((CSTO,))).kept == ("State KAZ", "State UZB")
    assert contents(graph, "mine") == expected(mine, "mine")
    sync(graph, BATCH)
    sync(graph, Batch(), dataset="mine")
    assert contents(graph) == expected(BATCH)
    assert contents(graph, "mine") == ({}, {})


def test_a_record_that_another_data_set_has_is_a_conflict(graph):
    sync(graph, BATCH)
    with pytest.raises(ConflictError, match="'mine' did not load State KAZ"):
        sync(graph, Batch((KAZ,)), dataset="mine")


def test_a_label_of_the_users_own_on_our_node_changes_nothing(graph):
    sync(graph, BATCH)
    run(graph, "MATCH (n:Organization {id: 'csto'}) SET n:Favourite")
    assert not sync(graph, BATCH).any
    after = Batch((KAZ, UZB, Node("Organization", "csto", {"name": "CSTO"}), GAS), BATCH.ties)
    assert sync(graph, after).counts[1] == KindCount("Organization", 0, 1, 0, 0)
    names = run(
        graph, "MATCH (n:Organization)<-[:MEMBER_OF]-(:State) RETURN n.name AS name, n:Favourite AS favourite"
    )
    assert names == [{"name": "CSTO", "favourite": True}]


def test_a_second_label_of_ours_on_our_node_changes_nothing(graph):
    sync(graph, BATCH)
    with contextlib.suppress(ConflictError):  # where the engine does not allow it, there is nothing to fear
        run(graph, "MATCH (n:Organization {id: 'csto'}) SET n:State")
    assert not sync(graph, BATCH).any
    sync(graph, Batch((KAZ,)))
    assert run(graph, "MATCH (n) WHERE n.dataset = 'steppe' RETURN n.id AS id") == [{"id": "KAZ"}]
