"""`ExamKeeper`: shows the exam card when it is time, keeps each answer at once, and closes it when both are given."""

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.domain.acts import Act, Done
from app.domain.errors import FootholdError
from app.domain.today import TodayPage
from app.ui.context import Context
from app.ui.today.exam_card import ExamCard


class ExamKeeper(QObject):
    """Between the card and the preferences. An answer to one question is kept even if the other is never given.

    Signals:
        closed(): the card is gone.
    """

    closed = Signal()

    def __init__(self, context: Context, card: ExamCard) -> None:
        super().__init__(card)
        self._context = context
        self._card = card
        self._topic = ""
        self._open = False
        card.day_given.connect(self._keep_day)
        card.board_given.connect(self._keep_board)
        card.close_wanted.connect(self._close)
        card.hide()

    def show_page(self, topic: str, page: TodayPage) -> None:
        """Show the card if the page asks; once open it stays until it is answered or the topic changes."""
        if topic != self._topic:
            self._topic = topic
            self._open = False
        if page.ask_exam and not self._open:
            self._open = True
            self._card.begin()
        if self._open:
            self._card.show_choices(self._context.services.planning.profiles(), page.study_day)
        self._card.setVisible(self._open)

    def ask(self) -> None:
        """Ask again, whatever was answered before."""
        self._open = True
        self._card.begin()
        today = self._context.services.clock().study_day
        self._card.show_choices(self._context.services.planning.profiles(), today)
        self._card.show_exam(self._context.services.preferences.exam(self._topic))
        self._card.show()
        self._card.day.setFocus()

    def _keep_day(self, day: int | None) -> None:
        self._keep(day=day)

    def _keep_board(self, profile: str) -> None:
        self._keep(profile=profile)

    def _keep(self, **answer: object) -> None:
        preferences = self._context.services.preferences
        before = preferences.exam(self._topic)
        after = replace(before, asked=True, **answer)
        try:
            preferences.set_exam(after)
        except FootholdError as error:
            self._context.requests.report.emit(error)
            return
        if self._card.is_answered:
            self._close()
        if after != before:
            self._context.changes.exam_changed.emit(self._topic)
            self._context.requests.did.emit(Done(Act.SET_EXAM))

    def _close(self) -> None:
        self._open = False
        self._card.hide()
        self.closed.emit()
