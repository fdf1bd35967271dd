"""`QuestionButton`: one exam question, how ready its plan is, and the way into it. The whole row is the button."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.domain.plans.questions import QuestionRow
from app.domain.plans.readiness import Answerable, PlanReadiness
from app.ui import labels
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import set_text_style, text
from app.ui.widgets.readiness import ReadinessSquares

_SQUARES_WIDTH = 140
_MOST_SQUARES = 8
"""More paragraphs than this are counted in words."""

_WORD_WIDTH = 96


class QuestionButton(QPushButton):
    """A row of the list of questions.

    Signals:
        opened(object): the student wants the plan of this `QuestionRow`, or to make one.
    """

    opened = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._row: QuestionRow | None = None
        self.setProperty("kind", "quiet")
        self.setProperty("rowButton", "true")
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._question = text("")
        self._squares = ReadinessSquares(look)
        self._word = text("", wraps=False)
        self._word.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._line = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._question, 1)
        self._squares_place = QWidget()
        squares = QHBoxLayout(self._squares_place)
        squares.setContentsMargins(0, 0, 0, 0)
        squares.addWidget(self._squares)
        self._counted = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        squares.addWidget(self._counted)
        squares.addStretch(1)
        row.addWidget(self._squares_place)
        row.addWidget(self._word)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.clicked.connect(self._open)
        look.changed.connect(self._measure)
        self._measure()

    @property
    def row(self) -> QuestionRow | None:
        """What is shown."""
        return self._row

    def show_row(self, row: QuestionRow) -> None:
        """Show this question. Its word says whether it could be answered; without a plan, what to do about it."""
        self._row = row
        self._question.setText(row.question.text)
        readiness = row.readiness
        is_planned = row.plan is not None and readiness is not None
        self._squares_place.setVisible(is_planned)
        if readiness is None or row.plan is None:
            words, aloud = self.tr("Make a plan"), self.tr("Make a plan")
            set_text_style(self._word, tone=Token.ACCENT, weight=600)
        else:
            words = labels.answerable(readiness.word)
            aloud = labels.answerable_aloud(readiness.word, readiness.secure, len(readiness.paragraphs))
            is_yes = readiness.word is Answerable.YES
            set_text_style(
                self._word, tone=Token.INK if is_yes else Token.MUTED, weight=600 if is_yes else 400
            )
            self._show_squares(readiness, aloud)
        self._word.setText(words)
        self.setAccessibleName(self.tr("{question} {state}").format(question=row.question.text, state=aloud))

    def _show_squares(self, readiness: PlanReadiness, aloud: str) -> None:
        states = [paragraph.state for paragraph in readiness.paragraphs]
        fits = len(states) <= _MOST_SQUARES
        self._squares.setVisible(fits)
        self._counted.setVisible(not fits)
        self._squares.say(states if fits else [], aloud)
        words = self.tr("{secure} of {count} secure").format(secure=readiness.secure, count=len(states))
        self._counted.setText(words)

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._line.minimumSize()

    def _open(self) -> None:
        if self._row is not None:
            self.opened.emit(self._row)

    def _measure(self) -> None:
        self._squares_place.setFixedWidth(self._look.px(_SQUARES_WIDTH))
        self._word.setMinimumWidth(self._look.px(_WORD_WIDTH))
