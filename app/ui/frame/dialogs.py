"""`Dialogs`: what opens over the window. Each is imported when it is first wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.domain.items import ItemKind, Person, Term

if TYPE_CHECKING:
    from app.ui.frame.desk import Desk


class Dialogs(QObject):
    """Opens them, each at most once at a time, and leads where they say."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = desk.window
        actions = self._window.actions_
        actions.find_anything.triggered.connect(self.find_anything)
        self._window.menu_row.find_wanted.connect(self.find_anything)
        actions.open_pack.triggered.connect(self.choose_pack)
        actions.preferences.triggered.connect(self.preferences)
        actions.page_help.triggered.connect(self.page_help)
        actions.kept.triggered.connect(self.kept)
        actions.about.triggered.connect(self.about)

    def find_anything(self) -> None:
        """One field for everything in the topic and every action."""
        from app.ui.find_anything.dialog import FindAnything  # noqa: PLC0415 - when first wanted

        dialog = FindAnything(self._desk.context, self._desk.topic, self._window.actions_.all, self._window)
        dialog.item_chosen.connect(self.show_item)
        dialog.open()

    def show_item(self, kind: ItemKind, uid: str) -> None:
        """Go to whatever "Find anything" found; a person or a term is read on the spot."""
        navigation = self._desk.navigation
        if kind is ItemKind.EVENT:
            navigation.show_event(uid)
        elif kind is ItemKind.QUOTE:
            navigation.show_quote(uid)
        elif kind is ItemKind.QUESTION:
            navigation.show_question(uid)
        else:
            self.glossary(uid)

    def glossary(self, uid: str) -> None:
        """A person or a term of the topic."""
        from app.ui.find_anything.glossary import GlossaryEntry  # noqa: PLC0415 - when first wanted

        timelines, topic = self._desk.services.timelines, self._desk.topic
        entries: list[Person | Term] = [*timelines.people(topic), *timelines.terms(topic)]
        entry = next(one for one in entries if one.uid == uid)
        named = entry.events if isinstance(entry, Term) else ()
        events = [one for one in timelines.events(topic) if one.uid in named or uid in one.people]
        dialog = GlossaryEntry(self._window.look, entry, events, self._window)
        dialog.event_chosen.connect(self._desk.navigation.show_event)
        dialog.open()

    def preferences(self) -> None:
        """Options, and the exam of the topic that is open."""
        from app.ui.settings.dialog import PreferencesDialog  # noqa: PLC0415 - when first wanted

        dialog = PreferencesDialog(self._desk.context, self._desk.topic, self._window)
        dialog.exam_wanted.connect(self._desk.navigation.ask_for_exam)
        dialog.open()

    def page_help(self) -> None:
        """What the page is for, and which keys work in it."""
        from app.ui.help.page_help import PageHelp  # noqa: PLC0415 - when first wanted

        tab = self._window.tabs.current if self._desk.topic else ""
        PageHelp(
            self._window.look, tab, self._window.stack.hints, self._window.actions_.all, self._window
        ).open()

    def kept(self) -> None:
        """Where the student's work lies."""
        from app.ui.help.kept import KeptDialog  # noqa: PLC0415 - when first wanted

        KeptDialog(self._window.look, self._window.folder, self._window).open()

    def about(self) -> None:
        """Versions and licences."""
        from app.ui.help.about import AboutDialog  # noqa: PLC0415 - when first wanted

        AboutDialog(self._window.look, self._window).open()

    def choose_pack(self) -> None:
        """Ask for a pack and open it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a pack"), "", self.tr("Foothold packs (*.foothold)")
        )
        if chosen:
            self.open_pack(Path(chosen))

    def open_pack(self, path: Path) -> None:
        """Install the pack at `path` in the background, then show its topic."""
        services = self._desk.services
        self._window.status.set_status(self.tr("Opening the pack…"))
        self._desk.context.jobs.run(
            lambda: services.packs.install(path).uid, self._show_installed, self._desk.report
        )

    def _show_installed(self, topic: str) -> None:
        self._window.status.set_status("")
        self._desk.context.changes.topic_changed.emit(topic)
        self._desk.open_topic(topic)
