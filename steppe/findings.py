"""What is wrong in data files, printed for people, for programs and for GitHub."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.errors import Finding

__all__ = ["FindingFormat", "as_annotations", "as_array", "as_lines", "count"]


class FindingFormat(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def as_lines(findings: Iterable[Finding], folder: Path) -> list[str]:
    """Return one line each, `file:line: record field: what is wrong; what would be right`.

    Parameters
    ----------
    findings : iterable of Finding
        Sorted, with paths relative to the data folder.
    folder : pathlib.Path
        The data folder. Where it lies in the working folder, files are named from there, so that editors and
        terminals find them.

    Returns
    -------
    list of str
        The lines; a warning says that it is one.
    """
    lines = []
    for finding in findings:
        shown = replace(finding, file=_from_here(finding.file, folder))
        place = f"{shown.file}:{shown.line}: "
        mark = "" if finding.severity == "error" else f"{finding.severity}: "
        lines.append(f"{place}{mark}{str(shown).removeprefix(place)}")
    return lines


def as_array(findings: Iterable[Finding]) -> str:
    """Return all findings as one JSON array of objects, with paths relative to the data folder."""
    rows = [json.dumps(asdict(finding), ensure_ascii=False) for finding in findings]
    return "[\n" + ",\n".join(rows) + "\n]" if rows else "[]"


def as_annotations(findings: Iterable[Finding], folder: Path) -> list[str]:
    """Return GitHub's workflow commands, which mark lines of a change; paths are from the working folder.

    Parameters
    ----------
    findings : iterable of Finding
        The findings.
    folder : pathlib.Path
        The data folder.

    Returns
    -------
    list of str
        ``::error file=...,line=...,title=...::...`` or ``::warning ...``.

    References
    ----------
    GitHub Docs, "Workflow commands for GitHub Actions", on setting messages; the escapes are those of
    `@actions/core`.

    Examples
    --------
    >>> from graph.errors import Finding
    >>> one = Finding("deals/a,b.yaml", 12, "x", "signed", "invalid-date", "100 %", "a day")
    >>> as_annotations([one], Path("/elsewhere"))
    ['::error file=/elsewhere/deals/a%2Cb.yaml,line=12,title=invalid-date::x signed: 100 %25; a day']
    """
    lines = []
    for finding in findings:
        place = " ".join(part for part in (finding.record, finding.field) if part)
        said = f"{place + ': ' if place else ''}{finding.wrong}; {finding.right}"
        file = _from_here(finding.file, folder, always=True)
        where = f"file={_property(file)},line={max(finding.line, 1)},title={_property(finding.code)}"
        lines.append(f"::{finding.severity} {where}::{_message(said)}")
    return lines


def count(findings: Sequence[Finding]) -> str:
    """Return how many errors and warnings there are, in words.

    Examples
    --------
    >>> count([])
    'no errors, no warnings'
    """
    errors = sum(finding.severity == "error" for finding in findings)
    return f"{_number(errors, 'error')}, {_number(len(findings) - errors, 'warning')}"


def _number(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"


def _from_here(file: str, folder: Path, *, always: bool = False) -> str:
    """Return a path from the working folder; of a folder elsewhere the path within it, or the whole."""
    whole = folder / file
    inside = os.path.relpath(whole.resolve(), Path.cwd())
    if not inside.startswith(".."):
        return Path(inside).as_posix()
    return whole.as_posix() if always else file


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
