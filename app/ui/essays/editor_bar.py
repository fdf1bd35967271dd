"""`EditorBar`: the bar above a plan: the way back, the exam paper, printing, adding a paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.exams import ExamProfile
from app.domain.items import Question
from app.ui.essays.menus import add, open_under
from app.ui.icons import icon
from app.ui.look import Look, Token
from app.ui.widgets.controls import button, set_shown
from app.ui.widgets.flow import FlowLayout


class EditorBar(QWidget):
    """Buttons only; the editor does what they name.

    Signals:
        back_asked, undo_asked, paragraph_asked, outline_asked, recall_asked: a button.
        profile_chosen(str): the id of an exam profile, "" = none.
        print_asked(object): the button under which the choices of printing are to open.
    """

    back_asked = Signal()
    undo_asked = Signal()
    paragraph_asked = Signal()
    outline_asked = Signal()
    recall_asked = Signal()
    profile_chosen = Signal(str)
    print_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._profiles: Sequence[ExamProfile] = ()
        self._chosen = ""
        down = icon("chevron-down", look, Token.INK)
        self.back = button(self.tr("Essay plans"), kind="quiet", icon=icon("chevron-left", look))
        self.back.setAccessibleName(self.tr("Back to all essay plans"))
        self.undo = button(self.tr("Undo"), kind="quiet", icon=icon("undo", look))
        self.outline = button(self.tr("Line of argument"), kind="quiet", icon=icon("book", look))
        self.outline.setAccessibleName(self.tr("Show the topic’s line of argument"))
        self.outline.setCheckable(True)
        self.profile = button("", kind="quiet", trailing=down)
        self.print = button(self.tr("Print"), kind="quiet", trailing=down)
        self.print.setAccessibleName(self.tr("Print or save the plan"))
        self.add = button(self.tr("Add paragraph"), icon=icon("plus", look), hint=self.tr("Ctrl N"))
        self.recall = button(self.tr("Recall it"), kind="primary")
        self.recall.setAccessibleName(self.tr("Recall it: write the plan from memory"))
        self._lay_out()
        self._wire()

    def show_profiles(self, question: Question, profiles: Sequence[ExamProfile], chosen: str) -> None:
        """The papers to choose from, those the question suits first."""
        self._profiles = sorted(profiles, key=lambda profile: profile.id not in question.profiles)
        self._chosen = chosen
        current = next((profile for profile in profiles if profile.id == chosen), None)
        words = paper_words(current) if current else self.tr("Exam paper")
        self.profile.setText(words)
        self.profile.setAccessibleName(
            self.tr("Exam paper: {paper}").format(paper=words)
            if current
            else self.tr("Choose the exam paper")
        )

    def show_stage(self, *, is_just_begun: bool, has_evidence: bool, has_outline: bool, small: bool) -> None:
        """Show the buttons that have something to do."""
        set_shown(self.undo, not is_just_begun and not small)
        set_shown(self.outline, has_outline)
        set_shown(self.print, not is_just_begun)
        set_shown(self.recall, has_evidence)
        set_shown(self.profile, not small)

    def _lay_out(self) -> None:
        px = self._look.px
        layout = FlowLayout(self, spacing=px(8), line_spacing=px(4), centred=True)
        layout.setContentsMargins(px(16), px(8), px(24), px(8))
        for part in (self.back, self.undo):
            layout.addWidget(part)
        layout.add_stretch()
        for part in (self.outline, self.profile, self.print, self.add, self.recall):
            layout.addWidget(part)

    def _wire(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.undo.clicked.connect(self.undo_asked)
        self.add.clicked.connect(self.paragraph_asked)
        self.outline.clicked.connect(self.outline_asked)
        self.recall.clicked.connect(self.recall_asked)
        self.profile.clicked.connect(self._open_profiles)
        self.print.clicked.connect(partial(self.print_asked.emit, self.print))

    def _open_profiles(self) -> None:
        menu = QMenu(self)
        for profile in self._profiles:
            chosen = profile.id == self._chosen
            add(menu, paper_words(profile), partial(self.profile_chosen.emit, profile.id), checked=chosen)
        menu.addSeparator()
        add(menu, self.tr("No paper"), partial(self.profile_chosen.emit, ""), checked=not self._chosen)
        open_under(self.profile, menu)


def paper_words(profile: ExamProfile) -> str:
    """A paper by its board and level."""
    return ", ".join(part for part in (profile.board, profile.level) if part)
