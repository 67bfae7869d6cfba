"""What does the graph hold, and how new is it?"""

from __future__ import annotations

from queries.machinery.contents import contents


def test_it_is_the_same_on_both_engines(both):
    embedded, neo4j = (contents(database) for database in both)
    assert (embedded.nodes, embedded.relationships) == (neo4j.nodes, neo4j.relationships)
    assert (embedded.datasets, embedded.newest_source) == (neo4j.datasets, neo4j.newest_source)


def test_an_empty_graph_holds_nothing(database):
    held = contents(database)
    assert (held.generation, held.nodes, held.relationships, held.datasets) == (0, {}, {}, {})
    assert held.newest_source is None


def test_kinds_and_data_sets_are_counted_whoever_made_them(database):
    database.write(
        lambda transaction: transaction.run(
            "CREATE (:State {id: 'KAZ', name: 'K', dataset: 'mine'})-[:LIES_IN {id: 'x', dataset: 'mine'}]->"
            "(:Region:Place {id: 'steppes', name: 'Steppes', dataset: 'theirs'}), (:Note)"
        )
    )
    held = contents(database)
    assert held.nodes == {"Note": 1, "Place": 1, "Region": 1, "State": 1}
    assert held.relationships == {"LIES_IN": 1}
    assert held.datasets == {"mine": 2, "theirs": 1}


def test_the_newest_source_is_the_one_that_was_surely_published_last(database):
    database.write(
        lambda transaction: transaction.run(
            "CREATE (:Source {id: 'year', published: '2024', published_earliest: date('2024-01-01')}), "
            "(:Source {id: 'day', published: '2024-03-02', published_earliest: date('2024-03-02')}), "
            "(:Source {id: 'undated'})"
        )
    )
    newest = contents(database).newest_source
    assert (newest.id, newest.published) == ("day", "2024-03-02")
