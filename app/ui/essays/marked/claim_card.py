"""`ClaimCard`: one claim: verdict, what to write instead, the event it speaks of, where it was checked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.items import Event, Lane
from app.domain.marked import Claim, ClaimKind
from app.domain.memories import ItemMemory, MemoryState
from app.ui import labels
from app.ui.essays.marked.claim_list import correction_words
from app.ui.essays.marked.verdict_marks import VERDICT_TONES
from app.ui.look import Look, Step, Token
from app.ui.widgets.badge import LaneBadge
from app.ui.widgets.controls import button, set_shown, text
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.panel import Card, divider
from app.ui.widgets.tag import Tag


class ClaimCard(Card):
    """Shows one claim.

    Signals:
        event_asked(str): show this event on the Timeline.
        learn_asked: make cards of what the claim is about.
    """

    event_asked = Signal(str)
    learn_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, spacing=12, parent=parent)
        self._look = look
        self.set_current(True)
        self._verdict = Tag(look)
        self._place = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        self._about = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        self._says = text("", Step.SMALL, tone=Token.MUTED)
        self.correction = text("", Step.LEAD, serif=True)
        self._events = QVBoxLayout()
        self._events.setSpacing(look.px(4))
        self._rule = divider()
        self._from = text(self.tr("Where this comes from"), Step.SMALL, 600, Token.MUTED)
        self._source = text("", Step.SMALL)
        self.learn = button(self.tr("Learn this"), kind="primary")
        self.show_event = button(self.tr("Show on the Timeline"))
        self._known = text(self.tr("Among your cards"), Step.SMALL, tone=Token.MUTED, wraps=False)
        self._event = ""
        self._lay_out()
        self.learn.clicked.connect(self.learn_asked)
        self.show_event.clicked.connect(lambda: self.event_asked.emit(self._event))

    def show_claim(
        self,
        claim: Claim,
        number: int,
        count: int,
        events: Sequence[tuple[Event, Lane | None]],
        memory: ItemMemory | None,
    ) -> None:
        """Show the `number`th of `count` claims. `memory` is that of what *Learn this* would learn, None = nothing to."""
        tone, drawn = VERDICT_TONES[claim.verdict]
        self._verdict.say(labels.verdict(claim.verdict), tone, drawn)
        self._place.setText(self.tr("Claim {number} of {count}").format(number=number, count=count))
        self._about.setText(self._kind_words(claim.kind))
        self._says.setText(self.tr("It says: {claim}").format(claim=claim.claim))
        self.correction.setText(correction_words(claim))
        self._show_events(events)
        source = ", ".join(part for part in (claim.evidence_title, claim.evidence_address) if part)
        self._source.setText(source)
        for part in (self._rule, self._from, self._source):
            set_shown(part, bool(source))
        is_known = memory is not None and memory.state is not MemoryState.NONE
        set_shown(self.learn, memory is not None and not is_known)
        set_shown(self._known, is_known)
        self.setAccessibleName(
            self.tr("{place}, {verdict}. {correction}").format(
                place=self._place.text(),
                verdict=labels.verdict(claim.verdict),
                correction=correction_words(claim),
            )
        )

    def _lay_out(self) -> None:
        head = FlowLayout(spacing=self._look.px(8), centred=True)
        head.addWidget(self._verdict)
        head.addWidget(self._place)
        head.add_stretch()
        head.addWidget(self._about)
        foot = FlowLayout(spacing=self._look.px(8), centred=True)
        for part in (self.learn, self._known, self.show_event):
            foot.addWidget(part)
        self.body.addLayout(head)
        self.body.addWidget(self._says)
        self.body.addWidget(self.correction)
        self.body.addLayout(self._events)
        for widget in (self._rule, self._from, self._source):
            self.body.addWidget(widget)
        self.body.addLayout(foot)
        self._source.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def _show_events(self, events: Sequence[tuple[Event, Lane | None]]) -> None:
        while (item := self._events.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for event, lane in events:
            self._events.addWidget(self._event_row(event, lane))
        self._event = events[0][0].uid if events else ""
        set_shown(self.show_event, bool(events))

    def _event_row(self, event: Event, lane: Lane | None) -> QWidget:
        row = QWidget()
        layout = FlowLayout(row, spacing=self._look.px(8), centred=True)
        if lane is not None:
            layout.addWidget(LaneBadge(self._look, lane.colour, lane.letter, lane.title))
        name = button(event.title, kind="link", size="small")
        name.setAccessibleName(self.tr("Show on the Timeline: {event}").format(event=event.title))
        name.set_shrinks()
        name.clicked.connect(partial(self.event_asked.emit, event.uid))
        layout.addWidget(name)
        layout.add_stretch()
        layout.addWidget(text(labels.historical(event.date), Step.SMALL, tone=Token.MUTED, wraps=False))
        return row

    def _kind_words(self, kind: ClaimKind) -> str:
        return {
            ClaimKind.QUOTE: self.tr("about a quotation"),
            ClaimKind.EVENT: self.tr("about an event"),
            ClaimKind.ARGUMENT: self.tr("an argument"),
            ClaimKind.TERM: self.tr("about a term"),
        }[kind]
