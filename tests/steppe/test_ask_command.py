"""`steppe ask`: every question from the shell."""

from __future__ import annotations

import csv
import io
import json

import pytest
from command_line import run, run_on_terminal, run_process

import queries
from graph.database import connect
from queries.members import members
from steppe.arguments import arguments_of
from steppe.asked import summaries
from steppe.commands.ask import ask as command
from steppe.typed_names import typed_name
from steppe.worked import example_of

CSTO_2005 = ["ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"]

OWN = {"output", "format", "sources", "cypher", "uri", "store", "help"}
"""Options that every question has in the shell; one of a question's own would hide them."""


def test_without_a_name_every_question_is_listed_with_its_first_line():
    done = run("ask")
    assert (done.exit_code, done.stderr) == (0, "")
    listed = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())
    assert listed == summaries()
    assert list(listed) == [typed_name(name) for name in queries.__all__]
    assert all(summary.endswith("?") for summary in listed.values())


def test_the_help_lists_them_too_and_cuts_nothing():
    shown = " ".join(run("ask", "--help").stdout.split())
    for name, summary in summaries().items():
        assert f"{name} {summary}" in shown


@pytest.mark.parametrize("name", queries.__all__)
def test_every_question_explains_itself_and_its_options(name):
    done = run("ask", typed_name(name), "--help")
    assert (done.exit_code, done.stderr) == (0, "")
    shown = " ".join(done.stdout.split())
    assert f"Usage: steppe ask {typed_name(name)} [OPTIONS]" in shown
    for argument in arguments_of(getattr(queries, name)):
        typed = typed_name(argument.name)
        assert (typed.upper() if argument.positional else f"--{typed}") in shown
        assert argument.meaning[:40] in shown
    assert f"Example: {example_of(name).command}" in shown


@pytest.mark.parametrize("name", queries.__all__)
def test_no_question_takes_an_option_that_all_have(name):
    assert OWN.isdisjoint(argument.name for argument in arguments_of(getattr(queries, name)))


class TestMembers:
    def test_the_answer_is_a_table_with_the_day_below_it(self, ask):
        done = ask("ask", "members", "CSTO", "--as-of", "2005-01-01")
        assert (done.exit_code, done.stderr) == (0, "")
        title, heads, *rows = done.stdout.splitlines()
        assert title == "Members of Collective Security Treaty Organization (CSTO)"
        assert heads.split()[:3] == ["state", "name", "status"]
        assert [row.split()[0] for row in rows[:6]] == CSTO_2005
        assert rows[6:] == ["6 rows, as of 2005-01-01.", "Grades counted: member."]

    def test_in_a_pipe_each_row_is_one_line_whatever_its_length(self, ask):
        lines = ask("ask", "deals", "KAZ,UZB").stdout.splitlines()
        rows = json.loads(ask("ask", "deals", "KAZ,UZB", "--format", "json").stdout)["rows"]
        assert [line.split()[0] for line in lines[2 : len(rows) + 2]] == [row["id"] for row in rows]
        assert max(map(len, lines)) > 200

    def test_json_is_the_whole_answer(self, ask):
        whole = json.loads(ask("ask", "members", "CSTO", "--as-of", "2005-01-01", "--format", "json").stdout)
        assert (whole["question"], whole["as_of"]) == ("members", "2005-01-01")
        assert [row["state"] for row in whole["rows"]] == CSTO_2005
        assert whole["rows"][2]["facts"] == ["kaz-csto-1992"]
        assert "sources" not in whole

    def test_csv_is_the_rows_and_the_rest_is_said_beside_it(self, ask):
        done = ask("ask", "members", "UN", "--as-of", "2010", "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(done.stdout)))
        assert {row["status"] for row in rows} == {"member"}
        assert "Grades counted" in done.stderr
        assert "not covered: UN" in done.stderr

    def test_markdown_is_a_table_and_a_title(self, ask):
        lines = ask("ask", "members", "CSTO", "--as-of", "2005", "--format", "markdown").stdout.splitlines()
        assert lines[0] == "**Members of Collective Security Treaty Organization (CSTO)**"
        assert lines[2].startswith("| state | name |")
        assert lines[4].startswith("| ARM | Armenia |")

    def test_the_documents_are_told_where_they_are_asked_for(self, ask):
        words = ("ask", "members", "CSTO", "--as-of", "2005", "--sources")
        shown = ask(*words)
        assert "Sources of 6 facts" in shown.stdout
        whole = json.loads(ask(*words, "--format", "json").stdout)
        assert {row["fact"] for row in whole["sources"]} >= {"kaz-csto-1992"}
        refused = ask(*words, "--format", "csv")
        assert (refused.exit_code, refused.stdout) == (2, "")
        assert "--format json" in refused.stderr

    def test_the_cypher_that_is_printed_gives_the_same_rows_by_hand(self, ask, loaded):
        printed = ask("ask", "members", "CSTO", "--as-of", "2005-01-01", "--cypher").stdout
        assert "6 rows" not in printed
        assert '// $organizations = ["csto"]\n' in printed
        text = "\n".join(line for line in printed.splitlines() if not line.startswith("//")).rstrip(";\n")
        (statement,) = members(loaded, "CSTO", as_of="2005-01-01").statements
        assert text == statement.cypher
        assert "kaz-csto-1992" in str(loaded.read(text, {"organizations": ["csto"]}).rows)

    def test_names_and_options_may_have_underscores(self, ask):
        done = ask("ask", "is_member", "UZB", "CSTO", "--as_of", "2008")
        assert "yes" in done.stdout
        assert done.stdout == ask("ask", "is-member", "UZB", "CSTO", "--as-of", "2008").stdout


class TestLists:
    def test_states_can_be_typed_one_by_one_or_with_commas(self, ask):
        by_words = ask("ask", "shared-organizations", "KAZ", "KGZ", "--as-of", "2020")
        by_commas = ask("ask", "shared-organizations", "KAZ,KGZ", "--as-of", "2020")
        assert by_words.exit_code == 0
        assert by_words.stdout == by_commas.stdout

    def test_an_option_can_be_repeated_or_have_commas(self, ask):
        repeated = ask(
            "ask", "members", "SCO", "--as-of", "2016", "--grades", "member", "--grades", "observer"
        )
        by_commas = ask("ask", "members", "SCO", "--as-of", "2016", "--grades", "member,observer")
        assert "IND" in repeated.stdout
        assert repeated.stdout == by_commas.stdout

    def test_a_switch_that_is_on_can_be_turned_off(self, ask):
        all_of_them = ask("ask", "disputes", "KGZ").stdout
        assert len(ask("ask", "disputes", "KGZ", "--no-parts").stdout) < len(all_of_them)
        assert ask("ask", "disputes", "KGZ", "--parts").stdout == all_of_them

    def test_a_restriction_that_holds_by_itself_can_be_lifted(self, ask):
        summits = ask("ask", "attendance", "CSTO", "--format", "json").stdout
        everything = ask("ask", "attendance", "CSTO", "--kind", "all", "--format", "json").stdout
        assert len(json.loads(everything)["rows"]) > len(json.loads(summits)["rows"])


class TestErrors:
    def test_an_unknown_question_is_a_wrong_command_line_and_the_nearest_is_told(self):
        done = run("ask", "membrs")
        assert (done.exit_code, done.stdout) == (2, "")
        assert "there is no question 'membrs' (did you mean members" in done.stderr

    def test_a_wrong_choice_is_a_wrong_command_line_and_the_nearest_is_told(self, ask):
        done = ask("ask", "deals", "KAZ", "--kind", "energi")
        assert (done.exit_code, done.stdout) == (2, "")
        assert "--kind: 'energi' is not known; did you mean energy?" in done.stderr

    def test_an_unknown_option_or_a_missing_argument_is_a_wrong_command_line(self):
        assert run("ask", "members", "CSTO", "--as").exit_code == 2
        missing = run("ask", "members")
        assert missing.exit_code == 2
        assert "ORGANIZATION" in missing.stderr

    def test_an_unknown_name_is_a_wrong_question_on_one_line(self, ask):
        done = ask("ask", "members", "CSTOO")
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.startswith("unknown organisation 'CSTOO'; did you mean CSTO")
        assert done.stderr.count("\n") == 1

    def test_a_wrong_day_is_a_wrong_question_on_one_line(self, ask):
        done = ask("ask", "members", "CSTO", "--as-of", "2005-13")
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.count("\n") == 1

    def test_a_server_that_is_not_there_ends_with_3(self):
        done = run("ask", "members", "CSTO", "--uri", "bolt://127.0.0.1:1")
        assert done.exit_code == 3
        assert done.stderr.startswith("cannot reach the graph")

    def test_a_server_and_a_store_together_are_a_wrong_command_line(self, tmp_path):
        done = run("ask", "members", "CSTO", "--uri", "bolt://localhost:1", "--store", str(tmp_path))
        assert done.exit_code == 2

    @pytest.mark.parametrize(
        "text",
        [
            "'; MATCH (n) DETACH DELETE n //",
            "`",
            '"',
            "\u202eOTSC",
            "\N{CYRILLIC CAPITAL LETTER KA}SO",
            "x" * 5000,
            "\x1b[31m",
        ],
    )
    def test_a_hostile_name_is_an_unknown_one(self, ask, text):
        done = ask("ask", "members", text)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.startswith("unknown organisation ")
        assert "\x1b" not in done.stderr
        assert "\u202e" not in done.stderr


class TestAnEmptyGraph:
    def test_it_is_filled_with_the_facts_that_come_with_steppe(self, steppe, engine):
        done = steppe("ask", "members", "CSTO", "--as-of", "2005-01-01")
        assert done.exit_code == 0
        assert "6 rows" in done.stdout
        with engine.connect() as database:
            assert len(database.read("MATCH (l:Load) RETURN l").rows) == 1


def test_it_answers_in_a_process_of_its_own(tmp_path):
    store = str(tmp_path / "store")
    done = run_process("ask", "members", "CSTO", "--as-of", "2005-01-01", STEPPE_STORE=store)
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split()[0] for line in done.stdout.splitlines()[2:8]] == CSTO_2005
    narrow = run_on_terminal(
        "ask", "is-member", "UZB", "CSTO", "--as-of", "2008", columns=60, STEPPE_STORE=store
    )
    assert max(map(len, narrow.splitlines())) <= 60
    with connect(store=store) as database:
        assert database.read("MATCH (s:State {id: 'KAZ'}) RETURN s.name AS name").rows == [("Kazakhstan",)]


def test_the_command_is_among_all_commands():
    assert "\n  ask " in run("--help").stdout
    assert command.__doc__.splitlines()[0] in run("--help").stdout
