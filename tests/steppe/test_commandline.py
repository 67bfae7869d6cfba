"""The command line as a whole: help, version, exit codes."""

from __future__ import annotations

import subprocess
import sys

import pytest
from command_line import environment, run, run_process

from steppe.commandline import COMMANDS
from steppe.endings import EXIT_CODES
from steppe.version import version

HEAVY = {"pydantic", "neo4j", "rich", "networkx", "yaml", "rapidfuzz", "loaders", "queries", "graph"}


def test_help_lists_every_command_and_exit_code():
    shown = run("--help").stdout
    for command in COMMANDS:
        assert f"\n  {command.__name__} " in shown
    for code, meaning in EXIT_CODES.items():
        assert f"{code}  {meaning}" in shown


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.__name__)
def test_every_command_explains_itself(command):
    done = run(command.__name__, "--help")
    assert done.exit_code == 0
    first = command.__doc__.splitlines()[0]
    assert first in done.stdout
    assert f"{first}\n" in run("--help").stdout  # not cut for want of room


def test_help_needs_nothing_heavy():
    code = (
        "import sys; from steppe.commandline import app\n"
        "try: app(['--help'])\n"
        f"except SystemExit: print(sorted({HEAVY!r} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=False
    )
    assert done.stderr == "[]\n"


def test_the_version_is_printed():
    assert run("--version").stdout == f"steppe {version()}\n"


def test_a_wrong_command_line_ends_with_2_and_points_to_the_help():
    for arguments in (["frobnicate"], ["info", "--frobnicate"], ["show"], ["info", "--format", "xml"]):
        done = run(*arguments)
        assert done.exit_code == 2, arguments
        assert "steppe" in done.stderr
        assert done.stdout == ""


def test_a_server_and_a_store_together_are_a_wrong_command_line(tmp_path):
    done = run("info", "--uri", "bolt://localhost:1", "--store", str(tmp_path))
    assert done.exit_code == 2
    assert "give one of them" in done.stderr


def test_a_server_that_is_not_there_ends_with_3_and_one_line():
    done = run("info", "--uri", "bolt://127.0.0.1:1")
    assert done.exit_code == 3
    assert done.stderr.startswith("cannot reach the graph at bolt://127.0.0.1:1")
    assert done.stderr.count("\n") == 1


def test_it_runs_as_a_module():
    done = run_process("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"steppe {version()}\n", "")
