"""The shapes a mark can take, where its label stands, and the box the two of them need in a row."""

from enum import IntEnum
from typing import NamedTuple

from app.domain.timeline.entries import Entry
from app.domain.timeline.measures import Measures


class Shape(IntEnum):
    """DOT, BAR with its label beside it, BOX: a bar with the label inside, STUB: a long span that found no room."""

    DOT = 0
    BAR = 1
    BOX = 2
    STUB = 3


class Side(IntEnum):
    """On which side of its mark a label stands."""

    RIGHT = 0
    LEFT = 1
    INSIDE = 2


class Box(NamedTuple):
    """From `left` to `right` nothing else may stand in the row."""

    left: float
    right: float


def shape_of(entry: Entry, px_per_day: float, label: float, measures: Measures) -> Shape:
    """The shape of a mark whose label is `label` pixels wide."""
    length = entry.days * px_per_day
    if entry.is_day or length < measures.shortest_bar:
        return Shape.DOT
    return Shape.BOX if label + 2 * measures.inside <= length else Shape.BAR


def extent(entry: Entry, shape: Shape, px_per_day: float, measures: Measures) -> Box:
    """First and last pixel of the mark itself, counted from day 0."""
    if shape is Shape.DOT:
        centre, radius = entry.middle * px_per_day, radius_of(entry, measures)
        return Box(centre - radius, centre + radius)
    start = entry.start * px_per_day
    return Box(start, start + measures.stub if shape is Shape.STUB else entry.end * px_per_day)


def radius_of(entry: Entry, measures: Measures) -> float:
    """How large the dot of an entry is; an importance that is none of the three counts as the nearest."""
    return measures.dot[min(max(entry.importance, 1), 3) - 1]


def label_box(mark: Box, side: Side, label: float, measures: Measures) -> Box:
    """Where the label of a mark stands; inside a bar it is centred."""
    if side is Side.RIGHT:
        return Box(mark.right + measures.label_gap, mark.right + measures.label_gap + label)
    if side is Side.LEFT:
        return Box(mark.left - measures.label_gap - label, mark.left - measures.label_gap)
    middle = (mark.left + mark.right) / 2
    return Box(middle - label / 2, middle + label / 2)


def whole_box(mark: Box, side: Side, label: float, measures: Measures) -> tuple[float, float]:
    """From where to where mark, label and the space the two need around them reach. No `Box`: most are thrown away."""
    near = measures.space / 2
    if side is Side.RIGHT:
        return mark.left - near, mark.right + measures.label_gap + label + measures.space
    if side is Side.LEFT:
        return mark.left - measures.label_gap - label - measures.space, mark.right + near
    return mark.left - near, mark.right + near
