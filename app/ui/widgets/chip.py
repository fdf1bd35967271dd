"""Chips: a lane or a piece of evidence, small, many to a line. `LaneChip` only tells; `Chip` can be opened and removed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.badge import paint_lane_badge

_HEIGHT = 24
_PADDING = 8
_LEAD = 4
_BADGE = 16
_GAP = 5
_WIDEST = 240
_ROUND = 12
_SQUARE = 4


class _Face:
    """How both kinds of chip look: an optional badge or icon, words, an optional cross, inside a rounded edge."""

    def __init__(
        self, look: Look, words: str, slot: str, letter: str, icon: str, *, is_evidence: bool
    ) -> None:
        self.look = look
        self.words = words
        self._slot = slot
        self._letter = letter
        self._icon = icon
        self._is_evidence = is_evidence

    def font(self) -> QFont:
        return self.look.font(Step.SMALL, 400 if self._is_evidence else 500)

    def size(self, *, cross: bool) -> QSize:
        px = self.look.px
        words = QFontMetrics(self.font()).horizontalAdvance(self.words) + 1
        left = px(_LEAD) + px(_BADGE) + px(_GAP) if self._has_lead() else px(_PADDING)
        right = px(_HEIGHT) if cross else px(_PADDING)
        return QSize(left + min(words, px(_WIDEST)) + right, px(_HEIGHT))

    def paint(self, painter: QPainter, rect: QRect, *, cross: bool, hovered: bool = False) -> None:
        px = self.look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.colour(Token.LINE), 1))
        painter.setBrush(self.look.colour(self._ground(hovered=hovered)))
        corner = px(_SQUARE if self._is_evidence else _ROUND)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        left = rect.left() + px(_PADDING)
        if self._has_lead():
            side = px(_BADGE)
            place = QRect(rect.left() + px(_LEAD), rect.top() + (rect.height() - side) // 2, side, side)
            if self._slot:
                paint_lane_badge(painter, self.look, place, self._slot, self._letter)
            else:
                paint_icon(painter, self._icon, self.look, Token.MUTED, place.topLeft(), side)
            left = place.right() + 1 + px(_GAP)
        right = px(_HEIGHT) if cross else px(_PADDING)
        room = QRect(left, rect.top(), rect.right() + 1 - right - left, rect.height())
        painter.setPen(self.look.colour(Token.INK))
        painter.setFont(self.font())
        words = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, words)
        if cross:
            side = px(12)
            spot = self.cross(rect)
            corner_of_cross = QPoint(spot.center().x() - side // 2 + 1, spot.center().y() - side // 2 + 1)
            paint_icon(painter, "close", self.look, Token.MUTED, corner_of_cross, side)

    def cross(self, rect: QRect) -> QRect:
        """Where a click removes."""
        side = self.look.px(_HEIGHT)
        return QRect(rect.right() + 1 - side, rect.top(), side, rect.height())

    def _has_lead(self) -> bool:
        return bool(self._slot or self._icon)

    def _ground(self, *, hovered: bool) -> Token:
        if hovered:
            return Token.SUNKEN
        return Token.WINDOW if self._is_evidence else Token.SURFACE


class LaneChip(QLabel):
    """A lane's badge and name, as in the details of an event. Nothing to press."""

    def __init__(self, look: Look, slot: str, letter: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._face = _Face(look, name, slot, letter, "", is_evidence=False)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return self._face.size(cross=False)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._face.paint(QPainter(self), self.rect(), cross=False)


class Chip(QAbstractButton):
    """A piece of evidence. Enter, Space or a click opens it (`clicked`); Delete, Backspace or a click on the cross removes it.

    Signals:
        removed: the student wants it gone. The chip stays until its owner takes it away.
    """

    removed = Signal()

    def __init__(
        self,
        look: Look,
        words: str,
        *,
        slot: str = "",
        letter: str = "",
        icon: str = "",
        spoken: str = "",
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._face = _Face(look, words, slot, letter, icon, is_evidence=True)
        self._removable = removable
        self._pressed_cross = False
        self.setText(words)
        self.setAccessibleName(spoken or words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("corner", _SQUARE)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return self._face.size(cross=self._removable)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._face.paint(QPainter(self), self.rect(), cross=self._removable, hovered=self.underMouse())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_cross = self._is_on_cross(event)
        if not self._pressed_cross:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pressed_cross:
            super().mouseReleaseEvent(event)
        elif self._is_on_cross(event):
            self.removed.emit()
        self._pressed_cross = False

    def _is_on_cross(self, event: QMouseEvent) -> bool:
        return self._removable and self._face.cross(self.rect()).contains(event.position().toPoint())
