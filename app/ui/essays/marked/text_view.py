"""`MarkedTextView`: the essay to read, each claim underlined by its verdict, the current one framed.

The lines and the frame are painted from the layout's own rectangles, so they follow every wrap and text size.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from app.domain.marked import Claim, MarkedText, Verdict
from app.ui.essays.marked.signed_text import Placed, SignedText
from app.ui.essays.marked.verdict_marks import MARKS, paint_line
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import quiet_viewport

_LINE_HEIGHT: Final = 130
"""Per cent of a single line: room for the marks under it."""

_NESTED_STEP: Final = 4
"""Pixels by which the line of a claim lies deeper for every claim inside it."""

_FRAME_PADDING: Final = 2
_GAP: Final = 12
_MARGIN: Final = 64


class MarkedTextView(QTextEdit):
    """Shows one marked text, read only, selectable, by mouse and keys.

    Signals:
        claim_picked(str): the student clicked into the passage of this claim.
        scrolled: another part of the text is visible.
    """

    claim_picked = Signal(str)
    scrolled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._signed = SignedText(MarkedText(title="", text=""))
        self._current = ""
        self._shown = frozenset(Verdict)
        self._depths: dict[str, int] = {}
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        quiet_viewport(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("kind", "bare")
        self.setAccessibleName(self.tr("The essay, with a sign after each claim"))
        self.verticalScrollBar().valueChanged.connect(self._tell_scrolled)
        look.changed.connect(self.format_again)

    def show_text(self, marked: MarkedText) -> None:
        """Show this text, at its beginning."""
        self.show_signed(SignedText(marked))

    def show_signed(self, signed: SignedText) -> None:
        """Show a text with its signs, at its beginning."""
        self._signed = signed
        self._current = ""
        self._depths = _depths(self._signed.placed)
        self.setPlainText(self._signed.text)
        self.format_again()

    def show_claim(self, uid: str) -> None:
        """Frame this claim and bring it into view."""
        self._current = uid
        placed = self._signed.find(uid)
        if placed is not None:
            cursor = self.textCursor()
            cursor.setPosition(placed.start)
            self.setTextCursor(cursor)
            self._bring_into_view(placed)
        self.viewport().update()

    def show_verdicts(self, verdicts: frozenset[Verdict]) -> None:
        """Underline only claims with these verdicts; the others' signs fade to muted."""
        self._shown = verdicts
        self.format_again()

    def fraction_of(self, claim: Claim) -> float:
        """How far down the text a claim begins, 0 … 1."""
        placed = self._signed.find(claim.uid)
        height = self.document().size().height()
        if placed is None or height <= 0:
            return 0.0
        return next((rect.top() for rect in self._rects(placed.start, placed.end)), 0.0) / height

    def visible_part(self) -> tuple[float, float]:
        """The top and bottom of what is visible, as parts of the text's height."""
        height = max(1.0, self.document().size().height())
        top = self.verticalScrollBar().value()
        return top / height, min(1.0, (top + self.viewport().height()) / height)

    def scroll_to(self, fraction: float) -> None:
        """Bring this part of the text to the middle."""
        height = self.document().size().height()
        self.verticalScrollBar().setValue(round(fraction * height - self.viewport().height() / 2))

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        cursor = self.textCursor()
        data.setText(self._signed.without_signs(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection():
            return
        placed = self._signed.at(self.cursorForPosition(event.position().toPoint()).position())
        if placed is not None:
            self.claim_picked.emit(placed.claim.uid)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        scroll = self.verticalScrollBar().value()
        painter.translate(0, -scroll)
        seen = QRectF(event.rect()).translated(0, scroll)
        for placed in self._signed.placed:
            if placed.claim.verdict in self._shown:
                self._underline(painter, placed, seen)
        current = self._signed.find(self._current)
        if current is not None:
            self._frame(painter, current)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.viewport().update()

    def _underline(self, painter: QPainter, placed: Placed, seen: QRectF) -> None:
        deeper = self._depths[placed.claim.uid] * self._look.px(_NESTED_STEP)
        for rect in self._rects(placed.start, placed.end):
            if rect.intersects(seen.adjusted(0, -rect.height(), 0, rect.height())):
                self.paint_claim_line(
                    painter, placed.claim, rect.left(), rect.right(), rect.bottom() + deeper
                )

    def paint_claim_line(self, painter: QPainter, claim: Claim, left: float, right: float, y: float) -> None:
        """Draw the line under one piece of a claim's passage."""
        paint_line(painter, self._look, claim.verdict, left, right, y)

    def _frame(self, painter: QPainter, placed: Placed) -> None:
        padding = self._look.px(_FRAME_PADDING)
        outline = QPainterPath()
        for rect in self._rects(placed.start, placed.end + 1):
            box = QPainterPath()
            box.addRect(rect.adjusted(-padding, -padding, padding, padding + self._look.px(6)))
            outline = outline.united(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour(Token.ACCENT), 2, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline.simplified())

    def _rects(self, start: int, end: int) -> Iterator[QRectF]:
        """The places of characters `start` … `end` on their lines, in the document's coordinates.

        The bottom of each is where an underline belongs.
        """
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self._rects_in(block, start, end)
            block = block.next()

    def _rects_in(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        layout = block.layout()
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        descent = QFontMetricsF(self._font()).descent()
        ascent = QFontMetricsF(self._font()).ascent()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            text = block.text()
            while last > first and text[last - 1].isspace():
                last -= 1  # no line under the space a line breaks at
            if first >= last:
                continue
            # cursorToX answers with the position it used and the x; only the x matters.
            left, right = (_x(line.cursorToX(place)) for place in (first, last))
            baseline = corner.y() + line.y() + line.ascent()
            yield QRectF(
                QPointF(corner.x() + left, baseline - ascent),
                QPointF(corner.x() + right, baseline + descent * 0.7),
            )

    def _bring_into_view(self, placed: Placed) -> None:
        rects = list(self._rects(placed.start, placed.end + 1))
        if not rects:
            return
        top, bottom = rects[0].top(), rects[-1].bottom()
        bar = self.verticalScrollBar()
        margin = self._look.px(_MARGIN)
        if top - margin < bar.value() or bottom + margin > bar.value() + self.viewport().height():
            bar.setValue(round((top + bottom) / 2 - self.viewport().height() / 2))

    def format_again(self) -> None:
        """Give text, tints and signs their fonts and colours."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        self._narrow_empty_lines()
        plain = QTextCharFormat()
        plain.setFont(self._font())
        plain.setForeground(self._look.colour(Token.INK))
        cursor.setCharFormat(plain)
        for placed in self._signed.placed:
            self.format_claim(cursor, placed)
        self.document().setDocumentMargin(self._look.px(24))
        self.viewport().update()

    def _narrow_empty_lines(self) -> None:
        gap = QTextBlockFormat()
        gap.setLineHeight(self._look.px(_GAP), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block = self.document().firstBlock()
        while block.isValid():
            if not block.text():
                QTextCursor(block).setBlockFormat(gap)
            block = block.next()

    def format_claim(self, cursor: QTextCursor, placed: Placed) -> None:
        """Give a passage its tint and its sign its colour."""
        mark = MARKS[placed.claim.verdict]
        shown = placed.claim.verdict in self._shown
        if mark.tint and shown and not self._look.is_contrast:
            tint = QTextCharFormat()
            tint.setBackground(self._look.colour(Token.BAD_SOFT))
            self.merge(cursor, placed.start, placed.end + 1, tint)
        self.merge(cursor, placed.end, placed.end + 1, self.sign_format(mark.token if shown else Token.MUTED))

    def sign_format(self, token: Token) -> QTextCharFormat:
        """How a sign is written."""
        sign = QTextCharFormat()
        sign.setFont(self._look.font(Step.LEAD, 700))  # Qt draws a superscript at two thirds of its size
        sign.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        sign.setForeground(self._look.colour(token))
        return sign

    @staticmethod
    def merge(cursor: QTextCursor, start: int, end: int, change: QTextCharFormat) -> None:
        """Change how characters `start` … `end` look."""
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(change)

    def _font(self) -> QFont:
        return self._look.font(Step.LEAD, serif=True)

    def _tell_scrolled(self) -> None:
        self.scrolled.emit()


def _x(answer: object) -> float:
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]


def _depths(placed: tuple[Placed, ...]) -> dict[str, int]:
    """How many levels of claims lie inside each claim."""
    depths: dict[str, int] = {}
    for outer in sorted(placed, key=lambda entry: entry.end - entry.start):
        inside = [
            depths[inner.claim.uid] + 1
            for inner in placed
            if inner.claim.uid in depths and outer.start <= inner.start and inner.end <= outer.end
        ]
        depths[outer.claim.uid] = max(inside, default=0)
    return depths
