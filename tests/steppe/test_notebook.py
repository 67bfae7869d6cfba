"""Steppe in a notebook: the magics in an IPython shell."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser

import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

import steppe
from queries.machinery.answer import Answer
from steppe.asked import summaries
from steppe.notebook import ToldError, add_magics
from steppe.opened import Graph
from steppe.rows import Rows

HOSTILE = "<script>alert(1)</script>'\"`}) DETACH DELETE n //\u202e\x1b[31m{name}$id"


@pytest.fixture(scope="module")
def module_shell(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ipython")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IPYTHONDIR", str(folder))
        config = Config()
        config.HistoryManager.enabled = False
        config.InteractiveShell.colors = "nocolor"
        yield InteractiveShell.instance(config=config)
        InteractiveShell.clear_instance()


@pytest.fixture
def shell(module_shell, loaded, monkeypatch):
    """A fresh notebook on the graph of all facts, on each engine in turn."""
    module_shell.reset(new_session=False)
    # One connection for all tests: each notebook would else open its own.
    monkeypatch.setattr(steppe, "open", lambda *_, **__: Graph(loaded._endpoint))
    monkeypatch.setattr(Graph, "close", lambda _: None)
    add_magics(module_shell)
    return module_shell


def ran(shell, cell):
    """Run a cell that must succeed, and return what it shows."""
    result = shell.run_cell(cell)
    result.raise_error()
    return result.result


def failed(shell, cell, capsys) -> str:
    """Run a cell that must fail, and return what the reader sees of it."""
    capsys.readouterr()
    result = shell.run_cell(cell)
    assert isinstance(result.error_in_exec, ToldError), result
    seen = capsys.readouterr()
    assert "Traceback" not in seen.out + seen.err
    return (seen.out + seen.err).strip()


def test_the_magics_come_with_the_extension(module_shell):
    ran(module_shell, "%load_ext steppe")
    magics = module_shell.magics_manager.magics
    assert {"ask", "cypher", "steppe_open"} <= set(magics["line"])
    assert "cypher" in magics["cell"]


class Read(HTMLParser):
    """HTML as a browser reads it: its elements, and the text in each."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    @property
    def tags(self):
        return {tag for tag, _ in self.elements}


class TestAsk:
    def test_it_answers_in_the_words_of_the_shell(self, shell):
        answer = ran(shell, "%ask members CSTO --as-of 2005")
        assert isinstance(answer, Answer)
        assert answer == Graph.members(steppe.open(), "CSTO", as_of="2005")
        assert "<table>" in answer._repr_html_()

    def test_the_answer_can_be_kept(self, shell):
        ran(shell, "answer = %ask is-member UZB CSTO --as-of 2008")
        assert ran(shell, "answer[0].value") == "yes"

    def test_values_of_the_notebook_can_stand_in_its_words(self, shell):
        ran(shell, "body = 'CSTO'")
        assert ran(shell, "%ask members {body} --as-of 2005").title.startswith("Members of Collective")

    def test_alone_it_lists_the_questions(self, shell, capsys):
        assert ran(shell, "%ask") is None
        listed = dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines())
        assert listed == summaries()

    def test_it_explains_a_question(self, shell, capsys):
        assert ran(shell, "%ask members --help") is None
        shown = capsys.readouterr().out
        assert "Usage: %ask members [OPTIONS]" in shown
        assert "--as-of DAY" in shown
        assert "--format" not in shown

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ("%ask membrs", "there is no question 'membrs' (did you mean members"),
            ("%ask members", "ORGANIZATION"),
            ("%ask members CSTOO", "unknown organisation 'CSTOO'; did you mean CSTO"),
            ("%ask members CSTO --as-of 2005-13", "2005-13"),
            ("%ask members CSTO --frobnicate", "--frobnicate"),
            ("%ask deals --kind energi", "did you mean energy?"),
            ("%ask deals KAZ 'UZB", "no closing quotation"),
            ("%ask members '); MATCH (n) DETACH DELETE n //'", "unknown organisation"),
        ],
    )
    def test_what_is_wrong_is_told_on_one_line(self, shell, capsys, line, said):
        seen = failed(shell, line, capsys)
        assert said.lower() in seen.lower()
        assert "\n" not in seen


class TestCypher:
    def test_a_cell_is_run_with_the_variables_of_the_notebook(self, shell):
        ran(shell, "body, day = 'csto', __import__('datetime').date(2005, 1, 1)")
        rows = ran(
            shell,
            "%%cypher\n"
            "MATCH (s:State)-[m:MEMBER_OF]->(:Organization {id: $body})\n"
            "WHERE m.status = 'member' AND m.since <= $day AND (m.until IS NULL OR m.until >= $day)\n"
            "RETURN s.id AS state, m.since AS since ORDER BY state;",
        )
        assert isinstance(rows, Rows)
        assert [row["state"] for row in rows] == ["ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"]
        assert rows.records()[2]["since"] == date(1992, 5, 15)

    def test_a_line_is_run_as_it_stands(self, shell):
        # IPython would read braces as Python, and paste in what stands behind a dollar.
        ran(shell, f"id = 'KAZ'; name = {HOSTILE!r}")
        rows = ran(shell, "%cypher MATCH (s:State {id: $id}) RETURN s.name AS name, $name AS given")
        assert rows.records() == [{"name": "Kazakhstan", "given": HOSTILE}]

    def test_what_it_finds_can_be_kept_as_a_data_frame(self, shell):
        ran(shell, "%%cypher -o states --format none\nMATCH (s:State) RETURN s.id AS id ORDER BY id LIMIT 3")
        frame = shell.user_ns["states"]
        assert isinstance(frame, pd.DataFrame)
        assert list(frame["id"]) == sorted(frame["id"])

    def test_it_can_be_shown_as_a_data_frame_or_not_at_all(self, shell):
        assert isinstance(ran(shell, "%%cypher --format frame\nRETURN 1 AS one"), pd.DataFrame)
        assert ran(shell, "%%cypher --format none\nRETURN 1 AS one") is None

    def test_so_many_rows_are_fetched_and_more_are_told(self, shell):
        cell = "\nMATCH (s:State) RETURN s.id AS id ORDER BY id"
        few = ran(shell, f"%%cypher --limit 2{cell}")
        assert (len(few), few.truncated) == (2, True)
        assert "The first 2 rows of more." in few._repr_html_()
        assert not ran(shell, f"%%cypher --limit 0{cell}").truncated

    def test_no_rows_are_told(self, shell):
        assert "No rows." in repr(ran(shell, "%cypher MATCH (s:State {id: 'XXX'}) RETURN s"))

    def test_it_cannot_change_the_graph(self, shell, capsys, loaded):
        before = loaded.read("MATCH (n) RETURN count(n) AS n").rows
        for statement in ("CREATE (:Horse)", "MATCH (s:State) SET s.name = 'x'", "MATCH (n) DETACH DELETE n"):
            assert "only reading is allowed" in failed(shell, f"%cypher {statement}", capsys)
        assert loaded.read("MATCH (n) RETURN count(n) AS n").rows == before

    @pytest.mark.parametrize(
        ("cell", "said"),
        [
            ("%cypher RETURN $nope", "no variable of this notebook is called nope"),
            ("%%cypher --limit x\nRETURN 1", "--limit"),
            ("%%cypher --limit -1\nRETURN 1", "--limit"),
            ("%%cypher -o 1st\nRETURN 1", "-o"),
            ("%%cypher --frobnicate\nRETURN 1", "--frobnicate"),
            ("%%cypher --format xml\nRETURN 1", "xml"),
            ("%%cypher\n  \n", "the query is empty"),
            ("%cypher", "the query is empty"),
        ],
    )
    def test_what_is_wrong_is_told_on_one_line(self, shell, capsys, cell, said):
        seen = failed(shell, cell, capsys)
        assert said in seen
        assert "\n" not in seen

    def test_a_wrong_text_is_shown_with_the_place(self, shell, capsys):
        seen = failed(shell, "%%cypher\nMATCH (s:State)\nRETRUN s.name", capsys)
        assert seen.splitlines()[0].startswith("the query is wrong")
        assert "RETRUN s.name" in seen
        assert "did you mean RETURN?" in seen

    def test_a_value_that_the_graph_cannot_take_is_told(self, shell, capsys):
        ran(shell, "thing = object()")
        assert "cannot be sent" in failed(shell, "%cypher RETURN $thing", capsys)


class TestHtml:
    def test_records_are_told_from_plain_values(self, shell):
        rows = ran(
            shell,
            "%cypher MATCH (s:State {id: 'KAZ'})-[m:MEMBER_OF {id: 'kaz-csto-1992'}]->() RETURN s, m, s.name",
        )
        read = Read(rows._repr_html_())
        node, spell = (attributes for tag, attributes in read.elements if tag == "span")
        assert "(:State KAZ Kazakhstan)" in read.text
        assert "[:MEMBER_OF kaz-csto-1992]" in read.text
        assert "border-radius:1em" in node["style"]
        assert "border-radius:0" in spell["style"]
        assert "capital: Astana" in node["title"]
        assert "fingerprint" not in node["title"]

    def test_web_addresses_are_links_and_nothing_else_is(self, shell):
        rows = ran(
            shell,
            "%cypher RETURN 'https://example.org/?a=1&b=2' AS a, 'javascript:alert(1)' AS b, "
            "'https://example.org/ <b>' AS c",
        )
        links = [attributes for tag, attributes in Read(rows._repr_html_()).elements if tag == "a"]
        assert [one["href"] for one in links] == ["https://example.org/?a=1&b=2"]

    @pytest.mark.parametrize(
        "returned", ["$text", "[$text, [$text]]", "{key: $text}", "{id: $text, name: $text}"]
    )
    def test_hostile_values_are_text(self, shell, returned):
        ran(shell, f"text = {HOSTILE!r}")
        rows = ran(shell, f"%cypher RETURN {returned} AS `<img onerror=x>`")
        read = Read(rows._repr_html_())
        assert read.tags <= {"table", "thead", "tbody", "tr", "th", "td", "p"}
        assert "<script>alert(1)</script>" in read.text
        assert "<img onerror=x>" in read.text
        assert not set("\x1b\u202e") & set(read.text + repr(rows))

    def test_a_null_is_told_from_a_text(self, shell):
        rows = ran(shell, "%cypher RETURN null AS a, 'null' AS b")
        assert rows._repr_html_().count('<span style="color:#888">null</span>') == 1


class TestChoiceOfGraph:
    def test_a_graph_of_the_notebook_can_be_chosen(self, shell, loaded, capsys):
        shell.user_ns["g"] = Graph(loaded._endpoint)
        ran(shell, "%steppe_open g")
        assert loaded.info().engine in capsys.readouterr().out
        assert len(ran(shell, "%ask members CSTO --as-of 2005")) == 6

    def test_a_store_can_be_chosen(self, shell, monkeypatch):
        asked = []
        opened = steppe.open

        def noted(uri=None, *, store=None):
            asked.append((uri, store))
            return opened()

        monkeypatch.setattr(steppe, "open", noted)
        ran(shell, "%steppe_open --store 'my store'")
        ran(shell, "%steppe_open --uri neo4j://localhost:7687")
        ran(shell, "%ask members CSTO")
        assert asked == [(None, "my store"), ("neo4j://localhost:7687", None)]

    def test_a_variable_that_holds_no_graph_is_told(self, shell, capsys):
        ran(shell, "g = 1")
        assert "holds no graph" in failed(shell, "%steppe_open g", capsys)

    def test_a_server_that_is_not_there_is_told(self, shell, capsys, monkeypatch):
        monkeypatch.undo()
        assert "cannot reach" in failed(shell, "%steppe_open --uri bolt://127.0.0.1:1", capsys)
