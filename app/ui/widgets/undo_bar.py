"""`UndoBar`: what was just done, and the way back. Docked below the page; it goes by itself, the undo stays in the Edit menu."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.ui.icons import icon
from app.ui.look import Look
from app.ui.widgets.controls import button, text
from app.ui.widgets.keys import key_words

SHOWN_FOR_MS = 20_000
_ICON = 16


class UndoBar(QFrame):
    """One sentence and one button. Stays until the next action or for 20 s.

    Signals:
        undo_asked: the student wants it undone.
    """

    undo_asked = Signal()

    def __init__(
        self, look: Look, *, shown_for_ms: int = SHOWN_FOR_MS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "undo")
        self._sign = QLabel()
        self._words = text(wraps=False)
        self.undo_button = button(self.tr("Undo"), hint=key_words(QKeySequence.StandardKey.Undo))
        self.undo_button.clicked.connect(self._ask)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 5, 24, 5)
        layout.setSpacing(12)
        layout.addWidget(self._sign)
        layout.addWidget(self._words)
        layout.addWidget(self.undo_button)
        layout.addStretch(1)
        self._timer = QTimer(self, singleShot=True, interval=shown_for_ms)
        self._timer.timeout.connect(self._leave)
        look.changed.connect(self._draw_sign)
        self._draw_sign()
        self.hide()

    def say(self, words: str) -> None:
        """Show what was done ("Deleted “Munich”.") and begin to count."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def close_now(self) -> None:
        """Something else was done, or the undo was."""
        self._timer.stop()
        self.hide()

    def _leave(self) -> None:
        # Not from under a student's fingers: who stands on the button keeps it.
        if self.undo_button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _ask(self) -> None:
        self.close_now()
        self.undo_asked.emit()

    def _draw_sign(self) -> None:
        self._sign.setPixmap(icon("undo", self._look).pixmap(self._look.px(_ICON)))
