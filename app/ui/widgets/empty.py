"""`EmptyState`: a page with nothing on it says so in one sentence and offers one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.icons import pixmap
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, text

_WIDE = 96
_HIGH = 48
_COLUMN = 320
_GAP = 16


class EmptyState(QWidget):
    """A drawing, a sentence, a button, in the middle. `drawing` is the name of an `empty-…` drawing: timeline, quotes, essays,
    progress, search.

    Signals:
        acted: the button was pressed.
    """

    acted = Signal()

    def __init__(
        self,
        look: Look,
        drawing: str,
        sentence: str,
        action: str,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._drawing = drawing
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = text(sentence, Step.LEAD, serif=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        look.changed.connect(self._measure)
        self._measure()
        self.action = button(action, kind="primary", hint=hint)
        self.action.clicked.connect(self.acted)
        layout = QVBoxLayout(self)
        layout.setSpacing(_GAP)
        layout.addStretch(1)
        layout.addWidget(self._picture)
        # Between two stretches: a box layout puts a wrapping label of limited width at the left, not in the middle.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 1000)
        middle.addStretch(1)
        layout.addLayout(middle)
        layout.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        look.changed.connect(self._draw)
        self._draw()

    def say(self, sentence: str, action: str) -> None:
        """Say something else, such as which word was not found."""
        self._sentence.setText(sentence)
        self.action.setText(action)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room the drawing goes first."""
        super().resizeEvent(event)
        across = min(self._sentence.maximumWidth(), self.width())
        words = self._sentence.heightForWidth(across) + self.action.sizeHint().height()
        self._picture.setVisible(words + self._look.px(_HIGH) + 6 * _GAP <= self.height())

    def _measure(self) -> None:
        self._sentence.setMaximumWidth(self._look.px(_COLUMN))

    def _draw(self) -> None:
        width, height = self._look.px(_WIDE), self._look.px(_HIGH)
        name = f"empty-{self._drawing}"
        self._picture.setPixmap(pixmap(name, self._look, Token.EDGE, width, height, self.devicePixelRatioF()))
