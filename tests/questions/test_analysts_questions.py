"""Forty questions of an analyst: each is answered, and by the facts that answer it."""

from __future__ import annotations

from functools import partial
from random import Random
from types import SimpleNamespace

import pytest
from own_questions import OWN_QUESTIONS
from paper_questions import PAPER_QUESTIONS

import queries
from queries.machinery.sources_of import sources_of
from queries.machinery.text import question_text

QUESTIONS = (*PAPER_QUESTIONS, *OWN_QUESTIONS)


@pytest.fixture(scope="module")
def graph(loaded):
    """The loaded graph with each question as a method."""
    asked = {name: partial(getattr(queries, name), loaded) for name in queries.__all__}
    return SimpleNamespace(read=loaded.read, **asked)


@pytest.mark.parametrize("question", QUESTIONS, ids=[one.number for one in QUESTIONS])
def test_the_answer_has_the_facts_that_it_must_rest_on_and_none_that_is_wrong(graph, question):
    answered = question.answered(graph)
    assert set(question.must) - set(answered) == set()
    assert set(question.never) & set(answered) == set()
    assert len(answered) <= question.at_most


def test_every_fact_that_a_question_names_is_recorded(loaded):
    recorded = {row["id"] for row in loaded.read(question_text("record_names").cypher)}
    named = {fact for question in QUESTIONS for fact in (*question.must, *question.never)}
    assert named - recorded == set()


def test_what_answers_has_a_document_behind_it(loaded):
    named = sorted({fact for question in QUESTIONS for fact in question.must})
    # The windows of complete rolls rest on a comparison, told in words; one answer is a document itself.
    stated = [fact for fact in named if "-coverage-" not in fact and fact != "choi-fn-16"]
    sample = Random("documents").sample(stated, 40)
    assert {row.fact for row in sources_of(loaded, sample)} == set(sample)
