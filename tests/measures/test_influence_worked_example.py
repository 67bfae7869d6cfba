"""The worked example of docs/measures-influence.md is right, line by line, and is what the code computes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from influence_example import EXAMPLE, WEIGHTING

from queries.measures.influence_formula import bandwidth_of, dependence_of, influence_of, mean_share_of

PAGE = (Path(__file__).parents[2] / "docs" / "measures-influence.md").read_text(encoding="utf-8")
LINES = [line for block in re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]
TOLD = dict(line.rsplit(": ", 1) for line in LINES)


def told(name: str) -> float:
    return float(TOLD[name].rsplit(" = ", 1)[1])


def test_there_are_lines():
    assert len(LINES) > 20


@pytest.mark.parametrize("line", LINES)
def test_each_line_is_right(line):
    expression, value = line.rsplit(": ", 1)[1].rsplit(" = ", 1)
    assert re.fullmatch(r"[\d.+*/() -]+", expression)
    assert eval(expression) == pytest.approx(float(value), abs=1e-6)


@pytest.mark.parametrize(("a", "b"), ["AB", "CB", "AC"])
def test_influence_is_what_the_code_computes(a, b):
    scores = EXAMPLE.between(a, b).scores
    assert influence_of(scores, WEIGHTING) == pytest.approx(told(f"I of {a} on {b}"), abs=1e-6)
    assert mean_share_of(scores, WEIGHTING) == pytest.approx(told(f"F of {b} on {a}"), abs=1e-6)


def test_the_factors_are_what_the_code_computes():
    a_on_b, c_on_b, a_on_c = (EXAMPLE.between(*pair).scores for pair in ("AB", "CB", "AC"))
    assert bandwidth_of(a_on_b, WEIGHTING) == pytest.approx(told("B of A and B"), abs=1e-6)
    assert bandwidth_of(c_on_b, WEIGHTING) == pytest.approx(told("B of C and B"), abs=1e-6)
    assert dependence_of(a_on_b, WEIGHTING) == pytest.approx(told("D of B on A"), abs=1e-6)
    assert dependence_of(a_on_c, WEIGHTING) == pytest.approx(told("D of C on A"), abs=1e-6)


@pytest.mark.parametrize("pair", ["CD", "AD", "AE"])
def test_pairs_told_to_be_not_covered_have_no_number(pair):
    assert influence_of(EXAMPLE.between(*pair).scores, WEIGHTING) is None
