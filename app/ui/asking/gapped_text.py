"""`GappedText`: a quotation set large, some of its words gaps. A gap is exactly as wide as its word.

The whole text is laid out once; hidden words are laid out transparent, so nothing moves when they appear.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.domain.gaps import Piece
from app.ui.asking.words import spoken
from app.ui.look import Look, Step, Token

_STEPS = (Step.QUOTATION, Step.HEAD, Step.TITLE, Step.LEAD)
_LINE_HEIGHT = 1.5
_RULE = 2
_RULE_BELOW = 6  # pixels under the baseline, clear of descenders' beginnings
_LONG = 240
_VERY_LONG = 420
"""Characters from which a quotation is set a step smaller, so that it still fits a small window."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """A hidden word by its place in the text."""

    start: int
    end: int
    shown: str


class GappedText(QLabel):
    """Shows pieces; knows nothing of cards. A label, so that a screen reader hears its text, with each gap as "f, blank"."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._written = ""
        self._gaps: list[_Gap] = []
        self._italic = False
        self._is_compact = False
        self._layout: QTextLayout | None = None
        self._laid_out = (0, 0)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._measure_again)

    def show_pieces(self, pieces: Sequence[Piece], *, italic: bool = False) -> None:
        """Show the text the pieces make; `italic` for wording that is only attributed."""
        gaps: list[_Gap] = []
        at = 0
        for piece in pieces:
            if piece.hidden:
                gaps.append(_Gap(at, at + len(piece.text), piece.shown))
            at += len(piece.text)
        self._written = "".join(piece.text for piece in pieces)
        self._gaps = gaps
        self._italic = italic
        self.setText(spoken(pieces))
        self._measure_again()

    def set_compact(self, is_compact: bool) -> None:
        """Set the words two steps smaller, where room is short."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self._measure_again()

    @property
    def gaps(self) -> int:
        """How many words are hidden."""
        return len(self._gaps)

    def sizeHint(self) -> QSize:
        width = self._look.px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width)[1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._lay_out(self.width())
        layout = self._layout
        if layout is None:
            return
        painter = QPainter(self)
        painter.setPen(self._look.colour(Token.INK))
        layout.draw(painter, QPointF(0, 0))
        for gap in self._gaps:
            self._paint_gap(painter, layout, gap)

    def _paint_gap(self, painter: QPainter, layout: QTextLayout, gap: _Gap) -> None:
        """The rule, in two parts where a hyphenated word is broken, and the letter at its beginning."""
        at = gap.start
        while at < gap.end:
            line = layout.lineForTextPosition(at)
            if not line.isValid():
                return
            until = min(gap.end, line.textStart() + line.textLength())
            left, right = _x(line, at), _x(line, until)
            baseline = line.y() + line.ascent()
            rule = QRectF(left, baseline + self._look.px(_RULE_BELOW), right - left, _RULE)
            painter.fillRect(rule, self._look.colour(Token.EDGE))
            if at == gap.start and gap.shown:
                painter.setPen(self._look.colour(Token.ACCENT))
                painter.setFont(layout.font())
                painter.drawText(QPointF(left, baseline), gap.shown)
            at = max(until, at + 1)

    def _measure_again(self) -> None:
        self._layout = None
        self._laid_out = (0, 0)
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: int) -> tuple[int, int]:
        """(width, height) the text now takes; laid out anew only for another width."""
        if self._layout is not None and self._laid_out[0] == width:
            return self._laid_out
        font = self._font()
        layout = QTextLayout(self._written, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([_unseen(gap) for gap in self._gaps])
        pitch = QFontInfo(font).pixelSize() * _LINE_HEIGHT
        lines = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, lines * pitch + (pitch - line.height()) / 2))
            lines += 1
        layout.endLayout()
        self._layout = layout
        self._laid_out = (width, round(lines * pitch))
        return self._laid_out

    def _font(self) -> QFont:
        length = len(self._written)
        smaller = (length > _LONG) + (length > _VERY_LONG) + 2 * self._is_compact
        font = self._look.font(_STEPS[min(smaller, len(_STEPS) - 1)], serif=True)
        font.setItalic(self._italic)
        return font


def _x(line: QTextLine, position: int) -> float:
    # The binding hands back (x, position), though its stub says otherwise.
    x: float = cast("tuple[float, int]", line.cursorToX(position))[0]
    return x


def _unseen(gap: _Gap) -> QTextLayout.FormatRange:
    unseen = QTextLayout.FormatRange()
    unseen.start = gap.start
    unseen.length = gap.end - gap.start
    style = QTextCharFormat()
    style.setForeground(Qt.GlobalColor.transparent)
    unseen.format = style
    return unseen
