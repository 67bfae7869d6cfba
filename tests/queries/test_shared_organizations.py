"""To which bodies do all of these states belong on a day?"""

from __future__ import annotations

import pytest

from graph.errors import UnknownNameError
from queries.shared_organizations import shared_organizations


def bodies(answer) -> list[str]:
    return [row.abbreviation for row in answer]


def test_the_security_bodies_that_kyrgyzstan_and_tajikistan_share_in_2005(loaded):
    answer = shared_organizations(loaded, "KGZ, TJK", as_of="2005-01-01", kind="security")
    assert bodies(answer) == ["CICA", "CSTO", "PfP", "OSCE", "SCO"]
    assert answer[1].states == ("KGZ member", "TJK member")
    assert answer[1].facts == ("kgz-csto-1992", "tjk-csto-1992")


def test_a_body_that_one_of_them_is_known_not_to_be_in_is_left_out(loaded):
    answer = shared_organizations(loaded, "KAZ, UZB", as_of="2016-01-01")
    assert not {"CSTO", "EAEU", "OTS"} & set(bodies(answer))
    assert not {"CSTO", "EAEU", "OTS"} & {gap.organization for gap in answer.not_covered}


def test_a_body_that_is_not_covered_for_one_of_them_is_told_with_that_state(loaded):
    answer = shared_organizations(loaded, "KAZ, TKM", as_of="2016-01-01")
    (gap,) = (gap for gap in answer.not_covered if gap.organization == "EDB")
    assert gap.states == ("TKM",)  # kaz-edb-2006 is recorded


def test_the_five_share_no_body_led_by_russia_but_the_cis(loaded):
    answer = shared_organizations(loaded, "central-asia", as_of="2019-01-01")
    assert [row.organization for row in answer if "RUS" in row.led_by] == ["cis"]
    (cis,) = (row for row in answer if row.organization == "cis")
    assert "TKM associate" in cis.states


def test_either_order_gives_the_same_answer(loaded):
    one = shared_organizations(loaded, "TJK, KGZ", as_of=2010)
    assert one == shared_organizations(loaded, ["Kyrgyzstan", "Tajikistan"], as_of=2010)


def test_what_was_shared_in_part_of_a_year_is_possible(loaded):
    # geo-cis-1993 ended on 2009-08-18; nobody entered the CIS that year, but in the CSTO of 1999 Georgia and
    # Uzbekistan were in till 1999-04-20, and in the CIS Georgia and Russia shared 2009 in part.
    answer = shared_organizations(loaded, "GEO, RUS", as_of=2009, kind="political")
    (cis,) = (row for row in answer if row.organization == "cis")
    assert cis.certainty == "possible"
    # ind-sco-2017 from 2017-06-09; sco has had Russia since 2001.
    (sco,) = shared_organizations(loaded, "IND, RUS", as_of=2017, kind="security").rows[-1:]
    assert (sco.abbreviation, sco.certainty) == ("SCO", "possible")


def test_one_state_shares_with_itself_what_it_is_in(loaded):
    assert "CSTO" in bodies(shared_organizations(loaded, "KAZ", as_of=2010))


def test_a_day_before_any_body_is_empty_and_says_so(loaded):
    answer = shared_organizations(loaded, "KAZ, UZB", as_of="1900-01-01")
    assert (len(answer), answer.not_covered) == (0, ())
    assert "Of 0 bodies of that time, none is known to have all 2 states." in answer.notes


def test_what_is_only_possible_is_not_covered_where_certainty_is_asked(loaded):
    # uzb-edb-2025: some day of April 2025.
    day = {"as_of": "2025-04-15", "kind": "finance"}
    assert "EDB" in bodies(shared_organizations(loaded, "KAZ, UZB", **day))
    sure = shared_organizations(loaded, "KAZ, UZB", **day, certain=True)
    assert "EDB" not in bodies(sure)
    assert "EDB" in [gap.organization for gap in sure.not_covered]


def test_an_unknown_name_is_told(loaded):
    with pytest.raises(UnknownNameError):
        shared_organizations(loaded, "KAZ, Atlantis")
