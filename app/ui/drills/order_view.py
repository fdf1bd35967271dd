"""`OrderView`: the drill "put in order", from its first event to what to look at again. Used by Today's run and the Timeline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.acts import Act, Done
from app.domain.cards import DEFAULT_WAYS, card_uid
from app.domain.drills import order
from app.domain.errors import FootholdError
from app.domain.items import ItemKind
from app.domain.memories import MemoryState
from app.ui.drills.order_end import OrderEnd
from app.ui.drills.order_play import OrderPlay
from app.ui.page import KeyHintText

if TYPE_CHECKING:
    from app.domain.drills.outcomes import DrillOutcome
    from app.ui.context import Context

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class OrderView(QWidget):
    """Asks, marks and records. What was placed is recorded once: at the end, or as soon as the view is left half-way.

    Signals:
        finished(object): the student goes on; the tuple of `DrillOutcome` of this drill, all of them recorded.
        left(): the student wants to go (Esc). `leave` records what was placed and says how it went.
        hints_changed(object): a tuple of `KeyHintText` of the keys that work just now.
    """

    finished = Signal(object)
    left = Signal()
    hints_changed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("order_view")
        self._context = context
        self._topic = ""
        self._run = order.OrderRun((), ())
        self._recorded = 0
        self._durations: dict[str, int] = {}
        self._since_shown = QElapsedTimer()
        self.play = OrderPlay(context.look)
        self.end = OrderEnd(context.look)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.play)
        self._pages.addWidget(self.end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._connect()

    @property
    def run(self) -> order.OrderRun:
        """The drill as it stands."""
        return self._run

    def start(self, topic: str, events: Sequence[str], seed: int | None = None) -> None:
        """Put these events (by uid) in order. `seed` decides which come first; without one, the clock does."""
        services = self._context.services
        self._topic = topic
        wanted = set(events)
        found = [event for event in services.timelines.events(topic) if event.uid in wanted]
        drawn_by = services.clock().at_ms if seed is None else seed
        self._run = order.OrderRun.begin(order.rounds(found, drawn_by, len(found)))
        self._recorded = 0
        self._durations = {}
        if self._run.event is None:
            self._finish()
            return
        self._pages.setCurrentWidget(self.play)
        self.play.begin(self._run, services.topics.topic(topic))
        self._since_shown.start()
        self.hints_changed.emit(self.hints())

    def leave(self) -> tuple[DrillOutcome, ...]:
        """Record what was placed so far, if that is not done yet, and say how all of it went."""
        self._record()
        return order.outcomes(self._run, self._durations)

    def show_leave_button(self, wanted: bool) -> None:
        """Whether the page has a button of its own to leave; a host with one switches it off. Esc works either way."""
        self.play.leave.setVisible(wanted)

    def focus_first(self) -> None:
        """Give the focus to where Enter leads on."""
        if self._run.event is not None:
            self.play.focus_first()
        else:
            self.end.focus_first()

    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work just now."""
        leave = KeyHintText((self.tr("Esc"),), self.tr("leave"))
        enter = self.tr("Enter")
        if self._run.event is None:
            return (KeyHintText((enter,), self.tr("go on")), leave)
        return (KeyHintText(("↑", "↓"), self.tr("move")), KeyHintText((enter,), self.tr("place")), leave)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused control does not use itself. A key held down places once."""
        if event.isAutoRepeat() or not self._used(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever the reason for going away: nothing that was answered is lost."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._record()

    def _used(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        is_playing = self._run.event is not None
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in _ENTER and is_playing:
            self.play.press_focused()
        elif key in _ENTER:
            self.end.press_focused()
        elif event.text() == "?" and is_playing:
            self._answer(self._run.not_sure())
        else:
            return False
        return True

    def _move(self, place: int) -> None:
        moved = self._run.to(place)
        if moved.at != self._run.at:
            self._run = moved
            self.play.show_moved(moved)

    def _place(self) -> None:
        self._answer(self._run.place())

    def _not_sure(self) -> None:
        self._answer(self._run.not_sure())

    def _answer(self, run: order.OrderRun) -> None:
        answered = self._run.event
        if answered is None:
            return
        self._durations[answered.uid] = self._since_shown.restart()
        self._run = run
        if run.event is None:
            self._finish()
        else:
            self.play.show_answered(run)
            self.play.focus_first()

    def _finish(self) -> None:
        self._record()
        missed = [entry.event.uid for entry in self._run.missed]
        memories = self._context.services.learning.memories(missed)
        self.end.show_run(self._run, [uid for uid in missed if memories[uid].state is MemoryState.NONE])
        self._pages.setCurrentWidget(self.end)
        self.end.focus_first()
        self.hints_changed.emit(self.hints())

    def _go_on(self) -> None:
        self.finished.emit(self.leave())

    def _leave(self) -> None:
        self._record()
        self.left.emit()

    def _record(self) -> None:
        """Record what is not recorded yet. Where that fails it is told, and tried again the next time."""
        outcomes = order.outcomes(self._run, self._durations)[self._recorded :]
        if not outcomes:
            return
        try:
            self._context.services.reviewing.record_drill(self._topic, order.PROMPT_KIND, outcomes)
        except FootholdError as error:
            self._context.requests.report.emit(error)
            return
        self._recorded += len(outcomes)
        cards = frozenset(card_uid(outcome.item_uid, order.PROMPT_KIND) for outcome in outcomes)
        self._context.changes.cards_changed.emit(cards)

    def _learn(self, uid: str) -> None:
        try:
            self._context.services.learning.learn(uid)
        except FootholdError as error:
            self._context.requests.report.emit(error)
            return
        self.end.show_learning(uid)
        cards = frozenset(card_uid(uid, way) for way in DEFAULT_WAYS[ItemKind.EVENT])
        self._context.changes.cards_changed.emit(cards)
        event = next(entry.event for entry in self._run.placed if entry.event.uid == uid)
        self._context.requests.did.emit(Done(Act.LEARN, event.label))

    def _connect(self) -> None:
        self.play.place_chosen.connect(self._move)
        self.play.placed.connect(self._place)
        self.play.not_sure.connect(self._not_sure)
        self.play.left.connect(self._leave)
        self.end.event_picked.connect(self._context.requests.show_event)
        self.end.learn_asked.connect(self._learn)
        self.end.acted.connect(self._go_on)
