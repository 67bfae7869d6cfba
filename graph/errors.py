"""Every error that Steppe raises, in one small tree.

::

    SteppeError                        anything Steppe says went wrong
    ├── DataError                      the files are wrong; carries every finding of the run
    ├── QuestionError                  the question is wrong
    │   ├── UnknownNameError           no such state, body or record (with "did you mean")
    │   ├── InvalidDateError           not a date that Steppe reads
    │   └── CypherError                the query text is wrong
    ├── ConflictError                  the graph holds something a load must not touch
    └── EngineError                    the engine cannot do what was asked
        ├── ConnectionFailedError      nobody answers at the address
        ├── AuthenticationFailedError  wrong user name or password
        ├── UnsupportedVersionError    an engine older than Steppe can use
        ├── StoreLockedError           another process holds the embedded store
        ├── LoadInProgressError        another process is loading
        ├── QueryTimeoutError          the time limit was reached
        └── ReadOnlyError              a write where only reading is allowed

The command line ends with `exit_code`: 1 when the data or the question is wrong, 3 when the
engine cannot be reached (0 is success, 2 is a wrong command line).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "AuthenticationFailedError",
    "ConflictError",
    "ConnectionFailedError",
    "CypherError",
    "DataError",
    "EngineError",
    "Finding",
    "InvalidDateError",
    "LoadInProgressError",
    "QueryTimeoutError",
    "QuestionError",
    "ReadOnlyError",
    "SteppeError",
    "StoreLockedError",
    "UnknownNameError",
    "UnsupportedVersionError",
]


class SteppeError(Exception):
    """Anything that Steppe says went wrong; its text is meant for the user."""

    exit_code: ClassVar[int] = 1


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing wrong, or doubtful, in the files.

    Attributes
    ----------
    file : str
        Path of the file, relative to the data folder.
    line : int
        Line number, counted from 1; 0 where the file as a whole is meant.
    record : str
        Id of the record, or `""` where none is known.
    field : str
        Dotted name of the field, or `""` where the record as a whole is meant.
    code : str
        Stable kebab-case name of the kind of finding, such as `unknown-reference`.
    wrong : str
        What is wrong.
    right : str
        What would be right.
    severity : str
        `"error"` (nothing is loaded) or `"warning"`.

    Examples
    --------
    >>> print(Finding("deals/2016.yaml", 12, "kaz-rus-gas", "signed", "invalid-date",
    ...               "'2016-13' has no such month", "a month from 01 to 12"))
    deals/2016.yaml:12: kaz-rus-gas signed: '2016-13' has no such month; a month from 01 to 12
    """

    file: str
    line: int
    record: str
    field: str
    code: str
    wrong: str
    right: str
    severity: str = "error"

    def __str__(self) -> str:
        """Return the finding as one line, `file:line: record field: wrong; right`."""
        place = " ".join(part for part in (self.record, self.field) if part)
        return f"{self.file}:{self.line}: {place + ': ' if place else ''}{self.wrong}; {self.right}"


class DataError(SteppeError):
    """The files are wrong; `findings` holds every finding of the run, sorted by file and line."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = sorted(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


class QuestionError(SteppeError):
    """The question cannot be asked as it was put."""


class UnknownNameError(QuestionError):
    """No state, body or record has this name.

    Attributes
    ----------
    name : str
        The name as asked.
    suggestions : tuple of str
        Names that exist and are near to it, best first.
    """

    def __init__(self, kind: str, name: str, suggestions: Sequence[str] = ()) -> None:
        self.name = name
        self.suggestions = tuple(suggestions)
        shown = name if len(name) <= 60 else f"{name[:57]}..."  # noqa: PLR2004 - a line of text
        hint = f"; did you mean {' or '.join(self.suggestions)}?" if self.suggestions else ""
        super().__init__(f"unknown {kind} {shown!r}{hint}")


class InvalidDateError(QuestionError, ValueError):
    """A text is not a date that Steppe reads (EDTF levels 0 and 1, years 1 to 9999)."""


class CypherError(QuestionError):
    """The query text is wrong: syntax, an unknown function, a missing parameter."""


class ConflictError(SteppeError):
    """The graph holds a node of someone else under one of our labels and ids."""


class EngineError(SteppeError):
    """The engine cannot do what was asked."""

    exit_code: ClassVar[int] = 3


class ConnectionFailedError(EngineError):
    """Nobody answers at the address."""


class AuthenticationFailedError(EngineError):
    """Wrong user name or password."""


class UnsupportedVersionError(EngineError):
    """The server is older than Steppe can use."""


class StoreLockedError(EngineError):
    """Another process holds the embedded store and cannot be joined."""


class LoadInProgressError(EngineError):
    """Another process is loading into this graph."""


class QueryTimeoutError(EngineError):
    """The time limit was reached before the answer was whole."""

    exit_code: ClassVar[int] = 1


class ReadOnlyError(EngineError):
    """A write was asked for where only reading is allowed."""

    exit_code: ClassVar[int] = 1
