"""Which parts, clashes, dead, settlements and mediators are recorded of one dispute?"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from graph.errors import UnknownNameError
from queries.dispute import dispute

DATA = Path(__file__).parents[2] / "data" / "disputes"


@pytest.fixture(scope="module")
def written() -> dict[str, dict]:
    """Return the disputes as the files have them."""
    files = sorted(DATA.glob("*.yaml"))
    return {one["id"]: one for file in files for one in yaml.safe_load(file.read_text("utf-8"))["disputes"]}


def rows(answer, role: str) -> list:
    return [row for row in answer if row.role == role]


def test_a_dispute_is_told_with_its_dead_settlement_and_parts(loaded):
    answer = dispute(loaded, "kaz-uzb-border")
    assert [(row.role, row.level, row.id) for row in answer] == [
        ("dispute", 0, "kaz-uzb-border"),
        ("casualties", None, "kaz-uzb-border"),
        ("settlement", None, "kaz-uzb-border-2002"),
        ("part", 1, "kaz-uzb-bagys"),
        ("part", 1, "kaz-uzb-shooting-2002"),
    ]
    assert (answer[1].fatalities_min, answer[1].fatalities_max) == (1, 1)
    assert answer[1].basis == "kaz-uzb-shooting-2002 1-1"
    assert answer[2].of == ("kaz-uzb-bagys", "kaz-uzb-border")


def test_parts_of_parts_follow_their_part(loaded):
    told = [(row.level, row.id) for row in dispute(loaded, "kgz-tjk-border") if row.level]
    assert told[:5] == [
        (-1, "fergana-undelimited-borders"),
        (1, "kgz-tjk-vorukh"),
        (2, "kgz-tjk-clash-2014-07"),
        (2, "kgz-tjk-clash-2019-03"),
        (2, "kgz-tjk-clash-2019-07"),
    ]
    assert told[-3:] == [
        (1, "kgz-tjk-clash-2022-09"),
        (2, "kgz-tjk-clash-2022-09-lakhsh"),
        (2, "csto-kgz-drill-2022"),
    ]


def test_the_dead_are_the_sum_of_thirteen_counts_worked_by_hand(loaded):
    # At Vorukh 1-1, 1-2, 1-1; elsewhere 0-0, 1-1, 4-4, 1-1, 49-55, 1-1, 2-2, 0-1, 1-1, 84-146.
    (dead,) = rows(dispute(loaded, "kgz-tjk-border"), "casualties")
    assert (dead.fatalities_min, dead.fatalities_max) == (146, 216)
    assert len(dead.facts) == 13
    assert dead.title == "Dead, from 13 of 23 records"


def test_the_whole_is_as_deadly_as_its_parts_together(loaded):
    """The Fergana borders are three: the dead of the whole are those of the three, and no more."""
    (whole,) = rows(dispute(loaded, "fergana-undelimited-borders"), "casualties")
    parts = [
        rows(dispute(loaded, one), "casualties")[0]
        for one in ("kgz-tjk-border", "kgz-uzb-border", "uzb-tjk-border")
    ]
    assert whole.fatalities_min == sum(part.fatalities_min for part in parts)
    assert whole.fatalities_max == sum(part.fatalities_max for part in parts)


def test_parts_without_a_count_are_named(loaded):
    notes = " ".join(dispute(loaded, "kgz-tjk-border").notes)
    assert "kgz-tjk-incident-2020-10" in notes
    assert "no upper bound" in notes
    assert "lakhsh" not in notes  # it lies inside the counted war


def test_without_any_count_there_is_no_sum(loaded):
    answer = dispute(loaded, "caspian-status")
    assert not rows(answer, "casualties")
    assert answer.notes == ("No count of dead is recorded.",)


def test_a_mediator_is_told_with_the_disputes_it_mediated_in(loaded):
    (mediator,) = rows(dispute(loaded, "uzb-kgz-gas-cutoff-2014"), "mediator")
    assert (mediator.id, mediator.title, mediator.of) == ("RUS", "Russia", ("uzb-kgz-gas-cutoff-2014",))


def test_a_clash_is_told_from_other_parts(loaded):
    answer = dispute(loaded, "uzb-tjk-border")
    assert [row.id for row in rows(answer, "clash")] == []
    war = dispute(loaded, "kgz-tjk-clash-2022-09")
    assert [row.id for row in rows(war, "clash")] == ["kgz-tjk-clash-2022-09-lakhsh"]
    assert [row.id for row in rows(war, "part")] == ["csto-kgz-drill-2022"]


def test_every_dispute_has_the_parts_that_the_files_give_it(loaded, written):
    for name in ("ca-upstream-downstream", "fergana-undelimited-borders", "tjk-afg-taliban", "batken-1999"):
        inside = {name}
        while True:
            more = {one["id"] for one in written.values() if one.get("part_of") in inside} - inside
            if not more:
                break
            inside |= more
        told = {row.id for row in dispute(loaded, name) if row.level is not None and row.level >= 0}
        assert told == inside


def test_the_sources_of_the_whole_are_those_of_all_its_records(loaded):
    facts = {row.fact for row in dispute(loaded, "kaz-uzb-border").sources()}
    assert facts == {"kaz-uzb-border", "kaz-uzb-shooting-2002", "kaz-uzb-border-2002", "kaz-uzb-bagys"}


def test_capitals_and_spaces_around_an_id_do_not_matter(loaded):
    assert dispute(loaded, " KGZ-TJK-Vorukh ") == dispute(loaded, "kgz-tjk-vorukh")


def test_an_id_nearly_right_or_a_title_is_answered_with_offers(loaded):
    with pytest.raises(UnknownNameError, match="kgz-tjk-border"):
        dispute(loaded, "kgz-tjk-boarder")
    with pytest.raises(UnknownNameError, match="kgz-uzb-sokh"):
        dispute(loaded, "Sokh enclave")


@pytest.mark.parametrize("name", ["'}) DETACH DELETE (n) //", "`", "", "\u202e", "x" * 100_000, "шашлык"])
def test_a_hostile_id_is_unknown(loaded, name):
    with pytest.raises(UnknownNameError, match="unknown dispute"):
        dispute(loaded, name)
