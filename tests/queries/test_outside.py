"""Which states are in no body that such a power leads?"""

from __future__ import annotations

import pytest

from graph.errors import UnknownNameError
from queries.outside import outside


def sides(answer) -> dict[str, str]:
    return {row.state: row.side for row in answer}


def test_turkmenistan_was_outside_in_2003_though_it_took_part_in_the_cis(loaded):
    # Its grade in the CIS, participant, does not count; all other bodies of Russia and China had full rolls.
    answer = outside(loaded, "Russia, China", as_of="2003-01-01")
    assert sides(answer) == {"KAZ": "in", "KGZ": "in", "TJK": "in", "TKM": "outside", "UZB": "in"}
    (row,) = (row for row in answer if row.state == "TKM")
    assert (row.bodies, row.in_the_way, row.uncounted) == ((), (), ("CIS participant",))
    assert answer.not_covered == ()


def test_it_is_in_where_its_grade_counts(loaded):
    answer = outside(loaded, "Russia, China", as_of="2003-01-01", grades=["member", "participant"])
    (row,) = (row for row in answer if row.state == "TKM")
    assert (row.side, row.bodies, row.facts) == ("in", ("CIS",), ("tkm-cis-1991",))


def test_it_is_in_as_an_associate_of_the_cis_later(loaded):
    answer = outside(loaded, "Russia, China", as_of="2010-01-01")
    (row,) = (row for row in answer if row.state == "TKM")
    assert (row.side, row.bodies, row.certainty) == ("in", ("CIS",), "certain")


def test_in_the_year_of_the_change_it_is_possibly_in(loaded):
    (row,) = (row for row in outside(loaded, "RUS", "TKM", as_of=2005))
    assert (row.side, row.certainty) == ("in", "possible")


def test_bodies_without_a_complete_roll_stand_in_the_way_of_outside(loaded):
    # The Eurasian Development Bank of 2006 has no complete roll; the security bodies have.
    everything = outside(loaded, "RUS", "TUR", as_of="2010-01-01")
    (row,) = everything
    assert (row.side, row.in_the_way) == ("not covered", ("EDB",))
    assert [(gap.organization, gap.states) for gap in everything.not_covered] == [("EDB", ("TUR",))]
    assert sides(outside(loaded, "RUS", "TUR", as_of="2010-01-01", kind="security")) == {"TUR": "outside"}


def test_after_the_rolls_end_nobody_is_outside(loaded):
    (row,) = outside(loaded, "RUS", "JPN", as_of="2026-11-24")
    assert row.side == "not covered"
    assert set(row.in_the_way) == {"CIS", "CSTO", "EAEU", "EDB", "Russia-CA", "SCO"}


def test_before_the_founding_of_all_of_them_everybody_is_outside(loaded):
    answer = outside(loaded, "RUS", as_of="1991-01-01")
    assert set(sides(answer).values()) == {"outside"}
    assert "Bodies in question: none existed at that time." in answer.notes
    assert answer.facts == ()


def test_where_no_body_is_led_by_the_power_nobody_is_said_to_be_outside(loaded):
    answer = outside(loaded, "Mongolia", as_of="2010-01-01")
    assert len(answer) == 0
    assert answer.notes[0].startswith("No body is recorded that Mongolia leads")


def test_only_bodies_of_the_time_are_named(loaded):
    answer = outside(loaded, "Russia, China", as_of="2003-01-01")
    assert answer.notes[0] == "Bodies in question: CIS, CSTO, EurAsEC, SCO."


def test_the_order_of_the_powers_does_not_matter(loaded):
    assert outside(loaded, "RUS, CHN", as_of=2015) == outside(loaded, ["China", "Russia"], as_of=2015)


def test_an_unknown_power_is_told(loaded):
    with pytest.raises(UnknownNameError, match="unknown state"):
        outside(loaded, "the Shire")
