"""`ProblemPage`: why the window has nothing to show: what happened, what was kept, what to do. Never a traceback."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.errors import FootholdError
from app.ui import labels
from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, text

_COLUMN: Final = 560
_SIGN: Final = 32


class ProblemPage(QWidget):
    """Shown instead of the pages when the data cannot be opened.

    Signals:
        again_chosen: the student mended it and wants another try.
        folder_chosen: show the data folder.
        close_chosen: give up for now.
    """

    again_chosen = Signal()
    folder_chosen = Signal()
    close_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("problem_page")
        self._sign = QLabel()
        self._sign.setPixmap(icon("octagon-x", look, Token.BAD).pixmap(look.px(_SIGN)))
        self._title = text("", Step.TITLE, 600, serif=True)
        self._words = text("", Step.BASE)
        self.again = button(self.tr("Try again"), kind="primary")
        folder = button(self.tr("Show the data folder"))
        close = button(self.tr("Close Foothold"))
        self.again.clicked.connect(self.again_chosen)
        folder.clicked.connect(self.folder_chosen)
        close.clicked.connect(self.close_chosen)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for choice in (self.again, folder, close):
            buttons.addWidget(choice)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._sign)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addStretch(3)
        holder = QWidget()
        holder.setLayout(column)
        holder.setMaximumWidth(look.px(_COLUMN))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(holder, 1, Qt.AlignmentFlag.AlignHCenter)
        holder.setMinimumWidth(look.px(_COLUMN) * 2 // 3)
        self.setFocusProxy(self.again)

    def show_error(self, error: FootholdError) -> None:
        """Tell this problem."""
        happened, stop, rest = labels.error_sentence(error).partition(". ")
        self._title.setText(happened + stop.strip())
        self._words.setText(rest)
        self.setAccessibleName(f"{self._title.text()} {rest}")

    @property
    def words(self) -> str:
        """All that is said."""
        return f"{self._title.text()} {self._words.text()}"
