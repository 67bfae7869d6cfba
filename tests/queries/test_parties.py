"""Whom a question about deals, disputes or events names."""

from __future__ import annotations

import pytest

from graph.errors import QuestionError, UnknownNameError
from queries.machinery.directory import Directory
from queries.rules.parties import parties_asked, parties_shown, states_asked


@pytest.fixture(scope="module")
def directory() -> Directory:
    states = {"KAZ": ("Kazakhstan", ["steppes"]), "UZB": ("Uzbekistan", ["steppes"]), "IRN": ("Iran", [])}
    texts = {
        "directory_states": [
            {"id": code, "name": name, "official": None, "alpha2": None, "aliases": [], "regions": regions}
            for code, (name, regions) in states.items()
        ],
        "directory_regions": [{"id": "steppes", "name": "The steppes"}, {"id": "world", "name": "World"}],
        "directory_bodies": [],
        "directory_coverage": [],
    }
    return Directory.read(lambda name: texts[name], 1)


def test_nobody_named_is_whomever(directory):
    assert parties_asked(directory, None) == []
    assert states_asked(directory, None) == ()


def test_each_name_is_a_list_of_its_own(directory):
    assert parties_asked(directory, "steppes, Iran") == [["IRN"], ["KAZ", "UZB"]]


@pytest.mark.parametrize("names", ["Iran, steppes", ["steppes", "IRN"], "steppes,iran,IRN"])
def test_the_order_and_spelling_of_names_does_not_matter(directory, names):
    assert parties_asked(directory, names) == [["IRN"], ["KAZ", "UZB"]]
    assert states_asked(directory, names) == ("IRN", "KAZ", "UZB")
    assert parties_shown(directory, names) == "Iran and The steppes"


@pytest.mark.parametrize("names", ["world", "KAZ, world", [], "", " , "])
def test_a_group_without_states_and_no_name_at_all_are_refused(directory, names):
    with pytest.raises(QuestionError, match="no state is named"):
        parties_asked(directory, names)


@pytest.mark.parametrize("name", ["Kasakhstan", "'] DETACH DELETE n //", "`KAZ`", "\u202eKAZ", "x" * 10_000])
def test_an_unknown_name_is_refused(directory, name):
    with pytest.raises(UnknownNameError):
        parties_asked(directory, name)
