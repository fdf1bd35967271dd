"""The curves from causes to an event and from it to its effects, and the pills that name what is off screen.

A cause well to the left leaves its label's end level and enters the chosen label level; anything nearer leaves and
arrives upright: causes at the mark, effects a little to its right, each further one further right. An end that is
not in view becomes a pill at the edge it lies beyond.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from app.domain.timeline.entries import Entry
from app.domain.timeline.layout import Mark
from app.domain.timeline.marks import Shape, Side

LEVEL_FROM = 36.0
"""Pixels a cause must lie to the left of the chosen mark for its curve to run level."""

EFFECT_FIRST = 12.0
EFFECT_STEP = 15.0
"""Effects leave 12, 27, 42 … pixels right of the mark."""

ARROW = 9.0
"""Length of an arrow head; the curve ends where it begins."""


class Role(Enum):
    """Whether the other end of a link is a cause of the chosen event or an effect."""

    CAUSE = "cause"
    EFFECT = "effect"


class Heading(Enum):
    """Which way an arrow head points."""

    RIGHT = "right"
    LEFT = "left"
    DOWN = "down"
    UP = "up"


Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """The other end of one link: its event, what it is to the chosen one, and its mark if it has one in view."""

    link: str
    entry: Entry
    role: Role
    mark: Mark | None
    lane_middle: float
    """The height of the lane of an event that has no mark: a pill stands there."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic curve with its control points and the head at its end (`tip` is the head's point)."""

    link: str
    role: Role
    start: Point
    first: Point
    second: Point
    end: Point
    tip: Point
    heading: Heading


@dataclass(frozen=True, slots=True)
class Pill:
    """Names an event beyond the left or right edge; `y` is its middle."""

    link: str
    role: Role
    entry: Entry
    y: float
    at_left: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """The chosen event's frame round mark and label."""

    left: float
    top: float
    right: float
    bottom: float
    mark_x: float

    @property
    def middle(self) -> float:
        """Its height."""
        return (self.top + self.bottom) / 2


def frame_of(mark: Mark, pad_x: float, half_height: float) -> Frame:
    """The frame round a mark and its label."""
    left, right = min(mark.mark.left, mark.label.left) - pad_x, max(mark.mark.right, mark.label.right) + pad_x
    return Frame(left, mark.y - half_height, right, mark.y + half_height, anchor(mark))


def anchor(mark: Mark) -> float:
    """Where a curve meets a mark: the middle of a dot, or just inside the beginning of a bar."""
    if mark.shape is Shape.DOT:
        return (mark.mark.left + mark.mark.right) / 2
    return min(mark.mark.left + EFFECT_FIRST, (mark.mark.left + mark.mark.right) / 2)


def curves(frame: Frame, ends: Sequence[LinkEnd], half_row: float) -> list[Curve]:
    """A curve for every end that has a mark."""
    found = []
    leaving = 0
    for end in ends:
        if end.mark is None:
            continue
        if end.role is Role.CAUSE:
            found.append(_from_cause(frame, end, end.mark, half_row))
        else:
            found.append(_to_effect(frame, end, end.mark, half_row, leaving))
            leaving += 1
    return found


def pills(ends: Sequence[LinkEnd], height: float, middle: float, pill_height: float) -> list[Pill]:
    """A pill for every end without a mark in view, at the edge its day lies beyond, none over another.

    `middle` is the day in the middle of the view.
    """
    found: list[Pill] = []
    for at_left in (True, False):
        side = [end for end in ends if end.mark is None and (end.entry.middle < middle) is at_left]
        side.sort(key=lambda end: (end.lane_middle, end.entry.start))
        tops = _spread(
            [end.lane_middle - pill_height / 2 for end in side], pill_height + 4, height - pill_height
        )
        found += [
            Pill(end.link, end.role, end.entry, top + pill_height / 2, at_left)
            for end, top in zip(side, tops, strict=True)
        ]
    return found


def pill_curve(frame: Frame, pill: Pill, inner_edge: float) -> Curve:
    """The curve between the chosen event and a pill whose inner edge is at `inner_edge`."""
    at_pill = (inner_edge, pill.y)
    outer = (frame.left, frame.middle) if pill.at_left else (frame.right, frame.middle)
    bend = abs(outer[0] - inner_edge) / 2
    inward = bend if pill.at_left else -bend
    if pill.role is Role.CAUSE:
        tip, heading = outer, Heading.RIGHT if pill.at_left else Heading.LEFT
        end = (tip[0] - ARROW if pill.at_left else tip[0] + ARROW, tip[1])
        return Curve(
            pill.link,
            pill.role,
            at_pill,
            (inner_edge + inward, pill.y),
            (end[0] - inward, end[1]),
            end,
            tip,
            heading,
        )
    heading = Heading.LEFT if pill.at_left else Heading.RIGHT
    end = (inner_edge + (ARROW if pill.at_left else -ARROW), pill.y)
    return Curve(
        pill.link,
        pill.role,
        outer,
        (outer[0] - inward, outer[1]),
        (end[0] + inward, pill.y),
        end,
        at_pill,
        heading,
    )


def _from_cause(frame: Frame, end: LinkEnd, mark: Mark, half_row: float) -> Curve:
    level_x = mark.mark.right if mark.side is Side.LEFT or mark.shape is Shape.BOX else mark.label.right
    start_x = level_x + 5
    if anchor(mark) < frame.mark_x - LEVEL_FROM and start_x < frame.left - ARROW:
        tip = (frame.left, frame.middle)
        stop = (tip[0] - ARROW, tip[1])
        bend = (stop[0] - start_x) / 2
        return Curve(
            end.link, Role.CAUSE, (start_x, mark.y), (start_x + bend, mark.y), (stop[0] - bend, stop[1]), stop, tip,
            Heading.RIGHT,
        )  # fmt: skip
    below = mark.y > frame.middle
    start = (_meeting(frame.mark_x, mark), mark.y - half_row if below else mark.y + half_row)
    tip = (frame.mark_x, frame.bottom if below else frame.top)
    return _upright(end.link, Role.CAUSE, start, tip)


def _to_effect(frame: Frame, end: LinkEnd, mark: Mark, half_row: float, leaving: int) -> Curve:
    left = min(mark.mark.left, mark.label.left)
    if abs(mark.y - frame.middle) < half_row * 2 and left > frame.right + 2 * ARROW:
        tip = (left - 4, mark.y)
        stop = (tip[0] - ARROW, mark.y)
        bend = (stop[0] - frame.right) / 2
        return Curve(
            end.link, Role.EFFECT, (frame.right, frame.middle), (frame.right + bend, frame.middle),
            (stop[0] - bend, mark.y), stop, tip, Heading.RIGHT,
        )  # fmt: skip
    start_x = min(frame.mark_x + EFFECT_FIRST + leaving * EFFECT_STEP, frame.right)
    below = mark.y > frame.middle
    start = (start_x, frame.bottom if below else frame.top)
    tip = (_meeting(start_x, mark), mark.y - half_row if below else mark.y + half_row)
    return _upright(end.link, Role.EFFECT, start, tip)


def _meeting(x: float, mark: Mark) -> float:
    """Where an upright curve meets a mark: straight below or above, if the mark reaches there."""
    if mark.shape is Shape.DOT:
        return anchor(mark)
    return (
        min(max(x, mark.mark.left + 8), mark.mark.right - 8)
        if mark.mark.right - mark.mark.left > 16
        else anchor(mark)
    )


def _upright(link: str, role: Role, start: Point, tip: Point) -> Curve:
    """A curve that leaves and arrives upright."""
    down = tip[1] >= start[1]
    end = (tip[0], tip[1] - ARROW if down else tip[1] + ARROW)
    bend = (end[1] - start[1]) / 2
    heading = Heading.DOWN if down else Heading.UP
    return Curve(link, role, start, (start[0], start[1] + bend), (end[0], end[1] - bend), end, tip, heading)


def _spread(tops: list[float], apart: float, lowest: float) -> list[float]:
    """The same places, moved down, and then up where the room ends, until they are `apart`."""
    placed: list[float] = []
    for top in tops:
        placed.append(max(top, 0.0, placed[-1] + apart if placed else 0.0))
    ceiling = lowest
    for number in range(len(placed) - 1, -1, -1):
        placed[number] = min(placed[number], ceiling)
        ceiling = placed[number] - apart
    return placed
