"""`steppe show` prints a record as a person wants to read it."""

from __future__ import annotations

import json

import pytest


def shown(ask, *arguments: str) -> str:
    done = ask("show", *arguments)
    assert done.exit_code == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def section(page: str, heading: str) -> list[str]:
    """Return the lines below a heading, up to the next."""
    lines = page.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith(heading)) + 1
    end = next((i for i in range(at, len(lines)) if lines[i] and not lines[i].startswith(" ")), len(lines))
    return [line.strip() for line in lines[at:end] if line.strip()]


def facts(page: str) -> dict[str, str]:
    """Return the facts below the title by name; lines that go on from the one above are joined."""
    told: dict[str, str] = {}
    name = ""
    for line in page.split("\n\n")[1].splitlines():
        head, _, value = line.partition("  ")
        name = head or name
        told[name] = f"{told.get(name, '')} {value.strip()}".strip()
    return told


def test_a_spell_with_its_states_dates_grades_and_sources(ask):
    page = shown(ask, "kaz-csto-1992")
    assert page.startswith("Kazakhstan in CSTO: member\nSpell of membership, kaz-csto-1992\n")
    told = facts(page)
    assert told["state"] == "Kazakhstan (KAZ)"
    assert told["when"] == "since 15 May 1992, no end recorded"
    assert told["credibility"].startswith("1, confirmed: two or more independent publishers")
    sources = section(page, "Sources")
    assert sources[0].startswith("C  ")
    assert "https://" in "".join(sources)
    assert any("(24 January 2022" in line or "January 2022" in line for line in sources)


def test_an_organisation_with_its_spells_by_state(ask):
    page = shown(ask, "csto")
    assert page.startswith("Collective Security Treaty Organization (CSTO)\nOrganization, csto\n")
    told = facts(page)
    assert told["counted from"] == "15 May 1992"
    assert told["led by"] == "Russia"
    assert told["roll complete"].startswith("from 15 May 1992 to ")
    members = section(page, "Members of all times")
    at = members.index(
        "Uzbekistan (UZB)   member from 15 May 1992 to 20 April 1999, withdrew  [uzb-csto-1992]"
    )
    assert members[at + 1] == "member from 16 August 2006 to 19 December 2012, suspended  [uzb-csto-2006]"
    assert "uzb-csto-2006-differs-since" in "".join(section(page, "Where sources differ"))


def test_a_dispute_with_its_sides_parts_and_settlement(ask):
    page = shown(ask, "kgz-tjk-border")
    assert facts(page)["when"] == "from 1991 to 13 March 2025"
    assert facts(page)["at its worst"] == "armed: shots were fired, or arms were used"
    assert section(page, "Sides") == [
        "side 1  Kyrgyzstan (KGZ), claimant",
        "side 2  Tajikistan (TJK), claimant",
    ]
    assert section(page, "Part of") == [
        "Undelimited Soviet borders of Fergana  [fergana-undelimited-borders]"
    ]
    assert "[kgz-tjk-border-treaty-2025]" in section(page, "Settled by")[0]
    assert any(line.startswith("agrees  ") for line in section(page, "Claims"))


def test_a_deal_with_its_parties_and_roles(ask):
    page = shown(ask, "usa-kaz-tungsten-2025")
    assert facts(page)["signed"] == "6 November 2025"
    assert facts(page)["in effect"] == "signed, no end recorded"
    assert facts(page)["amount"] == "1,100,000,000 USD (estimated cost of the venture)"
    assert section(page, "Parties") == ["host      Kazakhstan (KAZ)", "investor  United States (USA)"]


def test_an_event_with_its_host_and_who_took_part(ask):
    page = shown(ask, "csto-summit-2025")
    assert facts(page)["when"] == "27 November 2025"
    assert section(page, "Hosts") == ["Kyrgyzstan (KGZ)"]
    assert "member  Belarus (BLR)" in section(page, "Took part")
    assert facts(page)["held by"] == "CSTO"


def test_a_state_with_its_memberships_and_its_newest_records(ask):
    page = shown(ask, "Kazakhstan")
    assert page.startswith("Kazakhstan\nState, KAZ\n")
    assert facts(page)["codes"] == "KAZ, KZ"
    assert any("[kaz-csto-1992]" in line for line in section(page, "Memberships of all times"))
    deals = section(page, "Deals (")
    assert deals[-1].startswith("... and ")
    assert deals[-1].endswith("more: --format json has all")


def test_a_figure_with_what_it_counts_and_how_it_reads(ask):
    page = shown(ask, "uzb-afg-trade-2024")
    assert page.startswith("trade-turnover: ")
    assert facts(page)["period"] == "from January 2024 to June 2024"
    assert facts(page)["reads"].startswith("mutual: ")
    assert "million USD" in facts(page)["figure"]


def test_a_claim_with_what_it_is_about(ask):
    page = shown(ask, "kgz-tjk-border-dispute")
    assert section(page, "Text") == ["Kyrgyzstan and Tajikistan dispute their common border."]
    assert any("[kgz-tjk-border]" in line for line in section(page, "About"))
    assert "Unsettled from 1991" in "".join(section(page, "Agrees with"))


def test_a_caveat_with_how_it_is_handled(ask):
    page = shown(ask, "c07")
    assert page.startswith("When great-power bodies were joined\nCaveat, C07\n")
    assert section(page, "How it is handled")[0].startswith("Both are kept.")
    assert "kaz-csto-1992" in facts(page)["spells, figures"]


def test_a_coverage_window(ask):
    page = shown(ask, "csto-coverage-1")
    assert page.startswith("Window in which the roll of CSTO is complete\n")
    assert facts(page)["grades"] == "member, suspended"
    assert facts(page)["states"] == "all"


def test_a_source_with_what_rests_on_it(ask):
    page = shown(ask, "tass-csto-pa-2022")
    assert facts(page)["reliability"] == "C: fairly reliable"
    assert section(page, "What rests on it (2)") == [
        "spell  CSTO  [afg-csto-2013]",
        "spell  CSTO  [srb-csto-2013]",
    ]


def test_a_region_with_its_states(ask):
    page = shown(ask, "central-asia")
    assert facts(page)["states"] == "Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan"


def test_the_part_of_a_state_in_a_dispute(ask):
    page = shown(ask, "kgz-tjk-border/kgz/claimant")
    assert (facts(page)["role"], facts(page)["side"]) == ("claimant", "1")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("kaz", "KAZ"),
        ("KZ", "KAZ"),
        ("kazakhstan", "KAZ"),
        ("CSTO", "csto"),
        ("Shanghai Cooperation Organisation", "sco"),
        ("KAZ-CSTO-1992", "kaz-csto-1992"),
        ("Central Asia", "central-asia"),
        (" csto ", "csto"),
    ],
)
def test_names_and_capitals_do_not_matter(ask, name, found):
    assert json.loads(shown(ask, name, "--format", "json"))["id"] == found


def test_json_has_all_there_is(ask):
    record = json.loads(shown(ask, "kgz-tjk-border", "--format", "json"))
    assert record["kind"] == "Dispute"
    assert record["properties"]["until"] == "2025-03-13"
    assert {tie["other"]["id"] for tie in record["ties"] if tie["type"] == "PARTY_TO"} == {"KGZ", "TJK"}
    assert record["documents"][0].keys() >= {"id", "title", "url", "reliability", "supports"}


@pytest.mark.parametrize(
    ("name", "meant"),
    [("kgz-tjk-bordr", "kgz-tjk-border"), ("kaz-csto-1993", "kaz-csto-1992"), ("Vorukh exclav", None)],
)
def test_an_unknown_id_is_told_with_the_nearest(ask, name, meant):
    done = ask("show", name)
    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr.startswith(f"unknown id '{name}'; did you mean ")
    assert (meant or "kgz-tjk-vorukh") in done.stderr


def test_an_id_near_to_none_is_told_without_guesses(ask):
    assert ask("show", "qqqqqqqqqqqq").stderr == "unknown id 'qqqqqqqqqqqq'\n"


def test_an_empty_graph_is_told_with_how_to_fill_it(steppe):
    done = steppe("show", "csto")
    assert done.exit_code == 1
    assert "run `steppe build`" in done.stderr
