"""`LearnView`: asks the day's quotations one after the other, then says that nothing more is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from app.domain.cards import PromptKind
from app.domain.errors import NotFound
from app.domain.queue import APART, QueuedCard
from app.ui import labels
from app.ui.asking.card_asker import CardAsker
from app.ui.icons import icon
from app.ui.look import Step, Token
from app.ui.widgets.controls import button, text
from app.ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.page import KeyHintText

PROMPTS: Final = frozenset({PromptKind.COMPLETE, PromptKind.WHO})
"""Quotations are asked here, dates in the Timeline, points in Essay plans; only a run on Today mixes them."""

_BAR_WIDTH = 160
_BREATH_MS = 60


class LearnView(QWidget):
    """The queue and the asker. `tools` stands at the right of the tab's tool bar.

    Signals:
        status_changed(str): "7 left after this one".
        hints_changed(object): the keys that work just now.
    """

    status_changed = Signal(str)
    hints_changed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._topic = ""
        self._waiting: list[QueuedCard] = []
        self._now: QueuedCard | None = None
        self._answered: list[str] = []
        # Once the card is painted, the next one is read: its question then appears within a frame.
        self._preparing = QTimer(self, interval=_BREATH_MS, singleShot=True)
        self._preparing.timeout.connect(self._prepare_next)
        self._asker = CardAsker(context)
        self._asker.rated.connect(self._go_on)
        self._asker.put_off.connect(self._leave_out)
        self._asker.left.connect(context.requests.go_today)
        self._asker.hints_changed.connect(self.hints_changed)
        self._end = EmptyState(context.look, "quotes", "", self.tr("Back to Today"))
        self._end.acted.connect(context.requests.go_today)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._asker)
        self._stack.addWidget(self._end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.tools = self._make_tools()

    @property
    def asker(self) -> CardAsker:
        """What asks the cards."""
        return self._asker

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to ask."""
        return self._now is None

    def set_topic(self, topic: str) -> None:
        """Learn this topic; what was answered of another is not counted here."""
        if topic != self._topic:
            self._topic = topic
            self._answered.clear()
            self._now = None

    def refresh(self, changed: frozenset[str] = frozenset()) -> None:
        """Read the queue again. A card that changed elsewhere (an answer taken back, evidence just used) is asked at once.

        Where nothing did, a card whose answer is shown stays until it is rated.
        """
        self._answered = [uid for uid in self._answered if uid not in changed]
        waiting = list(self._context.services.reviewing.queue(self._topic, PROMPTS).cards)
        first = [card for card in waiting if card.uid in changed]
        if self._now is not None and self._asker.is_answered and not first:
            self._waiting = [card for card in waiting if card.uid != self._now.uid]
            self._show_progress()
            return
        self._waiting = [*first, *(card for card in waiting if card.uid not in changed)]
        self._ask_next()

    def focus_first(self) -> None:
        """Give the focus to where Space leads on."""
        if self._now is None:
            self._end.action.setFocus()
        else:
            self._asker.focus_first()

    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work just now."""
        return () if self._now is None else self._asker.hints()

    def status(self) -> str:
        """Where one is, for the status row."""
        if self._now is None:
            return ""
        if not self._waiting:
            return self.tr("The last one")
        return self.tr("%n left after this one", "", len(self._waiting))

    def _go_on(self, due_day: int) -> None:
        if self._now is None:
            return
        self._answered.append(self._now.uid)
        if due_day <= self._context.services.clock().study_day:
            self._waiting.insert(APART, self._now)
        self._ask_next()

    def _leave_out(self, _uid: str) -> None:
        self._ask_next()

    def _ask_next(self) -> None:
        self._now = None
        while self._waiting and self._now is None:
            card = self._waiting.pop(0)
            try:
                self._asker.ask(card.uid)
            except NotFound:
                continue  # its quotation was taken away meanwhile
            self._now = card
        if self._now is None:
            self._show_end()
        else:
            self._stack.setCurrentWidget(self._asker)
            self._preparing.start()
        self._show_progress()

    def _prepare_next(self) -> None:
        if self._waiting:
            self._asker.prepare(self._waiting[0].uid)

    def _show_end(self) -> None:
        minutes = self._context.services.reviewing.minutes_tomorrow(self._topic, PROMPTS)
        sentence = (
            self.tr("Nothing more is due. Tomorrow: about {minutes}.").format(minutes=labels.minutes(minutes))
            if minutes
            else self.tr("Nothing more is due, and nothing comes back tomorrow.")
        )
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._asker.isAncestorOf(focused)
        self._end.say(sentence, self.tr("Back to Today"))
        self._stack.setCurrentWidget(self._end)
        if had_focus:
            self._end.action.setFocus()
        self.hints_changed.emit(())

    def _show_progress(self) -> None:
        done = len(self._answered)
        total = done + len(self._waiting) + (self._now is not None)
        self._count.setText(self.tr("{done} of {total} due").format(done=done, total=total))
        # Held back: a progress bar paints itself at once, before the new card is even laid out.
        self._bar.setUpdatesEnabled(False)
        self._bar.setMaximum(max(1, total))
        self._bar.setValue(done if total else 1)
        self._bar.setUpdatesEnabled(True)
        self._progress.setVisible(total > 0)
        self._undo.setVisible(self._context.services.history.next_undo(self._topic) is not None)
        self.status_changed.emit(self.status())

    def _make_tools(self) -> QWidget:
        look = self._context.look
        self._count = text(step=Step.SMALL, tone=Token.MUTED, wraps=False)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Answered"))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(look.px(_BAR_WIDTH))
        self._progress = QWidget()
        across = QHBoxLayout(self._progress)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(self._count)
        across.addWidget(self._bar)
        # No shortcut of its own: Ctrl+Z is the Edit menu's.
        self._undo = button(
            self.tr("Undo"), kind="quiet", size="small", icon=icon("undo", look), hint=self.tr("Ctrl Z")
        )
        self._undo.clicked.connect(self._context.requests.undo)
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._progress)
        row.addWidget(self._undo)
        return tools
