"""A YAML file of plain values -> those values and the line of each, or everything that is wrong with it.

Only a small part of YAML is read, the part in which a text means what it looks like. Mappings with text
keys, lists, and four kinds of plain value: ``true`` and ``false``; ``null``, ``~`` and nothing at all; whole
numbers (``2016``, ``-3``); numbers with a point (``1.5``, ``2.5e6``). All else is text: ``NO``, ``on``,
``1:30``, ``010``, ``1_000``, ``2016-09-01``, which YAML 1.1 takes for a truth value, a time, an octal number
or a date.

==================== ============================================================================
code                 told when
==================== ============================================================================
unreadable-file      the file is missing, a folder, or not ours to read
file-too-large       it is larger than 5 MB; no more than that is read
not-utf8             it is not UTF-8; UTF-16 is told by name
byte-order-mark      it begins with one: a warning, the mark is dropped
hidden-character     a control character, a bidirectional override or an unseen one, raw or as an escape
tab-indentation      a line begins with a tab, in a text over several lines too
yaml-syntax          it is no YAML
empty-file           nothing is in it
not-a-mapping        its top level is a list or a single value
several-documents    a second document begins
duplicate-key        a mapping has a key twice
non-text-key         a key is a number, a truth value, empty, a list or a mapping
anchor, alias, tag   YAML's own references and types are used
not-a-number         ``.nan``, ``.inf``
number-too-large     a number that 64 bits cannot hold
too-deep             values are nested in more than 32 levels
too-many-findings    more than 100 findings: the rest is not told
==================== ============================================================================

Windows line ends are taken as they are.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.errors import DataError
from loaders.yaml_text import Findings, decoded, read_bytes
from loaders.yaml_values import Builder, Plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graph.errors import Finding
    from loaders.yaml_values import Line

__all__ = ["Document", "Plain", "collector_off", "parse_yaml", "read_yaml"]


@dataclass(frozen=True, slots=True)
class Document:
    """The values of one YAML file, and where each is written.

    Attributes
    ----------
    name : str
        The file's name as shown.
    value : dict
        The top-level mapping.
    findings : tuple of Finding
        Warnings; a file with errors gives no document.
    """

    name: str
    value: dict[str, Plain]
    findings: tuple[Finding, ...] = ()
    _lines: Line = field(default=1, repr=False)

    def line(self, path: tuple[str | int, ...] = ()) -> int:
        r"""Return the line of a value: of its key in a mapping, of its first line in a list.

        Parameters
        ----------
        path : tuple of (str or int)
            Keys and places in lists that lead to the value. A part that leads nowhere is passed over: a
            missing field has the line of its record, and the names of classes and tags that pydantic puts
            among the keys do no harm.

        Returns
        -------
        int
            Line, counted from 1.

        Examples
        --------
        >>> document = parse_yaml(b"id: csto\nmembers:\n- state: KAZ\n  since: 1992\n", name="csto.yaml")
        >>> document.line(("members", 0, "since")), document.line(("members", 0, "until")), document.line()
        (4, 3, 1)
        """
        here = self._lines
        for part in path:
            if isinstance(here, int):
                break
            children = here[1]
            if isinstance(children, dict):
                here = children.get(part, here) if isinstance(part, str) else here
            elif isinstance(part, int) and 0 <= part < len(children):
                here = children[part]
        return here if isinstance(here, int) else here[0]


def read_yaml(path: Path, *, name: str) -> Document:
    """Read one YAML file.

    Parameters
    ----------
    path : Path
        The file.
    name : str
        The file's name as shown in findings, such as its path in the data folder.

    Returns
    -------
    Document
        Its values and their lines.

    Raises
    ------
    DataError
        With everything that was found wrong in the file; see the head of this module for the codes.
    """
    findings = Findings(name)
    data = read_bytes(path, findings)
    if data is None:
        raise DataError(findings.all())
    return _parse(data, findings)


def parse_yaml(data: bytes, *, name: str) -> Document:
    r"""Read the bytes of one YAML file.

    Parameters
    ----------
    data : bytes
        What the file holds.
    name : str
        The file's name as shown in findings.

    Returns
    -------
    Document
        Its values and their lines.

    Raises
    ------
    DataError
        With everything that was found wrong.

    Examples
    --------
    >>> parse_yaml(b"country: NO\nsigned: 2016-09-01\nyear: 2016\n", name="deal.yaml").value
    {'country': 'NO', 'signed': '2016-09-01', 'year': 2016}
    >>> parse_yaml(b"id: gas\nsigned: 2016\nsigned: 2017\n", name="deal.yaml")
    Traceback (most recent call last):
    graph.errors.DataError: deal.yaml:3: gas signed: the key stands on line 2 already; each key once
    """
    return _parse(data, Findings(name))


@contextmanager
def collector_off() -> Iterator[None]:
    """Keep Python's garbage collector off inside, and as it was after.

    A reader makes many small objects that all stay; looking through them again and again for some to throw
    away takes two thirds of the time on a large file.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _parse(data: bytes, findings: Findings) -> Document:
    text = decoded(data, findings)
    if text is None:
        raise DataError(findings.all())
    with collector_off():
        builder = Builder(findings)
        builder.build(text)
    if findings.errors or not isinstance(builder.root, dict):
        raise DataError(findings.all())
    return Document(findings.name, builder.root, findings.all(), builder.root_line)
