"""The network of a day as a NetworkX graph: rows of ties in, states and their ties out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from math import fsum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    import networkx as nx

__all__ = ["Relation", "Tie", "TieLike", "merged", "project"]


class Relation(StrEnum):
    """What ties two nodes of the network."""

    COOPERATES_WITH = "COOPERATES_WITH"
    IN_DISPUTE_WITH = "IN_DISPUTE_WITH"
    INFLUENCES = "INFLUENCES"
    MEMBER_OF = "MEMBER_OF"

    @property
    def derived(self) -> bool:
        """Whether it is computed for a view, and not recorded itself."""
        return self is not Relation.MEMBER_OF

    @property
    def mutual(self) -> bool:
        """Whether it holds both ways."""
        return self in {Relation.COOPERATES_WITH, Relation.IN_DISPUTE_WITH}


class TieLike(Protocol):
    """What a row must have to become an edge: the attributes of `Tie`."""

    @property
    def a(self) -> str: ...  # noqa: D102 - see Tie
    @property
    def b(self) -> str: ...  # noqa: D102
    @property
    def relation(self) -> Relation: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def record(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def states(self) -> int: ...  # noqa: D102
    @property
    def weight(self) -> float: ...  # noqa: D102
    @property
    def certainty(self) -> str: ...  # noqa: D102
    @property
    def since(self) -> str: ...  # noqa: D102
    @property
    def until(self) -> str | None: ...  # noqa: D102
    @property
    def facts(self) -> tuple[str, ...]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Tie:
    """One tie between two states by one record, or of a state to a body.

    Attributes
    ----------
    a, b : str
        Codes of the two states; of what is not mutual, from the first to the second. Of a membership the
        second is the id of the body.
    relation : Relation
        What ties them.
    kind : str
        Kind of cooperation; of a dispute how far it went.
    record : str
        Id of the body, deal, event or dispute.
    title : str
        Its title; of a body its abbreviation.
    states : int
        How many states share it, the two included.
    weight : float
        What it counts between the two.
    certainty : str
        `certain`, or `possible` where the dates are too wide to tell.
    since, until : str or None
        Beginning and end as authored; no end that lay ahead on the day.
    facts : tuple of str
        Ids of the records and spells that it comes from.
    """

    a: str
    b: str
    relation: Relation
    kind: str
    record: str
    title: str
    states: int
    weight: float
    certainty: str
    since: str
    until: str | None
    facts: tuple[str, ...]


def project(ties: Iterable[TieLike], states: Iterable[str] = ()) -> nx.MultiDiGraph:
    """Return the network of these ties.

    The time it takes grows with the number of ties. Nodes and edges stand in order of their ids, so that the
    same ties give the same graph whatever their order.

    Parameters
    ----------
    ties : iterable of Tie
        Or rows of the question `network`, which have the same attributes.
    states : iterable of str, optional
        Codes of states that are nodes though nothing ties them.

    Returns
    -------
    networkx.MultiDiGraph
        Nodes have `label` (`State` or `Organization`). Each record gives an edge of its own, keyed by
        relation and id, with `relation`, `kind`, `record`, `title`, `states`, `weight`, `certainty`, `since`,
        `until`, `facts` and `derived`; what is mutual gives one each way.

    Examples
    --------
    >>> tie = Tie("KAZ", "UZB", Relation.COOPERATES_WITH, "deal", "treaty", "Treaty", 2, 1.0, "certain",
    ...           "2013-06-14", None, ("treaty",))
    >>> network = project([tie], ["TKM"])
    >>> list(network), network.number_of_edges(), network["UZB"]["KAZ"]["COOPERATES_WITH treaty"]["derived"]
    (['KAZ', 'TKM', 'UZB'], 2, True)
    """
    import networkx as nx  # noqa: PLC0415 - a third of a second that most questions do not need

    ordered = sorted(ties, key=lambda tie: (tie.a, tie.b, tie.relation, tie.record))
    labels = dict.fromkeys(states, "State")
    for tie in ordered:
        labels[tie.a] = "State"
        labels[tie.b] = "Organization" if tie.relation is Relation.MEMBER_OF else "State"
    network = nx.MultiDiGraph()
    network.add_nodes_from((node, {"label": labels[node]}) for node in sorted(labels))
    for tie in ordered:
        held = {
            "relation": str(tie.relation),
            "kind": str(tie.kind),
            "record": tie.record,
            "title": tie.title,
            "states": tie.states,
            "weight": tie.weight,
            "certainty": tie.certainty,
            "since": tie.since,
            "until": tie.until,
            "facts": tie.facts,
            "derived": tie.relation.derived,
        }
        key = f"{tie.relation} {tie.record}"
        network.add_edge(tie.a, tie.b, key, **held)
        if tie.relation.mutual:
            network.add_edge(tie.b, tie.a, key, **held)
    return network


def merged(network: nx.MultiDiGraph, relation: Relation = Relation.COOPERATES_WITH) -> nx.Graph:
    """Return the states with at most one edge between two: their ties of one mutual relation together.

    Parameters
    ----------
    network : networkx.MultiDiGraph
        As `project` returns it.
    relation : Relation, default COOPERATES_WITH
        A mutual relation.

    Returns
    -------
    networkx.Graph
        All states, in order of code; edges have `weight`, the sum over the ties (exactly rounded, so that it
        does not hang on their order), `length`, its inverse, and `ties`, their number, and `facts`. Pairs
        whose weight is nought have no edge.

    Raises
    ------
    ValueError
        If the relation is not mutual.

    Examples
    --------
    >>> ties = [Tie("KAZ", "UZB", Relation.COOPERATES_WITH, "deal", record, record, n, 1 / (n - 1), "certain",
    ...             "2013", None, (record,)) for record, n in [("treaty", 2), ("pact", 5)]]
    >>> merged(project(ties)).edges["KAZ", "UZB"]
    {'weight': 1.25, 'length': 0.8, 'ties': 2, 'facts': ('pact', 'treaty')}
    """
    import networkx as nx  # noqa: PLC0415

    if not relation.mutual:
        message = f"{relation} is not mutual, so two states have two such ties and not one"
        raise ValueError(message)
    weights: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    facts: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for a, b, held in network.edges(data=True):
        if held["relation"] == relation and a < b:
            weights[a, b].append(held["weight"])
            facts[a, b] |= dict.fromkeys(held["facts"])
    simple = nx.Graph()
    simple.add_nodes_from((node, held) for node, held in network.nodes(data=True) if held["label"] == "State")
    for (a, b), several in weights.items():
        weight = fsum(several)
        if weight > 0:
            simple.add_edge(
                a, b, weight=weight, length=1 / weight, ties=len(several), facts=tuple(facts[a, b])
            )
    return simple
