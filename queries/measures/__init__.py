"""Measures: pure computations on a projected network, one a file.

They take a NetworkX graph that `graph.network` made, or plain rows, and know nothing of Cypher, of days or of
files; the questions of the same names ask the graph, call them and say what is behind each number. All
weights are in `weights.yaml`.
"""
