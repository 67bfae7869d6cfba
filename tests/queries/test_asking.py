"""A question is put again where a load came between its statements."""

from __future__ import annotations

import pytest

from graph.errors import EngineError, UnknownNameError
from queries.machinery.asking import Asking, Statement, ask

GENERATION = "MERGE (l:Load {id: 'load'}) SET l.generation = coalesce(l.generation, 0) + 1"
STATE = "CREATE (:State {id: $id, name: $id})"


def rise(database) -> None:
    """Stand in for a load: what counts is that the generation rises."""
    database.write(lambda transaction: transaction.run(GENERATION))


@pytest.fixture
def graph(database):
    database.write(lambda transaction: transaction.run(STATE, {"id": "KAZ"}))
    rise(database)
    return database


def test_a_question_is_put_once_where_nothing_is_loaded(graph):
    asked = []

    def work(asking: Asking) -> int:
        asked.append(asking)
        return len(asking.run("directory_states"))

    assert ask(graph, work) == 1
    assert len(asked) == 1


def test_a_question_is_put_again_where_a_load_came_between_its_statements(graph):
    seen = []

    def work(asking: Asking) -> list[int]:
        before = len(asking.run("directory_states"))
        if not seen:
            graph.write(lambda transaction: transaction.run(STATE, {"id": "UZB"}))
            rise(graph)
        after = len(asking.run("directory_states"))
        seen.append((before, after))
        return [before, after]

    assert ask(graph, work) == [2, 2]
    assert seen[0] != seen[-1]
    assert len(seen) == 2


def test_the_names_are_read_anew_after_a_load(graph):
    def names(asking: Asking) -> list[str]:
        return sorted(asking.directory.states)

    assert ask(graph, names) == ["KAZ"]
    graph.write(lambda transaction: transaction.run(STATE, {"id": "UZB"}))
    assert ask(graph, names) == ["KAZ"]  # as of the last load; only a load changes facts
    rise(graph)
    assert ask(graph, names) == ["KAZ", "UZB"]


def test_a_name_that_a_load_has_brought_is_known(graph):
    def name(asking: Asking) -> str:
        return asking.directory.states[asking.directory.state("UZB")].name

    with pytest.raises(UnknownNameError):
        ask(graph, name)
    graph.write(lambda transaction: transaction.run(STATE, {"id": "UZB"}))
    with pytest.raises(UnknownNameError):
        ask(graph, name)
    rise(graph)
    assert ask(graph, name) == "UZB"


def test_a_row_that_names_what_a_load_has_brought_is_no_error(graph):
    def names(asking: Asking) -> list[str]:
        return sorted(asking.directory.states[row["id"]].name for row in asking.run("directory_states"))

    assert ask(graph, names) == ["KAZ"]
    graph.write(lambda transaction: transaction.run(STATE, {"id": "UZB"}))
    rise(graph)
    assert ask(graph, names) == ["KAZ", "UZB"]


def test_where_loads_never_cease_the_question_ends_with_an_error(graph):
    asked = []

    def work(asking: Asking) -> None:
        asked.append(asking)
        rise(graph)

    with pytest.raises(EngineError, match="ask again"):
        ask(graph, work)
    assert len(asked) == 10


def test_the_statements_are_kept_with_their_parameters(graph):
    def work(asking: Asking) -> list[Statement]:
        asking.run("record_names")
        asking.run("sources_of", facts=["x"])
        return asking.statements

    first, second = ask(graph, work)
    assert first.parameters == {}
    assert second.parameters == {"facts": ["x"]}
    assert not second.cypher.startswith("//")


def test_statements_of_a_try_that_did_not_count_are_not_kept(graph):
    tries = []

    def work(asking: Asking) -> int:
        asking.run("record_names")
        if not tries:
            rise(graph)
        tries.append(asking)
        return len(asking.statements)

    assert ask(graph, work) == 1
    assert len(tries) == 2


def test_an_error_in_the_work_passes_as_it_is(graph):
    def work(_: Asking) -> None:
        message = "mine"
        raise LookupError(message)

    with pytest.raises(LookupError, match="mine"):
        ask(graph, work)


def test_a_graph_without_a_load_can_be_asked(database):
    assert ask(database, lambda asking: asking.directory.generation) == 0
