"""Recommendations come with the claims they rest on, weakest first."""

from __future__ import annotations

from queries.recommendations import recommendations


def test_recommendations_come_weakest_first_with_their_grounds(loaded):
    found = recommendations(loaded)
    assert len(found) == 11
    strengths = [row.strength for row in found]
    assert strengths == sorted(strengths)
    first = next(row for row in found if row.id == "rec-curb-russian-interference")
    assert {"rus-interferes-in-ca", "steppe-eagle-russian-pressure"} <= set(first.facts)
    assert found[0].id == "rec-curb-russian-interference"
    assert all(row.grounds == row.stated + row.reported + row.implied for row in found)
