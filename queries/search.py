"""Which records have these words in their names, titles, summaries or claims?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args
from weakref import WeakKeyDictionary

from rapidfuzz import fuzz, process, utils

from graph.database import Database
from queries.answer import Answer, Row
from queries.asking import Asking, ask
from queries.question import question

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

__all__ = ["Hit", "search"]

RecordKind = Literal[
    "State", "Region", "Organization", "Deal", "Dispute", "Event", "Claim", "Caveat", "Source"
]

_KINDS = get_args(RecordKind)
"""Of equal likeness, records come before claims about them, and these before documents."""

_LEAST = 72.0
"""Least score, 0 to 100: below it most hits share letters and no words."""

_TEXT_WEIGHT = 0.9
"""A word in a summary counts a little less than one in a name."""

_LONGEST = 200
"""Characters of the words searched for; more would only slow the search."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of all records, folded, as of one generation of the graph."""

    generation: int
    rows: list[dict[str, Any]]
    names: list[str]
    texts: list[str]


_words: WeakKeyDictionary[Database, _Words] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Hit(Row):
    """A record found.

    Attributes
    ----------
    id, kind : str
        Its id and label.
    name : str
        Its name or title; of a claim its text.
    where : str
        `name` or `text`: where the words are.
    score : float
        Likeness from 0 to 100.
    facts : tuple of str
        Its id.
    """

    id: str
    kind: str
    name: str
    where: str
    score: float
    facts: tuple[str, ...]


@question
def search(
    database: Database,
    text: str,
    *,
    kind: RecordKind | Sequence[RecordKind] | None = None,
    limit: int = 20,
) -> Answer[Hit]:
    """Which records have these words in their names, titles, summaries or claims?

    Typing errors are forgiven. The likeness is computed here and not by the engine, so it is the same on
    both.

    Parameters
    ----------
    database : Database
        The graph.
    text : str
        The words, in any order.
    kind : str or list of str, optional
        Only records with this label: `State`, `Region`, `Organization`, `Deal`, `Dispute`, `Event`, `Claim`,
        `Caveat`, `Source`.
    limit : int, default 20
        At most so many.

    Returns
    -------
    Answer of Hit
        The likest first, then in order of kind (as listed above) and id.

    Notes
    -----
    Score: the token set ratio of rapidfuzz between the words and a record's id, name and other names, or 0.9
    of it between the words and the summary; the greater of the two.
    """
    wanted = utils.default_process(text[:_LONGEST])
    kinds = {kind} if isinstance(kind, str) else set(kind or ())

    def work(asking: Asking) -> Answer[Hit]:
        rows = _hits(_read(asking, database), wanted, kinds) if wanted else []
        return Answer(
            "search",
            f"Records like {text[:_LONGEST]!r}",
            tuple(rows[: max(limit, 0)]),
            Hit,
            notes=(f"{len(rows)} found.",) if rows else ("Nothing is like these words.",),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _read(asking: Asking, database: Database) -> _Words:
    known = _words.get(database)
    generation = asking.directory.generation
    if known is None or known.generation != generation:
        rows = asking.run("search")
        names = [utils.default_process(f"{row['id']} {row['name']} {row['also']}") for row in rows]
        texts = [utils.default_process(row["text"] or "") for row in rows]
        known = _words[database] = _Words(generation, rows, names, texts)
    return known


def _hits(words: _Words, wanted: str, kinds: Collection[str]) -> list[Hit]:
    best: dict[int, tuple[float, str]] = {}
    for where, texts, weight in (("text", words.texts, _TEXT_WEIGHT), ("name", words.names, 1.0)):
        for score, index in _scores(wanted, texts):
            if score * weight >= max(_LEAST, best.get(index, (0.0, ""))[0]):
                best[index] = (score * weight, where)
    hits = []
    for index, (score, where) in best.items():
        row = words.rows[index]
        if not kinds or row["kind"] in kinds:
            hits.append(Hit(row["id"], row["kind"], row["name"], where, round(score, 1), (row["id"],)))
    return sorted(hits, key=lambda hit: (-hit.score, _KINDS.index(hit.kind), hit.id))


def _scores(wanted: str, texts: list[str]) -> Iterable[tuple[float, int]]:
    """Yield the likeness of each text: every word wanted must be in it, or nearly."""
    terms = wanted.split()
    for _, score, index in process.extract(wanted, texts, scorer=fuzz.partial_token_set_ratio, limit=None):
        if score < _LEAST:
            break
        found = [
            max((fuzz.ratio(term, word) for word in texts[index].split()), default=0.0) for term in terms
        ]
        yield sum(found) / len(found), index
