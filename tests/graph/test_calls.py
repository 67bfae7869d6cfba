"""Which failed calls are made again: never one that may have been saved."""

from __future__ import annotations

import pytest
from neo4j.exceptions import ClientError, IncompleteCommit, ServiceUnavailable

from graph.engines.calls import persist
from graph.errors import ConnectionFailedError, CypherError


class Place:
    """An endpoint of which only the patience counts."""

    address = "bolt://here"

    def __init__(self, seconds):
        self.seconds = seconds

    def link(self):
        return None

    def patience(self, _link, error):
        return self.seconds if error.is_retryable() or isinstance(error, IncompleteCommit) else 0


class Call:
    """A call that fails with one error after the other before it answers."""

    def __init__(self, *errors):
        self.errors = list(errors)
        self.made = 0

    def __call__(self, _link, _clock):
        self.made += 1
        if self.errors:
            raise self.errors.pop(0)
        return "answer"


@pytest.mark.parametrize("writing", [False, True])
def test_a_call_whose_connection_broke_is_made_again(writing):
    call = Call(ServiceUnavailable("gone"), ServiceUnavailable("gone"))
    assert (persist(Place(30), call, 60, writing=writing), call.made) == ("answer", 3)


def test_patience_ends():
    call = Call(*[ServiceUnavailable("gone")] * 1000)
    with pytest.raises(ConnectionFailedError, match="gone"):
        persist(Place(0.2), call, 60)
    assert 1 < call.made < 1000


def test_a_wrong_statement_is_not_sent_again():
    call = Call(ClientError("wrong"))
    with pytest.raises(CypherError):
        persist(Place(30), call, 60)
    assert call.made == 1


def test_what_may_have_been_saved_is_not_written_again():
    call = Call(IncompleteCommit("lost"))
    with pytest.raises(ConnectionFailedError, match="as a whole or not at all"):
        persist(Place(30), call, 60, writing=True)
    assert call.made == 1


def test_a_reading_that_was_lost_at_its_end_is_made_again():
    call = Call(IncompleteCommit("lost"))
    assert (persist(Place(30), call, 60), call.made) == ("answer", 2)


def test_an_error_of_the_work_itself_passes_unchanged():
    call = Call(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        persist(Place(30), call, 60)
    assert call.made == 1
