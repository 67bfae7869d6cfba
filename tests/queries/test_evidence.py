"""The documents behind a record, how far they can be trusted, and how they are cited."""

from __future__ import annotations

import pytest

from graph.errors import UnknownNameError
from queries.evidence import evidence


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
