"""Who depends on a state?"""

from __future__ import annotations

import pytest
from cooperation_facts import begun_later

from graph.errors import QuestionError, UnknownNameError
from queries.dependence import dependence
from queries.dependents import dependents

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")


def test_gas_sold_to_china(loaded):
    (row,) = dependents(loaded, "China", measure="gas-export-share", as_of=2023)
    assert (row.state, row.partner, row.value, row.qualifier, row.period) == (
        "TKM",
        "CHN",
        85,
        "about",
        "2022",
    )


def test_it_is_the_reverse_of_dependence(loaded):
    here = {row.facts for row in dependents(loaded, "RUS", as_of=2024) if row.state in FIVE}
    there = {row.facts for row in dependence(loaded, "central-asia", as_of=2024) if row.partner == "RUS"}
    assert here == there != set()


def test_figures_for_a_region_are_not_its_states(loaded):
    whole = dependents(loaded, "world", as_of=2022)
    assert {(row.scope, row.partner) for row in whole} == {("region", "world")}
    assert not {row.facts for row in whole} & {row.facts for row in dependents(loaded, "RUS", as_of=2022)}


def test_a_group_stands_for_its_states_and_the_group_as_a_whole_is_apart(loaded):
    # tkm-are-trade-share-2024 is for the Gulf states together.
    answer = dependents(loaded, "gulf", as_of=2024)
    scopes = {row.facts[0]: row.scope for row in answer}
    assert scopes["tkm-are-trade-share-2024"] == "region"
    of_one = dependents(loaded, "ARE", as_of=2024)
    assert "tkm-are-trade-share-2024" not in of_one.facts
    assert set(of_one.facts) <= set(answer.facts)


def test_states_come_before_regions_and_the_greatest_first_in_each_measure(loaded):
    rows = dependents(loaded, ["CHN", "world"], as_of=2024).rows
    assert [row.scope for row in rows] == sorted((row.scope for row in rows), key=["state", "region"].index)
    for measure in {row.measure for row in rows}:
        values = [row.value for row in rows if row.measure == measure]
        assert values == sorted(values, reverse=True)


@pytest.mark.parametrize("day", ["2000", "2014-12-31", "2023-06"])
def test_nothing_that_began_after_the_day_is_mentioned(loaded, day):
    answer = dependents(loaded, "RUS, CHN, world", as_of=day)
    assert begun_later(loaded, answer.facts, answer.as_of.last) == []


def test_where_nothing_is_recorded_it_is_no_zero(loaded):
    answer = dependents(loaded, "RUS", as_of="1985-01-01")
    assert len(answer) == 0
    assert answer.notes[0] == "No figure is recorded; that is no zero."


def test_a_measure_that_is_no_dependence_is_refused(loaded):
    with pytest.raises(QuestionError, match="dependents: remittances is no share"):
        dependents(loaded, "RUS", measure="remittances")


@pytest.mark.parametrize("name", ["Mordor", "RUS}) //", "q" * 9000])
def test_an_unknown_name_is_refused(loaded, name):
    with pytest.raises(UnknownNameError):
        dependents(loaded, name)


def test_a_name_that_is_none_is_told_and_figures_for_a_group_alone_are_found(loaded):
    with pytest.raises(QuestionError, match="no state is named"):
        dependents(loaded, "")
    assert {row.scope for row in dependents(loaded, "world", as_of=2022)} == {"region"}
