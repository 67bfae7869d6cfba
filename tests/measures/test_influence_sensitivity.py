"""A ranking says how far it hangs on its weights."""

from __future__ import annotations

import pytest
from influence_example import EXAMPLE, WEIGHTING

from queries.measures.influence_formula import Scores, Weighting
from queries.measures.influence_sensitivity import (
    agreement,
    drawn_weightings,
    left_out,
    rank_stability,
    ranks_of,
)

TABLE = Weighting({"bodies": 0.2, "deals": 0.8}, {"trade": 0.5, "debt": 0.3, "arms": 0.2}, {"loans": 0.3})
OPTIONS = {"draws": 200, "concentration": 50, "seed": 1}


def scores(bodies: float, deals: float, **shares: float) -> Scores:
    return Scores({"bodies": bodies, "deals": deals}, shares or {"trade": 0.5, "debt": 0.5}, {"loans": 0.0})


def test_a_state_that_leads_in_everything_keeps_its_rank():
    found = rank_stability(
        {
            "A": scores(0.9, 0.9, trade=0.9, debt=0.9, arms=0.9),
            "B": scores(0.1, 0.1, trade=0.1, debt=0.1, arms=0.1),
        },
        TABLE,
        **OPTIONS,
    )
    assert [found[code].rank for code in "AB"] == [1, 2]
    assert all(one.stable for one in found.values())


def test_states_that_lead_in_different_things_change_places():
    found = rank_stability({"A": scores(0.9, 0.46), "B": scores(0.1, 0.6)}, TABLE, **OPTIONS)
    assert [(one.low, one.high) for one in found.values()] == [(1, 2), (1, 2)]
    assert not any(one.stable for one in found.values())


def test_leaving_out_a_component_can_turn_a_ranking_that_drawn_weights_do_not():
    found = rank_stability({"A": scores(0.9, 0.2), "B": scores(0.1, 0.6)}, TABLE, **OPTIONS)
    assert found["B"].rank == 1
    assert (found["B"].best, found["B"].worst) == (1, 2)


def test_a_state_of_two_shares_hangs_on_both():
    found = rank_stability({"A": scores(0.5, 0.5)}, TABLE, **OPTIONS)
    assert found["A"].hangs_on == ("debt", "trade")
    assert not found["A"].stable


def test_who_has_no_number_has_no_rank():
    assert rank_stability({"A": scores(0.5, 0.5, trade=0.5)}, TABLE, **OPTIONS) == {}
    assert rank_stability({}, TABLE, **OPTIONS) == {}


def test_equal_numbers_share_the_better_rank():
    one, less = scores(0.5, 0.5), scores(0.4, 0.4)
    assert ranks_of({"C": less, "B": one, "A": one}, TABLE) == {"A": 1, "B": 1, "C": 3}


def test_the_same_seed_gives_the_same_weights_and_another_seed_gives_others():
    one, same, other = (
        list(drawn_weightings(TABLE, draws=3, concentration=50, seed=seed)) for seed in (1, 1, 2)
    )
    assert one == same != other


def test_drawn_weights_lie_around_the_table_and_keep_the_sums():
    drawn = list(drawn_weightings(TABLE, draws=1000, concentration=50, seed=1))
    mean = sum(one.bandwidth["deals"] for one in drawn) / len(drawn)
    variance = sum((one.bandwidth["deals"] - mean) ** 2 for one in drawn) / len(drawn)
    assert mean == pytest.approx(0.8, abs=0.01)
    assert variance == pytest.approx(0.8 * 0.2 / 51, rel=0.15)
    assert all(sum(one.lifts.values()) == pytest.approx(0.3) for one in drawn)


def test_a_weight_of_nothing_stays_nothing():
    table = Weighting({"bodies": 0.0, "deals": 1.0}, {"trade": 1.0}, {"loans": 0.0})
    (one,) = drawn_weightings(table, draws=1, concentration=50, seed=1)
    assert (one.bandwidth, one.lifts) == ({"bodies": 0.0, "deals": 1.0}, {"loans": 0.0})


def test_each_component_that_weighs_something_is_left_out_once():
    assert [name for name, _ in left_out(TABLE)] == ["bodies", "deals", "trade", "debt", "arms", "loans"]
    alone = Weighting({"deals": 1.0}, {"trade": 1.0}, {"loans": 0.5})
    assert [name for name, _ in left_out(alone)] == ["loans"]


def test_a_rise_in_everything_is_agreed_by_all_weights_and_no_change_by_half():
    before, after = scores(0.1, 0.1), scores(0.5, 0.5)
    drawn = list(drawn_weightings(TABLE, draws=50, concentration=50, seed=1))
    assert agreement(before, after, drawn) == 1
    assert agreement(after, before, drawn) == 0
    assert agreement(before, before, drawn) == 0.5


def test_the_example_is_ranked_with_its_stability():
    on_b = {code: EXAMPLE.between(code, "B").scores for code in "ACDE"}
    found = rank_stability(on_b, WEIGHTING, **OPTIONS)
    assert {code: one.rank for code, one in found.items()} == {"A": 1, "C": 2}
    assert found["A"].hangs_on == ("arms", "trade")
