"""`CalibrationChart`: what we said against what was recalled. On the dashed line we were right."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.ui.look import Look, Step, Token
from app.ui.progress.charts.geometry import Scale, first_free
from app.ui.progress.charts.picture import Picture

_TICKS = (0, 25, 50, 75, 100)
_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SMALLEST, _LARGEST = 4.5, 8.5
_STEPS_DOWN = 8


@dataclass(frozen=True, slots=True)
class Dot:
    """One circle: percentages said and recalled, answers behind it; `label` is written at the one worth a sentence."""

    said: float
    recalled: float
    answers: int
    label: str = ""


class CalibrationChart(Picture):
    """Paints dots joined by a line over the diagonal; a dot's area grows with its answers."""

    usual = (360, 250)
    least = (200, 180)

    def __init__(self, look: Look, diagonal_label: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._diagonal_label = diagonal_label
        self._dots: tuple[Dot, ...] = ()

    @property
    def dots(self) -> tuple[Dot, ...]:
        """What is painted, from left to right."""
        return self._dots

    def show_dots(self, dots: tuple[Dot, ...], sentence: str) -> None:
        """Paint other dots; `sentence` says what they say."""
        self._dots = dots
        self.say(sentence)

    def radius(self, dot: Dot) -> float:
        """Half the width of a dot's circle."""
        most = max((each.answers for each in self._dots), default=1)
        share = (dot.answers / most) ** 0.5 if most else 0.0
        return self.look.px(10) / 10 * (_SMALLEST + (_LARGEST - _SMALLEST) * share)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale()
        self._paint_axes(painter, scale)
        self._paint_diagonal(painter, scale)
        accent = self.look.colour(Token.ACCENT)
        places = [scale.point(dot.said, dot.recalled) for dot in self._dots]
        painter.setPen(QPen(accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        painter.setBrush(self.look.colour(Token.SURFACE))
        for dot, place in zip(self._dots, places, strict=True):
            painter.drawEllipse(place, self.radius(dot), self.radius(dot))
        for dot, place in zip(self._dots, places, strict=True):
            if dot.label:
                self._paint_label(painter, dot, place)

    def _scale(self) -> Scale:
        metrics = QFontMetricsF(self.look.font(Step.SMALL, tabular=True))
        left = metrics.horizontalAdvance("100") + self.look.px(8)
        right = metrics.horizontalAdvance("100") / 2
        above = max(metrics.height() / 2, self.look.px(10))
        below = metrics.height() + self.look.px(8)
        return Scale(QRectF(self.rect()).adjusted(left, above, -right, -below), 100)

    def _paint_axes(self, painter: QPainter, scale: Scale) -> None:
        font = self.look.font(Step.SMALL, tabular=True)
        painter.setFont(font)
        height, width = QFontMetricsF(font).height(), QFontMetricsF(font).horizontalAdvance("100")
        for tick in _TICKS:
            y = round(scale.y(tick)) + 0.5
            painter.setPen(QPen(self.look.colour(Token.LINE), 1))
            painter.drawLine(QPointF(scale.area.left(), y), QPointF(scale.area.right(), y))
            painter.setPen(self.look.colour(Token.MUTED))
            painter.drawText(
                QRectF(0, y - height / 2, scale.area.left() - self.look.px(8), height), _RIGHT, str(tick)
            )
            under = QRectF(scale.x(tick) - width, scale.area.bottom() + self.look.px(6), 2 * width, height)
            painter.drawText(under, _CENTRE, str(tick))

    def _paint_diagonal(self, painter: QPainter, scale: Scale) -> None:
        pen = QPen(self.look.colour(Token.EDGE), 1)
        pen.setDashPattern([4.0, 4.0])
        painter.setPen(pen)
        painter.drawLine(scale.point(0, 0), scale.point(100, 100))
        painter.setPen(self.look.colour(Token.MUTED))
        painter.setFont(self.look.font(Step.SMALL))
        painter.drawText(self._diagonal_words(scale), _RIGHT, self._diagonal_label)

    def _diagonal_words(self, scale: Scale) -> QRectF:
        metrics = QFontMetricsF(self.look.font(Step.SMALL))
        end = scale.point(60, 60)
        width = metrics.horizontalAdvance(self._diagonal_label)
        left = max(scale.area.left(), end.x() - self.look.px(16) - width)
        return QRectF(left, end.y() - metrics.height() * 1.8, width + 2, metrics.height())

    def _paint_label(self, painter: QPainter, dot: Dot, place: QPointF) -> None:
        font = self.look.font(Step.SMALL, 600, tabular=True)
        painter.setFont(font)
        painter.setPen(self.look.colour(Token.INK))
        metrics = QFontMetricsF(font)
        size = QSizeF(metrics.horizontalAdvance(dot.label) + 2, metrics.height())
        ground = self._label_place(dot, place, size)
        painter.fillRect(ground, self.look.colour(Token.SURFACE))  # the axis must not cross the words
        painter.drawText(ground, _LEFT, dot.label)

    def _label_place(self, dot: Dot, place: QPointF, size: QSizeF) -> QRectF:
        """Below the dot, to the right if there is room, and as far down as need be to lie on no other dot and no words."""
        away, reach = self.look.px(4), self.radius(dot)
        left = min(place.x() + reach + away, self.width() - size.width())
        top = place.y() + reach + away
        wanted = [QRectF(QPointF(left, top + step * size.height() / 2), size) for step in range(_STEPS_DOWN)]
        scale = self._scale()
        taken = [self._diagonal_words(scale)]
        for other in self._dots:
            middle, half = scale.point(other.said, other.recalled), self.radius(other) + 1
            taken.append(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half))
        return first_free(wanted, taken, QRectF(self.rect()))
