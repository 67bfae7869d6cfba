"""A corpus: all checked records of one data folder, each with the place where it is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from graph.errors import Finding
from graph.model import (
    Alias,
    Caveat,
    Claim,
    Deal,
    Dispute,
    Event,
    Indicator,
    Organization,
    Region,
    Source,
    State,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model import Membership, Record

__all__ = ["Corpus", "Lines", "Place"]

R = TypeVar("R", bound="Record")


class Lines(Protocol):
    """What knows the line of each value of a file."""

    def line(self, path: tuple[str | int, ...]) -> int:
        """Return the line of the value at this path."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record is written.

    Attributes
    ----------
    file : str
        Path relative to the data folder.
    lines : Lines
        Knows the line of each value of the file.
    path : tuple of (str or int)
        Keys that lead to the record in the file.
    """

    file: str
    lines: Lines
    path: tuple[str | int, ...] = ()

    def line(self, *field_path: str | int) -> int:
        """Return the line of a field of the record, or of the record itself."""
        return self.lines.line((*self.path, *field_path))


@dataclass(slots=True)
class Corpus:
    """The records of a data folder, by kind and id, and where each is written.

    Attributes
    ----------
    records : dict
        For each kind's name, its records by id (aliases by their words).
    places : dict
        For each kind's name, the place of each record.
    broken : set of str
        Ids of records that do not fit their model: told already, and not unknown.
    base : Corpus or None
        A corpus whose ids may be referred to, for a data set of one's own.
    """

    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    places: dict[str, dict[str, Place]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    base: Corpus | None = None

    def _of(self, kind: str, model: type[R]) -> dict[str, R]:  # noqa: ARG002 - the model is the type
        return cast("dict[str, R]", self.records.get(kind, {}))

    @property
    def states(self) -> dict[str, State]:
        """States by code."""
        return self._of("states", State)

    @property
    def regions(self) -> dict[str, Region]:
        """Regions by id."""
        return self._of("regions", Region)

    @property
    def sources(self) -> dict[str, Source]:
        """Sources by id."""
        return self._of("sources", Source)

    @property
    def organizations(self) -> dict[str, Organization]:
        """Organisations by id."""
        return self._of("organizations", Organization)

    @property
    def deals(self) -> dict[str, Deal]:
        """Deals by id."""
        return self._of("deals", Deal)

    @property
    def disputes(self) -> dict[str, Dispute]:
        """Disputes by id."""
        return self._of("disputes", Dispute)

    @property
    def events(self) -> dict[str, Event]:
        """Events by id."""
        return self._of("events", Event)

    @property
    def indicators(self) -> dict[str, Indicator]:
        """Indicators by id."""
        return self._of("indicators", Indicator)

    @property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return self._of("claims", Claim)

    @property
    def caveats(self) -> dict[str, Caveat]:
        """Caveats by id."""
        return self._of("caveats", Caveat)

    @property
    def aliases(self) -> dict[str, Alias]:
        """Aliases by the words they stand for."""
        return self._of("aliases", Alias)

    def spells(self) -> Iterator[tuple[Organization, str, int, Membership]]:
        """Yield each spell with its organisation, the state's code and its place among the state's spells."""
        for organization in self.organizations.values():
            for state, spells in organization.memberships.items():
                for index, spell in enumerate(spells):
                    yield organization, state, index, spell

    def source(self, source_id: str) -> Source | None:
        """Return a source of this corpus or of its base."""
        found = self.sources.get(source_id)
        return found or (self.base.source(source_id) if self.base else None)

    def finding(  # noqa: PLR0913, PLR0917 - a finding has these parts
        self,
        kind: str,
        record: str,
        path: tuple[str | int, ...],
        code: str,
        wrong: str,
        right: str,
        severity: str = "error",
    ) -> Finding:
        """Return a finding at a field of a record of this corpus."""
        place = self.places[kind][record]
        dotted = ".".join(str(part) for part in path)
        return Finding(place.file, place.line(*path), record, dotted, code, wrong, right, severity)
