"""A graph opened for asking is filled on first use."""

from __future__ import annotations

import threading

import pytest

import steppe
from graph.errors import DataError, EngineError, LoadInProgressError, QuestionError
from loaders.load import load
from steppe import opening
from steppe.opened import Graph
from steppe.opening import fill_if_empty
from steppe.shipped import shipped_data

CSTO_2005 = ["ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"]


@pytest.fixture
def few_facts(tmp_path):
    """Write a data folder of one state."""
    folder = tmp_path / "few"
    folder.mkdir()
    (folder / "states.yaml").write_text(
        "states:\n  - {id: KAZ, name: Kazakhstan, official_name: Republic of Kazakhstan, alpha2: KZ,\n"
        "     region: Central Asia, capital: Astana, latitude: 51.18, longitude: 71.45}\n",
        encoding="utf-8",
    )
    return folder


def names(database) -> list[str]:
    return [row["name"] for row in database.read("MATCH (s:State) RETURN s.name AS name")]


def test_an_empty_graph_is_filled_once(database, few_facts):
    assert fill_if_empty(database, few_facts)
    assert names(database) == ["Kazakhstan"]
    assert not fill_if_empty(database, few_facts)


def test_a_graph_that_holds_facts_is_left_as_it_is(database, few_facts):
    load(database, few_facts)
    text = (few_facts / "states.yaml").read_text(encoding="utf-8")
    (few_facts / "states.yaml").write_text(text.replace("name: Kaz", "name: Qaz"), encoding="utf-8")
    assert not fill_if_empty(database, few_facts)
    assert names(database) == ["Kazakhstan"]


def test_a_graph_in_which_somebody_keeps_other_things_is_left_alone(database, few_facts):
    database.write(lambda transaction: transaction.run("CREATE (:Horse {name: 'Akhal-Teke'})"))
    assert not fill_if_empty(database, few_facts)
    assert names(database) == []


def test_a_first_load_that_broke_off_is_made_good(database, few_facts):
    database.write(lambda transaction: transaction.run("CREATE (:Load {id: 'load', generation: 0})"))
    assert fill_if_empty(database, few_facts)
    assert names(database) == ["Kazakhstan"]


def test_wrong_files_are_told_and_nothing_is_loaded(database, few_facts):
    (few_facts / "states.yaml").write_text("states: [{id: KAZ}]\n", encoding="utf-8")
    with pytest.raises(DataError):
        fill_if_empty(database, few_facts)
    assert names(database) == []


def test_while_another_fills_the_graph_one_waits_until_it_has(database, few_facts, monkeypatch):
    busy = threading.Event()
    tries = []

    def load_while_another_loads(database, folder, **options):
        tries.append(folder)
        if not busy.is_set():
            message = "another loads"
            raise LoadInProgressError(message)
        return load(database, folder, **options)

    monkeypatch.setattr("loaders.load.load", load_while_another_loads)
    threading.Timer(0.3, busy.set).start()
    assert fill_if_empty(database, few_facts)
    assert len(tries) > 1


def test_one_does_not_wait_for_ever(database, few_facts, monkeypatch):
    def never(*_, **__):
        message = "another loads"
        raise LoadInProgressError(message)

    monkeypatch.setattr("loaders.load.load", never)
    monkeypatch.setattr(opening, "_PATIENCE", 0.0)
    with pytest.raises(LoadInProgressError):
        fill_if_empty(database, few_facts)


class TestOpen:
    def test_it_opens_an_embedded_store_ready_to_be_asked(self, empty_store, few_facts):
        with steppe.open(store=empty_store(), data=few_facts) as g:
            assert isinstance(g, Graph)
            assert names(g) == ["Kazakhstan"]

    def test_it_fills_the_store_with_the_facts_that_come_with_steppe(self, empty_store):
        with steppe.open(store=empty_store()) as g:
            assert [row.state for row in g.members("CSTO", as_of="2005-01-01")] == CSTO_2005
            assert not load(g, shipped_data()).changes.any

    def test_it_opens_the_place_that_the_environment_names(self, empty_store, few_facts, monkeypatch):
        store = empty_store()
        monkeypatch.setenv("STEPPE_STORE", str(store))
        with steppe.open(data=few_facts) as g:
            assert g.info().location == str(store)

    def test_it_can_leave_an_empty_graph_empty(self, empty_store):
        with steppe.open(store=empty_store(), load=False) as g:
            assert names(g) == []

    def test_it_opens_a_server(self, loaded_neo4j, neo4j_server_for_reading):  # noqa: ARG002 - loaded by it
        place = neo4j_server_for_reading
        with steppe.open(place.uri, username=place.username, password=place.password) as g:
            assert [row.state for row in g.members("CSTO", as_of="2005-01-01")] == CSTO_2005

    def test_a_server_and_a_store_together_are_refused(self, tmp_path):
        with pytest.raises(QuestionError, match="name one"):
            steppe.open("bolt://localhost:1", store=tmp_path)

    def test_a_server_that_is_not_there_is_told_at_once(self):
        with pytest.raises(EngineError, match="cannot reach"):
            steppe.open("bolt://127.0.0.1:1")

    def test_a_graph_that_cannot_be_filled_is_closed(self, empty_store, few_facts, monkeypatch):
        closed = []
        monkeypatch.setattr(Graph, "close", lambda self: closed.append(self._close()))
        (few_facts / "states.yaml").write_text("states: [{id: KAZ}]\n", encoding="utf-8")
        with pytest.raises(DataError):
            steppe.open(store=empty_store(), data=few_facts)
        assert len(closed) == 1


def test_two_processes_that_open_a_new_graph_at_once_both_get_it_filled(database, few_facts):
    done = []

    def fill() -> None:
        done.append(fill_if_empty(database, few_facts))

    threads = [threading.Thread(target=fill) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert len(done) == 2
    assert any(done)
    assert names(database) == ["Kazakhstan"]
