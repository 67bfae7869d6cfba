"""Which exercises did these states hold together?"""

from __future__ import annotations

import pytest
from cooperation_facts import begun_later, states_of, written

from graph.errors import QuestionError, UnknownNameError
from queries.exercises import exercises


def ids(answer):
    return [row.id for row in answer]


HELD = {"held", "operating", "ended", "suspended"}


@pytest.mark.parametrize("states", [("TJK", "CHN"), ("KGZ", "IND"), ("KAZ", "USA", "GBR"), ("TKM",)])
def test_all_exercises_of_the_files_with_these_states_are_listed(loaded, states):
    answer = exercises(loaded, states[0], partners=list(states[1:]) or None)
    authored = {
        key
        for key, event in written("events").items()
        if event["kind"] == "exercise" and event["status"] in HELD and set(states) <= states_of(event)
    }
    assert set(ids(answer)) == authored != set()


def test_an_exercise_of_two_and_one_of_five(loaded):
    rows = {row.id: row for row in exercises(loaded, "TJK", partners="CHN")}
    five = rows["peace-mission-2012"]
    assert (five.states, five.weight, five.hosts, five.organization) == (5, 0.25, ("TJK",), "SCO")
    assert five.participants == ("CHN", "KAZ", "KGZ", "RUS", "TJK (host)")
    (two,) = (row for row in exercises(loaded, "KGZ", partners="IND") if row.id == "khanjar-series")
    assert (two.states, two.weight) == (2, 1.0)


def test_which_is_the_state_and_which_the_partner_makes_no_difference(loaded):
    assert exercises(loaded, "USA", partners="KAZ") == exercises(
        loaded, "Kazakhstan", partners="United States"
    )


def test_a_group_means_some_state_of_it(loaded):
    some = exercises(loaded, "GBR", partners="central-asia")
    each = {
        key
        for code in ("KAZ", "KGZ", "TJK", "TKM", "UZB")
        for key in ids(exercises(loaded, "GBR", partners=code))
    }
    assert set(ids(some)) == each != set()


def test_planned_and_cancelled_ones_are_named_below_and_make_no_tie(loaded):
    answer = exercises(loaded, "KGZ", partners="BLR")
    assert "indestructible-brotherhood-2022" not in ids(answer)
    (note,) = (note for note in answer.notes if note.startswith("Not listed"))
    assert "indestructible-brotherhood-2022 (cancelled)" in note


def test_as_of_a_day_tells_nothing_later_not_even_that_one_was_called_off(loaded):
    answer = exercises(loaded, "KGZ", as_of="2022-12-31")
    assert begun_later(loaded, answer.facts, answer.as_of.last) == []
    assert not any("Not listed" in note for note in answer.notes)
    assert {row.status for row in answer} == {None}
    (series,) = (
        row for row in exercises(loaded, "KAZ", as_of="2018-01-01") if row.id == "steppe-eagle-series"
    )
    assert series.until is None


def test_the_last_years_begin_within_them_or_last_into_them(loaded):
    answer = exercises(loaded, "TKM", as_of="2025-06-16", years=1)
    assert ids(answer) == ["regional-cooperation-2025"]
    assert ids(exercises(loaded, "TKM", as_of="2025-06-15", years=1)) == []
    assert ids(exercises(loaded, "TKM", as_of="2024-08-17", years=1)) == ["regional-cooperation-2023"]
    assert ids(exercises(loaded, "TKM", as_of="2024-08-18", years=1)) == []


def test_a_span_counts_what_was_held_in_part_of_it(loaded):
    assert "peace-mission-2016" in ids(exercises(loaded, "KGZ", since="2016-09-21", until="2016-09-30"))
    assert "peace-mission-2016" not in ids(exercises(loaded, "KGZ", since="2016-09-22", until="2016-09-30"))


def test_dates_too_wide_to_tell_are_marked(loaded):
    rows = {row.id: row for row in exercises(loaded, "TJK", since="2024-07-15", until="2024-07-16")}
    assert rows["sco-interaction-2024"].since == "2024-07"
    assert rows["sco-interaction-2024"].in_time == "possible"
    assert rows["birlestik-2024"].in_time == "certain"


def test_without_a_time_nothing_is_said_of_it(loaded):
    assert {row.in_time for row in exercises(loaded, "TKM")} == {None}


def test_an_empty_answer_says_that_none_is_recorded(loaded):
    answer = exercises(loaded, "TKM", as_of="2000-01-01")
    assert len(answer) == 0
    assert answer.notes[0].startswith("None recorded.")


def test_a_day_and_a_span_together_are_refused(loaded):
    with pytest.raises(QuestionError, match="not both"):
        exercises(loaded, "KAZ", years=3, since=2010)


@pytest.mark.parametrize("name", ["Atlantis", "KAZ`) //", "\N{RIGHT-TO-LEFT OVERRIDE}ZAK"])
def test_an_unknown_state_is_refused(loaded, name):
    with pytest.raises(UnknownNameError):
        exercises(loaded, name)


def test_a_partner_that_is_none_is_told_and_not_taken_for_any(loaded):
    with pytest.raises(QuestionError, match="no state is named"):
        exercises(loaded, "TJK", partners=" , ")
