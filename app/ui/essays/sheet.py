"""`PlanSheet`: the middle pane of the editor: question, thesis, the paragraphs as cards, judgement.

One paragraph is open at a time. Cards keep their identity when the plan changes, so focus and caret stay where they
are; only what differs is touched.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.items import Question
from app.domain.plans.checks.remarks import JUDGEMENT, THESIS
from app.domain.plans.document import PlanBody
from app.domain.plans.families import needs_both_sides
from app.domain.plans.readiness import PlanReadiness
from app.ui.essays.closed_paragraph import ClosedParagraph
from app.ui.essays.dropping import DropGround
from app.ui.essays.evidence_book import EvidenceBook
from app.ui.essays.open_paragraph import OpenParagraph
from app.ui.essays.open_plan import OpenPlan
from app.ui.essays.question_heading import QuestionHeading
from app.ui.essays.text_row import TextRow
from app.ui.look import Look
from app.ui.widgets.scroll import Scroll

_WIDEST: Final = 760
_EDGE: Final = 48
"""Pixels from the upper or lower edge within which dragging scrolls."""


class PlanSheet(Scroll):
    """Shows a plan and lets it be written.

    Signals:
        paragraph_opened(str): another paragraph is the current one.
        removal_asked(str): of a paragraph.
        step_asked(str, int): move a paragraph up (-1) or down (1).
        paragraph_wanted: go on to the next point.
        let_go(object, object): something was dropped (`Carried`, `Place`).
    """

    paragraph_opened = Signal(str)
    removal_asked = Signal(str)
    step_asked = Signal(str, int)
    paragraph_wanted = Signal()
    let_go = Signal(object, object)

    def __init__(
        self, look: Look, opened: OpenPlan, book: EvidenceBook, parent: QWidget | None = None
    ) -> None:
        content = QWidget()
        content.setProperty("kind", "content")
        super().__init__(content, parent=parent)
        self._look = look
        self._opened = opened
        self._book = book
        self._body = PlanBody(question="")
        self._readiness: PlanReadiness | None = None
        self._wants_stance = False
        self._is_compact = False
        self._closed: dict[str, ClosedParagraph] = {}
        self._open_uid = ""
        self._to_reveal: QWidget | None = None
        self._revealing = QTimer(self, interval=0, singleShot=True)
        self._revealing.timeout.connect(self._reveal_now)
        self.heading = QuestionHeading(look)
        self.thesis = TextRow(look, self.tr("Thesis"), self.tr("Your answer in one sentence"))
        self.judgement = TextRow(look, self.tr("Judgement"), self.tr("What does it all come to?"))
        self.open_card = OpenParagraph(look, opened, book)
        self.ground = DropGround(look)
        self._cards = QVBoxLayout(self.ground)
        self._lay_out(content)
        self._wire()

    @property
    def open_uid(self) -> str:
        """The paragraph being worked at; "" where none is open."""
        return self._open_uid

    def show_question(self, question: Question) -> None:
        """Show the question of the plan."""
        self._wants_stance = needs_both_sides(question.family)
        self.heading.show_question(question)

    def show_body(self, body: PlanBody, readiness: PlanReadiness | None) -> None:
        """Show this state of the plan."""
        self._body, self._readiness = body, readiness
        self.thesis.field.show_text(body.thesis)
        self.judgement.field.show_text(body.judgement)
        uids = [paragraph.uid for paragraph in body.paragraphs]
        if self._open_uid not in uids:
            self._open_uid = ""
        for uid in set(self._closed) - set(uids):
            self._closed.pop(uid).deleteLater()
        for paragraph in body.paragraphs:
            if paragraph.uid not in self._closed:
                self._closed[paragraph.uid] = self._new_card(paragraph.uid)
        self._show_cards()

    def show_readiness(self, readiness: PlanReadiness | None) -> None:
        """Show how ready each paragraph is."""
        self._readiness = readiness
        self._show_cards()

    def open_paragraph(self, uid: str, *, focus: bool = True) -> None:
        """Work at this paragraph; "" closes the one that is open."""
        if uid != self._open_uid:
            self.open_card.commit()  # may change the plan: this sheet is shown again before the next line
            self._open_uid = uid
            self._show_cards()
            self.paragraph_opened.emit(uid)
        if uid and focus:
            self.open_card.point.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal(self.open_card)

    def go_to(self, target: str) -> None:
        """Put the caret where a remark points: THESIS, JUDGEMENT or a paragraph's uid."""
        if target == THESIS:
            self.thesis.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal(self.thesis)
        elif target == JUDGEMENT:
            self.judgement.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal(self.judgement)
        elif target in self._closed:
            self.open_paragraph(target)

    def go_to_use(self, use: str) -> None:
        """Make a piece of evidence of the open paragraph current."""
        self.open_card.uses.go_to(use)
        self.open_card.uses.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_current(self) -> None:
        """Go to the open paragraph, or to the thesis where none is open."""
        target = self.open_card.point if self._open_uid else self.thesis.field
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current_paragraph(self) -> str:
        """The paragraph that keys are meant for: the open one, or the card that has the focus."""
        focused = self.focusWidget()
        return focused.uid if isinstance(focused, ClosedParagraph) else self._open_uid

    def commit(self) -> None:
        """Commit what was typed anywhere on the sheet."""
        self.thesis.field.commit()
        self.open_card.commit()
        self.judgement.field.commit()

    def set_compact(self, compact: bool) -> None:
        """Show counts instead of chips, for a small window."""
        self._is_compact = compact
        for card in self._closed.values():
            card.set_compact(compact)

    def _lay_out(self, content: QWidget) -> None:
        px = self._look.px
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(px(8))
        column = QWidget(content)
        column.setMaximumWidth(px(_WIDEST))
        inside = QVBoxLayout(column)
        inside.setContentsMargins(px(24), px(12), px(24), px(24))
        inside.setSpacing(px(8))
        for part in (self.heading, self.thesis, self.ground, self.judgement):
            inside.addWidget(part)
        inside.addStretch(1)
        outside = QVBoxLayout(content)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(column)
        self.open_card.setParent(self.ground)
        self.open_card.hide()

    def _wire(self) -> None:
        self.thesis.field.committed.connect(partial(self._write, THESIS, self.thesis))
        self.judgement.field.committed.connect(partial(self._write, JUDGEMENT, self.judgement))
        self.thesis.field.left_by_enter.connect(self._open_first)
        self.judgement.field.left_by_enter.connect(self.judgement.field.clearFocus)
        self.open_card.moved.connect(lambda step: self.step_asked.emit(self._open_uid, step))
        self.open_card.removal_asked.connect(lambda: self.removal_asked.emit(self._open_uid))
        self.open_card.next_asked.connect(self.paragraph_wanted)
        self.ground.dropped.connect(self.let_go)
        self.ground.hovered.connect(self._scroll_while_dragging)

    def _write(self, field: str, row: TextRow, words: str) -> None:
        if not self._opened.write(field, "", words):
            row.field.typing.not_kept()

    def _new_card(self, uid: str) -> ClosedParagraph:
        card = ClosedParagraph(self._look, self._book.lane, self.ground)
        card.set_compact(self._is_compact)
        card.clicked.connect(lambda: self.open_paragraph(uid))
        card.removed.connect(lambda: self.removal_asked.emit(uid))
        card.stepped.connect(partial(self._step_focus, uid))
        return card

    def _show_cards(self) -> None:
        cards: list[ClosedParagraph | OpenParagraph] = []
        for number, paragraph in enumerate(self._body.paragraphs, start=1):
            closed = self._closed[paragraph.uid]
            if paragraph.uid == self._open_uid:
                self.open_card.show_paragraph(
                    number, self._body, paragraph.uid, self._readiness, wants_stance=self._wants_stance
                )
                closed.hide()
                cards.append(self.open_card)
            else:
                rows = [row for _use, row in self._book.uses(paragraph)]
                closed.show_paragraph(number, paragraph, rows, self._readiness)
                cards.append(closed)
        if not self._open_uid:
            self.open_card.hide()
        for index, card in enumerate(cards):
            if self._cards.indexOf(card) != index:
                self._cards.insertWidget(index, card)
            card.show()
        self._order_tabs(cards)
        self.ground.set_cards(cards)

    def _order_tabs(self, cards: list[ClosedParagraph | OpenParagraph]) -> None:
        """Tab follows what is seen: a card moved in the layout stays where it was in the chain of Tab."""
        last: QWidget = self.thesis.field
        for card in cards:
            inside = self.open_card.tab_stops() if card is self.open_card else [card]
            for stop in inside:
                QWidget.setTabOrder(last, stop)
                last = stop
        QWidget.setTabOrder(last, self.judgement.field)

    def _open_first(self) -> None:
        if self._body.paragraphs:
            self.open_paragraph(self._body.paragraphs[0].uid)
        else:
            self.paragraph_wanted.emit()

    def _step_focus(self, uid: str, step: int) -> None:
        uids = [paragraph.uid for paragraph in self._body.paragraphs]
        at = uids.index(uid) + step
        if not 0 <= at < len(uids):
            return
        card = self.open_card.point if uids[at] == self._open_uid else self._closed[uids[at]]
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reveal(card)

    def _reveal(self, widget: QWidget) -> None:
        # The layout has not run yet for what has just been shown.
        self._to_reveal = widget
        self._revealing.start()

    def _reveal_now(self) -> None:
        if self._to_reveal is not None and self._to_reveal.isVisibleTo(self):
            self.ensureWidgetVisible(self._to_reveal, 0, 24)
        self._to_reveal = None

    def _scroll_while_dragging(self, y: int) -> None:
        seen = self.ground.mapTo(self.viewport(), self.ground.rect().topLeft()).y() + y
        bar = self.verticalScrollBar()
        if seen < _EDGE:
            bar.setValue(bar.value() - bar.singleStep())
        elif seen > self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + bar.singleStep())
