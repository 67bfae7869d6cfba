"""What a question returns."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import FrozenInstanceError, dataclass, replace
from datetime import date

import pytest

from graph.errors import InvalidDateError, SteppeError
from queries.machinery.answer import Answer, AsOf, NotCovered, Row
from queries.machinery.asking import Statement
from queries.machinery.frames import frame_of
from queries.members import members


@dataclass(frozen=True, slots=True)
class Ruler(Row):
    name: str
    since: date | None
    also: tuple[str, ...]
    certain: bool
    facts: tuple[str, ...]


TIMUR = Ruler("Timur, Amir", date(1370, 4, 9), ("Transoxiana", "Khorasan"), certain=True, facts=("a", "b"))
ULUGH = Ruler("Ulugh Beg", None, (), certain=False, facts=("b",))
ANSWER = Answer(
    "rulers",
    "Rulers of Samarkand",
    (TIMUR, ULUGH),
    Ruler,
    AsOf.read("1400"),
    (NotCovered("KHWARAZM", ("KAZ",), "no roll"),),
    ("Two counted.",),
    (Statement("RETURN $a", {"a": 1}), Statement("RETURN $b", {"b": [2]})),
)
EMPTY = replace(ANSWER, rows=(), not_covered=(), notes=("None recorded.",))


def test_it_is_a_sequence_of_rows():
    assert len(ANSWER) == 2
    assert list(ANSWER) == [TIMUR, ULUGH]
    assert (ANSWER[0], ANSWER[-1], ANSWER[:1]) == (TIMUR, ULUGH, (TIMUR,))
    assert ULUGH in ANSWER
    assert ANSWER.index(ULUGH) == 1
    assert list(reversed(ANSWER)) == [ULUGH, TIMUR]
    with pytest.raises(IndexError):
        ANSWER[2]


def test_an_empty_answer_is_false():
    assert ANSWER
    assert not EMPTY


def test_an_answer_and_its_rows_do_not_change():
    with pytest.raises(FrozenInstanceError):
        ANSWER.rows = ()
    with pytest.raises(FrozenInstanceError):
        TIMUR.name = "Tamerlane"


def test_answers_are_equal_that_say_the_same():
    again = replace(ANSWER, statements=(), _database=None)
    assert again == ANSWER
    assert hash(again) == hash(ANSWER)
    assert {again, ANSWER} == {ANSWER}


@pytest.mark.parametrize(
    "change",
    [
        {"question": "kings"},
        {"title": "Kings"},
        {"rows": (TIMUR,)},
        {"rows": (ULUGH, TIMUR)},
        {"as_of": AsOf.read("1401")},
        {"not_covered": ()},
        {"notes": ()},
    ],
    ids=lambda change: next(iter(change)),
)
def test_answers_differ_that_say_another_thing(change):
    assert replace(ANSWER, **change) != ANSWER


def test_an_answer_is_no_list_of_rows():
    assert ANSWER != [TIMUR, ULUGH]
    assert ANSWER != (TIMUR, ULUGH)


def test_the_facts_behind_all_rows_are_told_once_each():
    assert ANSWER.facts == ("a", "b")
    assert EMPTY.facts == ()


def test_the_texts_and_parameters_can_be_run_by_hand():
    assert ANSWER.cypher == "RETURN $a;\n\nRETURN $b"
    assert ANSWER.parameters == {"a": 1, "b": [2]}


def test_records_are_plain_values():
    assert ANSWER.to_records()[0] == {
        "name": "Timur, Amir",
        "since": "1370-04-09",
        "also": ["Transoxiana", "Khorasan"],
        "certain": True,
        "facts": ["a", "b"],
    }


def test_json_is_the_whole_answer():
    whole = json.loads(ANSWER.to_json())
    assert whole == ANSWER.to_dict()
    assert (whole["question"], whole["as_of"], whole["notes"]) == ("rulers", "1400", ["Two counted."])
    assert whole["rows"] == ANSWER.to_records()
    assert whole["not_covered"] == [{"organization": "KHWARAZM", "states": ["KAZ"], "why": "no roll"}]
    assert json.loads(EMPTY.to_json(indent=None))["rows"] == []
    assert json.loads(replace(ANSWER, as_of=None).to_json())["as_of"] is None


@pytest.mark.parametrize(
    "text", ["\x1b[31m", "\x9b31m", "\u202e", "\u2028", "\x7f", "Türkiye", "\ud83d\ude00"]
)
def test_json_says_every_text_and_nothing_that_a_terminal_obeys(text):
    answer = replace(ANSWER, title=text.encode("utf-16", "surrogatepass").decode("utf-16"))
    said = answer.to_json()
    assert json.loads(said)["title"] == answer.title
    assert not set("\x1b\x9b\u202e\u2028\x7f") & set(said)


def test_csv_has_a_head_and_quotes_what_has_a_comma():
    text = ANSWER.to_csv()
    assert text.startswith("name,since,also,certain,facts\r\n")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[0]["name"] == "Timur, Amir"
    assert (rows[0]["also"], rows[1]["since"]) == ("Transoxiana; Khorasan", "")
    assert EMPTY.to_csv() == "name,since,also,certain,facts\r\n"


def test_a_frame_has_a_column_for_each_field_and_dates_as_they_are():
    frame = ANSWER.to_frame()
    assert list(frame.columns) == ["name", "since", "also", "certain", "facts"]
    assert frame["since"][0] == date(1370, 4, 9)
    assert frame["also"][0] == ("Transoxiana", "Khorasan")
    empty = EMPTY.to_frame()
    assert (list(empty.columns), len(empty)) == (list(frame.columns), 0)


def test_where_pandas_is_missing_a_frame_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(SteppeError, match=r'pip install "steppe\[notebook\]"'):
        ANSWER.to_frame()
    with pytest.raises(SteppeError):
        frame_of(["a"], [])


def test_the_sources_of_an_answer_made_by_hand_cannot_be_asked():
    with pytest.raises(RuntimeError, match="without a database"):
        ANSWER.sources()


def test_the_sources_are_those_of_the_facts_behind_the_rows(loaded):
    answer = members(loaded, "CSTO", as_of="2005-01-01")
    documents = answer.sources()
    assert {row.fact for row in documents} == set(answer.facts)
    assert all(row.title and row.reliability in "ABCDEF" for row in documents)


class TestAsOf:
    @pytest.mark.parametrize(
        ("asked", "text", "first", "last"),
        [
            ("2005-01-31", "2005-01-31", date(2005, 1, 31), date(2005, 1, 31)),
            ("2004-02", "2004-02", date(2004, 2, 1), date(2004, 2, 29)),
            ("2005", "2005", date(2005, 1, 1), date(2005, 12, 31)),
            (2005, "2005", date(2005, 1, 1), date(2005, 12, 31)),
            (date(2005, 1, 31), "2005-01-31", date(2005, 1, 31), date(2005, 1, 31)),
        ],
    )
    def test_a_day_month_or_year_has_its_bounds(self, asked, text, first, last):
        assert AsOf.read(asked) == AsOf(text, first, last)

    def test_nothing_is_today(self):
        day = AsOf.read(None)
        assert day.first == day.last
        assert day.text == day.first.isoformat()

    @pytest.mark.parametrize("asked", ["2005-13", "yesterday", "", "'; RETURN 1", "9" * 50, 0])
    def test_what_is_no_date_is_refused(self, asked):
        with pytest.raises(InvalidDateError):
            AsOf.read(asked)


@pytest.mark.parametrize(
    ("gap", "line"),
    [
        (NotCovered("CIS", ("KAZ", "UZB"), "no roll"), "CIS for KAZ, UZB: no roll"),
        (NotCovered("CIS", (), "no roll"), "CIS: no roll"),
        (NotCovered("", (), "nothing is known"), "nothing is known"),
    ],
)
def test_what_is_not_covered_is_told_on_a_line(gap, line):
    assert str(gap) == line
