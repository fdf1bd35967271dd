"""`StatusRow`: where the work is kept, where one is, and (right) which keys work in the view that has the focus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6 import QtGui
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.frame.hairline import hairline
from app.ui.look import Look, Token
from app.ui.widgets.cut_label import CutLabel

if TYPE_CHECKING:
    from app.ui.page import KeyHintText
    from app.ui.widgets.key_hint import KeyHintRow

_HEIGHT: Final = 28
_MARGIN: Final = 24
_ICON: Final = 13
_ANNOUNCED_MS: Final = 6000
_SPACING: Final = 6
_GAPS: Final = 10 + 4 * _SPACING
"""What lies between the parts."""


class StatusRow(QFrame):
    """Three texts in one line. Knows nothing of pages; the window tells it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("status_row")
        self._tick = QLabel()
        self._tick.hide()
        self._kept = _words("kept")
        self._status = _words("status")
        self._hints: KeyHintRow | None = None
        self._where = ""
        self._announcing = QTimer(self, singleShot=True, interval=_ANNOUNCED_MS)
        self._announcing.timeout.connect(self._say_where)
        self._line = QHBoxLayout()
        self._line.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._line.setSpacing(_SPACING)
        self._line.addWidget(self._tick)
        self._line.addWidget(self._kept)
        self._line.addSpacing(10)
        self._line.addWidget(self._status, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(self._line, 1)
        self.setFixedHeight(look.px(_HEIGHT))
        look.changed.connect(self._dress)

    @property
    def status(self) -> str:
        """Where one is, as shown."""
        return self._status.text()

    @property
    def kept(self) -> str:
        """Where the work is kept, as shown."""
        return self._kept.text()

    def furnish(self) -> None:
        """Make room for the keys, after the first paint."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - not before the first paint

        from app.ui.widgets.key_hint import KeyHintRow  # noqa: PLC0415

        self._kept.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._hints = KeyHintRow()
        self._line.addWidget(self._hints)
        self._dress()

    def set_kept(self, words: str, *, ticked: bool = True) -> None:
        """Say where the work is kept."""
        self._kept.setText(words)
        self._tick.setVisible(ticked)
        self._share_out()

    def set_status(self, words: str) -> None:
        """Say where one is: "80 events · 83 links · 1917 to 1945"."""
        self._where = words
        if not self._announcing.isActive():
            self._say_where()

    def announce(self, words: str) -> None:
        """Say what just happened, for a while; then say again where one is."""
        self._status.setText(words)
        self._announcing.start()
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(self, words))
        self._share_out()

    def set_hints(self, hints: Sequence[KeyHintText]) -> None:
        """Show the keys that work just now; hidden by one setting."""
        if self._hints is not None:
            self._hints.say(hints)
            self._share_out()

    def sizeHint(self) -> QSize:
        """As narrow as need be: what finds no room is cut."""
        return QSize(0, self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The row never widens the window."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new width."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Where not everything fits: the keys give way to half of the status, the status to the rest of the keys."""
        if self._hints is None:
            return
        taken = self._kept.sizeHint().width() + (self._tick.width() if self._tick.isVisibleTo(self) else 0)
        room = self.width() - 2 * _MARGIN - taken - _GAPS
        status = self._status.sizeHint().width()
        keys = self._hints.wanted_width()
        self._hints.fit(room - min(status, max(room // 2, room - keys)))

    def _say_where(self) -> None:
        self._status.setText(self._where)

    def _dress(self) -> None:
        from app.ui.icons import pixmap  # noqa: PLC0415 - not before the first paint

        side = self._look.px(_ICON)
        drawn = pixmap("check", self._look, Token.MUTED, side, side, self.devicePixelRatioF())
        self._tick.setPixmap(drawn)
        self.setFixedHeight(self._look.px(_HEIGHT))
        self._share_out()


def _words(name: str) -> CutLabel:
    """A text of the row, made by hand: the widget kit is not imported before the first paint."""
    label = CutLabel()
    label.setObjectName(name)
    label.setProperty("step", "small")
    label.setProperty("tone", "muted")
    return label
