"""Key hints: a key in a small frame, and the row of them at the right of the status bar. One setting hides them all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import set_shown, text
from app.ui.widgets.keys import shows_keys
from app.ui.widgets.panel import line_of

if TYPE_CHECKING:
    from app.ui.page import KeyHintText

_TEXT = 12 / 14.67
_CORNER = 4
_APART = 14


def hint_font(look: Look) -> QFont:
    """The font of a key."""
    font = look.font(Step.SMALL, 500)
    font.setPointSizeF(look.points(_TEXT))
    return font


def paint_key(painter: QPainter, look: Look, rect: QRect, key: str) -> None:
    """Draw a key in its frame, filling `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour(Token.LINE), 1))
    painter.setBrush(look.colour(Token.SURFACE))
    corner = look.px(_CORNER)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    painter.setPen(look.colour(Token.MUTED))
    painter.setFont(hint_font(look))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class KeyHint(QLabel):
    """One key in its frame: "Esc", "Ctrl K"."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "key")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class KeyHintRow(QWidget):
    """What the keys do in the view that has the focus, at the right of the status row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[KeyHintText, ...] = ()
        self._groups: list[QWidget] = []
        self._shows = shows_keys()
        if not self._shows:
            self.hide()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_APART)

    def say(self, hints: Sequence[KeyHintText]) -> None:
        """Show these hints instead. The same ones again cost nothing."""
        if tuple(hints) == self._hints:
            return
        self._hints = tuple(hints)
        for old in self._groups:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._groups = [_group(hint) for hint in self._hints]
        for group in self._groups:
            self._layout.addWidget(group)

    def wanted_width(self) -> int:
        """What all of them take side by side."""
        widths = [group.sizeHint().width() for group in self._groups]
        return sum(widths) + _APART * (len(widths) - 1) if widths else 0

    def fit(self, width: int) -> None:
        """Leave out whole hints, the first ones first, until the rest takes no more than `width`."""
        taken = 0
        for group in reversed(self._groups):
            taken += group.sizeHint().width() + (_APART if taken else 0)
            group.setVisible(taken <= width)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # A style change comes with a new parent too, and showing then would be undone: only a change of the setting counts.
        if event.type() is QEvent.Type.StyleChange and shows_keys() != self._shows:
            self._shows = shows_keys()
            set_shown(self, self._shows)


def _group(hint: KeyHintText) -> QWidget:
    keys = [KeyHint(key) for key in hint.keys]
    return line_of(*keys, text(hint.act, Step.SMALL, tone=Token.MUTED, wraps=False), spacing=4)
