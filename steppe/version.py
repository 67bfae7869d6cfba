"""Steppe's version."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["version"]

_PROJECT = re.compile(r'^name = "steppe"\nversion = "(.+)"$', re.MULTILINE)


def version() -> str:
    """Return the version of the sources in use, else of the installed distribution.

    Returns
    -------
    str
        Such as `0.1.0`; `unknown` in a copy that is neither the repository nor installed.

    Examples
    --------
    >>> version()[0].isdigit()
    True
    """
    project = Path(__file__).parent.parent / "pyproject.toml"
    if project.is_file():  # in the repository; what is installed may be another version
        stated = _PROJECT.search(project.read_text(encoding="utf-8"))
        if stated:
            return stated[1]
    from importlib import metadata  # noqa: PLC0415 - 30 ms that most commands do not need

    try:
        return metadata.version("steppe")
    except metadata.PackageNotFoundError:
        return "unknown"
