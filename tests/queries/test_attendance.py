"""Who came to which summit of a body?"""

from __future__ import annotations

import pytest
from cooperation_facts import begun_later, states_of, written

from graph.errors import QuestionError, UnknownNameError
from queries.attendance import attendance


def cells(answer, event):
    return {row.state: row.value for row in answer if row.event == event}


def test_absent_is_only_who_a_sentence_names(loaded):
    absent = {row.event: (row.state, row.said) for row in attendance(loaded, "CSTO") if row.value == "absent"}
    assert set(absent) == {"csto-summit-2023", "csto-summit-2024", "csto-summit-2025"}
    assert {state for state, _ in absent.values()} == {"ARM"}
    assert absent["csto-summit-2023"][1].startswith("Armenia sent nobody;")
    assert absent["csto-summit-2024"][1] == "The presidents met in Astana without Armenia."
    assert absent["csto-summit-2025"][1].endswith("was the only member away.")


def test_a_member_that_is_not_listed_is_not_recorded_rather_than_absent(loaded):
    answer = attendance(loaded, "CIS", since=2017, until=2017)
    values = cells(answer, "cis-summit-2017")
    assert values["ARM"] == "not recorded"
    assert values["RUS"] == "present"
    (armenia,) = (row for row in answer if row.state == "ARM")
    assert "Only leaders whom the page names as there are listed." in armenia.said
    assert (armenia.role, armenia.grade) == (None, "member")


def test_a_state_that_was_no_member_has_no_row_which_is_a_blank(loaded):
    answer = attendance(loaded, "SCO", until=2004)
    assert "IND" not in cells(answer, "sco-summit-2002")
    assert set(cells(answer, "sco-summit-2002").values()) == {"present"}


def test_guests_that_came_are_present_with_their_role_and_grade(loaded):
    rows = [row for row in attendance(loaded, "SCO", since=2016, until=2016) if row.state == "IND"]
    assert [(row.value, row.grade) for row in rows] == [("present", "observer")]
    assert "ind-sco-2005" in rows[0].facts


def test_every_participant_of_the_files_is_present(loaded):
    answer = attendance(loaded, "OTS")
    for key, event in written("events").items():
        if event.get("organization") == "ots" and event["kind"] == "summit" and event["status"] == "held":
            present = {state for state, value in cells(answer, key).items() if value == "present"}
            assert present == states_of(event)


def test_members_are_those_of_the_day(loaded):
    # Uzbekistan joined the OTS on 2019-10-15 at the summit of that day.
    answer = attendance(loaded, "OTS")
    before = {row.event for row in answer if row.state == "UZB" and row.date < "2019"}
    assert all(row.grade is None for row in answer if row.event in before and row.state == "UZB")
    grades = {row.event: row.grade for row in answer if row.state == "UZB"}
    assert grades["turkic-summit-2019"] == "member"


def test_planned_and_cancelled_meetings_are_counted_below(loaded):
    answer = attendance(loaded, "GCC-C5")
    assert "gcc-ca-summit-2025" not in {row.event for row in answer}
    assert "1 planned or called off, not listed." in answer.notes


def test_the_matrix_can_be_made_of_the_rows(loaded):
    rows = attendance(loaded, "CSTO").rows
    assert len({(row.event, row.state) for row in rows}) == len(rows)
    assert [(row.date, row.event, row.state) for row in rows] == sorted(
        (row.date, row.event, row.state) for row in rows
    )


def test_as_of_a_day_no_later_meeting_and_no_words_that_may_tell_of_later(loaded):
    answer = attendance(loaded, "CIS", as_of="2022-10-14")
    assert begun_later(loaded, {row.event for row in answer}, answer.as_of.last) == []
    assert {row.said for row in answer if row.value == "not recorded"} == {None}
    assert cells(attendance(loaded, "CIS", as_of="2022-10-13"), "cis-summit-2022") == {}


def test_a_roll_that_is_not_complete_on_the_day_is_told(loaded):
    answer = attendance(loaded, "CSTO", since=2026, until=2026)
    whole = attendance(loaded, "CIS")
    assert all(gap.organization == "CIS" for gap in whole.not_covered)
    assert len(answer) == 0


def test_another_kind_of_event_can_be_asked(loaded):
    events = {row.event for row in attendance(loaded, "CSTO", kind="exercise")}
    assert "rubezh-2010" in events
    every = {row.event for row in attendance(loaded, "CSTO", kind=None)}
    assert events | {"csto-summit-2024"} <= every


def test_a_body_without_meetings_says_that_none_is_recorded(loaded):
    answer = attendance(loaded, "WTO")
    assert len(answer) == 0
    assert answer.notes[0].startswith("None recorded.")


def test_the_same_body_by_any_name(loaded):
    assert attendance(loaded, "Collective Security Treaty Organization") == attendance(loaded, "csto")


@pytest.mark.parametrize("name", ["Hanseatic League", "csto'; DROP", "z" * 4000])
def test_an_unknown_body_is_refused(loaded, name):
    with pytest.raises(UnknownNameError):
        attendance(loaded, name)


def test_a_day_and_a_span_together_are_refused(loaded):
    with pytest.raises(QuestionError, match="not both"):
        attendance(loaded, "CSTO", as_of=2020, until=2021)
