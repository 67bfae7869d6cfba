"""A small corpus of every kind, as plain values, to be changed by a test and written as a data folder."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path

Values = dict[str, list[dict[str, Any]]]


def small_corpus() -> Values:
    """Return a corpus of some twenty records in which nothing is wrong."""
    return copy.deepcopy(
        {
            "regions": [{"id": "valley", "name": "The Valley"}],
            "states": [
                {"id": "KAZ", "name": "Kazakhstan", "region": "Central Asia", "regions": ["valley"]},
                {"id": "KGZ", "name": "Kyrgyzstan", "region": "Central Asia", "regions": ["valley"]},
                {"id": "UZB", "name": "Uzbekistan", "region": "Central Asia", "aliases": ["Uzbekiston"]},
            ],
            "sources": [
                {
                    "id": "gazette",
                    "title": "Gazette",
                    "publisher": "State",
                    "published": "2020-05",
                    "kind": "official",
                },
                {
                    "id": "paper",
                    "title": "Paper",
                    "publisher": "Press",
                    "published": "2021-06-07",
                    "kind": "news",
                },
            ],
            "organizations": [
                {
                    "id": "club",
                    "name": "The Club",
                    "abbreviation": "CLUB",
                    "kind": "political",
                    "founded": "2000-01-01",
                    "led_by": ["KAZ"],
                    "summary": "A club.",
                    "evidence": [{"source": "gazette", "supports": ["founded"]}],
                    "coverage": [
                        {
                            "statuses": ["member"],
                            "states": "all",
                            "since": "2000-01-01",
                            "until": 2019,
                            "basis": "roll",
                        }
                    ],
                    "memberships": {
                        "KAZ": [
                            {
                                "id": "kaz-club-2000",
                                "status": "member",
                                "since": "2000-01-01",
                                "confidence": "high",
                                "evidence": [{"source": "gazette", "supports": ["since", "status"]}],
                            }
                        ],
                        "KGZ": [
                            {
                                "id": "kgz-club-2001",
                                "status": "observer",
                                "since": "2001",
                                "until": "2005-03-01",
                                "end": "promoted",
                                "confidence": "medium",
                                "evidence": [{"source": "paper", "supports": ["since"]}],
                            },
                            {
                                "id": "kgz-club-2005",
                                "status": "member",
                                "since": "2005-03-01",
                                "confidence": "high",
                                "evidence": [
                                    {"source": "gazette", "supports": ["since"]},
                                    {"source": "paper", "supports": ["since"]},
                                ],
                            },
                        ],
                    },
                }
            ],
            "deals": [
                {
                    "id": "kaz-kgz-power-2010",
                    "title": "Power for water",
                    "kind": "energy",
                    "parties": [{"state": "KAZ", "role": "buyer"}, {"state": "KGZ", "role": "supplier"}],
                    "signed": "2010-02-03",
                    "in_force": "2010-03",
                    "status": "signed",
                    "value": {"amount": 750, "unit": "kWh", "basis": "a year"},
                    "summary": "Power for water.",
                    "confidence": "high",
                    "rivals": [
                        {
                            "field": "amount",
                            "values": [
                                {"value": "750 kWh", "sources": ["paper"]},
                                {"value": "700 kWh", "sources": ["gazette"]},
                            ],
                            "used": "750 kWh",
                            "why": "The later count.",
                        }
                    ],
                    "evidence": [
                        {"source": "gazette", "locator": "page 2", "supports": ["signed", "parties"]},
                        {"source": "paper", "supports": ["summary", "value"]},
                    ],
                }
            ],
            "disputes": [
                {
                    "id": "waters",
                    "title": "The waters",
                    "kind": "water",
                    "parties": [
                        {"state": "KGZ", "role": "upstream", "side": 1},
                        {"state": "UZB", "role": "downstream", "side": 2},
                        {"state": "KAZ", "role": "mediator"},
                    ],
                    "start": "1998",
                    "status": "dormant",
                    "escalation": "diplomatic",
                    "settled_by": "kaz-kgz-power-2010",
                    "summary": "Who opens the gates when.",
                    "confidence": "medium",
                    "evidence": [{"source": "paper", "supports": ["start", "parties"]}],
                },
                {
                    "id": "gates-1999",
                    "title": "The gates",
                    "kind": "armed-clash",
                    "parties": [{"state": "KGZ", "side": 1}, {"state": "UZB", "side": 2}],
                    "start": "1999-07-01",
                    "end": "1999-07-02",
                    "status": "resolved",
                    "escalation": "armed",
                    "fatalities": {"min": 1, "max": 3, "basis": "both sides"},
                    "part_of": "waters",
                    "summary": "Shots at the gates.",
                    "confidence": "low",
                    "evidence": [{"source": "paper", "supports": ["start", "end"]}],
                },
            ],
            "events": [
                {
                    "id": "summit-2012",
                    "title": "A summit",
                    "kind": "summit",
                    "start": "2012-09",
                    "place": "Bishkek",
                    "host": ["KGZ"],
                    "participants": [{"state": "KAZ", "role": "member"}, {"state": "KGZ", "role": "host"}],
                    "organization": "club",
                    "status": "held",
                    "outcomes": ["A declaration"],
                    "summary": "They met.",
                    "confidence": "high",
                    "evidence": [{"source": "gazette", "supports": ["start", "participants"]}],
                },
                {
                    "id": "summit-2030",
                    "title": "A summit to come",
                    "kind": "summit",
                    "start": "2030",
                    "host": ["KAZ"],
                    "participants": [{"state": "UZB", "role": "guest"}],
                    "status": "planned",
                    "summary": "They will meet.",
                    "evidence": [{"source": "paper", "supports": ["start"]}],
                },
            ],
            "indicators": [
                {
                    "id": "kgz-kaz-import-share-2015",
                    "measure": "import-share",
                    "from": "KGZ",
                    "to": "KAZ",
                    "period": 2015,
                    "value": 12.5,
                    "unit": "percent of imports",
                    "confidence": "high",
                    "evidence": [{"source": "gazette", "supports": ["value", "period"]}],
                }
            ],
            "claims": [
                {
                    "id": "kgz-needs-water",
                    "kind": "judgement",
                    "subject": "Kyrgyz side",
                    "predicate": "needs",
                    "object": "water",
                    "text": "It needs water.",
                    "certainty": "stated",
                    "about": ["waters"],
                    "about_ties": ["kgz-club-2005"],
                    "bears_out": [{"record": "kgz-kaz-import-share-2015", "note": "likewise"}],
                    "evidence": [{"source": "paper", "locator": "line 3", "supports": ["text"]}],
                }
            ],
            "caveats": [
                {
                    "id": "C1",
                    "kind": "gap",
                    "title": "No year",
                    "text": "No year is given.",
                    "handling": "Left undated.",
                    "about": ["kgz-needs-water"],
                }
            ],
            "aliases": [{"words": "Kyrgyz side", "ids": ["KGZ"]}],
        }
    )


def write_corpus(values: Values, folder: Path) -> Path:
    """Write a corpus as a data folder and return the folder."""
    for kind, records in values.items():
        if kind == "organizations":
            for record in records:
                _write(folder / kind / f"{record['id']}.yaml", record)
        elif kind in {"regions", "states", "aliases"}:
            _write(folder / f"{kind}.yaml", {kind: records})
        else:
            _write(folder / kind / "all.yaml", {kind: records})
    return folder


class _Plain(yaml.SafeDumper):
    """Writes a value that occurs twice twice, since the reader refuses anchors."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the base class names it
        return True


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(value, Dumper=_Plain, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")
