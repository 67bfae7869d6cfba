"""Made-up facts about two far states, as a data folder that stands beside the shipped one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["FAR_FACTS", "FAR_STATES", "write_far_facts"]

FAR_STATES = ("ETH", "BOL")

FAR_FACTS = (
    "eth-bol-sugar-1999",
    "eth-bol-islet",
    "eth-bol-drill-2001",
    "eth-bol-import-share-2002",
    "far-claim",
)

_FILES = {
    "aliases.yaml": """
aliases:
  - {words: Far side, ids: [ETH]}
  - {words: the other far side, ids: [BOL]}
""",
    "sources/far.yaml": """
sources:
  - {id: far-gazette, title: Far Gazette, publisher: Far Press, published: 2003, kind: news}
""",
    "deals/far.yaml": """
deals:
  - id: eth-bol-sugar-1999
    title: Sugar for rails
    kind: trade
    parties: [{state: ETH, role: supplier}, {state: BOL, role: buyer}]
    signed: 1999-05-04
    status: in-force
    value: {amount: 7000000000, unit: USD}
    summary: Sugar against rails, in yearly lists.
    confidence: low
    evidence: [{source: far-gazette, supports: [title, parties, signed]}]
""",
    "disputes/far.yaml": """
disputes:
  - id: eth-bol-islet
    title: An islet
    kind: border
    parties: [{state: ETH, side: 1}, {state: BOL, side: 2}]
    start: 1995
    end: 1999-05-04
    status: resolved
    escalation: armed
    fatalities: {min: 1, max: 2, basis: both sides}
    settled_by: eth-bol-sugar-1999
    summary: Both claimed it.
    confidence: low
    evidence: [{source: far-gazette, supports: [start, end, parties]}]
""",
    "events/far.yaml": """
events:
  - id: eth-bol-drill-2001
    title: Far drill
    kind: exercise
    start: 2001-04-28
    end: 2001-05-02
    host: [ETH]
    participants: [{state: ETH, role: host}, {state: BOL, role: participant}]
    status: held
    summary: They drilled.
    evidence: [{source: far-gazette, supports: [start, end, participants]}]
""",
    "indicators/far.yaml": """
indicators:
  - id: eth-bol-import-share-2002
    measure: import-share
    from: ETH
    to: BOL
    period: 2002
    value: 12.5
    unit: percent of imports
    confidence: low
    evidence: [{source: far-gazette, supports: [value, period]}]
""",
    "claims/far.yaml": """
claims:
  - id: far-claim
    kind: judgement
    subject: Far side
    predicate: trusts
    object: the other far side
    text: The two trust each other.
    certainty: stated
    about: [ETH, BOL, eth-bol-islet]
    evidence: [{source: far-gazette, locator: page 1, supports: [text]}]
""",
}


def write_far_facts(folder: Path) -> Path:
    """Write the folder and return it."""
    for name, text in _FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip(), encoding="utf-8")
    return folder
