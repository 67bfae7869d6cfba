"""The tables that stand beside the rules in words: each is worked out by the code that keeps the rule."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from generators.markdown import code, table
from graph.dates import PartialDate, Span
from graph.grades import CREDIBILITY, RELIABILITY_OF_KIND
from graph.measures import Reading
from graph.model import Claim, Deal, Dispute, Event, Indicator, Membership
from graph.vocabulary import (
    DealStatus,
    DisputeRole,
    DisputeStatus,
    EventKind,
    EventStatus,
    MembershipEnd,
    Reliability,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model import Record

__all__ = ["rule_tables"]

_WRITTEN = (
    "2001-06-15", "2016-09", "2016-09-XX", "2016", "2016-XX", "2016-21", "2016-22", "2016-23", "2016-24",
    "201X", "20XX", "2016?", "1991~", "2016-09%",
)  # fmt: skip
"""One date of each form that can be written."""

_ABSENT = "none"

_EXERCISE = {"kind": EventKind.EXERCISE, "status": EventStatus.HELD}
_BASE = {"kind": EventKind.FACILITY, "start": "2003-10-23"}

_WORKED: tuple[tuple[str, type[Record], str | None, dict[str, object]], ...] = (
    ("spell since 1992-05-15", Membership, None, {"since": "1992-05-15"}),
    ("spell since 2006-08 until 2012-12", Membership, None, {"since": "2006-08", "until": "2012-12"}),
    (
        "spell since 1998, ended without a day, newest source of 2003-04-01",
        Membership,
        "2003-04-01",
        {"since": "1998", "end": MembershipEnd.WITHDREW},
    ),
    (
        "deal signed 2010-05-01, in force 2011, ended 2015-06-30",
        Deal,
        None,
        {"signed": "2010-05-01", "in_force": "2011", "ended": "2015-06-30", "status": DealStatus.EXPIRED},
    ),
    (
        "deal signed 2016-09, no end recorded",
        Deal,
        None,
        {"signed": "2016-09", "status": DealStatus.SIGNED},
    ),
    (
        "deal signed 2010-05, expired without a day, newest source of 2014-03",
        Deal,
        "2014-03",
        {"signed": "2010-05", "status": DealStatus.EXPIRED},
    ),
    ("deal without a date", Deal, None, {"status": DealStatus.ANNOUNCED}),
    ("dispute from 1999, active", Dispute, None, {"start": "1999", "status": DisputeStatus.ACTIVE}),
    (
        "dispute from 2010-06-10, resolved without a day, newest source of 2011-05-02",
        Dispute,
        "2011-05-02",
        {"start": "2010-06-10", "status": DisputeStatus.RESOLVED},
    ),
    ("exercise of 2018-03-15", Event, None, {**_EXERCISE, "start": "2018-03-15"}),
    ("exercise of 2016-09", Event, None, {**_EXERCISE, "start": "2016-09"}),
    ("base from 2003-10-23, operating", Event, None, {**_BASE, "status": EventStatus.OPERATING}),
    (
        "base from 2003-10-23, closed without a day, newest source of 2014-06-03",
        Event,
        "2014-06-03",
        {**_BASE, "status": EventStatus.CLOSED},
    ),
    ("figure for 2022", Indicator, None, {"period": "2022"}),
    ("figure for 2022-01/2022-06", Indicator, None, {"period": "2022-01/2022-06"}),
    ("claim about 2017", Claim, None, {"since": "2017"}),
)
"""One example of each rule for ends: in words, its model, the date of its newest source, what is written."""

_WIDE = Span.between(PartialDate.parse("2016"), PartialDate.parse("2018-03-31"))
"""A span with a wide beginning and a narrow end, to show what is possible and what is certain."""

_DAYS = (date(2015, 12, 31), date(2016, 5, 1), date(2016, 12, 31), date(2018, 3, 31), date(2018, 4, 1))


def rule_tables() -> dict[str, str]:
    """Return the tables of the rules by the name of their place on the page."""
    return {
        "dates": _dates(),
        "possible and certain": _possible_and_certain(),
        "spans": _spans(),
        "no ties": _list(f"{code(one)} ({one.meaning})" for one in EventStatus if not one.makes_ties),
        "no side": _list(f"{code(one)} ({one.meaning})" for one in DisputeRole if not one.takes_side),
        "reliability by kind": _reliability(),
        "credibility": table(("credibility", "meaning"), CREDIBILITY.items()),
        "readings": table(("reading", "meaning"), ((code(one), one.meaning) for one in Reading)),
    }


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _dates() -> str:
    rows = []
    for text in _WRITTEN:
        one = PartialDate.parse(text)
        rows.append((code(text), one.words(), one.precision, one.earliest, one.latest))
    return table(("written", "read as", "precision", "earliest day", "latest day"), rows)


def _possible_and_certain() -> str:
    rows = ((day, _yes(_WIDE.possible(day)), _yes(_WIDE.certain(day))) for day in _DAYS)
    return table(("day asked", "possible", "certain"), rows)


def _yes(held: bool) -> str:  # noqa: FBT001 - the value itself
    return "yes" if held else "no"


def _spans() -> str:
    rows = []
    for words, model, newest, fields in _WORKED:
        span = _span(model, newest, fields)
        bounds = (span.since, span.since_latest, span.until_earliest, span.until)
        rows.append((words, *(day or _ABSENT for day in bounds), code(span.until_kind)))
    head = ("authored", "`since`", "`since_latest`", "`until_earliest`", "`until`", "`until_kind`")
    return table(head, rows)


def _span(model: Any, newest: str | None, fields: dict[str, object]) -> Span:  # noqa: ANN401 - any record
    """Return the span that a record of these fields has, all else left out."""
    dates = {
        name: PartialDate.parse(value)
        for name, value in fields.items()
        if type(value) is str and name != "period"  # which its model keeps as it is written
    }
    span: Span = model.model_construct(**(fields | dates)).span(PartialDate.parse(newest) if newest else None)
    return span


def _reliability() -> str:
    rows = [
        (code(kind), kind.meaning, code(grade), grade.meaning) for kind, grade in RELIABILITY_OF_KIND.items()
    ]
    rows.append(("any", "no publisher and no author is named", code(Reliability.F), Reliability.F.meaning))
    return table(("kind of source", "what it is", "reliability", "meaning"), rows)
