"""`PassageView`: one passage of the drill. Its claims are numbered and underlined alike until the answer is given."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.drills.slip import Passage
from app.domain.marked import Claim, MarkedText
from app.ui.essays.marked.signed_text import Placed, SignedText
from app.ui.essays.marked.text_view import MarkedTextView
from app.ui.look import Look, Token

_LINE: Final = 2


class PassageView(MarkedTextView):
    """A passage as high as its text. `claim_picked` says which numbered words were clicked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._is_answered = False
        self._picked: frozenset[str] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The passage"))

    def show_passage(self, marked: MarkedText, passage: Passage) -> None:
        """Ask for this passage."""
        self._is_answered, self._picked = False, frozenset()
        signs = {claim.uid: str(number) for number, claim in enumerate(passage.claims, start=1)}
        self.show_signed(SignedText(_cut(marked, passage), signs))
        self._fit()

    def show_picked(self, picked: frozenset[str]) -> None:
        """Mark the words the student thinks wrong."""
        self._picked = picked
        self.format_again()

    def show_answer(self, marked: MarkedText, passage: Passage) -> None:
        """Show the verdicts."""
        self._is_answered = True
        self.show_signed(SignedText(_cut(marked, passage)))
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(480), round(self.document().size().height()) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paint_claim_line(self, painter: QPainter, claim: Claim, left: float, right: float, y: float) -> None:
        if self._is_answered:
            super().paint_claim_line(painter, claim, left, right, y)
            return
        chosen = claim.uid in self._picked
        pen = QPen(self._look.colour(Token.ACCENT if chosen else Token.EDGE), _LINE)
        pen.setStyle(Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(round(left), round(y) + 1, round(right), round(y) + 1)

    def format_claim(self, cursor: QTextCursor, placed: Placed) -> None:
        if self._is_answered:
            super().format_claim(cursor, placed)
            return
        if placed.claim.uid in self._picked:
            chosen = QTextCharFormat()
            chosen.setBackground(self._look.colour(Token.MARKER))
            chosen.setForeground(self._look.colour(Token.ON_MARKER))
            self.merge(cursor, placed.start, placed.end, chosen)
        self.merge(cursor, placed.end, placed.end + 1, self.sign_format(Token.MUTED))

    def _fit(self) -> None:
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()


def _cut(marked: MarkedText, passage: Passage) -> MarkedText:
    """Only the passage, its claims counted from its beginning."""
    claims = tuple(
        Claim(
            uid=claim.uid,
            start=claim.start - passage.start,
            end=claim.end - passage.start,
            claim=claim.claim,
            kind=claim.kind,
            verdict=claim.verdict,
        )
        for claim in passage.claims
    )
    return MarkedText(title=marked.title, text=marked.text[passage.start : passage.end], claims=claims)
