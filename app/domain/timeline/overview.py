"""The band under the timeline: where events crowd, and which part of the topic the view shows."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import sqrt

from app.domain.timeline.scale import TimeScale


def heights(days: Sequence[float], scale: TimeScale, width: float, column: float) -> list[float]:
    """How high each column of `column` pixels is, 0 … 1: the square root of its share of the fullest one.

    `days` are the beginnings of all events in order. The square root keeps a lone event visible beside a crisis.
    """
    counts = []
    first = bisect_left(days, scale.day(0))
    for number in range(1, int(width // column) + 1):
        last = bisect_left(days, scale.day(number * column), first)
        counts.append(last - first)
        first = last
    most = max(counts, default=0)
    return [sqrt(count / most) if most else 0.0 for count in counts]


class Grip(Enum):
    """What of the overview's window a pointer holds."""

    LEFT = "left"
    RIGHT = "right"
    WHOLE = "whole"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class OverviewWindow:
    """The part of the overview that the view shows, in the overview's pixels."""

    left: float
    right: float

    @classmethod
    def of(cls, view: TimeScale, width: float, overview: TimeScale, smallest: float) -> "OverviewWindow":
        """The window of a view `width` pixels wide; never narrower than `smallest`, so that it can be held."""
        left, right = overview.x(view.day(0)), overview.x(view.day(width))
        spare = max(0.0, smallest - (right - left)) / 2
        return cls(left - spare, right + spare)

    def grip(self, x: float, reach: float) -> Grip:
        """What a pointer at `x` holds; the handles reach `reach` pixels to either side, but not beyond the middle."""
        inner = min(reach, (self.right - self.left) / 4)
        if self.left - reach <= x <= self.left + inner:
            return Grip.LEFT
        if self.right - inner <= x <= self.right + reach:
            return Grip.RIGHT
        return Grip.WHOLE if self.left < x < self.right else Grip.NOTHING


def dragged(
    view: TimeScale, width: float, overview: TimeScale, grip: Grip, pixels: float, finest: float
) -> TimeScale:
    """The view after a handle, or the whole window, of the overview was dragged by `pixels`."""
    days = pixels / overview.px_per_day
    first, last = view.day(0), view.day(width)
    if grip is Grip.LEFT:
        first = min(first + days, last - width / finest)
    elif grip is Grip.RIGHT:
        last = max(last + days, first + width / finest)
    elif grip is Grip.WHOLE:
        return TimeScale(view.origin + days, view.px_per_day)
    return TimeScale(first, width / (last - first))
