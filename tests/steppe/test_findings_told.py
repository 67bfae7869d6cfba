"""Findings are printed for people, for programs and for GitHub."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.errors import Finding
from steppe.findings import as_annotations, as_array, as_lines, count

WRONG = Finding(
    "deals/2016.yaml", 12, "gas", "signed", "invalid-date", "'2016-13' has no such month", "01 to 12"
)
DOUBTFUL = Finding("states.yaml", 0, "", "", "odd", "100%,\nhm", "less", "warning")


def test_a_finding_is_one_line_and_a_warning_says_that_it_is_one(tmp_path):
    assert as_lines([WRONG, DOUBTFUL], tmp_path) == [
        "deals/2016.yaml:12: gas signed: '2016-13' has no such month; 01 to 12",
        "states.yaml:0: warning: 100%,\nhm; less",
    ]


def test_files_below_the_working_folder_are_named_from_there(tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    monkeypatch.chdir(tmp_path)
    for folder in (Path("data"), tmp_path / "data"):
        assert as_lines([WRONG], folder)[0].startswith("data/deals/2016.yaml:12: ")
        assert "file=data/deals/2016.yaml,line=12," in as_annotations([WRONG], folder)[0]


def test_annotations_escape_what_github_would_read_as_its_own(tmp_path):
    (line,) = as_annotations([DOUBTFUL], tmp_path)
    assert line == f"::warning file={tmp_path}/states.yaml,line=1,title=odd::100%25,%0Ahm; less"


@pytest.mark.parametrize(("given", "escaped"), [("a:b", "a%3Ab"), ("a,b", "a%2Cb"), ("a%b", "a%25b")])
def test_file_names_are_escaped_in_annotations(given, escaped):
    finding = Finding(f"{given}.yaml", 1, "", "", "code", "wrong", "right")
    assert f"file=/x/{escaped}.yaml," in as_annotations([finding], Path("/x"))[0]


def test_the_array_has_every_part_of_each_finding():
    assert json.loads(as_array([WRONG, DOUBTFUL]))[0] == {
        "file": "deals/2016.yaml",
        "line": 12,
        "record": "gas",
        "field": "signed",
        "code": "invalid-date",
        "wrong": "'2016-13' has no such month",
        "right": "01 to 12",
        "severity": "error",
    }
    assert json.loads(as_array([])) == []


@pytest.mark.parametrize(
    ("findings", "told"),
    [
        ([], "no errors, no warnings"),
        ([WRONG], "1 error, no warnings"),
        ([WRONG, WRONG, DOUBTFUL], "2 errors, 1 warning"),
    ],
)
def test_they_are_counted_in_words(findings, told):
    assert count(findings) == told
