"""A graph opened for asking: on first use it is filled with the facts that come with Steppe."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from graph.errors import LoadInProgressError

if TYPE_CHECKING:
    from pathlib import Path

    from graph.database import Database

__all__ = ["fill_if_empty"]

_LOADED = "MATCH (load:Load) RETURN load.generation AS generation LIMIT 1"
_ANYTHING = "MATCH (anything) RETURN 1 AS one LIMIT 1"

_PATIENCE = 120.0
"""Seconds to wait for another process that fills the graph: as long as its right to load lasts by itself."""

_PAUSE = 0.2
"""Seconds between two looks at whether it has done so."""


def fill_if_empty(database: Database, data: Path | str | None = None) -> bool:
    """Load the facts that come with Steppe into a graph that holds nothing at all.

    A graph in which somebody keeps other things is left alone: facts come there only by `steppe load`.

    Parameters
    ----------
    database : graph.database.Database
        The graph.
    data : path-like, optional
        A data folder to take instead.

    Returns
    -------
    bool
        Whether it was loaded here.

    Raises
    ------
    DataError
        If the files have errors.
    LoadInProgressError
        If another process loads and does not come to an end.
    EngineError
        If the graph cannot be reached, or this user may not write to it.
    """
    ends = time.monotonic() + _PATIENCE
    while True:
        generations = [generation for (generation,) in database.read(_LOADED).rows]
        if any(generations) or (not generations and database.read(_ANYTHING).rows):
            return False
        try:
            _load(database, data)
        except LoadInProgressError:
            if time.monotonic() > ends:
                raise
            time.sleep(_PAUSE)
        else:
            return True


def _load(database: Database, data: Path | str | None) -> None:
    from pathlib import Path  # noqa: PLC0415 - this and the loader are needed once in a graph's life

    from loaders.load import load  # noqa: PLC0415
    from steppe.progress import progress  # noqa: PLC0415
    from steppe.shipped import DATASET, shipped_data  # noqa: PLC0415

    folder = shipped_data() if data is None else Path(data)
    with progress() as report:
        load(database, folder, dataset=DATASET, progress=report)
