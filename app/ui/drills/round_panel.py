"""`RoundPanel`: how the round stands, at the right of the order drill."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.domain.drills.order import OrderRun
from app.ui.look import Step, Token
from app.ui.widgets.controls import text
from app.ui.widgets.panel import Card, divider


class RoundPanel(Card):
    """Three counts and what is worth knowing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, spacing=8, parent=parent)
        self.right = _count()
        self.moved = _count()
        self.to_come = _count()
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        lines = (
            (self.tr("Placed right"), self.right),
            (self.tr("Moved"), self.moved),
            (self.tr("Still to come"), self.to_come),
        )
        for row, (words, count) in enumerate(lines):
            grid.addWidget(text(words), row, 0)
            grid.addWidget(count, row, 1)
        note = self.tr(
            "What lasted counts from its beginning. Two events in the same month may go either way round if only the "
            "month is known."
        )
        self.body.addWidget(text(self.tr("This round"), Step.SMALL, 600, Token.MUTED))
        self.body.addLayout(grid)
        self.body.addWidget(divider())
        self.body.addWidget(text(note, Step.SMALL, tone=Token.MUTED))

    def show_run(self, run: OrderRun) -> None:
        """The counts of this run. The event being moved is not "to come" any more."""
        self.right.setText(str(run.right))
        self.moved.setText(str(len(run.missed)))
        self.to_come.setText(str(max(len(run.to_come) - 1, 0)))

    def line(self, run: OrderRun) -> str:
        """The same in one line, for a window too narrow for the panel."""
        return self.tr("Placed right {right} · Moved {moved} · Still to come {to_come}").format(
            right=run.right, moved=len(run.missed), to_come=max(len(run.to_come) - 1, 0)
        )


def _count() -> QLabel:
    made = text("", weight=600, wraps=False, tabular=True)
    made.setAlignment(Qt.AlignmentFlag.AlignRight)
    return made
