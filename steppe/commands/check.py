"""`steppe check`: tell everything that is wrong or doubtful in data files."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from steppe.facts import facts
from steppe.findings import FindingFormat, as_annotations, as_array, as_lines, count
from steppe.options import Data, Dataset  # noqa: TC001 - typer reads the annotations at run time
from steppe.screen import say

__all__ = ["check"]

OWN = "own"
"""Any name but Steppe's: checked is then what may stand beside Steppe's facts."""

Format = Annotated[
    FindingFormat,
    typer.Option("--format", help="How to print the findings; github marks the lines of a change."),
]


def check(data: Data = None, dataset: Dataset = None, output: Format = FindingFormat.TEXT) -> None:
    """Check data files, and tell all that is wrong or doubtful.

    All findings are printed, by file and line. It ends with 1 where there are errors; warnings are fine.
    """
    from graph.errors import DataError  # noqa: PLC0415 - `steppe --help` does without them
    from loaders.load import read_and_check  # noqa: PLC0415

    chosen = facts(data, dataset, otherwise=OWN)
    try:
        _, findings = read_and_check(chosen.folder, base=chosen.base)
    except DataError as error:  # no such folder, or nothing in it
        findings = error.findings
    match output:
        case FindingFormat.JSON:
            lines = [as_array(findings)]
        case FindingFormat.GITHUB:
            lines = as_annotations(findings, chosen.folder)
        case _:
            lines = as_lines(findings, chosen.folder)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()
    say(f"{chosen.folder}: {count(findings)}")
    if any(finding.severity == "error" for finding in findings):
        raise typer.Exit(1)
