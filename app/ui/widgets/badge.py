"""Badges: a lane's letter on its colour, and a small count."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.look import Look, Step
from app.ui.widgets.controls import set_shown

_CORNER = 4
_LETTER_PER_SIDE = 0.75


def paint_lane_badge(painter: QPainter, look: Look, rect: QRect, slot: str, letter: str) -> None:
    """Draw the badge of a lane, filling `rect` (square: 16, or 20 in the gutter of the timeline)."""
    colours = look.lane(slot)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colours.fill)
    # No outline: what tells the lane is the letter, which stands out from its fill.
    painter.setPen(Qt.PenStyle.NoPen)
    corner = look.px(_CORNER)
    painter.drawRoundedRect(rect, corner, corner)
    font = look.font(Step.SMALL, 700)
    font.setPixelSize(round(rect.height() * _LETTER_PER_SIDE))
    painter.setFont(font)
    painter.setPen(colours.letter)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


class LaneBadge(QLabel):
    """A lane's letter on its colour. `name` is the lane's, for a screen reader."""

    def __init__(
        self, look: Look, slot: str, letter: str, name: str, size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(letter, parent)
        self._look = look
        self._slot = slot
        self._side = size
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_lane(self, slot: str, letter: str, name: str) -> None:
        """Show another lane."""
        self._slot = slot
        self.setText(letter)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(self._side), self._look.px(self._side))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self._look.px(self._side)
        place = QRect(0, 0, side, side)
        place.moveCenter(self.rect().center())
        paint_lane_badge(QPainter(self), self._look, place, self._slot, self.text())


class CountBadge(QLabel):
    """A small number on `sunken`. `spoken` says what is counted ("14 outside the range")."""

    def __init__(self, count: str = "", spoken: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "count")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(count, spoken)

    def say(self, count: str, spoken: str) -> None:
        """Show another count; an empty one hides the badge."""
        self.setText(count)
        self.setAccessibleName(spoken or count)
        set_shown(self, bool(count))
