"""`WrittenText`: what was written, with the words a suggestion was found by marked and numbered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from app.domain.plans.recall import Outcome
from app.ui.essays.recall.piece_list import PieceRow
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import quiet_viewport


class WrittenText(QTextEdit):
    """Read only. The passage of the current piece is underlined and brought into view."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[PieceRow] = []
        self._places: dict[int, tuple[int, int]] = {}
        self._text = ""
        self._current = 0
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setProperty("kind", "bare")
        quiet_viewport(self)
        self.setAccessibleName(self.tr("What you wrote"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        look.changed.connect(self._fill)

    def show_text(self, text: str, rows: Sequence[PieceRow]) -> None:
        """Show a text with the places of these pieces."""
        self._text, self._rows, self._current = text, list(rows), 0
        self._fill()

    def show_current(self, number: int) -> None:
        """Underline the passage of the piece of this number."""
        self._current = number
        selections = []
        if number in self._places:
            start, end = self._places[number]
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            marked = QTextCharFormat()
            marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            marked.setUnderlineColor(self._look.colour(Token.ACCENT))
            selection.format = marked
            selections.append(selection)
            seen = QTextCursor(self.document())
            seen.setPosition(start)
            self.setTextCursor(seen)
            self.ensureCursorVisible()
        self.setExtraSelections(selections)

    def _fill(self) -> None:
        self.setPlainText(self._text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        lines.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(lines)
        plain = QTextCharFormat()
        plain.setFont(self._look.font(Step.LEAD, serif=True))
        plain.setForeground(self._look.colour(Token.INK))
        cursor.setCharFormat(plain)
        self._places = {}
        found = [row for row in self._rows if row.match.end > row.match.start]
        for row in found:
            self._tint(row)
        # From the end to the beginning: inserting a number moves everything behind it.
        for row in sorted(found, key=lambda row: (-row.match.end, -row.number)):
            self._number(row)
        self.show_current(self._current)

    def _tint(self, row: PieceRow) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(row.match.start)
        cursor.setPosition(row.match.end, QTextCursor.MoveMode.KeepAnchor)
        tint = QTextCharFormat()
        wrong = row.match.outcome is Outcome.WRONG_DATE
        tint.setBackground(self._look.colour(Token.WARN_SOFT if wrong else Token.MARKER))
        tint.setForeground(self._look.colour(Token.WARN if wrong else Token.ON_MARKER))
        if self._look.is_contrast:
            tint.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        cursor.mergeCharFormat(tint)

    def _number(self, row: PieceRow) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(row.match.end)
        sign = QTextCharFormat()
        sign.setFont(self._look.font(Step.BASE, 700))
        sign.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        sign.setForeground(self._look.colour(Token.INK))
        words = str(row.number)
        cursor.insertText(words, sign)
        self._places = {
            number: (start + len(words), end + len(words)) if start >= row.match.end else (start, end)
            for number, (start, end) in self._places.items()
        }
        self._places[row.number] = (row.match.start, row.match.end)
