"""`TodayTab`: what now? The page with the one button, and the run it starts, one in place of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.domain.plans.questions import QuestionRow
from app.domain.runs.composing import MINUTES
from app.ui.context import Context
from app.ui.page import KeyHintText, Page
from app.ui.today.day_line import DayLine
from app.ui.today.exam_card import ExamCard
from app.ui.today.exam_keeper import ExamKeeper
from app.ui.today.question_list import QuestionList
from app.ui.today.run_card import RunCard
from app.ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from app.ui.today.run_view import RunView

_COLUMN = 720
_FIRST_DAY_MINUTES, _USUAL_MINUTES = MINUTES[:2]
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class TodayTab(Page):
    """Today for one topic. Wires its parts to the services; decides nothing."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("today_tab")
        look = context.look
        self._chosen_minutes: int | None = None
        self.day_line = DayLine()
        self.run_card = RunCard(look)
        self.exam_card = ExamCard(look)
        self._exam = ExamKeeper(context, self.exam_card)
        self.questions = QuestionList(look)
        self._run_view: RunView | None = None
        self._column = QWidget()
        self._page = self._lay_out()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._page)
        self._connect()
        self._measure()

    @property
    def run_view(self) -> RunView:
        """Where a run takes place; made for the first one, because the window opens with this tab."""
        if self._run_view is None:
            from app.ui.today.run_view import RunView  # noqa: PLC0415 - the askers and drills are no part of the start

            self._run_view = RunView(self.context)
            self._run_view.ended.connect(self._show_page)
            self._run_view.hints_changed.connect(self.hints_changed)
            self._run_view.status_changed.connect(self.status_changed)
            self._stack.addWidget(self._run_view)
        return self._run_view

    @property
    def is_running(self) -> bool:
        """Whether a run stands in place of the page."""
        return self._run_view is not None and self._stack.currentWidget() is self._run_view

    def set_topic(self, uid: str) -> None:
        """Another topic has a page, and a run, of its own."""
        if uid != self.topic:
            self._chosen_minutes = None
            self.questions.collapse()
            self._stack.setCurrentWidget(self._page)
        super().set_topic(uid)

    def refresh(self) -> None:
        """Read the page and show it. A run is not disturbed: it has its cards, and reads the page when it ends."""
        if self.is_running:
            return
        minutes = self._chosen_minutes
        page = self.context.services.today.page(self.topic, minutes or _USUAL_MINUTES)
        if minutes is None and page.first_day:
            minutes = _FIRST_DAY_MINUTES
            page = self.context.services.today.page(self.topic, minutes)
        self.day_line.show_page(page)
        self.run_card.show_page(page, minutes or _USUAL_MINUTES)
        self._exam.show_page(self.topic, page)
        self.questions.show_questions(page.questions)
        self.status_changed.emit("")
        self.hints_changed.emit(self.hints())

    def start_run(self, minutes: int) -> None:
        """Begin a run of so many minutes at once."""
        page = self.context.services.today.page(self.topic, minutes)
        if page.steps:
            self._stack.setCurrentWidget(self.run_view)
            self.run_view.begin(self.topic, page)

    def ask_for_exam(self) -> None:
        """Show the two questions about the exam, whether they were answered or not."""
        if self.is_running:
            self._show_page()
        self._exam.ask()

    def keep_typing(self) -> None:
        """Keep a day that was typed and not yet left."""
        self.exam_card.keep_typing()

    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work here."""
        if self.is_running:
            return self.run_view.hints()
        return (
            KeyHintText((self.tr("Enter"),), self.tr("start")),
            KeyHintText((self.tr("Tab"),), self.tr("next item")),
        )

    def focus_first(self) -> None:
        """The button that starts a run; in a run, where Space leads on."""
        if self.is_running:
            self.run_view.focus_first()
        elif self.run_card.start.isVisible():
            self.run_card.start.setFocus()
        elif self.questions.rows:
            self.questions.rows[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter starts the run from anywhere on the page where it has no other meaning."""
        if not self.is_running and Qt.Key(event.key()) in _ENTER and self.run_card.start.isVisible():
            self._start()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.day_line.countdown_hidden.connect(self._hide_countdown)
        self.day_line.exam_wanted.connect(self.ask_for_exam)
        self.run_card.minutes_chosen.connect(self._choose_minutes)
        self.run_card.start_wanted.connect(self._start)
        self._exam.closed.connect(self.focus_first)
        self.questions.opened.connect(self._open_question)
        changes = self.context.changes
        changes.cards_changed.connect(self._changed)
        changes.plans_changed.connect(self._changed)
        changes.items_changed.connect(self._changed)
        changes.topic_changed.connect(self._changed)
        changes.settings_changed.connect(self._changed)
        changes.exam_changed.connect(self._changed)
        self.context.look.changed.connect(self._measure)

    def _changed(self, _what: object) -> None:
        self.mark_stale()

    def _choose_minutes(self, minutes: int) -> None:
        self._chosen_minutes = minutes
        self.refresh()

    def _start(self) -> None:
        minutes = self.run_card.minutes.value()
        if isinstance(minutes, int):
            self.start_run(minutes)

    def _show_page(self) -> None:
        """Back from a run."""
        self._stack.setCurrentWidget(self._page)
        self.refresh()
        self.focus_first()

    def _open_question(self, row: QuestionRow) -> None:
        requests = self.context.requests
        if row.plan is None:
            requests.show_question.emit(row.question.uid)
        else:
            requests.show_plan.emit(row.plan.uid)

    def _hide_countdown(self) -> None:
        settings = self.context.services.preferences.change(show_countdown=False)
        self.context.changes.settings_changed.emit(settings)
        self.focus_first()

    def _lay_out(self) -> QWidget:
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 16, 0, 24)
        column.setSpacing(16)
        column.addWidget(self.day_line)
        column.addWidget(self.run_card)
        column.addWidget(self.exam_card)
        column.addWidget(self.questions)
        column.addStretch(1)
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(24, 0, 24, 0)
        across.addWidget(QWidget(), 1)
        across.addWidget(self._column, 1000)
        across.addWidget(QWidget(), 1)
        return Scroll(holder)

    def _measure(self) -> None:
        self._column.setMaximumWidth(self.context.look.px(_COLUMN))
