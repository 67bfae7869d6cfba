"""A load brings the graph to hold exactly the batch."""

from __future__ import annotations

import datetime as dt

import pytest
from engines.contents import contents, expected
from small_batch import BATCH, CSTO, GAS, KAZ, PARTY, SPELL, UZB, generation, run

from graph.errors import ConflictError
from loaders.batch import Batch, Node, Tie
from loaders.sync import KindCount, sync


def test_a_load_puts_exactly_the_batch_into_the_graph(graph):
    changes = sync(graph, BATCH)
    assert contents(graph) == expected(BATCH)
    assert changes.counts == (
        KindCount("State", 2, 0, 0, 0),
        KindCount("Organization", 1, 0, 0, 0),
        KindCount("Deal", 1, 0, 0, 0),
        KindCount("MEMBER_OF", 1, 0, 0, 0),
        KindCount("PARTY_TO", 1, 0, 0, 0),
    )
    assert changes.any
    assert changes.kept == ()


def test_every_kind_of_value_comes_back_as_it_was(graph):
    values = {
        "text": "'; MATCH (n) DETACH DELETE n // \u0000 \U0001f600 \u202e Ŷ\n",
        "whole": 3,
        "great": 2**63 - 1,
        "least": -(2**63),
        "decimal": 3.0,
        "small": 5e-324,
        "yes": True,
        "no": False,
        "day": dt.date(1, 1, 1),
        "last": dt.date(9999, 12, 31),
        "list": ["b", "a", "", "a"],
        "tuple": ("a", "b"),
        "empty": [],
        "absent": None,
        "end": "a word of Cypher",
        "Ответ": "a name of another alphabet",
    }
    node, other = Node("Claim", "a`b'c\"d", values), Node("Claim", "other")
    batch = Batch((node, other), (Tie("RESTS_ON", "a\\b", ("Claim", node.id), ("Claim", "other"), values),))
    sync(graph, batch)
    assert contents(graph) == expected(batch)
    changed = Batch((Node("Claim", node.id, {**values, "whole": 4}), other), batch.ties)
    sync(graph, changed)
    assert contents(graph) == expected(changed)


def test_a_batch_that_is_in_the_graph_is_not_written_again(graph, monkeypatch):
    first = sync(graph, BATCH)
    # Not even a transaction that could write is opened.
    monkeypatch.setattr(type(graph), "write", lambda *_, **__: pytest.fail("a write"))
    monkeypatch.setattr(type(graph), "schema", lambda *_, **__: pytest.fail("a schema statement"))
    again = sync(graph, Batch(BATCH.nodes[::-1], BATCH.ties[::-1]))
    assert not again.any
    assert again.counts[0] == KindCount("State", 0, 0, 0, 2)
    assert again.generation == first.generation == 1


def test_the_generation_rises_by_one_with_each_load_that_changes_something(graph):
    batches = [BATCH, BATCH, Batch(), Batch(), BATCH]
    assert [sync(graph, batch).generation for batch in batches] == [1, 1, 2, 2, 3]
    assert generation(graph) == [3]


def test_only_what_differs_is_written_and_then_as_a_whole(graph):
    sync(graph, BATCH)
    run(graph, "MATCH (n) WHERE n.dataset = 'steppe' SET n.scribble = 'mine'")
    run(graph, "MATCH ()-[r]->() SET r.scribble = 'mine'")
    changed = Batch(
        (KAZ, UZB, CSTO, Node("Deal", "gas", {"title": "Gas", "status": "expired"})),
        (SPELL, Tie("PARTY_TO", "kaz-gas", PARTY.start, PARTY.end, {"role": "buyer", "side": 1})),
    )
    assert sync(graph, changed).counts == (
        KindCount("State", 0, 0, 0, 2),
        KindCount("Organization", 0, 0, 0, 1),
        KindCount("Deal", 0, 1, 0, 0),
        KindCount("MEMBER_OF", 0, 0, 0, 1),
        KindCount("PARTY_TO", 0, 1, 0, 0),
    )
    nodes, ties = contents(graph)
    assert {key for key, properties in nodes.items() if "scribble" not in properties} == {("Deal", "gas")}
    assert {key for key, (*_, properties) in ties.items() if "scribble" not in properties} == {
        ("PARTY_TO", "kaz-gas")
    }
    run(graph, "MATCH (n) REMOVE n.scribble")
    run(graph, "MATCH ()-[r]->() REMOVE r.scribble")
    assert contents(graph) == expected(changed)


def test_what_has_left_the_batch_leaves_the_graph(graph):
    sync(graph, BATCH)
    changes = sync(graph, Batch((KAZ,)))
    assert contents(graph) == expected(Batch((KAZ,)))
    assert [(count.kind, count.removed) for count in changes.counts] == [
        ("State", 1),
        ("Organization", 1),
        ("Deal", 1),
        ("MEMBER_OF", 1),
        ("PARTY_TO", 1),
    ]
    sync(graph, Batch())
    assert contents(graph) == ({}, {})


@pytest.mark.parametrize(
    "ends",
    [
        (("State", "UZB"), ("Deal", "gas")),
        (("State", "KAZ"), ("Deal", "oil")),
        (("State", "KAZ"), ("Dispute", "gas")),
        (("Deal", "gas"), ("State", "KAZ")),
    ],
    ids=["another start", "another end", "an end of another label", "the other way round"],
)
def test_a_tie_whose_end_moved_is_at_its_new_place_alone(graph, ends):
    nodes = (KAZ, UZB, GAS, Node("Deal", "oil"), Node("Dispute", "gas"))
    sync(graph, Batch(nodes, (PARTY,)))
    moved = Batch(nodes, (Tie("PARTY_TO", "kaz-gas", *ends, PARTY.properties),))
    changes = sync(graph, moved)
    assert contents(graph) == expected(moved)
    assert changes.counts[-1] == KindCount("PARTY_TO", 0, 1, 0, 0)


def test_two_ties_can_change_places(graph):
    nodes = (KAZ, UZB, GAS)
    one, two = (
        Tie("PARTY_TO", "1", ("State", "KAZ"), ("Deal", "gas")),
        Tie("PARTY_TO", "2", ("State", "UZB"), ("Deal", "gas")),
    )
    sync(graph, Batch(nodes, (one, two)))
    swapped = Batch(
        nodes, (Tie("PARTY_TO", "1", two.start, two.end), Tie("PARTY_TO", "2", one.start, one.end))
    )
    sync(graph, swapped)
    assert contents(graph) == expected(swapped)


def test_a_tie_can_move_from_a_node_that_leaves_to_one_that_comes(graph):
    sync(graph, Batch((KAZ, GAS), (PARTY,)))
    after = Batch((KAZ, Node("Deal", "oil")), (Tie("PARTY_TO", "kaz-gas", PARTY.start, ("Deal", "oil")),))
    sync(graph, after)
    assert contents(graph) == expected(after)


def test_a_tie_can_lead_from_a_node_to_itself(graph):
    batch = Batch(
        (Node("Dispute", "water"),), (Tie("PART_OF", "1", ("Dispute", "water"), ("Dispute", "water")),)
    )
    sync(graph, batch)
    assert contents(graph) == expected(batch)
    sync(graph, Batch())
    assert contents(graph) == ({}, {})


def test_a_batch_of_many_statements_arrives_whole(graph):
    nodes = tuple(Node("Source", f"source-{number}", {"title": f"Title {number}"}) for number in range(2001))
    ties = tuple(
        Tie("CITES", f"gas-{number}", ("Deal", "gas"), ("Source", f"source-{number}"))
        for number in range(2001)
    )
    batch = Batch((GAS, *nodes), ties)
    sync(graph, batch)
    assert contents(graph) == expected(batch)
    after = Batch((GAS, *nodes[:1000]), ties[:1000])
    assert sync(graph, after).counts[-1] == KindCount("CITES", 0, 0, 1001, 1000)
    assert contents(graph) == expected(after)


def test_the_first_load_makes_the_constraints_and_a_later_one_what_is_missing(database):
    sync(database, BATCH)
    with pytest.raises(ConflictError):
        run(database, "CREATE (:State {id: 'KAZ'})")
    made = len(database.read("SHOW CONSTRAINTS").rows)
    database.schema(["DROP CONSTRAINT state_id IF EXISTS"])
    again = sync(database, BATCH)
    assert not again.any
    assert again.generation == 1
    assert len(database.read("SHOW CONSTRAINTS").rows) == made
    with pytest.raises(ConflictError):
        run(database, "CREATE (:State {id: 'KAZ'})")


@pytest.mark.parametrize("stop_at", ["Organization", "Deal", "MEMBER_OF", "PARTY_TO"])
def test_an_exception_half_way_leaves_the_old_graph_and_the_next_load_works(graph, stop_at):
    old = Batch((KAZ, Node("Deal", "oil"), Node("Organization", "sco")))
    sync(graph, old)

    def stop(kind, *_):
        if kind == stop_at:
            message = "stop"
            raise KeyboardInterrupt(message)

    with pytest.raises(KeyboardInterrupt):
        sync(graph, BATCH, progress=stop)
    assert contents(graph) == expected(old)
    assert generation(graph) == [1]
    assert sync(graph, BATCH).generation == 2
    assert contents(graph) == expected(BATCH)


def test_progress_counts_what_is_written_of_each_kind_to_its_end(graph):
    sync(graph, BATCH)
    after = Batch(
        (KAZ, CSTO, Node("Deal", "gas", {"title": "Natural gas"}), Node("Deal", "oil")),
        (
            Tie("PARTY_TO", "kaz-gas", PARTY.start, ("Deal", "oil")),
            Tie("PARTY_TO", "kaz-gas-2", PARTY.start, PARTY.end),
        ),
    )
    seen = {}
    sync(graph, after, progress=lambda kind, done, total: seen.setdefault(kind, []).append((done, total)))
    assert {kind: steps[-1] for kind, steps in seen.items()} == {
        "State": (1, 1),
        "Deal": (2, 2),
        "MEMBER_OF": (1, 1),
        "PARTY_TO": (2, 2),
    }
    assert all(steps == sorted(steps) for steps in seen.values())
