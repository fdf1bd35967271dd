"""How each verdict looks: a sign that follows the words, a line under them, a colour. Never colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.domain.marked import Verdict
from app.ui.look import Look, Token


class Line(Enum):
    """The line under a passage."""

    SOLID = auto()
    DOTS = auto()
    WAVE = auto()
    DOUBLE = auto()
    DASHES = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """One verdict's look. `tint` = the passage also stands on the soft "bad" ground."""

    sign: str
    line: Line
    token: Token
    tint: bool = False


MARKS: Final = {
    Verdict.RIGHT: Mark("✓", Line.SOLID, Token.GOOD),
    Verdict.TYPO: Mark("t", Line.DOTS, Token.MUTED),
    Verdict.MISLEADING: Mark("~", Line.WAVE, Token.WARN),
    Verdict.WRONG: Mark("✗", Line.DOUBLE, Token.BAD, tint=True),
    Verdict.UNVERIFIABLE: Mark("?", Line.DASHES, Token.MUTED),
}

VERDICT_TONES: Final = {
    Verdict.RIGHT: ("good", "check"),
    Verdict.TYPO: ("neutral", "pencil"),
    Verdict.MISLEADING: ("warn", "triangle"),
    Verdict.WRONG: ("bad", "cross"),
    Verdict.UNVERIFIABLE: ("neutral", "question"),
}
"""The tone and the drawing of a verdict's tag."""

_THICK: Final = 2.0
_WAVE_LENGTH: Final = 8.0
_WAVE_HEIGHT: Final = 3.0
_DOUBLE_GAP: Final = 4.0


def paint_line(painter: QPainter, look: Look, verdict: Verdict, left: float, right: float, y: float) -> None:
    """Draw the line of a verdict from `left` to `right`, its top at `y`."""
    mark = MARKS[verdict]
    scale = look.px(100) / 100
    pen = QPen(look.colour(mark.token), _THICK * scale)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, mark.line in {Line.WAVE, Line.DOTS})
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark.line is Line.WAVE:
        pen.setWidthF(1.6 * scale)
        painter.setPen(pen)
        painter.drawPath(_wave(left, right, y + 1, scale))
        return
    if mark.line is Line.DOUBLE:
        pen.setWidthF(1.4 * scale)
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y + _DOUBLE_GAP * scale), QPointF(right, y + _DOUBLE_GAP * scale))
    elif mark.line is Line.DOTS:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.0])
    elif mark.line is Line.DASHES:
        pen.setDashPattern([3.5, 2.0])
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y + 1), QPointF(right, y + 1))


def paint_sign(
    painter: QPainter, look: Look, verdict: Verdict, place: QRectF, colour: QColor | None = None
) -> None:
    """Draw a verdict's sign in the middle of `place`, in the painter's font."""
    mark = MARKS[verdict]
    painter.setPen(colour or look.colour(mark.token))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, mark.sign)


def _wave(left: float, right: float, y: float, scale: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y + _WAVE_HEIGHT * scale))
    half = _WAVE_LENGTH * scale / 2
    x, up = left, True
    while x < right:
        reach = min(x + half, right)
        peak = y if up else y + 2 * _WAVE_HEIGHT * scale
        path.quadTo(QPointF((x + reach) / 2, peak), QPointF(reach, y + _WAVE_HEIGHT * scale))
        x, up = reach, not up
    return path
