"""`CuedPage`: evidence whose point was missed, asked one by one with the point as cue. Only this answer grades its card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.cards import Rating
from app.ui import labels
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, set_shown, text
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.panel import Card
from app.ui.widgets.scroll import Scroll

_COLUMN = 640


@dataclass(frozen=True, slots=True)
class Cue:
    """One piece to be asked: the point it belongs to, what may be known of it beforehand, and what it is."""

    card: str
    item: str
    point: str
    hint: str
    answer: str


class CuedPage(QWidget):
    """Asks, shows, takes the answer.

    Signals:
        answered(object, object, int): a `Cue`, a `Rating`, milliseconds.
        finished: all were asked, or the student stopped.
    """

    answered = Signal(object, object, int)
    finished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cues: list[Cue] = []
        self._timer = QElapsedTimer()
        self._progress = text("", Step.SMALL, tone=Token.MUTED)
        self._point = text("", Step.TITLE, 600, serif=True)
        self._hint = text("", Step.LEAD)
        self.answer = text("", Step.LEAD, 600)
        self.show_answer = button(self.tr("Show it"), kind="primary", hint=self.tr("Space"), shortcut="Space")
        self.not_yet = button(labels.rating(Rating.Again), size="big", hint="1", shortcut="1")
        self.knew = button(labels.rating(Rating.Good), size="big", hint="3", shortcut="3")
        self.leave = button(self.tr("Stop here"), kind="quiet", hint=self.tr("Esc"))
        self._lay_out()
        self.show_answer.clicked.connect(self._reveal)
        self.not_yet.clicked.connect(lambda: self._rate(Rating.Again))
        self.knew.clicked.connect(lambda: self._rate(Rating.Good))
        self.leave.clicked.connect(self.finished)
        shortcut = QShortcut(QKeySequence("Esc"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.finished)

    def begin(self, cues: Sequence[Cue]) -> None:
        """Ask these."""
        self._cues = list(cues)
        self._next()

    def remaining(self) -> list[Cue]:
        """What has not been answered."""
        return list(self._cues)

    def focus_first(self) -> None:
        """Go to the button that leads on."""
        target = self.knew if self.show_answer.isHidden() else self.show_answer
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self) -> None:
        if not self._cues:
            self.finished.emit()
            return
        cue = self._cues[0]
        self._progress.setText(self.tr("%n piece(s) left", "", len(self._cues)))
        self._point.setText(cue.point)
        self._hint.setText(self.tr("Which piece of evidence is this: {hint}?").format(hint=cue.hint))
        self.answer.setText(cue.answer)
        self._show_revealed(revealed=False)
        self._timer.start()
        self.focus_first()

    def _reveal(self) -> None:
        self._show_revealed(revealed=True)
        self.focus_first()

    def _show_revealed(self, *, revealed: bool) -> None:
        set_shown(self.show_answer, not revealed)
        for part in (self.answer, self.not_yet, self.knew):
            set_shown(part, revealed)

    def _rate(self, rating: Rating) -> None:
        cue = self._cues.pop(0)
        self.answered.emit(cue, rating, self._timer.elapsed())
        self._next()

    def _lay_out(self) -> None:
        px = self._look.px
        sheet = Card(padding=24, spacing=12)
        for part in (self._point, self._hint, self.answer):
            sheet.body.addWidget(part)
        foot = FlowLayout(spacing=px(8), centred=True)
        for made in (self.show_answer, self.not_yet, self.knew):
            foot.addWidget(made)
        foot.add_stretch()
        foot.addWidget(self.leave)
        column = QWidget()
        column.setMaximumWidth(px(_COLUMN))
        inside = QVBoxLayout(column)
        inside.setSpacing(px(12))
        inside.addWidget(self._progress)
        inside.addWidget(sheet)
        inside.addLayout(foot)
        inside.addStretch(1)
        content = QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(px(24), px(32), px(24), px(24))
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(content))
