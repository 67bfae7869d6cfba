"""Sources: the documents that records rest on."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from graph.dates import PartialDate
from graph.grades import RELIABILITY_OF_KIND
from graph.model.base import Identifier, Record, Text
from graph.vocabulary import Reliability, SourceKind

__all__ = ["Source"]


class Source(Record):
    """A document: a treaty, a report, an article."""

    id: Identifier
    title: Text = Field(description="Title; where the document shows none, a description.")
    publisher: Text | None = Field(None, description="Who published it.")
    author: Text | None = Field(None, description="Who wrote it.")
    published: PartialDate | None = Field(None, description="Day of publication, as exactly as it is known.")
    url: str | None = Field(None, pattern=r"^https?://\S+$", max_length=2_000, description="Its address.")
    kind: SourceKind = Field(description="What the document is.")
    reliability: Reliability | None = Field(None, description="Reliability where the rule does not fit.")
    reliability_reason: Text | None = Field(None, description="Why the rule does not fit.")
    note: Text | None = Field(None, description="What the next reader must know.")

    @model_validator(mode="after")
    def _reliability_has_a_reason(self) -> Self:
        if (self.reliability is None) != (self.reliability_reason is None):
            message = "`reliability` and `reliability_reason` go together: state both or neither"
            raise ValueError(message)
        return self

    @property
    def grade(self) -> Reliability:
        """Reliability as stated, else by kind; F where nobody is named as publisher or author."""
        if self.reliability is not None:
            return self.reliability
        if self.publisher is None and self.author is None:
            return Reliability.F
        return RELIABILITY_OF_KIND[self.kind]
