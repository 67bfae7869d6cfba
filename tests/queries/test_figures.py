"""Which measures are meant, and which figure of several is the newest."""

from __future__ import annotations

from datetime import date

import pytest

from graph.errors import QuestionError, UnknownNameError
from graph.measures import MEASURES, Reading
from queries.rules.figures import end_of, measure_named, measures_named, newest, period_of


def figure(**changes: object) -> dict[str, object]:
    plain = {
        "id": "one",
        "measure": "export-share",
        "state": "KAZ",
        "partner": "CHN",
        "unit": "percent of exports",
        "reporter": "Office",
        "basis": None,
        "since": date(2022, 1, 1),
        "until": date(2022, 12, 31),
    }
    return plain | changes


@pytest.mark.parametrize("name", ["export-share", "Export share", " EXPORT_SHARE "])
def test_a_measure_is_found_however_its_words_are_joined(name):
    assert measure_named(name) is MEASURES["export-share"]


def test_a_slip_in_a_measure_gets_offers():
    with pytest.raises(UnknownNameError) as error:
        measure_named("exprot-share")
    assert "export-share" in error.value.suggestions


@pytest.mark.parametrize(
    "name", ["", "`; MATCH (n) DETACH DELETE n", "x" * 10_000, "\N{RIGHT-TO-LEFT MARK}торговля"]
)
def test_anything_else_is_an_unknown_measure(name):
    with pytest.raises(UnknownNameError):
        measure_named(name)


def test_several_measures_may_stand_in_one_text():
    assert measures_named("import-share, export-share", Reading.DEPENDS, "q") == [
        "export-share",
        "import-share",
    ]


def test_a_measure_that_is_no_dependence_is_refused_with_where_to_ask():
    with pytest.raises(QuestionError, match=r"trade-turnover is no share .* ask `indicator_series`"):
        measures_named(["export-share", "trade-turnover"], Reading.DEPENDS, "dependence")


def test_the_newest_figure_is_that_whose_period_ended_last():
    older = figure(id="older", since=date(2021, 1, 1), until=date(2021, 12, 31))
    assert newest([older, figure()]) == newest([figure(), older]) == [figure()]


def test_of_two_periods_with_one_end_the_shorter_is_newer():
    window = figure(id="window", since=date(2018, 1, 1))
    assert newest([window, figure()]) == [figure()]


@pytest.mark.parametrize("field", ["measure", "state", "partner", "unit", "reporter", "basis"])
def test_figures_that_differ_in_anything_else_stand_side_by_side(field):
    older = figure(id="older", until=date(2021, 12, 31), **{field: "other"})
    assert len(newest([older, figure()])) == 2


def test_a_period_is_shown_as_it_was_written():
    assert period_of({"since_edtf": "2016", "until_edtf": "2020-03"}) == "2016/2020-03"
    assert period_of({"since_edtf": "2016", "until_edtf": None}) == "2016/.."


def test_an_open_period_counts_from_its_beginning():
    assert end_of(figure(until=None)) == date(2022, 1, 1)
