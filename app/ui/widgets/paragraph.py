"""`Paragraph`: plain text that wraps, with the line height a tired reader wants. A QLabel has none to set."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QWidget

LINE_HEIGHT = 1.45
"""From one line to the next, in sizes of the text."""

_KEPT = 8


class Paragraph(QLabel):
    """A label of plain text whose lines stand `LINE_HEIGHT` apart. One line takes no more room than in any label."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._kept: dict[int, QTextLayout] = {}

    def setText(self, words: str) -> None:
        if words != self.text():
            self._kept.clear()
            super().setText(words)

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        self._kept.clear()
        super().setAlignment(alignment)

    def changeEvent(self, event: QEvent) -> None:
        self._kept.clear()
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        # What a style sheet or a margin puts round the text.
        around = self.height() - self.contentsRect().height() + 2 * self.margin()
        across = self.width() - self.contentsRect().width() + 2 * self.margin()
        layout = self._laid_out(width - across)
        lines = max(layout.lineCount(), 1)
        return round((lines - 1) * self._step() + self.fontMetrics().height()) + around

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(hint.width()))

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), min(hint.height(), self.fontMetrics().height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        rect = self.contentsRect().adjusted(self.margin(), self.margin(), -self.margin(), -self.margin())
        layout = self._laid_out(rect.width())
        height = (max(layout.lineCount(), 1) - 1) * self._step() + self.fontMetrics().height()
        top = float(rect.top())
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max(0.0, (rect.height() - height) / 2)
        elif self.alignment() & Qt.AlignmentFlag.AlignBottom:
            top += max(0.0, rect.height() - height)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        layout.draw(painter, QPointF(rect.left(), top))

    def _laid_out(self, width: int) -> QTextLayout:
        """The lines at this width. A page asks for several widths, each several times, before it is laid out."""
        self.ensurePolished()
        if width not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[width] = self._lay_out(width)
        return self._kept[width]

    def _lay_out(self, width: int) -> QTextLayout:
        # A line break in the text is one on the screen; QTextLayout knows it by its own sign.
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        flags = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        flags.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        flags.setTextDirection(self.layoutDirection())
        layout.setTextOption(flags)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top))
            top += self._step()
        layout.endLayout()
        return layout

    def _step(self) -> float:
        return max(self.fontMetrics().height(), LINE_HEIGHT * self.fontInfo().pixelSize())
