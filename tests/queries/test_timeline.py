"""Which dated facts make up the history of a state, or of two states with each other?"""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.dates import PartialDate
from graph.errors import QuestionError, UnknownNameError
from queries.timeline import timeline

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
days = st.dates(date(1991, 1, 1), date(2026, 12, 31))


def told(answer) -> set[tuple[str, str]]:
    return {(row.change, row.id) for row in answer}


def test_a_state_is_told_from_its_first_fact_on(loaded):
    csto = [(row.date, row.change) for row in timeline(loaded, "UZB") if row.what == "CSTO: member"]
    assert csto == [
        ("1992-05-15", "began"),
        ("1999-04-20", "ended"),
        ("2006-08-16", "began"),
        ("2012-12-19", "ended"),
    ]


def test_rows_come_in_order_of_time(loaded):
    dates = [row.date for row in timeline(loaded, "TJK") if PartialDate.parse(row.date).precision == "day"]
    assert dates == sorted(dates)


def test_an_end_never_stands_before_its_beginning(loaded):
    # It began on 4 November 1998 and ended some day of that month.
    (began, ended) = [row for row in timeline(loaded, "TJK, UZB") if row.id == "uzb-tjk-khudoiberdiev-1998"]
    assert (began.date, ended.date) == ("1998-11-04", "1998-11")


def test_a_pair_is_told_by_what_both_are_in(loaded):
    answer = timeline(loaded, "KAZ, TKM", since=2012, until=2012)
    assert [(row.change, row.id) for row in answer] == [
        ("began", "kaz-tkm-border-incidents-2012"),
        ("ended", "kaz-tkm-border-incidents-2012"),
    ]
    for row in timeline(loaded, "CHN, KAZ"):
        assert row.kind == "membership" or {"CHN", "KAZ"} <= set(row.states)


def test_memberships_of_a_pair_are_those_in_bodies_where_both_were_at_one_time(loaded):
    bodies = {row.what.split(":")[0] for row in timeline(loaded, "CHN, KAZ") if row.kind == "membership"}
    assert "SCO" in bodies
    assert "CSTO" not in bodies


def test_a_body_that_one_had_left_before_the_other_came_is_not_theirs(loaded):
    # Azerbaijan was in the Collective Security Treaty from 1993 to 1999, Serbia's observers came in 2013.
    bodies = {row.what.split(":")[0] for row in timeline(loaded, "AZE, AFG") if row.kind == "membership"}
    assert "CSTO" not in bodies
    assert "ECO" in bodies


def test_a_thing_of_many_says_how_many_others_are_in_it(loaded):
    others = {row.id: row.others for row in timeline(loaded, "CHN, KAZ")}
    assert others["kaz-chn-border-1994"] == 0
    assert others["shanghai-confidence-building-1996"] == 3


def test_a_quarrel_in_which_the_pair_is_not_opposed_shows_its_sides(loaded):
    water = next(row for row in timeline(loaded, "KGZ, TJK") if row.id == "ca-upstream-downstream")
    assert water.sides == "KGZ, TJK | KAZ, TKM, UZB"


@pytest.mark.parametrize(
    ("one", "other"), [*combinations(FIVE, 2), ("central-asia", "RUS"), ("Iran", "gulf")]
)
def test_a_pair_in_either_order_gives_the_same_answer(loaded, one, other):
    assert timeline(loaded, [one, other]) == timeline(loaded, f"{other},{one}")


def test_one_state_named_twice_is_one_state(loaded):
    assert timeline(loaded, "KAZ, Kazakhstan") == timeline(loaded, "KAZ")


def test_a_group_is_the_union_of_its_states(loaded):
    union = set().union(*(told(timeline(loaded, one, since=2021, until=2022)) for one in FIVE))
    assert told(timeline(loaded, "central-asia", since=2021, until=2022)) == union


def test_records_without_a_date_are_noted_and_not_listed(loaded):
    answer = timeline(loaded, "CHN, KAZ")
    (note,) = [note for note in answer.notes if " undated, in no year: " in note]
    assert note.startswith("2 undated, in no year: chn-kaz-")
    listed = {row.id for row in answer}
    assert not any(name in note for name in listed)
    assert not any(
        " undated, in no year: " in note for note in timeline(loaded, "CHN, KAZ", until=2020).notes
    )


def test_a_span_marks_what_is_in_it_only_possibly(loaded):
    found = {row.id: row.in_span for row in timeline(loaded, "KAZ, TKM", since="2012-06", until="2013")}
    assert found["kaz-tkm-border-incidents-2012"] == "possible"
    assert all(row.in_span is None for row in timeline(loaded, "KAZ, TKM"))


def test_nobody_and_a_group_without_states_are_refused(loaded):
    for names in ([], "", "world"):
        with pytest.raises(QuestionError, match="no state is named"):
            timeline(loaded, names)


def test_a_span_that_runs_backwards_is_refused(loaded):
    with pytest.raises(QuestionError, match="the first day comes first"):
        timeline(loaded, "KAZ", since=2020, until=2019)


@pytest.mark.parametrize("name", ["Kazakstahn", "KAZ' RETURN 1 //", "`", "x" * 20_000])
def test_an_unknown_name_is_refused(loaded, name):
    with pytest.raises(UnknownNameError):
        timeline(loaded, name)


def test_two_states_with_nothing_in_common_have_no_history(loaded):
    answer = timeline(loaded, "TLS, UKR", until=1990)
    assert len(answer) == 0
    assert answer.notes[0].startswith("None recorded")


@settings(max_examples=20, deadline=None)
@given(day=days, pair=st.sampled_from(["KAZ", "KGZ, TJK", "UZB, RUS", "central-asia, CHN"]))
def test_up_to_a_day_nothing_is_told_that_can_only_have_come_after_it(loaded, day, pair):
    until = timeline(loaded, pair, until=day)
    for row in until:
        assert PartialDate.parse(row.date).earliest <= day
        assert row.until is None or PartialDate.parse(row.until).latest <= day


@settings(max_examples=8, deadline=None)
@given(day=days)
def test_two_halves_of_a_history_make_the_whole(loaded, day):
    whole = told(timeline(loaded, "KGZ"))
    before, after = timeline(loaded, "KGZ", until=day), timeline(loaded, "KGZ", since=day)
    halves = told(before) | told(after)
    handed_over = {("ended", spell) for row in after if row.change == "changed grade" for spell in row.facts}
    assert halves - handed_over == whole
