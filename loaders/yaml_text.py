"""Bytes of a file -> text that shows all it holds: of bounded size, UTF-8, without unseen characters."""

from __future__ import annotations

import re
import unicodedata
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from stat import S_ISREG
from typing import TYPE_CHECKING

from graph.errors import Finding

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["HIDDEN", "LARGEST", "Findings", "decoded", "hidden", "read_bytes"]

LARGEST = 5_000_000
"""Bytes of a file that are read at most: some fifty times the largest file of a tidy data folder."""

MOST_FINDINGS = 100
"""Findings told of one file: more only bury the first, which often is the cause of the rest."""

HIDDEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, but for tab and line ends; NEL ends lines for YAML only
    "\u00ad\u180e\u200b-\u200d\u2060-\u2065\ufeff"  # not seen at all
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # turn the direction of what follows
    "\u2028\u2029"  # end lines for YAML, not for editors
    "\u206a-\u206f\ufff9-\uffff\ufdd0-\ufdef"  # out of use, U+FFFD (text lost before), no characters at all
    "\ud800-\udfff"  # halves of characters, which UTF-8 cannot hold
    "\U000e0000-\U000e0fff"  # tags
    "]|\r(?!\n)"  # ends lines for YAML, not for all editors; as a part of CR LF it is welcome
)
"""Characters with which a text can look otherwise than it is stored."""

_TAB_INDENT = re.compile(r"^ *\t[ \t]*", re.MULTILINE)
_TAB_STOP = 8  # Columns, as terminals have it.
_UTF16_NULS = (
    3  # A text of Latin letters in UTF-16 has a NUL in every second byte; a third is well over any slip.
)


class Findings:
    """What is wrong in one file, in the order of finding, at most `MOST_FINDINGS`.

    Parameters
    ----------
    name : str
        The file's name as shown.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.errors = 0
        self._told: list[Finding] = []
        self._untold = 0

    def add(  # noqa: PLR0913, PLR0917 - the parts of a finding
        self,
        line: int,
        code: str,
        wrong: str,
        right: str,
        record: str = "",
        field: str = "",
        *,
        severity: str = "error",
    ) -> None:
        """Note one finding."""
        self.errors += severity == "error"
        if len(self._told) < MOST_FINDINGS:
            self._told.append(Finding(self.name, line, record, field, code, wrong, right, severity))
        else:
            self._untold += 1

    def has(self, code: str) -> bool:
        """Return whether a finding of this code is noted."""
        return any(finding.code == code for finding in self._told)

    def all(self) -> tuple[Finding, ...]:
        """Return the findings; where some are not told, one more says how many."""
        if not self._untold:
            return tuple(self._told)
        wrong = f"{self._untold} more findings are not told"
        rest = Finding(self.name, 0, "", "", "too-many-findings", wrong, "the ones told put right first")
        return (*self._told, rest)


def read_bytes(path: Path, findings: Findings) -> bytes | None:
    """Return a file's bytes, or None where it cannot or should not be read."""
    try:
        if not S_ISREG(path.stat().st_mode):
            findings.add(0, "unreadable-file", "it is no file but a folder or a device", "a file")
            return None
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        findings.add(0, "unreadable-file", f"it cannot be read: {reason}", "a file that you may read")
        return None
    if len(data) > LARGEST:
        right = f"at most {LARGEST // 1_000_000} MB a file, the records split over several"
        findings.add(0, "file-too-large", f"it is larger than {LARGEST // 1_000_000} MB", right)
        return None
    return data


def decoded(data: bytes, findings: Findings) -> str | None:
    """Return a file's bytes as text with nothing unseen in it, or None where they are not UTF-8.

    Unseen characters and tabs in the indentation are told, and replaced so that the rest can be checked too.
    """
    if data.startswith((BOM_UTF16_BE, BOM_UTF16_LE)) or data.count(0) * _UTF16_NULS > len(data) > 1:
        findings.add(1, "not-utf8", "it is written in UTF-16, or is no text", "the file saved as UTF-8")
        return None
    if data.startswith(BOM_UTF8):
        data = data.removeprefix(BOM_UTF8)
        wrong, right = "the file begins with a byte-order mark", "the file saved as UTF-8 without one"
        findings.add(1, "byte-order-mark", wrong, right, severity="warning")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        _tell_not_utf8(data, findings)
        return None
    return _without_tabs(_without_hidden(text, findings), findings)


def _without_hidden(text: str, findings: Findings) -> str:
    if HIDDEN.search(text) is None:
        return text
    for number, line in enumerate(text.split("\n"), start=1):
        if found := HIDDEN.search(line):
            findings.add(number, "hidden-character", *hidden(found[0], found.start() + 1))
    return HIDDEN.sub("_", text)


def _without_tabs(text: str, findings: Findings) -> str:
    first = _TAB_INDENT.search(text)
    if first is None:
        return text
    lines = len(_TAB_INDENT.findall(text))
    wrong = f"a tab stands in the indentation{_elsewhere(lines - 1)}"
    right = "spaces: YAML takes no tabs there, and an editor can turn all of them into spaces at once"
    findings.add(text.count("\n", 0, first.start()) + 1, "tab-indentation", wrong, right)
    return _TAB_INDENT.sub(lambda match: match[0].expandtabs(_TAB_STOP), text)


def hidden(character: str, column: int | None = None) -> tuple[str, str]:
    """Return what is wrong with an unseen character and what would be right."""
    name = unicodedata.name(character, "a control character")
    place = f" in column {column}" if column else ""
    if character == "\ufffd":
        return f"U+FFFD{place} stands for a character that was lost", "the character that the source has"
    if character == "\r":
        return f"U+000D{place} is a line end without a line feed", "LF or CR LF at the end of each line"
    return f"U+{ord(character):04X} ({name}){place} is not seen", "the text without it"


def _tell_not_utf8(data: bytes, findings: Findings) -> None:
    wrong_lines = []
    for number, line in enumerate(data.split(b"\n"), start=1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as error:
            wrong_lines.append((number, error.start, line[error.start]))
    number, start, byte = wrong_lines[0]
    wrong = f"byte {start + 1} of the line, 0x{byte:02X}, is not UTF-8{_elsewhere(len(wrong_lines) - 1)}"
    findings.add(number, "not-utf8", wrong, "the file saved as UTF-8")


def _elsewhere(lines: int) -> str:
    return f", and on {lines} more line{'s' if lines > 1 else ''}" if lines else ""
