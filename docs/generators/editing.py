"""What a schema tells an editor beyond the model: meanings of values, and choices that hang on others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generators.fields import field_names
from graph import model, vocabulary
from graph.measures import MEASURES
from graph.model import Record
from graph.vocabulary import Term
from loaders.checks.words import ABOVE_A_SPELL, NOT_STATED_BY_SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model import State

__all__ = ["state_code", "supportable", "with_choices"]

Schema = dict[str, Any]


def with_choices(definitions: dict[str, Schema]) -> dict[str, Schema]:
    """Return the definitions of a schema with everything that an editor can offer.

    Parameters
    ----------
    definitions : dict of str to dict
        The definitions by name of the model or vocabulary.

    Returns
    -------
    dict of str to dict
        The same with meanings of values, names of measures and their units, and the fields that evidence
        of each kind of record can support.
    """
    complete: dict[str, Schema] = {}
    for name, definition in definitions.items():
        term, record = getattr(vocabulary, name, None), getattr(model, name, None)
        if isinstance(term, type) and issubclass(term, Term):
            complete[name] = definition | {"enumDescriptions": [one.meaning for one in term]}
            continue
        complete[name] = definition
        if not (isinstance(record, type) and issubclass(record, Record)):
            continue
        if name == "Indicator":
            complete[name] = _with_measures(definition)
        if name == "Source":
            complete[name] = definition | {"dependentRequired": _TOGETHER}
        definition["properties"] = {key: definition["properties"][key] for key in field_names(record)}
        if "evidence" in definition["properties"]:
            complete[f"{name}Evidence"] = _evidence_of(record, definitions["Evidence"])
            definition["properties"]["evidence"]["items"] = {"$ref": f"#/$defs/{name}Evidence"}
    return complete


def state_code(form: Schema, states: Iterable[State]) -> Schema:
    """Return the schema of a state's code, with those known by name and any other of the form.

    Parameters
    ----------
    form : dict
        The form that every code has.
    states : iterable of State
        The states known.

    Returns
    -------
    dict
        The schema. A code that is not among the states is no error here: a data set of one's own may add it.
    """
    known = sorted(states, key=lambda state: state.id)
    if not known:
        return {"title": "StateCode", **form}
    return {
        "title": "StateCode",
        "description": form["description"],
        "anyOf": [
            {"type": "string", **{key: form[key] for key in ("pattern", "patternErrorMessage")}},
            {"enum": [state.id for state in known], "enumDescriptions": [state.name for state in known]},
        ],
    }


def supportable(record: type[Record]) -> list[str]:
    """Return the fields of a record that a source can state, as `supports` may name them.

    Examples
    --------
    >>> supportable(model.CoverageWindow)
    ['statuses', 'states', 'since', 'until', 'basis']
    """
    fields = [info.alias or name for name, info in record.model_fields.items()]
    stated = [name for name in fields if name not in NOT_STATED_BY_SOURCES]
    return [*stated, *sorted(ABOVE_A_SPELL)] if record is model.Membership else stated


_TOGETHER = {"reliability": ["reliability_reason"], "reliability_reason": ["reliability"]}
"""Fields of a source that stand together or not at all."""


def _with_measures(indicator: Schema) -> Schema:
    """Offer the names of the measures and, once one is written, its units."""
    measure = indicator["properties"]["measure"]
    measure.pop("$ref")
    measure["enum"] = list(MEASURES)
    measure["enumDescriptions"] = [one.counts for one in MEASURES.values()]
    by_units: dict[tuple[str, ...], list[str]] = {}
    for one in MEASURES.values():
        by_units.setdefault(one.units, []).append(one.name)
    return indicator | {
        "allOf": [
            {
                "if": {"properties": {"measure": {"enum": names}}, "required": ["measure"]},
                "then": {"properties": {"unit": {"enum": list(units)}}},
            }
            for units, names in by_units.items()
        ]
    }


def _evidence_of(record: type[Record], evidence: Schema) -> Schema:
    """Return the schema of evidence in which only fields of this record can be supported."""
    supports = evidence["properties"]["supports"]
    fields = {"type": "string", "enum": supportable(record)}
    return evidence | {"properties": evidence["properties"] | {"supports": supports | {"items": fields}}}
