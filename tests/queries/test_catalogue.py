"""All questions together: names, texts, rows and examples keep to one form."""

from __future__ import annotations

import dataclasses
import doctest
import inspect
import re
from collections.abc import Mapping
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from pydantic import TypeAdapter

import queries
from graph.database import Database
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking
from queries.machinery.contents import contents
from queries.machinery.record import record
from queries.machinery.text import question_text
from steppe.docstrings import read_docstring
from steppe.opened import Graph
from steppe.worked import example_of

FOLDER = Path(queries.__file__).parent
TEXTS = sorted(path.stem for path in FOLDER.rglob("*.cypher"))
RUN = re.compile(r"""\brun\(\s*"(\w+)"|question_text\("(\w+)"\)""")

# Names in the types of rows that modules import for type checkers alone.
LATE = {"date": date, "Mapping": Mapping}


def function_of(name: str):
    return getattr(queries, name)


def row_type_of(name: str) -> type[Row]:
    """The type in `-> Answer[...]`."""
    (row_type,) = get_args(inspect.signature(function_of(name), eval_str=True).return_annotation)
    return row_type


@pytest.fixture(scope="module")
def asked(loaded):
    """The answer to the example of each question."""
    return {name: example_of(name).ask(loaded) for name in queries.__all__}


@pytest.fixture(scope="module")
def known_ids(loaded):
    """The id of every node and relationship."""
    nodes = loaded.read("MATCH (n) RETURN n.id AS id").rows
    relationships = loaded.read("MATCH ()-[r]->() RETURN r.id AS id").rows
    return {one for (one,) in (*nodes, *relationships)}


@pytest.fixture(scope="module")
def statements(loaded):
    """Every text with the parameters of one run, from asking every question once."""
    recorded: dict[str, dict[str, object]] = {}
    run = Asking.run

    def recording(self, text, /, **parameters):
        recorded.setdefault(text, parameters)
        return run(self, text, **parameters)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Asking, "run", recording)
        answers = [example_of(name).ask(loaded) for name in queries.__all__]
        answers[0].sources()
        contents(loaded)
        record(loaded, "csto")
        record(loaded, "kaz-csto-1992")
        record(loaded, "choi-fn-13")
    return recorded


class TestNames:
    def test_there_are_questions_and_they_are_sorted(self):
        assert len(queries.__all__) >= 39
        assert list(queries.__all__) == sorted(set(queries.__all__))

    @pytest.mark.parametrize("name", queries.__all__)
    def test_a_question_is_the_function_of_its_name_in_the_file_of_its_name(self, name):
        function = function_of(name)
        assert (function.__name__, function.__module__) == (name, f"queries.{name}")
        assert (FOLDER / f"{name}.py").is_file()

    def test_every_function_that_is_a_question_is_listed(self):
        found = {
            path.stem
            for path in FOLDER.glob("*.py")
            if re.search(rf"^@question\ndef {path.stem}\(", path.read_text(encoding="utf-8"), re.MULTILINE)
        }
        assert found == set(queries.__all__)

    @pytest.mark.parametrize("name", queries.__all__)
    def test_every_question_has_its_test(self, name):
        tests = Path(__file__).parent
        importing = re.compile(rf"^from queries\.{name} import ", re.MULTILINE)
        files = [
            path for path in tests.glob("test_*.py") if importing.search(path.read_text(encoding="utf-8"))
        ]
        assert (tests / f"test_{name}.py").is_file() or files

    @pytest.mark.parametrize("text", TEXTS)
    def test_every_text_is_run_and_every_run_has_its_text(self, text):
        runs = {
            one or other
            for path in FOLDER.rglob("*.py")
            for one, other in RUN.findall(path.read_text(encoding="utf-8"))
        }
        assert runs <= set(TEXTS)
        assert text in runs or any(
            f'"{text}"' in path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.py")
        )

    @pytest.mark.parametrize("text", [text for text in TEXTS if text in queries.__all__])
    def test_a_text_with_the_name_of_a_question_is_run_by_it(self, text, statements):
        assert text in statements


class TestSignatures:
    @pytest.mark.parametrize("name", queries.__all__)
    def test_the_database_comes_first_and_nothing_is_swallowed(self, name):
        first, *others = inspect.signature(function_of(name), eval_str=True).parameters.values()
        assert (first.name, first.annotation) == ("database", Database)
        kinds = {one.kind for one in others}
        assert kinds <= {inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY}

    @pytest.mark.parametrize("name", queries.__all__)
    def test_days_are_given_by_name_unless_they_are_the_subject(self, name):
        by_place = {
            one.name
            for one in inspect.signature(function_of(name)).parameters.values()
            if one.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
        }
        assert "as_of" not in by_place

    @pytest.mark.parametrize("name", queries.__all__)
    def test_it_says_what_it_answers_what_it_takes_and_what_it_returns(self, name):
        function = function_of(name)
        told = read_docstring(function.__doc__)
        assert told.summary.endswith("?")
        assert list(told.parameters) == list(inspect.signature(function).parameters)
        assert all(entry.type and entry.meaning for entry in told.parameters.values())
        assert told.returns


class TestRows:
    @pytest.mark.parametrize("name", queries.__all__)
    def test_a_row_is_a_frozen_record_that_ends_with_its_facts(self, name):
        row_type = row_type_of(name)
        assert issubclass(row_type, Row)
        assert row_type.__dataclass_params__.frozen
        assert not hasattr(row_type, "__dict__") or "__slots__" in vars(row_type)
        assert dataclasses.fields(row_type)[-1].name == "facts"

    @pytest.mark.parametrize("name", queries.__all__)
    def test_every_field_of_a_row_is_explained(self, name):
        row_type = row_type_of(name)
        explained = read_docstring(row_type.__doc__).attributes
        assert set(explained) == {field.name for field in dataclasses.fields(row_type)}
        assert all(entry.type and entry.meaning for entry in explained.values())

    @pytest.mark.parametrize("name", queries.__all__)
    def test_rows_are_of_the_type_and_values_of_the_types_that_are_declared(self, name, asked):
        answer, row_type = asked[name], row_type_of(name)
        assert answer.row_type is row_type
        module = vars(import_module(row_type.__module__))
        hints = get_type_hints(row_type, {**LATE, **module})
        for row in answer:
            assert type(row) is row_type
            for field, hint in hints.items():
                TypeAdapter(hint).validate_python(getattr(row, field), strict=True)


class TestAnswers:
    @pytest.mark.parametrize("name", queries.__all__)
    def test_an_example_finds_something_and_names_facts_of_the_graph(self, name, asked, known_ids):
        answer = asked[name]
        assert isinstance(answer, Answer)
        assert answer.question == name
        assert answer.title
        assert len(answer) > 0
        assert answer.statements
        assert set(answer.facts) <= known_ids

    @pytest.mark.parametrize("name", queries.__all__)
    def test_an_example_gives_the_same_bytes_each_time(self, name, asked, loaded):
        again = example_of(name).ask(loaded)
        assert again == asked[name]
        assert again.to_json() == asked[name].to_json()

    @pytest.mark.parametrize("name", queries.__all__)
    def test_the_examples_of_the_docstring_are_true(self, name, loaded):
        parser = doctest.DocTestParser()
        # They are marked to be skipped where no graph is at hand; here is one.
        text = function_of(name).__doc__.replace("# doctest: +SKIP", "")
        test = parser.get_doctest(text, {"g": Graph(loaded._endpoint)}, name, None, 0)
        test.examples = [one for one in test.examples if "steppe" not in one.source.split("(")[0]]
        assert test.examples
        runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.NORMALIZE_WHITESPACE)
        said: list[str] = []
        runner.run(test, out=said.append)
        assert runner.failures == 0, "".join(said)


class TestTexts:
    def test_asking_every_question_runs_every_text_that_has_parameters(self, statements):
        with_parameters = {text for text in TEXTS if question_text(text).parameters}
        assert with_parameters <= set(statements)

    @pytest.mark.parametrize("text", TEXTS)
    def test_it_takes_and_returns_what_its_head_declares(self, text, statements, loaded):
        declared = question_text(text)
        parameters = statements.get(text, {})
        assert set(parameters) == {one.name for one in declared.parameters}
        found = loaded.read(declared.cypher, parameters)
        assert found.keys == tuple(one.name for one in declared.columns)

    @pytest.mark.parametrize("text", TEXTS)
    def test_it_returns_the_same_rows_in_the_same_order_each_time(self, text, statements, loaded):
        cypher, parameters = question_text(text).cypher, statements.get(text, {})
        assert loaded.read(cypher, parameters).rows == loaded.read(cypher, parameters).rows
