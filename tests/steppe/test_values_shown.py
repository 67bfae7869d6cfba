"""What Cypher returns is said in JSON, in CSV and in a table, the same for both engines."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from steppe.values import as_cell, as_json, as_shown, unknown_ends

WORLD = (
    'CREATE (:State {id: "KAZ", name: "Kazakhstan"})-[:MEMBER_OF {id: "spell", since: date("1992-05-15")}]->'
    '(:Organization {id: "csto", name: "Collective Security Treaty Organization", abbreviation: "CSTO"}),'
    " (:Note:Draft {b: 1, a: [1, 2], c: null, d: 2, e: 3}), (:Empty)"
)


@pytest.fixture
def value(database):
    database.write(lambda transaction: transaction.run(WORLD))
    return lambda cypher: database.read(cypher).rows[0][0]


PLAIN = [
    ("null", None, "", "null"),
    ("true", True, "true", "true"),
    ("12345678", 12345678, "12345678", "12345678"),
    ("1.5", 1.5, "1.5", "1.5"),
    ("0.0 / 0.0", "NaN", "NaN", "NaN"),
    ("1.0 / 0.0", "Infinity", "Infinity", "Infinity"),
    ("'a, \"b\"'", 'a, "b"', 'a, "b"', 'a, "b"'),
    ("date('2005-01-31')", "2005-01-31", "2005-01-31", "2005-01-31"),
    ("localdatetime('2005-01-31T10:00:00')", "2005-01-31T10:00:00", *["2005-01-31T10:00:00.000000000"] * 2),
    ("duration('P1Y2DT3H')", "P1Y2DT3H", "P1Y2DT3H", "P1Y2DT3H"),
    ("point({x: 1, y: 2})", *["SRID=7203;POINT(1.0 2.0)"] * 3),
    (
        "[1, null, [date('2005-01-31')]]",
        [1, None, ["2005-01-31"]],
        '[1, null, ["2005-01-31"]]',
        "1, null, [2005-01-31]",
    ),
    ("{a: 1, b: [true]}", {"a": 1, "b": [True]}, '{"a": 1, "b": [true]}', "{a: 1, b: true}"),
]


@pytest.mark.parametrize(("cypher", "in_json", "cell", "shown"), PLAIN)
def test_plain_values(value, cypher, in_json, cell, shown):
    found = value(f"RETURN {cypher} AS x")
    if cypher.startswith("localdatetime"):
        assert as_json(found).startswith(in_json)
        return
    assert as_json(found) == in_json
    assert as_cell(found) == cell
    assert as_shown(found) == shown


def test_a_node(value):
    node = value("MATCH (s:State) RETURN s")
    assert as_json(node) == {"labels": ["State"], "properties": {"id": "KAZ", "name": "Kazakhstan"}}
    assert json.loads(as_cell(node)) == as_json(node)
    assert as_shown(node) == "(:State KAZ Kazakhstan)"
    assert as_shown(value("MATCH (o:Organization) RETURN o")) == "(:Organization csto CSTO)"


def test_a_node_of_somebody_elses(value):
    node = value("MATCH (n:Note) RETURN n")
    assert as_json(node)["labels"] == ["Draft", "Note"]
    assert list(as_json(node)["properties"]) == ["a", "b", "d", "e"]
    assert as_shown(node).startswith("(:Draft:Note {")
    assert as_shown(node).endswith(", ...})")
    assert as_shown(value("MATCH (n:Empty) RETURN n")) == "(:Empty)"


def test_a_relationship_beside_its_nodes_knows_their_ids(value):
    relationship = value("MATCH p = (s)-[m:MEMBER_OF]->(o) RETURN relationships(p)[0]")
    told = as_json(relationship, {node.element_id: node.element_id for node in relationship.nodes})
    assert told["type"] == "MEMBER_OF"
    assert told["properties"] == {"id": "spell", "since": "1992-05-15"}
    assert as_shown(relationship) == "[:MEMBER_OF spell]"


def test_a_relationship_that_came_alone_names_the_nodes_that_are_to_be_asked_for(value):
    relationship = value("MATCH ()-[m:MEMBER_OF]->() RETURN m")
    names = set(unknown_ends([{"a": [relationship]}]))
    assert names == {node.element_id for node in relationship.nodes}
    ends = {relationship.start_node.element_id: "KAZ", relationship.end_node.element_id: "csto"}
    assert (as_json(relationship, ends)["start"], as_json(relationship, ends)["end"]) == ("KAZ", "csto")
    assert as_json(relationship)["start"] is None


def test_a_path_is_nodes_and_relationships_in_turn(value):
    path = value("MATCH p = (:State)-[:MEMBER_OF]->(:Organization) RETURN p")
    first, tie, last = as_json(path)
    assert (first["properties"]["id"], last["properties"]["id"]) == ("KAZ", "csto")
    assert (tie["start"], tie["end"]) == ("KAZ", "csto")
    assert set(unknown_ends(path)) == set()
    assert as_shown(path) == "(:State KAZ Kazakhstan)-[:MEMBER_OF spell]->(:Organization csto CSTO)"


def test_a_path_against_the_arrow_is_shown_so(value):
    path = value("MATCH p = (:Organization)<-[:MEMBER_OF]-(:State) RETURN p")
    assert as_shown(path) == "(:Organization csto CSTO)<-[:MEMBER_OF spell]-(:State KAZ Kazakhstan)"


def test_bytes_and_times_of_the_day_are_told_as_text():
    assert as_json(b"\x01\xff") == "01ff"
    assert as_json(dt.time(10, 30)) == "10:30:00"
