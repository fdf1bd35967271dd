"""`SlipView`: the drill "Find the slip". One passage at a time: which of its numbered words are wrong, or is it all right?"""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.acts import Act, Done
from app.domain.drills import slip
from app.domain.drills.slip import Marked, Passage
from app.domain.errors import FootholdError
from app.domain.marked import Claim, MarkedText
from app.ui.context import Context
from app.ui.essays.evidence_words import shortened
from app.ui.essays.marked.passage_view import PassageView
from app.ui.essays.marked.slip_end import ClaimNote, SlipEnd
from app.ui.icons import icon
from app.ui.look import Step, Token
from app.ui.page import KeyHintText
from app.ui.widgets.controls import Button, button, set_shown, text
from app.ui.widgets.panel import Card
from app.ui.widgets.scroll import Scroll

_COLUMN: Final = 720
_LONGEST: Final = 70
_KEYS: Final = 9


class SlipView(QWidget):
    """Asks ten passages and keeps how they went, also when it is left before the end.

    Signals:
        left: back to where the drill was begun.
        claim_asked(str): show this claim in the essay.
    """

    left = Signal()
    claim_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._topic = ""
        self._essay = MarkedText(title="", text="")
        self._rounds: tuple[Passage, ...] = ()
        self._marked: list[Marked] = []
        self._durations: dict[int, int] = {}
        self._is_kept = True
        self._place = 0
        self._timer = QElapsedTimer()
        look = context.look
        self.leave = button(self.tr("Stop here"), kind="quiet", hint=self.tr("Esc"))
        self.progress = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        self.passage = PassageView(look)
        self._ask = text(
            self.tr("Which words are wrong? Choose them, or say that it is all right."), tone=Token.MUTED
        )
        self._choices = QVBoxLayout()
        self.choice_buttons: list[Button] = []
        self.said = text("", Step.LEAD, 600)
        self._notes = QVBoxLayout()
        self.go_on = button("", kind="primary", hint=self.tr("Enter"))
        self.end = SlipEnd(look)
        self._lay_out()
        self._wire()

    @property
    def is_answered(self) -> bool:
        """Whether the passage shown has been marked."""
        return len(self._marked) > self._place

    def begin(self, topic: str, essay: MarkedText) -> None:
        """Start a new drill on this text."""
        self._topic, self._essay = topic, essay
        self._rounds = slip.rounds(essay, self._context.services.clock().at_ms)
        self._marked, self._durations, self._is_kept = [], {}, False
        self._place = 0
        self._show_round()

    def focus_first(self) -> None:
        """Go to the first choice, or to what leads on."""
        target = self.end.again if not self.end.isHidden() else self.go_on
        if not self.is_over and not self.is_answered and self.choice_buttons:
            target = self.choice_buttons[0]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def status(self) -> str:
        """What the status row says."""
        return self.tr("Find the slip")

    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work here."""
        return (
            KeyHintText(("1", "2", "3"), self.tr("wrong")),
            KeyHintText((self.tr("Enter"),), self.tr("answer")),
            KeyHintText((self.tr("Esc"),), self.tr("stop here")),
        )

    @property
    def is_over(self) -> bool:
        """Whether every passage has been answered."""
        return self._place >= len(self._rounds)

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        px = self._context.look.px
        head = QHBoxLayout()
        head.addWidget(self.leave)
        head.addStretch(1)
        head.addWidget(self.progress)
        self._sheet = Card(padding=24, spacing=12)
        self._sheet.body.addWidget(self.passage)
        self._choices.setSpacing(px(6))
        self._notes.setSpacing(px(8))
        self._playing = QWidget()
        play = QVBoxLayout(self._playing)
        play.setContentsMargins(0, 0, 0, 0)
        play.setSpacing(px(12))
        play.addWidget(text(self.tr("Find the slip"), Step.TITLE, 600, serif=True))
        play.addWidget(self._sheet)
        play.addWidget(self._ask)
        play.addLayout(self._choices)
        play.addWidget(self.said)
        play.addLayout(self._notes)
        play.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        column = QWidget()
        column.setMaximumWidth(px(_COLUMN))
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, px(24))
        inside.addWidget(self._playing)
        inside.addWidget(self.end)
        inside.addStretch(1)
        content = QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(px(24), px(8), px(24), 0)
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        head.setContentsMargins(px(24), px(8), px(24), px(8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(Scroll(content), 1)

    def _wire(self) -> None:
        self.leave.clicked.connect(self.left)
        self.passage.claim_picked.connect(self._toggle)
        self.go_on.clicked.connect(self._act)
        self.end.again.clicked.connect(self._again)
        self.end.back.clicked.connect(self.left)
        self.end.claim_asked.connect(self.claim_asked)
        for key, act in (("Esc", self.left.emit), ("Return", self._act), ("Enter", self._act)):
            self._key(key, act)
        for number in range(_KEYS):
            self._key(str(number + 1), partial(self._toggle_number, number))

    def _key(self, key: str, act: object) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _again(self) -> None:
        self.begin(self._topic, self._essay)

    def _show_round(self) -> None:
        over = self.is_over
        set_shown(self._playing, not over)
        set_shown(self.end, over)
        if over:
            self._keep()
            self.progress.setText("")
            self.end.show_marked(self._marked)
            self.focus_first()
            return
        passage = self._rounds[self._place]
        self.progress.setText(
            self.tr("Passage {number} of {count}").format(number=self._place + 1, count=len(self._rounds))
        )
        self.passage.show_passage(self._essay, passage)
        _clear(self._choices)
        _clear(self._notes)
        self.choice_buttons = [
            self._choice(number, claim) for number, claim in enumerate(passage.claims, start=1)
        ]
        for made in self.choice_buttons:
            self._choices.addWidget(made)
        set_shown(self.said, False)
        set_shown(self._ask, True)
        self._follow_choice()
        self._timer.start()
        self.focus_first()

    def _choice(self, number: int, claim: Claim) -> Button:
        words = shortened(self._essay.passage(claim), _LONGEST)
        made = button(self.tr("“{words}”").format(words=words.replace("&", "&&")), hint=str(number))
        made.setCheckable(True)
        made.setProperty("align", "left")
        made.setAccessibleName(self.tr("{number}: “{words}” is wrong").format(number=number, words=words))
        made.toggled.connect(partial(self._show_choice, made))
        return made

    def _show_choice(self, made: Button, chosen: bool) -> None:
        made.setIcon(icon("check", self._context.look, Token.ACCENT) if chosen else QIcon())
        self._follow_choice()

    def _picked(self) -> frozenset[str]:
        claims = self._rounds[self._place].claims
        return frozenset(
            claim.uid for claim, made in zip(claims, self.choice_buttons, strict=True) if made.isChecked()
        )

    def _follow_choice(self) -> None:
        picked = self._picked()
        self.passage.show_picked(picked)
        if picked:
            self.go_on.setText(self.tr("%n of them wrong", "", len(picked)))
        else:
            self.go_on.setText(self.tr("It is all right"))

    def _toggle(self, uid: str) -> None:
        claims = [claim.uid for claim in self._rounds[self._place].claims] if not self.is_over else []
        if uid in claims:
            self._toggle_number(claims.index(uid))

    def _toggle_number(self, number: int) -> None:
        if not self.is_over and not self.is_answered and number < len(self.choice_buttons):
            self.choice_buttons[number].toggle()

    def _act(self) -> None:
        """Mark the passage, or go on to the next."""
        if self.is_over:
            self._again()
        elif self.is_answered:
            self._place += 1
            self._show_round()
        else:
            self._answer()

    def _answer(self) -> None:
        passage = self._rounds[self._place]
        marked = slip.mark(passage, self._picked())
        self._durations[self._place] = self._timer.elapsed()
        self._marked.append(marked)
        self.passage.show_answer(self._essay, passage)
        _clear(self._choices)
        self.choice_buttons = []
        set_shown(self._ask, False)
        self.said.setText(self._verdict_words(marked))
        set_shown(self.said, True)
        for claim in passage.claims:
            self._notes.addWidget(ClaimNote(self._context.look, claim, self._essay.passage(claim)))
        last = self._place + 1 == len(self._rounds)
        self.go_on.setText(self.tr("See how it went") if last else self.tr("Next passage"))
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _verdict_words(self, marked: Marked) -> str:
        if marked.is_right:
            return self.tr("Yes, you found it.") if marked.found else self.tr("Yes, it is all right.")
        if marked.overlooked and marked.suspected:
            return self.tr("Not quite: one was overlooked, and one that is right was suspected.")
        if marked.overlooked:
            return self.tr("%n slip(s) overlooked.", "", len(marked.overlooked))
        return self.tr("There is nothing wrong with %n of them.", "", len(marked.suspected))

    def _keep(self) -> None:
        """Record the answers given, once."""
        if self._is_kept or not self._marked:
            return
        self._is_kept = True
        outcomes = slip.outcomes(self._marked, self._durations)
        try:
            self._context.services.reviewing.record_drill(self._topic, slip.PROMPT_KIND, outcomes)
        except FootholdError as error:
            self._is_kept = False
            self._context.requests.report.emit(error)
            return
        self._context.changes.cards_changed.emit(frozenset(outcome.item_uid for outcome in outcomes))
        self._context.requests.did.emit(Done(Act.DRILL))


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
