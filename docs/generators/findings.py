"""The codes of findings in the files, and what each means."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, NamedTuple

from generators.markdown import code, table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["findings"]


class _Code(NamedTuple):
    """A code, what it means, and whether it stops a load."""

    name: str
    meaning: str
    stops: str = "yes"


_POSSIBLE = "where certain"
"""Of clashes of dates: those that are only possible, by the outer bounds, are warnings."""

_CODES = {
    "A file that cannot be read as it stands": (
        _Code("no-data", "there is no such data folder, or no record file in it"),
        _Code("stray-file", "a YAML file lies where no kind of record is kept"),
        _Code("unreadable-file", "the file is missing, a folder, or not ours to read"),
        _Code("file-too-large", "it is larger than any record file can need to be"),
        _Code("not-utf8", "it is not UTF-8"),
        _Code("byte-order-mark", "it begins with a byte-order mark, which is dropped", "no"),
        _Code("hidden-character", "a control character, a bidirectional override or an unseen character"),
        _Code("tab-indentation", "a line begins with a tab"),
        _Code("yaml-syntax", "it is no YAML"),
        _Code("empty-file", "nothing is in it"),
        _Code("not-a-mapping", "its top level is a list or a single value"),
        _Code("several-documents", "a second YAML document begins"),
        _Code("duplicate-key", "a mapping has a key twice"),
        _Code("non-text-key", "a key is no text"),
        _Code("anchor", "a YAML anchor is used; write the value itself"),
        _Code("alias", "a YAML alias is used; write the value itself"),
        _Code("tag", "a YAML type is used; write the value without it"),
        _Code("not-a-number", "`.nan` or `.inf`"),
        _Code("number-too-large", "a number that 64 bits cannot hold"),
        _Code("too-deep", "values are nested too deep"),
        _Code("too-many-findings", "so many findings in one file that the rest is not told"),
        _Code("wrong-top-level", "the file does not hold one list under the name of its kind"),
    ),
    "A record that does not fit its model": (
        _Code("missing-field", "a required field is missing"),
        _Code("unknown-field", "there is no such field, or no such field that a source could support"),
        _Code("wrong-type", "a text where a number belongs, a value where a list belongs, and the like"),
        _Code("not-allowed", "a value outside a closed vocabulary"),
        _Code("wrong-form", "an id, a code or an address of the wrong form"),
        _Code("wrong-value", "a date that is none, a number out of range, and the like"),
        _Code("too-few", "an empty list where at least one is needed"),
    ),
    "Records that do not fit each other": (
        _Code("duplicate-id", "one id for two things"),
        _Code("unknown-reference", "an id that leads nowhere, or to a thing of another kind"),
        _Code("unknown-measure", "an indicator of a measure that there is not"),
        _Code("wrong-unit", "a unit in which the measure is not given"),
        _Code("unknown-alias", "words of a claim that have no entry among the aliases"),
        _Code(
            "dates-out-of-order", "an end before its beginning, or an entry into force before the signature"
        ),
        _Code("invalid-period", "the period of an indicator is no EDTF date or interval"),
        _Code("fatalities-out-of-order", "the least number of dead is above the greatest"),
        _Code(
            "overlapping-spells", "two spells of a state in one body overlap beyond a shared day", _POSSIBLE
        ),
        _Code("outside-life", "a spell lies outside the life of the body", _POSSIBLE),
        _Code("coverage-outside-life", "a coverage window lies outside the life of the body", _POSSIBLE),
        _Code("side-missing", "a party to a dispute has neither a side nor a role that takes none"),
        _Code("side-without-side", "a state in a role that opposes nobody has a side"),
        _Code("one-side-only", "all states of a dispute are on one side"),
        _Code("part-of-circle", "a dispute is part of itself, through others"),
        _Code("party-twice", "a state is listed twice in one role"),
        _Code("unused-source", "no record cites the source", "no"),
        _Code("same-address", "two sources have the same address", "no"),
    ),
    "A batch of a loader that cannot be written": (
        _Code("unknown-kind", "a label or type that the graph does not have"),
        _Code(
            "unsuitable-name",
            "the name of a property is no plain name, or one that loads keep for themselves",
        ),
        _Code("unsuitable-value", "a value that the graph cannot store"),
        _Code("missing-end", "a tie to a node that is neither in the batch nor in the graph"),
    ),
}

_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")

_NO_CODES = {"steppe-connecting", "utf-8"}
"""Text of the loaders that only looks like a code."""


def findings(loaders: Path) -> str:
    """Return the codes of all findings with what each means.

    Parameters
    ----------
    loaders : Path
        Folder of the package whose modules tell findings.

    Returns
    -------
    str
        A table for each stage of reading.

    Raises
    ------
    ValueError
        If the modules tell a code that is not described here.
    """
    described = {one.name for codes in _CODES.values() for one in codes}
    unknown = set(_told(loaders)) - described - _NO_CODES
    if unknown:
        message = f"these codes have no meaning in {__name__}: {sorted(unknown)}"
        raise ValueError(message)
    parts = []
    for stage, codes in _CODES.items():
        rows = [(code(one.name), one.meaning, one.stops) for one in codes]
        parts.append(f"{stage}:\n\n{table(('code', 'meaning', 'stops a load'), rows)}")
    return "\n\n".join(parts)


def _told(loaders: Path) -> Iterator[str]:
    """Yield every text of the modules that has the form of a code."""
    for module in sorted([*loaders.glob("*.py"), *loaders.glob("checks/*.py")]):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and _KEBAB.fullmatch(node.value)
            ):
                yield node.value
