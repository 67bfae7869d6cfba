"""What documents assert: a state's own claims, its region's apart from them, and what they meet."""

from __future__ import annotations

import pytest

from graph.errors import QuestionError, UnknownNameError
from queries.claims import claims


def test_a_claim_about_the_region_is_told_apart_from_the_states_own(loaded):
    scopes = {row.id: row.scope for row in claims(loaded, "TKM")}
    assert scopes["tkm-outside-organizations"] == "state"
    assert scopes["cas-joined-csto"] == "region"  # spread to Turkmenistan it would be false


def test_a_group_is_the_union_of_its_states(loaded):
    union = {row.id for code in ("KAZ", "KGZ", "TJK", "TKM", "UZB") for row in claims(loaded, code)}
    assert {row.id for row in claims(loaded, "central-asia")} == union


def test_claims_about_a_record_and_about_a_body_are_found(loaded):
    assert "kgz-tjk-armed-conflict-2021" in {row.id for row in claims(loaded, "kgz-tjk-clash-2021")}
    assert "cas-joined-csto" in {row.id for row in claims(loaded, "CSTO")}


def test_kind_and_certainty_narrow_the_list(loaded):
    found = claims(loaded, kind="recommendation")
    assert len(found) == 11
    assert {row.kind for row in found} == {"recommendation"}
    assert len(claims(loaded)) == 296
    assert (
        len(claims(loaded, certainty="stated"))
        + len(claims(loaded, certainty="implied"))
        + len(claims(loaded, certainty="reported"))
        == 296
    )


def test_several_kinds_are_asked_at_once(loaded):
    both = claims(loaded, "UZB", kind=["initiative", "deal"])
    assert {row.kind for row in both} == {"initiative", "deal"}
    assert len(both) == len(claims(loaded, "UZB", kind="initiative")) + len(
        claims(loaded, "UZB", kind="deal")
    )


def test_claims_that_speak_only_of_the_region_can_be_left_out(loaded):
    every, own = claims(loaded, "TKM"), claims(loaded, "TKM", region=False)
    assert list(own) == [row for row in every if row.scope == "state"]
    assert own.notes == (f"{len(every) - len(own)} that speak only of the region are left out.",)


def test_a_claim_names_those_that_it_is_concluded_from(loaded):
    rests_on = {row.id: row.rests_on for row in claims(loaded, "steppe-eagle-series")}
    assert rests_on["steppe-eagle-russian-pressure"] == (
        "rus-ambassador-steppe-eagle-over",
        "rus-wary-of-us",
        "steppe-eagle-suspended",
    )
    assert rests_on["steppe-eagle-covid-reason"] == ()


def test_every_claim_names_its_document_and_place(loaded):
    assert all(row.documents for row in claims(loaded))


@pytest.mark.parametrize(
    "name", ["Atlantis", "'; MATCH (n) DETACH DELETE n; //", "`", "\u202eKAZ", "x" * 5000]
)
def test_a_name_of_nothing_is_unknown_and_nothing_is_executed(loaded, name):
    with pytest.raises(UnknownNameError):
        claims(loaded, name)
    assert len(claims(loaded)) == 296


def test_a_wrong_kind_is_told_with_those_that_are_right(loaded):
    with pytest.raises(QuestionError, match="'judgement'"):
        claims(loaded, kind="judgment")


@pytest.mark.parametrize("nothing", ["", " , ", []])
def test_a_name_that_is_none_is_told_and_not_taken_for_nothing_recorded(loaded, nothing):
    with pytest.raises(QuestionError, match="nothing is named"):
        claims(loaded, nothing)
