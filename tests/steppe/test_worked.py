"""The worked example of a question is one question, whether in Python or in the shell."""

from __future__ import annotations

import shlex
from types import SimpleNamespace

import pytest

import queries
from steppe.worked import Example, example_of


@pytest.mark.parametrize("name", queries.__all__)
def test_the_command_asks_what_the_call_does(name, ask, loaded):
    example = example_of(name)
    done = ask(*shlex.split(example.command)[1:], "--format", "json")
    assert done.stderr == ""
    assert done.stdout == example.ask(loaded).to_json() + "\n"


@pytest.mark.parametrize(
    ("example", "command"),
    [
        (Example("members", "", ("CSTO",), {"as_of": 2005}), "steppe ask members CSTO --as-of 2005"),
        (Example("members", "", (), {"organization": "CSTO"}), "steppe ask members CSTO"),
        (
            Example("is_member", "", (["UZB", "KAZ"],), {"organization": "CSTO", "certain": True}),
            "steppe ask is-member UZB,KAZ CSTO --certain",
        ),
        (Example("disputes", "", ("KGZ",), {"parts": False}), "steppe ask disputes KGZ --no-parts"),
        (Example("attendance", "", ("CSTO",), {"kind": None}), "steppe ask attendance CSTO --kind all"),
        (
            Example("search", "", ("Amu Darya; rm -rf ~",), {}),
            "steppe ask search 'Amu Darya; rm -rf ~'",
        ),
    ],
)
def test_a_call_is_written_as_one_types_it(example, command):
    assert example.command == command


def test_a_call_with_a_variable_in_it_is_no_example(monkeypatch):
    text = ">>> [g.example(name) for name in names]\n>>> g.example('KAZ', as_of=2005)\n"
    monkeypatch.setattr("steppe.worked.queries", SimpleNamespace(example=SimpleNamespace(__doc__=text)))
    found = example_of("example")
    assert (found.places, found.named) == (("KAZ",), {"as_of": 2005})


def test_a_docstring_without_a_call_has_no_example(monkeypatch):
    text = ">>> g.another('KAZ')\n"
    monkeypatch.setattr("steppe.worked.queries", SimpleNamespace(example=SimpleNamespace(__doc__=text)))
    assert example_of("example") is None
