"""`steppe load` brings the graph to hold what the files say, and tells what changed."""

from __future__ import annotations

import json
import shutil

import pytest

from steppe.shipped import shipped_data


def table(printed: str) -> dict[str, tuple[int, ...]]:
    """Return the numbers of each kind: total, added, changed, removed, unchanged."""
    head, *rows = printed.splitlines()
    assert head.split() == ["kind", "total", "added", "changed", "removed", "unchanged"]
    return {
        line[: -len(line.lstrip())] or line.rsplit(None, 5)[0]: tuple(map(int, line.rsplit(None, 5)[1:]))
        for line in rows
    }


@pytest.fixture
def small_world(own_facts):
    """Let a folder stand on its own: the few states that it names, and nothing of Steppe's."""
    (own_facts / "states.yaml").write_text(
        "states:\n"
        "  - {id: KAZ, name: Kazakhstan, region: Central Asia}\n"
        "  - {id: UZB, name: Uzbekistan, region: Central Asia}\n"
    )
    return own_facts


@pytest.fixture
def put(steppe, small_world):
    return lambda *options: steppe("load", "--data", str(small_world), "--dataset", "steppe", *options)


def test_a_first_load_adds_and_a_second_leaves_alone(put):
    first, second = put(), put()
    assert first.exit_code == second.exit_code == 0
    assert table(first.stdout) == {
        "State": (2, 2, 0, 0, 0),
        "Deal": (1, 1, 0, 0, 0),
        "Source": (1, 1, 0, 0, 0),
        "PARTY_TO": (2, 2, 0, 0, 0),
        "CITES": (1, 1, 0, 0, 0),
        "in all": (7, 7, 0, 0, 0),
    }
    assert table(second.stdout)["in all"] == (7, 0, 0, 0, 7)
    assert first.stderr == second.stderr == ""


def test_what_changed_and_what_left_is_told(put, small_world):
    put()
    states = small_world / "states.yaml"
    states.write_text(states.read_text().replace("name: Uzbekistan", "name: Ўзбекистон"), "utf-8")
    deals = small_world / "deals" / "2030.yaml"
    deals.write_text(deals.read_text().replace("{state: KAZ}, ", ""))
    told = table(put().stdout)
    assert told["State"] == (2, 0, 1, 0, 1)
    assert told["PARTY_TO"] == (1, 0, 0, 1, 1)


def test_a_dry_run_tells_the_same_and_writes_nothing(put, steppe):
    done = put("--dry-run")
    assert table(done.stdout)["in all"] == (7, 7, 0, 0, 0)
    assert done.stderr == "nothing was written: this is what a load would do\n"
    assert json.loads(steppe("cypher", "MATCH (n) RETURN count(n) AS n", "--format", "json").stdout) == [
        {"n": 0}
    ]


def test_wrong_files_load_nothing_and_are_told_line_by_line(put, steppe, small_world):
    deals = small_world / "deals" / "2030.yaml"
    deals.write_text(deals.read_text().replace("kind: energy", "kind: energi").replace("UZB", "UZZ"))
    done = put()
    assert done.exit_code == 1
    assert done.stdout == ""
    first, *_, last = done.stderr.splitlines()
    assert first.startswith("deals/2030.yaml:4: my-deal kind: ")
    assert last.endswith("error, no warnings; nothing was loaded")
    assert json.loads(steppe("cypher", "MATCH (n) RETURN count(n) AS n", "--format", "json").stdout) == [
        {"n": 0}
    ]


def test_a_folder_of_ones_own_stands_beside_steppes_facts(put, steppe, small_world, tmp_path):
    put()
    beside = tmp_path / "beside"
    (beside / "sources").mkdir(parents=True)
    (beside / "sources" / "more.yaml").write_text("sources:\n  - {id: more, title: More, kind: news}\n")
    done = steppe("load", "--data", str(beside), "--dataset", "beside")
    assert done.exit_code == 0
    assert table(done.stdout)["Source"] == (1, 1, 0, 0, 0)
    assert f"steppe check --data {beside}" in done.stderr  # the source is used by nothing
    assert table(put().stdout)["in all"] == (7, 0, 0, 0, 7)
    assert small_world.is_dir()


def test_a_folder_without_a_name_is_not_loaded(steppe, small_world):
    done = steppe("load", "--data", str(small_world))
    assert done.exit_code == 2
    assert "--dataset mine" in done.stderr


def test_somebody_elses_node_under_one_of_our_ids_stops_the_load_by_name(put, steppe):
    steppe("cypher", "--write", "CREATE (:State {id: 'KAZ', name: 'mine'})")
    done = put()
    assert done.exit_code == 1
    assert "State KAZ" in done.stderr


def test_a_node_that_somebody_elses_relationship_hangs_on_is_kept_and_told(put, steppe, small_world):
    put()
    steppe("cypher", "--write", "MATCH (d:Deal {id: 'my-deal'}) CREATE (:Note)-[:ON]->(d)")
    shutil.rmtree(small_world / "deals")
    done = put()
    assert done.exit_code == 0
    assert "kept Deal my-deal: " in done.stderr


def test_nobody_watching_sees_no_progress(put):
    assert put().stderr == ""


def test_the_facts_that_come_with_steppe_are_loaded_without_options(ask):
    done = ask("load")
    assert done.exit_code == 0
    total, *changed, unchanged = table(done.stdout)["Organization"]
    assert total == unchanged > 40
    assert changed == [0, 0, 0]
    assert str(shipped_data()) in done.stderr
