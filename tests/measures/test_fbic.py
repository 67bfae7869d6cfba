"""The Formal Bilateral Influence Capacity comes out as published."""

from __future__ import annotations

from dataclasses import replace
from math import exp, isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import DataError, QuestionError
from queries.measures.fbic import fbic, fbic_of, normalised, smoothed
from queries.measures.fbic_release import ALLIANCE_POINTS, FBIC, FBIC_PLUS, TRADE_AGREEMENT_POINTS
from queries.measures.fbic_table import COLUMNS, Components, read_components

# Russia on Uzbekistan in 2019: normalised and smoothed inputs, and what was published for them.
SERIES = {
    "representation": 1,
    "organizations": 0.409068,
    "trade_agreements": 0.584414,
    "trade": 1.073016,
    "alliances": 2.969926,
    "arms": 1.744573,
}
SHARES = {
    "aid_gdp": 0.00007,
    "aid_share": 0.009466,
    "trade_gdp": 4.646813,
    "trade_share": 19.635949,
    "arms_stock": 6.839820,
    "arms_share": 9.592326,
}
HEAD = [name for name in COLUMNS if "wider" not in COLUMNS[name]]
NUMBER = st.floats(0, 1e6)


def raw_of(name: str) -> float:
    """The value in its own unit that is normalised to that of `SERIES`."""
    value = SERIES[name] * FBIC.totals[name] / FBIC.totals["representation"]
    return exp(value) - 1 if name in FBIC.logged else value


def components(year: int, **values: float | None) -> Components:
    return Components("RUS", "UZB", year, {name: raw_of(name) for name in SERIES} | SHARES | values)


def written(folder, *lines: str):
    path = folder / "pairs.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def line(**changed: str) -> str:
    cells = dict.fromkeys(HEAD, "0") | {"iso3a": "RUS", "iso3b": "UZB", "year": "2019"} | changed
    return ",".join(cells[name] for name in HEAD)


class TestTheIndex:
    def test_russia_on_uzbekistan_in_2019_is_as_published(self):
        found = fbic(SERIES, SHARES)
        assert found.bandwidth_raw == pytest.approx(1.170753, abs=1e-6)
        assert found.bandwidth == pytest.approx(0.367796, abs=1e-6)
        assert found.dependence_raw == pytest.approx(1.482915, abs=1e-6)
        assert found.dependence == pytest.approx(0.359689, abs=1e-6)
        assert found.index == pytest.approx(0.227310, abs=1e-6)

    def test_it_is_the_same_from_values_in_their_own_units(self):
        table = {("RUS", "UZB", year): components(year) for year in (2017, 2018, 2019)}
        found = fbic_of(table, "RUS", "UZB", 2019)
        assert found.index == pytest.approx(0.227310, abs=1e-6)
        assert found.release == "FBIC 1960-2023"

    def test_sub_indices_are_the_unscaled_parts(self):
        found = fbic(SERIES, SHARES)
        assert found.sub_indices["political bandwidth"] == pytest.approx(0.11 + 0.19 * 0.409068)
        assert found.sub_indices["security bandwidth"] == pytest.approx(0.13 * 2.969926 + 0.08 * 1.744573)
        bandwidth = [found.sub_indices[f"{one} bandwidth"] for one in ("political", "economic", "security")]
        assert sum(bandwidth) == pytest.approx(found.bandwidth_raw)
        dependence = [found.sub_indices[f"{one} dependence"] for one in ("economic", "security")]
        assert sum(dependence) == pytest.approx(found.dependence_raw)

    @pytest.mark.parametrize("release", [FBIC, FBIC_PLUS])
    def test_the_weights_of_a_release_sum_to_one(self, release):
        assert sum(release.bandwidth.values()) == pytest.approx(1)
        assert sum(release.dependence.values()) == pytest.approx(1)

    def test_the_wider_index_is_the_product_of_its_two_factors(self):
        found = fbic(dict.fromkeys(FBIC_PLUS.bandwidth, 1), dict.fromkeys(FBIC_PLUS.dependence, 0), FBIC_PLUS)
        assert (found.bandwidth, found.index) == (pytest.approx(1 / 3.3609812), 0)

    def test_the_totals_of_the_wider_index_have_to_be_given(self):
        with pytest.raises(QuestionError, match=r"FBIC\+ 2009-2023 has no total of investment and repr"):
            normalised("investment", 1.0, FBIC_PLUS)
        mine = replace(FBIC_PLUS, totals={"investment": 2.0, "representation": 6.0}, logged=frozenset())
        assert normalised("investment", 1.0, mine) == 3.0

    @given(st.fixed_dictionaries(dict.fromkeys(SERIES, NUMBER)), st.sampled_from(sorted(SERIES)), NUMBER)
    def test_more_of_a_series_never_lowers_the_index(self, series, name, more):
        before, after = fbic(series, SHARES), fbic(series | {name: series[name] + more}, SHARES)
        assert isfinite(after.index)
        assert after.index >= before.index

    @pytest.mark.parametrize(
        ("series", "wrong"),
        [
            ({name: 1.0 for name in SERIES if name != "arms"}, "no series arms"),
            (dict.fromkeys(SERIES, 1.0) | {"gold": 1.0}, "unknown series gold"),
            (SERIES | {"arms": float("nan")}, "series arms is nan, not a number from 0 up"),
            (SERIES | {"arms": -1.0}, r"series arms is -1\.0"),
        ],
    )
    def test_a_gap_is_no_zero_and_is_named(self, series, wrong):
        with pytest.raises(QuestionError, match=wrong):
            fbic(series, SHARES)


class TestSmoothing:
    def test_the_share_is_smoothed_inside_the_logarithm_and_a_logged_series_outside(self):
        table = {
            ("RUS", "UZB", 2018): components(2018, trade_share=0.0, trade=0.0),
            ("RUS", "UZB", 2019): components(2019, trade_share=8.0),
        }
        found = fbic_of(table, "RUS", "UZB", 2019)
        assert found.parts["trade_share"] == pytest.approx(0.16 * 1.6094379124341003)  # ln(1 + 4)
        assert found.parts["trade"] == pytest.approx(0.35 * 1.073016 / 2)

    def test_only_the_year_and_two_before_count(self):
        assert smoothed({2015: 99.0, 2016: 99.0, 2018: 2.0, 2019: 4.0, 2020: 99.0}, 2019) == 3.0

    def test_a_gap_is_left_out_of_the_mean(self):
        table = {
            ("RUS", "UZB", 2018): components(2018, arms_share=None),
            ("RUS", "UZB", 2019): components(2019),
        }
        assert fbic_of(table, "RUS", "UZB", 2019).index == pytest.approx(0.227310, abs=1e-6)

    def test_a_component_without_any_value_is_no_zero(self):
        table = {("RUS", "UZB", 2019): components(2019, arms_share=None)}
        with pytest.raises(QuestionError, match=r"no value in 2017 to 2019; a gap is no zero"):
            fbic_of(table, "RUS", "UZB", 2019)

    def test_a_pair_that_the_table_does_not_have_is_named(self):
        with pytest.raises(QuestionError, match="no row for UZB on RUS in 2019"):
            fbic_of({("RUS", "UZB", 2019): components(2019)}, "UZB", "RUS", 2019)


class TestPoints:
    def test_a_defence_pact_with_its_duties_gives_the_alliances_of_the_golden_row(self):
        # 81 points: a defence pact (75), non-aggression (5), consultation (1).
        points = sum(ALLIANCE_POINTS[one] for one in ("defence", "non-aggression", "consultation"))
        assert normalised("alliances", points) == pytest.approx(2.969926, abs=1e-6)

    def test_a_customs_union_counts_most_of_the_trade_agreements(self):
        assert (
            max(TRADE_AGREEMENT_POINTS.values()) == TRADE_AGREEMENT_POINTS["customs union with integration"]
        )


class TestTheTable:
    def test_a_row_is_read_by_pair_and_year(self, tmp_path):
        table = read_components(written(tmp_path, ",".join(HEAD), line(trade="6626.5", aid_gdp="")))
        row = table["RUS", "UZB", 2019]
        assert (row.values["trade"], row.values["aid_gdp"]) == (6626.5, None)

    def test_other_headings_can_be_named(self, tmp_path):
        heads = ["lor" if name == "representation" else name for name in HEAD]
        path = written(tmp_path, ",".join([*heads, "extra"]), line(representation="0.75") + ",x")
        table = read_components(path, columns={"representation": "lor"})
        assert table["RUS", "UZB", 2019].values["representation"] == 0.75

    def test_every_fault_is_told_with_its_line(self, tmp_path):
        path = written(
            tmp_path,
            ",".join(HEAD),
            line(trade="much"),
            line(iso3b="Uzbekistan", year="19", arms="-1"),
            line(representation="2"),
        )
        with pytest.raises(DataError) as caught:
            read_components(path)
        told = [(one.line, one.field, one.code) for one in caught.value.findings]
        assert told == [
            (2, "trade", "bad-number"),
            (3, "arms", "bad-number"),
            (3, "iso3b", "bad-code"),
            (3, "year", "bad-year"),
            (4, "representation", "bad-number"),
        ]
        assert "pairs.csv:2: trade: 'much'; a number from 0 up" in str(caught.value)

    def test_a_pair_that_stands_twice_is_told(self, tmp_path):
        with pytest.raises(DataError, match=r"pairs\.csv:3: RUS on UZB in 2019 stands here a second time"):
            read_components(written(tmp_path, ",".join(HEAD), line(), line()))

    def test_a_line_that_is_too_short_has_gaps(self, tmp_path):
        table = read_components(written(tmp_path, ",".join(HEAD), "RUS,UZB,2019,1"))
        assert table["RUS", "UZB", 2019].values["arms_share"] is None

    def test_missing_columns_are_all_named_with_what_they_hold(self, tmp_path):
        with pytest.raises(DataError, match="no column arms_share; it holds: arms from A in all arms"):
            read_components(written(tmp_path, "iso3a,iso3b,year"))

    def test_a_column_that_is_no_component_is_refused(self, tmp_path):
        with pytest.raises(DataError, match="gold: no such component"):
            read_components(written(tmp_path, ",".join(HEAD)), columns={"gold": "x"})

    def test_a_file_that_is_not_there_is_told(self, tmp_path):
        with pytest.raises(DataError, match=r"none\.csv:0: No such file"):
            read_components(tmp_path / "none.csv")
