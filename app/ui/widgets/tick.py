"""`Tick`: a yes-or-no choice, its box drawn by us: Fusion's is too faint, and a style sheet cannot colour a tick by theme."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from app.ui.icons import paint_icon
from app.ui.look import Look, Token

_BOX = 18
_GAP = 8
_HEIGHT = 24
_CORNER = 4


class Tick(QCheckBox):
    """A check box with its text. Space ticks it."""

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        lead = self._look.px(_BOX) + self._look.px(_GAP)
        return QSize(lead + words.width() + 2, max(self._look.px(_HEIGHT), words.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, look = self._look.px, self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(_BOX)
        left = self.width() - side if self.isRightToLeft() else 0
        box = QRect(left, (self.height() - side) // 2, side, side)
        ticked = self.isChecked()
        painter.setPen(QPen(look.colour(Token.ACCENT if ticked else Token.EDGE), 1))
        painter.setBrush(look.colour(Token.ACCENT if ticked else Token.SURFACE))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(_CORNER), px(_CORNER))
        if ticked:
            paint_icon(painter, "check", look, Token.ON_ACCENT, box.topLeft() + QPoint(1, 1), side - 2)
        painter.setPen(look.colour(Token.INK if self.isEnabled() else Token.MUTED))
        gap = side + px(_GAP)
        words = (
            self.rect().adjusted(0, 0, -gap, 0)
            if self.isRightToLeft()
            else self.rect().adjusted(gap, 0, 0, 0)
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextShowMnemonic
        painter.drawText(words, flags, self.text())
