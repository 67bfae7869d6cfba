"""The labels, relationship types and properties that a Cypher text uses, found by reading its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Names", "Pattern", "Token", "names_in", "tokens_of"]

_TOKEN = re.compile(
    r"""(?P<skipped>\s+|//[^\n]*|/\*.*?(?:\*/|\Z))
      | (?P<text>'(?:\\.|[^'\\])*(?:'|\Z)|"(?:\\.|[^"\\])*(?:"|\Z))
      | (?P<parameter>\$(?:\w+|`[^`]*`))
      | (?P<quoted>`(?:``|[^`])*`)
      | (?P<number>\d\w*(?:\.\d\w*)?)
      | (?P<word>\w+)
      | (?P<sign>\.\.|.)""",
    re.VERBOSE | re.DOTALL,
)

_BLOCKS = {"EXISTS", "COUNT", "COLLECT", "CALL"}
"""Words before a brace that opens a subquery and not a map."""

_BEFORE_PATTERNS = {"MATCH", "MERGE", "CREATE", "WHERE", "AND", "OR", "NOT", "IN", "RETURN", "WHEN", "THEN"}
"""Words before a parenthesis that opens a pattern and not the arguments of a function."""

_JOINING = {":", "|", "&", "!", "("}
"""What stands between the labels of one node, or the types of one relationship."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, sign, text, number or parameter.

    Attributes
    ----------
    kind : str
        `word`, `quoted` (in backticks, here without them), `text`, `parameter`, `number` or `sign`.
    value : str
        As written.
    """

    kind: str
    value: str

    @property
    def is_name(self) -> bool:
        """Whether it can be a name."""
        return self.kind in {"word", "quoted"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """One relationship between two nodes, as a text draws it.

    Attributes
    ----------
    start, end : set of str
        Labels of the node that it leads from and of the one it leads to; empty where the text does not say.
    types : set of str
        Its types.
    directed : bool
        Whether the text draws an arrow; without one, `start` is the node on the left.
    """

    start: set[str]
    end: set[str]
    types: set[str]
    directed: bool


@dataclass(slots=True)
class Names:
    """The names a text uses, each once, in the order of the text.

    Attributes
    ----------
    labels, types : dict of str
        Labels of nodes and types of relationships.
    properties : dict of (str, frozenset of str)
        Properties, each with the labels or types of the variable it is read from; an empty set where the text
        does not say them.
    patterns : list of Pattern
        Relationships of one step.
    """

    labels: dict[str, None] = field(default_factory=dict)
    types: dict[str, None] = field(default_factory=dict)
    properties: dict[tuple[str, frozenset[str]], None] = field(default_factory=dict)
    patterns: list[Pattern] = field(default_factory=list)


@dataclass(slots=True)
class _Frame:
    """A bracket that is open.

    Attributes
    ----------
    kind : str
        `node`, `relationship`, `map` (of one of these), `other map`, `list`, `block` (a subquery) or `other`.
    owners : set of str
        Of a node or relationship: its labels or types; of a map: those of the one it stands in.
    before : Callable or None
        Of a node: makes the pattern of the relationship that leads up to it.
    left : set of str or None
        Of a relationship of one step: labels of the node before it.
    leftward : bool
        Of a relationship: whether an arrow leads to that node.
    """

    kind: str
    owners: set[str] = field(default_factory=set)
    before: Callable[[set[str]], Pattern] | None = None
    left: set[str] | None = None
    leftward: bool = False


def tokens_of(text: str) -> list[Token]:
    """Split a text into tokens, without blanks and comments.

    Parameters
    ----------
    text : str
        Cypher, right or wrong.

    Returns
    -------
    list of Token
        In the order of the text.

    Examples
    --------
    >>> [token.value for token in tokens_of("RETURN n.name // the name")]
    ['RETURN', 'n', '.', 'name']
    """
    tokens = []
    for match in _TOKEN.finditer(text):
        kind, value = match.lastgroup or "sign", match.group()
        if kind == "quoted":
            value = value[1:-1].replace("``", "`")
        if kind != "skipped":
            tokens.append(Token(kind, value))
    return tokens


def names_in(text: str) -> Names:
    """Return the labels, types and properties that a text uses.

    Parameters
    ----------
    text : str
        Cypher, right or wrong.

    Returns
    -------
    Names
        What was found; a text that is not Cypher gives whatever looks like a name.

    Examples
    --------
    >>> names = names_in("MATCH (s:State)-[:MEMBER_OF]->(:Organization {id: $id}) RETURN s.name")
    >>> list(names.labels), list(names.types)
    (['State', 'Organization'], ['MEMBER_OF'])
    >>> [(name, sorted(owners)) for name, owners in names.properties]
    [('id', ['Organization']), ('name', ['State'])]
    """
    reader = _Reader(tokens_of(text))
    reader.read()
    return reader.names


class _Reader:
    """Goes through the tokens once and keeps what brackets are open and what each variable stands for."""

    def __init__(self, tokens: list[Token]) -> None:
        self.names = Names()
        self._tokens = tokens
        self._open: list[_Frame] = []
        self._bound: dict[str, set[str]] = {}
        self._closed: dict[int, set[str]] = {}  # labels of each node, by the place of its closing bracket
        self._awaited: dict[int, Callable[[set[str]], Pattern]] = {}  # by the place of a node's opening one

    def read(self) -> None:
        at = 0
        while at < len(self._tokens):
            at = self._step(at)

    def _step(self, at: int) -> int:
        """Read the token at this place, and return the place of the next to be read."""
        value = self._sign(at)
        if value in {"(", "[", "{"}:
            self._open.append(self._frame(at))
        elif value in {")", "]", "}"} and self._open:
            self._close(self._open.pop(), at)
        elif value == "*" and self._open:
            self._open[-1].left = None  # several steps: other nodes lie between
        elif value == ":":
            return self._names_after_colon(at)
        elif value == ".":
            self._property(at)
        return at + 1

    def _frame(self, at: int) -> _Frame:
        before = self._token(at - 1)
        within = self._open[-1] if self._open else _Frame("other")
        frame = _Frame("other")
        match self._sign(at):
            case "[" if self._sign(at - 1) == "-":
                leftward = self._sign(at - 2) == "<"
                left = self._closed.get(at - 2 - leftward)
                frame = _Frame("relationship", self._owners(at + 1), left=left, leftward=leftward)
            case "[":
                frame = _Frame("list")
            case "(" if not before.is_name or before.value.upper() in _BEFORE_PATTERNS:
                frame = _Frame("node", self._owners(at + 1), before=self._awaited.get(at))
            case "{" if before.value.upper() in _BLOCKS or before.value == ")":
                frame = _Frame("block")
            case "{" if within.kind in {"node", "relationship"}:
                frame = _Frame("map", within.owners)
            case "{":
                frame = _Frame("other map")
        return frame

    def _owners(self, at: int) -> set[str]:
        """Return the labels or types that are known of the variable at a place, to be added to."""
        token = self._token(at)
        return self._bound.setdefault(token.value, set()) if token.is_name else set()

    def _close(self, frame: _Frame, at: int) -> None:
        if frame.kind == "node":
            self._closed[at] = frame.owners
            if frame.before is not None:
                self.names.patterns.append(frame.before(frame.owners))
        elif frame.kind == "relationship" and frame.left is not None:
            rightward = self._sign(at + 2) == ">"
            self._awaited[at + 2 + rightward] = partial(
                _pattern, frame.left, frame.owners, leftward=frame.leftward, rightward=rightward
            )

    def _names_after_colon(self, at: int) -> int:
        """Read the labels or types after a colon, or the key of a map before it."""
        frame = self._open[-1] if self._open else _Frame("other")
        before = self._token(at - 1)
        if frame.kind.endswith("map"):
            if frame.kind == "map" and before.is_name:
                self.names.properties[before.value, frozenset(frame.owners)] = None
            return at + 1
        names = self.names.types if frame.kind == "relationship" else self.names.labels
        owners = self._owners(at - 1) if before.is_name else frame.owners
        joining = _JOINING - {"|"} if frame.kind == "list" else _JOINING  # there it ends the condition
        return self._joined_names(at + 1, names, owners, joining)

    def _joined_names(self, at: int, names: dict[str, None], owners: set[str], joining: set[str]) -> int:
        """Read names with `|`, `&` and the like between, brackets among them included."""
        depth = 0
        while at < len(self._tokens):
            token = self._tokens[at]
            if token.is_name:
                names[token.value] = None
                owners.add(token.value)
                if self._sign(at + 1) not in joining - {"("} and not (depth and self._sign(at + 1) == ")"):
                    return at + 1
            elif self._sign(at) in joining:
                depth += self._sign(at) == "("
            elif depth and self._sign(at) == ")":
                depth -= 1
                if not depth and self._sign(at + 1) not in joining - {"("}:
                    return at + 1
            else:
                return at
            at += 1
        return at

    def _property(self, at: int) -> None:
        before, name = self._token(at - 1), self._token(at + 1)
        if not name.is_name or self._sign(at + 2) == "(":
            return
        if before.is_name and self._sign(at - 2) == ".":  # a part of a value, such as n.since.year
            return
        if self._sign(at + 2) == "." and self._is_function(at + 2):
            return
        if before.is_name:
            self.names.properties[name.value, frozenset(self._bound.get(before.value, ()))] = None
        elif before.value in {")", "]"}:
            self.names.properties[name.value, frozenset()] = None

    def _is_function(self, at: int) -> bool:
        """Return whether a name with dots in it, such as `apoc.text.join`, goes on to an opening bracket."""
        while self._sign(at) == "." and self._token(at + 1).is_name:
            at += 2
        return self._sign(at) == "("

    def _token(self, at: int) -> Token:
        return self._tokens[at] if 0 <= at < len(self._tokens) else Token("sign", "")

    def _sign(self, at: int) -> str:
        token = self._token(at)
        return token.value if token.kind == "sign" else ""


def _pattern(left: set[str], types: set[str], right: set[str], *, leftward: bool, rightward: bool) -> Pattern:
    start, end = (right, left) if leftward and not rightward else (left, right)
    return Pattern(start, end, types, directed=leftward != rightward)
