"""`ExamCard`: when is the exam, and which board sets it? Asked once, in the page, each with *Not sure*."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from app.domain.exam_day import DayFault, TypedDay, read_exam_day
from app.domain.exams import Exam, ExamProfile
from app.ui import labels
from app.ui.look import Look, Step, Token
from app.ui.widgets.choice import Choice
from app.ui.widgets.controls import Button, button, text
from app.ui.widgets.flow import FlowLayout

_DAY_WIDTH = 176
_BOARD_WIDTH = 264
_LABEL_WIDTH = 156
_GAP = 16
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_OPENING = _ENTER | {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space}


class ExamCard(QFrame):
    """Two rows. A row that is answered shows its answer; whoever shows the card closes it when both are.

    Signals:
        day_given(object): the exam's study day, or None for "not sure".
        board_given(str): an exam profile's id, or "" for "not sure".
        close_wanted(): the student who opened the card is done with it.
    """

    day_given = Signal(object)
    board_given = Signal(str)
    close_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._today = 0
        self._profiles: tuple[ExamProfile, ...] = ()
        self.setObjectName("exam_card")
        self.setProperty("kind", "card")
        self.day = QLineEdit()
        self.day.setPlaceholderText(self.tr("day month year"))
        self.day.setAccessibleName(self.tr("When is the exam?"))
        self.board = BoardChooser(look, self.tr("Which board?"))
        self.board.setPlaceholderText(self.tr("Choose an exam board"))
        self.day_unsure = self._unsure(self.tr("Not sure when the exam is"))
        self.board_unsure = self._unsure(self.tr("Not sure which board"))
        self.read_back = text("", Step.SMALL, tone=Token.MUTED)
        self.day_answer, self.board_answer = text(""), text("")
        self.done = button(self.tr("Done"), size="small")
        self.done.setAutoDefault(True)
        self._indented: list[FlowLayout] = []
        self._lay_out()
        self._connect()
        self._measure()
        self.begin()

    @property
    def is_answered(self) -> bool:
        """Whether both questions have their answer."""
        return not self.day_answer.isHidden() and not self.board_answer.isHidden()

    def begin(self) -> None:
        """Ask both questions from the beginning."""
        self.day.clear()
        self.board.setCurrentIndex(-1)
        self._say("")
        for answer in (self.day_answer, self.board_answer, self.done):
            answer.hide()
        for part in (self.day, self.day_unsure, self.board, self.board_unsure):
            part.show()

    def show_choices(self, profiles: Sequence[ExamProfile], today: int) -> None:
        """Offer these boards' papers and read days as seen from the study day `today`."""
        self._today = today
        if tuple(profiles) != self._profiles:
            self._profiles = tuple(profiles)
            self.board.clear()
            for profile in profiles:
                self.board.addItem(self._paper(profile), profile.id)
            self.board.setCurrentIndex(-1)

    def show_exam(self, exam: Exam) -> None:
        """Begin with what was answered before; the student opened the card, so it has a way to be closed."""
        self.done.show()
        if exam.day is not None:
            self.day.setText(labels.day_words_with_year(exam.day))
        self.board.setCurrentIndex(self.board.findData(exam.profile) if exam.profile else -1)

    def keep_typing(self) -> None:
        """Take a day that is typed and not yet given; one that cannot be read stays where it is."""
        if self.day.isModified() and read_exam_day(self.day.text(), self._today).day is not None:
            self._give_day()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends a field here and means nothing to the page around; Esc closes a card that was opened by hand."""
        if Qt.Key(event.key()) in _ENTER:
            event.accept()
        elif Qt.Key(event.key()) == Qt.Key.Key_Escape and not self.done.isHidden():
            self.close_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _unsure(self, name: str) -> Button:
        made = button(self.tr("Not sure"), kind="quiet", size="small", name=name)
        made.setAutoDefault(True)
        return made

    def _paper(self, profile: ExamProfile) -> str:
        return labels.in_one_line(profile.board, profile.level, profile.paper)

    def _lay_out(self) -> None:
        when = text(self.tr("When is the exam?"), weight=600, wraps=False)
        when.setBuddy(self.day)
        which = text(self.tr("Which board?"), weight=600, wraps=False)
        which.setBuddy(self.board)
        self._labels = (when, which)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(8)
        column.addLayout(_line(when, self.day, self.day_answer, self.day_unsure))
        column.addLayout(self._under(self.read_back))
        column.addLayout(_line(which, self.board, self.board_answer, self.board_unsure))
        column.addLayout(self._under(self.done))

    def _under(self, part: QWidget) -> FlowLayout:
        """Below the fields."""
        line = FlowLayout()
        line.addWidget(part)
        self._indented.append(line)
        return line

    def _connect(self) -> None:
        self._look.changed.connect(self._measure)
        self.day.textEdited.connect(self._echo)
        self.day.editingFinished.connect(self._give_day)
        self.day_unsure.clicked.connect(self._give_no_day)
        self.board.activated.connect(self._give_board)
        self.board_unsure.clicked.connect(self._give_no_board)
        self.done.clicked.connect(self.close_wanted)

    def _measure(self) -> None:
        self.day.setFixedWidth(self._look.px(_DAY_WIDTH))
        self.board.setFixedWidth(self._look.px(_BOARD_WIDTH))
        for label in self._labels:
            label.setMinimumWidth(self._look.px(_LABEL_WIDTH))
        for line in self._indented:
            line.setContentsMargins(self._look.px(_LABEL_WIDTH) + _GAP, 0, 0, 0)

    def _echo(self) -> None:
        """While a day is typed, say what it is read as; what is wrong is said only when the field is left."""
        read = read_exam_day(self.day.text(), self._today)
        self._say(labels.day_words_with_year(read.day) if read.day is not None else "")

    def _give_day(self) -> None:
        if not self.day.text().strip() or not self.day.isModified():
            return
        read = read_exam_day(self.day.text(), self._today)
        if read.day is None:
            self._say(self._fault(read))
            return
        self._settle_day(labels.day_words_with_year(read.day))
        self.day_given.emit(read.day)

    def _give_no_day(self) -> None:
        self._settle_day(self.tr("Not sure yet"))
        self.day_given.emit(None)

    def _give_board(self, index: int) -> None:
        self._settle_board(self.board.itemText(index))
        self.board_given.emit(str(self.board.itemData(index)))

    def _give_no_board(self) -> None:
        self._settle_board(self.tr("Not sure yet"))
        self.board_given.emit("")

    def _settle_day(self, words: str) -> None:
        self.day.setModified(False)
        self._say("")
        self.day_answer.setText(words)
        self.day_answer.show()
        if not self.board.isHidden():
            self.board.setFocus()
        self.day.hide()
        self.day_unsure.hide()

    def _settle_board(self, words: str) -> None:
        self.board_answer.setText(words)
        self.board_answer.show()
        if not self.day.isHidden():
            self.day.setFocus()
        self.board.hide()
        self.board_unsure.hide()

    def _say(self, words: str) -> None:
        self.read_back.setText(words)
        self.read_back.setVisible(bool(words))

    def _fault(self, read: TypedDay) -> str:
        if read.fault is DayFault.PAST:
            return self.tr("That day is over. Type the day of the exam, such as 10 June.")
        if read.fault is DayFault.TOO_FAR:
            return self.tr("That is more than three years away. Is the year right?")
        return self.tr("Type a day, a month and a year, such as 10 June 2027.")


def _line(label: QWidget, field: QWidget, answer: QWidget, unsure: QWidget) -> FlowLayout:
    """A question, its field or its answer, and at the far end the way round it; in lines where there is no room."""
    line = FlowLayout(spacing=_GAP, line_spacing=4, centred=True)
    for part in (label, field, answer):
        line.addWidget(part)
    line.add_stretch()
    line.addWidget(unsure)
    return line


class BoardChooser(Choice):
    """A list of papers that is only ever chosen from while it is open: a stray arrow key or wheel turn answers nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _OPENING:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
