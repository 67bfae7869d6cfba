"""Dates are as wide as they are written, never wider or narrower, and spans keep to them."""

from __future__ import annotations

import itertools
import json
import pickle
import re
from datetime import UTC, date, datetime, timedelta

import jsonschema
import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, ValidationError

from graph.dates import PartialDate, Span, as_of_bounds
from graph.errors import InvalidDateError, QuestionError

ONE_DAY = timedelta(days=1)


def day(text):
    return date.fromisoformat(text)


def parse(text):
    return PartialDate.parse(text)


def refusal(value, read=PartialDate.parse):
    """Return (wrong, right) of the error that a value gives."""
    with pytest.raises(InvalidDateError) as raised:
        read(value)
    wrong, right = str(raised.value).split("; ")
    return wrong, right


# ---- strategies

days = st.dates(date(1, 1, 1), date(9999, 11, 30))
marks = st.sampled_from(["", "?", "~", "%"])


@st.composite
def edtf_texts(draw):
    """Every form that Steppe reads, over all years that have it."""
    when = draw(days)
    year, month = f"{when.year:04d}", f"{when.month:02d}"
    forms = [when.isoformat(), f"{year}-{month}", f"{year}-{month}-XX", year, f"{year}-XX", f"{year}-XX-XX"]
    forms += [f"{year}-{season}" for season in (21, 22, 23) + ((24,) if when.year < 9999 else ())]
    forms += [f"{year[:3]}X"] if when.year >= 10 else []
    forms += [f"{year[:2]}XX"] if when.year >= 100 else []
    return draw(st.sampled_from(forms)) + draw(marks)


partial_dates = edtf_texts().map(PartialDate.parse)


@st.composite
def spans(draw):
    """Spans of every make, near enough to each other to touch."""
    near = st.dates(date(2000, 1, 1), date(2004, 12, 31)).flatmap(
        lambda when: st.sampled_from([f"{when}", f"{when:%Y-%m}", f"{when:%Y}", f"{when:%Y}-24", "200X"])
    )
    dates = st.none() | near.map(PartialDate.parse)
    make = draw(st.sampled_from(["between", "lasting", "until_unknown", "of_interval"]))
    since = draw(dates)
    match make:
        case "between":
            return Span.between(since, draw(dates))
        case "lasting":
            return Span.lasting(since)
        case "until_unknown":
            return Span.until_unknown(since, draw(st.none() | st.dates(date(2000, 1, 1), date(2006, 1, 1))))
        case _:
            first, last = sorted(draw(st.tuples(*[st.dates(date(2000, 1, 1), date(2004, 12, 31))] * 2)))
            return Span.of_interval(
                draw(st.sampled_from([f"{first}/{last}", f"{first}/..", f"{first}/", f"{first}"]))
            )


near_days = st.dates(date(1999, 1, 1), date(2011, 1, 1))


# ---- one date


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "words"),
    [
        ("2001-06-15", "2001-06-15", "2001-06-15", "day", "15 June 2001"),
        ("2016-02", "2016-02-01", "2016-02-29", "month", "February 2016"),
        ("2016-09-XX", "2016-09-01", "2016-09-30", "month", "September 2016"),
        ("2016", "2016-01-01", "2016-12-31", "year", "2016"),
        ("2016-XX", "2016-01-01", "2016-12-31", "year", "2016"),
        ("2016-XX-XX", "2016-01-01", "2016-12-31", "year", "2016"),
        ("2016-21", "2016-03-01", "2016-05-31", "season", "spring 2016"),
        ("2016-22", "2016-06-01", "2016-08-31", "season", "summer 2016"),
        ("2016-23", "2016-09-01", "2016-11-30", "season", "autumn 2016"),
        ("2015-24", "2015-12-01", "2016-02-29", "season", "winter 2015/16"),
        ("1999-24", "1999-12-01", "2000-02-29", "season", "winter 1999/00"),
        ("201X", "2010-01-01", "2019-12-31", "decade", "2010s"),
        ("19XX", "1900-01-01", "1999-12-31", "century", "1900 to 1999"),
        ("0001", "0001-01-01", "0001-12-31", "year", "0001"),
        ("9999-12", "9999-12-01", "9999-12-31", "month", "December 9999"),
        ("1900-02", "1900-02-01", "1900-02-28", "month", "February 1900"),
    ],
)
def test_a_date_means_the_days_it_is_written_for(text, earliest, latest, precision, words):
    when = parse(text)
    assert (when.earliest, when.latest, when.precision) == (day(earliest), day(latest), precision)
    assert when.words() == words
    assert str(when) == text


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate", "words"),
    [
        ("2016", False, False, "2016"),
        ("2016?", True, False, "2016 (uncertain)"),
        ("1991~", False, True, "about 1991"),
        ("1991-08%", True, True, "about August 1991 (uncertain)"),
    ],
)
def test_a_mark_is_kept_and_leaves_the_bounds_alone(text, uncertain, approximate, words):
    when = parse(text)
    assert (when.uncertain, when.approximate, when.words()) == (uncertain, approximate, words)
    plain = parse(text.rstrip("?~%"))
    assert (when.earliest, when.latest, when.precision) == (plain.earliest, plain.latest, plain.precision)


def test_a_bare_year_a_day_and_a_date_already_read_are_dates_too():
    assert parse(2016) == parse("2016")
    assert parse(day("2016-09-01")) == parse("2016-09-01")
    assert parse(parse("201X?")) == parse("201X?")


def test_the_seasons_of_a_year_follow_each_other_without_gap_or_overlap():
    texts = [f"{year}-{season}" for year in range(2010, 2014) for season in range(21, 25)]
    for earlier, later in itertools.pairwise(map(parse, texts)):
        assert earlier.latest + ONE_DAY == later.earliest


@given(edtf_texts())
def test_a_date_keeps_its_text_and_is_read_from_it_again(text):
    when = parse(text)
    assert str(when) == text
    assert parse(str(when)) == when
    assert when.earliest <= when.latest
    assert pickle.loads(pickle.dumps(when)) == when


@given(partial_dates)
def test_a_precision_is_as_wide_as_its_name_says(when):
    lengths = {
        "day": (1, 1),
        "month": (28, 31),
        "season": (90, 92),
        "year": (365, 366),
        "decade": (3651, 3653),
        "century": (36524, 36525),
    }
    shortest, longest = lengths[when.precision]
    assert shortest <= (when.latest - when.earliest).days + 1 <= longest


@given(partial_dates, partial_dates, partial_dates)
def test_dates_have_one_order(one, two, three):
    assert (one < two) + (two < one) + (one == two) == 1
    ordered = sorted([one, two, three])
    assert ordered == sorted([three, two, one])
    assert [when.earliest for when in ordered] == sorted(when.earliest for when in ordered)
    assert (one <= two) == (not two < one)


def test_of_two_dates_that_begin_on_one_day_the_narrower_comes_first():
    ordered = ["2010-01-01", "2010-01", "2010", "2010-XX", "201X"]
    assert [str(when) for when in sorted(map(parse, reversed(ordered)))] == ordered


# ---- against another parser


def bounds_by_edtf(text):
    other = parse_edtf(text)
    return date(*other.lower_strict()[:3]), date(*other.upper_strict()[:3])


AGREED = [
    f"{core}{mark}"
    for core, mark in itertools.product(
        ("2001-06-15", "2000-02-29", "2016-02", "1999-12", "2016", "0007", "9999", "201X", "199X", "19XX"),
        "?~% ",
    )
] + [
    "2016-XX",
    "2016-09-XX",
    "2016-02-XX",
    "2016-XX-XX",
    "2016-21",
    "2016-22",
    "2016-23",
    "1700-02",
    "2100-02",
]


@pytest.mark.parametrize("text", [text.strip() for text in AGREED])
def test_the_edtf_package_reads_the_same_days(text):
    assert (parse(text).earliest, parse(text).latest) == bounds_by_edtf(text)


def test_the_edtf_package_ends_winter_with_the_year_and_this_parser_does_not():
    assert bounds_by_edtf("2016-24") == (day("2016-12-01"), day("2016-12-31"))
    assert parse("2016-24").latest == day("2017-02-28")


@pytest.mark.parametrize("text", ["2022-01/2022-06", "2022/2023", "2021-12-30/2022-01-02", "2016-22/2017-23"])
def test_the_edtf_package_reads_the_same_periods(text):
    assert (Span.of_interval(text).since, Span.of_interval(text).until) == bounds_by_edtf(text)


# ---- refusals


@pytest.mark.parametrize(
    ("value", "right"),
    [
        ("2021-02-29", "28 is the last day of February 2021"),
        ("2016-11-31", "30 is the last day of November 2016"),
        ("31.02.2016", "29 is the last day of February 2016"),
        ("2016-02-00", "a day from 01 to 29, or 2016-02 alone"),
        ("2016-13", "a month from 01 to 12, or a season from 21 to 24"),
        ("2016-25", "a month from 01 to 12, or a season from 21 to 24"),
        ("2016-00", "a month from 01 to 12, or 2016 alone"),
        ("2016-15-06", "write 2016-06-15"),
        ("2016-21-05", "write 2016-21"),
        ("15.06.2001", "write 2001-06-15"),
        ("2001/06/15", "write 2001-06-15"),
        ("06-15-2001", "write 2001-06-15"),
        ("15/06/2001", "write 2001-06-15"),
        ("05/06/2001", "write 2001-06-05 or 2001-05-06"),
        ("05.06.2001", "write 2001-06-05"),
        ("2001-6-5", "write 2001-06-05"),
        ("06/2001", "write 2001-06"),
        ("2001/06", "write 2001-06"),
        ("June 2001", "write 2001-06"),
        ("15 June 2001", "write 2001-06-15"),
        ("June 15th, 2001", "write 2001-06-15"),
        ("15-Jun-95", "write 1995-06-15"),
        ("spring 2016", "write 2016-21"),
        ("winter 2016", "write 2016-24 or 2015-24"),
        ("winter 2016/17", "write 2016-24"),
        ("20010615", "write 2001-06-15"),
        (20010615, "write 2001-06-15"),
        ("15062001", "write 2001-06-15"),
        ("200106", "write 2001-06"),
        (2016.09, "write 2016-09"),
        ("95", "write 1995"),
        (5, None),
        (16, "write 2016"),
        ("15.06.01", "write 2001-06-15"),
        ("01-06-15", "write 2001-06-15 or 2015-06-01 or 2015-01-06"),
        ("2016-09-01T10:00:00Z", "write 2016-09-01"),
        ("c. 1991", "write 1991~"),
        ("about June 1991", "write 1991-06~"),
        ("?1991", "write 1991?"),
        ("1991?~", "write 1991%"),
        ("%1991", "write 1991%"),
        ("2016?-09", "write 2016-09?"),
        ("1991 (uncertain)", "write 1991?"),
        ("199u", "write 199X"),
        ("201x", "write 201X"),
        ("20??", "write 20XX"),
        ("2016-??", "write 2016-XX"),
        ("201X-05", "write 201X, 20XX, 2016-XX or 2016-09-XX"),
        ("2016-XX-15", "write 201X, 20XX, 2016-XX or 2016-09-XX"),
        ("2016-1X", "write 201X, 20XX, 2016-XX or 2016-09-XX"),
        ("the 1990s", "write 199X"),
        ("20th century", "write 19XX"),
        ("2016-Q3", "write 2016, or 2016-07/2016-09 where a period is wanted"),
        ("H2 2016", "write 2016, or 2016-07/2016-12 where a period is wanted"),
        ("2016/2018", "write the beginning here and the end in a field of its own"),
        ("2001/..", "write the beginning here and the end in a field of its own"),
        ("..", "leave the end out where the fact still holds"),
        ("present", "leave the end out where the fact still holds"),
        ("unknown", "leave the field out where the date is not known"),
        ("", "leave the field out where the date is not known"),
        ("2016 ", "write 2016"),
        ("2016\u201309", "write 2016-09"),
        ("\u0662\u0660\u0661\u0666", "write 2016"),
        ("2016-09-01\n", "write 2016-09-01"),
        ("0000", "a year from 0001 to 9999"),
        ("0000-05", "a year from 0001 to 9999"),
        ("000X", "a year from 0001 to 9999"),
        ("00XX", "a year from 0001 to 9999"),
        ("-0044", "a year from 0001 to 9999"),
        ("44 BC", "a year from 0001 to 9999"),
        (-44, "a year from 0001 to 9999"),
        ("Y170000002", "a year from 0001 to 9999"),
        (12016, "a year from 0001 to 9999"),
        ("Y2016", "write 2016"),
        ("9999-24", "a year up to 9998"),
        (datetime(2016, 9, 1, 12, tzinfo=UTC), "pass its .date(), 2016-09-01"),
        ("0000 Q1", None),
        ("hello", None),
        ("first; second", None),
        (True, None),
        (None, None),
        (["2016"], None),
        pytest.param(10**5000, None, id="5000 digits"),
        pytest.param("9" * 5000, None, id="5000 characters"),
        ("[2016, 2017]", None),
    ],
)
def test_what_is_no_date_is_refused_with_what_would_be_right(value, right):
    general = "write a date such as 2001-06-15, 2001-06, 2001, 2001? (uncertain) or 1991~ (about)"
    wrong, told = refusal(value)
    assert told == (right or general)
    assert wrong


@given(
    st.text(max_size=20)
    | st.text("0123456789-/.?~%X xuc'JuneofQ;", max_size=14)
    | edtf_texts().map(lambda t: t[::-1])
)
def test_any_text_is_a_date_or_is_refused_with_dates_that_are_read(text):
    try:
        parse(text)
    except InvalidDateError as error:
        told = str(error)
    else:
        return
    _, right = told.split("; ")
    for proposed in re.findall(r"[\dX?~%/-]{4,}", right):
        assert Span.of_interval(proposed) if "/" in proposed else parse(proposed)


def test_a_refusal_is_an_error_of_the_question_and_a_value_error():
    with pytest.raises(QuestionError):
        parse("hello")
    with pytest.raises(ValueError, match="hello"):
        parse("hello")


# ---- as a pydantic field


class Signed(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)
    signed: PartialDate | None = None


@pytest.mark.parametrize("value", ["2016", 2016, parse("2016")])
def test_a_strict_field_takes_text_a_bare_year_and_a_date(value):
    record = Signed(signed=value)
    assert record.signed == parse("2016")
    assert record.model_dump() == {"signed": "2016"}
    assert json.loads(record.model_dump_json()) == {"signed": "2016"}


def test_a_field_tells_its_refusal_as_it_is():
    with pytest.raises(ValidationError) as raised:
        Signed(signed="15.06.2001")
    (error,) = raised.value.errors()
    assert error["loc"] == ("signed",)
    assert str(error["ctx"]["error"]) == "'15.06.2001' is not written year-month-day; write 2001-06-15"


def test_the_json_schema_takes_each_of_its_examples():
    schema = Signed.model_json_schema()["properties"]["signed"]["anyOf"][0]
    assert schema["type"] == ["string", "integer"]
    assert schema["description"]
    assert len(schema["examples"]) > 3
    for example in schema["examples"]:
        jsonschema.validate(example, schema)
        assert parse(example)


@given(edtf_texts() | st.text("0123456789-X?~%/", max_size=11))
def test_the_json_schema_takes_every_text_that_is_a_date(text):
    schema = Signed.model_json_schema()["properties"]["signed"]["anyOf"][0]
    try:
        parse(text)
    except InvalidDateError:
        return
    jsonschema.validate(text, schema)


# ---- spans


def bounds(span):
    return tuple(
        value and value.isoformat()
        for value in (span.since, span.since_latest, span.until_earliest, span.until)
    )


@pytest.mark.parametrize(
    ("span", "expected", "kind", "texts"),
    [
        (
            Span.between(parse("2016"), parse("2018-03")),
            ("2016-01-01", "2016-12-31", "2018-03-01", "2018-03-31"),
            "day",
            ("2016", "2018-03"),
        ),
        (Span.between(parse("2016"), None), ("2016-01-01", "2016-12-31", None, None), "open", ("2016", None)),
        (Span.between(None, parse("2016")), (None, None, "2016-01-01", "2016-12-31"), "day", (None, "2016")),
        (Span.between(None, None), (None, None, None, None), "unknown", (None, None)),
        (Span.undated(), (None, None, None, None), "unknown", (None, None)),
        (Span.lasting(parse("2016-09-05")), ("2016-09-05",) * 4, "day", ("2016-09-05", None)),
        (
            Span.lasting(parse("2016-09")),
            ("2016-09-01", "2016-09-30", "2016-09-01", "2016-09-30"),
            "day",
            ("2016-09", None),
        ),
        (Span.lasting(None), (None, None, None, None), "unknown", (None, None)),
        (
            Span.until_unknown(parse("2010-06-10"), day("2012-05-02")),
            ("2010-06-10", "2010-06-10", "2010-06-10", "2012-05-02"),
            "unknown",
            ("2010-06-10", None),
        ),
        (
            Span.until_unknown(parse("2010"), day("2010-05-02")),
            ("2010-01-01", "2010-12-31", "2010-01-01", "2010-12-31"),
            "unknown",
            ("2010", None),
        ),
        (
            Span.until_unknown(parse("2010"), None),
            ("2010-01-01", "2010-12-31", "2010-01-01", "2010-12-31"),
            "unknown",
            ("2010", None),
        ),
        (Span.until_unknown(None, day("2010-05-02")), (None, None, None, None), "unknown", (None, None)),
        (
            Span.of_interval("2022-01/2022-06"),
            ("2022-01-01", "2022-01-01", "2022-06-30", "2022-06-30"),
            "day",
            ("2022-01", "2022-06"),
        ),
        (
            Span.of_interval("2022?"),
            ("2022-01-01", "2022-01-01", "2022-12-31", "2022-12-31"),
            "day",
            ("2022?", "2022?"),
        ),
        (
            Span.of_interval(2022),
            ("2022-01-01", "2022-01-01", "2022-12-31", "2022-12-31"),
            "day",
            ("2022", "2022"),
        ),
        (Span.of_interval("2022/.."), ("2022-01-01", "2022-01-01", None, None), "open", ("2022", None)),
        (
            Span.of_interval("2022/"),
            ("2022-01-01", "2022-01-01", "2022-01-01", "2022-12-31"),
            "unknown",
            ("2022", None),
        ),
        (Span.of_interval("../2022"), (None, None, "2022-12-31", "2022-12-31"), "day", (None, "2022")),
        (Span.of_interval("/2022"), (None, None, "2022-12-31", "2022-12-31"), "day", (None, "2022")),
    ],
)
def test_a_span_has_the_bounds_its_dates_give_it(span, expected, kind, texts):
    assert bounds(span) == expected
    assert span.until_kind == kind
    assert (span.since_edtf, span.until_edtf) == texts


def test_a_fact_holds_on_its_first_and_its_last_day():
    span = Span.between(parse("2001-06-15"), parse("2005-07-05"))
    held = [day(text) for text in ("2001-06-15", "2003-01-01", "2005-07-05")]
    assert all(span.possible(when) and span.certain(when) for when in held)
    assert not any(span.possible(when) for when in (day("2001-06-14"), day("2005-07-06")))


def test_a_wide_beginning_and_end_are_possible_but_not_certain():
    span = Span.between(parse("2016"), parse("2018"))
    told = [
        (span.possible(day(text)), span.certain(day(text)))
        for text in ("2016-06-01", "2017-06-01", "2018-06-01")
    ]
    assert told == [(True, False), (True, True), (True, False)]


def test_an_open_span_holds_on_a_future_day():
    assert Span.between(parse("1992-05-15"), None).certain(day("2150-01-01"))


def test_no_fact_ends_before_it_begins():
    # Begun on 15 March 2016 and ended some day of 2016, it held on 15 March whatever day it ended.
    span = Span.between(parse("2016-03-15"), parse("2016"))
    assert span.certain(day("2016-03-15"))
    assert not span.certain(day("2016-03-16"))
    # Ended on 15 March 2016 and begun some day of 2016: the same.
    assert Span.between(parse("2016"), parse("2016-03-15")).certain(day("2016-03-15"))


def test_an_end_before_the_beginning_holds_on_no_day():
    span = Span.between(parse("2005"), parse("2001"))
    assert not any(
        span.possible(date(year, 6, 1)) or span.certain(date(year, 6, 1)) for year in range(2000, 2007)
    )
    assert span.until < span.since


def test_an_unknown_end_is_possible_up_to_the_last_evidence_and_certain_only_at_the_beginning():
    span = Span.until_unknown(parse("2010-06-10"), day("2012-05-02"))
    assert span.certain(day("2010-06-10"))
    assert span.possible(day("2012-05-02"))
    assert not span.certain(day("2010-06-11"))
    assert not span.possible(day("2012-05-03"))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2005/2001", "write 2001/2005"),
        ("201X", "write its first and last, as in 2010/2019"),
        ("2016-XX/2017", "write its first and last, as in 2010/2019"),
        ("/", "write a period such as 2022 or 2022-01/2022-06"),
        ("../..", "write a period such as 2022 or 2022-01/2022-06"),
        ("", "leave the field out where the date is not known"),
        ("2001/2002/2003", "write the beginning here and the end in a field of its own"),
        ("2016-Q3", "write 2016, or 2016-07/2016-09 where a period is wanted"),
        ("2022-13/2023", "a month from 01 to 12, or a season from 21 to 24"),
    ],
)
def test_what_is_no_period_is_refused_with_what_would_be_right(text, right):
    assert refusal(text, Span.of_interval)[1] == right


@given(spans(), near_days)
def test_what_is_certain_is_possible(span, when):
    assert span.possible(when) or not span.certain(when)


@given(spans())
def test_the_outer_bounds_hold_the_inner_ones(span):
    if span.since and span.until and span.since <= span.until:
        assert span.since <= span.since_latest <= span.until
        assert span.since <= span.until_earliest <= span.until
    assert (span.since is None) == (span.since_latest is None)
    assert (span.until is None) == (span.until_earliest is None)


@given(partial_dates, st.data())
def test_certain_is_what_every_reading_of_the_two_dates_says(since, data):
    until = data.draw(partial_dates.filter(lambda when: when.latest >= since.earliest))
    span = Span.between(since, until)
    begins = data.draw(st.dates(since.earliest, min(since.latest, until.latest)))
    ends = data.draw(st.dates(max(until.earliest, begins), until.latest))
    when = data.draw(st.sampled_from([begins, ends, span.since_latest, span.until_earliest, since.earliest]))
    held = begins <= when <= ends
    assert held or not span.certain(when)
    assert span.possible(when) or not held


@given(spans())
def test_the_properties_are_the_fields_of_the_span(span):
    assert span.properties() == {name: getattr(span, name) for name in Span.__dataclass_fields__}


# ---- overlaps


def test_spells_that_share_one_day_hand_over_and_do_not_overlap():
    observer = Span.between(parse("2004-06-17"), parse("2005-07-05"))
    member = Span.between(parse("2005-07-05"), None)
    assert not observer.overlaps(member, certainly=False)
    assert not member.overlaps(observer, certainly=True)


def test_spells_that_share_two_days_overlap():
    observer = Span.between(parse("2004-06-17"), parse("2005-07-06"))
    member = Span.between(parse("2005-07-05"), None)
    assert observer.overlaps(member, certainly=True)
    assert member.overlaps(observer, certainly=False)


def test_spells_that_meet_within_one_year_overlap_possibly_and_not_certainly():
    observer, member = Span.between(parse("2004"), parse("2010")), Span.between(parse("2010"), None)
    assert observer.overlaps(member, certainly=False)
    assert not observer.overlaps(member, certainly=True)


def test_a_day_inside_a_spell_overlaps_it():
    spell, one_day = Span.of_interval("2000/2010"), Span.of_interval("2005-05-05")
    assert spell.overlaps(one_day, certainly=True)


def test_an_undated_span_overlaps_nothing():
    for other in (Span.undated(), Span.between(parse("2000"), None), Span.between(None, parse("2000"))):
        assert not Span.undated().overlaps(other, certainly=False)
        assert not other.overlaps(Span.between(None, parse("2016")), certainly=True)


@given(spans(), spans())
def test_overlapping_is_mutual_and_what_is_certain_is_possible(one, two):
    for certainly in (True, False):
        assert one.overlaps(two, certainly=certainly) == two.overlaps(one, certainly=certainly)
    assert one.overlaps(two, certainly=False) or not one.overlaps(two, certainly=True)


# ---- the day asked about


def test_a_question_is_asked_of_a_day_a_month_or_today():
    assert as_of_bounds("2016-09") == (day("2016-09-01"), day("2016-09-30"))
    assert as_of_bounds(2016) == (day("2016-01-01"), day("2016-12-31"))
    assert as_of_bounds(day("2016-09-05")) == (day("2016-09-05"),) * 2
    assert as_of_bounds(parse("2016-09-05")) == (day("2016-09-05"),) * 2
    first, last = as_of_bounds(None)
    assert first == last
    assert abs((first - datetime.now(UTC).date()).days) <= 1


def test_a_question_is_not_asked_of_an_uncertain_day():
    assert refusal("2016?", as_of_bounds)[1] == "write 2016"
    assert refusal("1.9.2016", as_of_bounds)[1] == "write 2016-09-01"
