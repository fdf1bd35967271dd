"""`BarChart`: bars that stand on 0, with or without an axis, and a line for what is aimed at."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.look import Look, Step, Token
from app.ui.progress.charts.geometry import Scale, apart, bar_rects
from app.ui.progress.charts.picture import Picture

_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_DASHES = (4.0, 2.0)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands under it, its value (None = nothing was measured), and the number written at it."""

    label: str
    value: float | None
    caption: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class BarPicture:
    """Bars up to `top`. With `ticks` an axis is drawn at the left; `inside` puts the numbers into the bars."""

    bars: tuple[Bar, ...] = ()
    top: float = 1.0
    ticks: tuple[int, ...] = ()
    aim: float | None = None
    aim_label: str = ""
    inside: bool = False
    widest: int = 36
    """Width of a bar, if there is room."""


class BarChart(Picture):
    """Paints a `BarPicture`. To a screen reader it is its accessible name: the sentence that says what it shows."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._picture = BarPicture()

    @property
    def shown(self) -> BarPicture:
        """What is painted."""
        return self._picture

    def show_picture(self, picture: BarPicture, sentence: str) -> None:
        """Paint other bars; `sentence` says what they say."""
        self._picture = picture
        self.say(sentence)

    def rects(self) -> list[QRectF]:
        """Where the bars stand."""
        values = [bar.value for bar in self._picture.bars]
        return bar_rects(self._scale(), values, self.look.px(self._picture.widest))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale()
        if self._picture.ticks:
            self._paint_axis(painter, scale)
        self._paint_bars(painter, self.rects())
        self._paint_ground(painter, scale)
        self._paint_labels(painter, scale)
        if self._picture.aim is not None:
            self._paint_aim(painter, scale, self._picture.aim)

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.look.font(Step.SMALL, tabular=True))

    def _scale(self) -> Scale:
        line = self._metrics().height()
        left = self._metrics().horizontalAdvance("100") + self.look.px(8) if self._picture.ticks else 0.0
        above = self.look.px(8) if self._picture.inside else line + self.look.px(4)
        right = self._aim_width() if self._picture.aim is not None else 0.0
        area = QRectF(self.rect()).adjusted(left, above, -right, -line - self.look.px(8))
        return Scale(area, self._picture.top)

    def _paint_axis(self, painter: QPainter, scale: Scale) -> None:
        painter.setFont(self.look.font(Step.SMALL, tabular=True))
        height = self._metrics().height()
        for tick in self._picture.ticks:
            y = round(scale.y(tick)) + 0.5
            painter.setPen(QPen(self.look.colour(Token.LINE), 1))
            painter.drawLine(QPointF(scale.area.left(), y), QPointF(scale.area.right(), y))
            painter.setPen(self.look.colour(Token.MUTED))
            number = QRectF(0, y - height / 2, scale.area.left() - self.look.px(8), height)
            painter.drawText(number, _RIGHT, str(tick))

    def _paint_bars(self, painter: QPainter, rects: Sequence[QRectF]) -> None:
        corner = self.look.px(3)
        for bar, rect in zip(self._picture.bars, rects, strict=True):
            if rect.height() > 0:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.look.colour(Token.ACCENT if bar.strong else Token.MUTED))
                painter.save()
                painter.setClipRect(rect)  # round above, flat on the ground
                painter.drawRoundedRect(rect.adjusted(0, 0, 0, corner), corner, corner)
                painter.restore()
            if bar.caption:
                self._paint_caption(painter, bar, rect)

    def _paint_caption(self, painter: QPainter, bar: Bar, rect: QRectF) -> None:
        weight = 600 if bar.strong or self._picture.inside else 400
        font = self.look.font(Step.SMALL, weight, tabular=True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        width = max(rect.width(), metrics.horizontalAdvance(bar.caption) + 2)
        fits = metrics.height() + self.look.px(4) <= rect.height()
        inside = self._picture.inside and fits and width <= rect.width()
        top = rect.top() + self.look.px(4) if inside else rect.top() - metrics.height() - self.look.px(2)
        painter.setPen(self.look.colour(self._caption_token(bar, inside=inside)))
        box = QRectF(rect.center().x() - width / 2, top, width, metrics.height())
        painter.drawText(box, _CENTRE, bar.caption)

    @staticmethod
    def _caption_token(bar: Bar, *, inside: bool) -> Token:
        if not inside:
            return Token.INK
        return Token.ON_ACCENT if bar.strong else Token.SURFACE

    def _paint_ground(self, painter: QPainter, scale: Scale) -> None:
        y = round(scale.area.bottom()) + 0.5
        painter.setPen(QPen(self.look.colour(Token.LINE if self._picture.ticks else Token.EDGE), 1))
        painter.drawLine(QPointF(scale.area.left(), y), QPointF(scale.area.right(), y))

    def _paint_labels(self, painter: QPainter, scale: Scale) -> None:
        bars = self._picture.bars
        if not bars:
            return
        slot = scale.area.width() / len(bars)
        bold = QFontMetricsF(self.look.font(Step.SMALL, 600))
        labelled = [(place, bar) for place, bar in enumerate(bars) if bar.label]
        spans = []
        for place, bar in labelled:
            width = bold.horizontalAdvance(bar.label) + 2
            middle = scale.area.left() + slot * (place + 0.5)
            left = min(max(0.0, middle - width / 2), self.width() - width)
            spans.append((left, left + width))
        top = scale.area.bottom() + self.look.px(6)
        for number in apart(spans, self.look.px(4)):
            bar = labelled[number][1]
            left, right = spans[number]
            painter.setFont(self.look.font(Step.SMALL, 600 if bar.strong else 400))
            painter.setPen(self.look.colour(Token.INK if bar.strong else Token.MUTED))
            painter.drawText(QRectF(left, top, right - left, bold.height()), _CENTRE, bar.label)

    def _paint_aim(self, painter: QPainter, scale: Scale, aim: float) -> None:
        pen = QPen(self.look.colour(Token.ACCENT), 2)
        pen.setDashPattern(list(_DASHES))
        painter.setPen(pen)
        y = scale.y(aim)
        painter.drawLine(QPointF(scale.area.left(), y), QPointF(scale.area.right(), y))
        font = self._aim_font()
        painter.setFont(font)
        height = QFontMetricsF(font).height()
        painter.setPen(self.look.colour(Token.ACCENT))
        # Beside the bars, not among them: it must not run into a number.
        place = QRectF(scale.area.right(), y - height / 2, self._aim_width(), height)
        painter.drawText(place, _RIGHT, self._picture.aim_label)

    def _aim_font(self) -> QFont:
        return self.look.font(Step.SMALL, 600, tabular=True)

    def _aim_width(self) -> float:
        metrics = QFontMetricsF(self._aim_font())
        return metrics.horizontalAdvance(self._picture.aim_label) + self.look.px(8)
