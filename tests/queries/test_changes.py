"""Which memberships, deals, disputes and events began, ended or changed between two days?"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import InvalidDateError, QuestionError, UnknownNameError
from graph.vocabulary import DealStatus
from loaders.load import read_and_check
from queries.changes import changes

DATA = Path(__file__).parents[2] / "data"
FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")

days = st.dates(date(1991, 1, 1), date(2026, 12, 31))
lengths = st.sampled_from([0, 1, 30, 365, 2000])


def told_of(answer, kind: str) -> list[tuple[str, str, str]]:
    return [(row.date, row.change, row.id) for row in answer if row.kind == kind]


def test_a_promotion_is_one_change_of_grade(loaded):
    answer = changes(loaded, "2024-07-01", "2024-07-31", states="BLR")
    assert [(row.change, row.what, row.facts) for row in answer if row.kind == "membership"] == [
        ("changed grade", "SCO: observer -> member", ("blr-sco-2015", "blr-sco-2024"))
    ]


def test_a_spell_that_ends_on_the_last_day_asked_while_the_next_begins_then_is_no_end(loaded):
    answer = changes(loaded, "2024-01-01", "2024-07-04", states="BLR")
    assert ("2024-07-04", "ended", "blr-sco-2015") not in told_of(answer, "membership")


def test_a_month_in_which_one_grade_ends_and_another_begins_is_one_change(loaded):
    answer = changes(loaded, "2025-04", "2025-04", states="UZB")
    assert [row.what for row in answer if row.id.startswith("uzb-edb")] == ["EDB: observer -> member"]


def test_two_grades_at_one_time_are_no_change_of_grade(loaded):
    # Armenia declared a freeze in 2024 and is still counted as a member: a second grade, beside the first.
    answer = changes(loaded, "2024-02-22", "2024-02-22", states="ARM")
    assert told_of(answer, "membership") == [("2024-02-22", "began", "arm-csto-2024")]


@pytest.mark.parametrize(("since", "until", "change"), [
    ("1999-04-20", "1999-04-20", "ended"),
    ("2006-08-16", "2006-08-16", "began"),
    ("2012-12-19", "2012-12-19", "ended"),
    ("2000", "2005", None),
])  # fmt: skip
def test_uzbekistan_came_to_and_left_the_csto_on_known_days(loaded, since, until, change):
    answer = changes(loaded, since, until, states="Uzbekistan")
    found = [row.change for row in answer if row.kind == "membership" and row.what.startswith("CSTO")]
    assert found == ([change] if change else [])


def test_a_deal_is_told_at_its_signature_and_its_entry_into_force(loaded):
    answer = changes(loaded, "2025-03-13", "2025-03-31", states="TJK")
    treaty = [row for row in told_of(answer, "deal") if row[2] == "kgz-tjk-border-treaty-2025"]
    assert [row[:2] for row in treaty] == [("2025-03-13", "signed"), ("2025-03-31", "entered into force")]


def test_a_dispute_is_told_at_its_beginning_and_its_end(loaded):
    answer = changes(loaded, "2022-09-01", "2022-09-30", states="TJK")
    war = [row[:2] for row in told_of(answer, "dispute") if row[2] == "kgz-tjk-clash-2022-09"]
    assert war == [("2022-09-14", "began"), ("2022-09-20", "ended")]


def test_a_facility_begins_and_ends_and_a_summit_is_held(loaded):
    answer = changes(loaded, "2001-09", "2001-12", states="USA")
    assert ("2001-10", "began", "k2-base") in told_of(answer, "event")
    answer = changes(loaded, "2005", "2005", states="UZB")
    assert ("2005-11-21", "ended", "k2-base") in told_of(answer, "event")
    assert ("2005-07-05", "held", "sco-summit-2005") in told_of(answer, "event")


def test_an_exercise_that_straddles_the_first_day_was_held_in_the_span(loaded):
    held = [
        row for row in changes(loaded, "2006-08-26", "2006-12-31", states="UZB") if row.id == "rubezh-2006"
    ]
    assert [(row.date, row.until, row.in_span) for row in held] == [("2006-08-24", "2006-08-29", "certain")]


def test_an_end_after_the_last_day_is_not_told(loaded):
    (held,) = [
        row for row in changes(loaded, "2006-08-01", "2006-08-25", states="UZB") if row.id == "rubezh-2006"
    ]
    assert held.until is None


def test_what_was_called_off_or_only_planned_did_not_happen(loaded):
    told_ids = {row.id for row in changes(loaded, 1990, 2030)}
    assert not told_ids & {
        "indestructible-brotherhood-2022",
        "gcc-ca-summit-2025",
        "korea-ca-summit-2026",
        "rubezh-2016",
        "china-built-base-gbao",
    }


def test_what_is_dated_to_a_year_is_only_possibly_in_a_part_of_it(loaded):
    found = {row.id: row.in_span for row in changes(loaded, "2016-01", "2016-06", states="USA")}
    assert found["c5plus1-hamburg-2016"] == "possible"
    found = {row.id: row.in_span for row in changes(loaded, 2016, 2016, states="USA")}
    assert found["c5plus1-hamburg-2016"] == "certain"


def test_rows_come_by_kind_and_then_in_order_of_time(loaded):
    answer = changes(loaded, 2021, 2022, states="KGZ")
    kinds = [row.kind for row in answer]
    assert kinds == sorted(kinds)
    deals = [row.date for row in answer if row.kind == "deal" and len(row.date) == 10]
    assert deals == sorted(deals)


def test_the_notes_count_by_kind_and_by_state(loaded):
    answer = changes(loaded, "2022-09-14", "2022-09-20", states="KGZ, UZB")
    kinds, states, possible = answer.notes
    count = sum((row.kind, row.change) == ("dispute", "began") for row in answer)
    assert f"dispute began: {count}" in kinds
    kgz, uzb = (sum(state in row.states for row in answer) for state in ("KGZ", "UZB"))
    assert states == f"By state: KGZ {kgz}, UZB {uzb}; what several share counts for each."
    wide = sum(row.in_span == "possible" for row in answer)
    assert possible.startswith(f"{wide} of {len(answer)} are only possibly")
    assert kgz + uzb > len(answer) > wide > 0


def test_rolls_that_are_not_complete_are_told(loaded):
    (never, *_) = changes(loaded, 2005, 2006, states="UZB").not_covered
    assert never.states == ("UZB",)
    assert "PfP" in never.why
    assert "CSTO" not in never.why


def test_before_any_fact_nothing_is_recorded(loaded):
    answer = changes(loaded, 1900, 1901)
    assert len(answer) == 0
    assert answer.notes[0].startswith("None recorded")


def test_up_to_today_where_no_last_day_is_given(loaded):
    today = changes(loaded, "2025-01-01", date.today())  # noqa: DTZ011 - as the question reads the clock
    assert changes(loaded, "2025-01-01").rows == today.rows


def test_a_group_is_the_union_of_its_states(loaded):
    union = {(row.change, row.id) for one in FIVE for row in changes(loaded, 2019, 2020, states=one)}
    assert {(row.change, row.id) for row in changes(loaded, 2019, 2020, states="central-asia")} == union


@pytest.mark.parametrize(("since", "until", "message"), [
    (None, "2020", "give the first day"),
    ("2021", "2020", "the first day comes first"),
])  # fmt: skip
def test_a_span_without_a_beginning_or_backwards_is_refused(loaded, since, until, message):
    with pytest.raises(QuestionError, match=message):
        changes(loaded, since, until)


@pytest.mark.parametrize("day", ["2020-02-30", "now", "' OR true //", "2016?", "9" * 500])
def test_what_is_no_day_is_refused(loaded, day):
    with pytest.raises(InvalidDateError):
        changes(loaded, day)


@pytest.mark.parametrize("name", ["Ruritania", "KAZ`", "$first"])
def test_an_unknown_name_is_refused(loaded, name):
    with pytest.raises(UnknownNameError):
        changes(loaded, 2020, 2021, states=name)


@cache
def dated_in_files() -> list[tuple[str, str, str, date, date]]:
    """Return kind, change, id and bounds of each date of deals and disputes, as the files have them."""
    corpus, _ = read_and_check(DATA)
    dated = []
    for deal in corpus.deals.values():
        signed = "announced" if deal.status is DealStatus.ANNOUNCED else "signed"
        names = {signed: deal.signed, "entered into force": deal.in_force}
        dated += [("deal", change, deal.id, day.earliest, day.latest) for change, day in names.items() if day]
    for kind, records in (("deal", corpus.deals), ("dispute", corpus.disputes)):
        for record in records.values():
            span = record.span()
            if kind == "dispute":
                dated.append((kind, "began", record.id, span.since, span.since_latest))
            if span.until_kind == "day":
                dated.append((kind, "ended", record.id, span.until_earliest, span.until))
    return dated


@settings(max_examples=30, deadline=None)
@given(first=days, length=lengths)
def test_deals_and_disputes_of_a_span_are_those_that_the_files_date_into_it(loaded, first, length):
    last = first + timedelta(days=length)
    answer = changes(loaded, first, last)
    expected = {
        (kind, change, name): "certain" if earliest >= first and latest <= last else "possible"
        for kind, change, name, earliest, latest in dated_in_files()
        if earliest <= last and latest >= first
    }
    told = {(row.kind, row.change, row.id): row.in_span for row in answer if row.kind in {"deal", "dispute"}}
    assert told == expected


@settings(max_examples=20, deadline=None)
@given(first=days, length=lengths)
def test_a_spell_is_told_once_and_what_hands_over_not_by_itself(loaded, first, length):
    answer = changes(loaded, first, first + timedelta(days=length))
    memberships = [row for row in answer if row.kind == "membership"]
    joined = {spell for row in memberships if row.change == "changed grade" for spell in row.facts[:-1]}
    assert not joined & {row.id for row in memberships if row.change == "ended"}
    assert len({(row.change, row.id) for row in answer}) == len(answer)


@settings(max_examples=20, deadline=None)
@given(first=days, length=lengths, later=lengths)
def test_a_longer_span_tells_all_that_a_shorter_one_does(loaded, first, length, later):
    last = first + timedelta(days=length)
    short = {(row.change, row.id) for row in changes(loaded, first, last)}
    long = changes(loaded, first, last + timedelta(days=later))
    # An end that a later beginning turns out to continue becomes a change of grade.
    handed_over = {("ended", spell) for row in long if row.change == "changed grade" for spell in row.facts}
    assert short - handed_over <= {(row.change, row.id) for row in long}


def test_kinds_narrow_the_list_and_what_is_not_covered(loaded):
    every = changes(loaded, 2012, 2013, states="UZB")
    memberships = changes(loaded, 2012, 2013, states="UZB", kind="membership")
    assert list(memberships) == [row for row in every if row.kind == "membership"]
    assert memberships.not_covered == every.not_covered != ()
    others = changes(loaded, 2012, 2013, states="UZB", kind=["deal", "dispute"])
    assert {row.kind for row in others} == {"deal", "dispute"}
    assert others.not_covered == ()
