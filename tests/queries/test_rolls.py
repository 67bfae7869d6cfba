"""Of which bodies a change of membership may be missing."""

from __future__ import annotations

from datetime import date

from graph.dates import PartialDate, Span
from queries.rules.bodies import Body, Window
from queries.rules.rolls import rolls_not_covered

GRADES = frozenset({"member", "associate", "participant"})


def span(since: str, until: str | None = None) -> Span:
    return Span.between(PartialDate.parse(since), PartialDate.parse(until) if until else None)


def body(*windows: Window, founded: str = "2000-01-01", dissolved: str | None = None) -> Body:
    return Body("x", "Body X", "X", "political", span(founded, dissolved), windows, frozenset({"member"}))


def window(since: str, until: str, states: frozenset[str] | None = None) -> Window:
    return Window(GRADES, states, span(since, until), f"x-{since}")


def why(of: Body, states: tuple[str, ...] = (), first: int = 2005, last: int = 2010) -> str:
    return "; ".join(
        one.why for one in rolls_not_covered([of], states, date(first, 1, 1), date(last, 12, 31))
    )


def test_a_complete_roll_is_no_gap():
    assert not why(body(window("2000-01-01", "2020-12-31")))


def test_a_body_without_a_complete_roll_is_named():
    assert why(body()) == "changes of membership may be missing where rolls are not complete: X"


def test_a_roll_that_ends_within_the_span_is_told_with_its_last_day():
    told = why(body(window("2000-01-01", "2007-06-30")))
    assert (
        told == "changes of membership may be missing after the day to which rolls are complete: X 2007-06-30"
    )


def test_a_roll_that_begins_within_the_span_is_not_complete():
    assert "not complete: X" in why(body(window("2006-01-01", "2020-12-31")))


def test_no_roll_is_needed_of_days_on_which_the_body_did_not_exist():
    assert not why(body(window("2008-01-01", "2009-12-31"), founded="2008-01-01", dissolved="2009-12-31"))
    assert not why(body(founded="2015"))


def test_a_roll_for_some_states_covers_only_those():
    some = body(window("2000-01-01", "2020-12-31", frozenset({"KAZ"})))
    assert not why(some, ("KAZ",))
    assert why(some, ("KAZ", "UZB"))
    assert why(some)
