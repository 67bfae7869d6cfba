"""With whom does a state cooperate on a day?"""

from __future__ import annotations

from datetime import date

import pytest
from cooperation_facts import begun_later, states_of, written

from graph.errors import QuestionError, UnknownNameError
from queries.cooperation import cooperation


def partner(answer, code):
    (row,) = (row for row in answer if row.partner == code)
    return row


def test_deals_of_turkmenistan_and_iran_worked_by_hand(loaded):
    # On 2010-01-01: Korpeje-Kurt Kui (1995) and Dauletabad (2009-07) of two, the railway (2007) of three.
    row = partner(cooperation(loaded, "TKM", as_of="2010-01-01", kinds="deal"), "IRN")
    assert row.facts == ("tkm-irn-korpeje-1995", "kaz-tkm-irn-railway-2007", "tkm-irn-dauletabad-2009")
    assert (row.deals, row.weight) == (3, 2.5)
    assert row.fields == ("energy 2", "transport 1")
    assert (row.memberships, row.exercises, row.meetings, row.bodies) == (0, 0, 0, ())


def test_bodies_shared_are_named_with_their_number_of_states(loaded):
    row = partner(cooperation(loaded, "KGZ", as_of="2005-01-01", kinds="membership"), "ARM")
    assert "CSTO (6)" in row.bodies
    assert row.memberships == len(row.bodies)
    assert {"kgz-csto-1992", "arm-csto-1992"} <= set(row.facts)


def test_a_tie_of_six_counts_a_fifth_and_says_with_how_many_others(loaded):
    answer = cooperation(loaded, "TKM", as_of="2020-01-01", years=1, kinds="meeting", named=True)
    assert all("(with " in tie for row in answer for tie in row.ties)
    row = partner(answer, "KAZ")
    held = [written("events")[fact] for fact in row.facts]
    assert row.weight == round(sum(1 / (len(states_of(event)) - 1) for event in held), 3)
    assert row.meetings == len(row.ties) == len(held) > 0


def test_exercises_of_the_last_years_only(loaded):
    of_five = partner(cooperation(loaded, "TKM", as_of="2026-01-01", kinds="exercise"), "USA")
    of_one = partner(cooperation(loaded, "TKM", as_of="2026-01-01", years=1, kinds="exercise"), "USA")
    assert of_five.facts == ("regional-cooperation-2023", "regional-cooperation-2025")
    assert of_one.facts == ("regional-cooperation-2025",)


def test_a_facility_counts_while_it_stands(loaded):
    def facilities(day):
        rows = cooperation(loaded, "KGZ", as_of=day, kinds="facility")
        return [(row.partner, row.facts) for row in rows if row.partner == "USA"]

    assert facilities("2014-06-03") == [("USA", ("manas-base",))]
    assert facilities("2014-06-04") == []


def test_only_what_is_not_yet_certain_is_counted_as_possible(loaded):
    # Rogun memorandum and declaration of 2022-06-02: in June 2022 they held on some days only.
    row = partner(cooperation(loaded, "UZB", as_of="2022-06", kinds="deal"), "TJK")
    assert row.possible == 2
    assert partner(cooperation(loaded, "UZB", as_of="2022-07", kinds="deal"), "TJK").possible == 0


def test_partners_come_by_weight_then_code(loaded):
    rows = cooperation(loaded, "KAZ", as_of="2020-01-01").rows
    assert list(rows) == sorted(rows, key=lambda row: (-row.weight, row.partner))
    assert len({row.partner for row in rows}) == len(rows)


def test_kinds_add_up_to_the_whole(loaded):
    whole = partner(cooperation(loaded, "KAZ", as_of="2022-01-01"), "RUS")
    numbers = (
        whole.memberships + whole.deals + whole.exercises + whole.meetings + whole.facilities + whole.other
    )
    named = cooperation(loaded, "KAZ", as_of="2022-01-01", partners="RUS", named=True)[0]
    assert len(named.ties) == numbers
    deals = partner(cooperation(loaded, "KAZ", as_of="2022-01-01", kinds=["deal"]), "RUS")
    rest = ["membership", "exercise", "meeting", "facility", "other"]
    others = partner(cooperation(loaded, "KAZ", as_of="2022-01-01", kinds=rest), "RUS")
    assert whole.deals == deals.deals
    assert abs(deals.weight + others.weight - whole.weight) <= 0.002


@pytest.mark.parametrize(("one", "other"), [("KAZ", "UZB"), ("TJK", "CHN"), ("KGZ", "USA")])
def test_what_ties_one_to_the_other_ties_the_other_to_the_one(loaded, one, other):
    there = cooperation(loaded, one, as_of="2015", partners=other)[0]
    back = cooperation(loaded, other, as_of="2015", partners=one)[0]
    assert sorted(there.facts) == sorted(back.facts)
    assert (there.weight, there.bodies, there.fields) == (back.weight, back.bodies, back.fields)


def test_partners_can_be_a_group(loaded):
    answer = cooperation(loaded, "UZB", as_of="2022-06-01", partners="central-asia")
    assert {row.partner for row in answer} == {"KAZ", "KGZ", "TJK", "TKM"}


def test_bodies_can_be_left_out(loaded):
    whole = cooperation(loaded, "TKM", as_of="2010-01-01", kinds="membership")
    without = cooperation(loaded, "TKM", as_of="2010-01-01", kinds="membership", without="UN, OSCE")
    assert any("UN (" in body for row in whole for body in row.bodies)
    assert not any(body.startswith(("UN (", "OSCE (")) for row in without for body in row.bodies)
    assert not {"UN", "OSCE"} & {gap.organization for gap in without.not_covered}


def test_what_is_not_known_of_a_body_is_told_and_is_no_zero(loaded):
    answer = cooperation(loaded, "UZB", as_of="2022-06-01", partners="GEO")
    told = {(gap.organization, gap.states) for gap in answer.not_covered}
    assert ("UN", ("GEO",)) in told  # the roll of the UN is complete for the five alone
    assert ("AIIB", ("UZB",)) in told  # no roll at all
    assert "SCO" not in {gap.organization for gap in answer.not_covered}  # complete: Georgia is not in it


def test_a_no_of_the_state_itself_leaves_nothing_open(loaded):
    answer = cooperation(loaded, "TKM", as_of="2010-01-01", kinds="membership")
    assert "CSTO" not in {gap.organization for gap in answer.not_covered}


@pytest.mark.parametrize("day", ["1991-12-31", "2000-05", "2016"])
def test_nothing_that_began_after_the_day_is_mentioned(loaded, day):
    answer = cooperation(loaded, "UZB", as_of=day, named=True)
    assert len(answer) > 0
    assert begun_later(loaded, answer.facts, answer.as_of.last) == []


def test_planned_and_cancelled_events_tie_nobody(loaded):
    answer = cooperation(loaded, "KGZ", as_of="2022-12-31", years=30)
    assert not {"rubezh-2016", "indestructible-brotherhood-2022"} & set(answer.facts)


def test_deals_without_an_end_and_without_a_date_are_told(loaded):
    notes = cooperation(loaded, "TJK", as_of="2020-01-01", kinds="deal").notes
    of_one = cooperation(loaded, "KGZ", as_of=2012, kinds="deal", partners="USA").notes
    assert "1 of 1 deals have no recorded end" not in of_one  # the transit centre's ended in 2014
    undated = [
        one
        for one in written("deals").values()
        if "TJK" in states_of(one) and not one.get("signed") and not one.get("in_force")
    ]
    assert f"Undated deals, in effect on no day and not counted: {len(undated)}." in notes
    assert any("have no recorded end and count as in effect" in note for note in notes)


def test_a_day_before_any_record_has_no_partners_and_says_so(loaded):
    answer = cooperation(loaded, "TJK", as_of="1900-01-01")
    assert len(answer) == 0
    assert answer.notes[0].startswith("None recorded.")


def test_names_of_all_sorts_are_understood(loaded):
    assert (
        cooperation(loaded, "Kyrgyz Republic", as_of=date(2020, 1, 1)).rows
        == cooperation(loaded, "kg", as_of="2020-01-01").rows
    )


@pytest.mark.parametrize("name", ["Utopia", "KAZ' OR 1=1 //", "`DETACH DELETE`", "x" * 5000, ""])
def test_an_unknown_state_is_refused(loaded, name):
    with pytest.raises(UnknownNameError):
        cooperation(loaded, name)


def test_wrong_arguments_are_refused_in_words(loaded):
    with pytest.raises(QuestionError, match="years"):
        cooperation(loaded, "KAZ", years=0)
    with pytest.raises(QuestionError, match="cooperation: kinds"):
        cooperation(loaded, "KAZ", kinds="friendship")
    with pytest.raises(UnknownNameError):
        cooperation(loaded, "KAZ", without="Warsaw Pact of Mars")


def test_a_body_to_leave_out_must_be_known_even_where_bodies_do_not_count(loaded):
    with pytest.raises(UnknownNameError, match="unknown organisation"):
        cooperation(loaded, "KGZ", kinds="deal", without="Warsaw Pact of Fools")
