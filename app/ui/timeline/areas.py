"""Where the parts of the timeline lie in its widget: gutter, axis, eras, lanes, overview."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize

from app.ui.look import Look

_GUTTER = 132
_AXIS = 30
_ERAS = 28
_OVERVIEW = 72
_OVERVIEW_AXIS = 20
_OVERVIEW_TOP = 6


@dataclass(frozen=True, slots=True)
class Areas:
    """Rectangles in the widget's pixels. `lanes` is what is seen of the lanes; they may be higher and scroll."""

    gutter: QRectF
    axis: QRectF
    eras: QRectF
    lanes: QRectF
    overview: QRectF
    overview_bars: QRectF

    @classmethod
    def of(cls, look: Look, size: QSize, bar: int = 0) -> Areas:
        """For a widget of this size, with a scroll bar `bar` pixels wide at the right of the lanes."""
        px = look.px
        width, height = float(size.width() - bar), float(size.height())
        left = min(float(px(_GUTTER)), width / 3)
        axis = QRectF(left, 0, width - left, px(_AXIS))
        eras = QRectF(left, axis.bottom(), width - left, px(_ERAS))
        overview_top = max(eras.bottom(), height - px(_OVERVIEW))
        lanes = QRectF(left, eras.bottom(), width - left, overview_top - eras.bottom())
        overview = QRectF(0, overview_top, width, height - overview_top)
        top = overview_top + px(_OVERVIEW_TOP)
        bars = QRectF(left, top, width - left, max(0.0, height - px(_OVERVIEW_AXIS) - top))
        return cls(QRectF(0, lanes.top(), left, lanes.height()), axis, eras, lanes, overview, bars)
