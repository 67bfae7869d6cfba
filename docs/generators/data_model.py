"""The page on the data model: how to read the graph, with its labels, types and statements."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generators.markdown import filled
from generators.shape import labels_in_short, prepared, types_in_short
from loaders.rows import batch_of

if TYPE_CHECKING:
    from loaders.corpus import Corpus

__all__ = ["data_model"]

_PAGE = Path(__file__).with_name("pages") / "data-model.md"


def data_model(corpus: Corpus) -> str:
    """Return the page on the data model.

    Parameters
    ----------
    corpus : Corpus
        The shipped data, to count what they make in the graph.

    Returns
    -------
    str
        A page of Markdown.
    """
    batch = batch_of(corpus)
    return filled(
        _PAGE,
        {"labels": labels_in_short(batch), "types": types_in_short(batch), "statements": prepared()},
    )
