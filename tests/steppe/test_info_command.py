"""`steppe info` tells what the graph holds and where it is."""

from __future__ import annotations

import json

from steppe.version import version


def test_it_tells_engine_place_and_numbers(ask, loaded_place):
    done = ask("info")
    assert done.exit_code == 0
    assert done.stderr == ""
    lines = dict(line.split(None, 1) for line in done.stdout.splitlines() if line)
    assert lines["Steppe"] == version()
    assert lines["engine"].startswith("Neo4j 5" if loaded_place.name == "neo4j" else "ArcadeDB (embedded)")
    assert ("store" in lines) == (loaded_place.name == "embedded")
    for name, pattern in (("Organization", "(n:Organization)"), ("MEMBER_OF", "()-[:MEMBER_OF]->()")):
        counted = ask("cypher", f"MATCH {pattern} RETURN count(*) AS n", "--format", "csv").stdout
        assert lines[name] == counted.split()[1]


def test_json_has_the_same_as_one_object(ask, loaded_place):
    told = json.loads(ask("info", "--format", "json").stdout)
    assert told.keys() == {
        *("steppe", "engine", "version", "address", "store"),
        *("generation", "nodes", "relationships", "datasets", "newest_source"),
    }
    assert told["nodes"]["State"] > 80
    assert told["relationships"]["INDICATOR"] > 1000
    assert told["datasets"]["steppe"] == (
        sum(told["nodes"].values()) - told["nodes"]["Load"] + sum(told["relationships"].values())
    )
    assert told["generation"] >= 1
    assert told["newest_source"]["published"].startswith("202")
    assert (told["store"] is None) == (loaded_place.name == "neo4j")


def test_an_empty_graph_is_told_with_how_to_fill_it(steppe):
    done = steppe("info")
    assert done.exit_code == 0
    assert done.stderr == "the graph holds none of Steppe's facts yet: run `steppe build`\n"
    assert json.loads(steppe("info", "--format", "json").stdout)["nodes"] == {}
