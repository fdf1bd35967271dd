"""The memory bar: how well something would be recalled now, as a length and a number. Never a colour.

`MemoryBar` is the widget, `paint_memory` the same picture for a delegate's cell, `memory_words` what a screen reader says.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.domain.memories import ItemMemory, MemoryState
from app.ui import labels
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import set_shown

WIDTH = 56
TRAY_WIDTH = 40
_THICK = 6
_GAP = 8
_NUMBER = 34
_HEIGHT = 20


def memory_words(memory: ItemMemory) -> str:
    """Such as "recall about 71 %" or "new"; nothing for an item no card asks for."""
    if memory.state is MemoryState.NONE:
        return ""
    if memory.recall is None:
        return QCoreApplication.translate("MemoryBar", "new")
    return QCoreApplication.translate("MemoryBar", "recall about {percent}").format(
        percent=labels.percent(memory.recall)
    )


def memory_size(look: Look, width: int = WIDTH) -> QSize:
    """The room a bar and its number take."""
    return QSize(look.px(width + _GAP + _NUMBER), look.px(_HEIGHT))


def paint_memory(painter: QPainter, look: Look, rect: QRect, memory: ItemMemory, width: int = WIDTH) -> None:
    """Draw bar and number right-aligned and centred in `rect`; nothing for an item no card asks for."""
    if memory.state is MemoryState.NONE:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = memory_size(look, width)
    left = rect.right() + 1 - room.width()
    thick = look.px(_THICK)
    bar = QRectF(left, rect.center().y() + 1 - thick / 2, look.px(width), thick)
    _paint_bar(painter, look, bar, memory.recall)
    painter.setPen(look.colour(Token.INK))
    painter.setFont(look.font(Step.SMALL, tabular=True))
    number = QRect(left, rect.top(), room.width(), rect.height())
    painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _number(memory))
    painter.restore()


def _paint_bar(painter: QPainter, look: Look, bar: QRectF, recall: float | None) -> None:
    corner = bar.height() / 2
    outline = bar.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if recall is None:
        pen = QPen(look.colour(Token.EDGE), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(outline, corner, corner)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(Token.TRACK))
    painter.drawRoundedRect(bar, corner, corner)
    painter.setBrush(look.colour(Token.MUTED))
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * recall, bar.height()), corner, corner)
    if look.is_contrast:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour(Token.EDGE), 1))
        painter.drawRoundedRect(outline, corner, corner)


def _number(memory: ItemMemory) -> str:
    if memory.recall is None:
        return QCoreApplication.translate("MemoryBar", "new")
    return labels.percent(memory.recall)


class MemoryBar(QLabel):
    """One item's memory. Shows nothing, and takes no room, until it is told of one that a card asks for."""

    def __init__(self, look: Look, width: int = WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._width = width
        self._memory = ItemMemory("")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        self.hide()

    def show_memory(self, memory: ItemMemory) -> None:
        """Show this memory from now on."""
        self._memory = memory
        # The words are the label's text too: what a screen reader finds is what the picture says.
        self.setText(memory_words(memory))
        self.setAccessibleName(memory_words(memory))
        set_shown(self, memory.state is not MemoryState.NONE)
        self.update()

    def sizeHint(self) -> QSize:
        return memory_size(self._look, self._width)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_memory(QPainter(self), self._look, self.rect(), self._memory, self._width)
