"""Reading a data folder: what fits is taken, what does not is told with its place and the repair."""

from __future__ import annotations

import pytest
from corpora import small_corpus, write_corpus
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import DataError
from loaders.checks import check
from loaders.read import read


def findings_of(values, tmp_path):
    """Return all findings on a corpus as (code, record, field)."""
    corpus, findings = read(write_corpus(values, tmp_path))
    return [(one.code, one.record, one.field) for one in [*findings, *check(corpus)]]


def test_a_corpus_without_faults_is_read_whole(tmp_path):
    values = small_corpus()
    corpus, findings = read(write_corpus(values, tmp_path))
    assert findings == []
    assert {kind: len(records) for kind, records in corpus.records.items()} == {
        kind: len(records) for kind, records in values.items()
    }
    assert check(corpus) == []


def test_a_finding_names_file_line_record_and_field(tmp_path):
    values = small_corpus()
    values["deals"][0]["signed"] = "2010-13"
    _, findings = read(write_corpus(values, tmp_path))
    (finding,) = findings
    assert (finding.file, finding.record, finding.field) == ("deals/all.yaml", "kaz-kgz-power-2010", "signed")
    text = (tmp_path / "deals/all.yaml").read_text(encoding="utf-8").splitlines()
    assert "2010-13" in text[finding.line - 1]
    assert "no such month" in finding.wrong
    assert "01 to 12" in finding.right


def test_all_faults_of_all_files_are_told_at_once(tmp_path):
    values = small_corpus()
    values["deals"][0]["kind"] = "enrgy"
    values["events"][0]["start"] = "soon"
    values["disputes"][0]["titel"] = values["disputes"][0].pop("title")
    found = findings_of(values, tmp_path)
    assert ("not-allowed", "kaz-kgz-power-2010", "kind") in found
    assert ("wrong-value", "summit-2012", "start") in found
    assert ("unknown-field", "waters", "titel") in found
    assert ("missing-field", "waters", "title") in found


def test_an_unknown_field_is_answered_with_the_nearest_name(tmp_path):
    values = small_corpus()
    values["deals"][0]["singed"] = "2010"
    _, findings = read(write_corpus(values, tmp_path))
    assert findings[0].right == "did you mean `signed`?"


def test_a_wrong_grade_of_a_spell_is_told_at_the_spell(tmp_path):
    values = small_corpus()
    values["organizations"][0]["memberships"]["KGZ"][1]["status"] = "membre"
    _, findings = read(write_corpus(values, tmp_path))
    (finding,) = findings
    assert finding.record == "kgz-club-2005"
    assert "did you mean 'member'" in finding.right


def test_a_record_that_names_a_broken_record_is_not_blamed(tmp_path):
    values = small_corpus()
    values["sources"][0]["kind"] = "oficial"
    assert {code for code, _, _ in findings_of(values, tmp_path)} == {"not-allowed"}


def test_an_id_used_twice_is_told_with_the_earlier_place(tmp_path):
    values = small_corpus()
    values["events"].append(dict(values["events"][0]))
    _, findings = read(write_corpus(values, tmp_path))
    (finding,) = findings
    assert finding.code == "duplicate-id"
    assert "events/all.yaml:2" in finding.wrong


def test_a_record_that_is_a_list_and_one_that_is_a_text_are_told(tmp_path):
    values = small_corpus()
    values["deals"] += [["a", "list"], "a text"]
    assert [code for code, _, _ in findings_of(values, tmp_path)] == ["wrong-type", "wrong-type"]


def test_a_wrong_top_level_is_told(tmp_path):
    folder = write_corpus(small_corpus(), tmp_path)
    (folder / "deals" / "more.yaml").write_text("deal: []\n", encoding="utf-8")
    _, findings = read(folder)
    assert [(one.file, one.code) for one in findings] == [("deals/more.yaml", "wrong-top-level")]


def test_a_file_where_no_kind_is_kept_is_told_not_ignored(tmp_path):
    folder = write_corpus(small_corpus(), tmp_path)
    (folder / "deal").mkdir()
    (folder / "deal" / "2016.yml").write_text("deals: []\n", encoding="utf-8")
    _, findings = read(folder)
    assert [(one.file, one.code) for one in findings] == [("deal/2016.yml", "stray-file")]


def test_a_folder_that_is_not_there_is_an_error_not_an_empty_corpus(tmp_path):
    with pytest.raises(DataError, match="no such folder"):
        read(tmp_path / "nowhere")


def test_an_empty_folder_is_an_error_since_loading_it_would_remove_everything(tmp_path):
    with pytest.raises(DataError, match="no record files"):
        read(tmp_path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_value_in_any_field_gives_a_finding_or_a_record_never_a_crash(data, tmp_path_factory):
    values = small_corpus()
    kind = data.draw(st.sampled_from(sorted(values)))
    record = data.draw(st.sampled_from(values[kind]))
    field = data.draw(st.sampled_from(sorted(record)))
    plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20)
    record[field] = data.draw(st.recursive(plain, lambda inner: st.lists(inner, max_size=3), max_leaves=5))
    if kind == "organizations" and field == "id":
        return  # the id is also the name of the file that the test writes
    folder = tmp_path_factory.mktemp("corpus")
    corpus, findings = read(write_corpus(values, folder))
    assert all(one.line >= 0 and one.wrong and one.right for one in [*findings, *check(corpus)])
