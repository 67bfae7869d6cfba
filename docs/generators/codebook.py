"""The codebook: the rules in words from its page, and every list from the code and the data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import loaders
from generators import counts
from generators.findings import findings
from generators.kinds import kinds_of_records, shared_parts
from generators.markdown import filled
from generators.rules import rule_tables
from generators.shape import labels_in_full, shared_properties, types_in_full

if TYPE_CHECKING:
    from loaders.corpus import Corpus

__all__ = ["codebook"]

_PAGE = Path(__file__).with_name("pages") / "codebook.md"


def codebook(corpus: Corpus, folder: Path) -> str:
    """Return the codebook.

    Parameters
    ----------
    corpus : Corpus
        The shipped data.
    folder : Path
        The folder they were read from.

    Returns
    -------
    str
        A page of Markdown.
    """
    blocks = {
        "records": counts.records(corpus, folder),
        **rule_tables(),
        "kinds": kinds_of_records(corpus, folder),
        "shared parts": shared_parts(corpus),
        "measures": counts.measures(corpus),
        "shared properties": shared_properties(),
        "labels": labels_in_full(),
        "types": types_in_full(),
        "findings": findings(Path(loaders.__file__).parent),
        "rolls": counts.rolls(corpus),
        "sources": counts.sources(corpus),
        "licences": _licences(folder / "states.yaml"),
    }
    return filled(_PAGE, blocks)


def _licences(states: Path) -> str:
    """Return the comment at the head of a file, without the line that names its schema."""
    lines = []
    for line in states.read_text(encoding="utf-8").splitlines()[1:]:
        if not line.startswith("#"):
            break
        lines.append(line.removeprefix("#").strip())
    return "\n".join(f"> {line}" for line in lines)
