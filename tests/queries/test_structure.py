"""The questions about structure, on the facts that come with Steppe."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import fsum

import pytest

from graph.errors import QuestionError, UnknownNameError
from graph.network import Relation, merged, project
from queries.backbone import backbone
from queries.balance import balance
from queries.brokerage import brokerage
from queries.centrality import centrality
from queries.communities import communities
from queries.cooperation import cooperation
from queries.machinery.answer import AsOf
from queries.machinery.asking import ask
from queries.measures.centrality import Centrality
from queries.measures.similarity import Similarity
from queries.network import network
from queries.relations import relations
from queries.rules.network_scope import Scope
from queries.rules.projection import Projection
from queries.rules.roster import Roster
from queries.rules.spells import spells_of
from queries.similarity import similarity
from queries.structure_series import StructureMeasure, structure_series
from queries.without import without

FIVE = ["KAZ", "KGZ", "TJK", "TKM", "UZB"]


def test_each_tie_is_what_its_record_says(loaded):
    found = network(loaded, "KGZ, TJK", as_of="2005-06-01")
    ties = {tie.record: tie for tie in found}
    csto = ties["csto"]  # of six: ARM, BLR, KAZ, KGZ, RUS, TJK
    assert (csto.a, csto.b, csto.states, csto.weight) == ("KGZ", "TJK", 6, 1 / 5)
    assert csto.facts == ("kgz-csto-1992", "tjk-csto-1992")
    assert all(tie.derived and tie.facts and tie.a < tie.b for tie in found)
    quarrels = [tie.record for tie in found if tie.relation is Relation.IN_DISPUTE_WITH]
    assert quarrels == ["fergana-undelimited-borders"]
    assert "kgz-tjk-vorukh" in ties["fergana-undelimited-borders"].facts


def test_the_ties_of_a_pair_are_those_that_cooperation_counts(loaded):
    for partner in cooperation(loaded, "UZB", as_of="2022-06-01", partners="central-asia"):
        ties = network(loaded, ["UZB", partner.partner], as_of="2022-06-01", relation="cooperation")
        assert sorted(ties.facts) == sorted(partner.facts)
        exact = sum((Fraction(1, tie.states - 1) for tie in ties), start=Fraction(0))
        assert partner.weight == round(float(exact), 3)


def test_the_rows_make_the_graph_that_is_measured(loaded):
    ties = network(loaded, "central-asia", as_of="2010-06-01", relation="cooperation")
    graph = merged(project(ties, FIVE))
    found = centrality(loaded, "central-asia", as_of="2010-06-01")
    assert {row.state: row.value for row in found} == {
        state: round(fsum(held["weight"] for held in graph.adj[state].values()), 6) for state in FIVE
    }


def test_bodies_can_be_nodes_and_their_memberships_are_not_derived(loaded):
    found = network(
        loaded, "central-asia", as_of="2005-06-01", kinds="membership", bodies=True, relation="cooperation"
    )
    assert {tie.relation for tie in found} == {Relation.MEMBER_OF}
    assert [tie.facts for tie in found if tie.b == "csto"] == [
        ("kaz-csto-1992",),
        ("kgz-csto-1992",),
        ("tjk-csto-1992",),
    ]
    assert not any(tie.derived for tie in found)


def test_nothing_ties_states_before_anything_is_recorded(loaded):
    found = network(loaded, "central-asia", as_of="1900")
    assert len(found) == 0
    assert "None recorded." in found.notes
    assert [row.value for row in centrality(loaded, "central-asia", as_of="1900")] == [0] * 5
    assert [row.value for row in relations(loaded, "central-asia", as_of="1900")] == [None] * 10
    assert len(balance(loaded, as_of="1900")) == 0
    assert [row.states for row in communities(loaded, "KAZ, UZB", as_of="1900")] == [("KAZ",), ("UZB",)]


def test_no_tie_began_after_the_day(loaded):
    day = AsOf.read("2001-03-15")
    for tie in network(loaded, as_of="2001-03-15"):
        assert AsOf.read(tie.since.rstrip("?~%")).first <= day.last
        assert tie.until is None or AsOf.read(tie.until.rstrip("?~%")).last <= day.last


def test_an_answer_names_its_formula_its_table_and_what_is_not_covered(loaded):
    found = centrality(loaded, "central-asia", as_of="2010-06-01", measure="betweenness")
    assert any("Brandes 2001" in note for note in found.notes)
    assert any("queries/measures/weights.yaml" in note for note in found.notes)
    assert any(note.startswith("Coverage: of ") for note in found.notes)
    assert all(set(gap.states) <= set(FIVE) for gap in found.not_covered)


def test_another_table_of_weights_is_used_and_named(loaded, tmp_path):
    table = tmp_path / "mine.yaml"
    table.write_text(
        "name: Deals alone\ncooperation: {membership: 0, exercise: 0, meeting: 0, other: 0, facility: 0}"
    )
    found = centrality(loaded, "central-asia", as_of="2010-06-01", weights=str(table))
    alone = centrality(loaded, "central-asia", as_of="2010-06-01", kinds="deal")
    assert [(row.state, row.value) for row in found] == [(row.state, row.value) for row in alone]
    assert any("Deals alone" in note for note in found.notes)


def test_states_of_equal_number_share_a_rank(loaded):
    found = centrality(loaded, "central-asia", as_of="2022-06-01", measure="degree")
    assert [row.rank for row in found] == [1] * 5
    constrained = centrality(loaded, "central-asia", as_of="2005-06-01", measure="constraint")
    assert [row.value for row in constrained] == sorted(row.value for row in constrained)


def test_a_broker_stands_between_two_that_share_nothing(loaded):
    found = brokerage(loaded, as_of="2022-06-01", kinds="deal")
    assert found[0].total == sum(
        getattr(found[0], role)
        for role in ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")
    )
    assert all(row.gatekeeper == row.representative for row in found)  # mutual ties
    assert all((row.group == "Central Asia") == (row.state in FIVE) for row in found)


def test_a_state_in_two_groups_is_refused(loaded):
    with pytest.raises(QuestionError, match="KAZ is in two groups"):
        brokerage(loaded, as_of=2022, groups=["central-asia", "KAZ, RUS"])


def test_communities_part_the_states(loaded):
    found = communities(loaded, as_of="2022-06-01", seed=3)
    states = [state for row in found for state in row.states]
    assert len(states) == len(set(states)) > 50
    sizes = [len(row.states) for row in found]
    assert all(one >= other for one, other in pairwise(sizes))
    assert found == communities(loaded, as_of="2022-06-01", seed=3)


def test_the_backbone_keeps_what_is_less_likely_than_asked(loaded):
    found = backbone(loaded, as_of="2022-06-01", likelihood=0.01)
    assert {("KAZ", "KGZ"), ("KAZ", "RUS")} <= {(row.a, row.b) for row in found}
    assert all(row.likelihood < 0.01 for row in found)
    assert len(found) < len(backbone(loaded, as_of="2022-06-01"))


def test_likeness_by_hand_from_the_four_numbers(loaded):
    for row in similarity(loaded, "central-asia, RUS", as_of="2010-06-01", measure="jaccard"):
        assert row.value == round(row.both / (row.both + row.only_a + row.only_b), 6)
        assert row.both == len(row.shared)
    for row in similarity(loaded, "central-asia, RUS", as_of="2010-06-01", measure="s-score"):
        n = row.both + row.only_a + row.only_b + row.neither
        assert row.value == round(1 - 2 * (row.only_a + row.only_b) / n, 6)


def test_bodies_that_are_named_alone_are_compared(loaded):
    (row,) = similarity(
        loaded, "KAZ, UZB", as_of="2010-06-01", measure="jaccard", organizations="CSTO, SCO, EAEU"
    )
    assert (row.both, row.only_a, row.only_b, row.neither) == (
        2,
        0,
        0,
        0,
    )  # Uzbekistan was in the CSTO; no EAEU yet
    (row,) = similarity(
        loaded, "KAZ, UZB", as_of="2016-06-01", measure="jaccard", organizations="CSTO, SCO, EAEU"
    )
    assert (row.both, row.only_a, row.only_b, row.neither) == (1, 2, 0, 0)


def test_a_relation_is_redone_from_its_terms(loaded):
    (row,) = relations(loaded, "TJK, UZB", as_of="2005-06-01", named=True)
    assert row.value == pytest.approx(
        row.cooperation / (row.cooperation + 5) - row.dispute / (row.dispute + 0.5), abs=1e-5
    )
    assert fsum(float(term.rsplit(": ", 1)[1]) for term in row.terms) == pytest.approx(
        row.cooperation + row.dispute, abs=1e-4
    )
    assert row.value < 0


def test_either_order_gives_the_same_relation(loaded):
    assert relations(loaded, "UZB, TJK", as_of=2005) == relations(
        loaded, ["Tajikistan", "Uzbekistan"], as_of=2005
    )


def test_one_state_has_no_relation(loaded):
    for ask_it in (relations, similarity):
        with pytest.raises(QuestionError, match="fewer than two"):
            ask_it(loaded, "KAZ")
    with pytest.raises(QuestionError, match="name from 3"):
        balance(loaded, "KAZ, UZB")


def test_a_triad_is_balanced_by_the_signs_of_its_relations(loaded):
    found = {row.states: row for row in balance(loaded, as_of="2005-06-01")}
    signs = {(row.a, row.b): row.value for row in relations(loaded, "central-asia", as_of="2005-06-01")}
    for (a, b, c), row in found.items():
        product = signs[a, b] * signs[a, c] * signs[b, c]
        assert row.balanced == (product > 0)
        assert all(abs(signs[pair]) >= 0.1 for pair in [(a, b), (a, c), (b, c)])
        earlier = {one.states: one for one in balance(loaded, as_of=row.since)}
        assert earlier[a, b, c].balanced == row.balanced


def test_without_a_body_the_ties_by_it_and_its_meetings_are_gone(loaded):
    found = without(loaded, "CSTO", states="central-asia", as_of="2022-06-01")
    rows = {(row.subject, row.measure): row for row in found}
    assert rows["network", "bodies shared"].change == -1
    assert {"kaz-csto-1992", "csto-summit-2021"} & set(rows["network", "weight"].facts)
    weight = rows["KAZ", "weighted-degree"]
    plain = {row.state: row.value for row in centrality(loaded, "central-asia", as_of="2022-06-01")}
    less = {
        row.state: row.value for row in centrality(loaded, "central-asia", as_of="2022-06-01", without="CSTO")
    }
    assert (weight.with_them, weight.without_them) == (plain["KAZ"], less["KAZ"])
    assert weight.change < 0
    assert rows["TKM", "weighted-degree"].change == 0


def test_a_state_that_is_left_out_has_no_number_and_the_others_keep_what_they_share(loaded):
    found = without(loaded, "Russia", states="central-asia, RUS", as_of="2022-06-01")
    rows = {(row.subject, row.measure): row for row in found}
    assert rows["RUS", "degree"].without_them is None
    assert rows["KAZ", "degree"].change == -1
    five = {row.state: row.value for row in centrality(loaded, "central-asia", as_of="2022-06-01")}
    assert rows["KAZ", "weighted-degree"].without_them == five["KAZ"]


def test_leaving_out_nothing_or_all_is_refused(loaded):
    with pytest.raises(QuestionError, match="nothing is named"):
        without(loaded, [])
    with pytest.raises(QuestionError, match="no state"):
        without(loaded, "central-asia", states="central-asia")
    with pytest.raises(UnknownNameError):
        without(loaded, "CSTOO'); MATCH (n) DETACH DELETE n //")


@pytest.mark.parametrize("measure", list(StructureMeasure))
def test_a_series_on_a_day_is_the_answer_of_that_day(loaded, measure):
    states = "central-asia, RUS"
    largest = 2 if measure is StructureMeasure.BROKERAGE else None
    series = structure_series(loaded, measure, states=states, since=2004, until="2006-05-09", largest=largest)
    days = sorted({row.day for row in series})
    assert days == ["2004-12-31", "2005-12-31", "2006-05-09"]
    for day in days:
        values = {row.subject: row.value for row in series if row.day == day}
        assert values == point(loaded, measure, states, day)


def point(loaded, measure, states, day):
    if measure in set(map(str, Centrality)):
        return {row.state: row.value for row in centrality(loaded, states, as_of=day, measure=str(measure))}
    if measure is StructureMeasure.RELATION:
        return {f"{row.a}-{row.b}": row.value for row in relations(loaded, states, as_of=day)}
    if measure is StructureMeasure.BROKERAGE:
        found = {row.state: row.total for row in brokerage(loaded, states, as_of=day)}
        return {state: found.get(state, 0) for state in [*FIVE, "RUS"]}
    if measure in set(map(str, Similarity)):
        rows = similarity(loaded, states, as_of=day, measure=str(measure))
        return {f"{row.a}-{row.b}": row.value for row in rows}
    parts = communities(loaded, states, as_of=day)
    triads = balance(loaded, states, as_of=day)
    (frustrated,) = (note for note in triads.notes if note.startswith("Frustration: "))
    pairs = {(tie.a, tie.b) for tie in network(loaded, states, as_of=day, relation="cooperation")}
    return {
        "network": {
            StructureMeasure.DENSITY: round(len(pairs) / 15, 6),
            StructureMeasure.MODULARITY: parts[0].modularity,
            StructureMeasure.COMMUNITIES: len(parts),
            StructureMeasure.BALANCED_TRIADS: sum(row.balanced for row in triads),
            StructureMeasure.UNBALANCED_TRIADS: sum(not row.balanced for row in triads),
            StructureMeasure.FRUSTRATION: int(frustrated.split()[1]),
        }[measure]
    }


def test_a_series_that_ends_before_it_begins_is_refused(loaded):
    with pytest.raises(QuestionError, match="give the earlier day first"):
        structure_series(loaded, "degree", since=2010, until=2005)


def test_who_belongs_on_a_day_is_judged_alike_once_a_stretch_and_once_a_day(loaded):
    def work(asking):
        scope = Scope.asked(asking, "central-asia, RUS, GEO")
        first, last = AsOf.read("1991-01-01"), AsOf.read("2026-01-01")
        projection = Projection.read(asking, scope, first, last)
        spells = spells_of(asking, asking.directory.bodies_of(None))
        for year in range(1991, 2026):
            for text in (f"{year}-04-20", f"{year}-08-26", f"{year}-12-31"):
                day = AsOf.read(text)
                for body, roster in projection.rosters(day):
                    fresh = Roster.of(body, spells, day.first, day.last, None)
                    for state in scope.states:
                        one, other = roster.standing_of(state), fresh.standing_of(state)
                        assert (one.value, one.certainty, one.spell) == (
                            other.value,
                            other.certainty,
                            other.spell,
                        )
        return True

    assert ask(loaded, work)


def test_belonging_is_known_of_the_share_that_is_told(loaded):
    found = similarity(loaded, "KAZ, TKM", as_of="2016-06-01", organizations="CSTO, EDB")
    (gap,) = found.not_covered
    assert (gap.organization, gap.states) == ("EDB", ("TKM",))
    assert any("of 3 of 4 pairs" in note for note in found.notes)
    (row,) = found
    assert row.not_covered == 1
