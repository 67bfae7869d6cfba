"""Whether the process that left a mark has ended."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from loaders.holder import has_ended, mark_of_this_process, name_of_this_process


def test_a_process_that_runs_has_not_ended():
    assert not has_ended(mark_of_this_process())


def test_a_process_that_is_gone_has_ended(ended_process):
    assert has_ended(ended_process)


def test_a_process_that_was_killed_and_not_yet_waited_for_has_ended():
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    machine = mark_of_this_process().partition("/")[0]
    assert not has_ended(f"{machine}/{child.pid}/")
    child.kill()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert has_ended(f"{machine}/{child.pid}/")
    child.wait()
    assert has_ended(f"{machine}/{child.pid}/")


def test_a_process_whose_number_was_given_again_has_ended():
    machine, number, started = mark_of_this_process().split("/")
    assert has_ended(f"{machine}/{number}/{int(started) - 1}")


@pytest.mark.parametrize(
    "mark", ["", "another/1/1", "another/999999999/", "{machine}", "{machine}/x/1", "{machine}//"]
)
def test_a_process_of_which_nothing_sure_is_known_has_not_ended(mark):
    assert not has_ended(mark.format(machine=mark_of_this_process().partition("/")[0]))


def test_a_process_is_named_by_user_machine_number_and_time():
    assert re.fullmatch(
        rf"\S+@\S+, process {os.getpid()}, since \d{{4}}(-\d\d){{2}} \d\d(:\d\d){{2}} UTC",
        name_of_this_process(),
    )


def test_a_user_without_an_account_is_somebody(monkeypatch):
    def no_account():
        raise KeyError

    monkeypatch.setattr("getpass.getuser", no_account)
    assert name_of_this_process().startswith("somebody@")
