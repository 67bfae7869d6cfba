"""Files -> checked records -> graph.

`read` takes files to records, `checks` looks at them together, `rows` turns them into nodes and ties, `sync`
brings a graph to hold exactly these. A new kind of record: see `loaders.kinds` and `loaders.rows`.
"""
