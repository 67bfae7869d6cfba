"""Names that the graph does not have are told with the nearest that it has."""

from __future__ import annotations

import pytest

from graph.schema import LABELS, RELATIONSHIP_TYPES
from steppe.cypher_hints import hints, nearest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("MATCH (s:Sate) RETURN s", ["there is no label `Sate`; did you mean `State`?"]),
        (
            "MATCH (s:organisation) RETURN s",
            ["there is no label `organisation`; did you mean `Organization`?"],
        ),
        (
            "MATCH ()-[m:member]->() RETURN m",
            ["there is no relationship type `member`; did you mean `MEMBER_OF`?"],
        ),
        (
            "MATCH (n:MEMBER_OF) RETURN n",
            ["`MEMBER_OF` is a relationship type and no label: write [:MEMBER_OF]"],
        ),
        ("MATCH ()-[n:Deal]->() RETURN n", ["`Deal` is a label and no relationship type: write (:Deal)"]),
        (
            "MATCH (s:State) RETURN s.nmae",
            ["a node with label `State` has no property `nmae`; did you mean `name`?"],
        ),
        (
            "MATCH (n) RETURN n.abbrevation",
            ["there is no property `abbrevation`; did you mean `abbreviation`?"],
        ),
        (
            "MATCH (o:Organization)-[:MEMBER_OF]->(s:State) RETURN s",
            ["`MEMBER_OF` leads from State to Organization: turn the arrow"],
        ),
        ("MATCH (:State)-[:MEMBER_OF]-(:Deal) RETURN 1", ["`MEMBER_OF` leads from State to Organization"]),
        ("UNWIND $rows AS row RETURN row.anything_of_mine", []),
        ("MATCH (s:State)-[m:MEMBER_OF]->(o) WHERE m.until IS NULL RETURN s.name, o.founded", []),
    ],
)
def test_a_wrong_name_is_told_with_the_right_one(text, told):
    assert hints(text) == told


def test_a_property_near_to_none_is_told_with_all_there_are_but_our_bookkeeping():
    (told,) = hints("MATCH (r:Region) RETURN r.population")
    assert told == "a node with label `Region` has no property `population`; it has id, name, summary"


def test_a_label_near_to_none_is_told_with_all_there_are():
    (told,) = hints("MATCH (w:Wombat) RETURN w")
    assert all(label.name in told for label in LABELS)


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.name)
def test_every_property_of_a_label_is_known(label):
    returned = ", ".join(f"n.{one.name}" for one in label.properties)
    assert hints(f"MATCH (n:{label.name}) RETURN {returned}") == []


@pytest.mark.parametrize("kind", RELATIONSHIP_TYPES, ids=lambda kind: kind.name)
def test_every_end_and_property_of_a_type_is_known(kind):
    returned = ", ".join(f"r.{one.name}" for one in kind.properties)
    for start, end in kind.ends:
        assert hints(f"MATCH (:{start})-[r:{kind.name}]->(:{end}) RETURN {returned}") == []


def test_nothing_is_near_to_everything():
    assert nearest("zzzz", ["State", "Deal"]) is None
