"""A lock on a file, held by one process and freed by the system when that ends, however it ends."""

from __future__ import annotations

import os
import sys
import time
import weakref
from contextlib import contextmanager
from typing import TYPE_CHECKING

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["FileLock"]

# Windows locks bytes, and others cannot read locked bytes: a byte far behind the text is taken.
_LOCKED_BYTE = 1 << 30

_POLL = 0.002  # seconds between two tries

_held: weakref.WeakSet[FileLock] = weakref.WeakSet()


class FileLock:
    """An exclusive lock on a file, between processes and between the threads of one process.

    `flock` on POSIX systems, a locked byte on Windows. The file is made when missing and never deleted:
    deleting it would let two processes lock two files of one name.

    Parameters
    ----------
    path : pathlib.Path
        The file; its folder exists.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "lock"
    >>> first, second = FileLock(path), FileLock(path)
    >>> first.acquire(), second.acquire()
    (True, False)
    >>> first.release()
    >>> second.acquire()
    True
    >>> second.release()
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def acquire(self, seconds: float = 0.0) -> bool:
        """Take the lock, waiting at most `seconds`, and tell whether it was taken.

        Raises
        ------
        OSError
            The file cannot be opened.
        """
        end = time.monotonic() + seconds
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        while not _try_lock(descriptor):
            if time.monotonic() >= end:
                os.close(descriptor)
                return False
            time.sleep(_POLL)
        self._descriptor = descriptor
        _held.add(self)
        return True

    def release(self) -> None:
        """Free the lock; does nothing where it is not held."""
        descriptor, self._descriptor = self._descriptor, None
        _held.discard(self)
        if descriptor is not None:
            os.close(descriptor)

    @contextmanager
    def held(self, seconds: float) -> Iterator[bool]:
        """Hold the lock for a `with` block; its value tells whether the lock was taken in time."""
        taken = self.acquire(seconds)
        try:
            yield taken
        finally:
            self.release()

    def write(self, text: str) -> None:
        """Replace the text of the locked file; anyone may read it while the lock is held."""
        if self._descriptor is not None:
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, text.encode())


if sys.platform == "win32":

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _let_go_in_child() -> None:
    """Close the copies that a forked child inherits, so that the lock stays the parent's alone."""
    for lock in list(_held):
        lock.release()


if hasattr(os, "register_at_fork"):  # not on Windows, which does not fork
    os.register_at_fork(after_in_child=_let_go_in_child)
