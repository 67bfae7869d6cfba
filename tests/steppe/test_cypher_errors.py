"""What the engines say of a wrong text is told with its place, in the same words for both."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steppe.cypher_errors import explained, place_of

TOO_MANY = "'FOREACH', ',', 'ORDER BY', 'CALL', 'CREATE', 'LOAD CSV' or <EOF>"
TOKENS = "DECIMAL_DOUBLE, UNSIGNED_DECIMAL_INTEGER, UNSIGNED_HEX_INTEGER, STRING_LITERAL1, ACCESS or 315 more"
QUOTES = "Failed to parse string literal. The query must contain an even number of non-escaped quotes."

# A text, what the embedded engine says of it, what Neo4j says of it, and what is told below the first line.
OF_BOTH = [
    (
        "MATCH (n)\nRETRUN n",
        "Unexpected input 'RETRUN' at line 2, column 0\n  RETRUN n\n  ^",
        f"Invalid input 'RETRUN': expected {TOO_MANY} (line 2, column 1 (offset: 10))\n\"RETRUN n\"\n ^",
        ["line 2: RETRUN n", "        ^", "did you mean RETURN?"],
    ),
    (
        "RETURN 1 +",
        "Syntax error at line 1:10 - mismatched input '<EOF>', expected: an expression",
        "Invalid input '': expected an expression (line 1, column 11 (offset: 10))\n\"RETURN 1 +\"\n  ^",
        ["line 1: RETURN 1 +", "                  ^"],
    ),
    (
        "RETURN toUppr('a')",
        "UnknownFunction: Unknown function 'toUppr'",
        "Unknown function 'toUppr' (line 1, column 8 (offset: 7))\n\"RETURN toUppr('a')\"\n        ^",
        ["line 1: RETURN toUppr('a')", "               ^", "did you mean toUpper()?"],
    ),
    (
        "MATCH (m) RETURN n",
        "UndefinedVariable: Variable 'n' not defined",
        'Variable `n` not defined (line 1, column 18 (offset: 17))\n"MATCH (m) RETURN n"\n   ^',
        ["line 1: MATCH (m) RETURN n", "                         ^"],
    ),
    (
        "RETURN 'abc",
        f"Syntax error at line 1:7 - extraneous input ''', expected: one of {TOKENS}",
        f'{QUOTES} (line 1, column 8 (offset: 7))\n"RETURN \'abc"\n        ^',
        ["line 1: RETURN 'abc", "               ^", "the text that begins here with ' has no end"],
    ),
]


@pytest.mark.parametrize(("text", "embedded", "neo4j", "told"), OF_BOTH)
def test_the_place_is_the_same_on_both_engines(text, embedded, neo4j, told):
    for message in (embedded, neo4j):
        first, *rest = explained(message, text)
        assert first.startswith("the query is wrong: ")
        assert "offset" not in first
        assert rest == told


def test_long_lists_of_what_could_stand_there_are_left_out():
    text, _, neo4j, _ = OF_BOTH[0]
    assert explained(neo4j, text)[0] == "the query is wrong: Invalid input 'RETRUN'"
    assert explained(OF_BOTH[1][1], "RETURN 1 +")[0] == (
        "the query is wrong: the query ends here, expected: an expression"
    )
    assert "LITERAL" not in explained(OF_BOTH[4][1], "RETURN 'abc")[0]


def test_missing_parameters_are_told_with_how_to_give_them():
    (line,) = explained("Expected parameter(s): x, y", "RETURN $x + $y")
    assert line.endswith("without a value: x, y; give them with --param x=... --param y=...")


def test_of_a_long_line_the_part_around_the_place_is_shown():
    text = f"MATCH (n) RETURN {'n.id, ' * 40}n.name ORDR BY n.id, {'n.id, ' * 40}1"
    at = text.index("ORDR")
    _, line, caret, meant = explained(f"Unexpected input 'ORDR' at line 1, column {at}", text)
    assert len(line) < 100
    assert line[caret.index("^") :].startswith("ORDR")
    assert meant == "did you mean ORDER?"


def test_a_message_without_a_place_is_told_as_it_is():
    assert explained("Something went wrong.", "RETURN 1") == ["the query is wrong: Something went wrong"]


@given(st.text(max_size=60), st.integers(0, 5), st.integers(0, 200))
def test_a_place_is_always_within_the_text(text, line, number):
    for message in (
        f"x (line {line}, column 1 (offset: {number}))",
        f"x at line {line}, column {number}",
        f"x at line {line}:{number} - y",
    ):
        place = place_of(message, text)
        lines = text.split("\n")
        assert 0 <= place.line < len(lines)
        assert 0 <= place.column <= len(lines[place.line])
        explained(message, text)
