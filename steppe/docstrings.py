"""What a docstring in numpydoc form says: the first line, what follows, and each parameter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from inspect import cleandoc

__all__ = ["Docstring", "Entry", "read_docstring"]

_HEADING = re.compile(r"^(\w[\w ]*)\n-{3,}$", re.MULTILINE)
_ENTRY = re.compile(r"^(\S.*?)(?: : (.*))?$")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a docstring says of one parameter, attribute or result.

    Attributes
    ----------
    name : str
        Its name; of a result its type.
    type : str
        Its type in words, or empty.
    meaning : str
        What it is, in one line.
    """

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Docstring:
    """A docstring taken apart.

    Attributes
    ----------
    summary : str
        Its first line.
    description : str
        The paragraphs between the summary and the first section.
    parameters : dict of str to Entry
        The parameters by name.
    attributes : dict of str to Entry
        The attributes by name.
    returns : str
        What is returned, without its type.
    sections : dict of str to str
        Every section as written, by its title.
    """

    summary: str
    description: str
    parameters: dict[str, Entry]
    attributes: dict[str, Entry]
    returns: str
    sections: dict[str, str]


def read_docstring(text: str | None) -> Docstring:
    """Take a docstring apart.

    Parameters
    ----------
    text : str or None
        A docstring in numpydoc form, as it stands in the code.

    Returns
    -------
    Docstring
        Its parts; of an entry such as ``since, until : date``, the meaning under both names.

    Examples
    --------
    >>> found = read_docstring('''Which deals?
    ...
    ...     Parameters
    ...     ----------
    ...     since, until : date
    ...         Signed in this
    ...         span.
    ...     ''')
    >>> found.summary, found.parameters["until"].meaning
    ('Which deals?', 'Signed in this span.')
    """
    whole = cleandoc(text or "")
    pieces = _HEADING.split(whole)
    head, titles, bodies = pieces[0], pieces[1::2], pieces[2::2]
    sections = {title: body.strip("\n") for title, body in zip(titles, bodies, strict=True)}
    summary, _, description = head.partition("\n")
    parameters, attributes, returned = (
        _entries(sections.get(title, "")) for title in ("Parameters", "Attributes", "Returns")
    )
    return Docstring(
        summary.strip(),
        description.strip(),
        _by_name(parameters),
        _by_name(attributes),
        returned[0].meaning if returned else "",
        sections,
    )


def _entries(section: str) -> list[Entry]:
    """Return the entries of a section: lines that are not indented, each with the text below it."""
    entries: list[tuple[re.Match[str], list[str]]] = []
    for line in section.splitlines():
        head = _ENTRY.fullmatch(line)
        if head:
            entries.append((head, []))
        elif entries:
            entries[-1][1].append(line.strip())
    return [Entry(head[1], head[2] or "", " ".join(filter(None, said))) for head, said in entries]


def _by_name(entries: list[Entry]) -> dict[str, Entry]:
    """Return entries by name; one for several names stands under each."""
    named: dict[str, Entry] = {}
    for entry in entries:
        for name in map(str.strip, entry.name.split(",")):
            named[name] = Entry(name, entry.type, entry.meaning)
    return named
