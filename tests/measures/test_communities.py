"""Camps in small networks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from five_states import FIVE, all_to_all, graph_of, pair_and_three, worked

from queries.measures.communities import communities


def test_the_worked_network_parts_into_two():
    found = communities(worked())
    assert found.parts == (("KAZ", "TKM", "UZB"), ("KGZ", "TJK"))
    # Within each part and by chance, of 3.5 in all:
    assert found.modularity == pytest.approx(2 / 3.5 - 25 / 49 + 0.5 / 3.5 - 4 / 49)


def test_parts_that_nothing_ties_are_apart_in_every_run():
    found = communities(pair_and_three())
    assert found.parts == (("KGZ", "TJK", "TKM"), ("KAZ", "UZB"))
    assert found.modularity == pytest.approx(3 / 4 - (6 / 8) ** 2 + 1 / 4 - (2 / 8) ** 2)
    assert (found.divisions, found.lowest, found.highest) == (1, found.modularity, found.modularity)
    assert all(found.stability(state) == 1 for state in FIVE)
    assert found.together["KAZ", "UZB"] == 1
    assert found.together["KAZ", "KGZ"] == 0


def test_all_tied_alike_are_one():
    found = communities(all_to_all())
    assert found.parts == (FIVE,)
    assert found.modularity == pytest.approx(0)


def test_without_ties_each_is_alone_and_there_is_no_modularity():
    found = communities(graph_of())
    assert found.parts == tuple((state,) for state in FIVE)
    assert (found.modularity, found.divisions, found.stability("KAZ")) == (None, 1, 1.0)


def test_the_same_seed_gives_the_same_division():
    assert communities(worked(), seed=7, runs=3) == communities(worked(), seed=7, runs=3)


def test_another_process_gives_the_same_bytes():
    # Python orders sets of texts anew in each process, by a seed of its own.
    folder = Path(__file__).parent
    program = (
        "from test_against_others import random_graph; from queries.measures.communities import communities; "
        "from queries.measures.centrality import Centrality, centrality; graph = random_graph(40, 160, 3); "
        "print(communities(graph), [centrality(graph, measure) for measure in Centrality])"
    )
    path = os.pathsep.join([str(folder), str(folder.parents[1])])
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1


def test_stability_is_the_share_of_runs_that_agree():
    found = communities(worked(), runs=20)
    share = found.together["KAZ", "UZB"]
    others = [
        share,
        found.together["TKM", "UZB"],
        1 - found.together["KGZ", "UZB"],
        1 - found.together["TJK", "UZB"],
    ]
    assert found.stability("UZB") == pytest.approx(sum(others) / 4)
