"""Prepared texts: laying out a word is what costs most in a frame, so each is laid out once and kept."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText

_KEPT = 4000


class Texts:
    """Draws short plain texts in one font, cut with "…" where there is no room."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.height = self.metrics.height()
        self._widths: dict[str, float] = {}
        self._prepared: OrderedDict[tuple[str, int], QStaticText] = OrderedDict()

    def width(self, text: str) -> float:
        """How wide a text is."""
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) > _KEPT:
                self._widths.clear()
            width = self._widths[text] = self.metrics.horizontalAdvance(text)
        return width

    def draw(self, painter: QPainter, left: float, middle: float, text: str, room: float) -> None:
        """Draw a text with the painter's pen, from `left` on, around the height `middle`, in at most `room` pixels.

        The painter must have this font already: setting it for every text would cost more than drawing.
        """
        painter.drawStaticText(QPointF(left, middle - self.height / 2), self._static(text, room))

    def _static(self, text: str, room: float) -> QStaticText:
        key = (text, int(room))
        static = self._prepared.get(key)
        if static is None:
            static = QStaticText(self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 1))
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(font=self.font)
            self._prepared[key] = static
            if len(self._prepared) > _KEPT:
                self._prepared.popitem(last=False)
        else:
            self._prepared.move_to_end(key)
        return static
