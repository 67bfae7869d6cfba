"""Which role in a deal answers to which."""

from __future__ import annotations

import pytest

from graph.vocabulary import DealRole
from queries.rules.counterparts import COUNTERPARTS, TRANSFERS, WHO_TO_WHOM


@pytest.mark.parametrize("role", [role for role in DealRole if role is not DealRole.PARTY])
def test_every_role_but_that_of_equals_has_a_counterpart_and_a_question(role):
    assert COUNTERPARTS[role]
    assert WHO_TO_WHOM[role]


@pytest.mark.parametrize("role", [role for role in COUNTERPARTS if role is not DealRole.GUARANTOR])
def test_answering_goes_both_ways(role):
    assert all(role in COUNTERPARTS[other] for other in COUNTERPARTS[role])


def test_a_transfer_is_listed_from_both_ends_of_each_pair_but_the_hosts():
    assert {*COUNTERPARTS} - {*TRANSFERS} == {DealRole.HOST}
