"""`RecallStart`: before the blank page: how many pieces will you get, and how long do you want to write?"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from app.domain.items import Question
from app.ui import labels
from app.ui.essays.question_heading import QuestionHeading
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, text
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.segmented import SegmentedChoice

_COLUMN: Final = 640
_MINUTES: Final = (3, 5, 10, 20)
DEFAULT_MINUTES: Final = 5


class RecallStart(QWidget):
    """Asks for a prediction first: comparing it with what came of it is half the use.

    Signals:
        begun(int, int): the prediction and the minutes.
        left: not now.
    """

    begun = Signal(int, int)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._heading = QuestionHeading(look)
        self._pieces = text("", tone=Token.MUTED)
        self._guess = text("", Step.TITLE, 600, wraps=False, tabular=True)
        self.prediction = QSlider(Qt.Orientation.Horizontal)
        self.prediction.setMinimumHeight(look.px(24))
        options = [(minutes, labels.minutes(minutes)) for minutes in _MINUTES]
        self.minutes = SegmentedChoice(options, self.tr("How long do you want to write?"))
        self.minutes.choose(DEFAULT_MINUTES)
        self.begin = button(
            self.tr("Begin with a blank page"), kind="primary", size="big", hint=self.tr("Enter")
        )
        self.leave = button(self.tr("Not now"), kind="quiet", hint=self.tr("Esc"), shortcut="Esc")
        self._lay_out()
        self.prediction.valueChanged.connect(self._show_guess)
        self.begin.clicked.connect(self._begin)
        self.leave.clicked.connect(self.left)

    def show_plan(self, question: Question, pieces: int, minutes: int) -> None:
        """Ask for this plan of so many pieces; `minutes` is what the board's paper leaves for planning."""
        self._heading.show_question(question)
        self._pieces.setText(
            self.tr(
                "Your plan has %n piece(s): points, evidence and judgement. How many will you get?",
                "",
                pieces,
            )
        )
        self.prediction.setRange(0, pieces)
        self.prediction.setValue((pieces + 1) // 2)
        self.minutes.choose(min(_MINUTES, key=lambda choice: abs(choice - minutes)))
        self._show_guess(self.prediction.value())

    def focus_first(self) -> None:
        """Go to the prediction."""
        self.prediction.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins, wherever one is: on the prediction, on the minutes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begin.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        px = self._look.px
        guess = QHBoxLayout()
        guess.addWidget(self.prediction, 1)
        guess.addWidget(self._guess)
        foot = FlowLayout(spacing=px(8), centred=True)
        foot.addWidget(self.begin)
        foot.addWidget(self.leave)
        column = QWidget()
        column.setMaximumWidth(px(_COLUMN))
        inside = QVBoxLayout(column)
        inside.setSpacing(px(16))
        inside.addWidget(text(self.tr("Blank page"), tone=Token.MUTED))
        inside.addWidget(self._heading)
        inside.addWidget(self._pieces)
        inside.addLayout(guess)
        inside.addWidget(text(self.tr("How long do you want to write?"), tone=Token.MUTED))
        inside.addWidget(self.minutes, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addSpacing(px(8))
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

    def _show_guess(self, value: int) -> None:
        words = self.tr("{guess} of {count}").format(guess=value, count=self.prediction.maximum())
        self._guess.setText(words)
        self.prediction.setAccessibleName(self.tr("Your prediction: {guess}").format(guess=words))

    def _begin(self) -> None:
        minutes = self.minutes.value()
        self.begun.emit(self.prediction.value(), minutes if isinstance(minutes, int) else DEFAULT_MINUTES)
