"""The generators of the documentation lie in docs/, outside the installed packages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"

sys.path.insert(0, str(DOCS))


@pytest.fixture(scope="session")
def files():
    """Text of every generated file by its path."""
    from generate import generated  # noqa: PLC0415 - found on the path set above

    return generated()


@pytest.fixture(scope="session")
def codebook(files):
    """The codebook as it would be written now."""
    return files[DOCS / "codebook.md"]
