"""Every text of the cookbook runs on both engines, and finds what is printed below it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from generators import cookbook
from generators.cookbook import printed

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "cookbook.md").read_text(encoding="utf-8")

SECTION = re.compile(
    r"^### (\d+)\. ([^\n]+)\n.*?^```cypher\n(.*?)^```\n\n```text\n(.*?)\n```$", re.MULTILINE | re.DOTALL
)
TEXTS = SECTION.findall(PAGE)


def test_there_are_forty_texts_each_with_its_number_and_its_result():
    assert [number for number, *_ in TEXTS] == [str(number) for number in range(1, 41)]
    assert PAGE.count("```cypher\n") == PAGE.count("```text\n") == 40


@pytest.mark.parametrize(("number", "title", "text", "result"), TEXTS, ids=[title for _, title, *_ in TEXTS])
def test_a_text_finds_what_is_printed_below_it(number, title, text, result, loaded):  # noqa: ARG001
    assert printed(loaded, text) == result


@pytest.mark.parametrize(("number", "title", "text", "result"), TEXTS, ids=[title for _, title, *_ in TEXTS])
def test_a_text_can_be_pasted_and_gives_its_rows_in_a_fixed_order(number, title, text, result):  # noqa: ARG001
    assert "$" not in text
    assert "'" not in text  # it fits between the single quotes of a shell
    assert "ORDER BY" in text
    assert max(map(len, text.splitlines())) <= 110
    assert max(map(len, result.splitlines())) <= 100


def test_the_texts_grow():
    lengths = [len(text) for *_, text, _ in TEXTS]
    assert sum(lengths[:10]) < sum(lengths[-10:])


def test_a_text_that_finds_nothing_or_too_much_is_refused(loaded):
    for text in ("MATCH (s:State {id: 'XXX'}) RETURN s.id AS id", "MATCH (d:Deal) RETURN d.id AS id"):
        with pytest.raises(ValueError, match="rows, and must find 1 to"):
            printed(loaded, text)


def test_the_page_is_made_of_the_texts_in_the_folder_of_the_generator():
    source = cookbook._PAGE.read_text(encoding="utf-8")
    assert re.findall(r"^```cypher\n(.*?)^```$", source, re.MULTILINE | re.DOTALL) == [
        text for *_, text, _ in TEXTS
    ]
