"""`VerdictFilters`: how many claims of each verdict there are; each count shows or hides its kind."""

from __future__ import annotations

from collections import Counter
from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.domain.marked import MarkedText, Verdict
from app.ui import labels
from app.ui.essays.marked.verdict_marks import MARKS, paint_line
from app.ui.look import Look, Step, Token

_GAP: Final = 8
_HEIGHT: Final = 32
_SIGN: Final = 9


class VerdictFilters(QObject):
    """Five counts. Its buttons are laid out by whoever shows them.

    Signals:
        chosen(object): a frozenset of the verdicts to show.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buttons = {verdict: VerdictFilter(look, verdict) for verdict in Verdict}
        for made in self._buttons.values():
            made.toggled.connect(self._tell)

    def buttons(self) -> tuple[VerdictFilter, ...]:
        """The five, in their order."""
        return tuple(self._buttons.values())

    def show_counts(self, marked: MarkedText) -> None:
        """Count the claims of this text."""
        counts = Counter(claim.verdict for claim in marked.claims)
        for verdict, made in self._buttons.items():
            made.show_count(counts[verdict])

    def verdicts(self) -> frozenset[Verdict]:
        """What is shown."""
        return frozenset(verdict for verdict, made in self._buttons.items() if made.isChecked())

    def show_all(self) -> None:
        """Show every kind again."""
        for made in self._buttons.values():
            made.setChecked(True)

    def filter_of(self, verdict: Verdict) -> VerdictFilter:
        """The button of a verdict."""
        return self._buttons[verdict]

    def _tell(self) -> None:
        self.chosen.emit(self.verdicts())


class VerdictFilter(QAbstractButton):
    """One count with its mark. Pressed = shown."""

    def __init__(self, look: Look, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._verdict = verdict
        self._count = 0
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_count(self, count: int) -> None:
        """Show this number."""
        self._count = count
        words = labels.verdict(self._verdict)
        self.setText(words)
        self.setAccessibleName(self.tr("{count} claims: {verdict}").format(count=count, verdict=words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._look.px
        number = QFontMetrics(self._number_font()).horizontalAdvance(str(self._count))
        words = QFontMetrics(self._look.font(Step.SMALL)).horizontalAdvance(self._words())
        return QSize(px(_GAP) + number + px(_SIGN) + px(4) + words + px(_GAP), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, mark = self._look, self._look.px, MARKS[self._verdict]
        font, metrics = self._number_font(), QFontMetrics(self._number_font())
        shown = self.isChecked()
        number = metrics.horizontalAdvance(str(self._count))
        place = QRect(px(_GAP), 0, number, self.height() - px(4))
        sign = QRectF(place.right() + 1, place.top() + px(2), px(_SIGN), px(14))
        if mark.tint and shown and not look.is_contrast:
            painter.fillRect(place.adjusted(0, px(4), px(_SIGN), 0), look.colour(Token.BAD_SOFT))
        painter.setFont(font)
        painter.setPen(look.colour(Token.INK if shown else Token.MUTED))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._count))
        small = look.font(Step.SMALL, 700)
        small.setPointSizeF(small.pointSizeF() * 0.82)
        painter.setFont(small)
        painter.setPen(look.colour(mark.token if shown else Token.MUTED))
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, mark.sign)
        if shown:
            baseline = place.center().y() + metrics.ascent() // 2 + px(3)
            paint_line(painter, look, self._verdict, place.left(), sign.right(), baseline)
        painter.setFont(look.font(Step.SMALL))
        painter.setPen(look.colour(Token.INK if shown else Token.MUTED))
        words = QRect(round(sign.right()) + px(4), 0, self.width(), self.height() - px(4))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words())

    def _words(self) -> str:
        words = labels.verdict(self._verdict)
        return words[:1].lower() + words[1:]

    def _number_font(self) -> QFont:
        return self._look.font(Step.BASE, 600)
