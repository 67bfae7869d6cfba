"""`steppe cypher` asks the graph, in three formats, and helps where the question is wrong."""

from __future__ import annotations

import csv
import io
import json

import pytest
from command_line import run

MEMBERS = (
    "MATCH (s:State)-[m:MEMBER_OF {status: 'member'}]->(:Organization {abbreviation: $body}) "
    "WHERE m.until IS NULL RETURN s.id AS state, m.since AS since ORDER BY state"
)


def test_a_table_is_printed_for_people(ask):
    done = ask("cypher", MEMBERS, "--param", "body=CSTO")
    assert done.exit_code == 0
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "state  since",
        "ARM    1992-05-15",
        "BLR    1993-12-31",
        "KAZ    1992-05-15",
        "KGZ    1992-05-15",
        "RUS    1992-05-15",
        "TJK    1992-05-15",
    ]


def test_json_is_one_array_of_objects_and_nothing_else(ask):
    done = ask("cypher", MEMBERS, "--param", "body=CSTO", "--format", "json", "--limit", "2")
    assert json.loads(done.stdout) == [
        {"state": "ARM", "since": "1992-05-15"},
        {"state": "BLR", "since": "1993-12-31"},
    ]
    assert done.stderr == "the first 2 rows of more; --limit 0 prints all\n"


def test_json_without_rows_is_an_empty_array(ask):
    done = ask("cypher", MEMBERS, "--param", "body=none", "--format", "json")
    assert json.loads(done.stdout) == []
    assert done.stderr == "no rows\n"


def test_csv_has_a_head_and_the_line_ends_of_its_standard(ask):
    done = ask("cypher", "RETURN 'a, \"b\"' AS `one, two`, [1] AS list, null AS nothing", "--format", "csv")
    assert done.stdout_bytes == b'"one, two",list,nothing\r\n"a, ""b""",[1],\r\n'
    assert list(csv.reader(io.StringIO(done.stdout)))[1] == ['a, "b"', "[1]", ""]


def test_csv_without_rows_is_its_head(ask):
    done = ask("cypher", "MATCH (s:State {id: 'none'}) RETURN s.id AS id, s.name AS name", "--format", "csv")
    assert done.stdout_bytes == b"id,name\r\n"


def test_a_relationship_alone_has_the_ids_of_its_ends(ask):
    query = "MATCH ()-[m:MEMBER_OF {id: 'kaz-csto-1992'}]->() RETURN m"
    (row,) = json.loads(ask("cypher", query, "--format", "json").stdout)
    assert (row["m"]["type"], row["m"]["start"], row["m"]["end"]) == ("MEMBER_OF", "KAZ", "csto")
    assert row["m"]["properties"]["since"] == "1992-05-15"


def test_a_thousand_rows_are_printed_where_nothing_is_said_of_a_limit(ask):
    done = ask("cypher", "UNWIND range(1, 1001) AS i RETURN i", "--format", "csv")
    assert done.stdout.count("\n") == 1001
    assert "the first 1000 rows of more" in done.stderr
    assert ask("cypher", "UNWIND range(1, 1001) AS i RETURN i", "--limit", "0").stdout.count("\n") == 1002


def test_the_query_can_come_from_standard_input_or_a_file(ask, tmp_path):
    file = tmp_path / "query.cypher"
    file.write_text("\ufeff// the states\nRETURN 1 AS one;\n", encoding="utf-8")
    assert ask("cypher", "--file", str(file), "--format", "csv").stdout_bytes == b"one\r\n1\r\n"
    assert ask("cypher", "-", "--format", "csv", typed="RETURN 1 AS one;\n").stdout == "one\n1\n"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        [""],
        ["  ;  "],
        ["RETURN 1", "--file", "query.cypher"],
        ["--file", "not-there.cypher"],
        ["RETURN 1", "--param", "x"],
        ["RETURN 1", "--timeout", "0"],
        ["RETURN 1", "--timeout", "soon"],
        ["RETURN 1", "--limit", "-1"],
        ["RETURN 1", "--format", "xml"],
    ],
)
def test_a_wrong_command_line_is_told_before_anything_is_asked(arguments):
    done = run("cypher", *arguments, "--uri", "bolt://127.0.0.1:1")
    assert done.exit_code == 2
    assert done.stdout == ""


def test_a_syntax_error_shows_the_place_and_what_may_be_meant(ask):
    done = ask("cypher", "MATCH (s:Stat)\nRETRUN s.name")
    assert done.exit_code == 1
    assert done.stdout == ""
    first, *rest = done.stderr.splitlines()
    assert first == "the query is wrong: Unexpected input 'RETRUN'".replace(
        "Unexpected", "Invalid" if "Invalid" in first else "Unexpected"
    )
    assert rest == [
        "line 2: RETRUN s.name",
        "        ^",
        "did you mean RETURN?",
        "there is no label `Stat`; did you mean `State`?",
    ]


def test_a_missing_parameter_is_told_with_how_to_give_it(ask):
    done = ask("cypher", MEMBERS)
    assert done.exit_code == 1
    assert done.stderr == (
        "the query has parameters without a value: body; give them with --param body=...\n"
    )


def test_an_answer_without_content_is_looked_at_for_wrong_names(ask):
    assert ask("cypher", "MATCH (s:Sate) RETURN s").stderr == (
        "no rows\nthere is no label `Sate`; did you mean `State`?\n"
    )
    assert ask("cypher", "MATCH (s:Sate) RETURN count(s)").stderr == (
        "there is no label `Sate`; did you mean `State`?\n"
    )
    turned = ask("cypher", "MATCH (o:Organization)-[:MEMBER_OF]->(s:State) RETURN s")
    assert "turn the arrow" in turned.stderr


def test_an_answer_with_content_is_not_commented(ask):
    assert ask("cypher", "MATCH (s:State) RETURN s.id, s.nothing LIMIT 1").stderr == ""


@pytest.mark.parametrize(
    "query", ["CREATE (:State {id: 'XXX'})", "MATCH (s:State) SET s.name = 'x'", "MATCH (n) DETACH DELETE n"]
)
def test_a_change_is_refused_with_how_to_allow_it(ask, query):
    before = ask("cypher", "MATCH (n) RETURN count(n)").stdout
    done = ask("cypher", query)
    assert done.exit_code == 1
    assert "steppe cypher --write" in done.stderr
    assert ask("cypher", "MATCH (n) RETURN count(n)").stdout == before


def test_a_change_is_made_where_it_is_asked_for(steppe):
    done = steppe("cypher", "--write", "CREATE (n:Note {id: 1}) RETURN n.id AS id", "--format", "json")
    assert done.exit_code == 0
    assert json.loads(done.stdout) == [{"id": 1}]
    assert done.stderr == "done; 1 row\n"
    assert "1" in steppe("cypher", "MATCH (n:Note) RETURN n.id").stdout
    assert steppe("cypher", "--write", "MATCH (n:Note) DELETE n").stderr == "done; 0 rows\n"
    assert json.loads(steppe("cypher", "MATCH (n:Note) RETURN n", "--format", "json").stdout) == []


def test_an_index_can_be_made_and_dropped(steppe):
    assert (
        steppe("cypher", "--write", "CREATE INDEX note_id IF NOT EXISTS FOR (n:Note) ON (n.id)").exit_code
        == 0
    )
    assert steppe("cypher", "--write", "DROP INDEX note_id IF EXISTS").exit_code == 0


def test_an_empty_graph_is_told_with_how_to_fill_it(steppe):
    done = steppe("cypher", "MATCH (s:State) RETURN s.name")
    assert done.exit_code == 0
    assert done.stderr == "no rows\nthe graph holds none of Steppe's facts yet: run `steppe build`\n"


def test_the_time_limit_ends_a_long_query_with_1(ask):
    query = "UNWIND range(1, 10000000) AS x UNWIND range(1, 1000) AS y RETURN count(*)"
    done = ask("cypher", query, "--timeout", "0.5")
    assert done.exit_code == 1
    assert "the time limit of 0.5 s was reached" in done.stderr


def test_what_the_graph_holds_cannot_command_the_terminal(ask):
    assert ask("cypher", "RETURN '\\u001b[31mred\\u202e' AS x").stdout == "x\n\\x1b[31mred\\u202e\n"
    in_json = ask("cypher", "RETURN '\\u001b[31m\\u009b\\u202e' AS x", "--format", "json").stdout
    assert in_json == '[\n{"x": "\\u001b[31m\\u009b\\u202e"}\n]\n'
    assert json.loads(in_json) == [{"x": "\x1b[31m\x9b\u202e"}]
