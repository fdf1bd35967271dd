"""Where bars, ticks and points lie: plain arithmetic, so that "bars start at 0" can be tested without painting."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF


@dataclass(frozen=True, slots=True)
class Scale:
    """Which value lies at which height of `area`; 0 is its lower edge, `top` its upper one."""

    area: QRectF
    top: float

    def y(self, value: float) -> float:
        """The height of a value; what is above the top stays at it."""
        share = min(1.0, value / self.top) if self.top > 0 else 0.0
        return self.area.bottom() - share * self.area.height()

    def x(self, value: float) -> float:
        """The place of a value on an axis across, from the left edge to the right one."""
        share = min(1.0, value / self.top) if self.top > 0 else 0.0
        return self.area.left() + share * self.area.width()

    def point(self, across: float, up: float) -> QPointF:
        """The point of a pair of values."""
        return QPointF(self.x(across), self.y(up))


def bar_rects(scale: Scale, values: Sequence[float | None], widest: float) -> list[QRectF]:
    """One bar per value, evenly spread, standing on 0. None = nothing to show: an empty rectangle on the ground."""
    if not values:
        return []
    area = scale.area
    slot = area.width() / len(values)
    width = min(widest, slot * 0.6)
    rects = []
    for place, value in enumerate(values):
        left = area.left() + slot * place + (slot - width) / 2
        top = scale.y(value or 0.0)
        rects.append(QRectF(left, top, width, area.bottom() - top))
    return rects


def apart(spans: Sequence[tuple[float, float]], gap: float) -> list[int]:
    """Which of these spans (left, right; in order) can be written side by side: the last one, then whatever is `gap` away from it …"""
    kept: list[int] = []
    edge = float("inf")
    for place in range(len(spans) - 1, -1, -1):
        left, right = spans[place]
        if right + gap <= edge:
            kept.append(place)
            edge = left
    return kept[::-1]


def first_free(wanted: Sequence[QRectF], taken: Sequence[QRectF], ground: QRectF) -> QRectF:
    """The first wanted place inside `ground` that touches nothing taken; the first of all if there is none."""
    for place in wanted:
        if ground.contains(place) and not any(place.intersects(other) for other in taken):
            return place
    return wanted[0]


def round_top(values: Sequence[float]) -> float:
    """A round number that no value exceeds: the end of an axis."""
    greatest = max(values, default=0.0)
    if greatest <= 0:
        return 1.0
    step = 1.0
    while True:
        for factor in (1, 2, 5):
            if greatest <= step * factor:
                return step * factor
        step *= 10
