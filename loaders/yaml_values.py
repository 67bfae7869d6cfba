"""The text of a YAML file -> plain values, the line of each, and what is wrong with any of them."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from loaders.yaml_advice import advise
from loaders.yaml_text import HIDDEN, hidden

if TYPE_CHECKING:
    from collections.abc import Callable

    from loaders.yaml_text import Findings

__all__ = ["Builder", "Line", "Plain"]

DEEPEST = 32
"""Levels of nesting that are read: four times what any record needs."""

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | float | bool | None"
"""A value as it is read from a file."""

Children: TypeAlias = "dict[str, Line] | list[Line]"
Line: TypeAlias = "int | tuple[int, Children]"
"""The line of a value, counted from 1, with those of the values in it."""

_CONSTANTS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_NUMBER_BEGINS = frozenset("-.0123456789+")
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
_WITH_POINT = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+(?:[eE][-+]?[0-9]+)?")
_NO_NUMBER = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_LARGEST_WHOLE = 2**63 - 1
_LONGEST_WHOLE = len(str(-_LARGEST_WHOLE))
_LONGEST_SHOWN = 40  # Characters of a wrong number.

# libyaml's parser reads some ten times as fast; the other one is there wherever PyYAML is.
_PARSER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Nest:
    """A mapping or list that is being read."""

    __slots__ = ("key", "key_line", "lines", "name", "values")

    def __init__(self, name: str, values: dict[str, Plain] | list[Plain], lines: Children) -> None:
        self.name = name  # key or place in what holds it
        self.values = values
        self.lines = lines
        self.key: str | None = None  # of the value to come, in a mapping
        self.key_line = 0

    def awaits_key(self) -> bool:
        return self.key is None and isinstance(self.values, dict)

    def next_name(self) -> str:
        return str(len(self.values)) if isinstance(self.values, list) else self.key or ""

    def put(self, value: Plain, line: int, children: Children | None) -> None:
        if isinstance(self.values, dict) and isinstance(self.lines, dict):
            key, self.key = self.key or "", None
            self.values[key] = value
            self.lines[key] = self.key_line if children is None else (self.key_line, children)
        elif isinstance(self.values, list) and isinstance(self.lines, list):
            self.values.append(value)
            self.lines.append(line if children is None else (line, children))


class _StopReading(Exception):  # noqa: N818 - no error: what is wrong is told already
    """What follows in the file is not looked at."""


class Builder:
    """Makes values out of the parser's events, one after the other, so that no depth of nesting can hurt.

    Parameters
    ----------
    findings : Findings
        Takes what is found wrong.

    Attributes
    ----------
    root : Plain
        The value at the top of the file; None before `build`, and where nothing is in it.
    root_line : Line
        Its line, and the lines of all values in it; 0 where nothing is in it.
    """

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.root: Plain = None
        self.root_line: Line = 0  # 0 until anything is read
        self.nests: list[_Nest] = []
        self.documents = 0

    def build(self, text: str) -> None:
        """Read a text."""
        handlers: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        try:
            parser = _PARSER(text)
            while (event := parser.get_event()) is not None:
                if handler := handlers.get(type(event)):
                    handler(event)
        except _StopReading:
            return
        except (yaml.YAMLError, ValueError, OverflowError) as error:  # the last two: PyYAML's own parser
            self._tell_syntax(error, text)
            return
        if self.findings.errors and self.root is None:
            return  # a reference, already told
        if self.root is None:
            wrong = "only comments are in it" if text.strip() else "nothing is in it"
            self.findings.add(0, "empty-file", wrong, "a mapping, `name: value`, or no file")
        elif not isinstance(self.root, dict):
            line = self.root_line if isinstance(self.root_line, int) else self.root_line[0]
            wrong = f"the file holds {'a list' if isinstance(self.root, list) else 'a single value'}"
            self.findings.add(line, "not-a-mapping", wrong, "a mapping, `name: value`")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text, line = event.value, _line(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse(event, line)
        value: Plain = text
        if event.implicit[0]:  # written without quotes
            value = self._resolved(text, line)
        elif event.style == '"' and (found := HIDDEN.search(text)):  # by an escape
            self._tell(line, "hidden-character", *hidden(found[0]))
        if not self.nests:
            self.root, self.root_line = value, line
            return
        nest = self.nests[-1]
        if not nest.awaits_key():
            nest.put(value, line, None)
            return
        nest.key, nest.key_line = text, line
        if not isinstance(value, str):
            right = f"quotes around it: '{text}'" if text else "a name before the colon"
            self._tell(line, "non-text-key", "the key is a number, a truth value or empty", right)
        if text in nest.values:
            earlier = nest.lines[text]  # type: ignore[call-overload]
            first = earlier if isinstance(earlier, int) else earlier[0]
            self._tell(line, "duplicate-key", f"the key stands on line {first} already", "each key once")

    def _mapping(self, event: yaml.MappingStartEvent) -> None:
        self._begin({}, {}, event)

    def _sequence(self, event: yaml.SequenceStartEvent) -> None:
        self._begin([], [], event)

    def _begin(
        self,
        values: dict[str, Plain] | list[Plain],
        lines: Children,
        event: yaml.MappingStartEvent | yaml.SequenceStartEvent,
    ) -> None:
        line = _line(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse(event, line)
        if len(self.nests) == DEEPEST:
            self._tell(line, "too-deep", f"values are nested in more than {DEEPEST} levels", "fewer levels")
            raise _StopReading
        name = ""
        if not self.nests:
            self.root, self.root_line = values, (line, lines)
        else:
            nest = self.nests[-1]
            if nest.awaits_key():
                self._refuse_key(nest, line, "a list or a mapping")
            else:
                name = nest.next_name()
                nest.put(values, line, lines)
        self.nests.append(_Nest(name, values, lines))

    def _end(self, _event: yaml.MappingEndEvent | yaml.SequenceEndEvent) -> None:
        self.nests.pop()

    def _alias(self, event: yaml.AliasEvent) -> None:
        line = _line(event)
        self._tell(line, "alias", f"`*{event.anchor}` refers to another place", "the value itself, or quotes")
        if not self.nests:
            self.root_line = line
        elif self.nests[-1].awaits_key():
            self._refuse_key(self.nests[-1], line, "a reference")
        else:
            self.nests[-1].put(None, line, None)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            line = _line(event)
            self.findings.add(line, "several-documents", "a second document begins", "one document a file")
            raise _StopReading

    def _resolved(self, text: str, line: int) -> Plain:
        """Return what a value without quotes means."""
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if text[0] not in _NUMBER_BEGINS:
            return text
        if _WHOLE.fullmatch(text):
            if len(text) <= _LONGEST_WHOLE and abs(whole := int(text)) <= _LARGEST_WHOLE:
                return whole
            self._tell(line, "number-too-large", f"{_shown(text)} is too large", f"at most {_LARGEST_WHOLE}")
        elif _WITH_POINT.fullmatch(text):
            if math.isfinite(number := float(text)):
                return number
            self._tell(line, "number-too-large", f"{_shown(text)} is too large", "at most 1.7e308")
        elif _NO_NUMBER.fullmatch(text):
            self._tell(
                line, "not-a-number", f"{text} is no number", "a number, or nothing where none is known"
            )
        return text

    def _refuse(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int) -> None:
        if event.anchor is not None:
            wrong = f"`&{event.anchor}` names the value for reference"
            self._tell(line, "anchor", wrong, "the value without it, or quotes")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._tell(line, "tag", f"`{tag}` names a type", "the value without it, or quotes")

    def _refuse_key(self, nest: _Nest, line: int, what: str) -> None:
        nest.key, nest.key_line = "", line
        self._tell(line, "non-text-key", f"the key is {what}", "a text")

    def _tell(self, line: int, code: str, wrong: str, right: str) -> None:
        """Note a finding about the value to come, under the innermost record that has an id."""
        record, path = "", [nest.name for nest in self.nests[1:]]
        if self.nests:
            path.append(self.nests[-1].next_name())
        for depth in range(len(self.nests), 0, -1):
            values = self.nests[depth - 1].values
            if isinstance(values, dict) and isinstance(found := values.get("id"), str):
                record, path = found, path[depth - 1 :]
                break
        self.findings.add(line, code, wrong, right, record, ".".join(filter(None, path)))

    def _tell_syntax(self, error: Exception, text: str) -> None:
        if self.findings.has("tab-indentation"):
            return  # the cause, in all likelihood
        lines = text.splitlines()

        def character_at(line: int, column: int) -> str:
            return lines[line][column] if line < len(lines) and column < len(lines[line]) else ""

        line, wrong, right = advise(error, character_at)
        self.findings.add(line, "yaml-syntax", wrong, right)


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}..."


def _line(event: yaml.Event) -> int:
    """Return the line of an event; both parsers mark every event."""
    return event.start_mark.line + 1  # type: ignore[union-attr]
