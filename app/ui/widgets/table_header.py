"""`TableHeader`: the head of a table, its arrow beside the word it belongs to (a style sheet cannot colour an arrow by theme)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from app.ui.icons import paint_icon
from app.ui.look import Look, Step, Token

_HEIGHT = 32
_PADDING = 8
_ICON = 12
_GAP = 4


class TableHeader(QHeaderView):
    """Columns by name, sorted by a click; the keys for it are the table's own. `first` is the left margin of the first
    column: that of the page.
    """

    def __init__(self, look: Look, first: int = _PADDING, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._first = first
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        look.changed.connect(self._measure_again)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colour = self._look.colour
        painter.save()
        painter.fillRect(rect, colour(Token.WINDOW))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(Token.LINE))
        words = str(self.model().headerData(section, self.orientation()) or "")
        left = rect.left() + (self._first if self.visualIndex(section) == 0 else _PADDING)
        font = self._look.font(Step.SMALL, 600)
        painter.setFont(font)
        painter.setPen(colour(Token.MUTED))
        place = QRect(left, rect.top(), rect.right() - left, rect.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            self._paint_arrow(painter, left + QFontMetrics(font).horizontalAdvance(words), rect)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, x: int, rect: QRect) -> None:
        side = self._look.px(_ICON)
        rising = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        corner = QPoint(x + self._look.px(_GAP), rect.center().y() - side // 2)
        paint_icon(painter, "sort-up" if rising else "sort-down", self._look, Token.MUTED, corner, side)

    def _measure_again(self) -> None:
        self.updateGeometry()
        self.viewport().update()
