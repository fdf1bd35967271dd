"""`StepRow`: one step of a run as Today promises it: an icon, the act, one sentence why, and about how long."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.runs.steps import RunStep, StepKind
from app.ui.icons import pixmap
from app.ui.look import Look, Token
from app.ui.today import step_words
from app.ui.widgets.controls import text

_ICON = 20
_ICONS = {StepKind.CARDS: "quote", StepKind.MEET: "quote", StepKind.ORDER: "order", StepKind.PLAN: "pencil"}


class StepRow(QWidget):
    """Shows one step; nothing in it can be pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon_name = "quote"
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.act = text("", weight=500)
        self.why = text("", tone=Token.MUTED)
        self.minutes = text("", tone=Token.MUTED, wraps=False)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.act)
        words.addWidget(self.why)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(20)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.minutes, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._draw)

    def show_step(self, step: RunStep) -> None:
        """Show this step."""
        self.act.setText(step_words.act(step))
        self.why.setText(step_words.why(step))
        self.minutes.setText(self.tr("{count} min").format(count=step.minutes))
        self._icon_name = _ICONS[step.kind]
        self._draw()

    def _draw(self) -> None:
        side = self._look.px(_ICON)
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(pixmap(self._icon_name, self._look, Token.ACCENT, side, side, ratio))
