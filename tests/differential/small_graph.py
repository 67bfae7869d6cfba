"""A graph of a dozen nodes with what trips engines up: missing values, ties side by side, loops."""

from __future__ import annotations

import neo4j.graph

__all__ = ["comparable", "make_small_graph"]

_SCHEMA = (
    "CREATE CONSTRAINT a_id IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT b_id IF NOT EXISTS FOR (n:B) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT r_id IF NOT EXISTS FOR ()-[r:R]-() REQUIRE r.id IS UNIQUE",
    "CREATE INDEX a_since IF NOT EXISTS FOR (n:A) ON (n.since)",
    "CREATE INDEX b_k IF NOT EXISTS FOR (n:B) ON (n.k)",
)

_GRAPH = """
CREATE (a1:A {id: 'a1', k: 1, f: 1.5, s: 'x', since: date('2000-01-01'), l: ['x', 'y']}),
       (a2:A {id: 'a2', k: 2, f: 2.0, s: 'y', l: ['b1', 'b3'],
              since: date('2001-06-15'), until: date('2005-01-01')}),
       (a3:A {id: 'a3', k: 2, s: 'Zz', since: date('1999-12-31'), l: []}),
       (a4:A {id: 'a4', f: -1.0, s: ''}),
       (a5:A:C {id: 'a5', k: 5, s: 'q'}),
       (b1:B {id: 'b1', k: 1, s: 'x', l: ['a1', 'a2']}),
       (b2:B {id: 'b2', k: 3, s: 'é', since: date('2001-06-15'), l: ['a3', 'nobody']}),
       (b3:B {id: 'b3', s: 'y'}),
       (b4:B {id: 'b4', k: 2, s: 'X'}),
       (a1)-[:R {id: 'r1', w: 1, since: date('2000-01-01'), src: ['b1', 'b2']}]->(b1),
       (a1)-[:R {id: 'r2', w: 2, since: date('2003-01-01')}]->(b1),
       (a1)-[:R {id: 'r3', w: 3, src: ['b3']}]->(b2),
       (a2)-[:R {id: 'r4', w: 1, since: date('2001-01-01'), until: date('2004-01-01')}]->(b2),
       (a3)-[:R {id: 'r5'}]->(b3),
       (a1)-[:S {id: 's1', w: 1}]->(a2), (a2)-[:S {id: 's2', w: 2}]->(a3), (a3)-[:S {id: 's3', w: 3}]->(a1),
       (a2)-[:S {id: 's4'}]->(a2),
       (b1)-[:T {id: 't1', w: 2}]->(b2), (b2)-[:T {id: 't2', w: 1}]->(b3), (a4)-[:T {id: 't3'}]->(b4)
"""


def make_small_graph(database):
    database.schema(_SCHEMA)
    database.write(lambda tx: tx.run(_GRAPH))


def comparable(value):  # noqa: PLR0911 - one for each kind of value
    """Return a value in which what stands for the same thing on both engines is equal."""
    if isinstance(value, neo4j.graph.Node):
        return "node", tuple(sorted(value.labels)), comparable(dict(value))
    if isinstance(value, neo4j.graph.Relationship):
        return "relationship", value.type, comparable(dict(value))
    if isinstance(value, neo4j.graph.Path):
        return "path", comparable(list(value.nodes)), comparable(list(value.relationships))
    if isinstance(value, dict):
        return "map", tuple(sorted((key, comparable(one)) for key, one in value.items()))
    if isinstance(value, (list, tuple)):
        return "list", tuple(comparable(one) for one in value)
    if isinstance(value, float):
        # Both add up in an order of their own, and the last digits tell it.
        return "float", f"{value:.12g}"
    return type(value).__name__, value
