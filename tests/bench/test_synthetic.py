"""A corpus of n times the facts has their shapes, ids of its own, and no tie that leads nowhere."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from synthetic import SHARED_LABELS, multiplied, write_folder

from loaders.load import read_and_check
from loaders.rows import batch_of

DATA = Path(__file__).parents[2] / "data"

TIMES = 3


@pytest.fixture(scope="module")
def batch():
    corpus, _ = read_and_check(DATA)
    return batch_of(corpus)


@pytest.fixture(scope="module")
def threefold(batch):
    return multiplied(batch, TIMES)


def world(tie):
    return {tie.start[0], tie.end[0]} <= SHARED_LABELS and tie.type != "INDICATOR"


def copy_of(name):
    return set(re.findall(r"-copy-(\d+)", name))


def test_once_is_the_corpus_itself(batch):
    assert multiplied(batch, 1) == batch


def test_the_corpus_is_in_it_as_it_is(batch, threefold):
    assert threefold.nodes[: len(batch.nodes)] == batch.nodes
    assert threefold.ties[: len(batch.ties)] == batch.ties


def test_all_but_states_and_regions_is_there_so_many_times(batch, threefold):
    once, thrice = (Counter(node.label for node in one.nodes) for one in (batch, threefold))
    assert {
        label: number * (1 if label in SHARED_LABELS else TIMES) for label, number in once.items()
    } == thrice
    once, thrice = (Counter(tie.type for tie in one.ties if not world(tie)) for one in (batch, threefold))
    assert {kind: number * TIMES for kind, number in once.items()} == thrice


def test_no_id_occurs_twice(threefold):
    assert len({(node.label, node.id) for node in threefold.nodes}) == len(threefold.nodes)
    assert len({(tie.type, tie.id) for tie in threefold.ties}) == len(threefold.ties)


def test_every_end_is_there(threefold):
    nodes = {(node.label, node.id) for node in threefold.nodes}
    assert not [tie for tie in threefold.ties if not {tie.start, tie.end} <= nodes]


def test_what_a_copy_names_is_of_the_same_copy(batch, threefold):
    own = {node.id for node in batch.nodes if node.label not in SHARED_LABELS} | {
        tie.id for tie in batch.ties if not world(tie)
    }
    copies = threefold.nodes[len(batch.nodes) :] + threefold.ties[len(batch.ties) :]
    named = 0
    for one in copies:
        for name in ("sources", "about_ties", "value_sources"):
            texts = one.properties.get(name, [])
            ids = [part for text in texts for part in text.split(",") if part]
            named += len(ids)
            assert own.isdisjoint(ids)
            assert all(copy_of(part) == copy_of(one.id) for part in ids)
    assert named


def test_each_record_has_as_many_ties_as_in_the_corpus(batch, threefold):
    def degrees(one):
        ends = Counter(end for tie in one.ties for end in (tie.start, tie.end))
        return Counter((label, number) for (label, _), number in ends.items() if label not in SHARED_LABELS)

    once, thrice = degrees(batch), degrees(threefold)
    assert {key: number * TIMES for key, number in once.items()} == thrice


def test_the_folder_of_so_many_times_is_without_errors_and_makes_the_same_graph(threefold, tmp_path):
    write_folder(DATA, tmp_path / "data", TIMES)
    corpus, findings = read_and_check(tmp_path / "data")
    assert not [str(one) for one in findings if one.severity == "error"]
    folder = batch_of(corpus)
    assert Counter(node.label for node in folder.nodes) == Counter(node.label for node in threefold.nodes)
    assert Counter(tie.type for tie in folder.ties) == Counter(tie.type for tie in threefold.ties)
