"""Jaccard, S and kappa on a table of memberships worked by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.measures.similarity import FORMULAS, Similarity, jaccard, kappa, s_score, similarity

#             CIS CSTO EAEU ECO OTS SCO
KAZ = (1, 1, 1, 1, 1, 1)
KGZ = (1, 1, 1, 1, 1, 1)
TJK = (1, 1, 0, 1, 0, 1)
UZB = (1, 0, 0, 1, 1, 1)
TKM = (0, 0, 0, 1, 0, 0)

ROWS = st.integers(1, 12).flatmap(
    lambda n: st.tuples(*[st.lists(st.sampled_from([0, 1]), min_size=n, max_size=n)] * 2)
)


@pytest.mark.parametrize(
    ("one", "other", "by_jaccard", "by_s"),
    [
        (KAZ, TJK, 4 / 6, 1 - 2 * 2 / 6),
        (TJK, UZB, 3 / 5, 1 - 2 * 2 / 6),
        (KAZ, TKM, 1 / 6, 1 - 2 * 5 / 6),
        (UZB, TKM, 1 / 4, 1 - 2 * 3 / 6),
        (KAZ, KGZ, 1, 1),
    ],
)
def test_jaccard_and_s(one, other, by_jaccard, by_s):
    assert jaccard(one, other) == pytest.approx(by_jaccard)
    assert s_score(one, other) == pytest.approx(by_s)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # Cohen: agree in 4 of 6; by chance 4/6 4/6 + 2/6 2/6 = 20/36; (24/36 - 20/36)/(16/36)
        (TJK, UZB, 0.25),
        # agree in 3 of 6; by chance 4/6 1/6 + 2/6 5/6 = 14/36; (18 - 14)/22
        (UZB, TKM, 4 / 22),
        # agree in 4 of 6; one is in all, so by chance 4/6 as well
        (KAZ, TJK, 0),
        (TKM, TKM, 1),
    ],
)
def test_kappa_is_cohens_by_hand(one, other, expected):
    assert kappa(one, other) == pytest.approx(expected)


def test_s_of_graded_alliances_as_signorino_and_ritter_have_it():
    # Values 0 (none) to 3 (defence): differences 0, 2, 1, 0 of at most 3; weights alike, then 2, 1, 1, 0.
    assert s_score([3, 0, 1, 0], [3, 2, 0, 0], greatest=3) == pytest.approx(1 - 2 * (3 / 3) / 4)
    assert s_score([3, 0, 1, 0], [3, 2, 0, 0], greatest=3, weights=[2, 1, 1, 0]) == pytest.approx(
        1 - 2 * 1 / 4
    )
    assert s_score([3, 3], [0, 0], greatest=3) == -1


def test_what_is_not_defined_is_none():
    assert jaccard([0, 0], [0, 0]) is None
    assert kappa([1, 1], [1, 1]) is None
    assert [similarity([], [], measure) for measure in Similarity] == [None, None, None]


def test_states_in_next_to_nothing_are_alike_by_s_and_not_by_jaccard():
    lonely, other = [1, *[0] * 9], [0, 1, *[0] * 8]
    assert s_score(lonely, other) == pytest.approx(0.6)
    assert jaccard(lonely, other) == 0
    assert kappa(lonely, other) < 0


@given(ROWS)
def test_kappa_of_zeros_and_ones_is_agreement_over_that_of_chance(rows):
    one, other = rows
    n = len(one)
    agree = sum(x == y for x, y in zip(one, other, strict=True)) / n
    chance = sum(one) * sum(other) / n**2 + (n - sum(one)) * (n - sum(other)) / n**2
    expected = None if chance == 1 else (agree - chance) / (1 - chance)
    assert kappa(one, other) == (None if expected is None else pytest.approx(expected))


@given(ROWS)
def test_each_measure_is_the_same_in_either_order_and_in_bounds(rows):
    one, other = rows
    for measure in Similarity:
        value = similarity(one, other, measure)
        assert value == similarity(other, one, measure)
        assert value is None or -1 <= value <= 1


def test_each_measure_has_its_sentence():
    assert set(FORMULAS) == set(Similarity)
