"""The dead of a dispute of many parts are counted once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from queries.rules.casualties import Figure, casualties


@st.composite
def trees(draw) -> list[Figure]:
    """A dispute and up to eleven parts, each part of an earlier one, about half with a figure."""
    figures = []
    for number in range(draw(st.integers(1, 12))):
        parent = f"d{draw(st.integers(0, number - 1))}" if number else None
        least = draw(st.none() | st.integers(0, 100))
        most = None if least is None else least + draw(st.integers(0, 50))
        figures.append(Figure(f"d{number}", parent, least, most))
    return figures


def wholes(figure: Figure, by_id: dict[str, Figure]) -> list[str]:
    found = []
    while figure.part_of in by_id:
        found.append(figure.part_of)
        figure = by_id[figure.part_of]
    return found


def test_parts_are_summed_where_the_whole_has_no_figure():
    found = casualties(
        "war", [Figure("war", None, None, None), Figure("a", "war", 1, 2), Figure("b", "war", 3, 5)]
    )
    assert (found.least, found.most, found.counted) == (4, 7, ("a", "b"))


def test_a_part_is_not_added_to_the_figure_of_its_whole():
    found = casualties("war", [Figure("war", None, 10, 20), Figure("a", "war", 8, 15)])
    assert (found.least, found.most) == (10, 20)
    assert found.inside == ("a",)


def test_parts_without_a_figure_are_told():
    found = casualties(
        "war", [Figure("war", None, None, None), Figure("a", "war", 1, 2), Figure("b", "war", None, None)]
    )
    assert found.without == ("b",)


def test_a_dispute_alone_without_a_figure_counts_nothing():
    found = casualties("row", [Figure("row", None, None, None)])
    assert found.counted == ()
    assert found.without == ("row",)


def test_none_dead_is_a_figure():
    assert casualties("row", [Figure("row", None, 0, 0)]).counted == ("row",)


def test_disputes_that_are_part_of_each_other_are_counted_once():
    found = casualties("a", [Figure("a", "b", 1, 1), Figure("b", "a", 2, 2)])
    assert (found.least, found.counted, found.inside) == (1, ("a",), ("b",))


@given(trees())
def test_no_figure_is_counted_beside_one_that_contains_it(figures):
    by_id = {figure.id: figure for figure in figures}
    counted = set(casualties("d0", figures).counted)
    for figure in figures:
        if figure.id in counted:
            assert not counted.intersection(wholes(figure, by_id))


@given(trees())
def test_each_figure_is_counted_or_inside_one_that_is(figures):
    found = casualties("d0", figures)
    with_figure = {figure.id for figure in figures if figure.least is not None}
    assert set(found.counted) | set(found.inside) == with_figure
    by_id = {figure.id: figure for figure in figures}
    for inner in found.inside:
        assert set(found.counted).intersection(wholes(by_id[inner], by_id))


@given(trees())
def test_the_sums_are_those_of_the_figures_named(figures):
    found = casualties("d0", figures)
    by_id = {figure.id: figure for figure in figures}
    assert found.least == sum(by_id[one].least for one in found.counted)
    assert found.most == sum(by_id[one].most for one in found.counted)
