"""Clocks and the watch: each call is stopped when its own time is over, and never afterwards."""

from __future__ import annotations

import math
import os
import threading
import time

import pytest

from graph.engines.time_limit import Clock, Watch
from graph.errors import QueryTimeoutError, QuestionError


def test_a_clock_without_limit_never_ends_and_gives_the_driver_none():
    clock = Clock(math.inf)
    clock.check()
    assert clock.driver_seconds is None
    assert Clock(2.5).driver_seconds == 2.5


@pytest.mark.parametrize("seconds", [0, -1, -math.inf, math.nan])
def test_a_limit_that_is_not_more_than_nothing_is_refused(seconds):
    with pytest.raises(QuestionError):
        Clock(seconds)


def test_a_clock_whose_time_is_over_says_so():
    clock = Clock(0.001)
    time.sleep(0.01)
    with pytest.raises(QueryTimeoutError, match=r"0\.001 s.*--timeout"):
        clock.check()


def test_a_call_that_ends_in_time_is_not_stopped():
    stopped = []
    with Watch().during(Clock(0.05), lambda: stopped.append(1)):
        pass
    time.sleep(0.2)
    assert stopped == []


def test_a_call_that_overruns_is_stopped_again_and_again_until_it_ends():
    stopped = threading.Semaphore(0)
    with Watch().during(Clock(0.01), stopped.release):
        assert stopped.acquire(timeout=10)
        assert stopped.acquire(timeout=10)


def test_the_earliest_end_comes_first_whatever_the_order_of_calls():
    watch = Watch()
    stopped = threading.Event()
    with watch.during(Clock(3600), lambda: pytest.fail("not over")), watch.during(Clock(0.01), stopped.set):
        assert stopped.wait(10)


def test_a_limit_of_centuries_can_be_watched():
    stopped = threading.Event()
    watch = Watch()
    with watch.during(Clock(1e15), lambda: pytest.fail("not over")), watch.during(Clock(0.01), stopped.set):
        assert stopped.wait(10)


def test_a_call_without_limit_is_not_watched():
    watch = Watch()
    with watch.during(Clock(math.inf), lambda: None):
        assert watch._thread is None


def test_a_stop_that_is_under_way_is_waited_for():
    order = []
    begun = threading.Event()

    def stop():
        begun.set()
        time.sleep(0.05)
        order.append("stopped")

    with Watch().during(Clock(0.01), stop):
        assert begun.wait(10)
    order.append("left")
    assert order[-1] == "left"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:.*use of fork.*:DeprecationWarning")
def test_a_forked_child_has_a_watch_of_its_own():
    watch = Watch()
    with watch.during(Clock(60), lambda: None):
        pass
    child = os.fork()
    if child == 0:
        stopped = threading.Event()
        with watch.during(Clock(0.01), stopped.set):
            os._exit(0 if stopped.wait(10) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
