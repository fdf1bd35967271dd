"""`QuoteFace`: a quotation to complete, or one whose speaker is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.cards import PromptKind
from app.domain.gaps import Piece, Stage, gapped
from app.domain.items import Quote
from app.ui.asking import words
from app.ui.asking.arguments import Arguments
from app.ui.asking.face import Face
from app.ui.asking.gapped_text import GappedText
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import text
from app.ui.widgets.panel import divider
from app.ui.widgets.tag import Tag

if TYPE_CHECKING:
    from app.services.reviewing import CardPrompt


class QuoteFace(Face):
    """Above: who, when, on what occasion (or the question who it was). Then the quotation. The answer adds what it proves."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._prompt: CardPrompt | None = None
        self._source = text(tone=Token.MUTED)
        self._status = Tag(look)
        self._quotation = GappedText(look)
        self._speaker = text(step=Step.TITLE, weight=600)
        self._role = text(tone=Token.MUTED)
        self._note = text(step=Step.SMALL, tone=Token.MUTED)
        self._arguments = Arguments(look)
        self._lay_out()

    def show_question(self, prompt: CardPrompt, stage: Stage) -> None:
        self._prompt = prompt
        quote = _quote(prompt)
        asks_who = prompt.card.prompt is PromptKind.WHO
        self._source.setText(
            self.tr("Who said it?") if asks_who else words.source_line(quote, prompt.speaker)
        )
        # The same gaps until the next answer: turning back a stage and on again shows nothing new.
        seed = f"{prompt.card.uid} {prompt.card.memory.reps if prompt.card.memory else 0}"
        self._show_quotation(gapped(quote.text, Stage.READ if asks_who else stage, seed))
        # How the words came down to us is part of the question: nobody should learn a doubtful wording as certain.
        if quote.is_verified:
            self._status.hide()
        else:
            self._status.say(*words.status_tag(quote.status))
        self._speaker.hide()
        self._role.hide()
        self._proof.hide()

    def show_answer(self) -> None:
        if self._prompt is None:
            return
        quote, speaker = _quote(self._prompt), self._prompt.speaker
        asks_who = self._prompt.card.prompt is PromptKind.WHO
        if asks_who:
            self._speaker.setText(speaker.name if speaker else self.tr("Not known"))
            self._speaker.show()
            self._role.setText(speaker.role if speaker else "")
            self._role.setVisible(bool(self._role.text()))
        self._source.setText(words.when_and_where(quote) if asks_who else words.source_line(quote, speaker))
        self._show_quotation((Piece(quote.text),))
        self._status.say(*words.status_tag(quote.status, long=True))
        self._note.setText(quote.note)
        self._note.setVisible(bool(quote.note))
        self._arguments.show_quote(quote)
        self._proof.setVisible(bool(quote.note or quote.argues_for or quote.argues_against))

    def set_compact(self, is_compact: bool) -> None:
        super().set_compact(is_compact)
        self._quotation.set_compact(is_compact)

    def aloud(self) -> str:
        parts = [self._speaker, self._source, self._quotation]
        # Whether a widget was hidden, not whether it is on the screen: the page may not be shown yet.
        return " ".join(part.text() for part in parts if not part.isHidden() and part.text())

    def _show_quotation(self, pieces: tuple[Piece, ...]) -> None:
        if self._prompt is None:
            return
        quote = _quote(self._prompt)
        opening, closing = words.quoted(quote)
        marked = (*((Piece(opening),) if opening else ()), *pieces, *((Piece(closing),) if closing else ()))
        self._quotation.show_pieces(marked, italic=not quote.is_verified)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._source, 1)
        head.addWidget(self._status, 0, Qt.AlignmentFlag.AlignTop)
        self._proof = QWidget()
        proof = QVBoxLayout(self._proof)
        proof.setContentsMargins(0, 0, 0, 0)
        proof.setSpacing(self.look.px(12))
        proof.addWidget(divider())
        proof.addWidget(self._arguments)
        proof.addWidget(self._note)
        answer = QVBoxLayout()
        answer.setSpacing(2)
        answer.addWidget(self._speaker)
        answer.addWidget(self._role)
        self.column.addLayout(answer)
        self.column.addLayout(head)
        self.column.addWidget(self._quotation)
        self.column.addWidget(self._proof)
        self.column.addStretch(1)


def _quote(prompt: CardPrompt) -> Quote:
    if not isinstance(prompt.item, Quote):
        raise TypeError(prompt.item)
    return prompt.item
