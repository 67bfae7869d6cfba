"""The generated pages are up to date and leave nothing out."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import generators
import pytest
from generate import main, stale
from generators.fields import fields_of, name_in_words, parts_of
from generators.markdown import anchor, filled

from graph import vocabulary
from graph.measures import MEASURES, Reading
from graph.schema import LABELS, RELATIONSHIP_TYPES
from graph.vocabulary import Term
from loaders.kinds import KINDS

ROOT = Path(__file__).resolve().parents[2]

VOCABULARIES = [
    term
    for name in vocabulary.__all__
    if isinstance(term := getattr(vocabulary, name), type) and issubclass(term, Term) and term is not Term
]

MODELS = list(dict.fromkeys(model for kind in KINDS for model in (kind.model, *parts_of(kind.model))))


def section(page: str, title: str) -> str:
    """Return what stands below a heading, up to the next one of any level."""
    found = re.search(rf"^#+ {re.escape(title)}\n(.*?)(?=^#+ |\Z)", page, re.MULTILINE | re.DOTALL)
    assert found, f"there is no heading {title!r}"
    return found[1]


def test_every_generated_file_is_up_to_date(files):
    names = [str(path.relative_to(ROOT)) for path in stale(files)]
    assert names == [], "run `make docs`"


def test_the_same_data_give_the_same_bytes(files):
    from generate import generated  # noqa: PLC0415

    assert generated() == files


def test_a_changed_file_is_named_as_stale_and_makes_the_check_fail(files, monkeypatch, capsys):
    page = ROOT / "docs" / "codebook.md"
    changed = files | {page: files[page] + "more\n"}
    monkeypatch.setattr("generate.generated", lambda: changed)
    monkeypatch.setattr("sys.argv", ["generate.py", "--check"])
    assert main() == 1
    assert "docs/codebook.md is stale" in capsys.readouterr().out


def test_every_generated_file_ends_with_one_line_end(files):
    for path, text in files.items():
        assert text.endswith("\n"), path
        assert not text.endswith("\n\n"), path


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_a_description_in_the_codebook(model, codebook):
    titles = [kind.name.capitalize() for kind in KINDS if kind.model is model] or [name_in_words(model)]
    told = section(codebook, titles[0])
    for field in fields_of(model):
        assert field.meaning.endswith("."), field
        assert f"| `{field.name}` | {field.type} |" in told


@pytest.mark.parametrize("term", VOCABULARIES, ids=lambda term: term.__name__)
def test_every_word_of_a_vocabulary_has_a_meaning_in_the_codebook(term, codebook):
    told = section(codebook, name_in_words(term))
    for one in term:
        assert one.meaning
        assert f"| `{one}` | {one.meaning} |" in told


def test_every_measure_is_in_the_codebook_with_its_unit_and_reading(codebook):
    assert len(MEASURES) > 40
    for measure in MEASURES.values():
        told = section(codebook, measure.theme.capitalize())
        row = next(line for line in told.splitlines() if line.startswith(f"| `{measure.name}` |"))
        assert measure.counts in row
        assert f"`{measure.reading}`" in row
        assert all(unit in row for unit in measure.units)
    for reading in Reading:
        assert f"| `{reading}` | {reading.meaning} |" in section(codebook, "Figures")


@pytest.mark.parametrize("shape", [*LABELS, *RELATIONSHIP_TYPES], ids=lambda shape: shape.name)
def test_every_label_and_relationship_type_is_in_the_codebook_with_its_properties(shape, codebook):
    told = section(codebook, shape.name)
    shared = section(codebook, "Span") + section(codebook, "Grade")
    shared += section(codebook, "Evidence on ties") + section(codebook, "Bookkeeping")
    assert shape.description in told
    for item in shape.properties:
        assert f"| `{item.name}` |" in told + shared or (item.name == "id" and "`id`" in told), item.name


def test_every_label_and_relationship_type_is_on_the_page_of_the_data_model(files):
    page = files[ROOT / "docs" / "data-model.md"]
    for shape in (*LABELS, *RELATIONSHIP_TYPES):
        assert f"| `{shape.name}` |" in page


@pytest.mark.parametrize("name", ["codebook.md", "data-model.md", "commands.md"])
def test_every_link_within_a_page_leads_to_one_heading(name, files):
    page = re.sub(r"^```.*?^```", "", files[ROOT / "docs" / name], flags=re.MULTILINE | re.DOTALL)
    anchors = [anchor(title) for title in re.findall(r"^#+ (.+)$", page, re.MULTILINE)]
    for target in re.findall(r"\]\(#([^)]+)\)", page):
        assert anchors.count(target) == 1, target
    for target in re.findall(r"\]\(([\w./-]+)\)", page):
        assert (ROOT / "docs" / target).exists(), target


def test_every_command_has_its_help_on_the_page_of_commands(files):
    from steppe.commandline import COMMANDS  # noqa: PLC0415

    page = files[ROOT / "docs" / "commands.md"]
    for command in COMMANDS:
        assert f"Usage: steppe {command.__name__} " in section(page, f"`steppe {command.__name__}`")


def test_the_pages_name_no_folder_of_this_machine(files):
    for path, text in files.items():
        assert str(ROOT) not in text, path
        assert str(Path.home()) + "/" not in text, path


def test_a_page_with_a_place_that_nothing_fills_is_refused(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# Page\n\n<!-- insert dates -->\n", encoding="utf-8")
    with pytest.raises(ValueError, match="dates"):
        filled(page, {})
    with pytest.raises(ValueError, match="other"):
        filled(page, {"dates": "1991", "other": "none"})
    assert filled(page, {"dates": "1991"}) == "# Page\n\n1991\n"


@pytest.mark.parametrize("name", [found.name for found in pkgutil.iter_modules(generators.__path__)])
def test_the_examples_of_the_generators_run(name):
    result = doctest.testmod(importlib.import_module(f"generators.{name}"))
    assert result.failed == 0
