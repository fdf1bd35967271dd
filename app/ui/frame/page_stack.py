"""`PageStack`: the five pages, each made when it is first shown, so that the window opens with one of them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.frame.tab_row import ESSAYS, PROGRESS, QUOTES, TIMELINE, TODAY
from app.ui.page import KeyHintText, Page

if TYPE_CHECKING:
    from app.ui.context import Context

PLACES: Final = {
    TODAY: ("app.ui.today.tab", "TodayTab"),
    TIMELINE: ("app.ui.timeline.tab", "TimelineTab"),
    QUOTES: ("app.ui.quotes.tab", "QuotesTab"),
    ESSAYS: ("app.ui.essays.tab", "EssaysTab"),
    PROGRESS: ("app.ui.progress.tab", "ProgressTab"),
}
"""Where each page's class lives; by name, because importing one pulls in the services' values."""

PARTS: Final = {
    TODAY: (
        "app.ui.asking.card_asker",
        "app.ui.drills.order_view",
        "app.ui.today.run_view",
        "app.ui.today.tab",
    ),
    TIMELINE: ("app.ui.timeline.view", "app.ui.timeline.tab"),
    QUOTES: ("app.ui.quotes.tab",),
    ESSAYS: ("app.ui.essays.editor", "app.ui.essays.marked.view", "app.ui.essays.tab"),
    PROGRESS: ("app.ui.progress.tab",),
}
"""The modules a page is made of, in an order in which importing any one of them takes no long time."""


def load(name: str) -> Callable[[Context], Page]:
    """The class of a page. Slow the first time, if its parts were not imported before it is wanted."""
    module, page = PLACES[name]
    made: Callable[[Context], Page] = getattr(import_module(module), page)
    return made


class PageStack(QStackedWidget):
    """Shows one page, or before there is one a plain ground or a page of another kind.

    Signals:
        status_changed(str), hints_changed(object): of the page that is shown.
    """

    status_changed = Signal(str)
    hints_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_stack")
        self._context: Context | None = None
        self._topic = ""
        self._pages: dict[str, Page] = {}
        self._told: dict[QWidget, tuple[str, tuple[KeyHintText, ...]]] = {}
        self.addWidget(QWidget())

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    @property
    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work in the page that is shown."""
        page = self.page
        return self._told[page][1] if page else ()

    def open(self, context: Context) -> None:
        """From now on pages can be made."""
        self._context = context

    def set_topic(self, uid: str) -> None:
        """Show this topic on every page, those to come included."""
        self._topic = uid
        for page in self._pages.values():
            page.set_topic(uid)

    def show_page(self, name: str) -> Page:
        """Show the page of that name, made now if need be."""
        page = self.made(name)
        self.setCurrentWidget(page)
        status, hints = self._told[page]
        self.status_changed.emit(status)
        self.hints_changed.emit(hints)
        return page

    def show_other(self, widget: QWidget) -> None:
        """Show something that is no tab: the first screen, a problem."""
        if self.indexOf(widget) < 0:
            self.addWidget(widget)
        self.setCurrentWidget(widget)

    def made(self, name: str) -> Page:
        """The page of that name, made now if need be, without showing it."""
        if name not in self._pages:
            if self._context is None:
                raise RuntimeError(name)
            page = load(name)(self._context)
            page.setObjectName(f"page_{name}")
            self._told[page] = ("", ())
            page.status_changed.connect(lambda text, source=page: self._hear_status(source, text))
            page.hints_changed.connect(lambda hints, source=page: self._hear_hints(source, hints))
            page.set_topic(self._topic)
            self.addWidget(page)
            self._pages[name] = page
        return self._pages[name]

    def _hear_status(self, source: Page, text: str) -> None:
        self._told[source] = (text, self._told[source][1])
        if source is self.currentWidget():
            self.status_changed.emit(text)

    def _hear_hints(self, source: Page, hints: tuple[KeyHintText, ...]) -> None:
        self._told[source] = (self._told[source][0], hints)
        if source is self.currentWidget():
            self.hints_changed.emit(hints)
