"""`DayLine`: what day it is, and, small and only if wanted, how far the exam is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.today import TodayPage
from app.ui import labels
from app.ui.look import Step, Token
from app.ui.widgets.controls import button, text
from app.ui.widgets.flow import FlowLayout


class DayLine(QWidget):
    """The line above the page.

    Signals:
        countdown_hidden(): the student does not want to see the countdown.
        exam_wanted(): the student wants to say, or change, when the exam is.
    """

    countdown_hidden = Signal()
    exam_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        self.countdown = button("", kind="link")
        self.countdown.setProperty("tone", "muted")
        self.countdown.clicked.connect(self.exam_wanted)
        self.hide_countdown = button(self.tr("Hide"), kind="link", name=self.tr("Hide the countdown"))
        self.hide_countdown.clicked.connect(self.countdown_hidden)
        for made in (self.countdown, self.hide_countdown):
            made.setProperty("step", "small")
            made.setAutoDefault(True)
        self._dot = text(self.tr("·"), Step.SMALL, tone=Token.MUTED, wraps=False)
        line = FlowLayout(self, spacing=6, centred=True)
        line.addWidget(self.day)
        line.add_stretch()
        line.addWidget(self.countdown)
        line.addWidget(self._dot)
        line.addWidget(self.hide_countdown)

    def show_page(self, page: TodayPage) -> None:
        """Show the day; the countdown unless it is hidden, or no day is known."""
        self.day.setText(labels.day_words(page.study_day))
        days = page.days_to_exam
        counts = days is not None and page.countdown_shown
        for widget in (self.countdown, self._dot, self.hide_countdown):
            widget.setVisible(counts)
        if days is not None:
            self.countdown.setText(self._words(days))
            self.countdown.setAccessibleName(self.tr("{days}: change the day").format(days=self._words(days)))

    def _words(self, days: int) -> str:
        if days == 0:
            return self.tr("The exam is today")
        if days == 1:
            return self.tr("The exam is tomorrow")
        return self.tr("%n day(s) to the exam", "", days)
