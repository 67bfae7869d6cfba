"""What lies behind `graph.database`: how each engine is reached, and how a call to it is made.

`server` reaches a Neo4j server, `embedded` the engine in a process of this machine; both are an `endpoint`.
Nothing outside this package asks which engine it runs on.
"""
