"""`CalibrationPanel`: whether our estimates came true. Says nothing before there are answers enough."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.statistics import Calibration, CalibrationBucket, ProgressPage
from app.domain.statistics.calibration import ENOUGH
from app.ui import labels
from app.ui.look import Look, Step, Token
from app.ui.progress.charts.scatter import CalibrationChart, Dot
from app.ui.progress.panel import Panel
from app.ui.widgets.controls import text

_NOTES_WIDTH = 132


class CalibrationPanel(Panel):
    """What we said across, what was recalled upwards."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            self.tr("Can you trust our numbers?"),
            (self.tr("We said"), self.tr("You recalled"), self.tr("Answers")),
            "panel_calibration",
            parent,
        )
        self.chart = CalibrationChart(look, self.tr("exactly as we said"))
        self.so_far = text("", Step.SMALL, 600)
        self.notes = QWidget()
        notes = QVBoxLayout(self.notes)
        notes.setContentsMargins(0, 12, 0, 0)
        notes.setSpacing(12)
        notes.addWidget(text(self.tr("Larger circles: more answers."), Step.SMALL, tone=Token.MUTED))
        notes.addWidget(
            text(self.tr("Above the line: you knew more than we said."), Step.SMALL, tone=Token.MUTED)
        )
        notes.addWidget(self.so_far)
        notes.addStretch(1)
        self.notes.setFixedWidth(look.px(_NOTES_WIDTH))
        look.changed.connect(self._measure)
        layout = QHBoxLayout(self.picture)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.chart, 1)
        layout.addWidget(self.notes)

    def show_page(self, page: ProgressPage) -> None:
        """A circle and a row for each ten per cent that were said; before twenty answers only how many are missing."""
        found = page.calibration
        self.sentence.setText(self._sentence(found))
        self.so_far.setText(self.tr("%n answer(s) so far", "", found.answers))
        dots = tuple(self._dot(bucket, found) for bucket in found.buckets)
        self.chart.show_dots(dots, self.sentence.text())
        has_picture = bool(dots)
        self.chart.setVisible(has_picture)
        self.notes.setVisible(has_picture)
        self.numbers.replace([self._row(bucket) for bucket in found.buckets])

    def _sentence(self, found: Calibration) -> str:
        if found.fullest is None:
            return self.tr(
                "Not enough answers yet: after {enough} answers to cards you have met before, you see here whether"
                " our estimates come true. There are {answers} so far."
            ).format(enough=ENOUGH, answers=found.answers)
        return self.tr(
            "When we said {said}, you recalled {recalled} (%n answer(s)).", "", found.fullest.answers
        ).format(said=labels.percent(found.fullest.said), recalled=labels.percent(found.fullest.recalled))

    def _dot(self, bucket: CalibrationBucket, found: Calibration) -> Dot:
        said, recalled = round(bucket.said * 100), round(bucket.recalled * 100)
        label = ""
        if bucket is found.fullest:
            label = self.tr("said {said}, recalled {recalled}").format(said=said, recalled=recalled)
        return Dot(bucket.said * 100, bucket.recalled * 100, bucket.answers, label)

    @staticmethod
    def _row(bucket: CalibrationBucket) -> tuple[str, str, str]:
        return labels.percent(bucket.said), labels.percent(bucket.recalled), str(bucket.answers)

    def _measure(self) -> None:
        self.notes.setFixedWidth(self.look.px(_NOTES_WIDTH))
