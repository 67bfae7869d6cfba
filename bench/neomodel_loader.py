"""The same facts written through neomodel, the object mapper of Neo4j."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING, Any

import neomodel
from paired import timed

if TYPE_CHECKING:
    from collections.abc import Iterable

    import neo4j
    from hand_loaders import Rows

__all__ = ["Mapped"]

PROPERTIES = {
    bool: neomodel.BooleanProperty,
    int: neomodel.FloatProperty,  # the same property has a decimal number elsewhere
    float: neomodel.FloatProperty,
    dt.date: neomodel.DateProperty,
    list: neomodel.ArrayProperty,
    str: neomodel.StringProperty,
}
"""What neomodel calls the type of a value."""

KEY = "key"
"""The property `id`, whose name neomodel keeps for itself."""


class Mapped:
    """A class a label, with its relationships, made from the rows.

    Parameters
    ----------
    driver : neo4j.Driver
        A Neo4j graph without nodes, with the constraints.
    rows : Rows
        All rows.
    """

    _made: dict[str, Any] | None = None

    def __init__(self, driver: neo4j.Driver, rows: Rows) -> None:
        self._rows = rows
        neomodel.db.set_connection(driver=driver)

    @property
    def classes(self) -> dict[str, Any]:
        """The classes by label; neomodel lets a class be made once a process."""
        if Mapped._made is None:
            Mapped._made = _classes(self._rows)
        return Mapped._made

    def save_and_connect(self, sample: int, *, in_batches: bool) -> float:
        """Write a sample, and return what all rows would take, in seconds.

        Parameters
        ----------
        sample : int
            How many nodes, and how many ties, are written.
        in_batches : bool
            Nodes by `create_or_update` with many at once, all of them; else by `save`, a sample.
        """
        nodes = [(label, row) for label, items in self._rows.nodes.items() for row in items]
        ties = [(*ends, row) for ends, items in self._rows.ties.items() for row in items]
        chosen = random.Random(1)
        some = chosen.sample(nodes, sample)
        saved = {}

        def save() -> None:
            with neomodel.db.transaction:
                for label, row in some:
                    self.classes[label](**_named(row["properties"])).save()

        def save_in_batches() -> None:
            with neomodel.db.transaction:
                for label, items in self._rows.nodes.items():
                    if items:
                        made = self.classes[label].create_or_update(
                            *(_named(one["properties"]) for one in items)
                        )
                        saved.update({(label, one.key): one for one in made})

        if in_batches:
            of_nodes = timed(save_in_batches)
        else:
            of_nodes = timed(save) * len(nodes) / sample
            save_in_batches()  # the ends of the ties

        def connect() -> None:
            with neomodel.db.transaction:
                for start, kind, end, row in chosen.sample(ties, sample):
                    manager = getattr(saved[start, row["start"]], f"{kind}_{end}".lower())
                    manager.connect(saved[end, row["end"]], _named(row["properties"]))

        return of_nodes + timed(connect) * len(ties) / sample


def _classes(rows: Rows) -> dict[str, Any]:
    relations: dict[str, dict[str, Any]] = {label: {} for label in rows.nodes}
    models: dict[str, Any] = {}
    for start, kind, end in rows.ties:
        if kind not in models:
            every = [row for ends, items in rows.ties.items() if ends[1] == kind for row in items]
            models[kind] = type(kind.title(), (neomodel.StructuredRel,), _properties_of(every, unique=False))
        relation = neomodel.RelationshipTo(end, kind, model=models[kind])
        relations[start][f"{kind}_{end}".lower()] = relation
    classes = {
        label: type(
            label, (neomodel.StructuredNode,), {**_properties_of(items, unique=True), **relations[label]}
        )
        for label, items in rows.nodes.items()
    }
    # A relationship names the class at its end, which neomodel looks for in the module.
    globals().update(classes)
    return classes


def _properties_of(rows: Iterable[dict[str, Any]], *, unique: bool) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for row in rows:
        for name, value in row["properties"].items():
            if name != "id" and name not in found:
                found[name] = PROPERTIES[type(value)]()
    found[KEY] = neomodel.StringProperty(db_property="id", unique_index=unique, required=unique)
    return {**found, "__module__": __name__}


def _named(properties: dict[str, Any]) -> dict[str, Any]:
    return {KEY if name == "id" else name: value for name, value in properties.items()}
