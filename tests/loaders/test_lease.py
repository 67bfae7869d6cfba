"""One load at a time: a second loader is told who loads, and a loader that is gone holds nobody up."""

from __future__ import annotations

import os
import re
import threading
import time

import pytest
from engines.contents import contents, expected

from graph.errors import LoadInProgressError
from loaders import lease
from loaders.batch import Batch, Node, Tie
from loaders.sync import sync

OLD = Batch((Node("State", "KAZ", {"name": "Kazakhstan"}),))
NEW = Batch((Node("State", "KAZ", {"name": "Qazaqstan"}), Node("Organization", "csto")))
OTHER = Batch(
    (Node("State", "UZB"), Node("Deal", "gas")),
    (Tie("PARTY_TO", "uzb-gas", ("State", "UZB"), ("Deal", "gas")),),
)


def run(database, cypher, **parameters):
    return database.write(lambda tx: tx.run(cypher, parameters))


def load_node(database):
    return run(database, "MATCH (l:Load) RETURN properties(l) AS load")[0]["load"]


def hold(database, process, seconds=60):
    """Leave the lease as another loader would have."""
    run(
        database,
        "MERGE (l:Load {id: 'load'}) ON CREATE SET l.generation = 0 "
        "SET l.token = 'another', l.process = $process, "
        "l.holder = 'ada@lab, process 4711, since 2026-11-24 08:00:00 UTC', "
        "l.expires = datetime() + duration({seconds: $seconds})",
        process=process,
        seconds=seconds,
    )


def test_a_second_loader_is_told_who_loads_and_the_first_ends_undisturbed(graph, engine):
    told = []

    def load_too(*_):
        with engine.connect() as second, pytest.raises(LoadInProgressError) as caught:
            sync(second, OTHER)
        told.append(str(caught.value))

    sync(graph, NEW, progress=load_too)
    assert contents(graph) == expected(NEW)
    assert re.search(rf"^\S+@\S+, process {os.getpid()}, since [-\d]+ [:\d]+ UTC, is loading", told[0])
    assert re.search(r"its lease runs until [-\d]+ [:\d]+ UTC", told[0])


def test_a_load_that_has_nothing_to_change_is_refused_too_while_somebody_loads(graph):
    sync(graph, OLD)

    def load_old_again(*_):
        with pytest.raises(LoadInProgressError):
            sync(graph, OLD)

    sync(graph, NEW, progress=load_old_again)
    assert contents(graph) == expected(NEW)


def test_a_dry_run_is_possible_while_somebody_loads(graph):
    previews = []
    sync(graph, NEW, progress=lambda *_: previews.append(sync(graph, OLD, dry_run=True)))
    assert all(preview.generation == 0 for preview in previews)
    assert previews[0].any


def test_the_lease_is_free_after_a_load_and_after_a_failed_one(graph):
    sync(graph, OLD)
    assert load_node(graph) == {"id": "load", "generation": 1}

    def fail(*_):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        sync(graph, NEW, progress=fail)
    assert load_node(graph) == {"id": "load", "generation": 1}


def test_a_lease_of_another_machine_is_respected_until_it_runs_out(graph):
    hold(graph, "another-machine/1/2", seconds=60)
    with pytest.raises(
        LoadInProgressError, match=r"^ada@lab, process 4711, since 2026-11-24 08:00:00 UTC, is loading"
    ):
        sync(graph, NEW)
    assert contents(graph) == ({}, {})
    hold(graph, "another-machine/1/2", seconds=-1)
    sync(graph, NEW)
    assert contents(graph) == expected(NEW)


def test_a_lease_of_a_process_that_ended_on_this_machine_is_taken_at_once(graph, ended_process):
    hold(graph, ended_process)
    sync(graph, NEW)
    assert contents(graph) == expected(NEW)
    assert load_node(graph) == {"id": "load", "generation": 1}


def test_a_lease_without_a_process_is_respected(graph):
    hold(graph, None)
    with pytest.raises(LoadInProgressError):
        sync(graph, NEW)


def test_a_load_may_take_longer_than_its_lease(graph, monkeypatch):
    monkeypatch.setattr(lease, "LEASE_SECONDS", 2)
    refused = []
    began = time.monotonic()

    def slowly(*_):
        # One of our statements cannot take longer than the lease, but all of them together can.
        while time.monotonic() < began + 0.7 * (len(refused) + 1):
            time.sleep(0.01)
        with pytest.raises(LoadInProgressError):
            sync(graph, OTHER)
        refused.append(time.monotonic() - began)

    batch = Batch(
        tuple(Node(label, "x") for label in ("State", "Region", "Organization", "Deal", "Dispute", "Event"))
    )
    sync(graph, batch, progress=slowly)
    assert refused[-1] > 2 * 2
    assert contents(graph) == expected(batch)


def test_a_load_that_lost_its_lease_leaves_the_graph_to_the_other(graph):
    sync(graph, OLD)

    def stand_still_while_another_loads(kind, *_):
        if kind == "Organization":
            run(graph, "MATCH (l:Load) SET l.expires = datetime() - duration({seconds: 1})")
            sync(graph, OTHER, dataset="mine")

    with pytest.raises(LoadInProgressError, match="its lease ran out and was taken"):
        sync(graph, NEW, progress=stand_still_while_another_loads)
    assert contents(graph) == expected(OLD)
    assert contents(graph, "mine") == expected(OTHER, "mine")
    assert load_node(graph) == {"id": "load", "generation": 2}


def test_a_load_notices_between_its_statements_that_its_lease_was_taken(graph, monkeypatch):
    monkeypatch.setattr(lease, "LEASE_SECONDS", 0.02)
    seen = []

    def lose_it(kind, *_):
        seen.append(kind)
        hold(graph, "another-machine/1/2", seconds=60)
        time.sleep(0.01)

    with pytest.raises(LoadInProgressError, match="was taken by ada@lab"):
        sync(graph, Batch((*OTHER.nodes, Node("Event", "summit")), OTHER.ties), progress=lose_it)
    assert seen == ["State"]
    assert contents(graph) == ({}, {})


def test_of_loaders_that_start_together_each_loads_all_or_is_refused(database, engine):
    batches = [
        Batch(
            (Node("State", "KAZ", {"name": f"{number}"}), Node("Deal", f"deal-{number}")),
            (Tie("PARTY_TO", "kaz", ("State", "KAZ"), ("Deal", f"deal-{number}")),),
        )
        for number in range(6)
    ]
    ready = threading.Barrier(len(batches))
    outcomes = {}

    def load(number):
        with engine.connect() as own:
            ready.wait()
            try:
                outcomes[number] = sync(own, batches[number])
            except LoadInProgressError as error:
                outcomes[number] = error

    threads = [threading.Thread(target=load, args=(number,)) for number in range(len(batches))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    loaded = {number: changes for number, changes in outcomes.items() if not isinstance(changes, Exception)}
    assert len(outcomes) == len(batches)
    assert sorted(changes.generation for changes in loaded.values()) == list(range(1, len(loaded) + 1))
    last = max(loaded, key=lambda number: loaded[number].generation)
    assert contents(database) == expected(batches[last])
    assert load_node(database) == {"id": "load", "generation": len(loaded)}
