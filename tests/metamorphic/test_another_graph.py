"""The same question on another graph: what has nothing to do with it, or came later, changes no answer."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

import pytest
import yaml
from day_askings import DAYS, World, askings, questions_with
from far_away import FAR_FACTS, FAR_STATES, write_far_facts

import queries
from graph.errors import DataError
from loaders.load import load

DATA = Path(__file__).parents[2] / "data"

KINDS = ("deals", "disputes", "events", "indicators", "claims")

WITHOUT_A_DAY = (
    lambda g: queries.caveats(g, "CSTO"),
    lambda g: queries.cite(g, "kaz-csto-1992"),
    lambda g: queries.claims(g, "central-asia"),
    lambda g: queries.claims_against_records(g, "TKM"),
    lambda g: queries.disagreements(g, "KAZ"),
    lambda g: queries.dispute(g, "kgz-tjk-border"),
    lambda g: queries.evidence(g, "kgz-tjk-clash-2021"),
    lambda g: queries.neighbourhood(g, "kgz-tjk-border", depth=2),
    queries.recommendations,
    lambda g: queries.search(g, "Toktogul"),
    lambda g: queries.sources(g, publisher="Reuters"),
)

KNOWN_THEN = (
    "MATCH (d:Deal) WHERE d.signed_earliest > $day OR (d.signed IS NULL AND d.since > $day) DETACH DELETE d",
    "MATCH (d:Dispute) WHERE d.since > $day DETACH DELETE d",
    "MATCH (e:Event) WHERE e.since > $day DETACH DELETE e",
    "MATCH ()-[m:MEMBER_OF]->() WHERE m.since > $day DELETE m",
    "MATCH ()-[i:INDICATOR]->() WHERE coalesce(i.until, i.since) > $day DELETE i",
    *(
        f"MATCH {pattern} WHERE x.until > $day AND x.until_kind = 'day' SET x.until_kind = 'open', "
        "x.until = null, x.until_earliest = null, x.until_edtf = null, x.end = null"
        for pattern in ("()-[x:MEMBER_OF]->()", "(x:Deal)", "(x:Dispute)")
    ),
    "MATCH (l:Load) SET l.generation = l.generation + 1",  # so that names are read anew
)
"""Takes out of a graph what began after a day, and every end that came after it."""


@pytest.fixture(scope="module")
def own(engine):
    """Load all shipped facts on each engine in turn, to be changed by the tests of this file in order."""
    engine.clear()
    with engine.connect() as database:
        load(database, DATA)
        yield database
    engine.clear()


def counts(database):
    return database.read(
        "CALL () { MATCH (n) RETURN labels(n)[0] AS kind, count(*) AS number "
        "UNION ALL MATCH ()-[r]->() RETURN type(r) AS kind, count(*) AS number } "
        "RETURN kind, number ORDER BY kind, number"
    ).rows


class TestARecordWithoutItsSource:
    @pytest.fixture
    def folder(self, tmp_path):
        return Path(shutil.copytree(DATA, tmp_path / "data"))

    def refused(self, own, folder, *without):
        """Load, and check that each file, record and field is told, and that the graph is as it was."""
        before = counts(own)
        with pytest.raises(DataError) as caught:
            load(own, folder)
        told = {(one.file, one.record, one.field) for one in caught.value.findings}
        assert {(str(file.relative_to(folder)), record, field) for file, record, field in without} <= told
        assert counts(own) == before

    def test_stops_the_load_by_file_and_name(self, own, folder):
        without = [take_the_only_source(folder, kind, Random(kind)) for kind in KINDS]
        self.refused(own, folder, *without)

    @pytest.mark.soak
    @pytest.mark.parametrize("seed", range(20))
    @pytest.mark.parametrize("kind", KINDS)
    def test_stops_the_load_of_each_record(self, own, folder, kind, seed):
        self.refused(own, folder, take_the_only_source(folder, kind, Random(seed)))

    def test_stops_the_load_for_a_spell_of_membership(self, own, folder):
        file = folder / "organizations" / "csto.yaml"
        values = read(file)
        values["memberships"]["KAZ"][0]["evidence"] = []
        write(file, values)
        self.refused(own, folder, (file, "kaz-csto-1992", "memberships.KAZ.0.evidence"))

    def test_stops_the_load_for_a_body(self, own, folder):
        file = folder / "organizations" / "csto.yaml"
        write(file, read(file) | {"evidence": []})
        self.refused(own, folder, (file, "csto", "evidence"))

    def test_stops_the_load_where_the_document_itself_is_taken_out(self, own, folder):
        (citing, event, document) = next(
            (file, one["id"], one["evidence"][0]["source"])
            for file, one in records(folder, "events")
            if len(one["evidence"]) == 1
        )
        for file in (folder / "sources").glob("*.yaml"):
            values = read(file)
            write(file, {"sources": [one for one in values["sources"] if one["id"] != document]})
        self.refused(own, folder, (citing, event, "evidence.0.source"))


def records(folder, kind):
    """Yield the file and the values of each record of a kind."""
    for file in sorted((folder / kind).glob("*.yaml")):
        for record in read(file)[kind]:
            yield file, record


def take_the_only_source(folder, kind, random):
    """Take from a record that rests on one document that document; return file, record and field."""
    resting_on_one = [(file, one["id"]) for file, one in records(folder, kind) if len(one["evidence"]) == 1]
    file, record = random.choice(resting_on_one)
    values = read(file)
    next(one for one in values[kind] if one["id"] == record)["evidence"] = []
    write(file, values)
    return file, record, "evidence"


def read(file):
    return yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)


def write(file, values):
    text = yaml.dump(values, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    file.write_text(text, "utf-8")


def asked_of_others(world, turns):
    """Draw askings of every question with a day, none of which names the far states."""
    near = World(tuple(one for one in world.states if one not in FAR_STATES), world.bodies)
    return [
        asking
        for name in questions_with(*DAYS)
        for asking in askings(Random(f"others {name}"), near, name, turns)
    ]


def gaps_of_others(answer):
    """Return what is not covered, without the far states."""
    others = [(tuple(one for one in gap.states if one not in FAR_STATES), gap) for gap in answer.not_covered]
    return [(gap.organization, states, gap.why) for states, gap in others if states or not gap.states]


@pytest.mark.parametrize("turns", [1, pytest.param(25, marks=pytest.mark.soak)])
def test_an_unrelated_fact_changes_no_answer_about_others(own, tmp_path, turns):
    load(own, DATA)
    asked = asked_of_others(World.of(own), turns)
    before = [asking.put(own) for asking in asked]
    before_without_a_day = [put(own) for put in WITHOUT_A_DAY]
    load(own, write_far_facts(tmp_path / "far"), base=DATA, dataset="made-up")
    assert len(queries.deals(own, FAR_STATES)) == 1  # it is there
    same = 0
    for asking, answer in zip(asked, before, strict=True):
        after = asking.put(own)
        kept = tuple(row for row in after.rows if set(row.facts).isdisjoint(FAR_FACTS))
        assert kept == answer.rows, asking
        assert gaps_of_others(after) == gaps_of_others(answer), asking
        # Where it is told of the far states, the question was about all, and counts them in its notes.
        if (len(kept), after.not_covered) == (len(after), answer.not_covered):
            assert after == answer
            same += 1
    assert same > len(asked) / 2
    assert [put(own) for put in WITHOUT_A_DAY] == before_without_a_day


@pytest.mark.parametrize(
    ("days", "turns"),
    [
        (("2009-03-01",), 1),
        pytest.param(
            ("2021-12-31", "2018-01-01", "2014-05-01", "2009-03-01", "2003-01-01", "1996-06-01"),
            25,
            marks=pytest.mark.soak,
        ),
    ],
)
def test_an_answer_as_of_a_day_is_that_of_a_graph_that_knows_nothing_of_later(own, days, turns):
    load(own, DATA)
    world = World.of(own)
    asked = [
        replace(asking, asked=day)
        for day in days  # backwards, since what is taken out stays out
        for name in questions_with("as_of", "day")
        for asking in askings(Random(f"{day} {name}"), world, name, turns)
        if asking.day != "until"
    ]
    answers = [asking.put(own) for asking in asked]
    taken_out = None
    for asking, answer in zip(asked, answers, strict=True):
        if asking.asked != taken_out:
            taken_out = asking.asked
            own.write(partial(take_out, day=taken_out))
        knew = asking.put(own)
        assert knew.rows == answer.rows, asking
        assert knew.not_covered == answer.not_covered


def take_out(transaction, day):
    for text in KNOWN_THEN:
        transaction.run(text, {"day": date.fromisoformat(day)} if "$day" in text else {})
