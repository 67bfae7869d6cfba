"""The head of a Cypher text is read, and checked against its body."""

from __future__ import annotations

from importlib.resources import files

import pytest

from queries.machinery.text import Declared, QuestionText, question_text

WHOLE = """\
// Who ruled here:
// on a day?
// Parameters
//   place  text: name of the place
//   day    date: the day, or null
//          for any
// Columns
//   name   text: name
//   since  date: first day

MATCH (r:Ruler)-[:RULED]->(:Place {name: $place})
WHERE $day IS NULL OR r.since <= $day
RETURN r.name AS name, r.since AS since
ORDER BY since, name
"""

NAMES = sorted(
    path.name.removesuffix(".cypher") for path in files("queries").iterdir() if path.name.endswith(".cypher")
)


def test_the_head_tells_question_parameters_and_columns():
    text = QuestionText.parse("rulers", WHOLE)
    assert (text.name, text.question) == ("rulers", "Who ruled here: on a day?")
    assert text.parameters == (
        Declared("place", "text: name of the place"),
        Declared("day", "date: the day, or null for any"),
    )
    assert [column.name for column in text.columns] == ["name", "since"]


def test_the_text_without_its_head_is_what_is_run():
    cypher = QuestionText.parse("rulers", WHOLE).cypher
    assert cypher.startswith("MATCH (r:Ruler)")
    assert cypher.endswith("ORDER BY since, name")


@pytest.mark.parametrize("part", ["// Parameters\n", "// Columns\n"])
def test_a_head_without_a_part_is_refused(part):
    with pytest.raises(ValueError, match=r"rulers\.cypher: the head must have the lines"):
        QuestionText.parse("rulers", WHOLE.replace(part, ""))


def test_a_parameter_that_is_declared_and_not_used_is_refused():
    with pytest.raises(ValueError, match=r"declares the parameters \['day', 'place'\] but uses \['place'\]"):
        QuestionText.parse("rulers", WHOLE.replace("WHERE $day IS NULL OR r.since <= $day\n", ""))


def test_a_parameter_that_is_used_and_not_declared_is_refused():
    with pytest.raises(ValueError, match=r"but uses \['day', 'length', 'place'\]"):
        QuestionText.parse("rulers", WHOLE + "LIMIT $length")


def test_a_text_is_read_once():
    assert question_text("spells") is question_text("spells")


def test_there_are_texts():
    assert len(NAMES) > 20


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_the_package_has_a_head_that_fits_it(name):
    text = question_text(name)
    assert text.question.endswith(("?", "."))
    assert text.columns
    assert all(one.meaning for one in (*text.parameters, *text.columns))


@pytest.mark.parametrize("name", NAMES)
def test_no_text_has_values_pasted_in_or_asks_which_engine_it_runs_on(name):
    cypher = question_text(name).cypher
    for forbidden in ("elementId", "shortestPath", "apoc.", "gds.", "{{", "%s", "CALL db."):
        assert forbidden not in cypher
