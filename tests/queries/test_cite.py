"""Documents are cited in three forms, and nothing is invented for what they do not show."""

from __future__ import annotations

import json

from queries.cite import cite
from queries.evidence import evidence


def test_a_source_is_cited_in_three_forms_without_inventing_an_author(loaded):
    (row,) = cite(loaded, "astanatimes-belarus-sco-2024")
    assert row.apa == (
        "SCO Welcomes Belarus as Its 10th Member State. (2024, July 4). The Astana Times. "
        "https://astanatimes.com/2024/07/sco-welcomes-belarus-as-its-10th-member-state/"
    )
    item = json.loads(row.csl_json)
    assert item["issued"] == {"date-parts": [[2024, 7, 4]]}
    assert "author" not in item
    assert row.bibtex.startswith("@misc{astanatimes-belarus-sco-2024,")


def test_a_record_is_cited_by_the_documents_it_rests_on(loaded):
    assert {row.source for row in cite(loaded, "kgz-uzb-power-supply-2021")} == {
        row.source for row in evidence(loaded, "kgz-uzb-power-supply-2021") if row.source
    }
