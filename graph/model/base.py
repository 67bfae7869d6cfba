"""What all records have in common: a frozen form, an id, evidence, rival values."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StrictFloat, StrictInt

from graph.dates import PartialDate, Span
from graph.vocabulary import Confidence

__all__ = [
    "Amount",
    "Documented",
    "Evidence",
    "Identifier",
    "Number",
    "Record",
    "Rival",
    "RivalValue",
    "StateCode",
    "Text",
    "open_or_until",
]

Identifier = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=120,
        description="Stable readable id: small letters, digits and single hyphens.",
        examples=["csto", "kgz-uzb-power-supply-2021"],
    ),
]
StateCode = Annotated[
    str,
    Field(
        pattern=r"^[A-Z]{3}$",
        description="ISO 3166-1 alpha-3 code of a state; `EUE` stands for the European Union as a party.",
        examples=["KAZ", "UZB"],
    ),
]
Text = Annotated[str, Field(min_length=1, max_length=10_000)]
Number = StrictInt | StrictFloat


class Record(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Evidence(Record):
    """One source of a record: where in it, and which fields it states."""

    source: Identifier = Field(description="Id of the source.")
    locator: Text | None = Field(None, description="Where in the source: heading, article, table, page.")
    supports: tuple[str, ...] = Field(
        (),
        description="Fields of the record that this source states. For `summary` and `note` a source may "
        "state only a part; for dates, parties, amounts and membership it states the whole.",
    )


class RivalValue(Record):
    """One of several values that sources give for one thing."""

    value: Text = Field(description="The value in words, as that side gives it.")
    sources: tuple[Identifier, ...] = Field(
        (), description="Ids of the sources that give it; empty where it is not known which do."
    )


class Rival(Record):
    """A place where sources disagree, with every value and the one that is used."""

    field: Text = Field(description="The field in question, or a short name where it is no field.")
    values: tuple[RivalValue, ...] = Field(min_length=2, description="All values given.")
    used: Text | None = Field(
        None, description="The value that the record takes; absent where it takes none."
    )
    why: Text = Field(description="Why this value is used, or why none.")


class Amount(Record):
    """A quantity with its unit and what it measures."""

    amount: Number = Field(description="The number.")
    unit: Text = Field(description="Unit, such as USD, kWh, km.", examples=["USD", "kWh"])
    basis: Text | None = Field(None, description="What the number measures.")


class Documented(Record):
    """A record that rests on sources."""

    note: Text | None = Field(
        None, description="What the next reader must know; a source may state only part."
    )
    confidence: Confidence | None = Field(None, description="How sure the editor was, given the sources.")
    rivals: tuple[Rival, ...] = Field((), description="Places where the sources disagree.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="The sources of this record.")


def open_or_until(since: PartialDate | None, until: PartialDate | None) -> Span:
    """Return a span that lasts until its recorded end, or is open where none is recorded."""
    return Span.undated() if since is None else Span.between(since, until)
