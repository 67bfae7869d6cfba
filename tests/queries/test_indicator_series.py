"""How did a figure between states develop?"""

from __future__ import annotations

import pytest
from cooperation_facts import begun_later, written

from graph.errors import QuestionError, UnknownNameError
from queries.indicator_series import indicator_series


def test_trade_of_2023_by_two_reporters(loaded):
    series = indicator_series(loaded, "KAZ", "CHN", measure="trade-turnover")
    assert [(row.value, row.unit, row.reporter) for row in series if row.period == "2023"] == [
        (41000, "million USD", "Chinese customs"),
        (31500, "million USD", "Kazakh figures"),
    ]


@pytest.mark.parametrize("measure", ["trade-turnover", "exports", "export-share"])
def test_either_order_gives_the_same(loaded, measure):
    assert indicator_series(loaded, "KAZ", "CHN", measure=measure) == indicator_series(
        loaded, "China", "kz", measure=measure
    )


def test_a_figure_keeps_its_direction(loaded):
    series = indicator_series(loaded, "RUS", "TJK", measure="remittances")
    assert {(row.state, row.partner) for row in series} == {("TJK", "RUS")}
    assert "Counts: money that people in `partner` transfer to `state`." in series.notes


def test_units_are_series_of_their_own(loaded):
    answer = indicator_series(loaded, "central-asia", "EUE", measure="exports")
    units = [row.unit for row in answer]
    assert units == sorted(units)
    assert set(units) == {"million EUR", "million USD"}
    assert "2 units, each a series of its own, not converted: million EUR, million USD." in answer.notes
    assert {row.unit for row in indicator_series(loaded, "KAZ", measure="exports", unit="million USD")} == {
        "million USD"
    }


def test_a_series_is_in_order_of_time(loaded):
    rows = indicator_series(loaded, "TJK", measure="export-share").rows
    for pair in {(row.state, row.partner) for row in rows}:
        periods = [row.period.split("/")[0][:4] for row in rows if (row.state, row.partner) == pair]
        assert periods == sorted(periods)


def test_a_figure_for_the_region_stands_apart(loaded):
    answer = indicator_series(loaded, "UZB", "central-asia", measure="trade-turnover")
    regional = [row for row in answer if row.scope == "region"]
    assert {row.partner for row in regional} == {"central-asia"}
    assert {"uzb-ca4-trade-2017-seed", "uzb-ca4-trade-2021-seed"} <= {row.facts[0] for row in regional}
    assert {row.partner for row in answer if row.scope == "state"} <= {"KAZ", "KGZ", "TJK", "TKM", "UZB"}
    assert not any(
        row.scope == "region" for row in indicator_series(loaded, "UZB", "KAZ", measure="trade-turnover")
    )


def test_all_figures_of_the_files_are_there(loaded):
    answer = indicator_series(loaded, "KGZ", measure="trade-turnover")
    authored = {
        key
        for key, one in written("indicators").items()
        if one["measure"] == "trade-turnover" and "KGZ" in (one["from"], one["to"])
    }
    assert set(answer.facts) == authored
    assert len(answer) == len(authored)


def test_the_year_is_that_in_which_the_period_ends(loaded):
    rows = {row.facts[0]: row for row in indicator_series(loaded, "TJK", "RUS", measure="arms-imports-share")}
    row = rows["tjk-rus-arms-imports-share-2023-win"]
    assert (row.period, row.year) == ("2019/2023", 2023)


def test_as_of_a_day_only_periods_that_were_over(loaded):
    answer = indicator_series(loaded, "KAZ", "CHN", measure="trade-turnover", as_of="2023-09-30")
    assert "2023-01/2023-09" in {row.period for row in answer}
    assert "2023" not in {row.period for row in answer}
    assert begun_later(loaded, answer.facts, answer.as_of.last) == []


def test_where_nothing_is_recorded_it_is_no_zero(loaded):
    answer = indicator_series(loaded, "TKM", "ARM", measure="trade-turnover")
    assert len(answer) == 0
    assert answer.notes[0] == "No figure is recorded; that is no zero."


def test_a_unit_that_the_measure_has_not_is_refused(loaded):
    with pytest.raises(
        QuestionError, match="exports is counted in million USD and million EUR, not 'roubles'"
    ):
        indicator_series(loaded, "KAZ", measure="exports", unit="roubles")


@pytest.mark.parametrize("name", ["Narnia", "KAZ'})-[]-() //", "\N{CYRILLIC CAPITAL LETTER KA}" * 2000])
def test_unknown_names_are_refused(loaded, name):
    with pytest.raises(UnknownNameError):
        indicator_series(loaded, name, measure="exports")
    with pytest.raises(UnknownNameError):
        indicator_series(loaded, "KAZ", measure=name)
