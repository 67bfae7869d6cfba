"""What a type checker sees of the usual ways to ask. Nothing here is run: mypy reads it, by a test."""

from __future__ import annotations

from datetime import date
from typing import assert_type

import steppe
from queries.deals import DealRow
from queries.machinery.answer import Answer
from queries.machinery.record import Record
from queries.machinery.sources_of import SourceRow
from queries.members import Member
from queries.rules.belonging import Belonging
from steppe.opened import Graph
from steppe.rows import Rows


def opening() -> None:
    """A graph is opened, also for a while."""
    assert_type(steppe.open(), Graph)
    with steppe.open(store="elsewhere", load=False) as g:
        assert_type(g, Graph)
    assert_type(steppe.__version__, str)


def asking(g: Graph) -> None:
    """Answers, rows and their fields have types."""
    answer = g.members("CSTO", as_of="2005-01-01")
    assert_type(answer, Answer[Member])
    assert_type(answer[0], Member)
    assert_type(answer[1:], tuple[Member, ...])
    assert_type([row.last_confirmed for row in answer], list[date | None])
    assert_type(answer.sources(), Answer[SourceRow])
    assert_type(g.is_member(["UZB", "KAZ"], "CSTO", as_of=date(2008, 1, 1)), Answer[Belonging])
    assert_type(g.deals("KAZ,UZB", amount=1e6, unit="USD"), Answer[DealRow])
    assert_type(g.record("kaz-csto-1992"), Record)
    assert_type(g.cypher("MATCH (s:State {id: $id}) RETURN s.name", id="KAZ"), Rows)


def mistaken(g: Graph) -> None:
    """Each of these is seen to be wrong: mypy complains of an ignore that ignores nothing."""
    g.members()  # type: ignore[call-arg]
    g.members("CSTO", "2005-01-01")  # type: ignore[call-arg]
    g.members("CSTO", at="2005-01-01")  # type: ignore[call-arg]
    g.members("CSTO", certain="yes")  # type: ignore[arg-type]
    g.memebrs("CSTO")  # type: ignore[attr-defined]
    steppe.opne()  # type: ignore[attr-defined]
    misspelt = g.members("CSTO")[0].sttae  # type: ignore[attr-defined]
    assert_type(misspelt, str)  # type: ignore[assert-type]
