"""`Banner`: an error or a warning, told in the page. It pushes the page down, covers nothing, and goes with Esc."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.look import Look, Token
from app.ui.widgets.controls import Button, button, icon_button, restyle, set_shown, text

_ICON = 20
_MOST_ACTIONS = 2


class Banner(QFrame):
    """What happened, what was kept, what to do. Hidden until it has something to say.

    Signals:
        dismissed: the student closed it. The focus should go back to where it was.
    """

    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._buttons: list[Button] = []
        self.setProperty("kind", "banner")
        self.setProperty("tone", "bad")
        self._sign = QLabel()
        self._title = text(weight=600)
        self._words = text()
        self._close = icon_button(icon("close", look, Token.MUTED), self.tr("Close this message"))
        self._close.clicked.connect(self.dismiss)
        self._lay_out()
        look.changed.connect(self._draw_sign)
        self.hide()

    def say(
        self,
        title: str,
        words: str = "",
        tone: str = "bad",
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        """Show this instead of anything before. `tone` is bad or warn; at most two `actions`, each a label and what it does."""
        restyle(self, tone=tone)
        self._draw_sign()
        self._title.setText(title)
        self._words.setText(words)
        set_shown(self._words, bool(words))
        self.setAccessibleName(f"{title} {words}".strip())
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = []
        for label, act in actions[:_MOST_ACTIONS]:
            made = button(label)
            made.clicked.connect(lambda _checked=False, act=act: act())
            self._row.insertWidget(self._row.count() - 1, made)
            self._buttons.append(made)
            set_shown(
                made, True
            )  # at once, not when the event loop comes round: the focus may be wanted there
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def dismiss(self) -> None:
        """Close it, as Esc does."""
        if self.isVisible():
            self.hide()
            self.dismissed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._words)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 12, 24, 12)
        self._row.setSpacing(12)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._close)
        self.setMinimumHeight(64)

    def _draw_sign(self) -> None:
        is_warning = self.property("tone") == "warn"
        drawn = (
            icon("triangle", self._look, Token.WARN)
            if is_warning
            else icon("octagon-x", self._look, Token.BAD)
        )
        self._sign.setPixmap(drawn.pixmap(self._look.px(_ICON)))
