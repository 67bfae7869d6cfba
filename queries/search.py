"""Which records have these words in their names, titles, summaries or claims?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args
from weakref import WeakKeyDictionary

from rapidfuzz import fuzz, process, utils

from graph.database import Database
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, Statement, ask
from queries.machinery.question import question
from queries.machinery.text import question_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

__all__ = ["Hit", "search"]

RecordKind = Literal[
    "State", "Region", "Organization", "Deal", "Dispute", "Event", "Claim", "Caveat", "Source"
]

_KINDS = get_args(RecordKind)
"""Of equal likeness, records come before claims about them, and these before documents."""

_LEAST = 72.0
"""Least mean likeness, 0 to 100, of the words found: below it most hits share letters and no words."""

_SHARE = 2 / 3
"""So many of the words must be found: both of two, two of three, three of four."""

_ALIKE = 60.0
"""Least likeness, 0 to 100, of two words: below it they have no more than letters in common."""

_TEXT_WEIGHT = 0.9
"""A word in a summary counts a little less than one in a name."""

_LONGEST = 200
"""Characters of the words searched for; more would only slow the search."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of all records, folded, with the places of the rows that have them, of one generation."""

    generation: int
    rows: list[dict[str, Any]]
    names: dict[str, list[int]]
    texts: dict[str, list[int]]


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
    Score: for each word the likeness (the ratio of rapidfuzz) of the likest word in a record's id, name and
    other names, and the mean of these; or 0.9 of the same for the summary; the greater of the two. A word
    that is less than 60 alike is not found, and counts nothing. Two thirds of the words must be found.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> [row.id for row in g.search("Steppe Eagel", kind="Event")[:3]]  # doctest: +SKIP
    ['steppe-eagle-2010', 'steppe-eagle-2013', 'steppe-eagle-2014']
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
            # Told also where the words were read before: they are kept from one load to the next.
            statements=(Statement(question_text("search").cypher, {}),),
            _database=database,
        )

    return ask(database, work)


def _read(asking: Asking, database: Database) -> _Words:
    known = _words.get(database)
    generation = asking.directory.generation
    if known is None or known.generation != generation:
        rows = asking.run("search")
        names = _places(f"{row['id']} {row['name']} {row['also']}" for row in rows)
        texts = _places(row["text"] or "" for row in rows)
        known = _words[database] = _Words(generation, rows, names, texts)
    return known


def _places(texts: Iterable[str]) -> dict[str, list[int]]:
    """Return for each word the places of the texts that have it."""
    places: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        for word in dict.fromkeys(utils.default_process(text).split()):
            places.setdefault(word, []).append(place)
    return places


def _hits(words: _Words, wanted: str, kinds: Collection[str]) -> list[Hit]:
    best: dict[int, tuple[float, str]] = {}
    for where, places, weight in (("text", words.texts, _TEXT_WEIGHT), ("name", words.names, 1.0)):
        for place, score in _scores(wanted, places, _LEAST / weight).items():
            if score * weight >= best.get(place, (0.0, ""))[0]:
                best[place] = (score * weight, where)
    hits = []
    for place, (score, where) in best.items():
        row = words.rows[place]
        if not kinds or row["kind"] in kinds:
            hits.append(Hit(row["id"], row["kind"], row["name"], where, round(score, 1), (row["id"],)))
    return sorted(hits, key=lambda hit: (-hit.score, _KINDS.index(hit.kind), hit.id))


def _scores(wanted: str, places: dict[str, list[int]], least: float) -> dict[int, float]:
    """Return the likeness of each text in which words like those wanted are found."""
    terms = list(dict.fromkeys(wanted.split()))
    alike: dict[int, list[float]] = {}
    for term in terms:
        likest: dict[int, float] = {}
        words = process.extract(term, places.keys(), scorer=fuzz.ratio, limit=None, score_cutoff=_ALIKE)
        for word, likeness, _ in words:  # the likest first
            for place in places[word]:
                likest.setdefault(place, likeness)
        for place, likeness in likest.items():
            alike.setdefault(place, []).append(likeness)
    return {
        place: sum(found) / len(terms)
        for place, found in alike.items()
        if len(found) >= _SHARE * len(terms) and sum(found) >= least * len(found)
    }
