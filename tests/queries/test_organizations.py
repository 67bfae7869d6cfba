"""Which bodies are of this kind, led by these powers, with these states in them and those not?"""

from __future__ import annotations

import pytest

from graph.errors import QuestionError, UnknownNameError
from queries.organizations import organizations

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")


def bodies(answer) -> list[str]:
    return [row.abbreviation for row in answer]


def test_bodies_with_all_five_and_no_outsider(loaded):
    answer = organizations(loaded, all_of="central-asia", only=True, as_of="2019-01-01")
    assert bodies(answer) == ["CANWFZ", "CMHSCA", "IFAS"]
    assert {row.states for row in answer} == {FIVE}
    assert {row.certainty for row in answer} == {"certain"}
    assert answer.not_covered == ()


def test_where_the_roll_has_ended_an_outsider_may_have_entered(loaded):
    # The roll of the Aral Sea fund is complete to 2023-09-15.
    answer = organizations(loaded, all_of="central-asia", only=True, as_of=2026, kind="environment")
    assert len(answer) == 0
    (gap,) = answer.not_covered
    assert (gap.organization, gap.states) == ("IFAS", ())
    assert gap.why.startswith("others may belong: the roll of IFAS is complete only from 1993-01-04")


def test_an_outsider_that_enters_ends_it(loaded):
    # aze-central-asia-consultative-meeting: guest since September 2023, participant since 2025-11-16.
    before, after = (
        organizations(loaded, all_of="central-asia", only=True, kind="dialogue", as_of=day)
        for day in ("2025-11-15", "2025-11-16")
    )
    assert "CMHSCA" in bodies(before)
    assert "CMHSCA" not in bodies(after)


def test_a_year_counts_where_it_has_a_day_on_which_all_holds(loaded):
    year = organizations(loaded, all_of="central-asia", only=True, kind="dialogue", as_of=2025)
    (meeting,) = (row for row in year if row.abbreviation == "CMHSCA")
    assert (meeting.certainty, meeting.states) == ("possible", FIVE)
    # India has been in its format with the five since the day of its founding in 2019.
    assert "India-CA" not in bodies(organizations(loaded, all_of="central-asia", only=True, as_of=2019))


def test_bodies_led_by_russia_or_china(loaded):
    answer = organizations(loaded, led_by="Russia, China", as_of="2005-01-01")
    assert bodies(answer) == ["CIS", "CSTO", "EurAsEC", "SCO"]
    assert answer == organizations(loaded, led_by=["CHN", "RUS"], as_of="2005-01-01")
    assert "Who leads a body is recorded without dates." in answer.notes


def test_bodies_that_some_states_must_not_be_in(loaded):
    answer = organizations(loaded, all_of="central-asia", without="RUS, CHN, USA", as_of="2019-01-01")
    assert bodies(answer) == ["CANWFZ", "CMHSCA", "CA+JAD", "ECO", "IFAS", "ROK-CA"]
    gaps = {gap.organization: gap.states for gap in answer.not_covered}
    assert gaps["OSCE"] == ("CHN", "RUS", "USA")  # its roll is complete for the five only


def test_only_bodies_that_existed_are_listed(loaded):
    assert "EAEU" not in bodies(organizations(loaded, kind="economic", as_of="2014-12-31"))
    assert "EAEU" in bodies(organizations(loaded, kind="economic", as_of="2015-01-01"))
    assert "EurAsEC" not in bodies(organizations(loaded, kind="economic", as_of="2015-01-02"))
    assert bodies(organizations(loaded, as_of="1900-01-01")) == []


def test_an_end_that_lay_ahead_is_not_told(loaded):
    (row,) = (
        row
        for row in organizations(loaded, as_of="2014-01-01", kind="economic")
        if row.organization == "eurasec"
    )
    assert row.until is None
    (row,) = (
        row
        for row in organizations(loaded, as_of="2015-01-01", kind="economic")
        if row.organization == "eurasec"
    )
    assert row.until == "2015-01-01"


def test_a_body_dated_to_the_year_is_possible_in_it(loaded):
    certainties = [
        row.certainty
        for day in ("2006-06-01", "2007-01-01")
        for row in organizations(loaded, as_of=day, all_of="RUS", kind="political")
        if row.organization == "brics"
    ]
    assert certainties == ["possible", "certain"]


def test_what_is_only_possible_is_not_covered_where_certainty_is_asked(loaded):
    answer = organizations(loaded, as_of="2006-06-01", all_of="RUS", kind="political", certain=True)
    assert "BRICS" not in bodies(answer)
    assert "BRICS" in [gap.organization for gap in answer.not_covered]


def test_the_facts_are_the_body_and_the_spells_of_its_states(loaded):
    (row,) = organizations(loaded, as_of="2019-01-01", kind="environment")
    assert row.facts[0] == "ifas"
    assert len(row.facts) == 1 + len(row.states)


def test_nothing_found_says_so(loaded):
    answer = organizations(loaded, all_of="central-asia, AUT", as_of="2019-01-01", kind="security")
    assert len(answer) == 0
    assert any(note.endswith("none is known to meet this.") for note in answer.notes)


def test_contradictory_demands_are_refused(loaded):
    with pytest.raises(QuestionError, match="`only` needs"):
        organizations(loaded, only=True)
    with pytest.raises(QuestionError, match="KAZ cannot be"):
        organizations(loaded, all_of="KAZ", without="central-asia")
    with pytest.raises(UnknownNameError):
        organizations(loaded, led_by="Narnia")
