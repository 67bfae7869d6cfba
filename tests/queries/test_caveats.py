"""Contradictions, gaps and disagreements are found by what they are about."""

from __future__ import annotations

from queries.caveats import caveats


def test_all_sixty_contradictions_of_the_paper_and_all_disagreements_are_caveats(loaded):
    found = caveats(loaded)
    assert {f"C{number:02}" for number in range(1, 61)} <= {row.id for row in found}
    assert {row.kind for row in found} == {"contradiction", "ambiguity", "gap", "disagreement"}


def test_caveats_of_a_claim_and_of_what_it_is_about_are_found(loaded):
    assert "C34" in {row.id for row in caveats(loaded, "uzb-intra-ca-trade-2017")}
    assert "C19" in {row.id for row in caveats(loaded, "CSTO")}


def test_caveats_of_claims_about_a_region_are_found_where_the_region_is_asked_for(loaded):
    # C49 is about claims that Central Asia will be, and will not be, more integrated.
    assert "C49" in {row.id for row in caveats(loaded, "central-asia", kind="contradiction")}
    assert "C49" not in {row.id for row in caveats(loaded, "KAZ")}
