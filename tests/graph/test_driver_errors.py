"""Each error of the driver and of the embedded engine is one of ours, with a text that says what to do."""

from __future__ import annotations

import inspect

import arcadedb
import neo4j.exceptions
import pytest
from arcadedb._native import NotOnNativeYet

from graph.engines.driver_errors import BY_CLASS, start_error, steppe_error
from graph.engines.time_limit import Clock
from graph.errors import (
    AuthenticationFailedError,
    ConflictError,
    ConnectionFailedError,
    CypherError,
    EngineError,
    QueryTimeoutError,
    ReadOnlyError,
    SteppeError,
    StoreLockedError,
)


def exceptions_of(module):
    members = inspect.getmembers(module, inspect.isclass)
    return {name for name, kind in members if issubclass(kind, Exception) and not name.startswith("_")}


THEIRS = exceptions_of(neo4j.exceptions) | exceptions_of(arcadedb) | {NotOnNativeYet.__name__}


def answer(code, message="something"):
    return neo4j.exceptions.Neo4jError._hydrate_neo4j(code=code, message=message)


def test_the_driver_and_the_engine_have_errors_at_all():
    assert len(THEIRS) > 30


@pytest.mark.parametrize("name", sorted(THEIRS))
def test_each_of_their_errors_has_its_line(name):
    assert issubclass(BY_CLASS[name], SteppeError)


@pytest.mark.parametrize("name", sorted(BY_CLASS))
def test_no_line_is_left_over_from_an_error_that_they_no_longer_have(name):
    assert name in THEIRS


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("Neo.ClientError.Statement.SyntaxError", CypherError),
        ("Neo.ClientError.Statement.ParameterMissing", CypherError),
        ("Neo.ClientError.Procedure.ProcedureNotFound", CypherError),
        ("Neo.ClientError.Statement.AccessMode", ReadOnlyError),
        ("Neo.ClientError.Security.Forbidden", ReadOnlyError),
        ("Neo.ClientError.Security.Unauthorized", AuthenticationFailedError),
        ("Neo.ClientError.Security.AuthenticationRateLimit", AuthenticationFailedError),
        ("Neo.ClientError.Security.CredentialsExpired", AuthenticationFailedError),
        ("Neo.ClientError.Database.DatabaseNotFound", ConnectionFailedError),
        ("Neo.ClientError.Schema.ConstraintValidationFailed", ConflictError),
        ("Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists", ConflictError),
        ("Neo.DatabaseError.Schema.ConstraintCreationFailed", ConflictError),
        ("Neo.ClientError.Transaction.TransactionTimedOut", QueryTimeoutError),
        ("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", QueryTimeoutError),
        ("Neo.ClientError.Transaction.Terminated", EngineError),
        ("Neo.DatabaseError.General.UnknownError", EngineError),
        ("Neo.TransientError.Transaction.DeadlockDetected", EngineError),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", EngineError),
        ("Neo.TransientError.General.DatabaseUnavailable", ConnectionFailedError),
        ("Neo.ClientError.Cluster.NotALeader", ConnectionFailedError),
        ("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", ReadOnlyError),
        ("Neo.ClientError.Transaction.ForbiddenDueToTransactionType", ReadOnlyError),
    ],
)
def test_the_code_of_an_answer_decides(code, kind):
    assert type(steppe_error(answer(code), "bolt://here", clock=Clock(60))) is kind


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Unknown procedure/function: nosuch", CypherError),
        ("DeleteConnectedNode: Cannot delete node #4:0", ConflictError),
        ("anything else", EngineError),
    ],
)
def test_what_the_embedded_engine_tells_as_its_own_defect_is_told_as_what_it_is(message, kind):
    error = answer("Neo.DatabaseError.General.UnknownError", message)
    assert type(steppe_error(error, "store", clock=Clock(60))) is kind


@pytest.mark.parametrize(
    "error",
    [
        answer("Neo.ClientError.Transaction.Terminated"),
        answer("Neo.DatabaseError.General.UnknownError", "the command has been terminated (query q1)"),
    ],
)
def test_a_statement_stopped_when_its_time_was_over_has_timed_out(error):
    clock = Clock(0.000001)
    while not clock.reached:
        pass
    assert type(steppe_error(error, "store", clock=clock)) is QueryTimeoutError
    assert type(steppe_error(error, "store", clock=Clock(60))) is EngineError


def test_a_limit_of_the_engine_itself_is_told_as_such():
    error = answer("Neo.ClientError.Transaction.TransactionTimedOut", "more than 600000ms")
    told = steppe_error(error, "store", clock=Clock(3600))
    assert str(told) == "the engine's own time limit was reached: more than 600000ms"


def test_a_connection_that_was_cut_when_the_time_was_over_has_timed_out():
    clock = Clock(0.000001)
    while not clock.reached:
        pass
    error = neo4j.exceptions.ServiceUnavailable("defunct")
    assert type(steppe_error(error, "store", clock=clock)) is QueryTimeoutError
    unsure = neo4j.exceptions.IncompleteCommit("defunct")
    assert type(steppe_error(unsure, "store", clock=clock, writing=True)) is ConnectionFailedError


def test_a_refused_write_says_how_to_allow_it_or_whose_right_is_missing():
    error = answer("Neo.ClientError.Security.Forbidden", "no such right")
    reading = steppe_error(error, "bolt://here", clock=Clock(60))
    writing = steppe_error(error, "bolt://here", clock=Clock(60), writing=True)
    assert "--write" in str(reading)
    assert str(writing) == "bolt://here does not let this account write: no such right"


def test_a_connection_that_broke_while_saving_says_that_the_outcome_is_not_known():
    error = steppe_error(
        neo4j.exceptions.IncompleteCommit("lost"), "bolt://here", clock=Clock(60), writing=True
    )
    assert isinstance(error, ConnectionFailedError)
    assert "as a whole or not at all" in str(error)


def test_a_syntax_error_keeps_the_lines_that_show_the_place():
    text = "Invalid input 'RETRUN' (line 1, column 11)\n\"MATCH (n) RETRUN n\"\n           ^"
    error = steppe_error(answer("Neo.ClientError.Statement.SyntaxError", text), "x", clock=Clock(60))
    assert str(error) == text


def test_a_failed_connection_is_told_by_its_cause_alone():
    text = "Couldn't connect to localhost:1 (resolved to ('127.0.0.1:1',)):\n[Errno 111] Connection refused"
    error = steppe_error(neo4j.exceptions.ServiceUnavailable(text), "bolt://localhost:1", clock=Clock(60))
    assert str(error) == "cannot reach the graph at bolt://localhost:1: [Errno 111] Connection refused"


def test_a_store_that_is_open_elsewhere_is_locked(tmp_path):
    text = "LockException: Database 'neo4j' is locked by another process"
    assert isinstance(start_error(arcadedb.ArcadeDBError(text), tmp_path), StoreLockedError)
    other = start_error(arcadedb.ArcadeDBError("anything else"), tmp_path)
    assert type(other) is EngineError
    assert str(tmp_path) in str(other)
