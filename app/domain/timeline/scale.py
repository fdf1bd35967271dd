"""Which day lies under which pixel. Days are Julian day numbers with fractions; pixels are logical ones."""

import math
from dataclasses import dataclass, replace
from typing import Final

FINEST: Final = 120.0
"""Pixels a day at the closest look: days are then told apart by their ticks."""

STEPS_PER_DOUBLING: Final = 4
_ROUNDING: Final = 1e-6
"""A scale reached by multiplying step by step counts as the step it was meant to be."""


@dataclass(frozen=True, slots=True)
class TimeScale:
    """The day at x = 0 and how many pixels a day takes."""

    origin: float
    px_per_day: float

    @classmethod
    def fitted(cls, first: float, last: float, width: float, margin: float = 0.0) -> "TimeScale":
        """The scale that shows `first` … `last` in `width` pixels, leaving `margin` pixels free at either side."""
        room = max(1.0, width - 2 * margin)
        px_per_day = min(FINEST, room / max(1.0, last - first))
        spare = (room - (last - first) * px_per_day) / 2
        return cls(first - (margin + spare) / px_per_day, px_per_day)

    def x(self, day: float) -> float:
        """The pixel at which `day` begins."""
        return (day - self.origin) * self.px_per_day

    def day(self, x: float) -> float:
        """The day under pixel `x`, with its fraction."""
        return self.origin + x / self.px_per_day

    def panned(self, pixels: float) -> "TimeScale":
        """Moved so that what was at `pixels` is at 0."""
        return replace(self, origin=self.day(pixels))

    def zoomed(self, factor: float, around_x: float) -> "TimeScale":
        """Closer by `factor`, keeping the day under `around_x` where it is."""
        px_per_day = self.px_per_day * factor
        return TimeScale(self.day(around_x) - around_x / px_per_day, px_per_day)

    def at(self, px_per_day: float, around_x: float) -> "TimeScale":
        """With this many pixels a day, keeping the day under `around_x` where it is."""
        return self.zoomed(px_per_day / self.px_per_day, around_x)


@dataclass(frozen=True, slots=True)
class Steps:
    """The zoom steps, four to a doubling, counted from the scale `base` (that of the whole topic).

    A layout is made once per step, at its smallest scale, and only stretched within it: marks then only move apart, so
    what did not overlap never does. Zooming by keys and buttons goes in whole steps from the whole topic, so that
    usually nothing is stretched at all.
    """

    base: float

    def step(self, scale: TimeScale) -> int:
        """The step a scale belongs to."""
        return math.floor(STEPS_PER_DOUBLING * math.log2(scale.px_per_day / self.base) + _ROUNDING)

    def px_per_day(self, step: int) -> float:
        """Pixels a day at which the layout of a step is made."""
        return float(self.base * 2.0 ** (step / STEPS_PER_DOUBLING))
