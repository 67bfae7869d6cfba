"""Does a state belong to a body on a day? The known edges, each with its reason in data/organizations."""

from __future__ import annotations

from datetime import date
from itertools import groupby

import pytest

from graph.errors import InvalidDateError, QuestionError, UnknownNameError
from queries.is_member import is_member


def value(loaded, state, organization, day, **options) -> str:
    answer = is_member(loaded, state, organization, as_of=day, **options)
    assert len(answer) == 1
    return answer[0].value


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1998-07-01", "yes"),  # uzb-csto-1992: in the treaty till its first term ran out on 1999-04-20
        (1998, "yes"),
        ("1999-04-20", "yes"),
        ("1999-04-21", "no"),
        ("2000-01-01", "no"),  # it did not sign the protocol of 1999
        (2000, "no"),
        ("2006-08-15", "no"),
        ("2006-08-16", "yes"),  # uzb-csto-2006: came back by the protocol of Sochi
        (2008, "yes"),
        ("2012-12-19", "yes"),  # the council's decision on the suspension
        ("2012-12-20", "no"),
        (2013, "no"),
    ],
)
def test_uzbekistan_was_in_the_csto_left_came_back_and_left(loaded, day, expected):
    assert value(loaded, "UZB", "CSTO", day) == expected


@pytest.mark.parametrize(
    ("day", "expected", "certainty"),
    [
        ("2015-08-11", "no", None),  # kgz-eaeu-2015: by the union's own site since 2015-08-12
        ("2015-08-12", "yes", "certain"),
        ("2015-08-13", "yes", "certain"),
        ("2015-07", "no", None),
        ("2015-08", "yes", "possible"),
        ("2015-09", "yes", "certain"),
        (2015, "yes", "possible"),
    ],
)
def test_kyrgyzstan_entered_the_eaeu_on_12_august_2015(loaded, day, expected, certainty):
    (row,) = is_member(loaded, "Kyrgyz Republic", "EAEU", as_of=day)
    assert (row.value, row.certainty) == (expected, certainty)


class TestTurkmenistanInTheCis:
    # tkm-cis-1991: it took part without ratifying the charter; tkm-cis-2005: an associate since 2005-08-26.

    def test_its_part_of_2004_does_not_count_but_is_told(self, loaded):
        (row,) = is_member(loaded, "TKM", "CIS", as_of=2004)
        assert (row.value, row.also) == ("no", ("participant",))
        assert row.facts == ("cis-coverage-1", "tkm-cis-1991")

    def test_its_part_of_2004_counts_where_it_is_asked_for(self, loaded):
        (row,) = is_member(loaded, "TKM", "CIS", as_of=2004, grades=["participant", "associate"])
        assert (row.value, row.status, row.certainty) == ("yes", "participant", "certain")

    def test_it_belonged_in_2006_as_an_associate(self, loaded):
        (row,) = is_member(loaded, "TKM", "CIS", as_of=2006)
        assert (row.value, row.status, row.since, row.also) == ("yes", "associate", "2005-08-26", ())

    def test_the_day_of_the_change_belongs_to_the_new_grade(self, loaded):
        assert value(loaded, "TKM", "CIS", "2005-08-26") == "yes"
        assert value(loaded, "TKM", "CIS", "2005-08-26", grades="participant") == "no"
        assert value(loaded, "TKM", "CIS", "2005-08-25", grades="participant") == "yes"


@pytest.mark.parametrize(
    ("day", "expected", "certainty", "until"),
    [
        ("2009-08-17", "yes", "certain", None),  # geo-cis-1993: till 2009-08-18, which lay ahead
        ("2009-08-18", "yes", "certain", "2009-08-18"),
        ("2009-08-19", "no", None, None),
        (2009, "yes", "possible", "2009-08-18"),
        (2010, "no", None, None),
        ("1993-12-15", "yes", "possible", None),  # it joined some day of December 1993
        ("1994-01-01", "yes", "certain", None),
    ],
)
def test_georgia_was_in_the_cis_till_18_august_2009(loaded, day, expected, certainty, until):
    (row,) = is_member(loaded, "Georgia", "CIS", as_of=day)
    assert (row.value, row.certainty, row.until) == (expected, certainty, until)


def test_india_observed_the_sco_in_2016_and_belonged_to_it_in_2018(loaded):
    # ind-sco-2005: observer since July 2005; ind-sco-2017: member since 2017-06-09.
    (before,) = is_member(loaded, "IND", "SCO", as_of=2016)
    (after,) = is_member(loaded, "IND", "SCO", as_of=2018)
    assert (before.value, before.also) == ("no", ("observer",))
    assert (after.value, after.status, after.also) == ("yes", "member", ())
    assert value(loaded, "IND", "SCO", 2016, grades="observer") == "yes"
    assert value(loaded, "IND", "SCO", "2017-06-09", grades="observer") == "no"


def test_armenia_is_a_member_of_the_csto_that_says_it_is_suspended(loaded):
    (row,) = is_member(loaded, "ARM", "CSTO", as_of="2025-01-01")
    assert (row.value, row.status, row.also) == ("yes", "member", ("suspended",))
    assert row.facts == ("arm-csto-1992", "arm-csto-2024")


class TestBeforeTheFounding:
    def test_nobody_belongs(self, loaded):
        answer = is_member(loaded, "central-asia", "C5+1", as_of="2015-10")  # first met on 2015-11-01
        assert [row.value for row in answer] == ["no"] * 5
        assert answer[0].why == "C5+1 did not exist before 2015-11-01"
        assert (answer.facts, answer.not_covered) == ((), ())

    def test_a_spell_known_by_its_year_alone_does_not_reach_back(self, loaded):
        # chn-un-1945 says 1945; the charter took effect on 1945-10-24.
        assert value(loaded, "CHN", "UN", "1945-02-01") == "no"
        assert value(loaded, "CHN", "UN", "1945-11-01") == "yes"

    def test_in_the_month_of_the_founding_it_is_possible(self, loaded):
        # kaz-russia-central-asia-2022: since October 2022, in which the format began.
        days = ("2022-09-30", "2022-10-10", "2022-10", "2022-11-01")
        found = [is_member(loaded, "KAZ", "russia-central-asia", as_of=day)[0] for day in days]
        assert [row.value for row in found] == ["no", "yes", "yes", "yes"]
        assert [row.certainty for row in found] == [None, "possible", "possible", "certain"]


class TestOutsideTheRoll:
    def test_a_state_that_had_left_is_not_covered_afterwards(self, loaded):
        answer = is_member(loaded, "UZB", "CSTO", as_of="2026-11-24")  # the roll is complete to 2025-11-27
        (row,) = answer
        assert (row.value, row.last_known, row.last_known_on) == ("not covered", "no", date(2025, 11, 27))
        assert [gap.states for gap in answer.not_covered] == [("UZB",)]

    def test_an_open_membership_goes_on_and_says_when_it_was_last_confirmed(self, loaded):
        (row,) = is_member(loaded, "KAZ", "UN", as_of="2026-11-24")
        assert (row.value, row.certainty, row.last_confirmed) == ("yes", "certain", date(2018, 3, 2))

    def test_a_membership_without_a_dated_source_is_unconfirmed(self, loaded):
        (row,) = is_member(loaded, "RUS", "UN", as_of="2026-11-24")
        assert (row.value, row.last_confirmed) == ("yes", None)
        assert "unconfirmed" in row.why

    def test_the_roll_of_the_united_nations_tells_of_five_states_only(self, loaded):
        assert value(loaded, "DEU", "UN", 2010) == "not covered"
        assert value(loaded, "KAZ", "UN", "1992-03-01") == "not covered"

    def test_a_body_without_a_roll_says_no_of_nobody(self, loaded):
        (row,) = is_member(loaded, "TKM", "EDB", as_of=2020)
        assert (row.value, row.why) == ("not covered", "no complete roll of EDB is recorded")

    def test_a_body_that_ended_says_no_of_all(self, loaded):
        (row,) = is_member(loaded, "KAZ", "EurAsEC", as_of="2015-01-02")
        assert row.value == "no"
        assert row.why.startswith("EurAsEC ended on 2015-01-01")
        assert value(loaded, "KAZ", "EurAsEC", "2015-01-01") == "yes"  # its last day


class TestMonthPrecision:
    # uzb-eurasec-2006: suspended in November 2008. uzb-edb-2020/-2025: observer, then member in April 2025.

    @pytest.mark.parametrize(
        ("day", "expected", "certainty", "until"),
        [
            ("2008-10-31", "yes", "certain", None),
            ("2008-11-15", "yes", "possible", None),
            ("2008-11", "yes", "possible", "2008-11"),
            ("2008-12-01", "no", None, None),
            ("2008-12", "no", None, None),
            (2008, "yes", "possible", "2008-11"),
        ],
    )
    def test_an_end_in_some_month(self, loaded, day, expected, certainty, until):
        (row,) = is_member(loaded, "UZB", "EurAsEC", as_of=day)
        assert (row.value, row.certainty, row.until) == (expected, certainty, until)

    def test_a_change_of_grade_in_some_month_leaves_both_possible_in_it(self, loaded):
        (row,) = is_member(loaded, "UZB", "EDB", as_of="2025-04-15")
        assert (row.status, row.also, row.certainty) == ("member", ("observer",), "possible")
        assert value(loaded, "UZB", "EDB", "2025-04-15", grades="observer") == "yes"

    def test_what_is_only_possible_is_not_covered_where_certainty_is_asked(self, loaded):
        assert value(loaded, "UZB", "EDB", "2025-04-15", certain=True) == "not covered"
        assert value(loaded, "UZB", "EDB", "2025-05-01", certain=True) == "yes"


def test_a_candidate_promoted_on_an_unknown_day_is_possible_to_the_newest_source_and_then_not_covered(loaded):
    # kaz-aiib-2015: signed in April 2015; when it became a member is not recorded.
    early, late = (is_member(loaded, "KAZ", "AIIB", as_of=day, grades="candidate")[0] for day in (2015, 2020))
    assert (early.value, early.certainty) == ("yes", "possible")
    assert (late.value, late.last_known, late.last_known_on) == ("not covered", "yes", date(2015, 4, 30))


def test_a_group_is_the_union_of_its_states(loaded):
    group = is_member(loaded, "central-asia", "SCO", as_of="2010-01-01")
    assert [row.state for row in group] == ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert [is_member(loaded, row.state, "SCO", as_of="2010-01-01")[0] for row in group] == list(group)


def test_the_order_in_which_states_are_named_does_not_matter(loaded):
    assert is_member(loaded, "KAZ, UZB", "SCO", as_of=2010) == is_member(
        loaded, ["UZB", "KAZ"], "SCO", as_of=2010
    )


def test_the_documents_behind_a_yes_and_a_no_are_found(loaded):
    yes = is_member(loaded, "KGZ", "EAEU", as_of="2015-08-13").sources()
    assert {row.fact for row in yes} == {"kgz-eaeu-2015"}
    no = is_member(loaded, "UZB", "CSTO", as_of=2000)
    assert no.facts == ("csto-coverage-1", "uzb-csto-1992")


def test_the_text_and_its_parameters_can_be_run_by_hand(loaded):
    answer = is_member(loaded, "KGZ", "EAEU", as_of="2015-08-13")
    rows = loaded.read(answer.cypher, answer.parameters).records()
    assert [row["id"] for row in rows] == ["kgz-eaeu-2015"]


def test_names_of_every_kind_lead_to_the_same_answer(loaded):
    answers = [
        is_member(loaded, state, organization, as_of=2016)
        for state in ("KGZ", "kg", "Kyrgyzstan", "Kyrgyz Republic")
        for organization in ("eaeu", "EAEU", "Eurasian Economic Union")
    ]
    assert len(list(groupby(answers))) == 1


def test_an_unknown_name_is_told_with_what_is_near(loaded):
    with pytest.raises(UnknownNameError, match="Kazakhstan"):
        is_member(loaded, "Kazahstan", "CSTO")
    with pytest.raises(UnknownNameError, match="unknown organisation"):
        is_member(loaded, "KAZ", "Warsaw Pact of Fools")


@pytest.mark.parametrize(
    "name",
    [
        "'; MATCH (n) DETACH DELETE n //",
        "`) DETACH DELETE n",
        '"} RETURN 1 //',
        "KAZ' OR '1'='1",
        "\N{RIGHT-TO-LEFT OVERRIDE}ZAK",
        "\N{CJK UNIFIED IDEOGRAPH-54C8}",
        "x" * 100_000,
        "",
    ],
)
def test_a_hostile_name_is_unknown_and_nothing_else(loaded, name):
    with pytest.raises(QuestionError):
        is_member(loaded, name, "CSTO")
    with pytest.raises(UnknownNameError):
        is_member(loaded, "KAZ", name)
    assert value(loaded, "KAZ", "CSTO", 2016) == "yes"


def test_a_group_that_no_state_lies_in_is_no_question(loaded):
    with pytest.raises(QuestionError, match="no state is named by 'world'"):
        is_member(loaded, "world", "CSTO")


def test_wrong_arguments_are_told_in_words(loaded):
    with pytest.raises(QuestionError, match="grades"):
        is_member(loaded, "KAZ", "CSTO", grades="boss")
    with pytest.raises(InvalidDateError):
        is_member(loaded, "KAZ", "CSTO", as_of="31.12.2005")
