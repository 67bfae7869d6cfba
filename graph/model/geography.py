"""States and the regions they lie in."""

from __future__ import annotations

from pydantic import Field

from graph.model.base import Identifier, Record, StateCode, Text

__all__ = ["Alias", "Region", "State"]


class Region(Record):
    """A named set of states, or all the world: what a figure or a claim about a group points to."""

    id: Identifier = Field(description="Id of the region.")
    name: Text = Field(description="English name.")
    summary: Text | None = Field(None, description="Which states are meant, and for what the region is used.")


class State(Record):
    """A state, or the European Union as a party."""

    id: StateCode
    name: Text = Field(description="English short name.")
    official_name: Text | None = Field(None, description="English official name.")
    aliases: tuple[Text, ...] = Field((), description="Other names in use.")
    alpha2: str | None = Field(None, pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2 code.")
    capital: Text | None = Field(None, description="Seat of government, or capital.")
    latitude: float | None = Field(None, ge=-90, le=90, description="Of the capital, in degrees north.")
    longitude: float | None = Field(None, ge=-180, le=180, description="Of the capital, in degrees east.")
    region: Text = Field(description="United Nations sub-region (M49), for grouping.")
    regions: tuple[Identifier, ...] = Field((), description="Ids of the regions of this graph it lies in.")


class Alias(Record):
    """Words that a document uses for things in the graph."""

    words: Text = Field(description="The words as the document has them.")
    ids: tuple[str, ...] = Field(
        (), description="Ids of what they name; empty where the graph has no such thing."
    )
    note: Text | None = Field(None, description="Why they are read so.")
