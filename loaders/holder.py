"""Who this process is, for others to read, and whether the process that left such a name has ended."""

from __future__ import annotations

import ctypes
import getpass
import hashlib
import os
import socket
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path

__all__ = ["has_ended", "mark_of_this_process", "name_of_this_process"]

# From the Windows API: the one right that is asked for, and the two answers that matter.
_SYNCHRONIZE = 0x00100000
_ERROR_INVALID_PARAMETER = 87
_WAIT_TIMEOUT = 258

_STATE_FIELD = 0  # of /proc/PID/stat, counted behind the command's name
_STARTED_FIELD = 19
_ENDED_STATES = ("Z", "X")  # killed and not yet buried by its parent


def name_of_this_process() -> str:
    """Return who loads, in words: user, machine, process, and now as the time."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # a container may run as a number that no account has
        user = "somebody"
    now = datetime.now(UTC)
    return f"{user}@{socket.gethostname()}, process {os.getpid()}, since {now:%Y-%m-%d %H:%M:%S} UTC"


def mark_of_this_process() -> str:
    """Return machine, process number and start of this process, as `has_ended` reads it."""
    return f"{_machine()}/{os.getpid()}/{_started(os.getpid()) or ''}"


def has_ended(mark: str) -> bool:
    """Tell whether a process surely runs no more.

    Parameters
    ----------
    mark : str
        What `mark_of_this_process` returned there.

    Returns
    -------
    bool
        True only for a process of this machine that is gone, or whose number another one now has. False
        for one that runs, for every process of another machine, and for a mark that cannot be read.

    Examples
    --------
    >>> has_ended(mark_of_this_process())
    False
    >>> has_ended("another-machine/1234/5678")
    False
    """
    machine, _, process = mark.partition("/")
    number, _, started = process.partition("/")
    if machine != _machine() or not number.isdecimal():
        return False
    now_started = _started(int(number))
    if now_started is None:
        return True
    return bool(started and now_started and started != now_started)


def _machine() -> str:
    """Return a digest of this machine since its last start; a container is a machine of its own."""
    parts = [socket.gethostname()]
    try:
        parts.append(Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii"))
        parts.append(str(Path("/proc/self/ns/pid").readlink()))
    except OSError:  # not Linux
        parts.append(f"{uuid.getnode():x}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


if sys.platform == "win32":

    def _started(number: int) -> str | None:
        """Return None where no such process runs, else an empty text."""
        process = ctypes.windll.kernel32.OpenProcess(_SYNCHRONIZE, False, number)  # noqa: FBT003 - positional in C
        if not process:
            return None if ctypes.windll.kernel32.GetLastError() == _ERROR_INVALID_PARAMETER else ""
        try:
            waited = ctypes.windll.kernel32.WaitForSingleObject(process, 0)
        finally:
            ctypes.windll.kernel32.CloseHandle(process)
        return "" if waited == _WAIT_TIMEOUT else None

else:

    def _started(number: int) -> str | None:
        """Return when a process started, in ticks; empty where that is not told, None where it has ended."""
        try:
            os.kill(number, 0)
        except (ProcessLookupError, OverflowError):
            return None
        except PermissionError:  # it runs, as another user's
            pass
        try:
            status = Path(f"/proc/{number}/stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""  # not Linux, or hidden
        fields = status.rpartition(")")[2].split()
        return None if fields[_STATE_FIELD] in _ENDED_STATES else fields[_STARTED_FIELD]
