"""Influence between states on the shipped facts: numbers by hand, gaps, days, and sums one can redo."""

from __future__ import annotations

import pytest

from graph.errors import QuestionError, UnknownNameError
from queries.explain_influence import explain_influence
from queries.influence import influence
from queries.influence_between import influence_between
from queries.influence_changes import influence_changes
from queries.influence_matrix import influence_matrix
from queries.influence_on import influence_on
from queries.influence_series import influence_series

DAY = "2024-12-31"

# The United Arab Emirates on Turkmenistan at the end of 2024. Both are in the summit format of the Gulf and
# Central Asia (11 states), and met at its summit of 2023 (11) and at that of the SCO of 2024 (16). Of the
# imports of Turkmenistan 21 % came from there in 2023, and 0.3 % of its arms in 2019 to 2023.
BODIES = (1 / 10) / (1 / 10 + 1)
MEETINGS = (1 / 10 + 1 / 15) / (1 / 10 + 1 / 15 + 2)
BANDWIDTH = 0.2 * BODIES + 0.15 * MEETINGS
DEPENDENCE = (0.1 * 21 / (21 + 25) + 0.15 * 0.3 / (0.3 + 25)) / 0.25


class TestBetween:
    def test_a_number_is_that_worked_out_by_hand(self, loaded):
        row, back = influence_between(loaded, "ARE", "TKM", as_of=DAY)
        assert (row.influencer, row.target) == ("ARE", "TKM")
        assert row.bandwidth == pytest.approx(BANDWIDTH, abs=5e-5)
        assert row.dependence == pytest.approx(DEPENDENCE, abs=5e-5)
        assert row.influence == pytest.approx(BANDWIDTH * DEPENDENCE, abs=5e-5)
        assert row.coverage == 0.25
        assert row.shares == ("imports 0.457 (2023)", "arms 0.012 (2023)")
        assert row.facts == (
            "are-gcc-central-asia-2022",
            "tkm-gcc-central-asia-2022",
            "gcc-ca-summit-2023",
            "sco-summit-2024",
            "tkm-are-import-share-2023-cia",
            "tkm-are-arms-imports-share-2023-win",
        )
        assert (back.influence, back.why, back.bandwidth) == (None, "not enough covered", row.bandwidth)

    def test_either_order_gives_the_same_answer(self, loaded):
        assert influence_between(loaded, "TKM", "ARE", as_of=DAY) == influence_between(
            loaded, "ARE", "TKM", as_of=DAY
        )

    def test_before_any_fact_nothing_is_recorded_and_nothing_is_zero(self, loaded):
        for row in influence_between(loaded, "RUS", "KAZ", as_of="1900-01-01"):
            assert (row.influence, row.facts) == (None, ())
            assert all(one.endswith("none recorded") for one in row.ties)

    def test_a_state_has_no_influence_on_itself(self, loaded):
        with pytest.raises(QuestionError, match="influence_between: Kazakhstan twice"):
            influence_between(loaded, "KAZ", "Kazakhstan")

    def test_an_unknown_or_hostile_name_is_refused(self, loaded):
        with pytest.raises(UnknownNameError):
            influence_between(loaded, "KAZ", "'}) DETACH DELETE n //`")


class TestRankings:
    def test_who_has_influence_is_ranked_with_intervals_and_gaps_are_last(self, loaded):
        answer = influence_on(loaded, "KGZ", as_of=2023)
        ranked = [row for row in answer if row.rank is not None]
        assert [row.rank for row in ranked] == list(range(1, len(ranked) + 1))
        assert [row.influence for row in ranked] == sorted((row.influence for row in ranked), reverse=True)
        assert list(answer[: len(ranked)]) == ranked
        for row in ranked:
            low, high = map(int, row.rank_interval.split("-"))
            assert low <= row.rank <= high
        unranked = [row for row in answer if row.rank is None]
        assert unranked
        assert {row.why for row in unranked} == {"not enough covered"}
        assert any(note.startswith("The ranking is ") for note in answer.notes)

    def test_on_whom_it_is_ranks_the_same_numbers_from_the_other_side(self, loaded):
        on_kgz = influence_on(loaded, "KGZ", as_of=DAY, partners="RUS")[0]
        of_rus = influence(loaded, "RUS", as_of=DAY, partners="KGZ")[0]
        assert (on_kgz.state, of_rus.state) == ("RUS", "KGZ")
        assert (on_kgz.influence, on_kgz.facts) == (of_rus.influence, of_rus.facts)

    def test_named_partners_are_listed_even_without_any_tie(self, loaded):
        (row,) = influence(loaded, "KGZ", as_of="1900-01-01", partners="USA")
        assert (row.rank, row.bandwidth, row.why) == (None, 0.0, "not enough covered")


class TestMatrix:
    def test_each_ordered_pair_is_a_row_and_says_what_between_says(self, loaded):
        matrix = influence_matrix(loaded, ["RUS", "KGZ", "CHN"], as_of=DAY)
        assert [(row.influencer, row.target) for row in matrix] == [
            ("CHN", "KGZ"),
            ("CHN", "RUS"),
            ("KGZ", "CHN"),
            ("KGZ", "RUS"),
            ("RUS", "CHN"),
            ("RUS", "KGZ"),
        ]
        pair = {
            (row.influencer, row.target): row for row in influence_between(loaded, "RUS", "KGZ", as_of=DAY)
        }
        assert matrix[5] == pair["RUS", "KGZ"]
        assert matrix[3] == pair["KGZ", "RUS"]

    def test_without_names_every_pair_with_a_number_is_there(self, loaded):
        matrix = influence_matrix(loaded, as_of=DAY)
        assert len(matrix) > 20
        assert all(0 <= row.influence <= 1 for row in matrix)


class TestSeries:
    def test_each_day_is_the_answer_of_that_day(self, loaded):
        series = influence_series(loaded, "KAZ", "RUS", since=2021, until="2024-06-01")
        days = ["2021-12-31", "2022-12-31", "2023-12-31", "2024-06-01"]
        assert [row.day for row in series] == [day for day in days for _ in range(2)]
        for place, day in enumerate(days):
            point = influence_between(loaded, "RUS", "KAZ", as_of=day)
            assert series[2 * place : 2 * place + 2] == point.rows

    def test_a_span_that_ends_before_it_begins_is_refused(self, loaded):
        with pytest.raises(QuestionError, match="the first day 2024-01-01 comes after the last, 2020-12-31"):
            influence_series(loaded, "KAZ", "RUS", since=2024, until=2020)


class TestChanges:
    def test_before_and_after_are_the_answers_of_the_two_days(self, loaded):
        changes = influence_changes(loaded, "2021-12-31", DAY, states="KGZ")
        assert [abs(row.change) for row in changes] == sorted(
            (abs(row.change) for row in changes), reverse=True
        )
        for row in changes[:3]:
            for day, value in (("2021-12-31", row.before), (DAY, row.after)):
                pair = influence_between(loaded, row.influencer, row.target, as_of=day)
                (found,) = [one.influence for one in pair if one.influencer == row.influencer]
                assert value == found
            assert row.change == pytest.approx(row.after - row.before, abs=2e-4)
            assert 0 <= row.agreeing <= 1

    def test_a_day_against_itself_changes_nothing(self, loaded):
        changes = influence_changes(loaded, DAY, DAY, states="TKM")
        assert changes
        assert {(row.change, row.agreeing, row.moved) for row in changes} == {(0.0, 0.5, ())}

    def test_a_span_that_ends_before_it_begins_is_refused(self, loaded):
        with pytest.raises(QuestionError, match="comes after the last"):
            influence_changes(loaded, 2024, 2020)


class TestExplanation:
    def test_the_sum_can_be_done_again_from_its_lines(self, loaded):
        lines = explain_influence(loaded, "CHN", "KGZ", as_of=DAY)
        of = {(line.part, line.component): line for line in lines if line.step == "component"}
        results = {line.what: line.value for line in lines if line.step == "result"}
        for part, total in (
            ("bandwidth", "bandwidth"),
            ("shares", "mean F of the covered shares"),
            ("lifts", "lift L"),
        ):
            values = [
                line.value for (block, _), line in of.items() if block == part and line.value is not None
            ]
            assert sum(values) == pytest.approx(results[total], abs=1e-5)
        deals = [line.value for line in lines if (line.component, line.step) == ("deals", "record")]
        assert of["bandwidth", "deals"].value == pytest.approx(0.35 * sum(deals) / (sum(deals) + 5), abs=1e-5)
        mean, lift = results["mean F of the covered shares"], results["lift L"]
        assert results["dependence"] == pytest.approx(mean + (1 - mean) * lift, abs=1e-5)
        assert results["influence"] == pytest.approx(results["bandwidth"] * results["dependence"], abs=1e-5)

    def test_it_ends_with_the_number_and_names_the_same_facts_as_the_pair(self, loaded):
        lines = explain_influence(loaded, "CHN", "KGZ", as_of=DAY)
        (row,) = [
            one for one in influence_between(loaded, "CHN", "KGZ", as_of=DAY) if one.influencer == "CHN"
        ]
        assert lines[-1].value == pytest.approx(row.influence, abs=5e-5)
        assert sorted(lines.facts) == sorted(row.facts)

    def test_a_gap_is_told_line_by_line(self, loaded):
        lines = explain_influence(loaded, "KGZ", "RUS", as_of=DAY)
        assert lines[-1].value is None
        assert lines[-1].formula == "not enough covered"
        gaps = [line for line in lines if line.part == "shares" and line.step == "component"]
        assert {(line.what, line.value) for line in gaps} == {("not covered", None)}


def test_weights_of_ones_own_are_named_and_change_the_number(loaded, tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text("name: Mine\ninfluence: {bandwidth: {bodies: {half: 9}}}\n", encoding="utf-8")
    own = influence_between(loaded, "ARE", "TKM", as_of=DAY, weights=str(path))
    assert own[0].bandwidth == pytest.approx(0.2 * 0.1 / 9.1 + 0.15 * MEETINGS, abs=5e-5)
    assert f"by the weights Mine ({path})" in own.notes[0]


def test_both_engines_give_the_same_bytes(both):
    embedded, neo4j = both
    for asked in (
        lambda one: influence_on(one, "KGZ", as_of=2023),
        lambda one: influence_matrix(one, "central-asia", as_of=DAY),
        lambda one: influence_changes(one, "2021-12-31", DAY),
        lambda one: explain_influence(one, "RUS", "TJK", as_of=DAY),
    ):
        assert asked(embedded).to_json() == asked(neo4j).to_json()
