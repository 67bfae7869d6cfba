"""Whatever somebody types: a clean error or an answer, nothing executed, nothing changed."""

from __future__ import annotations

import inspect
from random import Random

import pytest
from hostile_texts import HOSTILE, MEANT_WELL

import queries
from graph.errors import QuestionError, UnknownNameError
from queries.machinery.answer import Answer
from queries.machinery.record import record
from queries.machinery.sources_of import sources_of
from steppe.worked import example_of

FREE = {"text", "publisher", "unit"}
"""Parameters that take any words: there an answer may be empty, or not."""

DAYS = {"as_of", "since", "until", "day"}

NUMBERS = {"int", "int | None", "float | None", "bool"}

LONGEST = 1_000
"""Characters that an error or a title may have: nobody reads more, and a log should not be flooded."""


def parameters_of(name):
    """Return the parameters of a question that take text."""
    named = inspect.signature(getattr(queries, name)).parameters.items()
    return [
        parameter for parameter, one in named if parameter != "database" and one.annotation not in NUMBERS
    ]


def takes_lists(name, parameter):
    annotation = inspect.signature(getattr(queries, name)).parameters[parameter].annotation
    return "Names" in annotation or "Sequence" in annotation


def with_one_replaced(name, parameter, value):
    """Return the arguments of a question's worked example with one of them replaced."""
    example = example_of(name)
    names = [one for one in inspect.signature(getattr(queries, name)).parameters if one != "database"]
    arguments = dict(zip(names, example.places, strict=False)) | example.named
    if parameter in DAYS:
        arguments = {one: given for one, given in arguments.items() if one not in DAYS or one == "since"}
    if parameter == "since" or "since" not in names:
        arguments.pop("as_of", None)
    return arguments | {parameter: value}


def put(loaded, name, parameter, value, **more):
    """Ask, and return the answer, or None for a clean error."""
    arguments = with_one_replaced(name, parameter, value) | more
    try:
        answer = getattr(queries, name)(loaded, **arguments)
    except QuestionError as error:
        told = str(error)
    else:
        assert isinstance(answer, Answer)
        return answer
    told.encode()  # it can be printed
    assert 0 < len(told) <= LONGEST
    return None


def check_shown(answer):
    """Check that an answer can be shown in every way, and that nothing in it is obeyed."""
    ways = [str(answer), answer.to_json(), answer.to_csv(), answer.to_markdown(), answer._repr_html_()]
    for text in ways:
        text.encode()
    assert len(answer.title) <= LONGEST
    assert "\x1b" not in ways[0]
    assert "<script" not in ways[-1]


def check(loaded, name, parameter, words, text):
    answers = [put(loaded, name, parameter, text)]
    if takes_lists(name, parameter):
        answers.append(put(loaded, name, parameter, [text]))
        if text.strip(" ,\t\u00a0"):  # a comma too many beside a name is forgiven
            answers.append(put(loaded, name, parameter, ["KAZ", text]))
    for answer in answers:
        if answer is not None:
            assert parameter in FREE, f"{words} is taken for a name by {name}, {parameter}"
            check_shown(answer)


@pytest.fixture(scope="module", autouse=True)
def _nothing_is_changed(loaded):
    """Compare what is in the graph before and after."""

    def counted():
        nodes = loaded.read("MATCH (n) RETURN labels(n)[0] AS label, count(*) AS number ORDER BY label").rows
        ties = loaded.read("MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS number ORDER BY type").rows
        return nodes, ties, loaded.read("MATCH (l:Load) RETURN l.generation AS generation").rows

    before = counted()
    yield
    assert counted() == before


@pytest.mark.parametrize("name", queries.__all__)
def test_a_hostile_text_is_a_clean_error_or_finds_nothing(loaded, name):
    random = Random(name)
    for parameter in parameters_of(name):
        words = random.choice(sorted(HOSTILE))
        check(loaded, name, parameter, words, HOSTILE[words])


@pytest.mark.parametrize("words", HOSTILE)
def test_each_hostile_text_is_a_clean_error_or_finds_nothing(loaded, words):
    for name, parameter in (("deals", "parties"), ("deals", "unit"), ("dispute", "id"), ("search", "text")):
        check(loaded, name, parameter, words, HOSTILE[words])
    check(loaded, "is_member", "organization", words, HOSTILE[words])


@pytest.mark.soak
@pytest.mark.parametrize("name", queries.__all__)
def test_every_hostile_text_in_every_place_is_a_clean_error_or_finds_nothing(loaded, name):
    for parameter in parameters_of(name):
        for words, text in HOSTILE.items():
            check(loaded, name, parameter, words, text)


@pytest.mark.parametrize("words", sorted(HOSTILE)[::6])
def test_a_hostile_id_has_no_record_and_no_documents(loaded, words):
    text = HOSTILE[words]
    with pytest.raises(QuestionError):
        record(loaded, text)
    try:
        assert len(sources_of(loaded, [text])) == 0
    except QuestionError:
        assert "surrogate" in words


@pytest.mark.parametrize("words", MEANT_WELL)
def test_a_name_written_oddly_is_still_the_name(loaded, words):
    plain = queries.deals(loaded, "KAZ", kind="water")
    assert queries.deals(loaded, MEANT_WELL[words], kind="water") == plain
    assert len(plain) > 0


def test_a_name_with_a_fragment_of_cypher_is_told_with_what_is_near(loaded):
    with pytest.raises(UnknownNameError, match="Kazakhstan"):
        queries.deals(loaded, "Kazakhstan'}) DETACH DELETE n //")


@pytest.mark.parametrize("number", [0, -(2**70), 10**400, float("nan")])
def test_a_number_out_of_bounds_is_a_clean_error_or_an_answer(loaded, number):
    for name in queries.__all__:
        for parameter, one in inspect.signature(getattr(queries, name)).parameters.items():
            if one.annotation in NUMBERS - {"bool"}:
                more = {"unit": "USD"} if parameter == "amount" else {}
                answer = put(loaded, name, parameter, number, **more)
                if answer is not None:
                    check_shown(answer)
