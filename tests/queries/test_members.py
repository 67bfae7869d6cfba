"""Which states belong to a body on a day?"""

from __future__ import annotations

import pytest

from graph.errors import UnknownNameError
from queries.members import members


def states(answer) -> list[str]:
    return [row.state for row in answer]


def test_the_csto_of_2005(loaded):
    answer = members(loaded, "CSTO", as_of="2005-01-01")
    assert states(answer) == ["ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"]
    assert answer.not_covered == ()
    assert {row.certainty for row in answer} == {"certain"}


def test_the_csto_of_2007_has_uzbekistan_again_and_does_not_tell_that_it_will_leave(loaded):
    answer = members(loaded, "CSTO", as_of="2007-01-01")
    (uzbekistan,) = (row for row in answer if row.state == "UZB")
    assert (uzbekistan.since, uzbekistan.until) == ("2006-08-16", None)
    assert "2012" not in str(answer) + answer.to_json()


def test_a_state_is_listed_once_by_its_highest_grade(loaded):
    answer = members(loaded, "CSTO", as_of="2025-01-01", grades=["member", "suspended"])
    assert states(answer) == ["ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"]
    assert (answer[0].status, answer[0].also) == ("member", ("suspended",))


def test_rows_come_by_grade_then_code(loaded):
    answer = members(loaded, "SCO", as_of="2016-01-01", grades=["observer", "member", "dialogue-partner"])
    grades = [row.status for row in answer]
    assert grades == sorted(grades, key=["member", "dialogue-partner", "observer"].index)
    assert states(answer)[:6] == ["CHN", "KAZ", "KGZ", "RUS", "TJK", "UZB"]
    assert "Grades counted: dialogue-partner, member, observer." in answer.notes


def test_a_format_without_members_lists_its_participants(loaded):
    assert states(members(loaded, "C5+1", as_of="2020-01-01")) == ["KAZ", "KGZ", "TJK", "TKM", "USA", "UZB"]


def test_a_programme_with_partners_alone_lists_them(loaded):
    assert "TJK" in states(members(loaded, "PfP", as_of="2003-01-01"))


def test_what_is_only_possible_is_left_out_and_told_where_certainty_is_asked(loaded):
    # blr-csto-1993 on 1993-12-31, aze-csto-1993 on 1993-09-24, geo-csto-1993 some day of 1993.
    answer = members(loaded, "CSTO", as_of=1993, certain=True)
    assert states(answer) == ["ARM", "KAZ", "KGZ", "RUS", "TJK", "UZB"]
    assert "Left out, since possible and not certain: AZE, BLR, GEO." in answer.notes
    assert states(members(loaded, "CSTO", as_of=1993)) == [
        *("ARM", "AZE", "BLR", "GEO", "KAZ", "KGZ", "RUS", "TJK", "UZB")
    ]


def test_an_incomplete_roll_is_told_below_the_list(loaded):
    (gap,) = members(loaded, "UN", as_of=2010).not_covered
    assert (gap.organization, gap.states) == ("UN", ())
    assert gap.why.endswith("complete only for KAZ, KGZ, TJK, TKM, UZB from 1992-03-02 to 2018-03-02")


def test_before_the_founding_the_list_is_empty_and_says_why(loaded):
    answer = members(loaded, "EAEU", as_of=2001)
    assert (len(answer), answer.not_covered) == (0, ())
    assert any(note.startswith("EAEU did not exist before 2015-01-01") for note in answer.notes)


def test_a_grade_that_nobody_holds_makes_an_empty_list_that_is_not_covered(loaded):
    answer = members(loaded, "CSTO", as_of=2010, grades="guest")
    assert len(answer) == 0
    assert [gap.why for gap in answer.not_covered] == ["the roll of CSTO is not complete for the grade guest"]


def test_an_unknown_body_is_told_with_what_is_near(loaded):
    with pytest.raises(UnknownNameError, match="CSTO"):
        members(loaded, "CSTOO")
