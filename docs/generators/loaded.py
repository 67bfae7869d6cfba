"""The graph of the facts in data/, for pages that show answers: made once, on the embedded engine."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from graph.database import endpoint_of
from loaders.load import load
from steppe.opened import Graph

__all__ = ["loaded"]


@cache
def loaded(data: Path) -> Graph:
    """Return a graph that holds a data folder; it lasts until the process ends.

    Parameters
    ----------
    data : Path
        The data folder.

    Returns
    -------
    steppe.opened.Graph
        The graph.
    """
    folder = tempfile.TemporaryDirectory(prefix="steppe-docs-")
    graph = Graph(endpoint_of(store=Path(folder.name) / "store"))
    # Kept with the graph, and so deleted after it.
    graph.__dict__["folder"] = folder
    load(graph, data)
    return graph
