"""The facts that come with Steppe are found in the repository and where it is installed."""

from __future__ import annotations

import re

import pytest
from command_line import REPOSITORY

import steppe
from graph.errors import SteppeError
from steppe.shipped import shipped_data
from steppe.version import version


def test_in_the_repository_they_lie_beside_the_package():
    assert shipped_data() == REPOSITORY / "data"


def test_where_it_is_installed_they_lie_inside_the_package(tmp_path):
    for folder in (tmp_path / "steppe" / "data", tmp_path / "data"):
        folder.mkdir(parents=True)
        (folder / "states.yaml").write_text("states: []\n")
    assert shipped_data(tmp_path / "steppe") == tmp_path / "steppe" / "data"


def test_an_unrelated_folder_named_data_beside_an_installation_is_not_taken(tmp_path):
    (tmp_path / "data").mkdir()
    with pytest.raises(SteppeError, match="install Steppe again") as caught:
        shipped_data(tmp_path / "steppe")
    assert str(tmp_path / "steppe" / "data") in str(caught.value)


def test_the_version_is_that_of_the_project_file():
    stated = re.search(r'(?m)^version = "(.+)"$', (REPOSITORY / "pyproject.toml").read_text())
    assert version() == steppe.__version__ == stated[1]


def test_other_names_are_not_there():
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = steppe.nonsense
