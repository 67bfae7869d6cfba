"""Arrows between the packages run one way: loaders and queries lean on graph, steppe leans on all."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("graph", "loaders", "queries", "steppe")
MAY_LEAN_ON = {
    "graph": set(),
    "loaders": {"graph"},
    "queries": {"graph"},
    "steppe": {"graph", "loaders", "queries"},
}


def imported_by(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names & set(PACKAGES)


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_leans_only_on_those_below_it(package):
    files = sorted((ROOT / package).rglob("*.py"))
    assert len(files) > 5
    wrong = {
        path.relative_to(ROOT).as_posix(): sorted(found)
        for path in files
        if (found := imported_by(path) - MAY_LEAN_ON[package] - {package})
    }
    assert wrong == {}


def test_no_value_is_pasted_into_the_cypher_of_a_question():
    texts = sorted((ROOT / "queries").rglob("*.py"))
    for path in texts:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                said = "".join(part.value for part in node.values if isinstance(part, ast.Constant))
                assert "MATCH (" not in said, (
                    f"{path.name}: Cypher is written in .cypher files, with parameters"
                )
