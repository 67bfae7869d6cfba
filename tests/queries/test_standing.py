"""Whether a state belongs to a body: yes, no, or not covered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import PartialDate, Span
from queries.rules.standing import Body, Certainty, Spell, Standing, Value, Window, standing

GRADES = ("member", "associate", "participant", "observer")


def span(since: str | None, until: str | None = None) -> Span:
    return Span.between(
        PartialDate.parse(since) if since else None, PartialDate.parse(until) if until else None
    )


def spell(since: str | None, until: str | None = None, status: str = "member", **more) -> Spell:
    return Spell(f"kaz-x-{since}-{status}", "KAZ", "x", status, span(since, until), None, 1, **more)


def window(since: str, until: str, states: set[str] | None = None, statuses: tuple[str, ...] = GRADES):
    covered = None if states is None else frozenset(states)
    return Window(frozenset(statuses), covered, span(since, until), f"x-coverage-{since}")


def body(*windows: Window, founded: str = "2000-01-01", dissolved: str | None = None, grades=GRADES) -> Body:
    return Body("x", "Body X", "X", "political", span(founded, dissolved), windows, frozenset(grades))


FULL = body(window("2000-01-01", "2020-12-31"))


def ask(of: Body, spells: list[Spell], day: str, **options) -> Standing:
    asked = PartialDate.parse(day)
    grades = options.pop("grades", None)
    counted = None if grades is None else frozenset(grades)
    return standing(of, "KAZ", spells, asked.earliest, asked.latest, grades=counted, **options)


class TestDays:
    def test_a_state_belongs_from_its_first_day_to_its_last(self):
        spells = [spell("2005-03-10", "2007-08-20", end="withdrew")]
        values = [
            ask(FULL, spells, day).value for day in ("2005-03-09", "2005-03-10", "2007-08-20", "2007-08-21")
        ]
        assert values == [Value.NO, Value.YES, Value.YES, Value.NO]

    def test_a_spell_dated_to_a_year_is_possible_in_it_and_certain_after_it(self):
        spells = [spell("2005")]
        found = {day: ask(FULL, spells, day) for day in ("2004-12-31", "2005-06-01", "2006-01-01")}
        assert found["2004-12-31"].value is Value.NO
        assert found["2005-06-01"].certainty is Certainty.POSSIBLE
        assert found["2006-01-01"].certainty is Certainty.CERTAIN

    def test_a_month_is_a_yes_when_one_of_its_days_is_and_certain_only_when_all_are(self):
        spells = [spell("2005-03-10")]
        assert ask(FULL, spells, "2005-02").value is Value.NO
        assert ask(FULL, spells, "2005-03").certainty is Certainty.POSSIBLE
        assert ask(FULL, spells, "2005-04").certainty is Certainty.CERTAIN

    def test_a_month_over_a_founding_is_a_no_for_who_is_not_on_the_roll(self):
        late = body(window("2005-03-15", "2020-12-31"), founded="2005-03-15")
        assert ask(late, [], "2005-03").value is Value.NO

    def test_an_undated_spell_is_no_yes_and_forbids_a_no(self):
        found = ask(FULL, [spell(None)], "2005-01-01")
        assert found.value is Value.NOT_COVERED
        assert "undated" in found.why

    def test_a_spell_with_an_unknown_end_is_certain_at_its_beginning_and_possible_to_its_newest_source(self):
        gone = replace(
            spell("2005-03-10", end="promoted"),
            span=Span.until_unknown(PartialDate.parse("2005-03-10"), date(2008, 5, 1)),
        )
        found = {day: ask(FULL, [gone], day) for day in ("2005-03-10", "2008-05-01", "2008-05-02")}
        assert found["2005-03-10"].certainty is Certainty.CERTAIN
        assert found["2008-05-01"].certainty is Certainty.POSSIBLE
        assert found["2008-05-02"].value is Value.NO


class TestGrades:
    def test_the_day_on_which_one_grade_follows_another_belongs_to_the_later(self):
        spells = [spell("2001-01-01", "2005-08-26", "participant"), spell("2005-08-26", None, "associate")]
        on_the_day = ask(FULL, spells, "2005-08-26")
        assert on_the_day.spell is spells[1]
        assert on_the_day.beside == ()
        assert ask(FULL, spells, "2005-08-26", grades={"participant"}).value is Value.NO
        assert ask(FULL, spells, "2005-08-25", grades={"participant"}).value is Value.YES

    def test_a_month_that_begins_with_the_change_does_not_belong_to_the_earlier_grade(self):
        spells = [spell("2001-01-01", "2005-09-01", "observer"), spell("2005-09-01", None, "member")]
        assert ask(FULL, spells, "2005-09", grades={"observer"}).value is Value.NO
        assert ask(FULL, spells, "2005-09").certainty is Certainty.CERTAIN

    def test_a_spell_of_one_day_is_kept_though_another_begins_on_it(self):
        spells = [spell("2005-03-10", "2005-03-10", "observer"), spell("2005-03-10", None, "participant")]
        assert ask(FULL, spells, "2005-03-10", grades={"observer"}).value is Value.YES

    def test_a_state_counts_once_by_its_highest_grade(self):
        spells = [spell("2001-01-01", None, "observer"), spell("2003-01-01", None, "member")]
        found = ask(FULL, spells, "2005-01-01", grades={"member", "observer"})
        assert found.spell is spells[1]
        assert [one.status for one in found.beside] == ["observer"]

    def test_a_grade_that_does_not_count_makes_no_yes_and_is_told(self):
        found = ask(FULL, [spell("2001-01-01", None, "observer")], "2005-01-01")
        assert found.value is Value.NO
        assert [one.status for one in found.beside] == ["observer"]
        assert "observer since 2001-01-01, a grade not counted" in found.why

    def test_a_suspension_beside_a_membership_leaves_it_a_membership(self):
        # So the CSTO counts Armenia, which says that it has frozen its part.
        spells = [spell("2001-01-01"), spell("2004-02-22", None, "suspended")]
        found = ask(FULL, spells, "2005-01-01")
        assert (found.value, found.spell) == (Value.YES, spells[0])
        assert "suspended too, since 2004-02-22" in found.why

    def test_belonging_through_two_grades_in_turn_is_certain_though_neither_grade_is(self):
        spells = [spell("2001-01-01", "2005-08-26", "observer"), spell("2005-08-26", None, "member")]
        found = ask(FULL, spells, "2005", grades={"member", "observer"})
        assert found.certainty is Certainty.CERTAIN
        assert found.why.startswith("certain, though not as member")
        assert set(found.facts) == {one.id for one in spells}

    def test_participants_count_only_where_there_are_no_members(self):
        spells = [spell("2001-01-01", None, "participant")]
        forum = body(window("2000-01-01", "2020-12-31"), grades=("participant", "guest"))
        assert ask(forum, spells, "2005-01-01").value is Value.YES
        assert ask(FULL, spells, "2005-01-01").value is Value.NO

    def test_partners_count_only_where_there_are_neither_members_nor_participants(self):
        programme = body(window("2000-01-01", "2020-12-31", statuses=("partner",)), grades=("partner",))
        assert ask(programme, [spell("2001-01-01", None, "partner")], "2005-01-01").value is Value.YES


class TestLife:
    def test_before_the_founding_everybody_is_out(self):
        found = ask(body(), [], "1999-12-31")
        assert (found.value, found.facts) == (Value.NO, ())
        assert found.why == "X did not exist before 2000-01-01"

    def test_a_spell_dated_to_the_founding_year_does_not_hold_before_the_founding(self):
        founded = body(founded="2000-09-20")
        spells = [spell("2000")]
        assert ask(founded, spells, "2000-09-19").value is Value.NO
        assert ask(founded, spells, "2000-09-20").certainty is Certainty.POSSIBLE
        assert ask(founded, spells, "2001-01-01").certainty is Certainty.CERTAIN

    def test_after_the_end_everybody_is_out(self):
        ended = body(dissolved="2010-10-06")
        spells = [spell("2001-01-01", "2010-10-06", end="dissolved")]
        assert ask(ended, spells, "2010-10-06").value is Value.YES
        found = ask(ended, spells, "2010-10-07")
        assert found.value is Value.NO
        assert found.why.startswith("X ended on 2010-10-06")

    def test_no_day_lies_between_a_founding_and_a_roll_that_begins_on_the_same_year(self):
        founded = body(window("2006", "2020-12-31"), founded="2006")
        assert ask(founded, [], "2006-03-01").value is Value.NO

    def test_a_roll_that_begins_some_day_of_a_later_year_is_complete_only_after_that_year(self):
        founded = body(window("2006", "2020-12-31"))
        values = [ask(founded, [], day).value for day in ("2006-06-01", "2007-01-01")]
        assert values == [Value.NOT_COVERED, Value.NO]


class TestCoverage:
    def test_without_a_complete_roll_absence_is_not_covered(self):
        found = ask(body(), [], "2005-01-01")
        assert (found.value, found.last_known) == (Value.NOT_COVERED, None)
        assert found.why == "no complete roll of X is recorded"

    def test_after_the_roll_ends_what_was_known_last_is_told(self):
        found = ask(FULL, [], "2022-05-01")
        assert (found.value, found.last_known) == (Value.NOT_COVERED, (Value.NO, date(2020, 12, 31)))

    def test_a_spell_that_ended_after_the_roll_did_is_what_was_known_last(self):
        found = ask(FULL, [spell("2001-01-01", "2021-06-30", end="withdrew")], "2022-05-01")
        assert found.last_known == (Value.YES, date(2021, 6, 30))
        assert "member until 2021-06-30 (withdrew)" in found.why

    def test_a_spell_that_ended_before_the_roll_did_is_not(self):
        found = ask(FULL, [spell("2001-01-01", "2005-06-30", end="withdrew")], "2022-05-01")
        assert found.last_known == (Value.NO, date(2020, 12, 31))

    def test_an_open_spell_goes_on_after_the_roll_ends_and_says_when_it_was_last_confirmed(self):
        found = ask(FULL, [spell("2001-01-01")], "2022-05-01")
        assert (found.value, found.last_confirmed) == (Value.YES, date(2020, 12, 31))

    def test_a_window_for_some_states_says_nothing_of_others(self):
        # So the roll of the United Nations is complete for the five Central Asian states only.
        five = body(window("2000-01-01", "2020-12-31", {"KAZ"}))
        day = date(2005, 1, 1)
        assert standing(five, "KAZ", [], day, day).value is Value.NO
        other = standing(five, "DEU", [], day, day)
        assert other.value is Value.NOT_COVERED
        assert "only for KAZ" in other.why

    def test_a_window_for_some_grades_says_nothing_of_others(self):
        members_only = body(window("2000-01-01", "2020-12-31", statuses=("member", "associate")))
        assert ask(members_only, [], "2005-01-01").value is Value.NO
        found = ask(members_only, [], "2005-01-01", grades={"member", "observer"})
        assert found.value is Value.NOT_COVERED
        assert "not complete for the grade observer" in found.why

    def test_two_windows_of_one_grade_each_make_a_no_together(self):
        both = body(
            window("2000-01-01", "2020-12-31", statuses=("member", "associate")),
            window("2001-01-01", "2020-12-31", statuses=("observer",)),
        )
        values = [
            ask(both, [], day, grades={"member", "observer"}).value for day in ("2000-06-01", "2001-06-01")
        ]
        assert values == [Value.NOT_COVERED, Value.NO]

    def test_a_month_that_outlasts_the_roll_is_not_covered(self):
        short = body(window("2000-01-01", "2005-03-15"))
        found = ask(short, [], "2005-03")
        assert (found.value, found.last_known) == (Value.NOT_COVERED, (Value.NO, date(2005, 3, 15)))


class TestConfirmation:
    def test_a_dated_source_newer_than_the_roll_confirms(self):
        newer = replace(spell("2001-01-01"), confirmed=date(2021, 2, 3))
        assert ask(FULL, [newer], "2022-05-01").last_confirmed == date(2021, 2, 3)

    def test_a_source_older_than_the_spell_does_not(self):
        announced = replace(spell("2005-01-01"), confirmed=date(2004, 12, 1))
        found = ask(body(), [announced], "2022-05-01")
        assert found.last_confirmed is None
        assert "unconfirmed" in found.why

    def test_no_confirmation_is_later_than_the_day_asked(self):
        newer = replace(spell("2001-01-01"), confirmed=date(2021, 2, 3))
        assert ask(FULL, [newer], "2005-01-01").last_confirmed == date(2005, 1, 1)

    def test_a_source_on_a_state_that_has_left_confirms_no_day_after_that(self):
        # Else a question about 2006 would tell that the state left, and when.
        left = replace(spell("2001-01-01", "2007"), confirmed=date(2021, 2, 3))
        assert ask(FULL, [left], "2007-06-01").last_confirmed == date(2007, 1, 1)


class TestCertainOnly:
    def test_what_is_possible_is_not_covered_and_never_a_no(self):
        found = ask(FULL, [spell("2005")], "2005-06-01", certain_only=True)
        assert found.value is Value.NOT_COVERED
        assert found.why == "possible, not certain: it began 2005"

    def test_an_end_that_lay_ahead_is_not_told(self):
        found = ask(FULL, [spell("2001-01-01", "2005-06")], "2005-06-10", certain_only=True)
        assert found.why == "possible, not certain: it may have ended by then"


DAY = st.dates(date(2003, 1, 1), date(2007, 12, 31))


@st.composite
def partial(draw) -> PartialDate:
    day = draw(DAY)
    return PartialDate.parse(draw(st.sampled_from([f"{day}", f"{day:%Y-%m}", f"{day:%Y}"])))


@st.composite
def spans(draw) -> Span:
    since = draw(partial())
    kind = draw(st.sampled_from(["open", "dated", "unknown"]))
    if kind == "open":
        return Span.between(since, None)
    if kind == "unknown":
        return Span.until_unknown(since, draw(st.none() | DAY))
    until = draw(partial().filter(lambda one: one.latest >= since.earliest))
    return Span.between(since, until)


@st.composite
def one_spell(draw) -> Spell:
    number = draw(st.integers(0, 10**6))
    confirmed = draw(st.none() | DAY)
    return Spell(f"s-{number}", "KAZ", "x", draw(st.sampled_from(GRADES)), draw(spans()), confirmed)


@st.composite
def spells_in_turn(draw) -> list[Spell]:
    """Draw spells, often one that begins on the day on which another ends."""
    some = draw(st.lists(one_spell(), max_size=4))
    for one in list(some):
        if one.span.until is not None and one.span.until == one.span.until_earliest and draw(st.booleans()):
            follows = Span.between(PartialDate.parse(one.span.until), None)
            some.append(replace(one, id=f"{one.id}-next", status=draw(st.sampled_from(GRADES)), span=follows))
    return some


@st.composite
def bodies(draw) -> Body:
    founded = draw(partial())
    dissolved = draw(st.none() | partial().filter(lambda one: one.latest >= founded.latest))
    windows = []
    for _ in range(draw(st.integers(0, 2))):
        since = draw(st.just(founded) | partial())
        until = draw(partial().filter(lambda one, since=since: one.latest >= since.earliest))
        grades = frozenset(draw(st.lists(st.sampled_from(GRADES), min_size=1, unique=True)))
        states = draw(st.sampled_from([None, frozenset({"KAZ"}), frozenset({"UZB"})]))
        windows.append(Window(grades, states, Span.between(since, until), f"w-{len(windows)}"))
    life = Span.between(founded, dissolved)
    return Body("x", "Body X", "X", "political", life, tuple(windows), frozenset(GRADES))


@st.composite
def times(draw) -> tuple[date, date]:
    first = draw(DAY)
    return first, first + timedelta(days=draw(st.integers(0, 40)))


ASKED = st.none() | st.frozensets(st.sampled_from(GRADES), min_size=1)


@given(bodies(), spells_in_turn(), times(), ASKED)
def test_what_is_certain_is_possible_and_a_no_does_not_hang_on_certainty(of, spells, time, grades):
    plain = standing(of, "KAZ", spells, *time, grades=grades)
    sure = standing(of, "KAZ", spells, *time, grades=grades, certain_only=True)
    assert (sure.value is Value.YES) == (plain.certainty is Certainty.CERTAIN)
    assert (sure.value is Value.NO) == (plain.value is Value.NO)
    if sure.value is Value.YES:
        assert sure == plain


@given(bodies(), spells_in_turn(), times(), ASKED)
def test_the_answer_for_a_time_is_that_of_its_days(of, spells, time, grades):
    first, last = time
    days = [first + timedelta(days=i) for i in range((last - first).days + 1)]
    daily = [standing(of, "KAZ", spells, day, day, grades=grades) for day in days]
    values = {one.value for one in daily}
    found = standing(of, "KAZ", spells, first, last, grades=grades)
    expected = Value.YES if Value.YES in values else Value.NO if values == {Value.NO} else Value.NOT_COVERED
    assert found.value is expected
    assert (found.certainty is Certainty.CERTAIN) == all(one.certainty is Certainty.CERTAIN for one in daily)


@given(bodies(), spells_in_turn(), DAY, ASKED)
def test_a_no_is_never_given_where_a_counted_spell_is_possible(of, spells, day, grades):
    found = standing(of, "KAZ", spells, day, day, grades=grades)
    counted = grades if grades is not None else {"member", "associate"}
    followed = any(one.span.since == one.span.since_latest == day for one in spells)
    handed_over = {
        one.id
        for one in spells
        if followed and one.span.until == one.span.until_earliest == day and one.span.since < day
    }
    possible = [
        one
        for one in spells
        if one.status in counted and one.span.possible(day) and one.id not in handed_over
    ]
    if found.value is Value.NO:
        assert not possible or not of.exists(day, day)
    elif found.value is Value.YES:
        assert found.spell in possible
        assert of.exists(day, day)
    else:
        assert not possible


@given(bodies(), spells_in_turn(), DAY, ASKED)
def test_a_no_needs_a_complete_roll_or_a_body_that_did_not_exist(of, spells, day, grades):
    found = standing(of, "KAZ", spells, day, day, grades=grades)
    counted = grades if grades is not None else {"member", "associate"}
    windows = [one for one in of.windows if one.states is None or "KAZ" in one.states]
    rolled = all(
        any(grade in one.statuses and one.span.possible(day) for one in windows) for grade in counted
    )
    certain = all(
        any(grade in one.statuses and one.span.certain(day) for one in windows) for grade in counted
    )
    if found.value is Value.NO:
        assert rolled or not of.life.certain(day)
    if found.value is Value.NOT_COVERED:
        assert not certain
        assert of.exists(day, day)


@given(bodies(), spells_in_turn(), times(), ASKED, one_spell())
def test_a_spell_that_begins_later_changes_nothing(of, spells, time, grades, later):
    before = standing(of, "KAZ", spells, *time, grades=grades)
    begins = time[1] + timedelta(days=1)
    after = replace(later, span=Span.between(PartialDate.parse(begins), None))
    assert standing(of, "KAZ", [*spells, after], *time, grades=grades) == before


@given(bodies(), spells_in_turn(), times(), one_spell())
def test_a_spell_of_a_grade_that_does_not_count_changes_no_value(of, spells, time, other):
    begins = {one.span.until for one in spells}
    other = replace(other, status="observer")
    if other.span.since == other.span.since_latest and other.span.since in begins:
        return  # it follows one of them, and takes its last day
    before = standing(of, "KAZ", spells, *time, grades=frozenset({"member"}))
    after = standing(of, "KAZ", [*spells, other], *time, grades=frozenset({"member"}))
    unlike = {"beside": (), "why": "", "facts": ()}
    assert replace(after, **unlike) == replace(before, **unlike)


@given(bodies(), spells_in_turn(), times(), ASKED)
def test_nothing_later_than_the_time_asked_is_told(of, spells, time, grades):
    found = standing(of, "KAZ", spells, *time, grades=grades)
    assert found.last_confirmed is None or found.last_confirmed <= time[1]
    assert found.last_known is None or found.last_known[1] < time[1]
    told = {one.id for one in spells if one.span.since <= time[1]}
    windows = {one.id for one in of.windows if one.span.since <= time[1]}
    assert set(found.facts) <= told | windows | {"x"}


@given(bodies(), st.permutations(range(4)), st.lists(one_spell(), min_size=4, max_size=4), times())
def test_the_order_of_the_spells_does_not_matter(of, order, spells, time):
    spells = [replace(one, id=f"s-{number}") for number, one in enumerate(spells)]
    found = standing(of, "KAZ", spells, *time)
    again = standing(of, "KAZ", [spells[i] for i in order], *time)
    assert (found.value, found.certainty, found.spell) == (again.value, again.certainty, again.spell)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_days_like_others(day):
    eternal = body(window("0001-01-01", "9999-12-31"), founded="0001-01-01", dissolved="9999-12-31")
    assert standing(eternal, "KAZ", [], day, day).value is Value.NO
    spells = [spell("0001-01-01", "9999-12-31")]
    assert standing(eternal, "KAZ", spells, day, day).certainty is Certainty.CERTAIN
