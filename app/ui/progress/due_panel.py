"""`DuePanel`: what is due today, by where it is asked, and the load of the week ahead in minutes."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.statistics import DayLoad, DueCounts, ProgressPage
from app.ui import labels
from app.ui.look import Look, Step, Token
from app.ui.progress.charts.bars import Bar, BarChart, BarPicture
from app.ui.progress.charts.geometry import round_top
from app.ui.progress.day_labels import weekday_and_day
from app.ui.progress.panel import Panel
from app.ui.widgets.controls import text

_LEAST_TOP = 10
"""Minutes at the top of the axis even in a light week, so that little looks like little."""


class DuePanel(Panel):
    """Counts stand above, minutes below: a pile is told in minutes."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            self.tr("Due, and the week ahead"),
            (self.tr("Day"), self.tr("Cards"), self.tr("Minutes")),
            "panel_due",
            parent,
        )
        self.sentence.hide()  # the counts and the line beside the title say it
        self.quotations, self.dates, self.points = _Count(), _Count(), _Count()
        counts = QHBoxLayout()
        counts.setSpacing(24)
        for count in (self.quotations, self.dates, self.points):
            counts.addWidget(count, 1)
        self.chart = BarChart(look)
        layout = QVBoxLayout(self.picture)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(counts)
        layout.addWidget(self.chart, 1)

    def show_page(self, page: ProgressPage) -> None:
        """The counts of today, a bar a day, a row a day."""
        self._show_counts(page.due)
        self.aside.setText(self._aside(page.minutes_a_day))
        top = round_top([_LEAST_TOP, *(load.seconds / 60 for load in page.load)])
        bars = tuple(self._bar(load, is_today=not place) for place, load in enumerate(page.load))
        self.chart.show_picture(BarPicture(bars, top), self._sentence(page.load[0]))
        self.numbers.replace(
            [[labels.day_words(load.study_day), str(load.cards), str(load.minutes)] for load in page.load]
        )

    def _aside(self, minutes: int) -> str:
        if not minutes:
            return self.tr("Nothing comes back this week")
        return self.tr("About %n minute(s) a day", "", minutes)

    def _sentence(self, today: DayLoad) -> str:
        if not today.cards:
            return self.tr("Nothing is due today. {mean}.").format(mean=self.aside.text())
        words = self.tr("Due today: about {today}. {mean}.")
        return words.format(today=labels.minutes(today.minutes), mean=self.aside.text())

    def _bar(self, load: DayLoad, *, is_today: bool) -> Bar:
        label = self.tr("Today") if is_today else weekday_and_day(load.study_day)
        caption = self.tr("{count} min").format(count=load.minutes) if load.cards else ""
        return Bar(label, load.seconds / 60, caption, is_today)

    def _show_counts(self, due: DueCounts) -> None:
        self.quotations.show_count(due.quotations, self.tr("quotation(s) today", "", due.quotations))
        self.dates.show_count(due.dates, self.tr("date(s) today", "", due.dates))
        self.points.show_count(due.points, self.tr("plan point(s) today", "", due.points))
        self.points.setVisible(due.points > 0)


class _Count(QWidget):
    """A number in reading type with its words below, behind a rule."""

    def __init__(self) -> None:
        super().__init__()
        self._number = text("", Step.TITLE, 600, serif=True, wraps=False)
        self._words = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        rule = QFrame()
        rule.setProperty("kind", "divider")
        rule.setFixedWidth(3)
        figure = QVBoxLayout()
        figure.setSpacing(0)
        figure.addWidget(self._number)
        figure.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(rule)
        row.addLayout(figure, 1)

    def show_count(self, number: int, words: str) -> None:
        self._number.setText(str(number))
        self._words.setText(words)
