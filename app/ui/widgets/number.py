"""`Number`: a whole number to type or to step, with signs big enough to hit. Fusion's arrows are half a line high."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from app.ui.icons import paint_icon
from app.ui.look import Look, Token

_ICON = 16
_BUTTON = 28
"""As wide as the style sheet makes the two buttons (foothold.qss)."""


class Number(QSpinBox):
    """The arrow keys step it, as do the signs at its end. The wheel scrolls the page unless the number has the focus."""

    def __init__(
        self, look: Look, least: int, most: int, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setRange(least, most)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(look.px(112))
        # The style sheet's padding does not reach the field inside.
        self.lineEdit().setTextMargins(look.px(6), 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side, button = self._look.px(_ICON), self._look.px(_BUTTON)
        top = (self.height() - side) // 2
        for place, (name, can) in enumerate(
            (("plus", self.value() < self.maximum()), ("minus", self.value() > self.minimum())), start=1
        ):
            left = self.width() - place * button + (button - side) // 2 - 1
            token = Token.INK if can and self.isEnabled() else Token.MUTED
            paint_icon(painter, name, self._look, token, QPoint(left, top), side)
