"""The models of the records -> JSON Schemas, so that editors complete and check the data files.

Each data file names its schema in its first line. A schema is what pydantic makes of the model, put into the
form of a file and made kinder to an editor: values of closed vocabularies carry their meaning and codes of
states their name, and fields of `supports` and units of a measure can be chosen from a list.

A schema sees one file at a time; what must hold between records is told by `steppe check`. It is stricter in
one thing: a field of which nothing is known is left out, not written empty.
"""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from generators.editing import state_code, with_choices
from graph.dates import PartialDate
from graph.model.base import Identifier, StateCode
from loaders.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model import Record
    from loaders.corpus import Corpus
    from loaders.kinds import Kind

__all__ = ["schema_name", "schema_of", "schemas"]

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SHARED: dict[str, Schema] = {
    "Date": TypeAdapter(PartialDate).json_schema()
    | {"patternErrorMessage": "Write a date in EDTF, such as 2001-06-15, 2016-09, 2016, 2016? or 1991~."},
    "Identifier": TypeAdapter(Identifier).json_schema()
    | {"patternErrorMessage": "Write an id in small letters, digits and single hyphens, such as csto."},
    "StateCode": TypeAdapter(StateCode).json_schema()
    | {"patternErrorMessage": "Write the three capital letters of a state's code, such as KAZ."},
}
"""Forms of text that many fields share: defined once in each schema, and known by their pattern.

Editors show `patternErrorMessage` in place of the pattern.
"""

_ORDER = ("$schema", "$id", "title", "description", "$ref", "type")
"""Keywords that stand first in every part of a schema, for people who read one."""


def schemas(corpus: Corpus) -> dict[str, str]:
    """Return the JSON Schema of every kind of data file.

    Parameters
    ----------
    corpus : Corpus
        The data, for the names of the states.

    Returns
    -------
    dict of str to str
        Text of each schema by the name of its file.
    """
    return {
        schema_name(kind): json.dumps(schema_of(kind, corpus), ensure_ascii=False, indent=2) + "\n"
        for kind in KINDS
    }


def schema_name(kind: Kind) -> str:
    """Return the file name of a kind's schema: the plural, or the model's where a file is one record."""
    return f"{kind.model.__name__.lower() if kind.one_a_file else kind.name}.json"


def schema_of(kind: Kind, corpus: Corpus) -> Schema:
    """Return the schema of one kind of data file.

    Parameters
    ----------
    kind : Kind
        The kind of record.
    corpus : Corpus
        The data, for the names of the states.

    Returns
    -------
    dict
        The schema; it refers to nothing outside itself.
    """
    definitions = _definitions(kind.model)
    for definition in definitions.values():
        _tidy(definition)
    definitions = with_choices(definitions)
    definitions |= {"StateCode": state_code(_SHARED["StateCode"], corpus.states.values())}
    definitions |= {name: {"title": name, **_SHARED[name]} for name in ("Date", "Identifier")}
    head: Schema = {"$schema": _DIALECT, "$id": schema_name(kind)}
    name = kind.model.__name__
    body = definitions.pop(name) if kind.one_a_file else _file_of(kind)
    schema: Schema = _in_order(head | body | {"$defs": _used(body, definitions)})
    return schema


def _definitions(model: type[Record]) -> dict[str, Schema]:
    """Return pydantic's schema of a model and of each that it uses, by name."""
    made = model.model_json_schema(by_alias=True)
    inner: dict[str, Schema] = made.pop("$defs", {})
    return {model.__name__: made, **inner}


def _file_of(kind: Kind) -> Schema:
    """Return the schema of a file that holds a list of records under one key."""
    name = kind.model.__name__
    return {
        "title": kind.name.capitalize(),
        "description": f"{inspect.getdoc(kind.model)}",
        "type": "object",
        "properties": {
            kind.name: {
                "type": "array",
                "title": kind.name.capitalize(),
                "description": f"The {kind.name} of this file.",
                "items": {"$ref": f"#/$defs/{name}"},
            }
        },
        "required": [kind.name],
        "additionalProperties": False,
    }


def _tidy(node: Schema) -> None:
    """Say in the fewest words what pydantic says of a value, and of all values in it."""
    for child in _children(node):
        _tidy(child)
    _join_arms(node)
    if node.get("default", ...) in (None, [], {}):
        del node["default"]
    for name, form in _SHARED.items():
        if node.get("pattern") == form["pattern"]:
            _refer(node, name, form["description"])
    if "description" in node and node.get("$ref") == "#/$defs/Date":
        # Editors show a field's own description in place of the form's, so that of a date says both.
        node["description"] = f"{node['description']} {_SHARED['Date']['description']}"
    if "patternProperties" in node:
        node.pop("propertyNames")  # says the same again
        node["additionalProperties"] = False
    for name, field in node.get("properties", {}).items():
        field["title"] = name.replace("_", " ").capitalize()


def _children(node: Schema) -> Iterator[Schema]:
    for key in ("properties", "patternProperties"):
        yield from node.get(key, {}).values()
    if "items" in node:
        yield node["items"]
    yield from node.get("anyOf", ())


def _join_arms(node: Schema) -> None:
    """Drop null from the values allowed, and put what is left in the node itself where it is one thing."""
    arms = [arm for arm in node.pop("anyOf", ()) if arm != {"type": "null"}]
    if [arm.get("type") for arm in arms] == ["integer", "number"]:
        arms = [{"type": "number"}]
    if len(arms) > 1:
        node["anyOf"] = arms
    elif arms:
        node |= {**arms[0], **node}


def _refer(node: Schema, name: str, meaning: str) -> None:
    """Turn a node into a reference to a shared form, keeping what it says of itself."""
    own = {key: node[key] for key in ("description",) if node.get(key, meaning) != meaning}
    node.clear()
    node |= {**own, "$ref": f"#/$defs/{name}"}


def _used(body: Schema, definitions: dict[str, Schema]) -> dict[str, Schema]:
    """Return the definitions that a schema needs, by name in order."""
    needed: dict[str, Schema] = {}
    waiting = [body]
    while waiting:
        text = json.dumps(waiting.pop())
        for name, definition in definitions.items():
            if f'"#/$defs/{name}"' in text and name not in needed:
                needed[name] = definition
                waiting.append(definition)
    return dict(sorted(needed.items()))


def _in_order(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a schema with the keywords that say most first, in all its parts."""
    if isinstance(value, list):
        return [_in_order(one) for one in value]
    if not isinstance(value, dict):
        return value
    # A field may have the name of a keyword; what it holds is then a schema, and its place is kept.
    first = [key for key in _ORDER if key in value and not isinstance(value[key], dict)]
    return {key: _in_order(value[key]) for key in [*first, *(key for key in value if key not in first)]}
