"""`SearchField`: a line to type into, with a glass before it, its key after it, and a cross to empty it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.icons import icon, paint_icon
from app.ui.look import Look, Token
from app.ui.widgets.controls import icon_button, set_shown
from app.ui.widgets.key_hint import hint_font, paint_key
from app.ui.widgets.keys import shows_keys

_ICON = 16
_LEAD = 22
_TRAIL = 8


class SearchField(QLineEdit):
    """Finds in what is beside it. Esc empties it; with nothing in it, Esc is left to the page.

    `name` is what a screen reader says, `hint` the key that comes here ("Ctrl F").
    """

    def __init__(
        self, look: Look, placeholder: str, name: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._hint = hint
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self._clear = icon_button(icon("close", look, Token.MUTED), self.tr("Empty the field"), size="tiny")
        self._clear.setParent(self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.textChanged.connect(self._follow_text)
        look.changed.connect(self._measure)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._look.px(_ICON)
        left = self._look.px(_TRAIL)
        paint_icon(
            painter, "search", self._look, Token.MUTED, QPoint(left, (self.height() - side) // 2), side
        )
        if self._shows_hint():
            width = self._hint_width()
            height = self._look.px(18)
            place = QRect(self.width() - width - left, (self.height() - height) // 2, width, height)
            paint_key(painter, self._look, place, self._hint)

    def _shows_hint(self) -> bool:
        return bool(self._hint) and not self.text() and shows_keys()

    def _hint_width(self) -> int:
        return QFontMetrics(hint_font(self._look)).horizontalAdvance(self._hint) + self._look.px(9)

    def _follow_text(self) -> None:
        set_shown(self._clear, bool(self.text()))
        self._place_clear()

    def _measure(self) -> None:
        trail = max(self._hint_width() if self._hint else 0, self._look.px(20))
        self.setTextMargins(self._look.px(_LEAD), 0, trail, 0)

    def _place_clear(self) -> None:
        size = self._clear.sizeHint()
        self._clear.setGeometry(
            self.width() - size.width() - 3, (self.height() - size.height()) // 2, size.width(), size.height()
        )
