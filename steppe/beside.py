"""Steppe's packages lie side by side; a file of the user's that hides one of them is named."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

__all__ = ["PACKAGES", "check_beside"]

PACKAGES = ("graph", "loaders", "queries")
"""The packages that come with `steppe` and lie in the same folder as it."""


def check_beside(folder: Path | None = None) -> None:
    """Check that importing one of `PACKAGES` finds ours, without importing it.

    Their names are short, so a `queries.py` in the working folder, or another distribution, can stand before
    ours on the path; the errors that follow would not say so.

    Parameters
    ----------
    folder : pathlib.Path, optional
        The folder that must hold them; by default the one that holds `steppe`.

    Raises
    ------
    ImportError
        If another module comes first (`path` is its file), or a package is missing.

    Examples
    --------
    >>> check_beside()
    """
    home = folder or Path(__file__).parent.parent
    for name in PACKAGES:
        found = _file_of(name)
        if found is None:
            message = f"Steppe's package `{name}` is missing: it belongs in {home}; install Steppe again"
            raise ImportError(message, name="steppe")
        if not _same(Path(found).parent, home / name):
            where = found if Path(found).name != "__init__.py" else str(Path(found).parent)
            message = (
                f"{where} hides Steppe's own package `{name}`, since it comes first on Python's path; "
                "rename it, or start Python in another folder"
            )
            raise ImportError(message, name="steppe", path=found)


def _file_of(name: str) -> str | None:
    """Return the file that `import name` would run; for a package its `__init__.py`."""
    try:
        spec = find_spec(name)
    except ValueError:  # a module that was put into sys.modules by hand
        return None
    if spec is None or spec.origin is None:  # nothing, or only a folder without __init__.py
        return None
    return spec.origin


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)
