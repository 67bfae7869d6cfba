"""Which deals settled which disputes, and when?"""

from __future__ import annotations

import pytest

from graph.errors import QuestionError, UnknownNameError
from queries.settlements import settlements


def pairs(answer) -> list[tuple[str, str]]:
    return [(row.deal, row.dispute) for row in answer]


def test_those_of_a_year_are_told_by_deal_and_dispute(loaded):
    assert pairs(settlements(loaded, since=2018, until=2018)) == [
        ("uzb-tjk-border-2018", "uzb-tjk-border"),
        ("uzb-tjk-border-2018", "uzb-tjk-farkhad"),
        ("caspian-convention-2018", "caspian-status"),
    ]


@pytest.mark.parametrize(("since", "until", "count"), [
    ("2025-03-13", "2025-03-13", 3),
    ("2025-03-14", "2025-12-31", 0),
    ("2025-01-01", "2025-03-12", 0),
])  # fmt: skip
def test_a_settlement_is_of_the_day_of_its_signature(loaded, since, until, count):
    assert len(settlements(loaded, "KGZ, TJK", since=since, until=until)) == count


def test_a_date_too_wide_for_the_span_is_possible(loaded):
    found = {row.dispute: row.in_span for row in settlements(loaded, "CHN", since="1999-06", until="2002-12")}
    assert found == {"chn-kgz-border": "possible", "chn-tjk-border": "certain"}


def test_what_came_after_the_span_is_not_told(loaded):
    (barak,) = [row for row in settlements(loaded, until="2022-12-31") if row.dispute == "kgz-uzb-barak"]
    assert (barak.settled, barak.in_force, barak.dispute_until) == ("2022-11-03", None, None)
    (barak,) = [row for row in settlements(loaded) if row.dispute == "kgz-uzb-barak"]
    assert (barak.in_force, barak.dispute_until, barak.in_span) == ("2023-01-27", "2024-04-15", None)


def test_a_dispute_over_since_a_day_not_known_says_so(loaded):
    (vorukh,) = [row for row in settlements(loaded) if row.dispute == "kgz-tjk-vorukh"]
    assert vorukh.dispute_until == "unknown"


def test_the_facts_behind_it_are_the_deal_and_the_dispute(loaded):
    (border,) = settlements(loaded, "CHN, KAZ")
    assert border.facts == ("kaz-chn-border-1994", "chn-kaz-border")


def test_the_graver_doubt_of_the_two_records_counts(loaded):
    (dostlug,) = settlements(loaded, "TKM", since=2021)
    deal, dispute = (
        loaded.read(f"MATCH (n:{label} {{id: $id}}) RETURN n.credibility AS grade", {"id": one}).rows[0][0]
        for label, one in zip(("Deal", "Dispute"), dostlug.facts, strict=True)
    )
    assert dostlug.credibility == max(deal, dispute)


def test_none_recorded_is_said(loaded):
    answer = settlements(loaded, since=1991, until=1992)
    assert len(answer) == 0
    assert "None recorded" in answer.notes[0]


def test_a_span_that_runs_backwards_is_refused(loaded):
    with pytest.raises(QuestionError, match="the first day comes first"):
        settlements(loaded, since=2020, until=2010)


def test_an_unknown_name_is_refused(loaded):
    with pytest.raises(UnknownNameError):
        settlements(loaded, "'; DROP")


def test_a_group_is_the_union_of_its_states(loaded):
    union = {pair for one in ("KAZ", "KGZ", "TJK", "TKM", "UZB") for pair in pairs(settlements(loaded, one))}
    assert set(pairs(settlements(loaded, "central-asia"))) == union
