"""A command ends with a message and an exit code, never with a stack trace."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest
import typer
from command_line import environment
from typer.testing import CliRunner

from graph import errors
from steppe.endings import EXIT_CODES, ending_in_words

LONG = "UNWIND range(1, 10000000) AS x UNWIND range(1, 1000) AS y RETURN count(*)"


def end_with(error: BaseException):
    def command() -> None:
        raise error

    app = typer.Typer(pretty_exceptions_enable=False)
    app.command()(ending_in_words(command))
    return CliRunner().invoke(app, [])


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (errors.SteppeError("wrong\nin two lines"), 1, "wrong\nin two lines\n"),
        (errors.UnknownNameError("state", "Kazakstan", ["Kazakhstan"]), 1, None),
        (errors.ConflictError("somebody else's"), 1, "somebody else's\n"),
        (errors.QueryTimeoutError("too slow"), 1, "too slow\n"),
        (errors.ReadOnlyError("only reading"), 1, "only reading\n"),
        (errors.LoadInProgressError("another loads"), 3, "another loads\n"),
        (errors.ConnectionFailedError("nobody"), 3, "nobody\n"),
        (PermissionError(13, "Permission denied", "data/x.yaml"), 1, "Permission denied: data/x.yaml\n"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_each_error_has_its_words_and_code(error, code, told):
    done = end_with(error)
    assert done.exit_code == code
    assert code in EXIT_CODES
    assert done.stderr == (f"{error}\n" if told is None else told)
    assert done.stdout == ""


def test_a_fault_of_ours_is_told_with_its_place_and_how_to_see_more():
    done = end_with(ZeroDivisionError("division by zero"))
    assert done.exit_code == 70
    first, second = done.stderr.splitlines()
    assert first.startswith("a fault in Steppe: ZeroDivisionError: division by zero (")
    assert __file__ in first
    assert "STEPPE_TRACE=1" in second


def test_the_trace_of_a_fault_can_be_asked_for(monkeypatch):
    monkeypatch.setenv("STEPPE_TRACE", "1")
    done = end_with(ZeroDivisionError())
    assert isinstance(done.exception, ZeroDivisionError)


def test_what_typer_tells_is_left_to_it():
    assert end_with(typer.BadParameter("no such thing")).exit_code == 2
    assert end_with(typer.Exit(7)).exit_code == 7


def test_a_reader_who_goes_is_not_told_anything():
    code = (
        "import sys\nfrom steppe.endings import ending_in_words\nimport typer\n"
        "app = typer.Typer()\n"
        "def command() -> None:\n    sys.stdout.writelines(f'{i}\\n' for i in range(1000000))\n"
        "app.command()(ending_in_words(command))\napp([])"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout.readline() == b"0\n"
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == 141


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to one process")
def test_control_c_ends_a_long_query_quietly(empty_store):
    process = subprocess.Popen(
        [sys.executable, "-m", "steppe", "cypher", LONG, "--store", str(empty_store())],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")
