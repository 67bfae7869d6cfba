"""What a docstring in numpydoc form says: the first line, what follows, and each parameter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from inspect import cleandoc

__all__ = ["Docstring", "read_docstring"]

_HEADING = re.compile(r"^(\w[\w ]*)\n-{3,}$", re.MULTILINE)
_ENTRY = re.compile(r"^(\S.*?)(?: : (.*))?$")


@dataclass(frozen=True, slots=True)
class Docstring:
    """A docstring taken apart.

    Attributes
    ----------
    summary : str
        Its first line.
    description : str
        The paragraphs between the summary and the first section.
    parameters : dict of str to str
        What each parameter means, in one line.
    returns : str
        What is returned, without its type.
    sections : dict of str to str
        Every section as written, by its title.
    """

    summary: str
    description: str
    parameters: dict[str, str]
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
    >>> found.summary, found.parameters["until"]
    ('Which deals?', 'Signed in this span.')
    """
    whole = cleandoc(text or "")
    pieces = _HEADING.split(whole)
    head, titles, bodies = pieces[0], pieces[1::2], pieces[2::2]
    sections = {title: body.strip("\n") for title, body in zip(titles, bodies, strict=True)}
    summary, _, description = head.partition("\n")
    returned = list(_entries(sections.get("Returns", "")).values())
    return Docstring(
        summary.strip(),
        description.strip(),
        {
            name.strip(): meaning
            for names, meaning in _entries(sections.get("Parameters", "")).items()
            for name in names.split(",")
        },
        returned[0] if returned else "",
        sections,
    )


def _entries(section: str) -> dict[str, str]:
    """Return the entries of a section: lines that are not indented, each with the text below it."""
    entries: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in section.splitlines():
        entry = _ENTRY.fullmatch(line)
        if entry and not line.startswith(" "):
            lines = entries.setdefault(entry[1], [])
        else:
            lines.append(line.strip())
    return {name: " ".join(filter(None, said)) for name, said in entries.items()}
