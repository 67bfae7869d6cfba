"""Whether a body has the states that are asked for, and no others, on one and the same day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graph.dates import PartialDate, Span
from queries.machinery.answer import AsOf
from queries.rules.bodies import Body, Spell, Window
from queries.rules.demand import Demand
from queries.rules.roster import Roster
from queries.rules.spells import Spells
from queries.rules.standing import Certainty, Value
from queries.rules.steady import steady_stretches


def span(since: str, until: str | None = None) -> Span:
    return Span.between(PartialDate.parse(since), PartialDate.parse(until) if until else None)


def body(*windows: Window) -> Body:
    return Body("x", "Body X", "X", "political", span("2000-01-01"), windows, frozenset({"member"}))


def window(since: str, until: str, states: set[str] | None = None) -> Window:
    covered = None if states is None else frozenset(states)
    return Window(frozenset({"member"}), covered, span(since, until), f"w-{since}")


def spells(**dates: tuple[str, str | None]):
    """Make one spell a state."""
    return Spells(
        Spell(f"{state}-x", state, "x", "member", span(since, until), None)
        for state, (since, until) in dates.items()
    )


def met(of: Body, who, day: str, inside: set[str], outside: set[str] = frozenset(), **options):
    demand = Demand(frozenset(inside), frozenset(outside), **options)
    return demand.met_by(of, who, AsOf.read(day), None)[0]


FULL = body(window("2000-01-01", "2020-12-31"))


def test_states_that_followed_each_other_within_a_year_were_not_in_together():
    who = spells(KAZ=("2001-01-01", "2005-03-31"), UZB=("2005-06-01", None))
    assert met(FULL, who, "2005", {"KAZ", "UZB"}).value is Value.NO


def test_states_that_were_in_together_for_one_day_of_a_year_possibly_were_that_year():
    who = spells(KAZ=("2001-01-01", "2005-06-01"), UZB=("2005-06-01", None))
    found = met(FULL, who, "2005", {"KAZ", "UZB"})
    assert (found.value, found.sure) == (Value.YES, False)
    assert met(FULL, who, "2005-06-01", {"KAZ", "UZB"}).sure


def test_an_outsider_ends_it_from_its_first_day():
    who = spells(KAZ=("2001-01-01", None), RUS=("2005-06-01", None))
    values = [met(FULL, who, day, {"KAZ"}, only=True).value for day in ("2005-05-31", "2005-06-01")]
    assert values == [Value.YES, Value.NO]


def test_an_outsider_that_is_only_possible_leaves_it_possible():
    who = spells(KAZ=("2001-01-01", None), RUS=("2005", None))
    found = met(FULL, who, "2005-06-01", {"KAZ"}, only=True)
    assert (found.value, found.sure) == (Value.YES, False)
    assert met(FULL, who, "2005-06-01", {"KAZ"}, only=True, certain=True).value is Value.NOT_COVERED


def test_without_a_complete_roll_anybody_may_be_in():
    who = spells(KAZ=("2001-01-01", None))
    found = met(body(), who, "2005-06-01", {"KAZ"}, only=True)
    assert (found.value, found.states) == (Value.NOT_COVERED, ())
    assert found.why.startswith("others may belong")
    assert met(body(), who, "2005-06-01", {"KAZ"}).value is Value.YES


def test_a_known_outsider_is_a_no_even_without_a_complete_roll():
    who = spells(KAZ=("2001-01-01", None), RUS=("2002-01-01", None))
    assert met(body(), who, "2005-06-01", {"KAZ"}, only=True).value is Value.NO


def test_the_states_that_stand_in_the_way_are_named():
    of = body(window("2000-01-01", "2020-12-31", {"KAZ", "UZB"}))
    found = met(of, spells(KAZ=("2001-01-01", None)), "2005-06-01", {"KAZ"}, {"UZB", "RUS", "CHN"})
    assert (found.value, found.states) == (Value.NOT_COVERED, ("CHN", "RUS"))


def test_a_year_over_the_end_of_a_roll_is_a_yes_for_its_days_before():
    of = body(window("2000-01-01", "2005-06-30"))
    found = met(of, spells(KAZ=("2001-01-01", None)), "2005", {"KAZ"}, only=True)
    assert (found.value, found.sure) == (Value.YES, False)


DAY = st.dates(date(2004, 11, 1), date(2005, 3, 31))


@st.composite
def partial_spans(draw) -> Span:
    day = draw(DAY)
    since = PartialDate.parse(draw(st.sampled_from([f"{day}", f"{day:%Y-%m}"])))
    if draw(st.booleans()):
        return Span.between(since, None)
    end = draw(DAY.filter(lambda one: one >= since.latest))
    return Span.between(since, PartialDate.parse(end))


@st.composite
def memberships(draw):
    states = draw(st.lists(st.sampled_from(["KAZ", "UZB", "RUS"]), max_size=4))
    return [
        Spell(f"{state}-{number}", state, "x", "member", draw(partial_spans()), None)
        for number, state in enumerate(states)
    ]


@given(
    memberships(),
    st.lists(st.tuples(DAY, DAY).filter(lambda pair: pair[0] <= pair[1]), max_size=2),
    DAY,
    st.integers(0, 40),
    st.booleans(),
)
def test_a_time_meets_a_demand_if_one_of_its_days_does(who, windows, first, length, only):
    of = body(*(window(f"{begin}", f"{end}") for begin, end in windows))
    demand = Demand(frozenset({"KAZ"}), frozenset({"UZB"}), only=only)
    days = [first + timedelta(days=i) for i in range(length + 1)]
    daily = [demand.met_by(of, Spells(who), AsOf(f"{day}", day, day), None)[0] for day in days]
    values = {one.value for one in daily}
    found, roster = demand.met_by(of, Spells(who), AsOf("a time", first, days[-1]), None)
    expected = Value.YES if Value.YES in values else Value.NO if values == {Value.NO} else Value.NOT_COVERED
    assert found.value is expected
    if found.value is Value.YES:
        assert found.sure == all(one.value is Value.YES and one.sure for one in daily)
        assert roster.standing_of("KAZ").value is Value.YES


@given(memberships(), DAY, st.integers(0, 60))
def test_nothing_changes_within_a_steady_stretch(who, first, length):
    last = first + timedelta(days=length)
    stretches = steady_stretches([one.span for one in who], first, last)
    assert [stretches[0][0], stretches[-1][1]] == [first, last]
    for (_, end), (begin, _) in pairwise(stretches):
        assert begin - end == timedelta(days=1)
    for begin, end in stretches:
        rosters = [Roster.of(FULL, Spells(who), day, day, None) for day in (begin, end)]
        assert rosters[0].members(certain=False).keys() == rosters[1].members(certain=False).keys()
        assert rosters[0].members(certain=True).keys() == rosters[1].members(certain=True).keys()


@given(memberships(), DAY)
def test_a_spell_of_another_state_changes_nothing_for_this_one(who, day):
    before = Roster.of(FULL, Spells(who), day, day, None).standing_of("KAZ")
    other = Spell("geo", "GEO", "x", "member", span("2001-01-01", f"{day}"), None)
    after = Roster.of(FULL, Spells([*who, other]), day, day, None)
    assert after.standing_of("KAZ") == before
    assert after.standing_of("GEO").certainty is Certainty.CERTAIN
