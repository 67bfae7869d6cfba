"""Labels, types, properties and patterns are found in any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steppe.cypher_names import names_in, tokens_of


def properties(text: str) -> dict[str, set[str]]:
    return {name: set(owners) for name, owners in names_in(text).properties}


@pytest.mark.parametrize(
    ("text", "labels", "types"),
    [
        ("MATCH (s:State) RETURN s", ["State"], []),
        ("match (:A:B)-[:T]->(:C|D)", ["A", "B", "C", "D"], ["T"]),
        ("MATCH (n:(A|B)&!C)--()", ["A", "B", "C"], []),
        ("MATCH ()-[r:T|:U|V*1..3]->()", [], ["T", "U", "V"]),
        ("MATCH (n:`My Label`)", ["My Label"], []),
        ("MATCH (n) WHERE n:A OR n:B RETURN n", ["A", "B"], []),
        ("RETURN {a: 1, b: x}", [], []),
        ("RETURN ':A', \":B\" // :C\n/* :D */", [], []),
        ("MATCH (n) WHERE EXISTS { MATCH (n)-[:T]->(m:A) WHERE m:B } RETURN n", ["A", "B"], ["T"]),
        ("RETURN [x IN nodes(p) WHERE x:A | x]", ["A"], []),
        ("MATCH (a:A {x: $y})<-[:T {z: 1}]-(b)", ["A"], ["T"]),
    ],
)
def test_labels_and_types_are_told_apart(text, labels, types):
    names = names_in(text)
    assert (list(names.labels), list(names.types)) == (labels, types)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("MATCH (s:State) RETURN s.name", {"name": {"State"}}),
        ("MATCH (s:State {id: 1}) MATCH (s {x: 2})", {"id": {"State"}, "x": {"State"}}),
        ("MATCH ()-[m:T {id: 1}]->() RETURN m.since.year", {"id": {"T"}, "since": {"T"}}),
        ("UNWIND $rows AS row RETURN row.x", {"x": set()}),
        ("RETURN apoc.text.join(a.b, 1.5), date.truncate('year', c.d)", {"b": set(), "d": set()}),
        ("RETURN collect(x)[0].y, {k: 1}", {"y": set()}),
        ("MATCH (n:A) RETURN n {.x, y: n.z}", {"z": {"A"}}),
    ],
)
def test_properties_are_found_with_the_label_or_type_of_their_variable(text, found):
    assert properties(text) == found


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("(a:A)-[:T]->(b:B)", ({"A"}, {"B"}, True)),
        ("(a:A)<-[:T]-(b:B)", ({"B"}, {"A"}, True)),
        ("(a:A)-[:T]-(b:B)", ({"A"}, {"B"}, False)),
        ("(a:A)<-[:T]->(b:B)", ({"A"}, {"B"}, False)),
        ("(a)-[:T {x: 1}]->(:B {y: 2})", (set(), {"B"}, True)),
    ],
)
def test_patterns_are_read_in_the_direction_of_their_arrow(text, drawn):
    (pattern,) = names_in(f"MATCH {text} RETURN 1").patterns
    assert (pattern.start, pattern.end, pattern.directed) == drawn
    assert pattern.types == {"T"}


def test_a_pattern_of_several_steps_says_nothing_of_its_ends():
    assert names_in("MATCH (a:A)-[:T*1..2]->(b:B) RETURN a").patterns == []


def test_a_chain_has_one_pattern_a_step():
    names = names_in("MATCH (a:A)-[:T]->(b:B)<-[:U]-(c:C) RETURN a")
    assert [(one.start, one.end) for one in names.patterns] == [({"A"}, {"B"}), ({"C"}, {"B"})]


@given(st.text(alphabet="ab:.()[]{}<>-|&!*`'\"/$ 1\n", max_size=40))
def test_no_text_is_too_wrong_to_be_read(text):
    names_in(text)
    assert "".join(token.value for token in tokens_of(text)).strip("`") is not None
