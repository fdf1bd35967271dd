"""`Choice`: a list that opens, with our own chevron (a style sheet cannot colour an arrow by theme)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from app.ui.icons import paint_icon
from app.ui.look import Look, Token

_ICON = 16
_AWAY = 8


class Choice(QComboBox):
    """One of many. The wheel scrolls the page, not the choice, unless the choice has the focus."""

    def __init__(self, look: Look, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        if name:
            self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._look.px(_ICON)
        away = side + self._look.px(_AWAY)
        left = self._look.px(_AWAY) if self.isRightToLeft() else self.width() - away
        token = Token.INK if self.isEnabled() else Token.MUTED
        paint_icon(
            painter, "chevron-down", self._look, token, QPoint(left, (self.height() - side) // 2), side
        )
