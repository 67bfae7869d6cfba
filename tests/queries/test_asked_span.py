"""The span of days that a question asks about."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidDateError, QuestionError
from queries.rules.asked_span import AskedSpan

days = st.dates(date(1990, 1, 1), date(2030, 12, 31))
widths = st.integers(0, 400)


def test_a_month_and_a_year_are_read_as_their_first_and_last_day():
    span = AskedSpan.read("changes", 2016, "2022-06")
    assert (span.first, span.last, span.words) == (
        date(2016, 1, 1),
        date(2022, 6, 30),
        "from 2016 to 2022-06",
    )


def test_a_span_that_runs_backwards_is_refused_with_both_days():
    with pytest.raises(QuestionError, match="changes: 2022 is after 2016"):
        AskedSpan.read("changes", "2022", "2016")


def test_one_day_is_a_span():
    assert not AskedSpan.read("changes", "2016-01-01", "2016-01-01").open


def test_what_is_no_date_is_refused():
    with pytest.raises(InvalidDateError):
        AskedSpan.read("changes", "MATCH (n) RETURN n", None)


def test_a_span_open_at_both_ends_says_nothing_of_certainty():
    assert AskedSpan.read("timeline", None, None).certainty(date(2016, 1, 1), date(2016, 12, 31)) is None


@given(days, widths, days, widths)
def test_a_day_is_certain_in_a_span_that_holds_all_days_it_may_be(first, length, earliest, width):
    span = AskedSpan(first, first + timedelta(days=length), "")
    latest = earliest + timedelta(days=width)
    certain = all(span.first <= day <= span.last for day in (earliest, latest))
    assert (span.certainty(earliest, latest) == "certain") == certain


@given(days, widths, days, st.tuples(widths, widths, widths))
def test_what_lasted_is_certain_only_where_any_reading_of_its_dates_meets_the_span(
    first, length, since, more
):
    span = AskedSpan(first, first + timedelta(days=length), "")
    since_latest, until_earliest = (since + timedelta(days=width) for width in more[:2])
    until = max(until_earliest, since_latest) + timedelta(days=more[2])
    if span.overlap(since, since_latest, until_earliest, until) == "certain":
        for begin in (since, since_latest):
            for end in (until_earliest, until):
                if begin <= end:
                    assert begin <= span.last
                    assert end >= span.first
