"""`RunSummary`: what a run changed, and one thing to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.runs.outcome import PlanGain, RunOutcome
from app.domain.runs.steps import RunStep
from app.ui import labels
from app.ui.look import Look, Step, Token
from app.ui.today import step_words
from app.ui.today.step_row import StepRow
from app.ui.widgets.controls import button, text
from app.ui.widgets.panel import Card, divider

_COLUMN = 560


class RunSummary(QWidget):
    """The last page of a run. Where a plan is the last step, its button leads there.

    Signals:
        acted(): the one button was pressed.
    """

    acted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.heading = text("", Step.HEAD, 600, serif=True)
        self.lines = text("", Step.LEAD)
        self.tomorrow = text("", tone=Token.MUTED)
        self._line = divider()
        self.next_step = StepRow(look)
        self.action = button("", kind="primary", size="big", hint=self.tr("Enter"))
        self.action.setAutoDefault(True)
        self.action.clicked.connect(self.acted)
        self._card = Card(padding=24, spacing=12)
        for part in (self.heading, self.lines, self.tomorrow, self._line, self.next_step):
            self._card.body.addWidget(part)
        self._card.body.addSpacing(4)
        self._card.body.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeft)
        # Not centred by an alignment flag: that would keep the text from asking for the height it needs.
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._card, 1000)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addStretch(1)
        layout.addLayout(across)
        layout.addStretch(2)
        look.changed.connect(self._measure)
        self._measure()

    def show_outcome(self, outcome: RunOutcome, next_step: RunStep | None) -> None:
        """Say what changed; `next_step` is the plan that is still to come, if any."""
        self.heading.setText(self._heading(outcome))
        lines = self._lines(outcome)
        self.lines.setText("\n".join(lines))
        self.lines.setVisible(bool(lines))
        self.tomorrow.setText(self._tomorrow(outcome.minutes_tomorrow))
        for part in (self._line, self.next_step):
            part.setVisible(next_step is not None)
        if next_step is not None:
            self.next_step.show_step(next_step)
        self.action.setText(self.tr("Open the plan") if next_step else self.tr("Back to Today"))
        self.setAccessibleName(" ".join((self.heading.text(), *lines, self.tomorrow.text())))

    def focus_first(self) -> None:
        """The one button."""
        self.action.setFocus()

    def _heading(self, outcome: RunOutcome) -> str:
        if outcome.answers:
            recalled = step_words.number(outcome.recalled)
            if outcome.recalled == outcome.answers > 1:
                recalled = self.tr("all")
            words = self.tr("{count} answer(s), {recalled} recalled.", "", outcome.answers)
            return labels.capital(words.format(count=step_words.number(outcome.answers), recalled=recalled))
        if outcome.to_place:
            return self._placed(outcome)
        return self.tr("Now the plan.")

    def _lines(self, outcome: RunOutcome) -> list[str]:
        lines = [self._gain(gain) for gain in outcome.gains]
        if outcome.answers and outcome.to_place:
            lines.append(self._placed(outcome))
        return lines

    def _placed(self, outcome: RunOutcome) -> str:
        words = self.tr("{placed} of {count} events stood right at once.").format(
            placed=step_words.number(outcome.placed), count=step_words.number(outcome.to_place)
        )
        return labels.capital(words)

    def _gain(self, gain: PlanGain) -> str:
        words = self.tr("{title}: {before} → {after} of %n paragraph(s) secure.", "", gain.paragraphs)
        return words.format(title=gain.title, before=gain.before, after=gain.after)

    def _tomorrow(self, minutes: int) -> str:
        if not minutes:
            return self.tr("Tomorrow: nothing comes back yet.")
        return self.tr("Tomorrow: about {minutes}.").format(minutes=labels.minutes(minutes))

    def _measure(self) -> None:
        self._card.setMaximumWidth(self._look.px(_COLUMN))
