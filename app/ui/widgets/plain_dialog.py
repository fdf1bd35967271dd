"""`PlainDialog`: a dialog of one column: a heading, what the caller puts into `body`, and buttons that name their act."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look import Look, Step
from app.ui.widgets.controls import Button, button, text
from app.ui.widgets.scroll import Scroll

_WIDTH: Final = 560
_MOST_HEIGHT: Final = 0.9
"""Of the window it opens over: at 200 % text the content scrolls rather than leaving the screen."""


class PlainDialog(QDialog):
    """Modal over its window; Esc closes it. `title` is the window's title and the heading, as `set_heading` sets them."""

    def __init__(
        self, look: Look, title: str = "", parent: QWidget | None = None, *, width: int = _WIDTH
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._width = width
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        content = QWidget()
        content.setProperty("kind", "content")
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(24, 8, 24, 8)
        self.body.setSpacing(12)
        self._heading = text("", Step.TITLE, 600, serif=True)
        self._heading.setContentsMargins(24, 20, 24, 4)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(24, 8, 24, 20)
        self._buttons.setSpacing(12)
        self._buttons.addStretch(1)
        self._scroll = Scroll(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._scroll, 1)
        column.addLayout(self._buttons)
        self.set_heading(title)

    def set_heading(self, title: str) -> None:
        """Name the dialog; a subclass that words its own title does it after it is made."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._heading.setText(title)

    def add_button(self, words: str, *, kind: str = "plain") -> Button:
        """A button at the foot; the first one added is the one Enter presses."""
        made = button(words, kind=kind)
        made.setAutoDefault(False)
        if self._buttons.count() == 1:
            made.setDefault(True)
        self._buttons.addWidget(made)
        return made

    def add_close(self) -> Button:
        """The button that closes the dialog, for one that keeps every change at once."""
        made = self.add_button(self.tr("Close"), kind="primary")
        made.clicked.connect(self.accept)
        return made

    def fit(self) -> None:
        """Take the size the content wants, as far as the window has room for it. Called when all is in."""
        width = self.look.px(self._width)
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.screen().availableSize()
        width = min(width, round(room.width() * _MOST_HEIGHT))
        layout = self.body
        high = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        frame = self.sizeHint().height() - self._scroll.sizeHint().height()
        self.resize(width, min(high + frame + 4, round(room.height() * _MOST_HEIGHT)))
