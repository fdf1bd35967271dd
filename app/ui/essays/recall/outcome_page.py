"""`OutcomePage`: prediction beside what came of it, what to look at again, and evidence still to be asked with its cue."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.plans.recall import Outcome
from app.ui.essays.recall.outcome_words import outcome_words
from app.ui.essays.recall.piece_list import PieceRow
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, set_shown, text
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.panel import Card
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.tag import Tag

_COLUMN = 640
_TONES = {
    Outcome.PARTIAL: ("warn", "minus"),
    Outcome.WRONG_DATE: ("warn", "clock"),
    Outcome.MISS: ("bad", "cross"),
}


class OutcomePage(QWidget):
    """The last page of a sitting.

    Signals:
        cues_asked: ask the evidence whose point was missed.
        again_asked: another blank page. left: back to the plan.
    """

    cues_asked = Signal()
    again_asked = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.said = text("", Step.TITLE, 600, serif=True)
        self._compared = text("", tone=Token.MUTED)
        self._cue_card = Card(padding=16, spacing=8)
        self._cue_words = text("")
        self.ask_cues = button("", kind="primary")
        self._title = text(self.tr("To look at again"), Step.SMALL, 600, Token.MUTED)
        self._rows = QVBoxLayout()
        self.back = button(self.tr("Back to the plan"), kind="primary")
        self.again = button(self.tr("Another blank page"))
        self._lay_out()
        self.ask_cues.clicked.connect(self.cues_asked)
        self.back.clicked.connect(self.left)
        self.again.clicked.connect(self.again_asked)

    def show_outcome(self, rows: Sequence[PieceRow], predicted: int, total: int, cues: int) -> None:
        """Show what came of the marked pieces; `cues` pieces of evidence are still to be asked."""
        recalled = sum(row.marked is Outcome.HIT for row in rows)
        self.said.setText(
            self.tr("You recalled {recalled} of {count}").format(recalled=recalled, count=total)
        )
        self._compared.setText(self._compared_words(recalled, predicted))
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        lost = [row for row in rows if row.marked not in (None, Outcome.HIT)]
        for row in lost:
            self._rows.addWidget(self._row(row))
        set_shown(self._title, bool(lost))
        self.show_cues(cues)

    def show_cues(self, cues: int) -> None:
        """How many pieces are still to be asked with their point."""
        set_shown(self._cue_card, cues > 0)
        self._cue_words.setText(
            self.tr(
                "Where a point was missed, its evidence had nothing to hang on. "
                "That says little about the evidence, so nothing was counted against it yet."
            )
        )
        self.ask_cues.setText(self.tr("Ask %n piece(s) with the point as a cue", "", cues))

    def focus_first(self) -> None:
        """Go to what leads on."""
        target = self.back if self._cue_card.isHidden() else self.ask_cues
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compared_words(self, recalled: int, predicted: int) -> str:
        if recalled == predicted:
            return self.tr("Just what you said.")
        if recalled > predicted:
            return self.tr("You said {guess}: you know more than you thought.").format(guess=predicted)
        return self.tr("You said {guess}: it felt better known than it is.").format(guess=predicted)

    def _row(self, row: PieceRow) -> QWidget:
        holder = QWidget()
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._look.px(8))
        outcome = row.marked or Outcome.MISS
        tone, drawn = _TONES[outcome]
        layout.addWidget(Tag(self._look, outcome_words(outcome), tone, drawn))
        layout.addWidget(text(row.alone or row.words), 1)
        return holder

    def _lay_out(self) -> None:
        px = self._look.px
        self._rows.setSpacing(px(6))
        self._cue_card.body.addWidget(self._cue_words)
        self._cue_card.body.addWidget(self.ask_cues, 0, Qt.AlignmentFlag.AlignLeft)
        foot = FlowLayout(spacing=px(8))
        foot.addWidget(self.back)
        foot.addWidget(self.again)
        column = QWidget()
        column.setMaximumWidth(px(_COLUMN))
        inside = QVBoxLayout(column)
        inside.setSpacing(px(12))
        for part in (self.said, self._compared, self._cue_card, self._title):
            inside.addWidget(part)
        inside.addLayout(self._rows)
        inside.addLayout(foot)
        inside.addStretch(1)
        content = QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(px(24), px(32), px(24), px(24))
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(content))
