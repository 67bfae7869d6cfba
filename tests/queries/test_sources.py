"""Documents, and how much rests on each."""

from __future__ import annotations

from queries.sources import sources


def test_sources_count_records_spells_and_figures_that_rest_on_them(loaded):
    found = {row.id: row for row in sources(loaded)}
    assert found["interfax-kgz-tjk-border-2025"].facts_on_it >= 2
    assert found["blogen-csto-ru-mirror"].facts_on_it > 5  # most of the spells in the CSTO
    assert {row.kind for row in sources(loaded, kind="treaty")} == {"treaty"}


def test_undated_sources_are_left_out_of_a_span_and_counted(loaded):
    found = sources(loaded, since="2025")
    assert all(row.published for row in found)
    assert any("undated" in note for note in found.notes)
