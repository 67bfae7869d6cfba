"""The JSON Schemas take every data file as it is, and refuse what the loader would refuse."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import jsonschema
import pytest
from generators.editing import supportable
from generators.schemas import schema_name
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from graph import vocabulary
from graph.measures import MEASURES
from loaders.kinds import KINDS, files_of
from loaders.yaml_lines import read_yaml

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"


@pytest.fixture(scope="module")
def schemas(files):
    return {path.name: json.loads(text) for path, text in files.items() if path.suffix == ".json"}


@pytest.fixture(scope="module")
def records():
    """The record of each kind that states most fields, with its kind."""
    found = {}
    for kind in KINDS:
        values = [read_yaml(path, name=path.name).value for path in files_of(kind, DATA)]
        every = values if kind.one_a_file else [one for value in values for one in value[kind.name]]
        found[kind.name] = max(every, key=len)
    return found


def as_file(kind, record):
    return record if kind.one_a_file else {kind.name: [record]}


def test_every_schema_is_a_valid_schema(schemas):
    assert len(schemas) == len(KINDS)
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)


def test_no_schema_names_an_address_of_ours_or_refers_outside_itself(schemas):
    for name, schema in schemas.items():
        text = json.dumps(schema)
        assert schema["$id"] == name
        assert text.count("://") == 1 + text.count("https?://"), name  # the dialect, and patterns
        assert '"$ref": "#/$defs/' in text or '"$ref"' not in text


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_data_file_names_its_schema_and_fits_it(kind, schemas):
    validator = Draft202012Validator(schemas[schema_name(kind)])
    paths = files_of(kind, DATA)
    assert paths
    for path in paths:
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / named).resolve() == DATA / "schema" / schema_name(kind), path
        problems = [f"{one.json_path}: {one.message}" for one in validator.iter_errors(value_of(path))]
        assert problems == [], path


def value_of(path):
    return read_yaml(path, name=path.name).value


BROKEN = {
    "a field that there is not": ("deals", lambda deal: deal.update(colour="red")),
    "a missing field": ("deals", lambda deal: deal.pop("title")),
    "a value outside its vocabulary": ("deals", lambda deal: deal.update(kind="enery")),
    "a month that there is not": ("deals", lambda deal: deal.update(signed="2016-13")),
    "a date of another form": ("deals", lambda deal: deal.update(signed="15.06.2016")),
    "an empty field": ("deals", lambda deal: deal.update(place=None)),
    "a code in small letters": ("deals", lambda deal: deal["parties"][0].update(state="kaz")),
    "no source": ("deals", lambda deal: deal.update(evidence=[])),
    "support of a field that there is not": (
        "deals",
        lambda deal: deal["evidence"][0].update(supports=["titel"]),
    ),
    "an id with a capital": ("events", lambda event: event.update(id="Summit-2018")),
    "text for a number": ("disputes", lambda dispute: dispute.update(fatalities={"min": "few", "max": 3})),
    "one rival value": (
        "disputes",
        lambda dispute: dispute.update(rivals=[{"field": "end", "values": [{"value": "a"}], "why": "b"}]),
    ),
    "a measure that there is not": ("indicators", lambda figure: figure.update(measure="happiness")),
    "a unit of another measure": ("indicators", lambda figure: figure.update(unit="furlongs")),
    "reliability without a reason": ("sources", lambda source: source.update(reliability="A")),
    "an address that is none": ("sources", lambda source: source.update(url="see the archive")),
    "members under a name": ("organizations", lambda body: body["memberships"].update(Kazakhstan=[])),
    "a latitude off the globe": ("states", lambda state: state.update(latitude=91)),
    "a claim without certainty": ("claims", lambda claim: claim.pop("certainty")),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_record_does_not_fit_its_schema(fault, schemas, records):
    name, breaks = BROKEN[fault]
    kind = next(kind for kind in KINDS if kind.name == name)
    validator = Draft202012Validator(schemas[schema_name(kind)])
    record = copy.deepcopy(records[name])
    assert validator.is_valid(as_file(kind, record))
    breaks(record)
    assert not validator.is_valid(as_file(kind, record))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not kind.one_a_file], ids=lambda kind: kind.name)
def test_a_file_under_another_key_does_not_fit(kind, schemas, records):
    validator = Draft202012Validator(schemas[schema_name(kind)])
    assert not validator.is_valid({"things": [records[kind.name]]})
    assert not validator.is_valid([records[kind.name]])
    assert not validator.is_valid(as_file(kind, records[kind.name]) | {"more": 1})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_a_schema_takes_the_model_takes_too(kind, schemas, records):
    validator = Draft202012Validator(schemas[schema_name(kind)])
    record = records[kind.name]
    tried = 0
    for changed in changes(record):
        if validator.is_valid(as_file(kind, changed)):
            tried += 1
            try:
                kind.model.model_validate(changed)
            except ValidationError as error:
                pytest.fail(f"the schema takes what the model refuses: {error}")
    assert tried


def changes(record):
    """Yield copies of a record with one field at a time left out or holding something else."""
    for name in record:
        yield {key: value for key, value in record.items() if key != name}
        for other in (
            "",
            "x",
            "KAZ",
            "a-b",
            "2016",
            "2016-09",
            2016,
            -1,
            1.5,
            99,
            True,
            [],
            ["x"],
            {},
            [{}],
            None,
        ):
            yield record | {name: other}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_a_schema_has_a_title_and_a_description(kind, schemas):
    schema = schemas[schema_name(kind)]
    fields = 0
    for definition in (schema, *schema["$defs"].values()):
        for name, field in definition.get("properties", {}).items():
            fields += 1
            shared = schema["$defs"].get(field.get("$ref", "").rpartition("/")[2], {})
            assert field["title"], name
            assert field.get("description") or shared.get("description"), name
    assert fields


def test_every_value_of_a_vocabulary_carries_its_meaning(schemas):
    seen = set()
    for schema in schemas.values():
        for name, definition in schema["$defs"].items():
            term = getattr(vocabulary, name, None)
            if term is not None:
                seen.add(name)
                assert definition["enum"] == [str(one) for one in term]
                assert definition["enumDescriptions"] == [one.meaning for one in term]
    assert len(seen) > 15


def test_measures_carry_what_they_count_and_take_only_their_units(schemas):
    indicator = schemas["indicators.json"]["$defs"]["Indicator"]
    assert indicator["properties"]["measure"]["enum"] == list(MEASURES)
    validator = Draft202012Validator(
        {"allOf": indicator["allOf"], "properties": indicator["properties"] | {"id": True}}
        | {"$defs": schemas["indicators.json"]["$defs"]}
    )
    for measure in MEASURES.values():
        assert all(validator.is_valid({"measure": measure.name, "unit": unit}) for unit in measure.units)
        assert not validator.is_valid({"measure": measure.name, "unit": "furlongs"})


def test_a_state_that_is_not_in_the_data_may_still_be_written(schemas, records):
    deal = copy.deepcopy(records["deals"])
    deal["parties"][0]["state"] = "QQQ"
    jsonschema.validate({"deals": [deal]}, schemas["deals.json"], cls=Draft202012Validator)


def test_a_source_of_a_spell_can_support_the_state_and_the_body_above_it():
    from graph.model import Membership  # noqa: PLC0415

    assert {"state", "organization", "since", "status"} <= set(supportable(Membership))
