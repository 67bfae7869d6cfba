"""Tables fit the terminal, and are one line a row on a pipe."""

from __future__ import annotations

import re
import sys

import pytest
from command_line import run_on_terminal
from hypothesis import given
from hypothesis import strategies as st

from steppe.screen import print_table, visible

ON_A_TERMINAL = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")

QUERY = (
    "UNWIND range(1, 2) AS number "
    "RETURN number, 'a long text of more than forty characters, all of which must appear' AS text"
)
WIDE = "RETURN " + ", ".join(f"{n} AS column_{n}" for n in range(12))


def test_on_a_pipe_a_row_is_one_line_however_long(capsys):
    print_table(["name", "number"], [["x" * 300, "1"], ["two\nlines", "200"]], numbers=frozenset({1}))
    head, *rows = capsys.readouterr().out.splitlines()
    assert head == f"name{' ' * 298}number"
    assert rows == [f"{'x' * 300}       1", f"two lines{' ' * 293}   200"]


def test_columns_of_wide_characters_stay_in_line(capsys):
    print_table(["name", "x"], [["中国", "1"], ["abcd", "2"]])
    assert capsys.readouterr().out == "name  x\n中国  1\nabcd  2\n"


def test_a_table_without_rows_is_its_head(capsys):
    print_table(["a", "b"], [])
    assert capsys.readouterr().out == "a  b\n"


def test_a_narrow_screen_folds_long_cells_and_loses_nothing(capsys):
    print_table(["name", "text"], [["a", "many words that do not fit into one line"]], width=24)
    shown = capsys.readouterr().out
    assert max(map(len, shown.splitlines())) <= 24
    assert " ".join(shown.split()).replace("name text a ", "") == "many words that do not fit into one line"


def test_columns_that_cannot_stand_side_by_side_stand_under_each_other(capsys):
    print_table(["one", "another"], [["a" * 9, "b" * 9], ["c", "d"]], width=12)
    assert capsys.readouterr().out == (
        "-- 1\none      aaaaaaaaa\nanother  bbbbbbbbb\n-- 2\none      c\nanother  d\n"
    )


@given(st.text())
def test_nothing_that_is_printed_can_command_the_terminal(text):
    shown = visible(text)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]", shown)


def test_plain_text_is_printed_as_it_is():
    assert visible("Қазақстан: 中国, café (100 %)") == "Қазақстан: 中国, café (100 %)"


@ON_A_TERMINAL
@pytest.mark.parametrize("columns", [40, 80])
def test_a_table_fits_the_terminal(empty_store, columns):
    shown = run_on_terminal("cypher", QUERY, "--store", str(empty_store()), columns=columns)
    assert "\x1b[1m" in shown
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert max(len(line.rstrip()) for line in plain.splitlines()) <= columns
    assert " ".join(plain.split()).count("appear") == 2


@ON_A_TERMINAL
def test_a_row_too_wide_for_the_terminal_is_printed_as_lines(empty_store):
    shown = run_on_terminal("cypher", WIDE, "--store", str(empty_store()), columns=40)
    assert "\ncolumn_11  11\n" in shown


@ON_A_TERMINAL
def test_no_color_means_no_escapes_at_all(empty_store):
    shown = run_on_terminal("cypher", QUERY, "--store", str(empty_store()), columns=80, NO_COLOR="1")
    assert "\x1b" not in shown
