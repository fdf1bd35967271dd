"""`Actions`: everything the menus and keys can do, in one list, so that "Find anything" can offer the same.

An action that needs a topic is disabled until one is open; an action whose capability is not there does not exist.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.appearance import Theme
from app.ui.frame.menu_row import MenuRow
from app.ui.frame.tab_row import ESSAYS, PROGRESS, QUOTES, TIMELINE, TODAY
from app.ui.window_state import TEXT_SIZES

RUN_LENGTHS: Final = (5, 20, 45)
"""Minutes a run can be started for."""

Choice = TypeVar("Choice")
Keys = QKeySequence | QKeySequence.StandardKey | str


class Actions(QObject):
    """The actions and the menus they stand in. Knows nothing of what they do; the window connects them.

    Signals:
        tab_chosen(str), run_chosen(int), theme_chosen(object), text_size_chosen(int): a choice among several.
    """

    tab_chosen = Signal(str)
    run_chosen = Signal(int)
    theme_chosen = Signal(object)
    text_size_chosen = Signal(int)

    def __init__(self, window: QWidget, row: MenuRow) -> None:
        super().__init__(window)
        self._window = window
        self._all: list[QAction] = []
        self._of_topic: list[QAction] = []
        self.file = row.file
        self.edit = row.edit
        self.view = row.view
        self.study = row.study
        self.help = row.help
        self._fill_file()
        self._fill_edit()
        self._fill_view()
        self._fill_study()
        self._fill_help()

    @property
    def all(self) -> tuple[QAction, ...]:
        """Every action, in the order of the menus."""
        return tuple(self._all)

    def set_data_open(self, is_open: bool) -> None:
        """Enable what needs the student's data, or leave only what does without: closing, the full screen."""
        always = (self.quit, self.full_screen, self.undo, self.redo)
        for action in self._all:
            if action not in always and action not in self._of_topic:
                action.setEnabled(is_open)

    def set_topic_open(self, is_open: bool) -> None:
        """Enable what needs a topic. Undo and redo stay as the history says."""
        for action in self._of_topic:
            action.setEnabled(is_open)

    def show_theme(self, theme: Theme) -> None:
        """Tick the theme that was chosen."""
        self._themes[theme].setChecked(True)

    def show_text_size(self, percent: int) -> None:
        """Tick the text size that was chosen."""
        self._sizes[percent].setChecked(True)

    def _fill_file(self) -> None:
        self.open_pack = self._add(self.file, self.tr("Open a pack…"), "Ctrl+O")
        self.file.addSeparator()
        self.quit = self._add(self.file, self.tr("Close Foothold"), QKeySequence.StandardKey.Quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _fill_edit(self) -> None:
        self.undo = self._add(self.edit, self.tr("Undo"), QKeySequence.StandardKey.Undo)
        self.redo = self._add(self.edit, self.tr("Redo"), "Ctrl+Shift+Z")
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)
        self.edit.addSeparator()
        self.find = self._add(self.edit, self.tr("Find in this page"), "Ctrl+F", of_topic=True)
        self.find_anything = self._add(self.edit, self.tr("Find anything"), "Ctrl+K", of_topic=True)
        self.edit.addSeparator()
        self.preferences = self._add(self.edit, self.tr("Preferences…"), "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _fill_view(self) -> None:
        names = {
            TODAY: self.tr("Today"),
            TIMELINE: self.tr("Timeline"),
            QUOTES: self.tr("Key quotes"),
            ESSAYS: self.tr("Essay plans"),
            PROGRESS: self.tr("Progress"),
        }
        for number, (name, text) in enumerate(names.items(), start=1):
            action = self._add(self.view, text, f"Ctrl+{number}", of_topic=True)
            action.triggered.connect(lambda _checked, tab=name: self.tab_chosen.emit(tab))
        self.view.addSeparator()
        self._themes = self._theme_choices()
        self._sizes = self._size_choices()
        self.view.addSeparator()
        self.full_screen = self._add(self.view, self.tr("Full screen"), QKeySequence.StandardKey.FullScreen)
        self.full_screen.setCheckable(True)

    def _theme_choices(self) -> dict[Theme, QAction]:
        menu = self.view.addMenu(self.tr("Colours"))
        return self._choices(
            menu,
            {
                Theme.SYSTEM: self.tr("As the system has it"),
                Theme.PAPER: self.tr("Paper"),
                Theme.NIGHT: self.tr("Night"),
                Theme.CONTRAST: self.tr("High contrast"),
            },
            self.theme_chosen,
        )

    def _size_choices(self) -> dict[int, QAction]:
        menu = self.view.addMenu(self.tr("Text size"))
        texts = {percent: self.tr("{percent} %").format(percent=percent) for percent in TEXT_SIZES}
        choices = self._choices(menu, texts, self.text_size_chosen)
        menu.addSeparator()
        self.larger_text = self._add(menu, self.tr("Larger text"), "Ctrl+Shift+.")
        self.smaller_text = self._add(menu, self.tr("Smaller text"), "Ctrl+Shift+,")
        # On most keyboards Shift turns the full stop and the comma into these.
        self.larger_text.setShortcuts([QKeySequence("Ctrl+Shift+."), QKeySequence("Ctrl+>")])
        self.smaller_text.setShortcuts([QKeySequence("Ctrl+Shift+,"), QKeySequence("Ctrl+<")])
        return choices

    def _fill_study(self) -> None:
        for minutes in RUN_LENGTHS:
            action = self._add(self.study, self.tr("Start %n minutes", "", minutes), of_topic=True)
            action.triggered.connect(lambda _checked, length=minutes: self.run_chosen.emit(length))
        self.study.addSeparator()
        self.due_cards = self._add(self.study, self.tr("Ask the cards that are due"), "Ctrl+D", of_topic=True)
        self.put_in_order = self._add(self.study, self.tr("Put eight in order"), "Ctrl+E", of_topic=True)
        self.marked_essay = self._add(self.study, self.tr("A student’s essay, marked"), of_topic=True)
        self.study.addSeparator()
        self.exam = self._add(self.study, self.tr("Exam day and board…"), of_topic=True)

    def _fill_help(self) -> None:
        self.page_help = self._add(
            self.help, self.tr("Help for this page"), QKeySequence.StandardKey.HelpContents
        )
        self.kept = self._add(self.help, self.tr("What Foothold keeps"))
        self.about = self._add(self.help, self.tr("About Foothold"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(self, menu: QMenu, text: str, keys: Keys = "", *, of_topic: bool = False) -> QAction:
        action = QAction(text, self._window)
        if keys:
            action.setShortcut(keys)
        # A tool tip would only repeat the text.
        action.setToolTip("")
        menu.addAction(action)
        self._window.addAction(action)  # so that its key works wherever the focus is
        self._all.append(action)
        if of_topic:
            self._of_topic.append(action)
            action.setEnabled(False)
        return action

    def _choices(
        self, menu: QMenu, texts: Mapping[Choice, str], chosen: SignalInstance
    ) -> dict[Choice, QAction]:
        """One ticked action among several."""
        group = QActionGroup(self)
        actions: dict[Choice, QAction] = {}
        for value, text in texts.items():
            action = self._add(menu, text)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked, choice=value: chosen.emit(choice))
            actions[value] = action
        return actions
