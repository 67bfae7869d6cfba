"""Finding records by words, with typing errors forgiven and nothing executed."""

from __future__ import annotations

import pytest

from queries.search import search


def test_words_in_a_title_are_found_in_any_order(loaded):
    assert "kgz-tjk-border" in {row.id for row in search(loaded, "tajik kyrgyz border", kind="Dispute")}


def test_a_typing_error_is_forgiven(loaded):
    assert "kgz-uzb-power-supply-2021" in {row.id for row in search(loaded, "powr suply kyrgyz", limit=50)}


def test_states_and_bodies_are_found_by_other_names(loaded):
    assert search(loaded, "Kyrgyz Republic", kind="State")[0].id == "KGZ"
    assert search(loaded, "shanghai cooperation")[0].id == "sco"


def test_words_of_a_summary_are_found_and_said_to_be_there(loaded):
    found = {row.id: row for row in search(loaded, "refill the Toktogul reservoir", kind="Deal", limit=50)}
    assert found["kgz-uzb-power-supply-2021"].where == "text"


def test_hits_are_in_order_of_score(loaded):
    scores = [row.score for row in search(loaded, "water energy", limit=100)]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    "text", ["", "   ", "zzzz qqqq", "\u202e\u200f", "'", "`", "}", "x" * 100_000, "\U0001f42a"]
)
def test_words_of_nothing_give_an_empty_answer_that_says_so(loaded, text):
    found = search(loaded, text)
    assert len(found) == 0
    assert found.notes == ("Nothing is like these words.",)


def test_cypher_in_the_words_is_only_words(loaded):
    search(loaded, "'}) DETACH DELETE n //")
    assert search(loaded, "Toktogul")


def test_typing_errors_in_several_words_that_lie_apart_are_forgiven(loaded):
    found = {row.id: row.score for row in search(loaded, "remitances Tajikstan")}
    assert found["tjk-remittances-share-gdp"] == 95.0


def test_one_word_of_three_may_be_missing_and_two_may_not(loaded):
    found = search(loaded, "water dispute fergana", limit=100)
    assert found[0].id == "kgz-tjk-border"  # its summary has all three
    assert "ca-upstream-downstream" in {row.id for row in found}
    assert len(search(loaded, "water qqqq zzzz")) == 0
