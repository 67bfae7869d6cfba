"""Which facts are meant: Steppe's own, a user's beside them, or a user's in their place."""

from __future__ import annotations

import pytest
import typer

from steppe.facts import facts
from steppe.shipped import shipped_data


def test_without_options_steppes_own_are_meant():
    chosen = facts(None, None)
    assert (chosen.folder, chosen.dataset, chosen.base) == (shipped_data(), "steppe", None)
    assert chosen.check_command == "steppe check"


def test_steppes_own_folder_by_another_path_is_still_steppes_own(tmp_path):
    (tmp_path / "link").symlink_to(shipped_data())
    chosen = facts(tmp_path / "link", None)
    assert (chosen.dataset, chosen.base) == ("steppe", None)


def test_a_folder_with_a_name_of_its_own_stands_beside_steppes_facts(tmp_path):
    chosen = facts(tmp_path, "mine")
    assert (chosen.folder, chosen.dataset, chosen.base) == (tmp_path, "mine", shipped_data())
    assert chosen.check_command == f"steppe check --data {tmp_path}"


def test_a_folder_under_steppes_name_takes_the_place_of_its_facts(tmp_path):
    chosen = facts(tmp_path, "steppe")
    assert (chosen.dataset, chosen.base) == ("steppe", None)
    assert chosen.check_command == f"steppe check --data {tmp_path} --dataset steppe"


@pytest.mark.parametrize("name", [None, "", "  "])
def test_a_folder_without_a_name_is_refused_with_both_ways_to_name_it(tmp_path, name):
    with pytest.raises(typer.BadParameter) as caught:
        facts(tmp_path, name)
    assert "--dataset mine" in str(caught.value)
    assert "--dataset steppe" in str(caught.value)


def test_a_name_without_a_folder_is_refused():
    with pytest.raises(typer.BadParameter, match="name a folder of your own"):
        facts(None, "mine")


def test_a_command_can_bring_its_own_name(tmp_path):
    assert facts(tmp_path, None, otherwise="own").base == shipped_data()
