"""The graph that `steppe.open` returns: every question is a method that tools can see."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

import jedi
import pytest

import queries
from graph.database import Database
from graph.errors import CypherError, ReadOnlyError, UnknownNameError
from queries.members import members
from steppe.opened import Graph

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def g(loaded):
    return Graph(loaded._endpoint)


def test_its_methods_are_exactly_the_questions():
    own = {name for name in vars(Graph) if not name.startswith("_")} - {"record", "cypher"}
    assert own == set(queries.__all__)


def test_no_question_hides_a_method_of_the_database():
    assert set(queries.__all__).isdisjoint(dir(Database))


@pytest.mark.parametrize("name", queries.__all__)
def test_a_method_is_the_question_of_its_name(name):
    assert getattr(Graph, name) is getattr(queries, name)


def test_a_method_asks_what_the_question_does(g, loaded):
    assert g.members("CSTO", as_of="2005-01-01") == members(loaded, "CSTO", as_of="2005-01-01")


def test_a_record_is_found_by_its_id(g):
    assert g.record("kaz-csto-1992").kind == "MEMBER_OF"
    with pytest.raises(UnknownNameError, match="kaz-csto-1992"):
        g.record("kaz-csto-1929")


def test_cypher_takes_its_parameters_by_name(g):
    rows = g.cypher("MATCH (s:State {id: $id}) RETURN s.name AS name", id="KAZ")
    assert rows.records() == [{"name": "Kazakhstan"}]
    assert list(rows.to_frame().columns) == ["name"]


def test_cypher_only_reads(g):
    with pytest.raises(ReadOnlyError):
        g.cypher("CREATE (:Horse)")
    with pytest.raises(CypherError):
        g.cypher("MATCH (n RETURN n")


@pytest.mark.parametrize("name", queries.__all__)
def test_help_shows_the_arguments_without_the_database(g, name):
    shown = inspect.signature(getattr(g, name)).parameters
    assert "database" not in shown
    assert all(one.kind is not inspect.Parameter.VAR_KEYWORD for one in shown.values())


class TestAnEditor:
    def test_it_completes_the_questions(self):
        found = {one.name for one in complete("import steppe\ng = steppe.open()\ng.")}
        assert set(queries.__all__) <= found
        assert {"record", "cypher", "close"} <= found

    def test_it_shows_the_arguments_of_a_question(self):
        code = "import steppe\ng = steppe.open()\ng.members("
        (signature,) = jedi.Script(code, path=HERE, project=PROJECT).get_signatures()
        assert [one.name for one in signature.params if one.name != "database"] == [
            *("organization", "as_of", "grades", "certain")
        ]
        assert "Which states belong to a body on a day?" in signature.docstring()

    def test_it_completes_the_fields_of_a_row(self):
        code = "import steppe\ng = steppe.open()\ng.members('CSTO')[0]."
        assert {"state", "since", "last_confirmed", "facts"} <= {one.name for one in complete(code)}


HERE = str(ROOT / "example.py")
PROJECT = jedi.Project(str(ROOT))


def complete(code):
    return jedi.Script(code, path=HERE, project=PROJECT).complete()


def test_a_type_checker_sees_questions_arguments_and_rows():
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--warn-unused-ignores", "tests/typing/asking.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
