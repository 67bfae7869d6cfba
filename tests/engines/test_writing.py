"""Writing and schema, on both engines: all or nothing, and a constraint that holds."""

from __future__ import annotations

import threading

import pytest

from graph.errors import ConflictError, CypherError, EngineError, QueryTimeoutError

UNIQUE = "CREATE CONSTRAINT state_id IF NOT EXISTS FOR (s:State) REQUIRE s.id IS UNIQUE"


def states(database):
    return [row[0] for row in database.read("MATCH (s:State) RETURN s.id ORDER BY s.id").rows]


def test_what_the_work_returns_is_returned(database):
    def work(transaction):
        transaction.run("CREATE (:State {id: 'KAZ'})")
        transaction.run("CREATE (:State {id: $id})", {"id": "UZB"})
        return transaction.run("MATCH (s:State) RETURN count(s) AS n")

    assert database.write(work) == [{"n": 2}]
    assert states(database) == ["KAZ", "UZB"]


def test_work_that_raises_leaves_nothing_and_its_error_passes(database):
    def work(transaction):
        transaction.run("CREATE (:State {id: 'KAZ'})")
        raise LookupError(transaction)

    with pytest.raises(LookupError):
        database.write(work)
    assert states(database) == []


def test_a_wrong_statement_undoes_those_before_it(database):
    def work(transaction):
        transaction.run("CREATE (:State {id: 'KAZ'})")
        transaction.run("CREAT (:State)")

    with pytest.raises(CypherError, match="CREAT"):
        database.write(work)
    assert states(database) == []


def test_a_second_node_with_an_id_is_a_conflict(database):
    database.schema([UNIQUE])
    database.write(lambda transaction: transaction.run("CREATE (:State {id: 'KAZ'})"))
    with pytest.raises(ConflictError, match="KAZ"):
        database.write(
            lambda transaction: transaction.run("CREATE (:State {id: 'UZB'}) CREATE (:State {id: 'KAZ'})")
        )
    assert states(database) == ["KAZ"]


def test_a_second_relationship_with_an_id_is_a_conflict(database):
    database.schema(["CREATE CONSTRAINT tie IF NOT EXISTS FOR ()-[m:MEMBER_OF]-() REQUIRE m.id IS UNIQUE"])
    tie = "CREATE (:State {id: $state})-[:MEMBER_OF {id: 'one'}]->(:Organization)"
    database.write(lambda transaction: transaction.run(tie, state="KAZ"))
    with pytest.raises(ConflictError):
        database.write(lambda transaction: transaction.run(tie, state="UZB"))
    assert states(database) == ["KAZ"]


def test_a_node_with_relationships_cannot_be_deleted_alone(database):
    database.write(
        lambda transaction: transaction.run("CREATE (:State {id: 'KAZ'})-[:LIES_IN]->(:Region {id: 'r'})")
    )
    with pytest.raises(ConflictError):
        database.write(lambda transaction: transaction.run("MATCH (s:State) DELETE s"))
    assert states(database) == ["KAZ"]


def test_a_constraint_that_the_graph_breaks_already_is_a_conflict(database):
    database.write(
        lambda transaction: transaction.run("CREATE (:State {id: 'KAZ'}) CREATE (:State {id: 'KAZ'})")
    )
    with pytest.raises(ConflictError, match="state_id"):
        database.schema([UNIQUE])


def test_schema_statements_may_be_run_again(database):
    statements = [UNIQUE, "CREATE INDEX since IF NOT EXISTS FOR (d:Deal) ON (d.since)"]
    database.schema(statements)
    database.schema(statements)
    assert database.read("SHOW INDEXES YIELD name WHERE name = 'since' RETURN name").rows == [("since",)]
    assert database.read("SHOW CONSTRAINTS YIELD name RETURN name").rows == [("state_id",)]


def test_a_wrong_schema_statement_is_told(database):
    with pytest.raises(CypherError):
        database.schema(["CREATE NONSENSE"])


def test_a_write_over_its_time_limit_leaves_nothing(database):
    database.write(lambda transaction: transaction.run("UNWIND range(1, 1000) AS i CREATE (:N {i: i})"))

    def work(transaction):
        transaction.run("CREATE (:State {id: 'KAZ'})")
        transaction.run("MATCH (a:N), (b:N), (c:N) WHERE a.i + b.i + c.i = -1 SET a.found = true")

    with pytest.raises(QueryTimeoutError):
        database.write(work, timeout=0.5)
    assert states(database) == []


def test_work_that_met_a_conflict_of_the_moment_is_run_again(database):
    database.write(lambda transaction: transaction.run("CREATE (:Counter {n: 0})"))

    def count():
        for _ in range(10):
            database.write(lambda transaction: transaction.run("MATCH (c:Counter) SET c.n = c.n + 1"))

    threads = [threading.Thread(target=count) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert database.read("MATCH (c:Counter) RETURN c.n").rows == [(80,)]


def test_a_closed_database_says_so(engine):
    engine.clear()
    database = engine.connect()
    database.read("RETURN 1")
    database.close()
    database.close()
    for call in (lambda: database.read("RETURN 1"), lambda: database.write(lambda _: None), database.info):
        with pytest.raises(EngineError, match="closed"):
            call()


def test_info_names_engine_version_and_place(engine):
    engine.clear()
    with engine.connect() as database:
        info = database.info()
    expected = {"embedded": ("ArcadeDB (embedded)", True), "neo4j": ("Neo4j", False)}
    assert (info.engine, info.location is not None) == expected[engine.name]
    assert info.version[0].isdigit()
    assert info.address.startswith("bolt://")
