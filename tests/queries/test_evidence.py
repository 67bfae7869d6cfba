"""The documents behind a record, how far they can be trusted, and how they are cited."""

from __future__ import annotations

import json

import pytest

from graph.errors import UnknownNameError
from queries.cite import cite
from queries.disagreements import disagreements
from queries.evidence import evidence
from queries.sources import sources
from queries.weakly_sourced import weakly_sourced


def test_each_field_of_a_deal_names_the_documents_that_state_it(loaded):
    found = evidence(loaded, "kgz-uzb-power-supply-2021")
    amount = [row for row in found if row.field == "value"]
    assert {row.source for row in amount} == {"24kg-power-750-2021", "kun-power-750-2021"}
    assert amount[0].value.startswith("750000000, kWh")
    assert all(row.part_only for row in found if row.field == "summary" and row.source)
    assert any(note.startswith("Credibility ") for note in found.notes)


def test_a_spell_and_a_figure_have_their_evidence_too(loaded):
    assert {row.field for row in evidence(loaded, "uzb-csto-1992") if row.source} >= {"since", "status"}
    assert {row.field for row in evidence(loaded, "kaz-rus-oil-export-cpc-2022") if row.source} == {"value"}


def test_a_field_that_no_document_states_is_shown_without_one(loaded):
    found = evidence(loaded, "kgz-uzb-power-supply-2021")
    assert [(row.field, row.source) for row in found if row.field == "kind"] == [("kind", None)]


def test_a_disagreement_is_told_with_the_record(loaded):
    assert any("sources differ on until" in note for note in evidence(loaded, "uzb-csto-1992").notes)


def test_an_unknown_id_is_answered_with_near_ones(loaded):
    with pytest.raises(UnknownNameError, match="kgz-uzb-power-supply-2021"):
        evidence(loaded, "kgz-uzb-power-suply-2021")


def test_a_record_with_one_publisher_is_weak_and_one_with_several_is_not(loaded):
    weak = {row.id: row for row in weakly_sourced(loaded, "deal")}
    assert "kgz-tjk-border-treaty-2025" not in weak
    assert all(len(row.publishers) == 1 for row in weak.values() if "one publisher" in row.weaknesses)
    assert all("low confidence" in row.weaknesses for row in weakly_sourced(loaded, "deal", least=3))


def test_kinds_add_up(loaded):
    kinds = ("organization", "deal", "dispute", "event", "membership", "indicator")
    assert len(weakly_sourced(loaded)) == sum(len(weakly_sourced(loaded, kind)) for kind in kinds)


def test_a_disagreement_names_both_values_their_sources_and_the_one_used(loaded):
    (row,) = [
        one
        for one in disagreements(loaded, "uzb-csto-1992")
        if one.record == "uzb-csto-1992" and one.field == "until"
    ]
    assert row.used == "1999-04-20"
    assert any(value.startswith("1998 (") for value in row.values)


def test_disagreements_about_a_state_are_among_all_of_them(loaded):
    of_state = {(row.record, row.field) for row in disagreements(loaded, "KGZ")}
    assert of_state
    assert of_state < {(row.record, row.field) for row in disagreements(loaded)}


def test_sources_count_records_spells_and_figures_that_rest_on_them(loaded):
    found = {row.id: row for row in sources(loaded)}
    assert found["interfax-kgz-tjk-border-2025"].facts_on_it >= 2
    assert found["blogen-csto-ru-mirror"].facts_on_it > 5  # most of the spells in the CSTO
    assert {row.kind for row in sources(loaded, kind="treaty")} == {"treaty"}


def test_undated_sources_are_left_out_of_a_span_and_counted(loaded):
    found = sources(loaded, since="2025")
    assert all(row.published for row in found)
    assert any("undated" in note for note in found.notes)


def test_a_source_is_cited_in_three_forms_without_inventing_an_author(loaded):
    (row,) = cite(loaded, "astanatimes-belarus-sco-2024")
    assert row.apa == (
        "SCO Welcomes Belarus as Its 10th Member State. (2024, July 4). The Astana Times. "
        "https://astanatimes.com/2024/07/sco-welcomes-belarus-as-its-10th-member-state/"
    )
    item = json.loads(row.csl_json)
    assert item["issued"] == {"date-parts": [[2024, 7, 4]]}
    assert "author" not in item
    assert row.bibtex.startswith("@misc{astanatimes-belarus-sco-2024,")


def test_a_record_is_cited_by_the_documents_it_rests_on(loaded):
    assert {row.source for row in cite(loaded, "kgz-uzb-power-supply-2021")} == {
        row.source for row in evidence(loaded, "kgz-uzb-power-supply-2021") if row.source
    }
