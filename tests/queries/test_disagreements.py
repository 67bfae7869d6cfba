"""Where sources differ, both values and the one used are told."""

from __future__ import annotations

from queries.disagreements import disagreements


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
