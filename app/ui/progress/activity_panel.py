"""`ActivityPanel`: how much was answered, day by day, over four weeks."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.pace import minutes
from app.domain.statistics import DayActivity, ProgressPage
from app.domain.statistics.retention import monday_of
from app.ui import labels
from app.ui.look import Look
from app.ui.progress.charts.bars import Bar, BarChart, BarPicture
from app.ui.progress.charts.geometry import round_top
from app.ui.progress.day_labels import day_and_month
from app.ui.progress.panel import Panel


class ActivityPanel(Panel):
    """One bar a day; a free day is a gap and nothing more is made of it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            self.tr("Answers a day"),
            (self.tr("Day"), self.tr("Answers"), self.tr("Minutes")),
            "panel_activity",
            parent,
        )
        self.chart = BarChart(look)
        layout = QVBoxLayout(self.picture)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.chart)

    def show_page(self, page: ProgressPage) -> None:
        """A bar and a row a day, the newest row on top."""
        self.sentence.setText(self._sentence(page.days))
        top = round_top([day.answers for day in page.days])
        bars = tuple(self._bar(day, is_today=day.study_day == page.study_day) for day in page.days)
        self.chart.show_picture(BarPicture(bars, top, widest=20), self.sentence.text())
        self.numbers.replace(
            [
                (labels.day_words(day.study_day), str(day.answers), str(day.minutes))
                for day in reversed(page.days)
            ]
        )

    def _sentence(self, days: tuple[DayActivity, ...]) -> str:
        answers = sum(day.answers for day in days)
        if not answers:
            return self.tr("No answers in the last %n day(s).", "", len(days))
        studied = sum(day.answers > 0 for day in days)
        spent = labels.minutes(minutes(sum(day.seconds for day in days)))
        counted = self.tr("%n answer(s)", "", answers)
        return self.tr("{answers} on {studied} of the last {days} days, {minutes} in all.").format(
            answers=counted, studied=studied, days=len(days), minutes=spent
        )

    def _bar(self, day: DayActivity, *, is_today: bool) -> Bar:
        is_monday = day.study_day == monday_of(day.study_day)
        label = self.tr("Today") if is_today else day_and_month(day.study_day) if is_monday else ""
        return Bar(label, day.answers, str(day.answers) if day.answers else "", is_today)
