"""Who lends to, supplies or invests in whom?"""

from __future__ import annotations

import pytest
from cooperation_facts import begun_later, written

from graph.errors import QuestionError, UnknownNameError
from graph.vocabulary import DealRole
from queries.deal_parties import deal_parties


def pairs(answer):
    return [(row.state, row.partner, row.id) for row in answer]


def test_the_one_donor_of_the_record(loaded):
    (row,) = deal_parties(loaded, "donor")
    assert (row.state, row.partner_role, row.partner) == ("KAZ", "recipient", "KGZ")
    assert (row.amount, row.unit, row.weight, row.others) == (100_000_000, "USD", 1.0, ())
    assert row.facts == (row.id,) == ("kaz-kgz-eaeu-aid-2016",)


def test_a_deal_with_two_borrowers_gives_two_pairs_each_of_half_weight(loaded):
    rows = [row for row in deal_parties(loaded, "lender") if row.id == "chn-kgz-uzb-railway-loan-2025"]
    assert [(row.partner, row.others, row.weight) for row in rows] == [
        ("KGZ", ("UZB borrower",), 0.5),
        ("UZB", ("KGZ borrower",), 0.5),
    ]


def test_states_with_one_role_are_not_paired_with_each_other(loaded):
    rows = [row for row in deal_parties(loaded, "supplier") if row.id == "casa1000-agreement-2014"]
    assert [(row.state, row.partner) for row in rows] == [
        *(("KGZ", "AFG"), ("KGZ", "PAK"), ("TJK", "AFG"), ("TJK", "PAK")),
    ]
    assert {row.weight for row in rows} == {0.333}


def test_a_third_state_that_the_oil_passes_is_no_buyer(loaded):
    (row,) = (row for row in deal_parties(loaded, "supplier") if row.id == "kaz-aze-btc-2006")
    assert (row.state, row.partner_role, row.partner, row.weight) == ("KAZ", None, None, None)
    assert row.others == ("AZE host",)


def test_a_guarantor_answers_to_the_party_it_vouches_for(loaded):
    assert pairs(deal_parties(loaded, "guarantor")) == [
        (state, "KAZ", "budapest-memorandum-kaz-1994") for state in ("GBR", "RUS", "USA")
    ]


def test_a_host_answers_to_investors_and_tenants(loaded):
    rows = deal_parties(loaded, "host", state="KAZ", partner="RUS")
    assert {row.partner_role for row in rows} == {"tenant", "investor"}
    assert {row.partner for row in rows} == {"RUS"}


@pytest.mark.parametrize("role", [role for role in DealRole if role is not DealRole.PARTY])
def test_every_state_with_the_role_in_the_files_is_listed(loaded, role):
    authored = {
        (party["state"], key)
        for key, deal in written("deals").items()
        for party in deal["parties"]
        if party["role"] == role
    }
    assert {(row.state, row.id) for row in deal_parties(loaded, role)} == authored


def test_without_a_role_a_pair_is_listed_once_from_the_giving_side(loaded):
    rows = [row for row in deal_parties(loaded, state="TJK, UZB") if row.id == "uzb-tjk-car-deliveries-2017"]
    assert [(row.role, row.state, row.partner) for row in rows] == [("supplier", "UZB", "TJK")]


def test_a_taker_without_a_giver_is_listed_alone(loaded):
    rows = [row for row in deal_parties(loaded) if row.id == "uzb-tjk-zarafshan-hydropower-2021"]
    assert [(row.role, row.state, row.partner, row.others) for row in rows] == [
        ("buyer", "UZB", None, ("TJK host",))
    ]


def test_asking_for_a_partner_leaves_out_roles_that_nobody_answers_to(loaded):
    assert all(row.partner == "RUS" for row in deal_parties(loaded, partner="RUS"))
    assert len(deal_parties(loaded, partner="RUS")) > 0


def test_a_group_is_the_union_over_its_states(loaded):
    whole = deal_parties(loaded, "borrower", state="central-asia")
    each = [
        row
        for code in ("KAZ", "KGZ", "TJK", "TKM", "UZB")
        for row in deal_parties(loaded, "borrower", state=code)
    ]
    assert sorted(whole.rows, key=lambda row: (row.id, row.state)) == sorted(
        each, key=lambda row: (row.id, row.state)
    )


def test_as_of_a_day_only_what_is_in_effect_and_no_status_or_later_end(loaded):
    answer = deal_parties(loaded, "donor", as_of="2017-01-01")
    (row,) = answer
    assert (row.status, row.ended, row.in_effect) == (None, None, "certain")
    assert len(deal_parties(loaded, "donor", as_of="2016-12-25")) == 0
    assert len(deal_parties(loaded, "donor", as_of="2017-10-24")) == 0
    assert deal_parties(loaded, "donor", as_of="2017-10-23")[0].ended == "2017-10-23"


@pytest.mark.parametrize("day", ["1994-12-09", "2009-06", "2021"])
def test_nothing_that_began_after_the_day_is_mentioned(loaded, day):
    answer = deal_parties(loaded, as_of=day)
    assert begun_later(loaded, answer.facts, answer.as_of.last) == []


def test_signed_in_a_span_keeps_to_the_signature(loaded):
    rows = deal_parties(loaded, "tenant", since=1995, until=1995)
    assert [row.id for row in rows] == ["rus-kaz-test-ranges-1995"]


def test_undated_deals_come_last_and_are_counted(loaded):
    answer = deal_parties(loaded, "lender")
    assert answer[-1].id == "chn-tjk-railway-loan-2015"
    assert answer[-1].signed is None
    assert "1 undated, listed last." in answer.notes


def test_an_empty_answer_says_that_none_is_recorded(loaded):
    answer = deal_parties(loaded, "donor", as_of="1980-01-01")
    assert len(answer) == 0
    assert answer.notes == ("None recorded. The record of deals is never complete, so there may be others.",)


def test_parties_on_equal_terms_are_no_pair(loaded):
    with pytest.raises(QuestionError, match="ask `deals`"):
        deal_parties(loaded, "party")


def test_a_day_and_a_span_together_are_refused(loaded):
    with pytest.raises(QuestionError, match="not both"):
        deal_parties(loaded, "lender", as_of=2020, since=2019)


@pytest.mark.parametrize("name", ["Nowhere", '"; MATCH (n) DELETE n //', "\N{ARABIC LETTER BEH}" * 3000])
def test_an_unknown_name_is_refused(loaded, name):
    with pytest.raises(UnknownNameError):
        deal_parties(loaded, "lender", state=name)


def test_an_unknown_role_is_refused_in_words(loaded):
    with pytest.raises(QuestionError, match="deal_parties: role"):
        deal_parties(loaded, "usurer")
