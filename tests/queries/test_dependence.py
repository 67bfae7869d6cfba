"""On whom does a state depend?"""

from __future__ import annotations

import pytest
from cooperation_facts import begun_later, written

from graph.errors import QuestionError, UnknownNameError
from graph.measures import MEASURES, Reading
from queries.dependence import dependence


def told(answer):
    return [(row.partner, row.value, row.period) for row in answer]


def test_arms_of_tajikistan_worked_by_hand(loaded):
    assert told(dependence(loaded, "TJK", measure="arms-imports-share", as_of=2023)) == [
        ("RUS", 81.5, "2019/2023"),
        ("CHN", 18.5, "2019/2023"),
    ]


def test_a_figure_counts_from_the_last_day_of_its_period(loaded):
    before = dependence(loaded, "TJK", measure="arms-imports-share", as_of="2023-12-30", years=1)
    assert told(before) == [("RUS", 61.6, "2018/2022"), ("CHN", 38.4, "2018/2022")]
    after = dependence(loaded, "TJK", measure="arms-imports-share", as_of="2023-12-31", years=1)
    assert told(after) == [("RUS", 81.5, "2019/2023"), ("CHN", 18.5, "2019/2023")]


def test_reporters_stand_side_by_side(loaded):
    rows = dependence(loaded, "KGZ", measure="trade-share", as_of=2024, years=1).rows
    of_china = {(row.reporter, row.value) for row in rows if row.partner == "CHN"}
    assert of_china == {
        ("Eurasian Development Bank", 35),
        ("national statistics, compiled by Economic Review (Tashkent)", 34.8),
    }


def test_figures_of_another_basis_stand_side_by_side(loaded):
    rows = dependence(loaded, "TJK", measure="fuel-import-share", as_of=2021, years=1).rows
    of_kazakhstan = {(row.basis, row.value) for row in rows if row.partner == "KAZ"}
    assert of_kazakhstan == {("liquefied gas", 88), ("petrol and diesel", 7)}


def test_a_figure_for_the_world_is_none_for_a_state(loaded):
    answer = dependence(loaded, "KGZ", measure="remittances-gdp-share", as_of="2022-06-01")
    assert {(row.scope, row.partner) for row in answer} == {("region", "world")}
    assert any("scope `region`" in note for note in answer.notes)


def test_every_newest_figure_of_the_files_is_listed(loaded):
    answer = dependence(loaded, "UZB", as_of="2026-06-01", years=100)
    depends = {name for name, measure in MEASURES.items() if measure.reading is Reading.DEPENDS}
    authored = [
        one for one in written("indicators").values() if one["from"] == "UZB" and one["measure"] in depends
    ]
    series = {(one["measure"], one["to"], one.get("reporter"), one.get("basis")) for one in authored}
    assert len(answer) == len(series)
    assert {row.facts[0] for row in answer} <= {one["id"] for one in authored}


def test_states_come_before_regions_then_measures_then_the_greatest(loaded):
    rows = dependence(loaded, "TJK", as_of=2024).rows
    order = list(MEASURES)
    places = [(row.scope == "region", order.index(row.measure), -row.value) for row in rows]
    assert places == sorted(places)


def test_what_is_too_old_is_counted_and_not_listed(loaded):
    answer = dependence(loaded, "TJK", measure="export-share", as_of="2026-01-01", years=1)
    assert len(answer) == 0
    (note,) = (note for note in answer.notes if "older" in note)
    assert "not listed" in note
    assert not any("No figure is recorded" in note for note in answer.notes)


def test_where_nothing_is_recorded_it_is_no_zero(loaded):
    answer = dependence(loaded, "TKM", measure="wheat-import-dependence")
    assert len(answer) == 0
    assert answer.notes[0] == "No figure is recorded; that is no zero."


@pytest.mark.parametrize("day", ["2001-06-15", "2017-09", "2022"])
def test_nothing_that_began_after_the_day_is_mentioned(loaded, day):
    answer = dependence(loaded, "central-asia", as_of=day)
    assert begun_later(loaded, answer.facts, answer.as_of.last) == []


def test_a_group_is_the_union_over_its_states(loaded):
    whole = dependence(loaded, "central-asia", as_of=2022)
    each = [
        row for code in ("KAZ", "KGZ", "TJK", "TKM", "UZB") for row in dependence(loaded, code, as_of=2022)
    ]
    assert sorted(whole.facts) == sorted(fact for row in each for fact in row.facts)


def test_only_shares_that_hang_on_another_are_listed(loaded):
    assert {MEASURES[row.measure].reading for row in dependence(loaded, "KAZ", years=30)} == {Reading.DEPENDS}
    with pytest.raises(QuestionError, match="indicator_series"):
        dependence(loaded, "KAZ", measure="trade-turnover")


@pytest.mark.parametrize("name", ["Ruritania", "KAZ\\' RETURN 1", "\N{HEBREW LETTER ALEF}"])
def test_an_unknown_state_is_refused(loaded, name):
    with pytest.raises(UnknownNameError):
        dependence(loaded, name)


def test_a_region_depends_on_nobody_as_a_whole(loaded):
    with pytest.raises(QuestionError, match="no state is named"):
        dependence(loaded, "world")
