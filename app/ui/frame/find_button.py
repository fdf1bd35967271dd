"""`FindButton`: looks like a field, because that is what it opens."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import text
from app.ui.widgets.key_hint import KeyHint
from app.ui.widgets.keys import key_words

_WIDTH: Final = 216
_HEIGHT: Final = 28
_ICON: Final = 14


class FindButton(QPushButton):
    """Opens "Find anything"; its key is the action's."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("find_anything")
        self.setProperty("kind", "field")
        self.setAccessibleName(self.tr("Find anything"))
        self._drawing = QLabel()
        words = text(self.tr("Find anything"), Step.SMALL, tone=Token.MUTED, wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._drawing)
        row.addWidget(words, 1)
        row.addWidget(KeyHint(key_words("Ctrl+K")))
        self._dress()
        look.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """216 × 28 at 100 %."""
        return QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Narrower only where the window is."""
        return QSize(self._look.px(_HEIGHT), self._look.px(_HEIGHT))

    def _dress(self) -> None:
        side = self._look.px(_ICON)
        self._drawing.setPixmap(icon("search", self._look, Token.MUTED).pixmap(side, side))
