"""A claim stands beside the records that bear it out or contradict it."""

from __future__ import annotations

from queries.claims_against_records import claims_against_records


def test_a_claim_stands_beside_the_records_it_meets(loaded):
    found = claims_against_records(loaded, "TKM", relation="contradicted")
    pairs = {(row.claim, row.record) for row in found}
    assert any(claim == "tkm-outside-organizations" for claim, _ in pairs)
    assert {row.relation for row in found} == {"contradicted"}
    both = len(claims_against_records(loaded))
    assert both == len(claims_against_records(loaded, relation="borne out")) + len(
        claims_against_records(loaded, relation="contradicted")
    )
