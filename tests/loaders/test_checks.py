"""Checks between records: each fault is found where it is, and nothing else is."""

from __future__ import annotations

import pytest
from corpora import small_corpus, write_corpus

from loaders.checks import check
from loaders.read import read


def findings_of(values, tmp_path):
    corpus, findings = read(write_corpus(values, tmp_path))
    assert findings == []
    return [(one.severity, one.code, one.record, one.field) for one in check(corpus)]


def spell(values, state, index):
    return values["organizations"][0]["memberships"][state][index]


def change_reference(kind, index, path, wrong):
    def change(values):
        target = values[kind][index]
        for part in path[:-1]:
            target = target[part]
        target[path[-1]] = wrong

    return change


REFERENCES = {
    "a deal's party": ("deals", 0, ("parties", 0, "state"), "KAX", "kaz-kgz-power-2010", "parties.0.state"),
    "a deal's source": (
        "deals", 0, ("evidence", 0, "source"), "gazete", "kaz-kgz-power-2010", "evidence.0.source",
    ),
    "a rival's source": (
        "deals", 0, ("rivals", 0, "values", 0, "sources", 0), "papr",
        "kaz-kgz-power-2010", "rivals.0.values.0.sources.0",
    ),
    "a dispute's whole": ("disputes", 1, ("part_of",), "watters", "gates-1999", "part_of"),
    "a dispute's settlement": ("disputes", 0, ("settled_by",), "waters", "waters", "settled_by"),
    "an event's host": ("events", 0, ("host", 0), "KGX", "summit-2012", "host.0"),
    "an event's body": ("events", 0, ("organization",), "clubb", "summit-2012", "organization"),
    "an indicator's other end": ("indicators", 0, ("to",), "waters", "kgz-kaz-import-share-2015", "to"),
    "a leader": ("organizations", 0, ("led_by", 0), "KAX", "club", "led_by.0"),
    "a claim's record": ("claims", 0, ("about", 0), "watters", "kgz-needs-water", "about.0"),
    "a claim's tie": ("claims", 0, ("about_ties", 0), "waters", "kgz-needs-water", "about_ties.0"),
    "a caveat's claim": ("caveats", 0, ("about", 0), "kgz-need-water", "C1", "about.0"),
    "a state's region": ("states", 0, ("regions", 0), "vally", "KAZ", "regions.0"),
    "an alias": ("aliases", 0, ("ids", 0), "KGX", "Kyrgyz side", "ids.0"),
}  # fmt: skip


@pytest.mark.parametrize("what", REFERENCES)
def test_a_reference_that_leads_nowhere_is_an_error_at_its_field(what, tmp_path):
    kind, index, path, wrong, record, field = REFERENCES[what]
    values = small_corpus()
    change_reference(kind, index, path, wrong)(values)
    assert ("error", "unknown-reference", record, field) in findings_of(values, tmp_path)


def test_an_unknown_reference_is_answered_with_the_nearest_id(tmp_path):
    values = small_corpus()
    values["disputes"][1]["part_of"] = "watters"
    corpus, _ = read(write_corpus(values, tmp_path))
    (finding,) = check(corpus)
    assert finding.right == "did you mean waters?"


def test_two_things_of_one_id_are_an_error_even_in_different_kinds(tmp_path):
    values = small_corpus()
    values["events"][0]["id"] = "waters"
    assert ("error", "duplicate-id", "waters", "id") in findings_of(values, tmp_path)


def test_spells_that_certainly_overlap_are_an_error(tmp_path):
    values = small_corpus()
    spell(values, "KGZ", 0)["until"] = "2005-03-02"
    assert findings_of(values, tmp_path) == [("error", "overlapping-spells", "kgz-club-2005", "since")]


def test_spells_that_share_the_day_of_a_promotion_do_not_overlap(tmp_path):
    assert findings_of(small_corpus(), tmp_path) == []


def test_spells_that_only_may_overlap_are_a_warning(tmp_path):
    values = small_corpus()
    spell(values, "KGZ", 0)["until"] = "2005"
    assert findings_of(values, tmp_path) == [("warning", "overlapping-spells", "kgz-club-2005", "since")]


def test_two_grades_at_once_are_allowed_where_the_record_says_why(tmp_path):
    values = small_corpus()
    spell(values, "KGZ", 0)["until"] = "2006"
    spell(values, "KGZ", 1)["parallel"] = "It kept its observer's seat for a year."
    assert findings_of(values, tmp_path) == []


def test_a_spell_before_the_body_is_an_error(tmp_path):
    values = small_corpus()
    spell(values, "KAZ", 0)["since"] = "1999"
    assert findings_of(values, tmp_path) == [("error", "outside-life", "kaz-club-2000", "since")]


def test_an_earlier_founding_treaty_makes_room_for_the_spell(tmp_path):
    values = small_corpus()
    spell(values, "KAZ", 0)["since"] = "1999"
    values["organizations"][0]["life_from"] = 1998
    assert findings_of(values, tmp_path) == []


def test_a_spell_that_may_begin_before_the_body_is_a_warning(tmp_path):
    values = small_corpus()
    values["organizations"][0]["founded"] = "2000-02-01"
    spell(values, "KAZ", 0)["since"] = 2000
    values["organizations"][0]["coverage"] = []
    assert findings_of(values, tmp_path) == [("warning", "outside-life", "kaz-club-2000", "since")]


def test_an_open_spell_in_a_body_that_ended_is_an_error(tmp_path):
    values = small_corpus()
    values["organizations"][0]["dissolved"] = "2019-12-31"
    found = findings_of(values, tmp_path)
    assert ("error", "outside-life", "kaz-club-2000", "") in found


def test_a_window_that_begins_before_the_body_is_an_error(tmp_path):
    values = small_corpus()
    values["organizations"][0]["coverage"][0]["since"] = 1990
    assert findings_of(values, tmp_path) == [
        ("warning", "coverage-outside-life", "club", "since")
    ] or findings_of(values, tmp_path) == [("error", "coverage-outside-life", "club", "since")]


@pytest.mark.parametrize(
    ("kind", "field", "value", "record"),
    [
        ("deals", "in_force", "2009", "kaz-kgz-power-2010"),
        ("deals", "ended", "2010-02-01", "kaz-kgz-power-2010"),
        ("events", "end", "2012-08-31", "summit-2012"),
        ("disputes", "end", "1997", "waters"),
    ],
)
def test_an_end_before_its_beginning_is_an_error(kind, field, value, record, tmp_path):
    values = small_corpus()
    values[kind][0][field] = value
    assert findings_of(values, tmp_path) == [("error", "dates-out-of-order", record, field)]


def test_dates_that_can_be_in_order_are_taken_so(tmp_path):
    values = small_corpus()
    values["deals"][0]["in_force"] = "2010"
    assert findings_of(values, tmp_path) == []


def test_a_period_that_is_no_date_is_an_error(tmp_path):
    values = small_corpus()
    values["indicators"][0]["period"] = "2015-2016"
    assert findings_of(values, tmp_path) == [
        ("error", "invalid-period", "kgz-kaz-import-share-2015", "period")
    ]


def test_a_measure_that_is_not_known_and_a_unit_that_it_does_not_have_are_errors(tmp_path):
    values = small_corpus()
    values["indicators"].append(dict(values["indicators"][0], id="two", measure="import-shar"))
    values["indicators"].append(dict(values["indicators"][0], id="three", unit="USD"))
    assert findings_of(values, tmp_path) == [
        ("error", "unknown-measure", "two", "measure"),
        ("error", "wrong-unit", "three", "unit"),
    ]


def test_a_field_that_no_source_could_state_is_an_error(tmp_path):
    values = small_corpus()
    values["deals"][0]["evidence"][0]["supports"] = ["singed"]
    found = findings_of(values, tmp_path)
    assert found == [("error", "unknown-field", "kaz-kgz-power-2010", "evidence.0.supports.0")]


def test_words_of_a_claim_without_an_alias_are_an_error(tmp_path):
    values = small_corpus()
    values["claims"][0]["subject"] = "Nobody in particular"
    assert ("error", "unknown-alias", "kgz-needs-water", "subject") in findings_of(values, tmp_path)


def test_a_party_without_a_side_is_an_error_unless_its_role_takes_none(tmp_path):
    values = small_corpus()
    del values["disputes"][0]["parties"][0]["side"]
    values["disputes"][0]["parties"][2]["side"] = 1
    assert findings_of(values, tmp_path) == [
        ("error", "side-missing", "waters", "parties.0"),
        ("error", "side-without-side", "waters", "parties.2"),
    ]


def test_a_quarrel_with_one_side_only_is_an_error(tmp_path):
    values = small_corpus()
    values["disputes"][1]["parties"][1]["side"] = 1
    assert findings_of(values, tmp_path) == [("error", "one-side-only", "gates-1999", "parties")]


def test_a_dispute_that_is_part_of_itself_is_an_error(tmp_path):
    values = small_corpus()
    values["disputes"][0]["part_of"] = "gates-1999"
    assert {code for _, code, _, _ in findings_of(values, tmp_path)} == {"part-of-circle"}


def test_a_state_listed_twice_in_one_role_is_an_error(tmp_path):
    values = small_corpus()
    values["deals"][0]["parties"].append({"state": "KAZ", "role": "buyer"})
    assert findings_of(values, tmp_path) == [("error", "party-twice", "kaz-kgz-power-2010", "parties")]


def test_more_dead_at_least_than_at_most_is_an_error(tmp_path):
    values = small_corpus()
    values["disputes"][1]["fatalities"] = {"min": 4, "max": 3}
    assert findings_of(values, tmp_path) == [("error", "fatalities-out-of-order", "gates-1999", "fatalities")]


def test_an_unused_source_and_a_shared_address_are_warnings(tmp_path):
    values = small_corpus()
    values["sources"][0]["url"] = "https://example.org/one"
    values["sources"].append({"id": "spare", "title": "S", "kind": "news", "url": "https://example.org/one"})
    assert sorted(findings_of(values, tmp_path)) == [
        ("warning", "same-address", "spare", "url"),
        ("warning", "unused-source", "spare", ""),
    ]


def test_a_record_without_a_source_is_refused(tmp_path):
    values = small_corpus()
    values["events"][1]["evidence"] = []
    _, findings = read(write_corpus(values, tmp_path))
    assert [(one.code, one.record, one.field) for one in findings] == [("too-few", "summit-2030", "evidence")]


def test_a_data_set_of_ones_own_may_name_what_the_base_has(tmp_path):
    base, _ = read(write_corpus(small_corpus(), tmp_path / "base"))
    own = {"deals": [dict(small_corpus()["deals"][0], id="mine-2011", rivals=[])]}
    corpus, findings = read(write_corpus(own, tmp_path / "own"), base=base)
    assert [*findings, *check(corpus)] == []
    own["deals"][0]["id"] = "kaz-kgz-power-2010"
    clash, _ = read(write_corpus(own, tmp_path / "clash"), base=base)
    assert [one.code for one in check(clash)] == ["duplicate-id"]
