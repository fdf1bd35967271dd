"""`QuestionList`: which questions could you answer today? A few rows, and all of them when asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.plans.questions import QuestionRow
from app.domain.today import leading_questions
from app.ui.look import Look, Step, Token
from app.ui.today.question_row import QuestionButton
from app.ui.today.step_words import number
from app.ui.widgets.controls import button, text
from app.ui.widgets.panel import Card, divider


class QuestionList(QWidget):
    """Rows of questions; knows nothing of what a plan is.

    Signals:
        opened(object): the student wants the plan of this `QuestionRow`, or to make one.
    """

    opened = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._questions: tuple[QuestionRow, ...] = ()
        self._rows: list[tuple[QFrame, QuestionButton]] = []
        self._shows_all = False
        self.none_yet = text(
            self.tr("None yet. Plan one you might be asked: what you put in it is what you learn first."),
            tone=Token.MUTED,
        )
        self.card = Card(padding=0, spacing=0)
        self.all = button("", kind="link")
        self.all.setAutoDefault(True)
        self.all.clicked.connect(self._show_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(text(self.tr("Which questions could you answer today?"), Step.LEAD, 600))
        layout.addWidget(self.none_yet)
        layout.addWidget(self.card)
        layout.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def rows(self) -> tuple[QuestionButton, ...]:
        """The rows shown."""
        return tuple(row for _, row in self._rows if not row.isHidden())

    def show_questions(self, questions: tuple[QuestionRow, ...]) -> None:
        """Show these; a topic without questions has no list."""
        self._questions = questions
        self.setVisible(bool(questions))
        self.none_yet.setVisible(not any(row.plans for row in questions))
        leading = leading_questions(questions)
        shown = questions if self._shows_all else leading
        while len(self._rows) < len(shown):
            self._add_row()
        for place, (line, row) in enumerate(self._rows):
            line.setVisible(0 < place < len(shown))
            row.setVisible(place < len(shown))
            if place < len(shown):
                row.show_row(shown[place])
        self.all.setVisible(len(shown) < len(questions))
        self.all.setText(self.tr("All {count} questions").format(count=number(len(questions))))

    def collapse(self) -> None:
        """Show only a few again."""
        self._shows_all = False

    def _show_all(self) -> None:
        before = len(self.rows)
        self._shows_all = True
        self.show_questions(self._questions)
        # The link is gone: the focus goes to the first row that came.
        if before < len(self._rows):
            self._rows[before][1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_row(self) -> None:
        line, row = divider(), QuestionButton(self._look)
        row.opened.connect(self.opened)
        self.card.body.addWidget(line)
        self.card.body.addWidget(row)
        self._rows.append((line, row))
