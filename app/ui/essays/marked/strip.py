"""`ClaimStrip`: the whole essay as a narrow strip: where it is wrong, and which part is visible. A click goes there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.marked import Verdict
from app.ui.look import Look, Token

_WIDTH: Final = 24
_BAR: Final = 12
_MARGIN: Final = 16


class ClaimStrip(QWidget):
    """Painted beside the text. What it shows can be had with N and the list too, so it takes no focus.

    Signals:
        place_picked(float): a part of the text, 0 … 1.
    """

    place_picked = Signal(float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._marks: list[float] = []
        self._seen = (0.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Where the essay is not right"))
        look.changed.connect(self.updateGeometry)

    def show_marks(self, places: list[tuple[Verdict, float]]) -> None:
        """Mark where claims that are not so begin."""
        self._marks = [place for verdict, place in places if verdict is Verdict.WRONG]
        self.update()

    def show_seen(self, part: tuple[float, float]) -> None:
        """Show which part of the text is visible."""
        self._seen = part
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), self._look.px(120))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, bar = self._look, self._bar()
        painter.setPen(QPen(look.colour(Token.EDGE), 1) if look.is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(Token.TRACK))
        painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2)
        painter.setPen(QPen(look.colour(Token.BAD), look.px(3)))
        for place in self._marks:
            y = bar.top() + place * bar.height()
            painter.drawLine(QPointF(bar.left() + 2, y), QPointF(bar.right() - 2, y))
        top, bottom = self._seen
        window = QRectF(
            bar.left() - 1, bar.top() + top * bar.height(), bar.width() + 2, (bottom - top) * bar.height()
        )
        painter.setPen(QPen(look.colour(Token.ACCENT), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(window, look.px(4), look.px(4))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pick(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pick(event)

    def _pick(self, event: QMouseEvent) -> None:
        bar = self._bar()
        self.place_picked.emit(
            max(0.0, min(1.0, (event.position().y() - bar.top()) / max(1.0, bar.height())))
        )

    def _bar(self) -> QRectF:
        px = self._look.px
        return QRectF((self.width() - px(_BAR)) / 2, px(_MARGIN), px(_BAR), self.height() - 2 * px(_MARGIN))
