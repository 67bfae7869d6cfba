"""`steppe build` goes from the files to answers."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest


@pytest.fixture
def answers(monkeypatch):
    """Put simple answers in the place of the first ones, which need all facts."""

    def first_answers(database):
        number = database.read("MATCH (d:Deal) RETURN count(d)").rows[0][0]
        return [f"Deals there are: {number}", "And a second answer"]

    monkeypatch.setitem(sys.modules, "queries.first_answers", SimpleNamespace(first_answers=first_answers))


@pytest.mark.usefixtures("answers")
def test_it_checks_loads_and_answers(steppe, own_facts):
    (own_facts / "states.yaml").write_text(
        "states:\n"
        "  - {id: KAZ, name: Kazakhstan, region: Central Asia}\n"
        "  - {id: UZB, name: Uzbekistan, region: Central Asia}\n"
    )
    done = steppe("build", "--data", str(own_facts), "--dataset", "steppe")
    assert done.exit_code == 0
    assert done.stderr == ""
    parts = done.stdout.split("\n\n")
    assert parts[0].startswith(f"Loaded {own_facts} into ")
    assert parts[1].splitlines()[-1].split() == ["in", "all", "7", "7", "0", "0", "0"]
    assert parts[2:4] == ["Deals there are: 1", "And a second answer"]
    assert parts[4].startswith("Next:\n  steppe ask ")


def test_wrong_files_end_it_before_anything_is_loaded(steppe, own_facts):
    done = steppe("build", "--data", str(own_facts), "--dataset", "steppe")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "nothing was loaded" in done.stderr
