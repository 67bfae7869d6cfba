"""`steppe info`: what the graph holds, and where it is."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from steppe.options import Store, TextFormat, TextOrJson, Uri, connected
from steppe.screen import print_table, say

if TYPE_CHECKING:
    from graph.database import EngineInfo
    from queries.machinery.contents import Contents

__all__ = ["info"]


def info(output: TextOrJson = TextFormat.TEXT, uri: Uri = None, store: Store = None) -> None:
    """Tell what the graph holds and where it is."""
    from queries.machinery.contents import contents  # noqa: PLC0415 - `steppe --help` does without it
    from steppe.version import version  # noqa: PLC0415

    with connected(uri, store) as database:
        place, held = database.info(), contents(database)
    if output is TextFormat.JSON:
        whole = {
            "steppe": version(),
            "engine": place.engine,
            "version": place.version,
            "address": place.address,
            "store": str(place.location) if place.location else None,
            **held.to_dict(),
        }
        sys.stdout.write(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")
        return
    sys.stdout.writelines(f"{name:<14}{value}\n" for name, value in _facts(place, held, version()))
    for kind, numbers in (("nodes", held.nodes), ("relationships", held.relationships)):
        if numbers:
            sys.stdout.write("\n")
            rows = [(name, str(number)) for name, number in numbers.items()]
            print_table((kind, "number"), rows, numbers=frozenset({1}))
    if not held.generation:
        say("the graph holds none of Steppe's facts yet: run `steppe build`")


def _facts(place: EngineInfo, held: Contents, version: str) -> list[tuple[str, str]]:
    newest = held.newest_source
    datasets = (f"{name} ({number:,} nodes and relationships)" for name, number in held.datasets.items())
    told = [
        ("Steppe", version),
        ("engine", f"{place.engine} {place.version}"),
        ("address", place.address),
        ("store", str(place.location or "")),
        ("loads", f"{held.generation} that changed it" if held.generation else "none"),
        ("data sets", ", ".join(datasets)),
        ("newest source", f"{_in_words(newest.published)} [{newest.id}]" if newest else ""),
    ]
    return [(name, value) for name, value in told if value]


def _in_words(published: str) -> str:
    from steppe.record_words import day  # noqa: PLC0415 - only text needs it

    return day(published)
