"""Only states of different sides of a dispute are opposed."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from queries.rules.sides import NO_SIDE, OPPOSED, SAME_SIDE, Sides

WATER = Sides.read(
    [
        "0 RUS mediator",
        "1 KGZ upstream",
        "1 TJK upstream",
        "2 KAZ downstream",
        "2 UZB downstream",
    ]
)

parties = st.lists(
    st.builds(
        "{} {} party".format, st.integers(0, 3), st.sampled_from(["KAZ", "KGZ", "TJK", "TKM", "UZB", "RUS"])
    ),
    max_size=8,
)


def test_sides_are_told_with_a_bar_between_and_the_others_by_role():
    assert str(WATER) == "KGZ, TJK | KAZ, UZB"
    assert WATER.others == ("RUS mediator",)


def test_a_dispute_in_which_nobody_takes_a_side_has_no_sides():
    assert not str(Sides.read(["0 KAZ affected", "0 UZB affected"]))


def test_states_of_different_sides_are_opposed():
    assert WATER.relation(["UZB"], ["KGZ"]) == OPPOSED
    assert WATER.opposed(["UZB"], ["KGZ"]) == (("KGZ", "UZB"),)


def test_states_of_one_side_are_not_opposed():
    assert WATER.relation(["KAZ"], ["UZB"]) == SAME_SIDE
    assert WATER.opposed(["KAZ"], ["UZB"]) == ()


def test_a_mediator_is_opposed_to_nobody():
    assert WATER.relation(["RUS"], ["KGZ"]) == NO_SIDE


def test_two_states_of_which_one_is_not_in_it_have_no_relation():
    assert WATER.relation(["CHN"], ["KGZ"]) is None
    assert WATER.relation(["KGZ"], ["KGZ"]) is None


def test_a_state_on_both_sides_is_opposed_to_those_of_each():
    odd = Sides.read(["1 KAZ party", "2 KAZ claimant", "2 UZB party"])
    assert odd.opposed(["KAZ"], ["UZB"]) == (("KAZ", "UZB"),)


@given(parties, st.sampled_from(["KAZ", "KGZ"]), st.sampled_from(["TJK", "UZB", "RUS"]))
def test_the_order_of_a_pair_does_not_matter(listed, one, other):
    sides = Sides.read(listed)
    assert sides.relation([one], [other]) == sides.relation([other], [one])
    assert sides.opposed([one], [other]) == sides.opposed([other], [one])


@given(parties)
def test_groups_are_opposed_where_some_pair_of_their_states_is(listed):
    sides = Sides.read(listed)
    some, others = ["KAZ", "KGZ", "UZB"], ["TJK", "UZB", "RUS"]
    pairs = {
        pair for one in some for other in others if one != other for pair in sides.opposed([one], [other])
    }
    assert set(sides.opposed(some, others)) == pairs


@given(parties)
def test_no_two_states_that_share_their_only_side_are_opposed(listed):
    sides = Sides.read(listed)
    on = {
        state: [side for side, states in sides.by_side.items() if state in states]
        for states in sides.by_side.values()
        for state in states
    }
    for one, other in combinations(on, 2):
        if len(on[one]) == len(on[other]) == 1:
            assert bool(sides.opposed([one], [other])) == (on[one] != on[other])
