"""Which disputes are not settled?"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.dates import PartialDate
from graph.errors import UnknownNameError
from queries.disputes import disputes
from queries.unsettled import unsettled

days = st.dates(date(1990, 1, 1), date(2027, 12, 31))


def row(answer, dispute: str):
    return next(one for one in answer if one.id == dispute)


def ids(answer) -> set[str]:
    return {one.id for one in answer}


def test_a_dormant_dispute_is_unsettled_with_the_day_it_was_last_heard_of(loaded):
    answer = unsettled(loaded, "CHN", as_of="2026-11-24")
    assert [one.id for one in answer] == ["kaz-chn-xinjiang"]
    assert (answer[0].standing, answer[0].certainty) == ("dormant", "possible")
    assert (answer[0].last_heard, answer[0].quiet_years) == (date(2021, 4, 5), 5.6)


def test_a_dispute_that_goes_on_is_certain(loaded):
    taliban = row(unsettled(loaded, "TJK", as_of="2026-11-24"), "tjk-afg-taliban")
    assert (taliban.standing, taliban.certainty) == ("going on", "certain")


def test_a_dispute_is_heard_of_where_a_part_of_it_is(loaded):
    assert row(unsettled(loaded, "TJK", as_of="2026-11-24"), "tjk-afg-taliban").last_heard >= date(
        2026, 1, 18
    )


def test_nothing_is_heard_of_from_after_the_day(loaded):
    taliban = row(unsettled(loaded, "TJK", as_of="2025-10-24"), "tjk-afg-taliban")
    assert taliban.last_heard is None or taliban.last_heard <= date(2025, 10, 24)


def test_a_dispute_with_an_end_is_unsettled_up_to_it(loaded):
    assert "kgz-tjk-border" in ids(unsettled(loaded, "KGZ", as_of="2025-03-13"))
    assert "kgz-tjk-border" not in ids(unsettled(loaded, "KGZ", as_of="2025-03-14"))


def test_without_a_dated_end_a_deal_in_force_settles_it(loaded):
    before = unsettled(loaded, "TJK", as_of="2025-03-30")
    assert "kgz-tjk-vorukh" in ids(before)
    after = unsettled(loaded, "TJK", as_of="2025-03-31")
    assert "kgz-tjk-vorukh" not in ids(after)
    assert any("settled by a deal" in note and "kgz-tjk-vorukh" in note for note in after.notes)


def test_what_goes_on_after_its_settlement_is_told_with_it(loaded):
    # The border treaty of 2002 settled it; it was over when the last people had moved, in 2021.
    bagys = row(unsettled(loaded, "KAZ", as_of="2010-01-01"), "kaz-uzb-bagys")
    assert bagys.settled_by == ("kaz-uzb-border-2002",)


def test_what_was_over_by_what_had_been_published_is_settled(loaded):
    # The gas stoppage of 2005 is over since a day not known; its only sources are of 2005 and after.
    assert "uzb-kgz-gas-cutoff-2005" not in ids(unsettled(loaded, "KGZ", as_of="2026-11-24"))


def test_an_end_without_a_settlement_is_noted(loaded):
    notes = " ".join(unsettled(loaded, "RUS", as_of="2026-11-24").notes)
    assert (
        "Ended without a settlement that is known, so not listed: kaz-rus-trade-2015, kgz-rus-bathhouse-2025"
        in notes
    )


def test_before_any_dispute_none_is_recorded(loaded):
    answer = unsettled(loaded, as_of="1990")
    assert len(answer) == 0
    assert answer.notes[0].startswith("None recorded.")


def test_without_parts_a_part_is_left_out_where_its_whole_is_listed(loaded):
    whole = unsettled(loaded, "KAZ", as_of="2026-11-24", parts=False)
    assert "ca-upstream-downstream" in ids(whole)
    assert "syr-darya-toktogul" not in ids(whole)


def test_a_group_is_the_union_of_its_states(loaded):
    union = set().union(
        *(ids(unsettled(loaded, one, as_of="2012-06")) for one in ("KAZ", "KGZ", "TJK", "TKM", "UZB"))
    )
    assert ids(unsettled(loaded, "central-asia", as_of="2012-06")) == union


@pytest.mark.parametrize("name", ["Nowhere", "KAZ; MATCH (n) DELETE n", '"'])
def test_an_unknown_name_is_refused(loaded, name):
    with pytest.raises(UnknownNameError):
        unsettled(loaded, name)


@settings(max_examples=20, deadline=None)
@given(day=days)
def test_what_certainly_goes_on_by_its_dates_is_unsettled(loaded, day):
    answer = unsettled(loaded, as_of=day)
    for one in disputes(loaded, as_of=day):
        # One that is over since a day not known is certain on its first day alone, and may be over on it.
        if one.going_on == "certain" and one.until != "unknown":
            assert one.id in ids(answer)


@settings(max_examples=20, deadline=None)
@given(day=days)
def test_nothing_that_began_or_was_published_after_the_day_is_told(loaded, day):
    for one in unsettled(loaded, as_of=day):
        assert PartialDate.parse(one.since).earliest <= day
        assert one.last_heard is None or one.last_heard <= day
        assert (one.last_heard is None) == (one.quiet_years is None)
