"""Other names for the states permute the results, and change nothing else."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import networkx as nx
import pytest
from five_states import tie
from hypothesis import given
from hypothesis import strategies as st

from graph.network import merged, project
from queries.measures.backbone import disparity
from queries.measures.balance import frustration, triads
from queries.measures.brokerage import brokerage
from queries.measures.centrality import Centrality, centrality

STATES = ("A", "B", "C", "D", "E", "F")


@st.composite
def things(draw):
    """Draw things that states share: a list of sets of states."""
    return draw(st.lists(st.sets(st.sampled_from(STATES), min_size=2, max_size=5), max_size=8))


def network(shared, names):
    ties = [
        tie(names[a], names[b], f"thing-{number}", len(states))
        for number, states in enumerate(shared)
        for a, b in combinations(sorted(states), 2)
    ]
    return merged(project(ties, names.values()))


NAMES = st.permutations(STATES).map(lambda order: dict(zip(STATES, order, strict=True)))


@given(things(), NAMES)
def test_centrality_goes_with_the_name(shared, names):
    before, after = network(shared, dict(zip(STATES, STATES, strict=True))), network(shared, names)
    # Of two largest parts alike the eigenvector takes the first by name.
    sizes = sorted(map(len, nx.connected_components(before)))
    for measure in Centrality:
        if measure is Centrality.EIGENVECTOR and sizes[-2:] == [sizes[-1]] * 2:
            continue
        was, found = centrality(before, measure), centrality(after, measure)
        for state in STATES:
            expected = was[state]
            assert found[names[state]] == (
                None if expected is None else pytest.approx(expected, rel=1e-6, abs=1e-6)
            )


@given(things(), NAMES, st.lists(st.sampled_from("12"), min_size=6, max_size=6))
def test_brokerage_goes_with_the_name(shared, names, groups):
    group = dict(zip(STATES, groups, strict=True))
    was = brokerage(network(shared, dict(zip(STATES, STATES, strict=True))), group)
    found = brokerage(network(shared, names), {names[state]: group[state] for state in STATES})
    assert all(found[names[state]] == was[state] for state in STATES)


@given(things(), NAMES)
def test_the_backbone_goes_with_the_name(shared, names):
    was = disparity(network(shared, dict(zip(STATES, STATES, strict=True))))
    found = disparity(network(shared, names))
    assert {frozenset(pair) for pair in found} == {frozenset(names[one] for one in pair) for pair in was}
    for (a, b), chance in was.items():
        assert found[tuple(sorted((names[a], names[b])))] == pytest.approx(chance)


@given(st.fixed_dictionaries({pair: st.sampled_from([-1, 0, 1]) for pair in combinations(STATES, 2)}), NAMES)
def test_balance_goes_with_the_name(signs, names):
    renamed = {tuple(sorted((names[a], names[b]))): sign for (a, b), sign in signs.items()}
    assert frustration(renamed)[0] == frustration(signs)[0]
    assert {frozenset(one): held for one, held in triads(renamed).items()} == {
        frozenset(names[state] for state in one): held for one, held in triads(signs).items()
    }


@given(things())
def test_what_a_thing_gives_to_each_of_its_states_adds_up_to_one(shared):
    found = centrality(network(shared, dict(zip(STATES, STATES, strict=True))), Centrality.WEIGHTED_DEGREE)
    for state in STATES:
        assert found[state] == pytest.approx(sum(state in states for states in shared))


@given(things(), st.randoms(use_true_random=False))
def test_the_order_of_the_ties_changes_nothing(shared, chance):
    ties = [
        tie(a, b, f"thing-{number}", len(states))
        for number, states in enumerate(shared)
        for a, b in combinations(sorted(states), 2)
    ]
    mixed = list(ties)
    chance.shuffle(mixed)
    one, other = merged(project(ties)), merged(project(mixed))
    assert list(one.nodes) == list(other.nodes)
    assert list(one.edges(data=True)) == list(other.edges(data=True))


def test_a_weight_is_exactly_rounded():
    parts = [Fraction(1, n) for n in (3, 7, 11, 13)]
    ties = [tie("A", "B", f"t{n}", 2, weight=float(part)) for n, part in enumerate(parts)]
    assert merged(project(ties)).edges["A", "B"]["weight"] == pytest.approx(float(sum(parts)), rel=1e-15)
