"""Every question, at random days and with random names, has one answer on both engines."""

from __future__ import annotations

import os
import random

import pytest
from differential.arguments import Pools, arguments

import queries
from graph.errors import SteppeError

DRAWN = 50 if os.environ.get("STEPPE_SOAK") else 3
"""Sets of arguments a question."""

SEED = int(os.environ.get("STEPPE_TEST_SEED", "20261124"))


@pytest.fixture(scope="module")
def pools(both):
    embedded, neo4j = both
    found = Pools.of(embedded)
    assert found == Pools.of(neo4j)
    return found


@pytest.mark.parametrize("name", queries.__all__)
def test_a_question_has_the_same_answer_on_both_engines(name, both, pools):
    question = getattr(queries, name)
    chosen = random.Random(f"{SEED} {name}")
    for _ in range(DRAWN):
        given = arguments(question, pools, chosen)
        embedded, neo4j = (told(question, database, given) for database in both)
        assert embedded == neo4j, f"{name}({given})"


def told(question, database, given):
    """Return the answer as text, bytes and rows, or the error in words."""
    try:
        answer = question(database, **given)
    except SteppeError as error:
        return type(error).__name__, str(error)
    return answer, answer.to_json(), str(answer)
