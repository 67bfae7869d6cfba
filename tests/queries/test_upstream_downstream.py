"""Which deals cross the line of the water quarrel?"""

from __future__ import annotations

import pytest
from cooperation_facts import begun_later, states_of, written

from graph.errors import QuestionError, UnknownNameError
from graph.vocabulary import DealKind
from queries.upstream_downstream import upstream_downstream

UP, DOWN = {"KGZ", "TJK"}, {"KAZ", "TKM", "UZB"}


def test_the_deals_of_2021_between_uzbekistan_and_the_states_upstream(loaded):
    rows = {row.id: row for row in upstream_downstream(loaded, since="2021-03", until="2021-06")}
    assert set(rows) == {
        "kgz-uzb-kambarata1-preparation-2021",
        "kgz-uzb-power-supply-2021",
        "uzb-kgz-development-fund-2021",
        "uzb-tjk-investment-company-2021",
        "uzb-tjk-zarafshan-hydropower-2021",
    }
    power = rows["kgz-uzb-power-supply-2021"]
    assert (power.kind, power.upstream, power.downstream) == ("energy", ("KGZ (buyer)",), ("UZB (supplier)",))
    # The flood of 2004 was over, the reservoirs of Kasan-Sai and Kempir-Abad were settled in 2022 only.
    assert power.disputes == (
        "ca-upstream-downstream",
        "kgz-uzb-kasan-sai",
        "kgz-uzb-kempir-abad",
        "syr-darya-toktogul",
    )
    assert power.facts == (power.id, *power.disputes)


def test_all_deals_of_the_files_with_both_sides_are_there_once(loaded):
    authored = {
        key for key, deal in written("deals").items() if states_of(deal) & UP and states_of(deal) & DOWN
    }
    listed = [row.id for row in upstream_downstream(loaded)]
    assert len(listed) == len(set(listed))
    assert set(listed) == authored


def test_each_party_stands_on_its_side_of_the_line_or_beside_it(loaded):
    for row in upstream_downstream(loaded):
        codes = [[one[:3] for one in part] for part in (row.upstream, row.downstream, row.others)]
        assert set(codes[0]) <= UP
        assert set(codes[1]) <= DOWN
        assert not set(codes[2]) & (UP | DOWN)
        assert sum(map(len, codes)) == len(states_of(written("deals")[row.id]))


def test_deals_come_by_kind_then_signature(loaded):
    rows = upstream_downstream(loaded).rows
    kinds = [list(DealKind).index(row.kind) for row in rows]
    assert kinds == sorted(kinds)
    for kind in {row.kind for row in rows}:
        dates = [row.signed or row.in_force for row in rows if row.kind == kind]
        assert [bool(one) for one in dates] == sorted((bool(one) for one in dates), reverse=True)


def test_what_a_deal_settled_is_told(loaded):
    (row,) = (row for row in upstream_downstream(loaded) if row.id == "uzb-tjk-border-2018")
    assert row.settles == ("uzb-tjk-border", "uzb-tjk-farkhad")


def test_another_line_can_be_drawn(loaded):
    rows = upstream_downstream(loaded, dispute="afg-qosh-tepa").rows
    assert rows
    assert all({one[:3] for one in row.upstream} == {"AFG"} for row in rows)


@pytest.mark.parametrize("day", ["1992-02-18", "2010", "2022-06"])
def test_nothing_that_began_after_the_day_is_mentioned(loaded, day):
    answer = upstream_downstream(loaded, as_of=day)
    assert len(answer) > 0
    assert (
        begun_later(loaded, [fact for row in answer for fact in (row.id, *row.disputes)], answer.as_of.last)
        == []
    )
    assert {row.status for row in answer} == {None}


def test_before_the_quarrel_there_is_no_line(loaded):
    answer = upstream_downstream(loaded, as_of="1990-12-31")
    assert len(answer) == 0
    assert "not begun by that day" in answer.notes[0]


def test_an_empty_span_says_that_none_is_recorded(loaded):
    answer = upstream_downstream(loaded, until=1980)
    assert answer.notes == ("None recorded. The record of deals is never complete, so there may be others.",)


def test_undated_deals_are_counted_below(loaded):
    answer = upstream_downstream(loaded)
    undated = sum(row.signed is None and row.in_force is None for row in answer)
    assert f"{undated} undated, listed last within their kind." in answer.notes


@pytest.mark.parametrize("dispute", ["kgz-tjk-border", "water", "'; MATCH (n) DELETE n", "w" * 3000])
def test_a_dispute_without_upstream_and_downstream_draws_no_line(loaded, dispute):
    with pytest.raises(UnknownNameError):
        upstream_downstream(loaded, dispute=dispute)


def test_a_slip_in_the_id_gets_an_offer(loaded):
    with pytest.raises(UnknownNameError, match="ca-upstream-downstream"):
        upstream_downstream(loaded, dispute="ca-upstream-downstraem")


def test_a_day_and_a_span_together_are_refused(loaded):
    with pytest.raises(QuestionError, match="not both"):
        upstream_downstream(loaded, as_of=2020, since=2019)
