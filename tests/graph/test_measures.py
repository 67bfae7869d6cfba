"""The closed vocabulary of indicators."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import FrozenInstanceError
from typing import get_args

import pytest

from graph import measures
from graph.measures import MEASURES, Measure, Reading, Theme

KEBAB = re.compile(r"[a-z]+(-[a-z]+)*")

each_measure = pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES.keys())


@each_measure
def test_a_measure_is_listed_under_its_own_kebab_case_name(measure: Measure):
    assert MEASURES[measure.name] is measure
    assert KEBAB.fullmatch(measure.name)


def test_no_measure_is_declared_twice():
    declared = [
        each.name
        for group in vars(measures).values()
        if isinstance(group, tuple)
        for each in group
        if isinstance(each, Measure)
    ]
    assert [name for name, times in Counter(declared).items() if times > 1] == []
    assert set(declared) == set(MEASURES)


@each_measure
def test_a_measure_says_in_one_sentence_what_from_and_to_are(measure: Measure):
    assert re.fullmatch(r"[A-Z][^.]*\.", measure.counts)
    assert "`from`" in measure.counts
    assert "`to`" in measure.counts


def test_no_two_measures_count_the_same():
    sentences = Counter(measure.counts for measure in MEASURES.values())
    assert [sentence for sentence, times in sentences.items() if times > 1] == []


@each_measure
def test_a_measure_has_one_unit_unless_it_is_money_in_several_currencies(measure: Measure):
    assert measure.units
    assert len(set(measure.units)) == len(measure.units)
    if len(measure.units) > 1:
        assert all(re.fullmatch(r"million [A-Z]{3}", unit) for unit in measure.units)


@each_measure
def test_a_unit_holds_no_period_and_no_qualifier(measure: Measure):
    for unit in measure.units:
        assert not re.search(r"[(),]|\d{4}|January|about|more than", unit)


@each_measure
def test_a_measure_that_reads_as_dependence_is_a_percentage(measure: Measure):
    if measure.reading is Reading.DEPENDS:
        assert measure.units[0].startswith("percent of ")


@each_measure
def test_a_percentage_is_named_as_a_share_or_a_dependence(measure: Measure):
    named = "share" in measure.name or measure.name.endswith("-dependence")
    assert named == measure.units[0].startswith("percent of ")


def test_a_percentage_of_the_total_of_the_other_side_is_not_read_as_dependence():
    assert MEASURES["arrivals-share"].reading is Reading.FLOW


def test_only_turnover_and_settlements_are_mutual():
    mutual = {name for name, measure in MEASURES.items() if measure.reading is Reading.MUTUAL}
    assert mutual == {"trade-turnover", "national-currency-settlement-share"}


def test_all_volumes_of_gas_share_one_scale():
    assert MEASURES["gas-exports-volume"].units == MEASURES["gas-imports"].units == ("billion m3",)


def test_every_theme_has_a_measure_and_every_measure_a_theme():
    assert {measure.theme for measure in MEASURES.values()} == set(get_args(Theme))


def test_the_measures_that_may_point_to_a_group_name_their_regions():
    regions = {name: measure.regions for name, measure in MEASURES.items() if measure.regions}
    assert regions == {
        "trade-turnover": ("central-asia", "central-asia-and-azerbaijan", "gulf"),
        "trade-share": ("gulf",),
        "gas-share-of-exports": ("world",),
        "remittances-gdp-share": ("world",),
        "foreign-troops": ("csto-states",),
        "wheat-import-dependence": ("world",),
    }


def test_a_reading_is_its_word_and_has_a_meaning():
    assert [str(reading) for reading in Reading] == ["depends", "flow", "mutual"]
    assert all(reading.meaning for reading in Reading)


def test_the_vocabulary_cannot_be_changed_at_run_time():
    turnover = MEASURES["trade-turnover"]
    with pytest.raises(TypeError):
        MEASURES["trade-turnover"] = turnover  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        turnover.name = "turnover"  # type: ignore[misc]
