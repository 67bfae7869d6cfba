"""Fingerprints: what makes two records the same to a load."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.batch import Node, Tie
from loaders.fingerprint import fingerprint

VALUES = st.one_of(
    st.text(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.dates(),
    st.lists(st.text()),
)  # fmt: skip


def deal(**properties):
    return Node("Deal", "gas", properties)


def test_a_fingerprint_is_32_hexadecimal_digits():
    assert len(fingerprint(deal())) == 32
    assert int(fingerprint(deal()), 16) >= 0


def test_the_order_of_the_properties_does_not_matter():
    assert fingerprint(deal(title="Gas", place="Astana")) == fingerprint(deal(place="Astana", title="Gas"))


def test_a_property_that_is_none_is_the_same_as_none_at_all():
    assert fingerprint(deal(title="Gas", place=None)) == fingerprint(deal(title="Gas"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, 1.0),
        (1, True),
        (1, "1"),
        (dt.date(2001, 6, 15), "2001-06-15"),
        (["a", "b"], ["b", "a"]),
        (["a,b"], ["a", "b"]),
        ("", None),
        ([], None),
        (0.1, 0.1 + 2**-56),
    ],
)
def test_values_that_a_graph_tells_apart_have_different_fingerprints(one, other):
    assert fingerprint(deal(value=one)) != fingerprint(deal(value=other))


def test_label_id_and_both_ends_are_in_the_fingerprint():
    tie = Tie("PARTY_TO", "kaz-gas", ("State", "KAZ"), ("Deal", "gas"))
    others = [
        Tie("HOSTED", "kaz-gas", ("State", "KAZ"), ("Deal", "gas")),
        Tie("PARTY_TO", "kaz-gas-2", ("State", "KAZ"), ("Deal", "gas")),
        Tie("PARTY_TO", "kaz-gas", ("State", "UZB"), ("Deal", "gas")),
        Tie("PARTY_TO", "kaz-gas", ("State", "KAZ"), ("Deal", "oil")),
        Tie("PARTY_TO", "kaz-gas", ("State", "KAZ"), ("Dispute", "gas")),
        Tie("PARTY_TO", "kaz-gas", ("Deal", "gas"), ("State", "KAZ")),
    ]
    assert len({fingerprint(item) for item in (tie, *others)}) == 7
    assert fingerprint(Node("Deal", "gas")) != fingerprint(Node("Dispute", "gas"))


@pytest.mark.parametrize(
    "value", [{"a": 1}.items(), object(), dt.datetime(2001, 6, 15, tzinfo=dt.UTC), {1, 2}]
)
def test_a_value_of_another_type_has_no_fingerprint(value):
    with pytest.raises(TypeError):
        fingerprint(deal(value=value))


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_is_none_has_no_fingerprint(value):
    with pytest.raises(ValueError, match="float"):
        fingerprint(deal(value=value))


@given(st.dictionaries(st.text(), VALUES), st.dictionaries(st.text(), VALUES))
def test_two_records_have_one_fingerprint_exactly_when_they_are_written_alike(one, other):
    alike = repr(sorted(one.items())) == repr(sorted(other.items()))
    assert (fingerprint(deal(**one)) == fingerprint(deal(**other))) == alike


@given(st.dictionaries(st.text(), VALUES))
def test_a_fingerprint_is_the_same_each_time(properties):
    assert fingerprint(deal(**properties)) == fingerprint(deal(**dict(reversed(properties.items()))))
