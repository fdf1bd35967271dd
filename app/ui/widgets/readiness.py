"""Readiness squares: one for each paragraph, full, half or hollow. A picture beside words, never instead of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.domain.plans.readiness import ParagraphState
from app.ui.look import Look, Token

SIDE = 14
MAP_SIDE = 13
_GAP = 4
_CORNER = 3


def squares_size(look: Look, count: int, side: int = SIDE) -> QSize:
    """The room `count` squares take."""
    return QSize(max(0, count * look.px(side) + (count - 1) * look.px(_GAP)), look.px(side))


def paint_squares(
    painter: QPainter, look: Look, corner: QPoint, states: Sequence[ParagraphState], side: int = SIDE
) -> None:
    """Draw the squares side by side from `corner` on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    step = look.px(side) + look.px(_GAP)
    for index, state in enumerate(states):
        _paint_square(
            painter, look, QRect(corner.x() + index * step, corner.y(), look.px(side), look.px(side)), state
        )
    painter.restore()


def _paint_square(painter: QPainter, look: Look, rect: QRect, state: ParagraphState) -> None:
    ink = look.colour(Token.MUTED)
    corner = look.px(_CORNER)
    if state is ParagraphState.FULL:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(rect, corner, corner)
        return
    outline = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    path = QPainterPath()
    path.addRoundedRect(outline, corner, corner)
    painter.fillPath(path, look.colour(Token.SURFACE))
    if state is ParagraphState.HALF:
        painter.save()
        painter.setClipRect(QRectF(rect.left(), rect.center().y() + 1, rect.width(), rect.height()))
        painter.fillPath(path, ink)
        painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink if state is ParagraphState.HALF else look.colour(Token.EDGE), 1))
    painter.drawPath(path)


class ReadinessSquares(QLabel):
    """The squares of a plan, or the one of a paragraph. `spoken` says the same in words ("2 of 4 paragraphs secure").

    With `folds` they go on in a second row where there is no room for all of them side by side.
    """

    def __init__(
        self, look: Look, side: int = SIDE, *, folds: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._side = side
        self._folds = folds
        self._states: tuple[ParagraphState, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        way = QSizePolicy.Policy.Preferred if folds else QSizePolicy.Policy.Fixed
        self.setSizePolicy(way, way)
        look.changed.connect(self.updateGeometry)

    def say(self, states: Sequence[ParagraphState], spoken: str) -> None:
        """Show other states."""
        self._states = tuple(states)
        self.setText(spoken)
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return squares_size(self._look, len(self._states), self._side)

    def minimumSizeHint(self) -> QSize:
        return (
            squares_size(self._look, min(len(self._states), 1), self._side)
            if self._folds
            else self.sizeHint()
        )

    def hasHeightForWidth(self) -> bool:
        return self._folds

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._states) // self._in_a_row(width)) if self._folds else 1
        return squares_size(self._look, rows, self._side).width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        row = self._in_a_row(self.width()) if self._folds else max(len(self._states), 1)
        top = (self.height() - self.heightForWidth(self.width())) // 2
        for first in range(0, len(self._states), row):
            corner = QPoint(0, top)
            paint_squares(painter, self._look, corner, self._states[first : first + row], self._side)
            top += self._step()

    def _in_a_row(self, width: int) -> int:
        return max((width + self._look.px(_GAP)) // self._step(), 1)

    def _step(self) -> int:
        return self._look.px(self._side) + self._look.px(_GAP)
