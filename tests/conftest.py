"""What all tests share: both engines, empty graphs on each, and a place for a loaded one."""

from __future__ import annotations

import itertools
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from engines.neo4j_server import CannotStartError, Neo4jServer
from engines.places import EmbeddedPlace, Neo4jPlace, Place

from graph.database import Database, connect
from loaders.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ENGINES = ("embedded", "neo4j")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "soak: takes minutes; runs with STEPPE_SOAK=1 or `-m soak`")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if os.environ.get("STEPPE_SOAK") or "soak" in config.option.markexpr:
        return
    long = [item for item in items if item.get_closest_marker("soak")]
    items[:] = [item for item in items if not item.get_closest_marker("soak")]
    config.hook.pytest_deselected(items=long)


@pytest.fixture(autouse=True)
def _no_settings_of_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keep the tests away from the graph that the user's environment names, and from the user's own store."""
    for name in ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("STEPPE_STORE", str(tmp_path_factory.getbasetemp() / "default-store"))


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Make a new, empty store of the embedded engine each time it is called."""
    folder = tmp_path_factory.mktemp("stores")
    template = folder / "template"
    with connect(store=template) as database:
        database.info()
    numbers = itertools.count(1)

    def new_store() -> Path:
        # A copy of one made before: making the accounts' passwords takes as long as ten tests.
        return shutil.copytree(template, folder / f"store-{next(numbers)}")

    return new_store


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Neo4jPlace]:
    """Run the Neo4j server that tests may write to."""
    yield from _neo4j("STEPPE_TEST_NEO4J")


@pytest.fixture(scope="session")
def neo4j_server_for_reading() -> Iterator[Neo4jPlace]:
    """Run the Neo4j server that is loaded once and then only read: a server has one database."""
    yield from _neo4j("STEPPE_TEST_NEO4J_LOADED")


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Place:
    """Name each engine in turn, as a place for tests that write."""
    return _place(request, "neo4j_server")


@pytest.fixture(scope="session", params=ENGINES)
def engine_for_reading(request: pytest.FixtureRequest) -> Place:
    """Name each engine in turn, as a place to load once and read from all session long."""
    place: Place = request.getfixturevalue(
        "embedded_for_reading" if request.param == "embedded" else "neo4j_server_for_reading"
    )
    return place


@pytest.fixture(scope="session")
def embedded_for_reading(empty_store: Callable[[], Path]) -> EmbeddedPlace:
    """Name the store that is loaded once and then only read."""
    return EmbeddedPlace(empty_store)


@pytest.fixture(scope="session")
def loaded_embedded(embedded_for_reading: EmbeddedPlace) -> Iterator[Database]:
    """Open the graph of all facts that come with Steppe on the embedded engine, to be read only."""
    yield from _loaded(embedded_for_reading)


@pytest.fixture(scope="session")
def loaded_neo4j(neo4j_server_for_reading: Neo4jPlace) -> Iterator[Database]:
    """Open the graph of all facts that come with Steppe on Neo4j, to be read only."""
    yield from _loaded(neo4j_server_for_reading)


@pytest.fixture(scope="session")
def loaded(request: pytest.FixtureRequest, engine_for_reading: Place) -> Database:
    """Open the graph of all facts that come with Steppe, on each engine in turn, to be read only."""
    database: Database = request.getfixturevalue(f"loaded_{engine_for_reading.name}")
    return database


@pytest.fixture(scope="session")
def both(loaded_embedded: Database, loaded_neo4j: Database) -> tuple[Database, Database]:
    """Open the graph of all facts on both engines at once, to compare what they answer."""
    return loaded_embedded, loaded_neo4j


@pytest.fixture
def database(engine: Place) -> Iterator[Database]:
    """Open an empty graph, on each engine in turn."""
    engine.clear()
    with engine.connect() as database:
        yield database


def _loaded(place: Place) -> Iterator[Database]:
    with place.connect() as database:
        load(database, Path(__file__).parents[1] / "data")
        yield database


def _place(request: pytest.FixtureRequest, server: str) -> Place:
    if request.param == "embedded":
        return EmbeddedPlace(request.getfixturevalue("empty_store"))
    place: Neo4jPlace = request.getfixturevalue(server)
    return place


def _neo4j(setting: str) -> Iterator[Neo4jPlace]:
    """Yield the server that the environment names, else one started from jars."""
    uri = os.environ.get(f"{setting}_URI")
    if uri:
        place = Neo4jPlace(
            uri, os.environ.get(f"{setting}_USERNAME", "neo4j"), os.environ.get(f"{setting}_PASSWORD", "")
        )
        if not place.is_empty():
            pytest.exit(
                f"{setting}_URI names {uri}, which is not empty: the tests would delete what it holds"
            )
        yield place
        place.clear()
        return
    server = None
    try:
        server = Neo4jServer(heap=os.environ.get("STEPPE_TEST_NEO4J_HEAP", "512m"))
        server.start()
    except CannotStartError as error:
        if server is not None:
            server.remove()
        if os.environ.get("CI") == "true":
            pytest.fail(f"in CI every test runs on Neo4j too: {error}")
        pytest.skip(str(error))
    try:
        yield Neo4jPlace(server.uri, server.username, server.password, server)
    finally:
        server.remove()
