"""Parameters on the command line are read as the values they look like."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steppe.parameters import read_parameters, read_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("KAZ", "KAZ"),
        ("", ""),
        ("12", 12),
        ("-3", -3),
        ("007", "007"),
        ("1.50", 1.5),
        ("1e3", 1000.0),
        ("1.", "1."),
        ("true", True),
        ("True", "True"),
        ("false", False),
        ("null", None),
        ("2005-01-31", dt.date(2005, 1, 31)),
        ("2005-01", "2005-01"),
        ('"2005-01-31"', "2005-01-31"),
        ('["KAZ", 1, null]', ["KAZ", 1, None]),
        ('{"a": [1]}', {"a": [1]}),
        ("a=b", "a=b"),
        ("9223372036854775807", 2**63 - 1),
    ],
)
def test_a_text_is_read_as_what_it_looks_like(text, value):
    read = read_parameters([f"x={text}"])["x"]
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("x=2005-02-30", "not a day of the calendar"),
        ("x=[1,", "begins as JSON but is none"),
        ("x=9223372036854775808", "beyond Cypher's integers"),
        ("x", "write name=value"),
        ("=1", "write name=value"),
        ("1x=1", "write name=value"),
    ],
)
def test_what_cannot_be_meant_is_told_with_what_would_be_right(text, told):
    with pytest.raises(ValueError, match=told):
        read_parameters([text])


def test_a_name_given_twice_is_told():
    with pytest.raises(ValueError, match="'x' is given twice"):
        read_parameters(["x=1", "x=2"])


def test_a_dollar_sign_before_the_name_is_understood():
    assert read_parameters(["$x=1"]) == {"x": 1}


@given(st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False) | st.dates())
def test_numbers_and_days_come_back_as_they_were(value):
    assert read_value("x", str(value)) == value


@given(st.text())
def test_any_text_can_be_given_in_double_quotes(text):
    assert read_value("x", json.dumps(text)) == text
