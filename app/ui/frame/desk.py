"""`Desk`: the open window. It has the services, the topic and the pages, and answers what the frame and the pages ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.errors import FootholdError
from app.domain.settings import Settings
from app.services.disks import is_on_this_computer
from app.ui import labels
from app.ui.changes import Changes
from app.ui.context import Context
from app.ui.frame.dialogs import Dialogs
from app.ui.frame.navigation import Navigation
from app.ui.frame.page_stack import PARTS
from app.ui.frame.steps import Steps
from app.ui.frame.tab_row import TIMELINE, TODAY
from app.ui.frame.undoing import Undoing
from app.ui.page import Page
from app.ui.requests import Requests
from app.ui.start.page import BUILT_IN
from app.ui.widgets.banner import Banner
from app.ui.widgets.undo_bar import UndoBar
from app.ui.window_state import TEXT_SIZES

if TYPE_CHECKING:
    from app.services.assembly import Services
    from app.ui.background import Jobs
    from app.ui.main_window import MainWindow
    from app.ui.timeline.tab import TimelineTab

_IDLE_MS: Final = 40
"""Between imports that nobody waits for yet: somebody may be typing."""


class Desk(QObject):
    """Made once the services are there.

    Signals:
        shown(object, str): a page with data is shown for the first time: the widget and the tab's name ("start" = the
        first screen).
    """

    shown = Signal(object, str)

    def __init__(self, window: MainWindow, services: Services, jobs: Jobs) -> None:
        super().__init__(window)
        self.window = window
        self.services = services
        self.context = Context(services, window.look, Changes(self), jobs, Requests(self))
        self.topic = ""
        self._banner = Banner(window.look)
        undo_bar = UndoBar(window.look)
        window.above.addWidget(self._banner)
        window.below.addWidget(undo_bar)
        window.stack.open(self.context)
        self.navigation = Navigation(self.context.requests, self.go, self)
        self._undoing = Undoing(self.context, window.actions_, undo_bar, self)
        self.dialogs = Dialogs(self)
        self._steps, self._idle = Steps(self), Steps(self, _IDLE_MS)
        self._connect()

    def begin(self, tab: str = "") -> None:
        """Show the first page with data: the first screen where no topic was ever opened, else Today (or `tab`).

        In steps, with the event loop between them: together they would hold the window still for a tenth of a second.
        """
        window = self.window
        self._wear(self.services.preferences.settings())
        topic = self._topic_to_open()
        if not tab and not window.state.tab and not self._has_begun(topic):
            self._fill_start_page(topic)
            return
        self._prepare(topic)
        tab = tab or TODAY
        self._steps.add(
            lambda: window.stack.made(tab),
            lambda: self.go(tab).focus_first(),
            lambda: self.shown.emit(window.stack.currentWidget(), tab),
            self._load_other_pages,
        )

    def open_topic(self, uid: str, tab: str = TODAY) -> None:
        """Show a topic on a tab."""
        self._prepare(uid)
        self.go(tab)

    def go(self, tab: str) -> Page:
        """Show the page of that name and return it."""
        self.keep_typing()
        window = self.window
        window.tabs.go(tab)
        if tab == TIMELINE and not window.state.invited:
            cast("TimelineTab", window.stack.made(TIMELINE)).invite(wanted=True)
        page = window.stack.show_page(tab)
        self._undoing.page = page
        if (window.state.tab, window.state.topic) != (tab, self.topic):
            window.remember(tab=tab, topic=self.topic, title=self.services.topics.topic(self.topic).title)
        return page

    def explore(self) -> None:
        """Open the topic the program brings, where its picture is richest."""
        self.open_topic(BUILT_IN, TIMELINE)
        self.navigation.timeline.land()
        self._focus_page()
        self._load_other_pages()

    def keep_typing(self) -> None:
        """Commit what is being typed on the page that is shown."""
        page = self.window.stack.page
        if page is not None:
            page.keep_typing()

    def leave(self) -> None:
        """The window closes: commit what is being typed, begin nothing more."""
        self.keep_typing()
        self._steps.stop()
        self._idle.stop()

    def report(self, error: FootholdError) -> None:
        """Tell a problem in the banner: what happened in bold, then what was kept and what to do."""
        happened, stop, rest = labels.error_sentence(error).partition(". ")
        self._banner.say(happened + stop.strip(), rest)

    def find_here(self) -> None:
        """Go to the field that finds in the page; a page without one has everything found instead."""
        page = self.window.stack.page
        if page is not None and not page.find_in_page():
            self.dialogs.find_anything()

    def change_settings(self, **fields: object) -> None:
        """Keep options that were chosen."""
        try:
            settings = self.services.preferences.change(**fields)
        except FootholdError as error:
            self.report(error)
            return
        self.context.changes.settings_changed.emit(settings)

    def _connect(self) -> None:
        window, requests, navigation = self.window, self.context.requests, self.navigation
        actions = window.actions_
        window.tabs.chosen.connect(self._go_by_tab)
        # Clicked is told before chosen: the page takes the focus once it is shown.
        window.tabs.entered.connect(self._focus_page, Qt.ConnectionType.QueuedConnection)
        window.menu_row.topic_chosen.connect(self._change_topic)
        actions.tab_chosen.connect(self._go_by_key)
        actions.find.triggered.connect(self.find_here)
        actions.run_chosen.connect(navigation.start_run)
        actions.due_cards.triggered.connect(navigation.ask_due)
        actions.put_in_order.triggered.connect(navigation.put_in_order)
        actions.theme_chosen.connect(lambda theme: self.change_settings(theme=theme))
        actions.text_size_chosen.connect(lambda percent: self.change_settings(text_percent=percent))
        actions.marked_essay.triggered.connect(lambda: navigation.show_essay(""))
        actions.exam.triggered.connect(navigation.ask_for_exam)
        actions.larger_text.triggered.connect(lambda: self._step_text_size(1))
        actions.smaller_text.triggered.connect(lambda: self._step_text_size(-1))
        requests.undo.connect(self._undoing.undo)
        requests.report.connect(self.report)
        requests.status.connect(window.status.announce)
        requests.invitation_answered.connect(lambda: window.remember(invited=True))
        self.context.changes.settings_changed.connect(self._wear)
        self._banner.dismissed.connect(self._focus_page)

    def _prepare(self, uid: str) -> None:
        """Make a topic the one that is open, without showing a page yet."""
        self.keep_typing()
        self.topic = uid
        window = self.window
        window.menu_row.set_topics([(one.uid, one.title) for one in self.services.topics.installed()], uid)
        window.set_topic_open(True)
        window.status.set_kept(self._kept_words())
        window.stack.set_topic(uid)
        # Only a topic that brings one has it.
        window.actions_.marked_essay.setVisible(self.services.marked.essay(uid) is not None)
        self._undoing.set_topic(uid)

    def _kept_words(self) -> str:
        """Where the work is kept, truly: a folder that is not on a built-in disk is named."""
        folder = self.window.folder
        if is_on_this_computer(folder):
            return self.tr("Saved on this computer")
        return self.tr("Saved in {folder}").format(folder=folder)

    def _topic_to_open(self) -> str:
        """The topic that was open last, if it is still there."""
        installed = {one.uid for one in self.services.topics.installed()}
        return self.window.state.topic if self.window.state.topic in installed else BUILT_IN

    def _has_begun(self, topic: str) -> bool:
        """Whether something was done already although `window.ini` knows of nothing: it may have been lost."""
        return bool(self.services.planning.plans(topic)) or not self.services.today.page(topic, 5).first_day

    def _fill_start_page(self, uid: str) -> None:
        window, services = self.window, self.services
        page = window.start_page()
        summary = next(one for one in services.topics.installed() if one.uid == uid)
        page.show_topic(
            services.topics.topic(uid), services.timelines.events(uid), summary.quotes, summary.questions
        )
        page.explore_chosen.connect(self.explore)
        page.pack_chosen.connect(self.dialogs.choose_pack)
        page.look_chosen.connect(self.dialogs.preferences)
        window.status.set_kept(self.tr("Nothing leaves this computer"), ticked=False)
        if window.take_wish():
            self.explore()
        else:
            self.shown.emit(page, "start")
            self._load_other_pages()

    def _load_other_pages(self) -> None:
        """Import the other tabs when there is time, so that the first visit to each costs only its widgets."""
        for parts in PARTS.values():
            self._idle.add_imports(parts)

    def _change_topic(self, uid: str) -> None:
        if uid != self.topic:
            self.open_topic(uid, self.window.tabs.current)

    def _go_by_tab(self, tab: str) -> None:
        walking = self.window.tabs.hasFocus()
        self.go(tab)
        if walking:  # a page may take the focus when it is shown; the arrows must lead on to the next tab
            self.window.tabs.setFocus()

    def _go_by_key(self, tab: str) -> None:
        self.go(tab).focus_first()

    def _focus_page(self) -> None:
        page = self.window.stack.page
        if page is not None:
            page.focus_first()

    def _step_text_size(self, step: int) -> None:
        place = TEXT_SIZES.index(self.services.preferences.settings().text_percent) + step
        if 0 <= place < len(TEXT_SIZES):
            self.change_settings(text_percent=TEXT_SIZES[place])

    def _wear(self, settings: Settings) -> None:
        """Dress as the settings say, and remember it for the next first paint."""
        window = self.window
        window.look.change(
            theme=settings.theme,
            typeface=settings.typeface,
            text_percent=settings.text_percent,
            key_hints=settings.show_key_hints,
        )
        window.actions_.show_theme(settings.theme)
        window.actions_.show_text_size(settings.text_percent)
        worn = {"theme": settings.theme, "typeface": settings.typeface, "text_percent": settings.text_percent}
        if any(getattr(window.state, name) != value for name, value in worn.items()):
            window.remember(**worn)
