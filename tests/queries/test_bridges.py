"""States without which the others would fall apart."""

from __future__ import annotations

import pytest

from graph.errors import QuestionError
from queries.bridges import bridges


def test_taking_out_a_bridge_parts_the_others(loaded):
    found = {row.state: row for row in bridges(loaded, as_of="2022", kinds="deal")}
    assert found["TJK"].parts[-1] == "IRN" or "IRN" in found["TJK"].parts


def test_large_bodies_hide_every_bridge(loaded):
    assert len(bridges(loaded, "central-asia", as_of="2022", largest=None)) == 0


def test_a_group_in_which_no_state_lies_is_no_question(loaded):
    for nobody in ("", "world"):
        with pytest.raises(QuestionError, match="no state is named"):
            bridges(loaded, nobody)
