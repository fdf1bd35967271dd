"""`Strip`: a topic's key events as dots in the bands of its eras, a picture of what waits behind *Explore*.

Only a picture: a screen reader hears the sentence above it instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.dates.julian import calendar_date, day_number
from app.ui.look import Look, Step, Token

if TYPE_CHECKING:
    from app.domain.dates.historical import HistoricalDate
    from app.domain.items import Event
    from app.domain.topics import Topic

_HEIGHT: Final = 84
_AXIS: Final = 24
_HEADING: Final = 26
_RADIUS: Final = 4.5
_DOT_ROWS: Final = 6
_ROW: Final = 8.5
_CORNER: Final = 8
_MUST_KNOW: Final = 3
_TICK_YEARS: Final = 5


class Strip(QWidget):
    """Shows nothing but its ground until it is given a topic."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._topic: Topic | None = None
        self._edges = (0, 1)  # Julian days at the left and the right
        self._events: tuple[Event, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_topic(self, topic: Topic, events: Sequence[Event]) -> None:
        """Draw this topic's must-know events."""
        first, last = _first_day(topic.range), _last_day(topic.range)
        room = (last - first) // 50
        self._topic = topic
        self._edges = first - room, last + room
        self._events = tuple(event for event in events if event.importance >= _MUST_KNOW)
        self.update()

    def sizeHint(self) -> QSize:
        """670 wide at most, the band and the years below it high."""
        return QSize(self._look.px(670), self._look.px(_HEIGHT + _AXIS))

    def minimumSizeHint(self) -> QSize:
        """The picture shrinks with a narrow window."""
        return QSize(self._look.px(240), self._look.px(_HEIGHT + _AXIS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, eras, dots, years."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        band = QRectF(0, 0, self.width(), self._look.px(_HEIGHT))
        painter.setBrush(self._look.colour(Token.WINDOW))
        painter.drawRoundedRect(band, _CORNER, _CORNER)
        if self._look.is_contrast:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour(Token.LINE), 1))
            painter.drawRoundedRect(band.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        if self._topic is None:
            return
        self._paint_eras(painter, self._topic, band)
        self._paint_events(painter, self._topic)
        self._paint_years(painter, band)

    def _paint_eras(self, painter: QPainter, topic: Topic, band: QRectF) -> None:
        font = self._look.font(Step.SMALL, 600)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        for number, era in enumerate(topic.eras):
            left, right = self._x(_first_day(era.date)), self._x(_last_day(era.date))
            place = QRectF(left, 0, right - left, band.height()).intersected(band)
            if number % 2:
                self._paint_band(painter, place)
            inner = place.adjusted(self._look.px(8), 0, -self._look.px(4), 0)
            if metrics.horizontalAdvance(era.title) <= inner.width():
                painter.setPen(self._look.colour(Token.MUTED))
                heading = QRectF(inner.x(), 0, inner.width(), self._look.px(_HEADING))
                painter.drawText(
                    heading, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, era.title
                )

    def _paint_band(self, painter: QPainter, place: QRectF) -> None:
        if self._look.is_contrast:
            painter.setPen(QPen(self._look.colour(Token.LINE), 1, Qt.PenStyle.DashLine))
            painter.drawLine(place.topLeft(), place.bottomLeft())
            painter.drawLine(place.topRight(), place.bottomRight())
        else:
            painter.fillRect(place, self._look.colour(Token.SUNKEN))

    def _paint_events(self, painter: QPainter, topic: Topic) -> None:
        rows = {lane.id: number % _DOT_ROWS for number, lane in enumerate(topic.lanes)}
        for event in self._events:
            lane = topic.lane(event.themes[0]) if event.themes else None
            day = event.date.earliest if event.date.earliest is not None else event.date.latest
            if lane is None or day is None:
                continue
            colours = self._look.lane(lane.colour)
            painter.setBrush(colours.fill)
            painter.setPen(QPen(colours.outline, 1))
            y = self._look.px(_HEADING + _RADIUS) + rows[lane.id] * self._look.px(_ROW)
            radius = self._look.px(_RADIUS * 2) / 2
            painter.drawEllipse(QPointF(self._x(day), y), radius, radius)

    def _paint_years(self, painter: QPainter, band: QRectF) -> None:
        font = self._look.font(Step.SMALL, tabular=True)
        painter.setFont(font)
        painter.setPen(self._look.colour(Token.MUTED))
        first, last = self._edges
        year = -(-calendar_date(first)[0] // _TICK_YEARS) * _TICK_YEARS
        while day_number(year) < last:
            text = str(year)
            width = QFontMetrics(font).horizontalAdvance(text)
            left = self._x(day_number(year)) - width / 2
            place = QRectF(left, band.bottom(), width + 1, self._look.px(_AXIS))
            if left >= 0 and left + width <= self.width():
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
            year += _TICK_YEARS

    def _x(self, day: int) -> float:
        first, last = self._edges
        return (day - first) / max(1, last - first) * self.width()


def _first_day(date: HistoricalDate) -> int:
    return date.earliest if date.earliest is not None else _last_day(date)


def _last_day(date: HistoricalDate) -> int:
    if date.latest is not None:
        return date.latest
    return date.earliest if date.earliest is not None else 0
