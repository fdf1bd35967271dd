"""`MarkingPage`: what was written beside the plan's pieces. The program suggests, the student marks each piece."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from app.domain.plans.recall import Outcome, RecallResult
from app.ui import labels
from app.ui.essays.recall.outcome_words import outcome_words
from app.ui.essays.recall.piece_list import PieceList, PieceRow, Row
from app.ui.essays.recall.written_text import WrittenText
from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.barred import Barred
from app.ui.widgets.controls import Button, button, restyle, set_shown, text
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.panel import Card, divider
from app.ui.widgets.scroll import Scroll

_LEFT: Final = 560
_RIGHT: Final = 720
_LEAST_LIST: Final = 96
_LEAST_BODY: Final = 120
_ORDER: Final = (Outcome.HIT, Outcome.PARTIAL, Outcome.WRONG_DATE, Outcome.MISS)


class MarkingPage(QWidget):
    """Marks one attempt.

    Signals:
        back_asked: back to the page, to write more.
        finished: the marks that were given are final.
        count_changed: one more or less is marked.
    """

    back_asked = Signal()
    finished = Signal()
    count_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._predicted = 0
        self._row = -1
        self.back = button(self.tr("Back to the page"), kind="quiet", icon=icon("chevron-left", look))
        self._question = text("", weight=600)
        self._said = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        self.finish = button(self.tr("Finish marking"), kind="primary", hint=self.tr("Ctrl Enter"))
        self._time = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        self.written = WrittenText(look)
        self.list = PieceList(look)
        self._card = Card(padding=12, spacing=8)
        self._piece = text("", weight=600)
        self._suggested = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        self._dates = text("", Step.SMALL)
        self.choices = {
            outcome: self._choice(number, outcome) for number, outcome in enumerate(_ORDER, start=1)
        }
        self._lay_out()
        self._wire()

    def show_rows(self, question: str, predicted: int, seconds: int, words: str, rows: list[Row]) -> None:
        """Begin to mark."""
        self._question.setText(question)
        self._predicted = predicted
        self._time.setText(labels.minutes(max(1, round(seconds / 60))))
        self.list.pieces.replace(rows)
        pieces = [row for _number, row in self.list.pieces.pieces()]
        self.written.show_text(words, pieces)
        self._row = -1
        first = next((number for number, row in self.list.pieces.pieces() if row.marked is None), -1)
        if first >= 0:
            self.list.setCurrentIndex(self.list.pieces.index(first))
        self._count()

    def results(self) -> tuple[RecallResult, ...]:
        """What has been marked so far."""
        return tuple(
            RecallResult(kind=row.match.kind, target=row.match.target, outcome=row.marked)
            for _number, row in self.list.pieces.pieces()
            if row.marked is not None
        )

    def counts(self) -> tuple[int, int]:
        """How many pieces are marked, and how many there are."""
        pieces = self.list.pieces.pieces()
        return sum(row.marked is not None for _number, row in pieces), len(pieces)

    def focus_first(self) -> None:
        """Go to the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self, outcome: Outcome) -> None:
        """Mark the current piece and go on to the next that is not marked."""
        row = self._current()
        if row is None:
            return
        self.list.pieces.put(self._row, replace(row, marked=outcome))
        self._count()
        after = [number for number, other in self.list.pieces.pieces() if other.marked is None]
        following = next((number for number in after if number > self._row), after[0] if after else -1)
        if following >= 0:
            self.list.setCurrentIndex(self.list.pieces.index(following))
        else:
            self._show_row(self._row)
            self.finish.setFocus(Qt.FocusReason.OtherFocusReason)

    def agree(self) -> None:
        """Take the suggestion."""
        row = self._current()
        if row is not None:
            self.mark(row.match.outcome)

    def _current(self) -> PieceRow | None:
        row = self.list.pieces.row(self._row) if 0 <= self._row < self.list.pieces.rowCount() else None
        return row if isinstance(row, PieceRow) else None

    def _choice(self, number: int, outcome: Outcome) -> Button:
        made = button(outcome_words(outcome), hint=str(number))
        made.clicked.connect(partial(self.mark, outcome))
        return made

    def _lay_out(self) -> None:
        px = self._look.px
        above = QWidget()
        bar = FlowLayout(above, spacing=px(12), line_spacing=px(4), centred=True)
        bar.setContentsMargins(px(16), px(8), px(24), px(8))
        for part in (self.back, self._question):
            bar.addWidget(part)
        bar.add_stretch()
        for part in (self._said, self.finish):
            bar.addWidget(part)
        left = QWidget()
        page = QVBoxLayout(left)
        page.setContentsMargins(px(24), px(12), px(24), px(12))
        page.addLayout(
            self._heading(text(self.tr("What you wrote"), Step.SMALL, 600, Token.MUTED), self._time)
        )
        page.addWidget(self.written, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(px(24), px(12), px(24), px(12))
        column.setSpacing(px(8))
        hint = text(
            self.tr("Suggestions from names and years. You decide."),
            Step.SMALL,
            tone=Token.MUTED,
        )
        column.addLayout(self._heading(text(self.tr("Mark it piece by piece"), Step.LEAD, 600), hint))
        column.addWidget(self._card)
        column.addWidget(self.list, 1)
        choices = FlowLayout(spacing=px(8))
        for made in self.choices.values():
            choices.addWidget(made)
        self._card.set_current(True)
        self._card.body.addLayout(self._heading(self._piece, self._suggested))
        self._card.body.addWidget(self._dates)
        self._card.body.addLayout(choices)
        self.list.setMinimumHeight(px(_LEAST_LIST))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(Scroll(right))
        splitter.setSizes([_LEFT, _RIGHT])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Barred(self._look, (above, divider()), splitter, _LEAST_BODY))

    def _heading(self, words: QLabel, aside: QLabel) -> FlowLayout:
        layout = FlowLayout(spacing=8, centred=True)
        layout.addWidget(words)
        layout.add_stretch()
        layout.addWidget(aside)
        return layout

    def _wire(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.finish.clicked.connect(self.finished)
        self.list.row_picked.connect(self._show_row)
        self.list.marked.connect(self.mark)
        self.list.agreed.connect(self.agree)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.finished)

    def _show_row(self, number: int) -> None:
        self._row = number
        row = self._current()
        set_shown(self._card, row is not None)
        if row is None:
            return
        self._piece.setText(row.words)
        suggestion = outcome_words(row.match.outcome)
        self._suggested.setText(
            self.tr("suggested: {outcome}").format(outcome=suggestion[:1].lower() + suggestion[1:])
        )
        set_shown(self._dates, row.match.wrote is not None)
        if row.match.wrote is not None:
            self._dates.setText(
                self.tr("You wrote {wrote}. The card says {right}.").format(
                    wrote=row.match.wrote, right=row.date
                )
            )
        chosen = row.marked or row.match.outcome
        for outcome, made in self.choices.items():
            restyle(made, chosen="true" if outcome is chosen else "false")
        self.written.show_current(row.number)

    def _count(self) -> None:
        recalled = sum(row.marked is Outcome.HIT for _number, row in self.list.pieces.pieces())
        _marked, count = self.counts()
        self._said.setText(
            self.tr("You said {guess} of {count} · {recalled} recalled so far").format(
                guess=self._predicted, count=count, recalled=recalled
            )
        )
        self.count_changed.emit()
