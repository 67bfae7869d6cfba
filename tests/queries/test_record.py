"""What is recorded under an id?"""

from __future__ import annotations

import datetime as dt
import json

import pytest

from graph.errors import UnknownNameError
from queries.machinery.record import record

ONE_OF_EACH_KIND = {
    "KAZ": "State",
    "central-asia": "Region",
    "csto": "Organization",
    "usa-kaz-tungsten-2025": "Deal",
    "kgz-tjk-border": "Dispute",
    "csto-summit-2025": "Event",
    "kgz-tjk-border-dispute": "Claim",
    "C07": "Caveat",
    "csto-coverage-1": "Coverage",
    "tass-csto-pa-2022": "Source",
    "kaz-csto-1992": "MEMBER_OF",
    "uzb-afg-trade-2024": "INDICATOR",
    "kgz-tjk-border/kgz/claimant": "PARTY_TO",
    "csto-summit-2025/blr/member": "TOOK_PART_IN",
    "csto-summit-2025/kgz": "HOSTED",
}


@pytest.mark.parametrize(("name", "kind"), ONE_OF_EACH_KIND.items())
def test_a_record_of_each_kind_is_found_and_is_the_same_on_both_engines(both, name, kind):
    embedded, neo4j = (record(database, name) for database in both)
    assert (embedded.kind, embedded.id) == (kind, name)
    assert embedded == neo4j


def test_a_spell_stands_between_its_state_and_its_body(loaded):
    spell = record(loaded, "kaz-csto-1992")
    assert [(end.label, end.id) for end in spell.ends] == [("State", "KAZ"), ("Organization", "csto")]
    assert spell.properties["since"] == dt.date(1992, 5, 15)
    assert {document.id for document in spell.documents} == set(spell.properties["sources"])


def test_claims_and_caveats_on_a_spell_are_told_with_it(loaded):
    told = {(tie.type, tie.other.label, tie.other.id) for tie in record(loaded, "kaz-csto-1992").ties}
    assert ("ABOUT", "Caveat", "C07") in told
    assert ("ABOUT", "Claim", "cas-joining-followed-eaec") in told


def test_every_relationship_of_a_node_but_those_to_its_documents_is_a_tie(loaded):
    found = record(loaded, "kgz-tjk-border")
    rows = loaded.read(
        "MATCH (:Dispute {id: 'kgz-tjk-border'})-[r]-(m) RETURN type(r) = 'CITES' AS cites, count(r) AS n"
    ).records()
    counted = {row["cites"]: row["n"] for row in rows}
    assert (len(found.ties), len(found.documents)) == (counted[False], counted[True])
    assert all(tie.away for tie in found.ties if tie.type == "PART_OF" and tie.other.id.startswith("fergana"))


def test_spells_and_figures_are_among_what_rests_on_a_source(loaded):
    ties = record(loaded, "tass-csto-pa-2022").ties
    assert [tie.properties["id"] for tie in ties if tie.type == "MEMBER_OF"] == [
        "afg-csto-2013",
        "srb-csto-2013",
    ]


@pytest.mark.parametrize(
    ("name", "found"), [("c07", "C07"), ("kaz", "KAZ"), ("KZ", "KAZ"), ("Csto", "csto"), ("World", "world")]
)
def test_capitals_and_other_names_do_not_matter(loaded, name, found):
    assert record(loaded, name).id == found


def test_an_unknown_name_is_told_with_the_nearest_id_or_title(loaded):
    with pytest.raises(UnknownNameError) as caught:
        record(loaded, "kgz-tjk-bordr")
    assert caught.value.suggestions[0] == "kgz-tjk-border"
    with pytest.raises(UnknownNameError) as caught:
        record(loaded, "vorukh exclav")
    assert caught.value.suggestions[0] == "kgz-tjk-vorukh"


@pytest.mark.parametrize("name", ["", " ", "x" * 10_000, "{}`'\"", "\n"])
def test_nonsense_is_unknown(loaded, name):
    with pytest.raises(UnknownNameError):
        record(loaded, name)


def test_plain_values_go_through_json(loaded):
    plain = record(loaded, "kaz-csto-1992").to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert plain["properties"]["since"] == "1992-05-15"
    assert "note" not in plain["ends"][0]
