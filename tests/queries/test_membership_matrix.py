"""Which of these states belong to which of these bodies on a day?"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from graph.errors import UnknownNameError
from queries.is_member import is_member
from queries.members import members
from queries.membership_matrix import as_matrix, membership_matrix
from queries.memberships import memberships
from queries.organizations import organizations
from queries.outside import outside
from queries.shared_organizations import shared_organizations


def test_two_states_in_two_bodies(loaded):
    answer = membership_matrix(loaded, "KAZ, UZB", "CSTO, EAEU", as_of="2016-01-01")
    assert [(row.state, row.abbreviation, row.value) for row in answer] == [
        ("KAZ", "CSTO", "yes"),
        ("KAZ", "EAEU", "yes"),
        ("UZB", "CSTO", "no"),
        ("UZB", "EAEU", "no"),
    ]


def test_a_body_named_before_its_founding_is_shown_with_no(loaded):
    (row,) = membership_matrix(loaded, "KAZ", "EAEU", as_of=2010)
    assert (row.value, row.why) == ("no", "EAEU did not exist before 2015-01-01")


def test_all_bodies_are_those_of_the_time(loaded):
    answer = membership_matrix(loaded, as_of="1995-01-01")
    assert {row.state for row in answer} == {"KAZ", "KGZ", "TJK", "TKM", "UZB"}
    assert "eaeu" not in {row.organization for row in answer}
    assert {row.value for row in answer} == {"yes", "no", "not covered"}


def test_it_can_be_laid_out_with_a_row_a_state_and_a_column_a_body(loaded):
    answer = membership_matrix(loaded, "KAZ, TKM", "CSTO, CIS", as_of="2016-01-01")
    table = as_matrix(answer, "status")
    assert table.loc["TKM"].to_dict() == {"CIS": "associate", "CSTO": ""}
    assert as_matrix(answer).loc["TKM", "CSTO"] == "no"


def test_no_rows_make_an_empty_layout(loaded):
    assert as_matrix(membership_matrix(loaded, "KAZ", as_of="1900-01-01")).empty


def test_an_unknown_body_is_told(loaded):
    with pytest.raises(UnknownNameError):
        membership_matrix(loaded, "KAZ", "CSTO, Hogwarts")


def days(number: int) -> list[date]:
    """Draw days from 1991 to today, the same at each run."""
    random = Random(20260301)
    return [date(1991, 1, 1) + timedelta(days=random.randrange(13_100)) for _ in range(number)]


def test_the_questions_about_belonging_agree(loaded):
    for day in days(8):
        matrix = membership_matrix(loaded, "central-asia, RUS, CHN, GEO", as_of=day)
        yes = {(row.state, row.organization) for row in matrix if row.value == "yes"}
        for body in {row.organization for row in matrix}:
            listed = {row.state for row in members(loaded, body, as_of=day)}
            assert {state for state, organization in yes if organization == body} == listed & {
                row.state for row in matrix
            }
        shared = {row.organization for row in shared_organizations(loaded, "KAZ, RUS", as_of=day)}
        assert shared == {body for state, body in yes if state == "KAZ" and ("RUS", body) in yes}
        assert shared == {row.organization for row in organizations(loaded, all_of="KAZ, RUS", as_of=day)}


def test_no_answer_rests_on_a_fact_that_begins_after_the_day_asked(loaded):
    begins = loaded.read("MATCH ()-[m:MEMBER_OF]->() RETURN m.id AS id, m.since AS since").records()
    begins += loaded.read(
        "MATCH (n) WHERE n:Organization OR n:Coverage RETURN n.id AS id, n.since AS since"
    ).records()
    since = {row["id"]: row["since"] for row in begins}
    told = 0
    for day in days(25):
        for answer in (
            membership_matrix(loaded, "central-asia, RUS, ARM, GEO, UKR, IND", as_of=day),
            organizations(loaded, all_of="KAZ", without="UZB", as_of=day),
            outside(loaded, "RUS, CHN", as_of=day),
        ):
            assert [fact for fact in answer.facts if since[fact] > day] == []
            told += len(answer.facts)
    assert told > 1000


def test_no_answer_tells_an_end_that_came_after_the_day_asked(loaded):
    ends = loaded.read(
        "MATCH (s:State)-[m:MEMBER_OF]->(o:Organization) WHERE m.until_kind = 'day' "
        "RETURN s.id AS state, o.id AS body, m.status AS status, "
        "m.since AS since, m.until AS until, m.until_edtf AS text"
    ).records()
    assert len(ends) > 30
    for row in ends:
        eve = max(row["since"], row["until"] - timedelta(days=1))
        if eve == row["until"]:
            continue
        answer = is_member(loaded, row["state"], row["body"], as_of=eve, grades=row["status"])
        assert answer[0].value == "yes"
        assert answer[0].until is None
        assert answer[0].last_confirmed is None or answer[0].last_confirmed <= eve
        assert f"until {row['text']}" not in answer[0].why
        assert f"ended {row['text']}" not in answer[0].why


def test_memberships_of_today_are_those_of_the_day(loaded):
    today = date.today().isoformat()  # noqa: DTZ011 - as the question reads it
    assert memberships(loaded, "KAZ").rows == memberships(loaded, "KAZ", as_of=today).rows
