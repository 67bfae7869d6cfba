"""An answer as a table: in the shell, in a notebook, in Markdown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.machinery.answer import Answer, AsOf, NotCovered, Row
from queries.machinery.tables import as_html, as_markdown, as_text, shown, visible


@dataclass(frozen=True, slots=True)
class Ruler(Row):
    name: str
    born_in: str | None
    since: date | None
    also: tuple[str, ...]
    url: str | None
    facts: tuple[str, ...]


def answer(*rows: Ruler, title: str = "Rulers of Samarkand", **others) -> Answer[Ruler]:
    return Answer("rulers", title, rows, Ruler, AsOf.read("1400"), **others)


TIMUR = Ruler("Timur", "Kesh", date(1370, 4, 9), ("Transoxiana", "Khorasan"), None, ("a", "b"))
ULUGH = Ruler("Ulugh Beg", None, None, (), None, ("b",))

# What a text may hold that a terminal, a browser or a Markdown page would take for more than text.
HOSTILE = "<script>alert('x')</script> & \x1b[31m | *b* `c` [d](javascript:e) \u202eOTSC\nnext"


class Elements(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str | None] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data):
        self.text += data


class TestText:
    def test_the_title_stands_above_and_the_day_below(self):
        assert as_text(answer(TIMUR, ULUGH), width=80).splitlines() == [
            "Rulers of Samarkand",
            "name       born in  since       also",
            "Timur      Kesh     1370-04-09  Transoxiana, Khorasan",
            "Ulugh Beg",
            "2 rows, as of 1400.",
        ]

    def test_columns_that_are_empty_in_all_rows_and_the_facts_are_left_out(self):
        heads = as_text(answer(ULUGH), width=80).splitlines()[1]
        assert heads == "name"

    def test_one_row_is_one(self):
        assert "1 row, as of 1400." in as_text(answer(ULUGH), width=80)
        assert as_text(replace(answer(ULUGH), as_of=None), width=80).endswith("\n1 row.")

    def test_an_empty_answer_says_why(self):
        text = as_text(answer(notes=("None recorded.",)), width=80)
        assert text.splitlines() == ["Rulers of Samarkand", "0 rows, as of 1400.", "None recorded."]

    def test_what_is_not_covered_comes_last(self):
        gaps = (NotCovered("CIS", ("KAZ",), "no roll"), NotCovered("UN", (), "no roll"))
        text = as_text(answer(TIMUR, not_covered=gaps), width=80)
        assert text.splitlines()[-3:] == ["Not covered:", "  CIS for KAZ: no roll", "  UN: no roll"]

    def test_where_a_table_would_not_fit_what_all_rows_share_is_told_once(self):
        rows = [replace(TIMUR, born_in="Kesh in Transoxiana", name=f"Timur the {n}th") for n in (1, 2)]
        lines = as_text(answer(*rows), width=36).splitlines()
        assert lines[1:3] == ["In all rows: born in Kesh in", "Transoxiana; since 1370-04-09; also"]
        assert [line.split() for line in lines if line.startswith("Timur")] == [
            ["Timur", "the", f"{n}th"] for n in (1, 2)
        ]

    def test_where_it_still_would_not_each_row_is_a_paragraph(self):
        long = "near Kesh, which is Shahrisabz today, south of Samarkand " * 2
        rows = [replace(TIMUR, name=name, born_in=f"{name} {long}", url=long + name) for name in "AB"]
        lines = as_text(answer(*rows), width=40).splitlines()
        assert lines[1] == "A"
        assert lines[2].startswith("    born in A near Kesh")
        assert "B" in lines
        assert max(map(len, lines)) <= 40

    def test_a_single_row_that_is_too_wide_is_a_list(self):
        lines = as_text(answer(replace(TIMUR, url="x" * 40)), width=50).splitlines()
        assert lines[1:4] == ["name     Timur", "born in  Kesh", "since    1370-04-09"]

    def test_no_word_is_broken_that_fits_on_the_screen(self):
        rows = [replace(TIMUR, name=f"Abdulkhamidkhon {n}", url="a few words more " * 9) for n in (1, 2)]
        for width in range(40, 120, 7):
            assert "Abdulkhamidkhon 1" in " ".join(as_text(answer(*rows), width=width).split())

    @given(st.text(max_size=80), st.integers(20, 200))
    def test_no_line_is_wider_than_the_screen(self, text, width):
        lines = as_text(answer(replace(TIMUR, born_in=text), title=text or "x"), width=width).splitlines()
        assert all(len(line) <= width for line in lines)

    @given(st.text(max_size=80))
    def test_the_same_answer_is_the_same_text(self, text):
        one = answer(replace(TIMUR, name=text))
        assert as_text(one, width=90) == as_text(one, width=90)

    def test_hostile_text_is_shown_and_not_obeyed(self):
        text = as_text(answer(replace(TIMUR, name=HOSTILE), title=HOSTILE, notes=(HOSTILE,)), width=400)
        assert not set("\x1b\u202e") & set(text)
        assert text.count(r"\u001b[31m") == 3
        assert text.count("<script>") == 3

    def test_it_is_what_print_and_the_prompt_show(self, monkeypatch):
        monkeypatch.setenv("COLUMNS", "80")
        assert str(answer(TIMUR)) == repr(answer(TIMUR)) == as_text(answer(TIMUR), width=80)


class TestHtml:
    def test_it_is_a_table_with_the_title_as_its_caption(self):
        html = as_html(answer(TIMUR, ULUGH))
        assert html.startswith("<table><caption>Rulers of Samarkand</caption><thead><tr><th>name</th>")
        assert "<td>1370-04-09</td>" in html
        assert html.endswith("<p>2 rows, as of 1400.</p>")

    def test_an_empty_answer_has_no_rows_and_says_why(self):
        html = as_html(answer(notes=("None recorded.",)))
        assert "<tr>" not in html
        assert "<p>None recorded.</p>" in html

    def test_web_addresses_are_links_that_tell_nobody_whence_one_comes(self):
        html = as_html(answer(replace(TIMUR, url="https://example.org/?a=1&b=2")))
        assert '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">' in html

    @pytest.mark.parametrize(
        "url",
        [
            "javascript:alert(1)",
            "data:text/html,x",
            'https://example.org/" onclick="alert(1)',
            "https://example.org/ <b>",
            " https://example.org",
            "HTTPS:alert(1)",
        ],
    )
    def test_what_only_looks_like_an_address_is_no_link(self, url):
        links = Elements(as_html(answer(replace(TIMUR, url=url)))).links
        assert links in ([], ["https://example.org"])

    @given(st.text(max_size=60))
    def test_no_text_becomes_an_element(self, text):
        one = answer(replace(TIMUR, name=text), title=text, notes=(text,))
        assert Elements(as_html(one)).tags <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "p"}

    def test_hostile_text_is_shown_and_not_obeyed(self):
        gaps = (NotCovered(HOSTILE, (HOSTILE,), HOSTILE),)
        found = Elements(
            as_html(answer(replace(TIMUR, name=HOSTILE, url=HOSTILE), title=HOSTILE, not_covered=gaps))
        )
        assert found.tags <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "p"}
        assert found.links == []
        assert not set("\x1b\u202e") & set(found.text)


class TestMarkdown:
    def test_it_is_a_table_with_the_title_above_and_the_day_below(self):
        assert as_markdown(answer(TIMUR, ULUGH)).splitlines() == [
            "**Rulers of Samarkand**",
            "",
            "| name | born in | since | also |",
            "| --- | --- | --- | --- |",
            "| Timur | Kesh | 1370-04-09 | Transoxiana, Khorasan |",
            "| Ulugh Beg |  |  |  |",
            "",
            "2 rows, as of 1400.",
        ]

    def test_marks_of_Markdown_are_text(self):  # noqa: N802 - a name
        row = as_markdown(answer(replace(ULUGH, name="a|b *c* <i>"))).splitlines()[4]
        assert row == r"| a\|b \*c\* \<i\> |"

    def test_a_text_of_several_lines_stays_on_one(self):
        assert len(as_markdown(answer(replace(ULUGH, name="a\n\n# b"))).splitlines()) == 7


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", ""),
        (True, "yes"),
        (False, "no"),
        (2005, "2005"),  # a year
        (12345, "12,345"),
        (0, "0"),
        (0.5, "0.5"),
        (1234567.5, "1,234,567.5"),
        (0.00001234, "1.234e-05"),
        (date(2005, 1, 31), "2005-01-31"),
        ((), ""),
        (("KAZ", None, 3), "KAZ, , 3"),
    ],
)
def test_a_value_is_shown_as_a_reader_writes_it(value, text):
    assert shown(value) == text


@given(st.text())
def test_a_visible_text_is_one_line_that_moves_nothing(text):
    line = visible(text)
    assert "\n" not in line
    assert all(char.isprintable() or char in "\u200c\u200d" for char in line)


def test_letters_of_all_scripts_are_visible_as_they_are():
    for text in ("Қазақстан", "توركىستان", "中华人民共和国", "می‌خواهم", "Türkiye"):
        assert visible(text) == text
