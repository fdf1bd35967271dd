"""Painting one frame of the timeline, layer by layer. Knows nothing of widgets: screen and image are alike to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPen

from app.domain.timeline.ticks import ticks
from app.ui.look import Token
from app.ui.timeline.painting.axis import paint_axis
from app.ui.timeline.painting.ground import paint_ground
from app.ui.timeline.painting.gutter import paint_gutter, paint_overview_heading
from app.ui.timeline.painting.links import paint_curves, paint_pills
from app.ui.timeline.painting.marks import paint_marks
from app.ui.timeline.painting.overview import paint_overview
from app.ui.timeline.shown import Shown

NEAREST_TICKS = 90


def paint(painter: QPainter, shown: Shown, columns: Sequence[float]) -> None:
    """The whole frame. `columns` are the heights of the overview's."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    marked = ticks(shown.scale, shown.areas.lanes.width(), shown.styles.px(NEAREST_TICKS))
    paint_ground(painter, shown, marked)
    paint_axis(painter, shown, marked)
    paint_gutter(painter, shown)
    paint_curves(painter, shown)
    paint_marks(painter, shown, marked)
    paint_pills(painter, shown)
    paint_overview_heading(painter, shown)
    paint_overview(painter, shown, columns)
    if shown.has_focus and shown.chosen is None and not shown.on_overview:
        painter.setBrush(shown.styles.colour(Token.SURFACE).fromRgb(0, 0, 0, 0))
        painter.setPen(QPen(shown.styles.colour(Token.ACCENT), 2))
        painter.drawRect(shown.areas.lanes.adjusted(1, 1, -1, -1))
