"""The page on the questions has every question, and does not change from one day to the next."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest
from generators import questions as generator
from generators.loaded import loaded as loaded_for_docs
from generators.questions import questions

import queries
from steppe.arguments import arguments_of
from steppe.worked import Example, example_of

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")


def section(name: str) -> str:
    found = re.search(rf"^## `{name}`\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"there is no heading `{name}`"
    return found[1]


def test_its_headings_are_the_questions():
    assert re.findall(r"^## `(\w+)`$", PAGE, re.MULTILINE) == list(queries.__all__)


@pytest.mark.parametrize("name", queries.__all__)
def test_a_question_is_told_with_its_arguments_its_fields_and_an_example(name):
    told = section(name)
    for argument in arguments_of(getattr(queries, name)):
        assert f"| `{argument.name}` |" in told
    assert "| `facts` |" in told or ", `facts` |" in told
    example = example_of(name)
    assert f"```python\n{example.code}\n```" in told
    assert f"$ {example.command}\n" in told
    assert re.search(r"^\d+ rows?[,.]", told, re.MULTILINE)


def test_tomorrow_the_page_is_the_same(monkeypatch):
    class Tomorrow(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2031, 3, 4, 12, tzinfo=tz)

    data = ROOT / "data"
    today = questions(data)
    monkeypatch.setattr("graph.dates.datetime", Tomorrow)
    assert questions(data) == today


def test_a_question_without_an_example_is_refused(monkeypatch):
    monkeypatch.setattr(generator, "example_of", lambda _: None)
    with pytest.raises(ValueError, match="has no example"):
        questions(ROOT / "data")


def test_a_long_answer_is_cut_and_what_stands_below_it_is_not():
    graph = loaded_for_docs(ROOT / "data")
    answer = Example("deals", "", ("KAZ",), {}).ask(graph)
    lines = list(generator._lines(answer))
    assert "..." in lines
    assert any(line.startswith(f"{len(answer)} rows") for line in lines)
    assert len(lines) < 40
