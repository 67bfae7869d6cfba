"""Which disputes are recorded of these states?"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import InvalidDateError, QuestionError, UnknownNameError
from graph.vocabulary import DisputeKind, Escalation
from loaders.load import read_and_check
from queries.disputes import disputes

DATA = Path(__file__).parents[2] / "data"

WAR = "kgz-tjk-clash-2022-09"  # 14 to 20 September 2022, 84 to 146 dead

days = st.dates(date(1990, 1, 1), date(2027, 12, 31))


@cache
def recorded():
    """Return the records, read from the files without the graph."""
    corpus, _ = read_and_check(DATA)
    return corpus


def ids(answer) -> list[str]:
    return [row.id for row in answer]


def row(answer, dispute: str):
    return next(one for one in answer if one.id == dispute)


def newest_source(dispute):
    published = [recorded().source(one.source).published for one in dispute.evidence]
    return max((day for day in published if day), default=None)


@cache
def spans_in_files():
    return {one.id: one.span(newest_source(one)) for one in recorded().disputes.values()}


def test_those_of_a_state_on_a_day_are_those_whose_dates_include_it(loaded):
    assert ids(disputes(loaded, "TKM", as_of="2003-01-01")) == [
        "ca-upstream-downstream",
        "caspian-status",
        "tkm-aze-omar-osman",
        "tkm-aze-serdar-kapaz",
        "aral-sea",
        "tkm-uzb-2002",
    ]


def test_without_parts_a_part_is_left_out_where_its_whole_is_listed(loaded):
    answer = disputes(loaded, "TKM", as_of="2003-01-01", parts=False)
    assert ids(answer) == ["ca-upstream-downstream", "caspian-status", "tkm-uzb-2002"]
    assert "3 are parts of these" in answer.notes[0]


def test_without_parts_a_part_is_kept_where_its_whole_is_not_asked_for(loaded):
    assert WAR in ids(disputes(loaded, "KGZ", kind=DisputeKind.ARMED_CLASH, parts=False))


@pytest.mark.parametrize(
    ("day", "going_on"),
    [
        ("2022-09-13", False),
        ("2022-09-14", True),
        ("2022-09-20", True),
        ("2022-09-21", False),
        ("2022-09", True),
    ],
)
def test_a_dispute_goes_on_from_its_first_to_its_last_day(loaded, day, going_on):
    assert (WAR in ids(disputes(loaded, "KGZ", as_of=day))) == going_on


def test_an_end_and_dead_that_lie_ahead_are_not_told(loaded):
    war = row(disputes(loaded, "TJK", as_of="2022-09-16"), WAR)
    assert (war.until, war.fatalities_min, war.fatalities_max) == (None, None, None)
    war = row(disputes(loaded, "TJK", as_of="2022-09-20"), WAR)
    assert (war.until, war.fatalities_min, war.fatalities_max) == ("2022-09-20", 84, 146)


def test_the_status_is_told_only_without_a_day(loaded):
    assert row(disputes(loaded, "TJK"), WAR).status == "resolved"
    assert row(disputes(loaded, "TJK", as_of="2022-09-20"), WAR).status is None


def test_a_settlement_is_told_from_the_day_it_is_in_effect(loaded):
    before = row(disputes(loaded, "KAZ, KGZ", as_of="2001-12-14"), "kaz-kgz-border")
    assert before.settled_by == ()
    after = row(disputes(loaded, "KAZ, KGZ", as_of="2001-12-15"), "kaz-kgz-border")
    assert after.settled_by == ("kaz-kgz-border-2003",)
    assert after.facts == ("kaz-kgz-border", "kaz-kgz-border-2003")


def test_a_deal_that_is_signed_and_not_yet_in_force_settles_nothing(loaded):
    signed = row(disputes(loaded, "KGZ, TJK", as_of="2025-03-30"), "kgz-tjk-vorukh")
    assert signed.settled_by == ()
    in_force = row(disputes(loaded, "KGZ, TJK", as_of="2025-03-31"), "kgz-tjk-vorukh")
    assert in_force.settled_by == ("kgz-tjk-border-treaty-2025",)


def test_sides_and_others_are_told_apart(loaded):
    drill = row(disputes(loaded, "RUS"), "csto-kgz-drill-2022")
    assert (drill.sides, drill.others) == ("KGZ | TJK", ("RUS third-party",))
    assert row(disputes(loaded), "aral-sea").sides == ""


def test_a_wide_date_is_possible_and_not_certain(loaded):
    assert row(disputes(loaded, "ARM", as_of="2022-09-16"), "csto-armenia").going_on == "possible"
    assert row(disputes(loaded, "ARM", as_of="2022-10-01"), "csto-armenia").going_on == "certain"


def test_a_dormant_dispute_is_possible_up_to_its_newest_source_and_not_after(loaded):
    assert row(disputes(loaded, "UZB", as_of="2021-05-14"), "kgz-uzb-sokh").going_on == "possible"
    assert "kgz-uzb-sokh" not in ids(disputes(loaded, "UZB", as_of="2021-05-15"))


def test_a_span_asks_for_those_begun_in_it(loaded):
    assert ids(disputes(loaded, "KAZ, KGZ", since=2010, until="2019-03-19")) == [
        "kaz-kgz-border-closure-2010",
        "kaz-kgz-border-2017",
        "kaz-kgz-trucks-2019",
    ]


def test_kind_and_escalation_narrow_the_list(loaded):
    found = disputes(loaded, kind="water", escalation=[Escalation.ARMED])
    assert ids(found) == ["kgz-tjk-clash-2015-08"]


def test_names_in_any_order_and_spelling_give_the_same_answer(loaded):
    assert disputes(loaded, "Kyrgyz Republic, TJ") == disputes(loaded, ["tajikistan", "KGZ"])


def test_a_group_is_the_union_of_its_states(loaded):
    states = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
    union = {one for state in states for one in ids(disputes(loaded, state, as_of="2015-08-04"))}
    assert set(ids(disputes(loaded, "central-asia", as_of="2015-08-04"))) == union


def test_before_any_dispute_none_is_recorded_and_the_answer_says_so(loaded):
    answer = disputes(loaded, as_of="1990-12-31")
    assert len(answer) == 0
    assert answer.notes[0].startswith("None recorded.")


def test_a_day_and_a_span_together_are_refused(loaded):
    with pytest.raises(QuestionError, match="not both"):
        disputes(loaded, as_of="2020", since="2010")


def test_a_kind_that_is_none_is_refused(loaded):
    with pytest.raises(QuestionError, match="kind"):
        disputes(loaded, kind="war")


@pytest.mark.parametrize(
    "name",
    ["Atlantis", "' OR 1=1 //", "KAZ'}) DETACH DELETE (n", "`KAZ`", "$groups", "\u202eKAZ", "哈萨克" * 3000],
)
def test_a_hostile_or_unknown_name_is_refused_and_nothing_is_run(loaded, name):
    with pytest.raises(UnknownNameError):
        disputes(loaded, name)
    assert len(disputes(loaded)) > 100


def test_a_name_nearly_right_is_answered_with_an_offer(loaded):
    with pytest.raises(UnknownNameError, match="Kyrgyzstan"):
        disputes(loaded, "Kirgyzstan")


def test_a_group_in_which_no_state_lies_is_refused(loaded):
    with pytest.raises(QuestionError, match="no state is named"):
        disputes(loaded, "world")


def test_what_is_no_date_is_refused(loaded):
    with pytest.raises(InvalidDateError):
        disputes(loaded, as_of="2020-13-01")


@settings(max_examples=30, deadline=None)
@given(day=days)
def test_those_going_on_are_those_that_the_files_say_can_have_gone_on(loaded, day):
    spans = spans_in_files()
    found = disputes(loaded, as_of=day)
    assert set(ids(found)) == {name for name, span in spans.items() if span.possible(day)}
    certain = {one.id for one in found if one.going_on == "certain"}
    assert certain == {name for name, span in spans.items() if span.certain(day)}


@settings(max_examples=30, deadline=None)
@given(day=days)
def test_nothing_of_after_the_day_is_told(loaded, day):
    for one in disputes(loaded, as_of=day):
        dispute = recorded().disputes[one.id]
        assert dispute.start.earliest <= day
        assert one.until in {None, "unknown"} or dispute.end.latest <= day
        for deal in one.settled_by:
            assert (recorded().deals[deal].in_force or recorded().deals[deal].signed).earliest <= day
        if one.fatalities_max is not None and dispute.end is not None and dispute.end.latest > day:
            assert newest_source(dispute).earliest <= day
