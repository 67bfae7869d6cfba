"""The last years before a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QuestionError
from queries.machinery.answer import AsOf
from queries.rules.recent import last_years


def test_whole_years_end_with_the_day():
    assert last_years(AsOf.read("2022-06-01"), 1) == (date(2021, 6, 2), date(2022, 6, 1))


def test_a_year_asked_about_gives_calendar_years():
    assert last_years(AsOf.read("2022"), 3) == (date(2020, 1, 1), date(2022, 12, 31))


def test_a_month_asked_about_counts_back_from_its_last_day():
    assert last_years(AsOf.read("2022-02"), 2) == (date(2020, 3, 1), date(2022, 2, 28))


def test_a_leap_day_counts_back_to_the_end_of_february():
    assert last_years(AsOf.read("2020-02-29"), 1) == (date(2019, 3, 1), date(2020, 2, 29))


def test_years_before_the_calendar_begin_with_it():
    assert last_years(AsOf.read("0004-05-05"), 4) == (date.min, date(4, 5, 5))


def test_the_last_day_of_the_calendar_ends_its_year():
    assert last_years(AsOf.read("9999"), 2) == (date(9998, 1, 1), date.max)


@given(
    st.dates(min_value=date(300, 1, 1), max_value=date(9999, 12, 30)), st.integers(min_value=1, max_value=250)
)
def test_the_span_has_as_many_years_and_no_day_more(day, years):
    first, last = last_years(AsOf.read(day), years)
    end = day + timedelta(days=1)
    assert last == day
    assert end.year - first.year == years
    assert (first.month, first.day) == (
        (end.month, end.day) if (end.month, end.day) != (2, 29) else first_after(first)
    )


def first_after(day: date) -> tuple[int, int]:
    """Return the leap day where the year has one, else the day after where it would stand."""
    return (2, 29) if day.year % 4 == 0 and (day.year % 100 != 0 or day.year % 400 == 0) else (3, 1)


@pytest.mark.parametrize("years", [0, -3])
def test_no_years_are_refused(years):
    with pytest.raises(QuestionError, match="1 or more"):
        last_years(AsOf.read(2022), years)
