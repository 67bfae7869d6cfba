"""What a label, a relationship type and a property are, and the properties that many of them share."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["BOOKKEEPING", "EVIDENCE", "GRADE", "SPAN", "Label", "Property", "RelationshipType"]


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a node or a relationship.

    Attributes
    ----------
    name : str
        Its name in Cypher.
    type : str
        `text`, `date`, `datetime`, `integer`, `number` or `list of text`.
    description : str
        What it says, for the codebook.
    """

    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of node; every node has a unique `id`.

    Attributes
    ----------
    name : str
        The label in Cypher.
    description : str
        What a node of it stands for.
    properties : tuple of Property
        All properties it can have.
    indexed : tuple of str
        Properties with an index of their own, because questions look nodes up by them.
    """

    name: str
    description: str
    properties: tuple[Property, ...]
    indexed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationshipType:
    """A kind of relationship; every relationship has a unique `id`.

    Attributes
    ----------
    name : str
        The type in Cypher.
    ends : tuple of (str, str)
        Pairs of labels that it can join, from first to second.
    description : str
        What it says.
    properties : tuple of Property
        All properties it can have.
    fact : bool
        Whether it is a fact with dates and evidence of its own, not a mere link between nodes.
    """

    name: str
    ends: tuple[tuple[str, str], ...]
    description: str
    properties: tuple[Property, ...]
    fact: bool = False


SPAN = (
    Property("since", "date", "earliest day that the beginning can mean; absent where undated"),
    Property("since_latest", "date", "latest day that the beginning can mean"),
    Property(
        "until", "date", "latest day that the end can mean, the last on which it held; absent where open"
    ),
    Property("until_earliest", "date", "earliest day that the end can mean"),
    Property(
        "until_kind",
        "text",
        "`day` (an end is recorded), `open` (none is) or `unknown` (over, day not known)",
    ),
    Property("since_edtf", "text", "the beginning as authored, in EDTF"),
    Property("until_edtf", "text", "the end as authored, in EDTF"),
)

GRADE = (
    Property("confidence", "text", "`high`, `medium` or `low`: how sure the editor was"),
    Property("credibility", "integer", "1 (confirmed) to 6 (cannot be judged), by rule"),
    Property("confirmed", "date", "newest publication date among the sources; absent where none is dated"),
    Property("note", "text", "what the next reader must know"),
)

EVIDENCE = (
    Property("sources", "list of text", "ids of the sources"),
    Property(
        "locators", "list of text", "where in each source, in the same order; empty text where not given"
    ),
    Property(
        "supports", "list of text", "fields that each source states, in the same order, joined by commas"
    ),
)

BOOKKEEPING = (
    Property("dataset", "text", "the data set that loaded it"),
    Property("fingerprint", "text", "digest of all its properties, by which a load finds what changed"),
)
