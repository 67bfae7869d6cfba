"""Whatever a data set held before, a load makes the graph hold what it holds now."""

from __future__ import annotations

from engines.contents import contents, expected
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.batch import Batch, Node, Tie
from loaders.sync import sync

LABELS = ("State", "Organization", "Deal")
TYPES = ("MEMBER_OF", "PARTY_TO")
IDS = st.sampled_from(("a", "b", "c"))

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
VALUES = st.one_of(
    TEXT,
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
    st.lists(TEXT, max_size=3),
    st.none(),
)
# `value` of each type in turn: an engine that fixes a property's type would be found out.
PROPERTIES = st.dictionaries(st.sampled_from(("value", "title", "end", "side")), VALUES, max_size=3)
NODES = st.lists(
    st.builds(Node, st.sampled_from(LABELS), IDS, PROPERTIES),
    unique_by=lambda node: (node.label, node.id),
    max_size=6,
)


@st.composite
def batches(draw):
    nodes = draw(NODES)
    if not nodes:
        return Batch()
    ends = st.sampled_from([(node.label, node.id) for node in nodes])
    ties = st.lists(
        st.builds(Tie, st.sampled_from(TYPES), IDS, ends, ends, PROPERTIES),
        unique_by=lambda tie: (tie.type, tie.id),
        max_size=5,
    )
    return Batch(tuple(nodes), tuple(draw(ties)))


# The fixture is one graph for all examples, on purpose: what one leaves behind is where the next begins.
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(batches(), min_size=1, max_size=4))
def test_after_each_load_of_a_sequence_the_graph_holds_exactly_the_last_batch(graph, sequence):
    for batch in sequence:
        before = contents(graph)
        changes = sync(graph, batch)
        after = contents(graph)
        assert after == expected(batch)
        assert changes.any == (before != after)
        assert sum(count.unchanged for count in changes.counts) == sum(
            things.get(key) == thing
            for things, wanted in zip(before, expected(batch), strict=True)
            for key, thing in wanted.items()
        )
        assert not sync(graph, batch).any


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches(), batches())
def test_two_data_sets_that_share_no_ids_do_not_touch_each_other(graph, one, other):
    other = Batch(
        tuple(Node(node.label, f"mine-{node.id}", node.properties) for node in other.nodes),
        tuple(
            Tie(
                tie.type,
                f"mine-{tie.id}",
                (tie.start[0], f"mine-{tie.start[1]}"),
                (tie.end[0], f"mine-{tie.end[1]}"),
                tie.properties,
            )
            for tie in other.ties
        ),
    )
    sync(graph, one)
    sync(graph, other, dataset="mine")
    assert contents(graph) == expected(one)
    assert contents(graph, "mine") == expected(other, "mine")
    sync(graph, Batch())
    assert contents(graph) == ({}, {})
    assert contents(graph, "mine") == expected(other, "mine")
