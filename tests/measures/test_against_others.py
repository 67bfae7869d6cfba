"""The measures beside igraph and networkx, on the same graphs."""

from __future__ import annotations

import random

import igraph
import networkx as nx
import pytest
from five_states import all_to_all, chain, pair_and_three, ring, star, worked

from queries.measures.centrality import Centrality, centrality
from queries.measures.communities import communities

GRAPHS = [chain, star, ring, all_to_all, pair_and_three, worked]


def random_graph(states, ties, seed):
    chance = random.Random(seed)
    graph = nx.gnm_random_graph(states, ties, seed=seed)
    for _, _, held in graph.edges(data=True):
        held["weight"] = chance.randint(1, 40) / 10
    return nx.relabel_nodes(graph, {number: f"S{number:03d}" for number in graph})


GRAPHS += [lambda seed=seed: random_graph(30, 90, seed) for seed in range(5)]


def in_igraph(graph):
    twin = igraph.Graph()
    twin.add_vertices(list(graph))
    twin.add_edges(list(graph.edges))
    twin.es["weight"] = [graph.edges[pair]["weight"] for pair in graph.edges]
    return twin


def same(graph, measure, others):
    found = centrality(graph, Centrality(measure))
    assert list(found.values()) == pytest.approx(others, abs=1e-6)


@pytest.mark.parametrize("graph", GRAPHS)
def test_igraph_finds_the_same(graph):
    graph = graph()
    twin = in_igraph(graph)
    same(graph, "degree", twin.degree())
    same(graph, "weighted-degree", twin.strength(weights="weight"))
    same(graph, "core-number", twin.coreness())
    same(graph, "pagerank", twin.pagerank(weights="weight"))
    pairs = (len(graph) - 1) * (len(graph) - 2) / 2
    lengths = [round(10**12 / weight) for weight in twin.es["weight"]]
    same(graph, "betweenness", [value / pairs for value in twin.betweenness(weights=lengths)])


@pytest.mark.parametrize("graph", GRAPHS)
def test_igraph_finds_the_same_constraint_of_states_with_ties(graph):
    graph = graph()
    graph.remove_nodes_from([state for state in list(graph) if not graph.adj[state]])
    same(graph, "constraint", in_igraph(graph).constraint(weights="weight"))


@pytest.mark.parametrize("graph", GRAPHS)
def test_networkx_finds_the_same_constraint(graph):
    graph = graph()
    graph.remove_nodes_from([state for state in list(graph) if not graph.adj[state]])
    others = nx.constraint(graph, nodes=list(graph), weight="weight")
    same(graph, "constraint", [others[state] for state in graph])


@pytest.mark.parametrize("graph", [one for one in GRAPHS if one is not pair_and_three])
def test_igraph_finds_the_same_eigenvector_of_a_connected_network(graph):
    graph = graph()
    graph = graph.subgraph(max(nx.connected_components(graph), key=len)).copy()
    others = in_igraph(graph).eigenvector_centrality(weights="weight", scale=False)
    length = sum(value**2 for value in others) ** 0.5
    same(graph, "eigenvector", [value / length for value in others])


@pytest.mark.parametrize("graph", GRAPHS)
def test_igraph_finds_the_same_modularity_of_the_division(graph):
    graph = graph()
    found = communities(graph)
    part = {state: number for number, states in enumerate(found.parts) for state in states}
    twin = in_igraph(graph)
    other = twin.modularity([part[state] for state in graph], weights="weight")
    assert found.modularity == pytest.approx(other)
    optimum = twin.community_leiden("modularity", weights="weight", n_iterations=-1)
    assert found.modularity >= optimum.modularity - 0.02
    for resolution in (0.5, 2.0):
        found = communities(graph, resolution=resolution)
        other = nx.community.modularity(graph, found.parts, weight="weight", resolution=resolution)
        assert found.modularity == pytest.approx(other)
