"""`QuestionHeading`: an exam question, its issue words underlined and its topic words boxed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.items import Question
from app.domain.plans.wording import Part, WordKind, question_parts
from app.ui.look import Look, Step, Token

_BOX_PADDING: Final = 4
_UNDERLINE: Final = 2
_LEADING: Final = 1.35
_WORD: Final = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class _Run:
    """Some words on one line."""

    text: str
    kind: WordKind
    left: float
    line: int
    width: float


def _clusters(pieces: list[tuple[str, WordKind]]) -> list[list[tuple[str, WordKind]]]:
    """Pieces with no space between them (a boxed word and its question mark) never part at the end of a line."""
    clusters: list[list[tuple[str, WordKind]]] = []
    for text, kind in pieces:
        glued = clusters and not text.isspace() and not clusters[-1][-1][0].isspace()
        if glued:
            clusters[-1].append((text, kind))
        else:
            clusters.append([(text, kind)])
    return clusters


class QuestionHeading(QWidget):
    """Paints the question; a screen reader hears it with its issue and topic words named."""

    def __init__(self, look: Look, parent: QWidget | None = None, step: Step = Step.TITLE) -> None:
        super().__init__(parent)
        self._look = look
        self._step = step
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._measure_again)

    def show_question(self, question: Question) -> None:
        """Show this question."""
        self._parts = question_parts(question)
        self.setAccessibleName(question.text)
        self.setAccessibleDescription(self._described(question))
        self._measure_again()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        _runs, lines = self._laid_out(width)
        return round(lines * self._line_height())

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._look.px(320))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), round(self._line_height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        metrics = QFontMetricsF(self._font())
        height = self._line_height()
        runs, _lines = self._laid_out(self.width())
        for run in runs:
            top = run.line * height
            baseline = top + (height - metrics.height()) / 2 + metrics.ascent()
            self._paint_mark(painter, run, QRectF(run.left, top, run.width, height), baseline, metrics)
            padding = self._look.px(_BOX_PADDING) if run.kind is WordKind.TOPIC else 0
            painter.setPen(self._look.colour(Token.INK))
            painter.drawText(round(run.left + padding), round(baseline), run.text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure_again()

    def _paint_mark(
        self, painter: QPainter, run: _Run, place: QRectF, baseline: float, metrics: QFontMetricsF
    ) -> None:
        if run.kind is WordKind.ISSUE:
            pen = QPen(self._look.colour(Token.ACCENT), self._look.px(_UNDERLINE))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            below = baseline + metrics.descent() * 0.72
            painter.drawLine(round(place.left()), round(below), round(place.right()), round(below))
        elif run.kind is WordKind.TOPIC:
            painter.setPen(QPen(self._look.colour(Token.EDGE), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            middle = baseline - metrics.ascent() / 2 + metrics.descent() / 2
            tall = min(place.height() - 2, metrics.height() * 0.98)
            box = QRectF(place.left() + 0.5, round(middle - tall / 2) + 0.5, place.width() - 1, round(tall))
            painter.drawRoundedRect(box, self._look.px(4), self._look.px(4))

    def _laid_out(self, width: float) -> tuple[list[_Run], int]:
        """The runs of words with their places, and the number of lines."""
        metrics = QFontMetricsF(self._font())
        runs: list[_Run] = []
        left, line = 0.0, 0
        for cluster in _clusters(self._pieces(metrics, width)):
            widths = [self._width(text, kind, metrics) for text, kind in cluster]
            if left > 0 and left + sum(widths) > width:
                line, left = line + 1, 0.0
            if left == 0 and cluster[0][0].isspace():
                continue
            for (text, kind), wide in zip(cluster, widths, strict=True):
                runs.append(_Run(text, kind, left, line, wide))
                left += wide
        return runs, line + 1

    def _pieces(self, metrics: QFontMetricsF, width: float) -> list[tuple[str, WordKind]]:
        """What stays together on a line: marked words as a whole where they fit, everything else word by word."""
        pieces: list[tuple[str, WordKind]] = []
        for part in self._parts:
            whole = part.kind is not WordKind.PLAIN and self._width(part.text, part.kind, metrics) <= width
            if whole:
                pieces.append((part.text, part.kind))
            else:
                pieces += [(found[0], part.kind) for found in _WORD.finditer(part.text)]
        return pieces

    def _width(self, text: str, kind: WordKind, metrics: QFontMetricsF) -> float:
        padding = 2 * self._look.px(_BOX_PADDING) if kind is WordKind.TOPIC else 0
        return metrics.horizontalAdvance(text) + padding

    def _font(self) -> QFont:
        return self._look.font(self._step, 600, serif=True)

    def _line_height(self) -> float:
        return QFontMetricsF(self._font()).height() * _LEADING

    def _measure_again(self) -> None:
        self.updateGeometry()
        self.update()

    def _described(self, question: Question) -> str:
        """The marks in words, for whoever cannot see them."""
        said = []
        if question.issue_words:
            said.append(self.tr("To argue: {words}.").format(words=", ".join(question.issue_words)))
        if question.topic_words:
            said.append(self.tr("About: {words}.").format(words=", ".join(question.topic_words)))
        return " ".join(said)
