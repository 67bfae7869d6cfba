"""A file that hides one of Steppe's packages is named."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
from command_line import REPOSITORY, environment, run_process

from steppe.beside import PACKAGES, check_beside


def import_steppe(folder, path=REPOSITORY, *options):
    return subprocess.run(
        [sys.executable, *options, "-c", "import steppe; print('imported')"],
        cwd=folder,
        env=environment(PYTHONPATH=str(path)),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("package", PACKAGES)
def test_a_users_own_module_of_the_same_name_is_named(tmp_path, package):
    (tmp_path / f"{package}.py").write_text("")
    done = import_steppe(tmp_path)
    assert done.returncode == 1
    last = done.stderr.strip().splitlines()[-1]
    assert last.startswith(f"ImportError: {tmp_path / package}.py hides Steppe's own package `{package}`")
    assert last.endswith("rename it, or start Python in another folder")


def test_a_users_own_package_of_the_same_name_is_named_by_its_folder(tmp_path):
    (tmp_path / "graph").mkdir()
    (tmp_path / "graph" / "__init__.py").write_text("")
    assert f"ImportError: {tmp_path / 'graph'} hides" in import_steppe(tmp_path).stderr


def test_a_folder_of_the_same_name_without_python_in_it_is_not_in_the_way(tmp_path):
    (tmp_path / "loaders").mkdir()
    assert import_steppe(tmp_path).stdout == "imported\n"


def test_a_module_of_the_same_name_behind_ours_is_not_in_the_way(tmp_path):
    (tmp_path / "queries.py").write_text("")
    done = subprocess.run(
        [sys.executable, "-c", "import steppe, queries; print(queries.__file__)"],
        env=environment(PYTHONPATH=f"{REPOSITORY}:{tmp_path}"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == f"{REPOSITORY / 'queries' / '__init__.py'}\n"


def test_nothing_is_imported_to_find_out():
    code = "import sys, steppe.beside; print(sorted({'graph', 'loaders', 'queries'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=False
    )
    assert done.stdout == "[]\n"


def test_the_command_line_tells_it_in_one_line_without_a_trace(tmp_path):
    (tmp_path / "queries.py").write_text("")
    done = run_process("--version", cwd=tmp_path)
    assert done.returncode == 1
    assert str(tmp_path / "queries.py") in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_package_that_is_missing_is_told(tmp_path):
    shutil.copytree(REPOSITORY / "steppe", tmp_path / "steppe", ignore=shutil.ignore_patterns("__pycache__"))
    done = import_steppe(tmp_path, tmp_path, "-S")  # without site-packages, where Steppe may be installed
    assert f"Steppe's package `graph` is missing: it belongs in {tmp_path}" in done.stderr


def test_the_error_says_which_file(tmp_path):
    with pytest.raises(ImportError, match="hides Steppe's own package `graph`") as caught:
        check_beside(tmp_path)
    assert caught.value.path == str(REPOSITORY / "graph" / "__init__.py")
    assert caught.value.name == "steppe"
