"""What ties two states is sorted into components, and adds up as worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from influence_example import EXAMPLE, WEIGHTING, WEIGHTS, body, figure, record

from queries.machinery.answer import AsOf
from queries.measures.influence_formula import bandwidth_of, coverage_of, dependence_of, influence_of
from queries.measures.influence_ties import DayTies
from queries.rules.influence_records import InfluenceRecords
from queries.rules.spells import Spells

if TYPE_CHECKING:
    from queries.measures.influence_terms import Record

STATES = "ABCDE"
PAIR = st.permutations(STATES).map(lambda states: tuple(states[:2]))
GROUP = st.sets(st.sampled_from(STATES), min_size=1).map(sorted)
ROLES = st.sampled_from(["party", "lender", "borrower", "supplier", "buyer", "host", "operator", "tenant"])
COMPONENTS = st.sampled_from(["deals", "meetings", "exercises", "facilities"])
MEASURES = sorted(measure for theme in WEIGHTS.dependence.values() for measure in theme.measures)

BODIES = st.builds(
    lambda name, members, leads, kind: body(f"body {name}", "".join(members), "".join(leads), kind),
    st.integers(0, 99),
    GROUP,
    st.sets(st.sampled_from(STATES), max_size=2).map(sorted),
    st.sampled_from(["economic", "dialogue"]),
)
RECORDS = st.builds(
    lambda component, name, parties: record(component, f"record {name}", *map(" ".join, parties)),
    COMPONENTS,
    st.integers(0, 99),
    st.lists(st.tuples(st.sampled_from(STATES), ROLES), min_size=1, max_size=6),
)
FIGURES = st.builds(
    lambda measure, pair, value, year, reporter: figure(measure, *pair, value, year, reporter),
    st.sampled_from(MEASURES),
    PAIR,
    st.floats(0, 150),
    st.integers(2019, 2023),
    st.sampled_from(["", "x", "y"]),
)
TIES = st.builds(
    lambda bodies, records, figures: DayTies(tuple(bodies), tuple(records), tuple(figures), WEIGHTS),
    st.lists(BODIES, max_size=4),
    st.lists(RECORDS, max_size=6),
    st.lists(FIGURES, max_size=12, unique_by=lambda one: one.id),
)


def bandwidth(ties: DayTies, pair) -> float:
    return bandwidth_of(ties.between(*pair).scores, WEIGHTING)


def dependence(ties: DayTies, pair) -> float | None:
    return dependence_of(ties.between(*pair).scores, WEIGHTING)


class TestTheExample:
    def test_a_on_b_adds_up_as_by_hand(self):
        pair = EXAMPLE.between("A", "B")
        assert {name: sum(term.amount for term in terms) for name, terms in pair.bandwidth.items()} == {
            "bodies": Fraction(5, 4),
            "deals": Fraction(3, 2),
            "meetings": Fraction(1, 3),
            "exercises": 1,
            "facilities": 1,
        }
        by_hand = 0.2 * 5 / 9 + 0.35 * 3 / 13 + 0.15 / 7 + 0.15 / 2 + 0.15 / 2
        assert bandwidth_of(pair.scores, WEIGHTING) == pytest.approx(by_hand)
        mean = (0.1 * 2 / 3 + 0.15 * 3 / 4) / 0.25
        lift = 0.1 / 3 + 0.1 / 2 + 0.15 / 2
        assert dependence_of(pair.scores, WEIGHTING) == pytest.approx(mean + (1 - mean) * lift)
        assert influence_of(pair.scores, WEIGHTING) == pytest.approx(by_hand * (mean + (1 - mean) * lift))
        assert coverage_of(pair.scores, WEIGHTING) == pytest.approx(0.25)

    def test_every_term_names_its_facts(self):
        facts = EXAMPLE.between("A", "B").facts
        assert set(facts) == {
            *("A-union", "B-union", "A-pact", "B-pact", "union", "pact"),
            *("loan", "three", "summit", "drill", "base"),
            *("B-A-trade-share-2023", "B-A-arms-imports-share-2023"),
        }
        assert len(facts) == len(set(facts))

    def test_bandwidth_is_the_same_both_ways_and_dependence_is_not(self):
        assert bandwidth(EXAMPLE, "AB") == bandwidth(EXAMPLE, "BA")
        assert dependence(EXAMPLE, "BA") is None

    @pytest.mark.parametrize("pair", ["CD", "AD", "AE", "BA"])
    def test_with_fewer_than_two_shares_there_is_no_number(self, pair):
        assert influence_of(EXAMPLE.between(*pair).scores, WEIGHTING) is None

    def test_what_is_not_recorded_counts_nothing_in_bandwidth(self):
        pair = EXAMPLE.between("A", "E")
        assert pair.bandwidth["deals"] == ()
        assert bandwidth_of(pair.scores, WEIGHTING) == pytest.approx(0.2 * 0.2)

    def test_a_state_that_leads_with_another_is_led_by_neither(self):
        ties = replace(EXAMPLE, bodies=(body("two heads", "ABC", led_by="AB"),), records=())
        assert ties.between("A", "B").lifts["leadership"] == ()
        assert [term.amount for term in ties.between("A", "C").lifts["leadership"]] == [Fraction(1, 2)]

    def test_a_dialogue_lifts_less_than_a_body_with_statutes(self):
        ties = replace(EXAMPLE, bodies=(body("talk", "AB", led_by="A", kind="dialogue"),), records=())
        assert [term.amount for term in ties.between("A", "B").lifts["leadership"]] == [Fraction(1, 4)]

    def test_partners_are_all_to_whom_anything_ties(self):
        assert EXAMPLE.partners("E") == ("A", "B", "C", "D")
        assert replace(EXAMPLE, bodies=()).partners("E") == ()


class TestFigures:
    def between(self, *figures) -> dict:
        return DayTies((), (), figures, WEIGHTS).between("A", "B").shares

    def test_the_newest_year_counts_and_is_named(self):
        shares = self.between(
            figure("trade-share", "B", "A", 10, 2021), figure("trade-share", "B", "A", 30, 2023)
        )
        assert [(one.value, one.year) for one in shares["trade"]] == [(30, 2023)]

    def test_reporters_of_one_year_stand_side_by_side_and_their_mean_counts(self):
        shares = self.between(
            figure("trade-share", "B", "A", 10, 2023, "x"),
            figure("trade-share", "B", "A", 30, 2023, "y"),
            figure("trade-share", "B", "A", 90, 2021, "z"),
        )
        assert [(one.value, len(one.figures)) for one in shares["trade"]] == [(20, 2)]

    def test_a_theme_of_two_measures_is_the_mean_of_what_they_count(self):
        ties = DayTies(
            (),
            (),
            (figure("remittances-sender-share", "B", "A", 75), figure("remittances-gdp-share", "B", "A", 10)),
            WEIGHTS,
        )
        assert ties.between("A", "B").scores.shares == {"remittances": (0.75 + 0.5) / 2}

    def test_a_share_of_the_other_direction_does_not_count(self):
        assert self.between(figure("trade-share", "A", "B", 10)) == {}


class TestProperties:
    @given(TIES, PAIR)
    def test_all_numbers_lie_between_0_and_1(self, ties, pair):
        scores = ties.between(*pair).scores
        found = influence_of(scores, WEIGHTING)
        assert 0 <= bandwidth_of(scores, WEIGHTING) <= 1
        assert 0 <= coverage_of(scores, WEIGHTING) <= 1
        assert found is None or 0 <= found <= 1

    @given(TIES, PAIR, COMPONENTS, GROUP)
    def test_one_more_deal_or_event_of_two_never_lowers_their_bandwidth(self, ties, pair, component, others):
        parties = [f"{state} party" for state in {*pair, *others}]
        more = replace(ties, records=(*ties.records, record(component, "new", *parties)))
        assert bandwidth(more, pair) > bandwidth(ties, pair)

    @given(TIES, PAIR, GROUP)
    def test_one_more_body_of_two_never_lowers_their_bandwidth(self, ties, pair, others):
        more = replace(ties, bodies=(*ties.bodies, body("new", "".join(sorted({*pair, *others})))))
        assert bandwidth(more, pair) > bandwidth(ties, pair)

    @given(TIES, PAIR, RECORDS, BODIES)
    def test_one_more_record_or_body_of_any_states_never_lowers_a_dependence(self, ties, pair, added, joined):
        before = dependence(ties, pair)
        after = dependence(replace(ties, records=(*ties.records, added), bodies=(*ties.bodies, joined)), pair)
        assert (after is None) if before is None else after >= before

    @given(TIES, st.permutations(STATES))
    def test_other_names_for_the_states_give_the_same_numbers_under_those_names(self, ties, names):
        new = dict(zip(STATES, names, strict=True))
        renamed = DayTies(
            tuple(
                replace(
                    one,
                    led_by=tuple(new[state] for state in one.led_by),
                    members={new[state]: spells for state, spells in one.members.items()},
                )
                for one in ties.bodies
            ),
            tuple(
                replace(one, parties=tuple((new[state], role) for state, role in one.parties))
                for one in ties.records
            ),
            tuple(replace(one, state=new[one.state], partner=new[one.partner]) for one in ties.figures),
            WEIGHTS,
        )
        for a, b in permutations(STATES, 2):
            assert renamed.between(new[a], new[b]).scores == ties.between(a, b).scores

    @given(TIES, PAIR, RECORDS, FIGURES)
    def test_what_others_gain_does_not_move_the_number_of_a_pair(self, ties, pair, added, share):
        others = tuple(one for one in added.parties if one[0] != pair[0])
        more = replace(ties, records=(*ties.records, replace(added, parties=others)))
        if (share.partner, share.state) != tuple(pair):
            more = replace(more, figures=(*more.figures, share))
        assert more.between(*pair).scores == ties.between(*pair).scores


DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))


class TestDays:
    def on(self, day: date, *records: Record):
        held = InfluenceRecords((), Spells(), records, (), frozenset())
        return held.on(AsOf.read(day), WEIGHTS).records

    @given(DAYS, COMPONENTS)
    def test_an_undated_tie_counts_on_no_day(self, day, component):
        undated = replace(record(component, "undated", "A party", "B party"), since=None)
        assert self.on(day, undated) == ()

    @given(DAYS, DAYS, DAYS, st.sampled_from(["deals", "facilities"]))
    def test_a_deal_or_facility_counts_on_the_days_that_it_can_have_held(self, day, one, other, component):
        since, until = sorted((one, other))
        held = replace(record(component, "x", "A party", "B party"), since=since, until=until)
        assert self.on(day, held) == ((held,) if since <= day <= until else ())

    def test_a_meeting_counts_for_five_years_and_no_longer(self):
        day = date(2020, 6, 1)
        held = replace(record("meetings", "x", "A party", "B party"), since=day, until=day)
        assert self.on(date(2020, 5, 31), held) == ()
        assert self.on(date(2025, 5, 31), held) == (held,)
        assert self.on(date(2025, 6, 1), held) == ()

    def test_a_share_counts_from_the_end_of_its_year_for_five_years(self):
        share = figure("trade-share", "B", "A", 10, 2020)
        held = InfluenceRecords((), Spells(), (), (share,), frozenset())
        days = ["2020-12-30", "2020-12-31", "2025-12-30", "2025-12-31"]
        assert [len(held.on(AsOf.read(day), WEIGHTS).figures) for day in days] == [0, 1, 1, 0]
