"""How much a record that several states share counts between two of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from queries.rules.sharing import share_of, with_others


@given(st.integers(min_value=2, max_value=300))
def test_what_a_record_gives_to_one_state_adds_up_to_one(states):
    assert share_of(states) * (states - 1) == 1


def test_a_state_alone_in_a_record_is_tied_to_nobody():
    assert share_of(1) == 0
    assert with_others(1) == ""


def test_others_are_counted_beside_the_two():
    assert [with_others(states) for states in (2, 3, 27)] == ["", "with 1 other", "with 25 others"]
