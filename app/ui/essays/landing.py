"""`Landing`: where Essay plans begins: every question with its plan, and a student's essay, marked."""

from __future__ import annotations

import unicodedata
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.domain.marked import MarkedText
from app.ui.essays.menus import add, open_at
from app.ui.essays.question_list import Entry, QuestionList
from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.page import KeyHintText
from app.ui.widgets.controls import button, set_shown, text
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.panel import Card
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.search_field import SearchField

_COLUMN = 760
_SEARCH = 240
_LEAST_LIST = 96


class Landing(QWidget):
    """Lists questions; opens, makes and deletes plans by asking for it.

    Signals:
        plan_opened(str): a plan's uid. plan_wanted(str): a new plan for a question's uid. plan_removed(str): a plan's uid.
        essay_opened: read the student's essay. drill_asked: find its slips.
        timeline_asked: the topic has no questions; go and look at its events.
    """

    plan_opened = Signal(str)
    plan_wanted = Signal(str)
    plan_removed = Signal(str)
    essay_opened = Signal()
    drill_asked = Signal()
    timeline_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: list[Entry] = []
        self.search = SearchField(
            look, self.tr("Find a question"), self.tr("Find a question"), self.tr("Ctrl F")
        )
        self.list = QuestionList(look)
        self._none = text(self.tr("No question has these words."), tone=Token.MUTED)
        self.essay = Card(padding=16, spacing=4)
        self._essay_title = text("", weight=600)
        self._essay_note = text("", Step.SMALL, tone=Token.MUTED)
        self.read_essay = button(self.tr("Read it"), icon=icon("file", look))
        self.find_slips = button(self.tr("Find the slips"), kind="quiet")
        self._empty = EmptyState(
            look,
            "essays",
            self.tr("This topic has no questions. Its events are on the Timeline."),
            self.tr("Go to the Timeline"),
        )
        self._column = QWidget()
        self._lay_out()
        self._wire()

    def show_entries(self, entries: list[Entry]) -> None:
        """Show these rows."""
        self._entries = entries
        self._filter()
        for part in (self._column,):
            set_shown(part, bool(entries))
        set_shown(self._empty, not entries)

    def show_essay(self, marked: MarkedText | None) -> None:
        """Offer the topic's marked essay, if it has one."""
        set_shown(self.essay, marked is not None)
        if marked is not None:
            self._essay_title.setText(marked.title)
            self._essay_note.setText(
                self.tr(
                    "%n claim(s), each checked against a source, with what to write instead.",
                    "",
                    len(marked.claims),
                )
            )

    def focus_first(self) -> None:
        """Go to the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.currentIndex().isValid() and self.list.questions.rowCount():
            self.list.setCurrentIndex(self.list.questions.index(0))

    def status(self) -> str:
        """What the status row says."""
        return self.tr("%n plan(s)", "", sum(entry.plan is not None for entry in self._entries))

    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work here."""
        return (
            KeyHintText(("↑", "↓"), self.tr("question")),
            KeyHintText((self.tr("Enter"),), self.tr("open")),
        )

    def go_to_search(self) -> None:
        """Go to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↓ and Enter lead from the search field into the list."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if down and self.list.questions.rowCount():
                self.list.setCurrentIndex(self.list.questions.index(0))
                self.focus_first()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        heading = text(self.tr("Which question would you like to plan?"), Step.TITLE, 600, serif=True)
        header = FlowLayout(spacing=16, line_spacing=8, centred=True)
        header.addWidget(heading)
        header.add_stretch()
        header.addWidget(self.search)
        sheet = Card(padding=1, spacing=0)
        sheet.body.addWidget(self.list)
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addWidget(self._essay_title)
        lines.addWidget(self._essay_note)
        offer = FlowLayout(spacing=8, centred=True)
        offer.addWidget(words)
        offer.addWidget(self.find_slips)
        offer.addWidget(self.read_essay)
        self.essay.body.addLayout(offer)
        inside = QVBoxLayout(self._column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        inside.addLayout(header)
        inside.addWidget(self.essay)
        inside.addWidget(self._none)
        inside.addWidget(sheet, 1)
        content = QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(24, 24, 24, 24)
        across.addStretch(1)
        across.addWidget(self._column, 100)
        across.addWidget(self._empty, 100)
        across.addStretch(1)
        self._empty.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(content))
        self._look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        px = self._look.px
        self._column.setMaximumWidth(px(_COLUMN))
        self.search.setFixedWidth(px(_SEARCH))
        # At large text two questions are seen at least: the page scrolls rather than the list away.
        self.list.setMinimumHeight(px(_LEAST_LIST))

    def _wire(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list.entry_opened.connect(self._open)
        self.list.removal_asked.connect(self._remove)
        self.list.menu_asked.connect(self._open_menu)
        self.read_essay.clicked.connect(self.essay_opened)
        self.find_slips.clicked.connect(self.drill_asked)
        self._empty.acted.connect(self.timeline_asked)

    def _filter(self) -> None:
        words = _fold(self.search.text()).split()
        found = [entry for entry in self._entries if all(word in _fold(_haystack(entry)) for word in words)]
        current = self.list.current_entry()
        self.list.questions.replace(found)
        if current is not None and not self.list.currentIndex().isValid():
            row = next((n for n, entry in enumerate(found) if entry.question.uid == current.question.uid), -1)
            if row >= 0:
                self.list.setCurrentIndex(self.list.questions.index(row))
        set_shown(self._none, bool(words) and not found)

    def _open(self, entry: Entry) -> None:
        if entry.plan is not None:
            self.plan_opened.emit(entry.plan.uid)
        else:
            self.plan_wanted.emit(entry.question.uid)

    def _remove(self, entry: Entry) -> None:
        if entry.plan is not None:
            self.plan_removed.emit(entry.plan.uid)

    def _open_menu(self, entry: Entry, place: QPoint) -> None:
        menu = QMenu(self)
        if entry.plan is None:
            add(menu, self.tr("Make a plan"), partial(self._open, entry))
        else:
            add(menu, self.tr("Open the plan"), partial(self._open, entry))
            add(menu, self.tr("Make another plan"), partial(self.plan_wanted.emit, entry.question.uid))
            menu.addSeparator()
            add(menu, self.tr("Delete the plan"), partial(self._remove, entry), key=self.tr("Del"))
        open_at(menu, place)


def _haystack(entry: Entry) -> str:
    parts = [entry.title, entry.question.text]
    if entry.plan is not None:
        parts += [entry.plan.body.thesis, *(paragraph.point for paragraph in entry.plan.body.paragraphs)]
    return " ".join(parts)


def _fold(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
