"""The figure of the data model shows all of the schema, and nothing in it lies on anything else."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from generators import figure_layout
from generators.figure import _DARK, _LIGHT, figure, text_rectangle
from generators.figure_layout import BOXES, FRAMES, ROUTES, SIZE, undrawn

from graph.schema import LABELS, RELATIONSHIP_TYPES

SVG = "{http://www.w3.org/2000/svg}"


def texts():
    return [("text of " + " ".join(route.types), text_rectangle(route)) for route in ROUTES]


def boxes():
    return [(box.label, box.rectangle) for box in BOXES]


def points(route):
    """Return a hundred points of each curve of an arrow."""
    for first in range(0, len(route.path) - 1, 3):
        four = route.path[first : first + 4]
        for step in range(101):
            t = step / 100
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            yield tuple(sum(w * point[i] for w, point in zip(weights, four, strict=True)) for i in (0, 1))


def inside(point, rectangle, margin=0.0):
    left, top, right, bottom = rectangle
    return left + margin < point[0] < right - margin and top + margin < point[1] < bottom - margin


def test_every_label_and_relationship_type_of_the_schema_is_drawn_once():
    assert undrawn() == set()


def test_a_relationship_type_without_an_arrow_stops_the_drawing(monkeypatch):
    monkeypatch.setattr(figure_layout, "ROUTES", ROUTES[1:])
    with pytest.raises(ValueError, match="MEMBER_OF"):
        figure()


def test_no_box_and_no_text_lies_on_another():
    for (one, first), (other, second) in combinations([*boxes(), *texts()], 2):
        apart = (
            first[2] <= second[0] or second[2] <= first[0] or first[3] <= second[1] or second[3] <= first[1]
        )
        assert apart, (one, other)


def test_no_arrow_crosses_a_box_or_the_text_of_another_arrow():
    for route in ROUTES:
        for name, rectangle in boxes():
            assert not any(inside(point, rectangle, 1) for point in points(route)), (route.types, name)
        for other in ROUTES:
            if other is not route:
                rectangle = text_rectangle(other)
                assert not any(inside(point, rectangle) for point in points(route)), (route, other)


def test_every_arrow_begins_and_ends_at_the_edge_of_what_it_joins():
    rectangles = dict(boxes()) | {frame.name: frame.rectangle for frame in FRAMES}
    for route in ROUTES:
        for name, (x, y) in ((route.start, route.path[0]), (route.end, route.path[-1])):
            left, top, right, bottom = rectangles[name]
            on_side = x in (left, right) and top <= y <= bottom
            on_top = y in (top, bottom) and left <= x <= right
            assert on_side or on_top, (route, name)


def test_everything_lies_within_the_figure_and_labels_within_their_frames():
    whole = (0, 0, *SIZE)
    for name, (left, top, right, bottom) in [*boxes(), *texts()]:
        assert inside((left, top), whole), name
        assert inside((right, bottom), whole), name
    for route in ROUTES:
        assert all(inside(point, whole) for point in points(route))
    at = dict(boxes())
    for frame in FRAMES:
        for label, (left, top, right, bottom) in at.items():
            within = inside((left, top), frame.rectangle) and inside((right, bottom), frame.rectangle)
            assert within == (label in frame.labels), (frame.name, label)


def test_the_figure_is_an_image_that_names_each_label_and_type():
    root = ET.fromstring(figure())
    said = {"".join(element.itertext()) for element in root.iter(f"{SVG}text")}
    assert {label.name for label in LABELS} <= said
    assert {tie.name for tie in RELATIONSHIP_TYPES} <= said
    assert root.find(f"{SVG}title") is not None
    assert root.find(f"{SVG}desc") is not None


def test_the_figure_asks_for_nothing_from_outside():
    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)|@import|<script|href=", figure()) == []


@pytest.mark.parametrize("colours", [_LIGHT, _DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_colour_behind_it(colours):
    for behind in ("ground", "place", "record", "claim", "source", "keeping"):
        for text in ("ink", "quiet"):
            assert contrast(colours[text], colours[behind]) >= 4.5, (text, behind)  # WCAG 2.2, level AA


def contrast(one, other):
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
