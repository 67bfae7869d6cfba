"""Who is named first does not matter: a pair, or a list, in any order has the same answer."""

from __future__ import annotations

from random import Random

import pytest
from day_askings import World

from queries import (
    caveats,
    changes,
    cite,
    claims,
    claims_against_records,
    common_partners,
    cooperation,
    cooperation_between,
    deal_parties,
    deals,
    dependence,
    dependents,
    disagreements,
    disputes,
    disputes_between,
    exercises,
    indicator_series,
    is_member,
    membership_matrix,
    memberships,
    organizations,
    outside,
    paths,
    settlements,
    shared_organizations,
    timeline,
    unsettled,
    what_happened,
)

OF_TWO = {
    "common_partners": lambda g, a, b: common_partners(g, a, b, as_of="2021-06", kinds="deal"),
    "cooperation_between": lambda g, a, b: cooperation_between(g, a, b, as_of=2020),
    "disputes_between": disputes_between,
    "exercises": lambda g, a, b: exercises(g, a, partners=b),
    "indicator_series": lambda g, a, b: indicator_series(g, a, b, measure="trade-turnover"),
    "indicator_series of a share": lambda g, a, b: indicator_series(g, a, b, measure="import-share"),
    "paths": lambda g, a, b: paths(g, a, b, as_of=2020, kinds="deal", largest=5),
}

OF_A_STATE_AND_A_GROUP = {
    name: OF_TWO[name] for name in ("disputes_between", "exercises", "indicator_series")
}

OF_A_LIST = {
    "caveats": caveats,
    "changes": lambda g, names: changes(g, 2015, 2022, states=names),
    "claims": claims,
    "claims_against_records": claims_against_records,
    "cooperation": lambda g, names: cooperation(g, "BLR", as_of=2020, partners=names),
    "deal_parties": lambda g, names: deal_parties(g, state=names, partner=names),
    "deals": deals,
    "deals as of a day": lambda g, names: deals(g, names, as_of="2018-07-07"),
    "dependence": lambda g, names: dependence(g, names, as_of=2022),
    "dependents": lambda g, names: dependents(g, names, as_of=2022),
    "disagreements": disagreements,
    "disputes": disputes,
    "exercises": exercises,
    "is_member": lambda g, names: is_member(g, names, "SCO", as_of=2020),
    "membership_matrix": lambda g, names: membership_matrix(g, names, ["CIS", "SCO"], as_of=2020),
    "memberships": lambda g, names: memberships(g, names, as_of=2020),
    "organizations": lambda g, names: organizations(g, led_by=names, all_of=names, as_of=2020),
    "outside": lambda g, names: outside(g, names, names, as_of=2020),
    "settlements": settlements,
    "shared_organizations": lambda g, names: shared_organizations(g, names, as_of=2020),
    "timeline": timeline,
    "unsettled": lambda g, names: unsettled(g, names, as_of=2020),
    "what_happened": lambda g, names: what_happened(g, 2021, states=names),
}


@pytest.fixture(scope="module")
def world(loaded):
    return World.of(loaded)


def pairs(world, name):
    """Return a pair of neighbours that have much in common, and one drawn at random."""
    return [("KGZ", "UZB"), world.pair(Random(name))]


@pytest.mark.parametrize("name", OF_TWO)
def test_a_pair_in_either_order_has_the_same_answer(loaded, world, name):
    for a, b in pairs(world, name):
        assert OF_TWO[name](loaded, a, b) == OF_TWO[name](loaded, b, a), (a, b)


@pytest.mark.parametrize("name", OF_A_STATE_AND_A_GROUP)
def test_a_state_and_a_group_in_either_order_have_the_same_answer(loaded, name):
    asked = OF_A_STATE_AND_A_GROUP[name]
    assert asked(loaded, "RUS", "central-asia") == asked(loaded, "central-asia", "RUS")


@pytest.mark.parametrize("name", OF_A_LIST)
def test_a_list_in_either_order_and_as_one_text_has_the_same_answer(loaded, world, name):
    asked = OF_A_LIST[name]
    for a, b in [*pairs(world, name)[1:], ("TKM", "central-asia")]:
        assert asked(loaded, [a, b]) == asked(loaded, f"{b}, {a}"), (a, b)


@pytest.mark.parametrize("name", OF_A_LIST)
def test_a_name_given_twice_counts_once(loaded, name):
    asked = OF_A_LIST[name]
    assert asked(loaded, ["KGZ", "UZB"]) == asked(loaded, ["Uzbekistan", "KGZ", "kg", "UZB"])


def test_documents_are_cited_in_one_order(loaded):
    assert cite(loaded, "kaz-csto-1992, kgz-eaeu-2015") == cite(loaded, ["kgz-eaeu-2015", "kaz-csto-1992"])
