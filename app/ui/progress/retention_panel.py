"""`RetentionPanel`: how much was recalled, week by week, beside what is aimed at."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.statistics import ProgressPage, Recalled
from app.ui import labels
from app.ui.look import Look
from app.ui.progress.charts.bars import Bar, BarChart, BarPicture
from app.ui.progress.day_labels import day_and_month
from app.ui.progress.panel import Panel

_TICKS = (0, 25, 50, 75, 100)
_FEW = 20
"""Below so many answers they are counted out; a percentage would sound surer than it is."""


class RetentionPanel(Panel):
    """One bar a week; a week without answers has none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            self.tr("Retention"),
            (self.tr("Week from"), self.tr("Recalled"), self.tr("Cards answered")),
            "panel_retention",
            parent,
        )
        self.chart = BarChart(look)
        layout = QVBoxLayout(self.picture)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.chart)

    def show_page(self, page: ProgressPage) -> None:
        """A bar and a row a week."""
        self.sentence.setText(self._sentence(page.last_four_weeks))
        aim = page.target * 100
        picture = BarPicture(
            bars=tuple(self._bar(week) for week in page.weeks),
            top=100,
            ticks=_TICKS,
            aim=aim,
            aim_label=self.tr("aim {percent}").format(percent=labels.percent(page.target)),
            inside=True,
        )
        self.chart.show_picture(picture, self.sentence.text())
        self.numbers.replace([self._row(week) for week in page.weeks])

    def _sentence(self, recalled: Recalled) -> str:
        if recalled.share is None:
            return self.tr("You answered no cards in the last four weeks.")
        if recalled.answers < _FEW:
            return self.tr(
                "You recalled {recalled} of the %n card(s) you answered in the last four weeks.",
                "",
                recalled.answers,
            ).format(recalled=recalled.recalled)
        return self.tr("You recalled {percent} of the cards you answered in the last four weeks.").format(
            percent=labels.percent(recalled.share)
        )

    @staticmethod
    def _bar(week: Recalled) -> Bar:
        value = None if week.share is None else week.share * 100
        caption = "" if value is None else str(round(value))
        return Bar(day_and_month(week.first_day), value, caption)

    @staticmethod
    def _row(week: Recalled) -> tuple[str, str, str]:
        share = labels.percent(week.share) if week.share is not None else "–"
        return day_and_month(week.first_day), share, str(week.answers)
