"""`RunView`: a run, one step after the other in one place, and at its end what it changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.cards import Rating
from app.domain.drills.outcomes import DrillOutcome
from app.domain.errors import NotFound
from app.domain.plans.questions import QuestionRow
from app.domain.runs.outcome import RunOutcome, gains
from app.domain.runs.steps import RunStep, StepKind
from app.domain.runs.waiting import Waiting
from app.domain.today import TodayPage
from app.ui.asking.card_asker import CardAsker
from app.ui.context import Context
from app.ui.drills.order_view import OrderView
from app.ui.look import Step, Token
from app.ui.page import KeyHintText
from app.ui.today import step_words
from app.ui.today.run_summary import RunSummary
from app.ui.widgets.controls import button, text


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer of this run, so that taking it back asks the card again."""

    card_uid: str
    recalled: bool
    before: Waiting
    step: int


class RunView(QWidget):
    """Hosts the steps of a run. Everything answered is kept the moment it is answered; leaving loses nothing.

    Signals:
        ended(): the student is done with the run and its summary.
        hints_changed(object), status_changed(str): as a page's.
    """

    ended = Signal()
    hints_changed = Signal(object)
    status_changed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_view")
        self._context = context
        self._topic = ""
        self._steps: tuple[RunStep, ...] = ()
        self._place = 0
        self._waiting = Waiting(())
        self._answers: list[_Answer] = []
        self._own_answer = ""
        self._before: tuple[QuestionRow, ...] = ()
        self._placed: list[bool] = []
        self._next_step: RunStep | None = None
        self.asker = CardAsker(context)
        self.order = OrderView(context)
        self.order.show_leave_button(False)
        self.summary = RunSummary(context.look)
        self.where = text("", Step.SMALL, tone=Token.MUTED)
        self.stop = button(self.tr("Stop here"), kind="quiet", size="small", hint=self.tr("Esc"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def step(self) -> RunStep | None:
        """The step being done; None once the summary is shown."""
        if self._stack.currentWidget() is self.summary or self._place >= len(self._steps):
            return None
        return self._steps[self._place]

    def begin(self, topic: str, page: TodayPage) -> None:
        """Do the steps of this page, from the first on."""
        self._topic = topic
        self._steps = page.steps
        self._answers.clear()
        self._placed.clear()
        self._next_step = None
        self._before = tuple(self._context.services.planning.questions(topic))
        self._do(0)

    def focus_first(self) -> None:
        """Give the focus to where Space or Enter leads on."""
        current = self._stack.currentWidget()
        if isinstance(current, CardAsker | OrderView | RunSummary):
            current.focus_first()

    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work just now."""
        current = self._stack.currentWidget()
        if isinstance(current, CardAsker | OrderView):
            return current.hints()
        return (KeyHintText((self.tr("Enter"),), self.tr("go on")),)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves wherever the step in hand has no use for it."""
        if Qt.Key(event.key()) == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    # Steps

    def _do(self, place: int) -> None:
        self._place = place
        step = self._steps[place] if place < len(self._steps) else None
        if step is None or step.kind is StepKind.PLAN:
            self._finish(step)
            return
        self._say_where(step)
        if step.kind is StepKind.ORDER:
            self._stack.setCurrentWidget(self.order)
            self.order.start(self._topic, step.events)
            self.order.focus_first()
            self.hints_changed.emit(self.hints())
        else:
            self._waiting = Waiting(step.cards)
            self._ask()

    def _say_where(self, step: RunStep) -> None:
        words = self.tr("Step {place} of {count}: {act}")
        self.where.setText(
            words.format(place=self._place + 1, count=len(self._steps), act=step_words.act(step))
        )
        self.stop.show()

    def _ask(self) -> None:
        """The next card that is still there, or the next step."""
        while self._waiting.first:
            try:
                self._stack.setCurrentWidget(self.asker)
                self.asker.ask(self._waiting.first)
            except NotFound:
                self._waiting = self._waiting.after(again=False)
                continue
            self.status_changed.emit(self.tr("%n card(s) in this step", "", len(self._waiting.cards)))
            return
        self._do(self._place + 1)

    def _rated(self, due_day: int) -> None:
        again = due_day <= self._context.services.clock().study_day
        uid = self._waiting.first
        self._answers.append(_Answer(uid, not again, self._waiting, self._place))
        self._own_answer = uid
        self._waiting = self._waiting.after(again=again)
        self._ask()

    def _put_off(self, uid: str) -> None:
        self._own_answer = uid
        self._waiting = self._waiting.after(again=False)
        self._ask()

    def _ordered(self, outcomes: Sequence[DrillOutcome]) -> None:
        self._count_placed(outcomes)
        self._do(self._place + 1)

    def _count_placed(self, outcomes: Sequence[DrillOutcome]) -> None:
        self._placed += [outcome.rating is not Rating.Again for outcome in outcomes]

    def _cards_changed(self, cards: frozenset[str]) -> None:
        """Ask a card again whose answer, the last of this run, was taken back."""
        last = self._answers[-1] if self._answers else None
        if self._own_answer in cards:
            self._own_answer = ""
        elif last is not None and last.card_uid in cards and self.isVisible():
            self._answers.pop()
            self._next_step = None
            self._do_again(last)

    def _do_again(self, taken_back: _Answer) -> None:
        self._place = taken_back.step
        self._say_where(self._steps[self._place])
        self._waiting = taken_back.before
        self._ask()

    # The end

    def _leave(self) -> None:
        """Stop here: to the summary of what was done, or straight back where nothing was."""
        if self._stack.currentWidget() is self.order:
            self._count_placed(self.order.leave())
        if self.step is None or not (self._answers or self._placed):
            self.ended.emit()
        else:
            self._finish(None)

    def _finish(self, next_step: RunStep | None) -> None:
        self._next_step = next_step
        services = self._context.services
        outcome = RunOutcome(
            answers=len(self._answers),
            recalled=sum(answer.recalled for answer in self._answers),
            placed=sum(self._placed),
            to_place=len(self._placed),
            gains=gains(self._before, services.planning.questions(self._topic)),
            minutes_tomorrow=services.reviewing.minutes_tomorrow(self._topic),
        )
        self.summary.show_outcome(outcome, next_step)
        self.where.setText("")
        self.stop.hide()
        self._stack.setCurrentWidget(self.summary)
        self.summary.focus_first()
        self.status_changed.emit("")
        self.hints_changed.emit(self.hints())

    def _act(self) -> None:
        step = self._next_step
        self.ended.emit()
        if step is not None and step.plan:
            self._context.requests.show_plan.emit(step.plan)
        elif step is not None:
            self._context.requests.show_question.emit(step.question)

    def _connect(self) -> None:
        self.stop.clicked.connect(self._leave)
        self.asker.rated.connect(self._rated)
        self.asker.put_off.connect(self._put_off)
        self.asker.left.connect(self._leave)
        self.asker.hints_changed.connect(self.hints_changed)
        self.order.finished.connect(self._ordered)
        self.order.left.connect(self._leave)
        self.order.hints_changed.connect(self.hints_changed)
        self.summary.acted.connect(self._act)
        self._context.changes.cards_changed.connect(self._cards_changed)

    def _lay_out(self) -> None:
        for part in (self.asker, self.order, self.summary):
            self._stack.addWidget(part)
        head = QHBoxLayout()
        head.setContentsMargins(24, 8, 24, 8)
        head.addWidget(self.where, 1)
        head.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
