"""Time limits: a clock for each call, and a watch for engines that do not stop by themselves."""

from __future__ import annotations

import math
import os
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.errors import QueryTimeoutError, QuestionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Clock", "Watch"]

# A statement may begin just after the stop that was meant for it: it is stopped again until the call ends.
_LOOK_AGAIN = 0.2  # seconds

_LONGEST_SLEEP = 3600.0  # seconds; a wait of some centuries is refused by Python


class Clock:
    """The time limit of one call.

    Parameters
    ----------
    seconds : float
        More than 0; `math.inf` for no limit.

    Raises
    ------
    QuestionError
        The limit is not more than 0.

    Examples
    --------
    >>> Clock(60).reached
    False
    >>> Clock(0)
    Traceback (most recent call last):
    graph.errors.QuestionError: a time limit of 0 s; it must be more than 0
    """

    __slots__ = ("end", "seconds")

    def __init__(self, seconds: float) -> None:
        if not seconds > 0:
            message = f"a time limit of {seconds:g} s; it must be more than 0"
            raise QuestionError(message)
        self.seconds = seconds
        self.end = time.monotonic() + seconds

    @property
    def driver_seconds(self) -> float | None:
        """The limit as the driver takes it: None for no limit."""
        return None if math.isinf(self.seconds) else self.seconds

    @property
    def reached(self) -> bool:
        """Whether the time is over."""
        return time.monotonic() >= self.end

    def later(self, seconds: float) -> Clock:
        """Return a clock that ends later by so many seconds."""
        clock = Clock(self.seconds + seconds)
        clock.end = self.end + seconds
        return clock

    def check(self) -> None:
        """Raise `QueryTimeoutError` when the time is over."""
        if self.reached:
            raise self.error()

    def error(self) -> QueryTimeoutError:
        """Return the error that says that the limit was reached."""
        return QueryTimeoutError(
            f"the time limit of {self.seconds:g} s was reached before the answer was whole; "
            "ask for less, or allow more time (`--timeout`, in Python `timeout=`)"
        )


class Watch:
    """One thread that stops every call whose time is over.

    A timer for each call would cost as much as a small query (0.4 ms). Here the thread sleeps until the
    earliest end that it knows, and entering a call costs some microseconds.
    """

    def __init__(self) -> None:
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._changed = threading.Condition()
        self._calls: dict[object, tuple[float, Callable[[], None]]] = {}
        self._wakes_at = math.inf
        self._thread: threading.Thread | None = None
        self._process = os.getpid()

    @contextmanager
    def during(self, clock: Clock, stop: Callable[[], None]) -> Iterator[None]:
        """Run a `with` block; when `clock` ends before it does, call `stop` from another thread.

        `stop` is called again and again until the block is left, and never afterwards.
        """
        if math.isinf(clock.seconds):
            yield
            return
        if self._process != os.getpid():  # a forked child inherits the lock, perhaps taken, but no thread
            self._begin_anew()
        call = object()
        running = threading.Lock()
        over = False

        def stop_unless_over() -> None:
            if running.acquire(blocking=False):  # else the last one is still under way
                try:
                    if not over:
                        stop()
                finally:
                    running.release()

        self._enter(call, clock.end, stop_unless_over)
        try:
            yield
        finally:
            with self._changed:
                self._calls.pop(call, None)
            with running:
                over = True

    def _enter(self, call: object, end: float, stop: Callable[[], None]) -> None:
        with self._changed:
            if self._thread is None:
                self._thread = threading.Thread(
                    target=self._keep_watch, name="steppe-time-limit", daemon=True
                )
                self._thread.start()
            self._calls[call] = (end, stop)
            if end < self._wakes_at:
                self._wakes_at = end
                self._changed.notify()

    def _keep_watch(self) -> None:
        while True:
            with self._changed:
                now = time.monotonic()
                due = [(call, stop) for call, (end, stop) in self._calls.items() if end <= now]
                for call, stop in due:
                    self._calls[call] = (now + _LOOK_AGAIN, stop)
                self._wakes_at = min((end for end, _ in self._calls.values()), default=math.inf)
                if not due:
                    self._changed.wait(min(self._wakes_at - now, _LONGEST_SLEEP))
                    continue
            for _, stop in due:
                # Not here: what asks an engine that hangs may hang too.
                threading.Thread(target=stop, name="steppe-stop", daemon=True).start()
