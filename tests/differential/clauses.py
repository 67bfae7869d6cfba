"""Small Cypher texts put together at random from clauses, over the graph of `small_graph`.

They keep the rules that `test_known_differences` gives reason for: `WITH *` stands behind every `UNWIND`,
and what `OPTIONAL MATCH` may have left without a value is in no later pattern.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

__all__ = ["PARAMETERS", "text"]

PARAMETERS = {"ids": ["b1", "b3", "a2", "nobody"], "day": "2000-06-01"}


@dataclass(frozen=True)
class Clause:
    """A clause with places for variables.

    Attributes
    ----------
    cypher : str
        `{A}` is a variable that is there, `{a}` a new one.
    needs, gives : str
        Kinds of these variables: `a` and `b` nodes of those labels, `r` a tie, `x` a text, `k` a number, `m`
        what may have no value and is only returned.
    """

    cypher: str
    needs: str = ""
    gives: str = ""


CLAUSES = (
    Clause("MATCH ({a}:A)", gives="a"),
    Clause("MATCH ({a}:A {{id: 'a1'}})", gives="a"),
    Clause("MATCH ({b}:B)", gives="b"),
    Clause("MATCH ({b}:B {{id: {X}}})", "X", "b"),
    Clause("MATCH ({b}:B) WHERE {b}.id = {X}", "X", "b"),
    Clause("MATCH ({b}:B {{s: {X}}})", "X", "b"),
    Clause("MATCH ({b}:B) WHERE {b}.id STARTS WITH {X}", "X", "b"),
    Clause("MATCH ({b}:B) WHERE {b}.id IN $ids", gives="b"),
    Clause("MATCH ({a}:A {{id: {X}}})", "X", "a"),
    Clause("MATCH (:A {{id: {X}}})", "X"),
    Clause("MATCH ({a}:A) WHERE {a}.since >= date($day)", gives="a"),
    Clause("MATCH ({a}:A) WHERE {a}.since <= {A}.since", "A", "a"),
    Clause("MATCH ({a}:A), ({b}:B)", gives="ab"),
    Clause("MATCH ({a}:A), ({b}:B {{id: {X}}})", "X", "ab"),
    Clause("MATCH ({b}:B {{k: {A}.k}})", "A", "b"),
    Clause("MATCH ({b}:B {{k: {K}}})", "K", "b"),
    Clause("MATCH ({b}:B) WHERE {b}.k >= {K}", "K", "b"),
    Clause("MATCH ({b}:B) WHERE {b}.k IN [{A}.k, 3]", "A", "b"),
    Clause("MATCH ({b}:B) WHERE {b}.id IN {A}.l OR {b}.k = {A}.k", "A", "b"),
    Clause("MATCH ({b}:B {{id: {R}.src[0]}})", "R", "b"),
    Clause("MATCH ({A})", "A"),
    Clause("MATCH ({A}:C)", "A"),
    Clause("MATCH ({A})-[{r}:R]->({b}:B)", "A", "rb"),
    Clause("MATCH ({b}:B)<-[:R]-({A})", "A", "b"),
    Clause("MATCH ({a}:A)-[{r}:R]->({B})", "B", "ar"),
    Clause("MATCH ({a}:A)-[{r}:R]->({b}:B)", gives="arb"),
    Clause("MATCH ({a}:A)-[:R]->({B}) WHERE {a}.id = {X}", "BX", "a"),
    Clause("MATCH ({b}:B {{id: {X}}})<-[{r}:R]-({A})", "AX", "br"),
    Clause("MATCH ({b}:B {{id: {X}}})<-[:R]-({a}:A)", "X", "ab"),
    Clause("MATCH ({A})-[:S]-({a}:A) WHERE {a}.id <> {A}.id", "A", "a"),
    Clause("MATCH ({A})-[:S]->({a}:A)-[:R]->({b})", "A", "ab"),
    Clause("MATCH ({B}), ({a}:A)-[:R]->({B})", "B", "a"),
    Clause("MATCH ({b}:B)-[:T*0..2]->({B})", "B", "b"),
    Clause("MATCH ({B})(()-[:T]->()){{0,2}}({b}:B)", "B", "b"),
    Clause("MATCH ({b}:B) WHERE EXISTS {{ MATCH ({A})-[:R]->({b}) }}", "A", "b"),
    Clause("MATCH ({b}:B) WHERE NOT EXISTS {{ MATCH (:A {{id: {X}}})-[:R]->({b}) }}", "X", "b"),
    Clause("MATCH ({a}:A) WHERE COUNT {{ ({a})-[:R]->() }} >= {K}", "K", "a"),
    Clause("OPTIONAL MATCH ({m}:B {{id: {X}}})", "X", "m"),
    Clause("OPTIONAL MATCH ({A})-[:R]->({m}:B)", "A", "m"),
    Clause("OPTIONAL MATCH ({m}:C)-[:S]->({B})", "B", "m"),
    Clause("OPTIONAL MATCH ({m}:B {{id: {X}}})<-[:R]-({A})", "AX", "m"),
    Clause("UNWIND ['b1', 'b2', 'a1'] AS {x} WITH *", gives="x"),
    Clause("UNWIND $ids AS {x} WITH *", gives="x"),
    Clause("UNWIND {A}.l AS {x} WITH *", "A", "x"),
    Clause("UNWIND {B}.l AS {x} WITH *", "B", "x"),
    Clause("UNWIND {R}.src AS {x} WITH *", "R", "x"),
    Clause("UNWIND range(1, {K}) AS {k} WITH *", "K", "k"),
    Clause("WITH *, {A}.id AS {x}", "A", "x"),
    Clause("WITH *, size({A}.l) AS {k}", "A", "k"),
    Clause("WITH DISTINCT *, coalesce({B}.k, 2) AS {k}", "B", "k"),
    Clause("CALL ({X}) {{ MATCH ({b}:B {{id: {X}}}) RETURN {b} }}", "X", "b"),
    Clause("CALL ({A}) {{ MATCH ({A})-[:R]->({b}:B) RETURN {b} ORDER BY {b}.id LIMIT 1 }}", "A", "b"),
    Clause("CALL ({A}) {{ UNWIND {A}.l AS {x} RETURN {x} }}", "A", "x"),
    Clause("CALL ({A}) {{ OPTIONAL MATCH ({A})-[:R]->(q) RETURN count(q) AS {k} }}", "A", "k"),
    Clause(
        "CALL ({A}) {{ MATCH ({A})-[:R]->(q) RETURN sum(q.k) + 1 AS {k} UNION RETURN 1 AS {k} }}", "A", "k"
    ),
)


def text(chosen: random.Random, clauses: int) -> str:
    """Return a text of so many clauses that returns all it has bound, in one whole order.

    Parameters
    ----------
    chosen : random.Random
        Chance.
    clauses : int
        How many clauses, 1 or more.

    Returns
    -------
    str
        The text; its parameters are `PARAMETERS`.
    """
    bound: dict[str, list[str]] = {kind: [] for kind in "abrxkm"}
    written = []
    while len(written) < clauses:
        # `WITH` alone has nothing to go on with.
        fitting = [one for one in CLAUSES if all(bound[kind.lower()] for kind in one.needs)]
        clause = chosen.choice(fitting)
        names = {kind: chosen.choice(bound[kind.lower()]) for kind in clause.needs}
        for kind in clause.gives:
            names[kind] = f"{kind}{sum(map(len, bound.values())) + 1}"
            bound[kind].append(names[kind])
        written.append(clause.cypher.format(**names))
    nodes = [f"{name}.id AS {name}_" for kind in "abrm" for name in bound[kind]]
    values = [f"{name} AS {name}_" for kind in "xk" for name in bound[kind]]
    shown = [*nodes, *values] or ["count(*) AS rows_"]
    order = ", ".join(one.partition(" AS ")[2] for one in shown)
    return f"{' '.join(written)} RETURN {', '.join(shown)} ORDER BY {order}"
