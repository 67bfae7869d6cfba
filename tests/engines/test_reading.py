"""Reading, on both engines: the same rows, the same limits, the same refusals."""

from __future__ import annotations

import datetime as dt
import math
import threading
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.database import Database, Table
from graph.errors import CypherError, QueryTimeoutError, QuestionError, ReadOnlyError

# Too many combinations for any engine to count in a few seconds.
ENDLESS = "MATCH (a:N), (b:N), (c:N), (d:N) WHERE a.i + b.i + c.i + d.i = -1 RETURN count(*) AS n"
LONG = "MATCH (a:N), (b:N) RETURN a.i AS a, b.i AS b"


@pytest.fixture
def crowded(database: Database) -> Database:
    database.write(lambda transaction: transaction.run("UNWIND range(1, 250) AS i CREATE (:N {i: i})"))
    return database


def test_a_query_returns_its_columns_and_rows_in_order(database):
    table = database.read("UNWIND [3, 1, 2] AS n RETURN n, n * n AS square")
    assert table == Table(("n", "square"), [(3, 9), (1, 1), (2, 4)], truncated=False)


def test_a_query_without_rows_still_has_its_columns(database):
    table = database.read("MATCH (n:Nothing) RETURN n.id AS id, n.name AS name")
    assert (table.keys, table.rows, table.truncated) == (("id", "name"), [], False)


def test_dates_are_python_dates_in_lists_and_maps_too(database):
    day = dt.date(1991, 12, 16)
    (row,) = database.read(
        "RETURN $day AS day, [$day, null] AS days, {since: $day} AS span", {"day": day}
    ).rows
    assert row == (day, [day, None], {"since": day})
    assert {type(row[0]), type(row[1][0]), type(row[2]["since"])} == {dt.date}


@pytest.mark.parametrize(
    "value",
    [0, -(2**63), 2**63 - 1, 0.1, True, None, "", "Қазақстан \x00 \U0001f1f0\U0001f1ff", [1, 2], ["a", "b"]],
)
def test_a_stored_value_comes_back_as_it_was(database, value):
    database.write(lambda transaction: transaction.run("CREATE (:N {value: $value})", value=value))
    assert database.read("MATCH (n:N) RETURN n.value").rows == [(value,)]


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.dates()
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.recursive(
        SCALARS,
        lambda part: st.lists(part, max_size=4) | st.dictionaries(st.text("abcж _"), part, max_size=4),
    )
)
def test_a_parameter_comes_back_as_it_was(database, value):
    assert database.read("RETURN $value AS value", {"value": value}).rows == [(value,)]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(SCALARS | st.lists(st.integers(-(2**63), 2**63 - 1), max_size=4) | st.lists(st.dates(), max_size=4))
def test_a_property_comes_back_as_it_was(database, value):
    def work(transaction):
        transaction.run("MATCH (n:N) DELETE n")
        transaction.run("CREATE (:N {value: $value})", value=value)

    database.write(work)
    assert database.read("MATCH (n:N) RETURN n.value").rows == [(value,)]


def test_nodes_and_relationships_carry_labels_types_and_properties(database):
    database.write(
        lambda transaction: transaction.run(
            "CREATE (:State {id: 'KAZ'})-[:MEMBER_OF {id: 'm'}]->(:Organization {id: 'o'})"
        )
    )
    ((state, tie, path),) = database.read("MATCH p = (s:State)-[m:MEMBER_OF]->() RETURN s, m, p").rows
    assert (set(state.labels), dict(state)) == ({"State"}, {"id": "KAZ"})
    assert (tie.type, dict(tie)) == ("MEMBER_OF", {"id": "m"})
    assert [dict(node) for node in path.nodes] == [{"id": "KAZ"}, {"id": "o"}]


@pytest.mark.parametrize(
    ("limit", "rows", "truncated"), [(0, 0, True), (4, 4, True), (5, 5, False), (6, 5, False)]
)
def test_a_row_limit_cuts_and_says_so_only_where_there_are_more(database, limit, rows, truncated):
    table = database.read("UNWIND range(1, 5) AS i RETURN i", limit=limit)
    assert (len(table), table.truncated) == (rows, truncated)


def test_a_limited_query_does_not_wait_for_the_rows_that_nobody_reads(crowded):
    began = time.monotonic()
    everything = len(crowded.read(LONG))
    whole = time.monotonic() - began
    began = time.monotonic()
    table = crowded.read(LONG, limit=10)
    assert (everything, len(table), table.truncated) == (62_500, 10, True)
    assert time.monotonic() - began < whole / 4


def test_the_connection_is_of_use_after_a_limited_query(crowded):
    for _ in range(3):
        assert crowded.read(LONG, limit=1).truncated
        assert crowded.read("MATCH (n:N) RETURN count(n)").rows == [(250,)]


def test_a_negative_row_limit_is_refused(database):
    with pytest.raises(QuestionError, match="limit of -1 rows"):
        database.read("RETURN 1", limit=-1)


@pytest.mark.parametrize("timeout", [0, -1, math.nan])
def test_a_time_limit_must_be_more_than_nothing(database, timeout):
    with pytest.raises(QuestionError, match="time limit"):
        database.read("RETURN 1", timeout=timeout)


def test_a_query_may_have_no_time_limit(database):
    assert database.read("RETURN 1", timeout=math.inf).rows == [(1,)]


@pytest.mark.parametrize("text", [ENDLESS, LONG], ids=["counting", "streaming"])
def test_a_query_over_its_time_limit_is_stopped(crowded, text):
    began = time.monotonic()
    with pytest.raises(QueryTimeoutError, match=r"time limit of 0\.4 s"):
        crowded.read(text, timeout=0.4)
    assert time.monotonic() - began < 10  # the default limit is 60
    assert crowded.read("RETURN 1").rows == [(1,)]


def test_each_call_has_its_own_time_limit(crowded):
    ended = {}

    def ask(seconds):
        began = time.monotonic()
        with pytest.raises(QueryTimeoutError, match=f"limit of {seconds:g} s"):
            crowded.read(ENDLESS, timeout=seconds)
        ended[seconds] = time.monotonic() - began

    threads = [threading.Thread(target=ask, args=(seconds,)) for seconds in (2.5, 0.5, 1.5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(ended[seconds] >= seconds for seconds in ended)
    assert ended[0.5] < ended[1.5] < ended[2.5]


def test_a_time_limit_spans_all_statements_of_one_transaction(database):
    def work(transaction):
        while True:
            transaction.run("RETURN 1")

    with pytest.raises(QueryTimeoutError):
        database.read_together(work, timeout=0.3)


def test_several_statements_can_be_read_together(database):
    database.write(lambda transaction: transaction.run("CREATE (:N {i: 1})"))

    def work(transaction):
        (first,) = transaction.run("MATCH (n:N) RETURN n.i AS i")
        return transaction.run("RETURN $i + $more AS sum", {"i": first["i"]}, more=10)

    assert database.read_together(work) == [{"sum": 11}]


def test_eight_threads_read_through_one_database(crowded):
    answers = []

    def ask(number):
        for i in range(25):
            rows = crowded.read("MATCH (n:N {i: $i}) RETURN n.i", {"i": number * 25 + i + 1}).rows
            answers.append(rows == [(number * 25 + i + 1,)])

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [True] * 200


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (:N)",
        "CREATE (:Brand_new {i: 1})",
        "MERGE (:N {i: 0})",
        "MATCH (n:N) SET n.i = 0 RETURN n.i",
        "MATCH (n:N) SET n.brand_new = 0",
        "MATCH (n:N) REMOVE n.i",
        "MATCH (n:N) DETACH DELETE n",
        "MATCH (n:N) CALL (n) { SET n.i = 0 } RETURN n.i",
        "MATCH (n:N) WITH collect(n) AS all FOREACH (n IN all | SET n.i = 0)",
        "CREATE INDEX i IF NOT EXISTS FOR (n:N) ON (n.i)",
    ],
)
@pytest.mark.parametrize("limit", [None, 1])
def test_reading_cannot_change_the_graph(database, text, limit):
    database.write(lambda transaction: transaction.run("UNWIND range(1, 20) AS i CREATE (:N {i: i})"))
    database.read("MATCH (n) RETURN n")
    before = database.read("MATCH (n) RETURN labels(n), properties(n) ORDER BY n.i").rows
    with pytest.raises(ReadOnlyError, match="--write"):
        database.read(text, limit=limit)
    with pytest.raises(ReadOnlyError, match="--write"):
        database.read_together(lambda transaction: transaction.run(text))
    assert database.read("MATCH (n) RETURN labels(n), properties(n) ORDER BY n.i").rows == before
    assert database.read("SHOW INDEXES YIELD name WHERE name = 'i' RETURN name").rows == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("MATCH (n) RETRUN n", "RETRUN"),
        ("RETURN no_such_function(1)", "no_such_function"),
        ("CALL no.such.procedure()", "no.such.procedure"),
        ("RETURN $missing", "missing"),
        ("RETURN undefined", "undefined"),
        ("RETURN 1 / 0", "zero"),
        ("RETURN date('2021-13-45')", "13"),
        ("", ""),
    ],
)
def test_a_wrong_query_is_an_error_that_names_the_place(database, text, says):
    with pytest.raises(CypherError) as caught:
        database.read(text)
    assert says in str(caught.value)
    assert database.read("RETURN 1").rows == [(1,)]


@pytest.mark.parametrize(
    "value", [{1, 2}, 2**63, object(), "\ud800"], ids=["set", "large", "object", "surrogate"]
)
def test_a_parameter_that_no_engine_takes_is_an_error_of_the_question(database, value):
    with pytest.raises(CypherError, match="parameter"):
        database.read("RETURN $value", {"value": value})
    assert database.read("RETURN 1").rows == [(1,)]


def test_remarks_of_the_server_reach_neither_the_user_nor_warnings(database, capfd):
    database.read("MATCH (n:NoSuchLabel {nothing: 1})-[:NO_SUCH_TYPE]->() RETURN n.nothing")
    assert capfd.readouterr() == ("", "")
