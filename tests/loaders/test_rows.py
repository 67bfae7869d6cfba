"""Records become nodes and ties as the model says, and nothing is invented on the way."""

from __future__ import annotations

from datetime import date

import pytest
from corpora import small_corpus, write_corpus

from graph.schema import LABELS, RELATIONSHIP_TYPES
from loaders.read import read
from loaders.rows import batch_of


def batch(values, tmp_path):
    corpus, findings = read(write_corpus(values, tmp_path))
    assert findings == []
    return batch_of(corpus)


@pytest.fixture
def small(tmp_path):
    return batch(small_corpus(), tmp_path)


def node(found, node_id):
    (one,) = [each for each in found.nodes if each.id == node_id]
    return one.properties


def tie(found, tie_id):
    (one,) = [each for each in found.ties if each.id == tie_id]
    return one


def test_every_label_type_property_and_end_is_one_that_the_schema_lists(small):
    labels = {label.name: {one.name for one in label.properties} for label in LABELS}
    types = {one.name: one for one in RELATIONSHIP_TYPES}
    for one in small.nodes:
        assert set(one.properties) | {"id"} <= labels[one.label], one
    for one in small.ties:
        assert (one.start[0], one.end[0]) in types[one.type].ends, one
        assert set(one.properties) | {"id"} <= {each.name for each in types[one.type].properties}, one


def test_a_spell_carries_its_days_grade_and_evidence_in_lists_of_one_length(small):
    one = tie(small, "kgz-club-2005")
    assert (one.type, one.start, one.end) == ("MEMBER_OF", ("State", "KGZ"), ("Organization", "club"))
    assert one.properties["since"] == one.properties["since_latest"] == date(2005, 3, 1)
    assert one.properties["until_kind"] == "open"
    assert "until" not in one.properties
    assert one.properties["sources"] == ["gazette", "paper"]
    assert one.properties["locators"] == ["", ""]
    assert one.properties["supports"] == ["since", "since"]
    assert one.properties["credibility"] == 1  # two publishers, high confidence
    assert one.properties["confirmed"] == date(2021, 6, 7)


def test_a_dormant_dispute_without_an_end_is_possible_up_to_its_newest_source(small):
    waters = node(small, "waters")
    assert waters["until_kind"] == "unknown"
    assert waters["until"] == date(2021, 6, 7)
    assert waters["since"] == date(1998, 1, 1)


def test_a_planned_event_makes_no_tie_but_keeps_who_is_foreseen(small):
    coming = node(small, "summit-2030")
    assert coming["planned_participants"] == ["UZB"]
    assert coming["planned_hosts"] == ["KAZ"]
    assert not [
        one for one in small.ties if one.type in {"TOOK_PART_IN", "HOSTED"} and one.end[1] == "summit-2030"
    ]


def test_only_the_records_own_sides_are_written(small):
    parties = [one for one in small.ties if one.type == "PARTY_TO" and one.end == ("Dispute", "waters")]
    sides = {one.start[1]: one.properties.get("side") for one in parties}
    assert sides == {"KGZ": 1, "UZB": 2, "KAZ": None}


def test_a_disagreement_becomes_a_caveat_with_both_values_and_the_one_used(small):
    caveat = node(small, "kaz-kgz-power-2010-differs-amount")
    assert caveat["kind"] == "disagreement"
    assert caveat["values"] == ["750 kWh", "700 kWh"]
    assert caveat["value_sources"] == ["paper", "gazette"]
    assert caveat["used"] == "750 kWh"
    assert tie(small, "kaz-kgz-power-2010-differs-amount/kaz-kgz-power-2010").type == "ABOUT"


def test_a_fact_that_a_better_source_contradicts_is_graded_improbable(small):
    assert node(small, "kaz-kgz-power-2010")["credibility"] == 5  # the official gazette gives the other value


def test_a_claim_is_about_what_its_words_name_and_what_it_lists(small):
    about = {
        one.end for one in small.ties if one.type == "ABOUT" and one.start == ("Claim", "kgz-needs-water")
    }
    assert about == {("State", "KGZ"), ("Dispute", "waters")}
    assert node(small, "kgz-needs-water")["about_ties"] == ["kgz-club-2005"]


def test_a_claim_that_a_figure_bears_out_points_to_its_end_and_names_the_figure(small):
    one = tie(small, "kgz-needs-water/kgz-kaz-import-share-2015")
    assert (one.type, one.end, one.properties["tie"]) == (
        "BEARS_OUT",
        ("State", "KAZ"),
        "kgz-kaz-import-share-2015",
    )


def test_ids_are_unique_for_each_label_and_type(small):
    nodes = [(one.label, one.id) for one in small.nodes]
    ties = [(one.type, one.id) for one in small.ties]
    assert len(nodes) == len(set(nodes))
    assert len(ties) == len(set(ties))


def test_no_property_is_empty(small):
    for one in [*small.nodes, *small.ties]:
        for name, value in one.properties.items():
            assert value is not None, (one, name)
            assert value != [], (one, name)
