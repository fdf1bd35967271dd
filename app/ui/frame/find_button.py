"""`FindButton`: looks like a field, because that is what it opens."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import text
from app.ui.widgets.key_hint import KeyHint
from app.ui.widgets.keys import key_words

_WIDTH: Final = 216
_HEIGHT: Final = 28
_ICON: Final = 14
_GAP: Final = 8


class FindButton(QPushButton):
    """Opens "Find anything"; its key is the action's."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("find_anything")
        self.setProperty("size", "small")
        self.setAccessibleName(self.tr("Find anything"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._drawing = QLabel()
        self._words = text(self.tr("Find anything"), Step.SMALL, tone=Token.MUTED, wraps=False)
        self._key = KeyHint(key_words("Ctrl+K"))
        row = QHBoxLayout(self)
        row.setContentsMargins(_GAP, 0, _GAP, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._drawing)
        row.addWidget(self._words, 1)
        row.addWidget(self._key)
        self._dress()
        look.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """216 × 28 at 100 %."""
        return QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Narrower where the window has no room: then the words are cut, never the menus."""
        return QSize(self._look.px(_HEIGHT), self._look.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the key, then the words, where there is no room for them."""
        super().resizeEvent(event)
        with_words = 3 * _GAP + self._drawing.sizeHint().width() + self._words.sizeHint().width()
        self._words.setVisible(with_words <= self.width())
        self._key.setVisible(with_words + _GAP + self._key.sizeHint().width() <= self.width())

    def _dress(self) -> None:
        side = self._look.px(_ICON)
        self.setFixedHeight(self._look.px(_HEIGHT))
        self._drawing.setPixmap(icon("search", self._look, Token.MUTED).pixmap(side, side))
