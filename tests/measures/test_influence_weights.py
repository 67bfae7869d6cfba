"""The table of weights of influence is whole, and a user's own is checked."""

from __future__ import annotations

import pytest

from graph.errors import QuestionError
from graph.measures import MEASURES, Reading
from queries.measures.influence_weights import read_influence_weights


def own(folder, text: str) -> str:
    path = folder / "mine.yaml"
    path.write_text(f"influence:\n{text}\n", encoding="utf-8")
    return str(path)


def test_every_share_of_one_state_on_another_is_in_one_theme():
    _, weights = read_influence_weights()
    read = [measure for theme in weights.dependence.values() for measure in theme.measures]
    shares = {one.name for one in MEASURES.values() if one.reading is Reading.DEPENDS}
    # The share of gas in all exports is to the world, and hangs on no state.
    assert sorted(read) == sorted(shares - {"gas-share-of-exports"})


def test_the_weights_of_bandwidth_and_of_the_themes_sum_to_one_and_lifts_to_a_half():
    _, weights = read_influence_weights()
    weighting = weights.weighting
    assert sum(weighting.bandwidth.values()) == pytest.approx(1)
    assert sum(weighting.shares.values()) == pytest.approx(1)
    assert sum(weighting.lifts.values()) == pytest.approx(0.5)


def test_a_table_of_ones_own_changes_what_it_says_and_nothing_else(tmp_path):
    table, weights = read_influence_weights(own(tmp_path, "  bandwidth: {deals: {half: 8}}"))
    assert (weights.bandwidth["deals"].half, weights.bandwidth["deals"].weight) == (8, 0.35)
    assert (table.name, weights.years) == ("mine", 5)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "  bandwidth: {gold: {weight: 1, half: 1}}",
            "bandwidth has bodies, deals, exercises, facilities, gold",
        ),
        ("  lifts: {loans: {weight: 0.9}}", "the weights of lifts sum to 1.3, and must not pass 1"),
        (
            "  bandwidth: {deals: {half: 0}}",
            r"influence\.bandwidth\.deals\.half: Input should be greater than 0",
        ),
        ("  bandwidth: {deals: {weight: .nan}}", r"influence\.bandwidth\.deals\.weight: "),
        ("  dependence: {trade: {measures: {exports: 1}}}", "no share that hangs on another state: exports"),
        ("  dependence: {trade: {measures: {export-share: 1}}}", "in two themes of dependence: export-share"),
        ("  led_bodies: {club: 1}", "led_bodies has no kind of body called club"),
        ("  years: 0", r"influence\.years: "),
        ("  colour: red", r"influence\.colour: Extra inputs"),
    ],
)
def test_what_is_wrong_in_a_table_is_named(tmp_path, text, wrong):
    with pytest.raises(QuestionError, match=wrong):
        read_influence_weights(own(tmp_path, text))
