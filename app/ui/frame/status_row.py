"""`StatusRow`: where the work is kept, where one is, and (right) which keys work in the view that has the focus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.page import KeyHintText
from app.ui.widgets.controls import text
from app.ui.widgets.key_hint import KeyHintRow
from app.ui.widgets.panel import divider

_HEIGHT: Final = 28
_MARGIN: Final = 24
_ICON: Final = 13


class StatusRow(QFrame):
    """Three texts in one line. Knows nothing of pages; the window tells it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("status_row")
        self._tick = QLabel()
        self._kept = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        self._kept.setObjectName("kept")
        self._status = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        self._status.setObjectName("status")
        self._status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._hints = KeyHintRow()

        line = QHBoxLayout()
        line.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        line.setSpacing(6)
        line.addWidget(self._tick)
        line.addWidget(self._kept)
        line.addSpacing(10)
        line.addWidget(self._status, 1)
        line.addWidget(self._hints)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(divider())
        column.addLayout(line, 1)
        self._dress()
        look.changed.connect(self._dress)

    @property
    def status(self) -> str:
        """Where one is, as shown."""
        return self._status.text()

    @property
    def kept(self) -> str:
        """Where the work is kept, as shown."""
        return self._kept.text()

    def set_kept(self, words: str, *, ticked: bool = True) -> None:
        """Say where the work is kept."""
        self._kept.setText(words)
        self._tick.setVisible(ticked)

    def set_status(self, words: str) -> None:
        """Say where one is: "80 events · 83 links · 1917 to 1945"."""
        self._status.setText(words)

    def set_hints(self, hints: Sequence[KeyHintText]) -> None:
        """Show the keys that work just now; hidden by one setting."""
        self._hints.say(hints)

    def sizeHint(self) -> QSize:
        """As narrow as need be: what finds no room is cut."""
        return QSize(0, self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The row never widens the window."""
        return self.sizeHint()

    def _dress(self) -> None:
        side = self._look.px(_ICON)
        self._tick.setPixmap(icon("check", self._look, Token.MUTED).pixmap(side, side))
        self.setFixedHeight(self._look.px(_HEIGHT))
