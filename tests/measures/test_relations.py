"""Cooperation and dispute in one number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from queries.measures.relations import relation, sign_of
from queries.measures.weights import read_weights

WEIGHTS = read_weights().relations
SUMS = st.floats(0, 1e6)


def test_five_bilateral_deals_and_one_economic_quarrel_are_even():
    assert relation(5.0, 0.5, WEIGHTS) == 0


def test_each_term_by_hand():
    assert relation(20.0, 0.0, WEIGHTS) == 20 / 25
    assert relation(0.0, 1.5, WEIGHTS) == -1.5 / 2
    assert relation(5.0, 1.0, WEIGHTS) == 1 / 2 - 1 / 1.5


def test_nothing_recorded_is_no_relation_of_nought():
    assert relation(0.0, 0.0, WEIGHTS) is None


@given(SUMS, SUMS, SUMS)
def test_more_cooperation_never_lowers_it_and_more_dispute_never_raises_it(cooperation, dispute, more):
    before = relation(cooperation, dispute, WEIGHTS) or 0
    assert (relation(cooperation + more, dispute, WEIGHTS) or 0) >= before
    assert (relation(cooperation, dispute + more, WEIGHTS) or 0) <= before
    assert -1 <= before <= 1


def test_a_relation_near_to_nought_has_no_sign():
    assert [sign_of(value, WEIGHTS) for value in (0.1, 0.099, 0.0, -0.099, -0.1, None)] == [1, 0, 0, 0, -1, 0]
