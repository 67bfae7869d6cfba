"""Everything that the page on asking shows is so, on both engines."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest
from generators.markdown import anchor
from typer.testing import CliRunner

import steppe
from queries.members import members
from steppe.commandline import app
from steppe.opened import Graph

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "asking.md").read_text(encoding="utf-8")

SHOWN = re.findall(r"^\$ (steppe .+)\n((?:(?!```|\$ ).*\n)*)", PAGE, re.MULTILINE)
"""Each command on the page, and what it prints there."""


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture
def in_environment(engine_for_reading, loaded, monkeypatch):  # noqa: ARG001 - it must hold the facts
    place = engine_for_reading
    if place.name == "embedded":
        monkeypatch.setenv("STEPPE_STORE", str(place.store))
    else:
        monkeypatch.setenv("NEO4J_URI", place.uri)
        monkeypatch.setenv("NEO4J_USERNAME", place.username)
        monkeypatch.setenv("NEO4J_PASSWORD", place.password)


def test_the_page_shows_all_three_answers():
    told = " ".join(output for _, output in SHOWN)
    assert len(SHOWN) > 8
    assert "value           yes" in told
    assert re.search(r"CSTO +no ", told)
    assert "not covered" in told


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_a_command_prints_what_the_page_shows(command, output, in_environment, monkeypatch):  # noqa: ARG001
    monkeypatch.setattr("steppe.commands.ask.terminal_width", lambda: 100)
    done = CliRunner().invoke(app, shlex.split(command)[1:], prog_name="steppe")
    assert done.output == output


def test_python_answers_what_the_page_shows(loaded, monkeypatch):
    monkeypatch.setattr(steppe, "open", lambda: Graph(loaded._endpoint))
    session = doctest.DocTestParser().get_doctest("\n".join(blocks("pycon")), {}, "asking.md", None, 0)
    assert len(session.examples) > 10
    said: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    runner.run(session, out=said.append)
    assert runner.failures == 0, "".join(said)


def test_the_cypher_finds_what_the_question_does(loaded):
    (text,) = blocks("cypher")
    found = {name for (name,) in loaded.read(text).rows}
    assert found == {row.name for row in members(loaded, "CSTO", as_of="2005-01-01")}


def test_the_magics_of_the_page_are_those_of_the_extension():
    from steppe.notebook import SteppeMagics  # noqa: PLC0415 - needs IPython

    named = set(re.findall(r"%(\w+)", PAGE)) - {"load_ext"}
    assert named == set(SteppeMagics.magics["line"]) | set(SteppeMagics.magics["cell"])


@pytest.mark.parametrize("name", ["asking.md", "questions.md", "cookbook.md"])
def test_every_link_leads_somewhere(name):
    pages = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")}
    text = re.sub(r"^```.*?^```", "", pages[name], flags=re.MULTILINE | re.DOTALL)
    links = re.findall(r"\]\(([\w.-]*)(?:#([\w-]+))?\)", text)
    assert links
    for page, heading in links:
        assert (page or name) in pages, page
        if heading:
            titles = re.findall(r"^#+ (.+)$", pages[page or name], re.MULTILINE)
            assert [anchor(title) for title in titles].count(heading) == 1, heading
