"""`steppe check` tells all that is wrong in data files."""

from __future__ import annotations

import json

import pytest
from command_line import run


@pytest.fixture
def wrong_facts(own_facts):
    deals = own_facts / "deals" / "2030.yaml"
    deals.write_text(
        deals.read_text().replace("kind: energy", "kind: energi").replace("role: buyer", "role: buier"),
        "utf-8",
    )
    return own_facts


def test_steppes_own_facts_have_no_errors():
    done = run("check")
    assert done.exit_code == 0
    assert ": no errors, " in done.stderr
    assert "error" not in done.stdout


def test_facts_of_ones_own_may_name_steppes_states(own_facts):
    done = run("check", "--data", str(own_facts))
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"{own_facts}: no errors, no warnings\n"


def test_in_the_place_of_steppes_facts_they_must_bring_their_own(own_facts):
    done = run("check", "--data", str(own_facts), "--dataset", "steppe")
    assert done.exit_code == 1
    assert "deals/2030.yaml:5: my-deal parties.0.state: there is no state 'KAZ'" in done.stdout


def test_all_errors_are_told_with_file_line_record_and_field(wrong_facts):
    done = run("check", "--data", str(wrong_facts))
    assert done.exit_code == 1
    first, *others = done.stdout.splitlines()
    assert first.startswith(
        "deals/2030.yaml:4: my-deal kind: 'energi' is not allowed; did you mean 'energy'?"
    )
    assert others[0].startswith("deals/2030.yaml:5: my-deal parties.1.role: ")
    assert done.stderr.startswith(f"{wrong_facts}: 2 errors, ")


def test_json_is_one_array(wrong_facts):
    found, *_ = json.loads(run("check", "--data", str(wrong_facts), "--format", "json").stdout)
    assert (found["file"], found["line"], found["severity"]) == ("deals/2030.yaml", 4, "error")


def test_github_gets_annotations_with_paths_from_the_working_folder(wrong_facts, monkeypatch):
    monkeypatch.chdir(wrong_facts.parent)
    done = run("check", "--data", "mine", "--format", "github")
    assert done.stdout.startswith(
        "::error file=mine/deals/2030.yaml,line=4,title=not-allowed::my-deal kind: "
    )
    assert done.exit_code == 1


def test_warnings_alone_are_fine(own_facts):
    sources = own_facts / "sources" / "mine.yaml"
    sources.write_text(
        sources.read_text() + "  - {id: unused, title: Unused, publisher: Me, published: 2021, kind: news}\n"
    )
    done = run("check", "--data", str(own_facts))
    assert done.exit_code == 0
    assert "warning: unused" in done.stdout


def test_a_folder_that_is_not_there_is_told(tmp_path):
    done = run("check", "--data", str(tmp_path / "nowhere"))
    assert done.exit_code == 1
    assert "there is no such folder" in done.stdout
