"""What the README shows is run: its Python, its Cypher and its commands, and its numbers are counted."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import steppe
from loaders.load import read_and_check

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, flags=re.DOTALL)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("store")
    with steppe.open(store=folder):
        return folder


@pytest.mark.parametrize("text", [*blocks(README, "python"), *blocks(GUIDE, "python")])
def test_the_python_runs(text, store, monkeypatch, capsys):
    monkeypatch.setenv("STEPPE_STORE", str(store))
    names: dict[str, object] = {}
    exec(compile(text, "README.md", "exec"), names)
    names["g"].close()
    assert capsys.readouterr().out


def test_the_cypher_runs(store):
    (text,) = blocks(README, "cypher")
    with steppe.open(store=store) as graph:
        assert [row["state"] for row in graph.read(text)] == [
            "Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan",
        ]  # fmt: skip


COMMANDS = [
    line.removeprefix("$ ").removeprefix(".venv/bin/")
    for block in [*blocks(README, "console"), *blocks(GUIDE, "console")]
    for line in block.splitlines()
    if line.startswith("$ ")
]


def test_there_are_commands_to_run():
    assert len(COMMANDS) > 8


@pytest.mark.parametrize(
    "command", [line for line in COMMANDS if "my-facts" not in line and "make" not in line]
)
def test_the_commands_run(command, store):
    program, *arguments = shlex.split(command)
    assert program == "steppe"
    done = subprocess.run(
        [sys.executable, "-m", "steppe", *arguments],
        env={"STEPPE_STORE": str(store), "PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        cwd=store.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_the_mistake_is_told_as_the_readme_shows_it(tmp_path):
    (shown,) = [line for line in README.splitlines() if line.startswith("my-facts/deals/2016.yaml:")]
    folder = tmp_path / "deals"
    folder.mkdir()
    (folder / "2016.yaml").write_text(
        "deals:\n  - id: kaz-rus-gas-2016\n    title: Gas\n    kind: energy\n    parties:\n"
        "      - {state: KAZ}\n      - {state: RUS}\n    signed: 2016-13\n    status: signed\n"
        "    summary: Gas.\n    evidence: [{source: choi-cas-integration}]\n",
        encoding="utf-8",
    )
    _, findings = read_and_check(tmp_path, base=ROOT / "data")
    assert [f"my-facts/{one}" for one in findings] == [shown]


def test_the_numbers_are_those_of_the_data():
    corpus, _ = read_and_check(ROOT / "data")
    said = " ".join(README.replace(",", "").split())
    kinds = {kind: len(records) for kind, records in corpus.records.items()}
    counts = {
        "organisations": kinds["organizations"],
        "spells": sum(1 for _ in corpus.spells()),
        "deals": kinds["deals"],
        "disputes": kinds["disputes"],
        "events": kinds["events"],
        "figures": kinds["indicators"],
        "documents": kinds["sources"],
        "claims": kinds["claims"],
        "places where": kinds["caveats"],
    }
    assert {word: f"{count} {word}" in said for word, count in counts.items()} == dict.fromkeys(counts, True)
