"""The formula of influence keeps to its promises for any scores and weights."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.measures.influence_formula import (
    Scores,
    Weighting,
    bandwidth_of,
    dependence_of,
    influence_of,
    saturated,
)

SCORE = st.floats(0, 1)
AMOUNT = st.floats(0, 1e9)
HALF = st.floats(1e-3, 1e6)
TABLE = Weighting({"bodies": 0.5, "deals": 0.5}, {"trade": 0.2, "debt": 0.3, "arms": 0.5}, {"loans": 0.4})
SCORES = st.builds(
    Scores,
    st.fixed_dictionaries({"bodies": SCORE, "deals": SCORE}),
    st.dictionaries(st.sampled_from(["trade", "debt", "arms"]), SCORE),
    st.fixed_dictionaries({"loans": SCORE}),
)


@given(AMOUNT, HALF)
def test_an_amount_counts_from_0_to_1_and_one_half_at_half(amount, half):
    assert 0 <= saturated(amount, half) <= 1
    assert saturated(half, half) == 0.5
    assert saturated(0, half) == 0


@given(AMOUNT, AMOUNT, HALF)
def test_more_never_counts_less(amount, more, half):
    assert saturated(amount + more, half) >= saturated(amount, half)


@given(SCORES)
def test_influence_is_bandwidth_times_dependence(scores):
    dependence = dependence_of(scores, TABLE)
    assert (dependence is None) == (len(scores.shares) < 2)
    if dependence is not None:
        assert influence_of(scores, TABLE) == bandwidth_of(scores, TABLE) * dependence
        assert 0 <= dependence <= 1


def test_a_theme_that_weighs_nothing_is_not_covered():
    table = Weighting({"deals": 1.0}, {"trade": 1.0, "debt": 0.0}, {})
    assert influence_of(Scores({"deals": 1.0}, {"trade": 0.5, "debt": 0.5}, {}), table) is None


def test_a_gap_is_left_out_of_the_mean_and_is_no_zero():
    both = Scores({}, {"trade": 0.5, "debt": 0.5}, {"loans": 0.0})
    gap = dependence_of(both, TABLE)
    zero = dependence_of(Scores({}, {"trade": 0.5, "debt": 0.5, "arms": 0.0}, {"loans": 0.0}), TABLE)
    assert (gap, zero) == (pytest.approx(0.5), pytest.approx(0.25))


def test_a_loan_on_record_lifts_a_small_dependence_more_than_a_great_one():
    small, great = ({"trade": value, "debt": value} for value in (0.1, 0.9))
    lifts = [dependence_of(Scores({}, one, {"loans": 1.0}), TABLE) for one in (small, great)]
    assert lifts == [pytest.approx(0.1 + 0.9 * 0.4), pytest.approx(0.9 + 0.1 * 0.4)]
