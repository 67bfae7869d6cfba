"""An answer as of a day tells of nothing that began, ended or was settled later."""

from __future__ import annotations

import inspect
from random import Random

import pytest
from day_askings import DAYS, World, askings, questions_with
from told_dates import beginnings, told_too_early

import queries

TURNS = 5

IN_EFFECT = {
    "backbone",
    "balance",
    "bridges",
    "brokerage",
    "centrality",
    "common_partners",
    "communities",
    "cooperation",
    "deal_parties",
    "deals",
    "explain_influence",
    "influence",
    "influence_between",
    "influence_changes",
    "influence_matrix",
    "influence_on",
    "influence_series",
    "network",
    "paths",
    "relations",
    "similarity",
    "structure_series",
    "upstream_downstream",
    "without",
}
"""Questions that take a deal for a tie once it is in effect, not once it is signed."""

SIGNED_WITHIN = {"deal_parties", "deals", "disputes", "exercises", "upstream_downstream"}
"""Questions whose `until` chooses what began by then, and of which all that is recorded is told."""


@pytest.fixture(scope="module")
def world(loaded):
    return World.of(loaded)


@pytest.fixture(scope="module")
def began(loaded):
    return {in_effect: beginnings(loaded, in_effect=in_effect) for in_effect in (False, True)}


def later(loaded, began, asked):
    """Return what answers tell of later days than those asked about."""
    found = []
    for asking in asked:
        name = asking.name
        chosen = asking.day == "until" and name in SIGNED_WITHIN
        since = began[name in IN_EFFECT and asking.day == "as_of"]
        for row in asking.put(loaded).rows:
            facts = row.facts[:1] if chosen else row.facts
            assert set(facts) <= since.keys(), f"{name}: not known when they began"
            undated = [(asking, fact, "undated") for fact in facts if since[fact] is None]
            early = [
                (asking, fact, since[fact]) for fact in facts if since[fact] and since[fact] > asking.last
            ]
            told = () if chosen else told_too_early(row, asking.last, as_of=asking.day == "as_of")
            found += [*undated, *early, *((asking, row.facts, field) for field in told)]
    return found


@pytest.mark.parametrize("name", questions_with(*DAYS))
def test_no_fact_no_end_and_no_status_of_later_is_told(loaded, world, began, name):
    assert later(loaded, began, askings(Random(name), world, name, TURNS)) == []


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", questions_with(*DAYS))
def test_no_fact_no_end_and_no_status_of_later_is_told_at_many_days(loaded, world, began, name, seed):
    assert later(loaded, began, askings(Random(f"{seed} {name}"), world, name, 40)) == []


def test_no_question_has_a_day_under_another_name():
    texts = {"Day", "Day | None"}
    for name in queries.__all__:
        named = inspect.signature(getattr(queries, name)).parameters.items()
        days = {parameter for parameter, one in named if str(one.annotation) in texts}
        assert days <= {*DAYS, "since"}


def test_nobody_belongs_to_a_body_on_the_eve_of_its_founding(loaded):
    lives = loaded.read("MATCH (o:Organization) RETURN o.id AS id, o.since AS since ORDER BY id").records()
    for row in lives:
        eve = row["since"].fromordinal(row["since"].toordinal() - 1)
        assert len(queries.members(loaded, row["id"], as_of=eve)) == 0
