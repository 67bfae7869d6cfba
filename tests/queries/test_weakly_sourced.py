"""Records with weak evidence, and what is weak about it."""

from __future__ import annotations

from queries.weakly_sourced import weakly_sourced


def test_a_record_with_one_publisher_is_weak_and_one_with_several_is_not(loaded):
    weak = {row.id: row for row in weakly_sourced(loaded, "deal")}
    assert "kgz-tjk-border-treaty-2025" not in weak
    assert all(len(row.publishers) == 1 for row in weak.values() if "one publisher" in row.weaknesses)
    assert all("low confidence" in row.weaknesses for row in weakly_sourced(loaded, "deal", least=3))


def test_kinds_add_up(loaded):
    kinds = ("organization", "deal", "dispute", "event", "membership", "indicator")
    assert len(weakly_sourced(loaded)) == sum(len(weakly_sourced(loaded, kind)) for kind in kinds)
