"""Where each kind of record lies in the data folder, and which model it must fit.

To add a kind: its model in `graph.model`, its label in `graph.schema`, one line here, one folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
    from pathlib import Path

    from graph.model import Record

__all__ = ["KINDS", "Kind", "files_of"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record in the data folder.

    Attributes
    ----------
    name : str
        Plural name: the folder, the top key of each file and the name of the JSON Schema.
    model : type of Record
        The model that each record must fit.
    singular : str
        Name of one record, for messages.
    single_file : bool
        Whether all records stand in one file, `NAME.yaml`, instead of a folder.
    one_a_file : bool
        Whether each file of the folder is one record, without a top key.
    """

    name: str
    model: type[Record]
    singular: str
    single_file: bool = False
    one_a_file: bool = False


KINDS = (
    Kind("regions", Region, "region", single_file=True),
    Kind("states", State, "state", single_file=True),
    Kind("sources", Source, "source"),
    Kind("organizations", Organization, "organisation", one_a_file=True),
    Kind("deals", Deal, "deal"),
    Kind("disputes", Dispute, "dispute"),
    Kind("events", Event, "event"),
    Kind("indicators", Indicator, "indicator"),
    Kind("claims", Claim, "claim"),
    Kind("caveats", Caveat, "caveat"),
    Kind("aliases", Alias, "alias", single_file=True),
)


def files_of(kind: Kind, folder: Path) -> list[Path]:
    """Return the files of a kind in a data folder, in order of name; none where there are none."""
    if kind.single_file:
        path = folder / f"{kind.name}.yaml"
        return [path] if path.exists() else []
    return sorted((folder / kind.name).glob("**/*.yaml"))
