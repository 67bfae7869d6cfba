"""Triads and camps, counted by hand."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from five_states import FIVE
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QuestionError
from queries.measures.balance import MOST_STATES, frustration, triads

PAIRS = list(combinations(FIVE, 2))
SIGNS = st.fixed_dictionaries({pair: st.sampled_from([-1, 0, 1]) for pair in PAIRS})


@pytest.mark.parametrize(
    ("signs", "balanced"),
    [((1, 1, 1), True), ((1, 1, -1), False), ((1, -1, -1), True), ((-1, -1, -1), False)],
)
def test_a_triad_is_balanced_if_the_product_of_its_signs_is_positive(signs, balanced):
    pairs = combinations(("KAZ", "KGZ", "TJK"), 2)
    assert triads(dict(zip(pairs, signs, strict=True))) == {("KAZ", "KGZ", "TJK"): balanced}


def test_a_triad_that_lacks_a_tie_is_none():
    assert triads({("KAZ", "KGZ"): 1, ("KAZ", "TJK"): 1, ("KGZ", "TJK"): 0}) == {}


def test_two_camps_have_no_frustration():
    signs = {(a, b): 1 if (a in {"KAZ", "UZB"}) == (b in {"KAZ", "UZB"}) else -1 for a, b in PAIRS}
    assert frustration(signs) == (0, (("KAZ", "UZB"), ("KGZ", "TJK", "TKM")))
    assert all(triads(signs).values())


def test_five_friends_of_whom_two_quarrel_have_one_tie_in_the_way():
    signs = dict.fromkeys(PAIRS, 1) | {("KGZ", "TJK"): -1}
    assert frustration(signs) == (1, (FIVE, ()))
    assert sum(not balanced for balanced in triads(signs).values()) == 3


def test_five_enemies_have_four_ties_in_the_way():
    count, camps = frustration(dict.fromkeys(PAIRS, -1))
    assert count == 4  # two and three: one tie within the two, three within the three
    assert sorted(map(len, camps)) == [2, 3]


def test_no_signs_have_no_frustration():
    assert frustration({}) == (0, ((), ()))


def test_more_states_than_can_be_tried_are_refused():
    many = [f"S{number:02d}" for number in range(MOST_STATES + 1)]
    with pytest.raises(QuestionError, match="17 states"):
        frustration(dict.fromkeys(combinations(many, 2), 1))


@given(SIGNS)
def test_no_division_has_fewer_ties_in_the_way(signs):
    count, camps = frustration(signs)
    place = {state: number for number, camp in enumerate(camps) for state in camp}

    def cost(at):
        return sum(sign * (1 if at.get(a) == at.get(b) else -1) < 0 for (a, b), sign in signs.items() if sign)

    assert cost(place) == count
    assert count == min(
        cost(dict(zip(FIVE, split, strict=True))) for split in product((0, 1), repeat=len(FIVE))
    )


@given(SIGNS)
def test_a_network_without_frustration_has_no_unbalanced_triad(signs):
    if frustration(signs)[0] == 0:
        assert all(triads(signs).values())
