"""What is there between two states?"""

from __future__ import annotations

import pytest
from cooperation_facts import begun_later, states_of, written

from graph.errors import QuestionError, UnknownNameError
from queries.cooperation_between import cooperation_between
from queries.rules.dossier import KINDS


def of(answer, kind):
    return [row for row in answer if row.kind == kind]


def ids(answer, kind):
    return [row.id for row in of(answer, kind)]


def test_turkmenistan_and_iran_up_to_2010_worked_by_hand(loaded):
    answer = cooperation_between(loaded, "TKM", "IRN", as_of="2010-01-01")
    assert ids(answer, "body") == ["oic", "un", "eco"]
    assert ids(answer, "deal") == [
        "tkm-irn-korpeje-1995",
        "kaz-tkm-irn-railway-2007",
        "tkm-irn-dauletabad-2009",
    ]
    assert [(row.id, row.how) for row in of(answer, "dispute")] == [
        ("caspian-status", "opposed: IRN party, TKM party; with 3 others"),
        ("tkm-irn-gas", "opposed: IRN party, TKM party"),
    ]
    (figure,) = of(answer, "figure")
    assert (figure.since, figure.what, figure.how) == ("2009", "about 6 billion m3", "TKM to IRN; BP")
    assert [row.kind for row in answer] == ["body"] * 3 + ["deal"] * 3 + ["dispute"] * 2 + ["figure"]


def test_a_shared_body_has_the_span_of_the_overlap(loaded):
    rows = of(cooperation_between(loaded, "UZB", "RUS"), "body")
    csto = [(row.since, row.until, row.facts) for row in rows if row.id == "csto"]
    assert csto == [
        ("1992-05-15", "1999-04-20", ("rus-csto-1992", "uzb-csto-1992")),
        ("2006-08-16", "2012-12-19", ("rus-csto-1992", "uzb-csto-2006")),
    ]


def test_an_end_that_lay_ahead_is_not_told(loaded):
    answer = cooperation_between(loaded, "UZB", "RUS", as_of="2010-01-01")
    (csto,) = (row for row in of(answer, "body") if row.id == "csto" and row.since == "2006-08-16")
    assert csto.until is None
    assert "2012" not in answer.to_json()


def test_grades_are_told_of_both_and_one_that_does_not_count_shares_nothing(loaded):
    # tkm-cis-1991 is a participant, which does not count in a body with members, up to 2005-08-26.
    rows = of(cooperation_between(loaded, "TKM", "RUS"), "body")
    assert [(row.since, row.how) for row in rows if row.id == "cis"] == [
        ("2005-08-26", "RUS member, TKM associate")
    ]


def test_states_on_one_side_are_not_opposed(loaded):
    answer = cooperation_between(loaded, "KGZ", "TJK")
    how = {row.id: row.how for row in of(answer, "dispute")}
    assert how["kgz-tjk-border"].startswith("opposed: ")
    assert how["ca-upstream-downstream"].startswith("not opposed, same side: ")
    assert how["syr-darya-toktogul"].startswith("not opposed, no side: KGZ upstream, TJK affected")


def test_dependence_is_told_both_ways(loaded):
    answer = cooperation_between(loaded, "TJK", "KGZ")
    told = {row.id: row.how for row in of(answer, "dependence")}
    assert told["tjk-kgz-fuel-import-share-2013"].startswith("TJK on KGZ; ")
    assert told["kgz-tjk-export-share-2018"].startswith("KGZ on TJK; ")


def test_claims_name_both_states(loaded):
    answer = cooperation_between(loaded, "KGZ", "TJK")
    assert "kgz-tjk-armed-conflict-2021" in ids(answer, "claim")
    assert any("central-asia" in note and "`claims`" in note for note in answer.notes)


def test_every_deal_event_and_figure_of_the_files_with_both_is_there(loaded):
    answer = cooperation_between(loaded, "KAZ", "UZB")
    pair = {"KAZ", "UZB"}
    deals = {key for key, one in written("deals").items() if pair <= states_of(one)}
    held = {"planned", "announced", "cancelled"}
    events = {
        key for key, one in written("events").items() if pair <= states_of(one) and one["status"] not in held
    }
    figures = {key for key, one in written("indicators").items() if {one["from"], one["to"]} == pair}
    assert set(ids(answer, "deal")) == deals
    assert set(ids(answer, "event")) == events
    assert {*ids(answer, "dependence"), *ids(answer, "figure")} == figures


@pytest.mark.parametrize("asked", [{}, {"as_of": "2015-03"}, {"since": 2020}])
def test_either_order_gives_the_same(loaded, asked):
    assert cooperation_between(loaded, "UZB", "TJK", **asked) == cooperation_between(
        loaded, "Tajikistan", "uz", **asked
    )


def test_kinds_come_in_their_order_and_undated_records_last(loaded):
    rows = cooperation_between(loaded, "KAZ", "KGZ").rows
    places = [KINDS.index(row.kind) for row in rows]
    assert places == sorted(places)
    dates = [row.since for row in rows if row.kind == "claim"]
    assert dates == sorted(dates, key=lambda one: one is None)


@pytest.mark.parametrize("day", ["1995-06-30", "2012", "2021-05"])
def test_nothing_that_began_after_the_day_is_mentioned(loaded, day):
    answer = cooperation_between(loaded, "KGZ", "UZB", as_of=day)
    assert len(answer) > 0
    assert begun_later(loaded, answer.facts, answer.as_of.last) == []
    assert not any(row.since is None for row in answer)


def test_a_figure_counts_when_its_period_is_over(loaded):
    before = cooperation_between(loaded, "TJK", "KGZ", as_of="2018-09-29")
    after = cooperation_between(loaded, "TJK", "KGZ", as_of="2018-09-30")
    assert "kgz-tjk-export-share-2018" not in before.facts
    assert "kgz-tjk-export-share-2018" in after.facts


def test_since_leaves_out_what_had_ended(loaded):
    answer = cooperation_between(loaded, "UZB", "RUS", since="2013")
    assert "csto" not in ids(answer, "body")
    assert "cis" in ids(answer, "body")
    assert not any(row.since is None for row in answer)


def test_bodies_that_may_be_shared_are_told_of_a_day(loaded):
    answer = cooperation_between(loaded, "TKM", "IRN", as_of="2010-01-01")
    told = {(gap.organization, gap.states) for gap in answer.not_covered}
    assert ("OSCE", ("IRN",)) in told
    assert "SCO" not in {gap.organization for gap in answer.not_covered}
    assert cooperation_between(loaded, "TKM", "IRN").not_covered == ()


def test_a_day_before_all_records_says_that_none_is_recorded(loaded):
    answer = cooperation_between(loaded, "TKM", "IRN", as_of="1900-01-01")
    assert len(answer) == 0
    assert answer.notes[0].startswith("None recorded.")


def test_one_state_twice_is_refused(loaded):
    with pytest.raises(QuestionError, match="Kazakhstan twice"):
        cooperation_between(loaded, "KAZ", "Kazakhstan")


@pytest.mark.parametrize("name", ["Utopia", "'}) DETACH DELETE n //", "central-asia"])
def test_a_name_that_is_no_state_is_refused(loaded, name):
    with pytest.raises(UnknownNameError):
        cooperation_between(loaded, "KAZ", name)
