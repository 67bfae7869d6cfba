"""The command line on an empty graph, and on one of all facts, of either engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command_line import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from engines.places import Place
    from typer.testing import Result

    from graph.database import Database


def name_in_environment(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    if place.name == "embedded":
        monkeypatch.setenv("STEPPE_STORE", str(place.store))
    else:
        monkeypatch.setenv("NEO4J_URI", place.uri)
        monkeypatch.setenv("NEO4J_USERNAME", place.username)
        monkeypatch.setenv("NEO4J_PASSWORD", place.password)


@pytest.fixture(scope="session")
def loaded_place(engine_for_reading: Place, loaded: Database) -> Place:  # noqa: ARG001 - it is loaded thereby
    """Name a graph of all facts, on each engine in turn."""
    return engine_for_reading


@pytest.fixture
def ask(loaded_place: Place, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command line on the graph of all facts."""
    name_in_environment(loaded_place, monkeypatch)
    return run


@pytest.fixture
def steppe(engine: Place, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command line on an empty graph."""
    engine.clear()
    name_in_environment(engine, monkeypatch)
    return run


@pytest.fixture
def own_facts(tmp_path: Path) -> Path:
    """Write a folder of one deal and its source, which refer to Steppe's states."""
    folder = tmp_path / "mine"
    (folder / "deals").mkdir(parents=True)
    (folder / "sources").mkdir()
    (folder / "deals" / "2030.yaml").write_text(
        "deals:\n"
        "  - id: my-deal\n"
        "    title: My deal\n"
        "    kind: energy\n"
        "    parties: [{state: KAZ}, {state: UZB, role: buyer}]\n"
        "    signed: 2020-12\n"
        "    status: signed\n"
        "    summary: A deal.\n"
        "    evidence: [{source: my-source, locator: page 1, supports: [parties]}]\n",
        encoding="utf-8",
    )
    (folder / "sources" / "mine.yaml").write_text(
        "sources:\n  - {id: my-source, title: My source, publisher: Me, published: 2021, kind: news}\n",
        encoding="utf-8",
    )
    return folder
