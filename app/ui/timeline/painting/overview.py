"""The overview: a column where events crowd, the topic's years, and the window that shows where the view is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.timeline.overview import OverviewWindow
from app.domain.timeline.ticks import ticks
from app.ui.look import Token
from app.ui.timeline.painting.axis import tick_words
from app.ui.timeline.shown import Shown

COLUMN = 4
_BAR = 3
_HANDLE = 6
_HANDLE_HIGH = 18
_SMALLEST = 12
_CORNER = 4
_LOWEST = 0.3


def paint_overview(painter: QPainter, shown: Shown, columns: Sequence[float]) -> None:
    """`columns` are their heights, 0 … 1, from left to right."""
    area, styles = shown.areas.overview_bars, shown.styles
    painter.save()
    painter.setClipRect(shown.areas.overview)
    window = window_rect(shown)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(styles.colour(Token.ACCENT_SOFT))
    painter.drawRoundedRect(window, _CORNER, _CORNER)
    room = area.height() - styles.px(10)
    bars = [
        QRectF(
            area.left() + number * COLUMN,
            area.bottom() - room * max(high, _LOWEST),
            _BAR,
            room * max(high, _LOWEST),
        )
        for number, high in enumerate(columns)
        if high > 0
    ]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(styles.colour(Token.MUTED))
    painter.drawRects(bars)
    painter.setPen(QPen(styles.colour(Token.LINE), 1))
    base = round(area.bottom()) + 0.5
    painter.drawLine(QLineF(area.left(), base, area.right(), base))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    _paint_years(painter, shown)
    _paint_window(painter, shown, window)
    painter.restore()


def window_rect(shown: Shown) -> QRectF:
    """The window in the widget's pixels."""
    area = shown.areas.overview_bars
    window = overview_window(shown)
    return QRectF(area.left() + window.left, area.top(), window.right - window.left, area.height())


def overview_window(shown: Shown) -> OverviewWindow:
    """The part of the overview that the view shows, in the overview's pixels."""
    width = shown.areas.lanes.width()
    return OverviewWindow.of(shown.scale, width, shown.overview, shown.styles.px(_SMALLEST))


def _paint_years(painter: QPainter, shown: Shown) -> None:
    styles, area = shown.styles, shown.areas.overview_bars
    painter.setFont(styles.label.font)
    painter.setPen(styles.colour(Token.MUTED))
    middle = (area.bottom() + shown.areas.overview.bottom()) / 2
    for tick in ticks(shown.overview, area.width(), styles.px(90)):
        words = tick_words(tick)
        width = styles.label.width(words)
        left = min(area.left() + shown.overview.x(tick.number) - width / 2, area.right() - width - 2)
        styles.label.draw(painter, left, middle, words, width + 2)


def _paint_window(painter: QPainter, shown: Shown, window: QRectF) -> None:
    styles = shown.styles
    accent = styles.colour(Token.ACCENT)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(accent, 3 if shown.on_overview else 2))
    painter.drawRoundedRect(window.adjusted(1, 1, -1, -1), _CORNER, _CORNER)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    high = styles.px(_HANDLE_HIGH)
    for x in (window.left() + 1, window.right() - 1):
        handle = QRectF(x - _HANDLE / 2, window.center().y() - high / 2, _HANDLE, high)
        painter.drawRoundedRect(handle, _HANDLE / 2, _HANDLE / 2)
