"""The wheel: what it installs, and that it works without the source folder."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--wheel-dir", str(folder), str(ROOT)], check=True)
    (built,) = folder.glob("steppe-*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_the_wheel_has_these_names_at_its_top_and_no_others(names):
    top = {name.split("/")[0] for name in names}
    assert {name for name in top if not name.endswith(".dist-info")} == {
        "graph",
        "loaders",
        "queries",
        "steppe",
    }


def test_the_facts_and_the_texts_of_the_questions_are_in_it(names):
    assert "steppe/data/states.yaml" in names
    assert "steppe/data/organizations/csto.yaml" in names
    facts = [path.relative_to(ROOT / "data") for path in (ROOT / "data").rglob("*.yaml")]
    assert {f"steppe/data/{path.as_posix()}" for path in facts} <= set(names)
    texts = [path.relative_to(ROOT) for path in (ROOT / "queries").rglob("*.cypher")]
    assert len(texts) > 30
    assert {path.as_posix() for path in texts} <= set(names)


def test_installed_into_a_clean_environment_it_builds_outside_the_repository(wheel, tmp_path):
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=True)
    binaries = environment / ("Scripts" if os.name == "nt" else "bin")
    install = [str(binaries / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "--constraint", str(ROOT / "constraints.txt"), str(wheel)], check=True)
    clean = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    built = subprocess.run(
        [str(binaries / "steppe"), "build", "--store", str(tmp_path / "store")],
        cwd=tmp_path,
        env=clean,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    assert str(environment) in built.stdout  # the facts came from the installed package
    assert "Members of Collective Security Treaty Organization" in built.stdout
