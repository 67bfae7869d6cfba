"""States to which both of two states are tied."""

from __future__ import annotations

from queries.common_partners import common_partners


def test_a_common_partner_is_tied_to_both(loaded):
    found = {row.partner: row for row in common_partners(loaded, "KAZ", "UZB", as_of="2021", kinds="deal")}
    assert {"RUS", "CHN", "KGZ"} <= found.keys()
    assert {"KAZ", "UZB"} & found.keys() == set()
    assert all(row.weight == min(row.weight_first, row.weight_second) for row in found.values())
