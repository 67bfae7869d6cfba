"""What a record is, the database that holds it, and the network drawn from it.

This package imports none of the others. Records are in `graph.model`, dates in `graph.dates`, the shape of
the graph in `graph.schema`, the two engines behind `graph.database`, all errors in `graph.errors`.
"""
