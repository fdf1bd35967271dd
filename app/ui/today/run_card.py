"""`RunCard`: the one button of Today, how long, and the steps it will take."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.runs.composing import MINUTES
from app.domain.runs.steps import RunStep
from app.domain.today import TodayPage
from app.ui.look import Look, Step, Token
from app.ui.today import step_words
from app.ui.today.step_row import StepRow
from app.ui.widgets.controls import button, text
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.panel import Card, divider
from app.ui.widgets.segmented import SegmentedChoice


class RunCard(Card):
    """Shows what a run would be; starts none itself.

    Signals:
        minutes_chosen(int): the student has so much time.
        start_wanted(): the button was pressed.
    """

    minutes_chosen = Signal(int)
    start_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, spacing=0, parent=parent)
        self._look = look
        self.heading = text("", Step.QUOTATION, 600, serif=True)
        self.minutes = self._make_minutes()
        self.start = button("", kind="primary", size="big", hint=self.tr("Enter"))
        self.start.setObjectName("start_run")
        self.start.setAutoDefault(True)
        self.start.clicked.connect(self.start_wanted)
        self._promise = text(self.tr("Stop whenever you like. Every answer is kept."), tone=Token.MUTED)
        self._nothing = text("", tone=Token.MUTED)
        self._rows: list[StepRow] = []
        self._lines: list[QWidget] = []
        self._step_column = QVBoxLayout()
        self._step_column.setSpacing(0)
        self._lay_out()

    @property
    def rows(self) -> tuple[StepRow, ...]:
        """The steps shown."""
        return tuple(row for row in self._rows if not row.isHidden())

    def show_page(self, page: TodayPage, minutes: int) -> None:
        """Show the run of so many minutes."""
        self.minutes.choose(minutes)
        self.heading.setText(step_words.heading(minutes, first_day=page.first_day))
        self.start.setText(step_words.run_name(minutes))
        self._show_steps(page.steps)
        has_steps = bool(page.steps)
        self.start.setVisible(has_steps)
        self._promise.setVisible(has_steps)
        self._nothing.setVisible(not has_steps)
        self._nothing.setText(self.tr("Nothing is due, and this topic has nothing else to do yet."))

    def _show_steps(self, steps: Sequence[RunStep]) -> None:
        while len(self._rows) < len(steps):
            line: QWidget = divider()
            row = StepRow(self._look)
            self._step_column.addWidget(line)
            self._step_column.addWidget(row)
            self._rows.append(row)
            self._lines.append(line)
        for place, (line, row) in enumerate(zip(self._lines, self._rows, strict=True)):
            line.setVisible(place < len(steps))
            row.setVisible(place < len(steps))
            if place < len(steps):
                row.show_step(steps[place])

    def _make_minutes(self) -> SegmentedChoice:
        longest = MINUTES[-1]
        options = [
            (count, self.tr("{count} minutes").format(count=count) if count == longest else str(count))
            for count in MINUTES
        ]
        choice = SegmentedChoice(options, self.tr("How long do you have?"))
        for count in MINUTES:
            choice.segment(count).setAccessibleName(self.tr("{count} minutes").format(count=count))
        choice.chosen.connect(self._choose)
        return choice

    def _choose(self, minutes: object) -> None:
        if isinstance(minutes, int):
            self.minutes_chosen.emit(minutes)

    def _lay_out(self) -> None:
        head = FlowLayout(spacing=16, line_spacing=12, centred=True)
        head.addWidget(self.heading)
        head.add_stretch()
        head.addWidget(self.minutes)
        act = FlowLayout(spacing=20, line_spacing=8, centred=True)
        act.addWidget(self.start)
        act.addWidget(self._promise)
        self.body.addLayout(head)
        self.body.addSpacing(12)
        self.body.addLayout(act)
        self.body.addWidget(self._nothing)
        self.body.addSpacing(20)
        self.body.addLayout(self._step_column)
        margins = self.body.contentsMargins()
        self.body.setContentsMargins(margins.left(), 20, margins.right(), 12)
