"""Rows that a Cypher text returned, as text, as HTML and as a data frame."""

from __future__ import annotations

from datetime import date

import pytest

from graph.database import Table
from steppe.rows import Rows

TWO = Rows(("state", "since"), [("KAZ", date(1991, 12, 16)), ("UZB", None)])


def test_they_are_a_table_with_all_that_a_table_can():
    rows = Rows.of(Table(("a",), [(1,), (2,)], truncated=True))
    assert isinstance(rows, Table)
    assert (len(rows), rows.truncated, rows.records()) == (2, True, [{"a": 1}, {"a": 2}])
    assert Rows(("a",), [(1,)]) == Rows(("a",), [(1,)])


def test_the_text_is_a_table_with_the_number_of_rows_below_it():
    assert TWO.to_text(width=80) == "state  since\nKAZ    1991-12-16\nUZB    null\n2 rows."
    assert Rows(("state",), [("KAZ",)]).to_text(width=80).endswith("\n1 row.")


def test_it_is_what_the_prompt_shows(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert repr(TWO) == str(TWO) == TWO.to_text(width=80)


def test_no_rows_are_told():
    assert Rows(("state",), []).to_text() == "No rows."
    assert Rows(("state",), [])._repr_html_() == "<p>No rows.</p>"


def test_of_many_rows_the_first_are_shown_and_all_are_there():
    many = Rows(("number",), [(n,) for n in range(500)])
    assert many.to_text(width=80).endswith("\n59\n500 rows, 60 of them shown.")
    assert many._repr_html_().count("<tr>") == 61
    assert len(many.to_frame()) == 500


def test_rows_that_were_cut_off_are_told():
    cut = Rows(("number",), [(1,), (2,)], truncated=True)
    assert cut.to_text(width=80).endswith("\nThe first 2 rows of more.")


def test_a_frame_has_the_columns_in_order_and_dates_as_they_are():
    frame = TWO.to_frame()
    assert list(frame.columns) == ["state", "since"]
    assert frame["since"][0] == date(1991, 12, 16)
    assert list(Rows(("state",), []).to_frame().columns) == ["state"]


def test_records_are_dictionaries_in_a_frame_within_lists_and_maps_too(loaded):
    text = "MATCH (s:State {id: 'KAZ'}) RETURN s, [s] AS list, {one: s} AS map, s.id AS id"
    (row,) = Rows.of(loaded.read(text)).to_frame().to_dict("records")
    assert row["s"]["labels"] == ["State"]
    assert row["s"]["properties"]["capital"] == "Astana"
    assert row["list"] == [row["s"]]
    assert row["map"] == {"one": row["s"]}
    assert row["id"] == "KAZ"


def test_a_path_is_shown_with_its_nodes_and_relationships(loaded):
    text = "MATCH p = (:State {id: 'KAZ'})-[:MEMBER_OF {id: 'kaz-csto-1992'}]->() RETURN p"
    html = Rows.of(loaded.read(text))._repr_html_()
    assert "(:State KAZ Kazakhstan)-[:MEMBER_OF kaz-csto-1992]-&gt;(:Organization csto CSTO)" in html


@pytest.mark.parametrize("name", ["<b>", "a\nb", "\x1b[31m", "\u202ename"])
def test_hostile_names_of_columns_are_text(name):
    rows = Rows((name,), [(1,)])
    for shown in (rows._repr_html_(), rows.to_text(width=80)):
        assert not set("\x1b\u202e") & set(shown)
    assert "<b>" not in rows._repr_html_()
