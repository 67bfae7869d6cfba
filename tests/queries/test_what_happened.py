"""Which things happened on a day, or in a month or year?"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import InvalidDateError, UnknownNameError
from queries.changes import changes
from queries.what_happened import what_happened

days = st.dates(date(1991, 1, 1), date(2026, 12, 31))


def certain(answer) -> list[tuple[str, str]]:
    return [(row.change, row.id) for row in answer if row.in_span == "certain"]


@pytest.mark.parametrize(("day", "happened"), [
    ("2022-09-13", []),
    ("2022-09-14", [("signed", "chn-kgz-uzb-railway-samarkand-2022"), ("began", "kgz-tjk-clash-2022-09")]),
    ("2022-09-18", [("went on", "kgz-tjk-clash-2022-09")]),
    ("2022-09-20", [("ended", "kgz-tjk-clash-2022-09")]),
    ("2022-09-21", []),
])  # fmt: skip
def test_a_clash_begins_goes_on_and_ends(loaded, day, happened):
    assert certain(what_happened(loaded, day, states="KGZ")) == happened


def test_the_end_of_what_goes_on_is_not_told_before_it_came(loaded):
    (war,) = [row for row in what_happened(loaded, "2022-09-18") if row.change == "went on"]
    assert (war.date, war.until) == ("2022-09-14", None)


def test_a_summit_of_two_days_was_held_on_each(loaded):
    for day in ("2022-09-15", "2022-09-16"):
        assert ("held", "sco-summit-2022") in certain(what_happened(loaded, day))
    assert ("held", "sco-summit-2022") not in certain(what_happened(loaded, "2022-09-17"))


def test_a_war_of_years_goes_on_in_each_of_its_months(loaded):
    assert ("went on", "tjk-civil-war") in certain(what_happened(loaded, "1995-03", states="TJK"))


def test_a_quarrel_of_decades_is_not_told_day_by_day(loaded):
    assert "kgz-tjk-border" not in {row.id for row in what_happened(loaded, "2010-05-05")}


def test_what_certainly_happened_comes_before_what_possibly_did(loaded):
    answer = what_happened(loaded, "2022-09-16")
    order = [row.in_span for row in answer]
    assert order == sorted(order)
    assert order.count("possible") == 15
    assert "15 of 20" in answer.notes[1]


def test_an_end_dated_to_the_month_is_possible_on_a_day_of_it(loaded):
    found = {row.id: row.in_span for row in what_happened(loaded, "2025-03-13", states="UZB")}
    assert found["fergana-undelimited-borders"] == "possible"
    found = {row.id: row.in_span for row in what_happened(loaded, "2025-03", states="UZB")}
    assert found["fergana-undelimited-borders"] == "certain"


def test_the_answer_has_the_day_as_asked(loaded):
    answer = what_happened(loaded, "2022-09")
    assert (answer.as_of.text, answer.title) == ("2022-09", "What happened in 2022-09")


def test_a_day_without_anything_says_so(loaded):
    answer = what_happened(loaded, "1950-01-01")
    assert len(answer) == 0
    assert answer.notes[0].startswith("None recorded")


@pytest.mark.parametrize("day", ["yesterday", "1992-05-15; MATCH (n) DELETE n", "0000"])
def test_what_is_no_day_is_refused(loaded, day):
    with pytest.raises(InvalidDateError):
        what_happened(loaded, day)


def test_an_unknown_name_is_refused(loaded):
    with pytest.raises(UnknownNameError):
        what_happened(loaded, "2022", states="\u202eKAZ")


@settings(max_examples=20, deadline=None)
@given(day=days)
def test_all_that_changed_on_a_day_happened_then(loaded, day):
    happened = {(row.change, row.id) for row in what_happened(loaded, day)}
    changed = {(row.change, row.id) for row in changes(loaded, day, day)}
    assert changed <= happened
    assert {change for change, _ in happened - changed} <= {"went on"}
