"""The worked example of docs/measures.md is what the measures compute."""

from __future__ import annotations

import doctest
from pathlib import Path

from queries.measures.balance import MOST_STATES
from queries.measures.centrality import Centrality
from queries.measures.weights import read_weights

PAGE = Path(__file__).parents[2] / "docs" / "measures.md"


def test_each_number_of_the_worked_example_is_recomputed():
    found = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert found.attempted > 30
    assert found.failed == 0


def test_the_weights_that_the_page_names_are_those_of_the_table():
    text = " ".join(PAGE.read_text(encoding="utf-8").split())
    table = read_weights()
    ladder = table.disputes
    assert (
        f"diplomatic {ladder.diplomatic:g}, economic {ladder.economic:g}, "
        f"border closure {ladder.border_closure:g}, armed {ladder.armed:g}"
    ) in text
    relation = table.relations
    assert f"*C*/(*C* + {relation.cooperation_half:g}) - *D*/(*D* + {relation.dispute_half:g})" in text
    assert f"none where it is nearer to 0 than {relation.neutral:g}" in text
    assert table.cooperation.years == 5
    assert "of the last five years" in text
    assert f"at most {MOST_STATES} states" in text
    assert {
        table.sections["cooperation"][kind] for kind in table.sections["cooperation"] if kind != "years"
    } == {1.0}


def test_every_measure_has_a_section():
    heads = [
        line.lstrip("# ").lower() for line in PAGE.read_text(encoding="utf-8").splitlines() if line[:1] == "#"
    ]
    for measure in Centrality:
        words = measure.replace("-", " ")
        assert any(words.startswith(head.split()[0]) or words in head for head in heads), measure
