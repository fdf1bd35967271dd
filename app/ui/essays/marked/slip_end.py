"""How a drill went: a claim with its correction (`ClaimNote`), and the last page with what to look at again (`SlipEnd`)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.drills.slip import Marked
from app.domain.marked import Claim, Verdict
from app.ui import labels
from app.ui.essays.marked.claim_list import correction_words
from app.ui.essays.marked.verdict_marks import VERDICT_TONES
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, set_shown, text
from app.ui.widgets.tag import Tag


def verdict_tag(look: Look, verdict: Verdict) -> Tag:
    """A verdict as a tag."""
    tone, drawn = VERDICT_TONES[verdict]
    return Tag(look, labels.verdict(verdict), tone, drawn)


class ClaimNote(QWidget):
    """One claim told: verdict, words, what to write instead, where it was checked."""

    def __init__(self, look: Look, claim: Claim, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(verdict_tag(look, claim.verdict), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(text(self.tr("“{words}”").format(words=words), serif=True), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(2))
        layout.addLayout(head)
        if claim.correction:
            layout.addWidget(text(correction_words(claim)))
        source = ", ".join(part for part in (claim.evidence_title, claim.evidence_address) if part)
        if source:
            layout.addWidget(text(source, Step.SMALL, tone=Token.MUTED))
        self.setAccessibleName(
            self.tr("{verdict}: “{words}”. {correction}").format(
                verdict=labels.verdict(claim.verdict), words=words, correction=claim.correction
            )
        )


class SlipEnd(QWidget):
    """The last page of the drill.

    Signals:
        claim_asked(str): show this claim in the essay.
    """

    claim_asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.said = text("", Step.TITLE, 600, serif=True)
        self._again_title = text(self.tr("To look at again"), Step.SMALL, 600, Token.MUTED)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.px(12))
        self.again = button(self.tr("Another ten"), kind="primary", hint=self.tr("Enter"))
        self.back = button(self.tr("Back"), hint=self.tr("Esc"))
        foot = QHBoxLayout()
        foot.setSpacing(look.px(8))
        foot.addWidget(self.again)
        foot.addWidget(self.back)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.px(24), 0, 0)
        layout.setSpacing(look.px(16))
        layout.addWidget(self.said)
        layout.addWidget(self._again_title)
        layout.addLayout(self._rows)
        layout.addLayout(foot)

    def show_marked(self, marked: Sequence[Marked]) -> None:
        """Say how it went."""
        right = sum(entry.is_right for entry in marked)
        self.said.setText(self.tr("{right} of {count} passages right").format(right=right, count=len(marked)))
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        missed = [claim for entry in marked for claim in (*entry.overlooked, *entry.suspected)]
        for claim in missed:
            self._rows.addWidget(self._row(claim))
        set_shown(self._again_title, bool(missed))

    def _row(self, claim: Claim) -> QWidget:
        row = QWidget()
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._look.px(2))
        head = QHBoxLayout()
        head.setSpacing(self._look.px(8))
        head.addWidget(verdict_tag(self._look, claim.verdict), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(text(claim.claim, weight=500), 1)
        show = button(self.tr("Show in the essay"), kind="link", size="small")
        show.setAccessibleName(self.tr("Show in the essay: {claim}").format(claim=claim.claim))
        show.clicked.connect(partial(self.claim_asked.emit, claim.uid))
        layout.addLayout(head)
        layout.addWidget(text(correction_words(claim), Step.SMALL, tone=Token.MUTED))
        layout.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        return row
