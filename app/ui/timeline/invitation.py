"""`Invitation`: the one line over a topic seen for the first time. It stands where the tool bar will, until it is answered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, icon_button, text
from app.ui.widgets.panel import Panel

_HEIGHT = 56
_MARGIN = 24


class Invitation(Panel):
    """Says how much there is and offers the first thing to do.

    Signals:
        accepted: put some in order.
        dismissed: closed; it is not to come back.
    """

    accepted = Signal()
    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = look
        self._words = text(step=Step.TITLE, serif=True)
        self.accept = button("", kind="primary")
        self.accept.clicked.connect(self.accepted)
        self._close = icon_button(icon("close", look, Token.MUTED), self.tr("Close this line"))
        self._close.clicked.connect(self.dismissed)
        row = QHBoxLayout()
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.setSpacing(_MARGIN)
        row.addStretch(1)
        row.addWidget(self._words)
        row.addWidget(self.accept)
        row.addStretch(1)
        row.addWidget(self._close)
        self.body.addLayout(row)
        look.changed.connect(self._measure)
        self._measure()

    def say(self, events: int, asked: int) -> None:
        """Tell how many events there are, and how many would be put in order."""
        number = number_word(asked)
        self._words.setText(
            self.tr("%n event(s). Try putting {number} in order.", "", events).format(number=number)
        )
        self.accept.setText(self.tr("Put {number} in order").format(number=number))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _measure(self) -> None:
        self.setMinimumHeight(self._look.px(_HEIGHT))
        self._fit()

    def _fit(self) -> None:
        """One line where there is room, else as many as the sentence takes."""
        beside = self.accept.sizeHint().width() + self._close.sizeHint().width() + 5 * _MARGIN
        line = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 2
        self._words.setFixedWidth(max(min(line, self.width() - beside), 1))


def number_word(number: int) -> str:
    """A small number as a word: "eight"; larger ones in figures."""
    words = {
        2: QCoreApplication.translate("Timeline", "two"),
        3: QCoreApplication.translate("Timeline", "three"),
        4: QCoreApplication.translate("Timeline", "four"),
        5: QCoreApplication.translate("Timeline", "five"),
        6: QCoreApplication.translate("Timeline", "six"),
        7: QCoreApplication.translate("Timeline", "seven"),
        8: QCoreApplication.translate("Timeline", "eight"),
    }
    return words.get(number, str(number))
