"""Which part of a topic is in view, and where zooming, panning and going to an event lead from there."""

import math
from dataclasses import dataclass, replace
from typing import Final

from app.domain.timeline.overview import Grip, dragged
from app.domain.timeline.scale import FINEST, STEPS_PER_DOUBLING, Steps, TimeScale

MARGIN: Final = 16.0
"""Pixels free at either side when the whole topic is in view."""

_CLEAR: Final = 24.0
"""Pixels an event is kept from the edge when one goes to it."""


@dataclass(frozen=True, slots=True)
class Camera:
    """A view `width` pixels wide of the days `first` … `last`. Never farther away than the whole, never out of it."""

    first: float
    last: float
    width: float
    scale: TimeScale

    @classmethod
    def on(cls, first: float, last: float, width: float) -> "Camera":
        """The whole range."""
        return cls(first, last, width, TimeScale.fitted(first, last, width, MARGIN))

    @property
    def whole(self) -> TimeScale:
        """The scale of the whole range."""
        return TimeScale.fitted(self.first, self.last, self.width, MARGIN)

    @property
    def is_whole(self) -> bool:
        """Whether all of it is in view."""
        return self.scale.px_per_day <= self.whole.px_per_day * 1.0001

    def fitted(self) -> "Camera":
        """With all of it in view."""
        return replace(self, scale=self.whole)

    def resized(self, width: float) -> "Camera":
        """In a view of another width: the whole stays whole, anything else keeps its middle and its scale."""
        wider = replace(self, width=width)
        if self.is_whole:
            return wider.fitted()
        return wider.at_scale(self.scale.panned((self.width - width) / 2))

    def zoomed(self, factor: float, around_x: float | None = None) -> "Camera":
        """Closer by `factor`, around a pixel or the middle."""
        return self.at_scale(
            self.scale.zoomed(self._allowed(factor), self.width / 2 if around_x is None else around_x)
        )

    def panned(self, pixels: float) -> "Camera":
        """Moved by so many pixels to the right."""
        return self.at_scale(self.scale.panned(pixels))

    def showing(self, first: float, last: float) -> "Camera":
        """With these days in view."""
        return self.at_scale(TimeScale.fitted(first, last, self.width))

    def on_step(self) -> "Camera":
        """At the nearest zoom step, around the middle: there the layout is drawn as it was made, without slack."""
        steps = Steps(self.whole.px_per_day)
        nearest = round(STEPS_PER_DOUBLING * math.log2(self.scale.px_per_day / steps.base))
        return self.at_scale(self.scale.at(steps.px_per_day(nearest), self.width / 2))

    def reaching(self, left: float, right: float) -> "Camera":
        """Moved just so far that the pixels `left` … `right` are in view; its left end where there is no room for all."""
        if left < _CLEAR:
            return self.panned(left - _CLEAR)
        if right > self.width - _CLEAR:
            return self.panned(min(right - self.width + _CLEAR, left - _CLEAR))
        return self

    def dragged(self, overview: TimeScale, grip: Grip, pixels: float) -> "Camera":
        """After a part of the overview's window was dragged."""
        return self.at_scale(dragged(self.scale, self.width, overview, grip, pixels, FINEST))

    @property
    def closeness(self) -> float:
        """How close one looks, 0 = the whole … 1 = single days: the place of the zoom's slider."""
        farthest = self.whole.px_per_day
        if farthest >= FINEST:
            return 0.0
        return math.log(self.scale.px_per_day / farthest) / math.log(FINEST / farthest)

    def at_closeness(self, closeness: float) -> "Camera":
        """As close as the slider says, around the middle."""
        farthest = self.whole.px_per_day
        px_per_day = farthest * (FINEST / farthest) ** min(1.0, max(0.0, closeness))
        return self.at_scale(self.scale.at(px_per_day, self.width / 2))

    def _allowed(self, factor: float) -> float:
        farthest = self.whole.px_per_day
        wanted = min(max(self.scale.px_per_day * factor, min(farthest, FINEST)), FINEST)
        return wanted / self.scale.px_per_day

    def at_scale(self, scale: TimeScale) -> "Camera":
        """At this scale, or the nearest allowed: no farther than the whole, no closer than days, its middle in the range."""
        whole = self.whole
        if scale.px_per_day <= whole.px_per_day:
            return replace(self, scale=whole)
        if scale.px_per_day > FINEST:
            scale = scale.at(FINEST, self.width / 2)
        middle = scale.day(self.width / 2)
        kept = min(max(middle, self.first), self.last)
        return replace(self, scale=TimeScale(scale.origin + kept - middle, scale.px_per_day))
