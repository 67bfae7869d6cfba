"""What a YAML parser's complaint means to the person who edits the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["advise"]

_QUOTES = "quotes around a text that holds a colon, a `#` or a bracket help most often"


class _Complaint(NamedTuple):
    """What libyaml or PyYAML's own parser says (their words differ), and what it means."""

    said: str
    wrong: str
    right: str
    where_begun: bool = False  # the line is that of the unfinished thing, not the one where reading stopped


_COMPLAINTS = (
    _Complaint(
        "mapping values are not allowed",
        "a `: ` stands where no field can begin",
        "fields indented like their neighbours, a space after each colon, quotes around a text with `: `",
    ),
    _Complaint(
        "cannot start any token",
        "no text can begin with {character} unless it is quoted",
        "quotes around the text",
    ),
    _Complaint(
        "unexpected end of stream|unexpected document (separator|indicator)",
        "the quote opened here is not closed",
        "a closing quote",
        where_begun=True,
    ),
    _Complaint(
        "expected ',' or",
        "the bracket opened here is not closed, or a comma is missing in it",
        "a closing bracket, and commas between the parts",
        where_begun=True,
    ),
    _Complaint(
        "could not find expected ':'", "the line has no `: `", "a field as `name: value`", where_begun=True
    ),
    _Complaint(
        "expected key|expected <block end>, but found '<(scalar|block mapping start)>'",
        "the line continues nothing before it",
        "a field as `name: value`, indented like its neighbours, with nothing after a closing quote",
    ),
    _Complaint(
        "expected '-' indicator|expected <block end>, but found",
        "the line is no item of the list before it",
        "a `- ` as far in as those of the list",
    ),
    _Complaint(
        "(sequence entries|mapping keys) are not allowed",
        "a `- ` or `? ` stands where none can",
        "a list on lines of its own under its field, or quotes around the text",
    ),
    _Complaint(
        r"escape|hexdecimal|chr\(\)",
        "a backslash in double quotes begins an escape that YAML does not know",
        "single quotes, or two backslashes",
    ),
    _Complaint("document start", "text stands after the end of the document", "one document a file"),
    _Complaint(
        "node content",
        "something stands where a value belongs",
        "a value; quotes around one that begins with a bracket or a comma",
    ),
    _Complaint(
        "indentation space|indentation indicator|comment or (a )?line break|leading all-space|chomping",
        "the text after `|` or `>` is not set out as YAML asks",
        "the text on lines of its own, indented further than its field",
    ),
    _Complaint(
        "alphabetic|whitespace or line break|expected '[ !>]'|unexpected ':'",
        "`*`, `&` and `!` begin no text unless it is quoted",
        "quotes around the text",
    ),
    _Complaint(
        "directive|YAML document|version|tag|URI",
        "YAML's tags and directives are not used here",
        "a plain value",
    ),
)


def advise(error: Exception, character_at: Callable[[int, int], str]) -> tuple[int, str, str]:
    """Return the line of a YAML error, what is wrong and what would be right.

    Parameters
    ----------
    error : Exception
        What the parser raised.
    character_at : callable
        Returns the character in a line and column, both counted from 0.

    Returns
    -------
    line : int
        Line, counted from 1; 0 where the parser names none.
    wrong, right : str
        In words.
    """
    problem = (getattr(error, "problem", None) if isinstance(error, yaml.MarkedYAMLError) else None) or str(
        error
    )
    stopped, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    for complaint in _COMPLAINTS:
        if re.search(complaint.said, problem):
            mark = (begun if complaint.where_begun else None) or stopped
            character = repr(character_at(stopped.line, stopped.column)) if stopped else ""
            return mark.line + 1 if mark else 0, complaint.wrong.format(character=character), complaint.right
    told = " ".join(problem.split())
    return stopped.line + 1 if stopped else 0, f"it is no YAML: {told}", _QUOTES
