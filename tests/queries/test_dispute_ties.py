"""Each quarrel counts once, and only between states of different sides."""

from __future__ import annotations

from datetime import date

import pytest

from queries.machinery.answer import AsOf
from queries.measures.weights import read_weights
from queries.rules.dispute_ties import dispute_ties

DAY = AsOf.read("2010-01-01")
FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")


def dispute(name, escalation, *parties, wider=(), until=None):
    return {
        "id": name,
        "title": name.title(),
        "escalation": escalation,
        "since": date(2000, 1, 1),
        "since_latest": date(2000, 12, 31),
        "until": until,
        "until_earliest": until,
        "until_kind": "day" if until else "open",
        "since_edtf": "2000",
        "until_edtf": until and until.isoformat(),
        "parties": list(parties),
        "wider": list(wider),
    }


def ties(*records, states=FIVE):
    return [
        (tie.a, tie.b, tie.record, tie.kind, tie.weight, tie.facts)
        for tie in dispute_ties(records, states, read_weights().disputes, DAY)
    ]


def test_a_dispute_of_two_counts_its_weight():
    assert ties(dispute("border", "armed", "1 KGZ claimant", "2 TJK claimant")) == [
        ("KGZ", "TJK", "border", "armed", 1.0, ("border",))
    ]


def test_states_of_one_side_are_not_tied_and_n_states_share_one_weight():
    found = ties(dispute("water", "economic", "1 UZB upstream", "2 KAZ downstream", "2 TKM downstream"))
    assert [(a, b, weight) for a, b, _, _, weight, _ in found] == [("KAZ", "UZB", 0.25), ("TKM", "UZB", 0.25)]


def test_who_takes_no_side_is_tied_to_nobody_and_does_not_count():
    found = ties(dispute("border", "armed", "1 KGZ party", "2 TJK party", "0 UZB mediator"))
    assert [(a, b, weight) for a, b, _, _, weight, _ in found] == [("KGZ", "TJK", 1.0)]


def test_a_part_is_not_counted_beside_its_whole_but_is_named_and_lends_its_gravity():
    whole = dispute("borders", "diplomatic", "1 KGZ party", "2 TJK party")
    part = dispute("clash", "armed", "1 KGZ party", "2 TJK party", wider=["borders"])
    assert ties(whole, part) == [("KGZ", "TJK", "borders", "armed", 1.0, ("borders", "clash"))]
    assert ties(part, whole) == ties(whole, part)


def test_a_part_counts_for_itself_where_its_whole_does_not_oppose_the_two():
    whole = dispute("water", "economic", "1 KGZ upstream", "2 KAZ downstream")
    part = dispute("canal", "diplomatic", "1 KGZ party", "2 UZB party", wider=["water"])
    assert [(a, b, record) for a, b, record, *_ in ties(whole, part)] == [
        ("KAZ", "KGZ", "water"),
        ("KGZ", "UZB", "canal"),
    ]


def test_a_part_of_a_part_stands_under_the_widest():
    widest = dispute("region", "diplomatic", "1 KGZ party", "2 TJK party")
    middle = dispute("valley", "economic", "1 KGZ party", "2 TJK party", wider=["region"])
    inner = dispute("canal", "diplomatic", "1 KGZ party", "2 TJK party", wider=["valley", "region"])
    assert ties(inner, middle, widest) == [
        ("KGZ", "TJK", "region", "economic", 0.5, ("region", "canal", "valley"))
    ]


def test_a_whole_that_is_not_going_on_does_not_stand_for_its_part():
    part = dispute("canal", "diplomatic", "1 KGZ party", "2 TJK party", wider=["over"])
    assert [record for _, _, record, *_ in ties(part)] == ["canal"]


def test_two_quarrels_of_two_states_both_count():
    found = ties(
        dispute("gas", "economic", "1 TKM supplier", "2 UZB buyer"),
        dispute("border", "diplomatic", "1 TKM party", "2 UZB party"),
    )
    assert [(record, weight) for _, _, record, _, weight, _ in found] == [("border", 0.25), ("gas", 0.5)]


def test_only_the_states_asked_for_are_tied_but_all_share_the_weight():
    record = dispute("water", "armed", "1 UZB upstream", "2 KAZ downstream", "2 TKM downstream")
    assert [(a, b, weight) for a, b, _, _, weight, _ in ties(record, states=("KAZ", "UZB"))] == [
        ("KAZ", "UZB", 0.5)
    ]


@pytest.mark.parametrize(("until", "told"), [(date(2005, 5, 5), "2005-05-05"), (date(2015, 5, 5), None)])
def test_an_end_that_lay_ahead_is_not_told(until, told):
    record = dispute("border", "armed", "1 KGZ party", "2 TJK party", until=until)
    (tie,) = dispute_ties([record], FIVE, read_weights().disputes, DAY)
    assert tie.until == told
