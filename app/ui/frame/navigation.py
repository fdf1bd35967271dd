"""Where a page's wish leads: from `Requests` to the page that can fulfil it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from app.ui.frame.tab_row import ESSAYS, QUOTES, TIMELINE, TODAY
from app.ui.page import Page

if TYPE_CHECKING:
    from app.ui.essays.tab import EssaysTab
    from app.ui.quotes.tab import QuotesTab
    from app.ui.requests import Requests
    from app.ui.timeline.tab import TimelineTab
    from app.ui.today.tab import TodayTab


class Navigation(QObject):
    """Goes to a tab and asks its page for the rest. `go` shows a tab by its name and returns its page."""

    def __init__(self, requests: Requests, go: Callable[[str], Page], parent: QObject) -> None:
        super().__init__(parent)
        self._go = go
        requests.show_event.connect(self.show_event)
        requests.show_quote.connect(self.show_quote)
        requests.show_question.connect(self.show_question)
        requests.show_plan.connect(self.show_plan)
        requests.show_essay.connect(self.show_essay)
        requests.add_to_plan.connect(self.add_to_plan)
        requests.start_run.connect(self.start_run)
        requests.go_today.connect(self.go_today)

    @property
    def timeline(self) -> TimelineTab:
        """The Timeline, shown."""
        return cast("TimelineTab", self._go(TIMELINE))

    @property
    def quotes(self) -> QuotesTab:
        """Key quotes, shown."""
        return cast("QuotesTab", self._go(QUOTES))

    @property
    def essays(self) -> EssaysTab:
        """Essay plans, shown."""
        return cast("EssaysTab", self._go(ESSAYS))

    @property
    def today(self) -> TodayTab:
        """Today, shown."""
        return cast("TodayTab", self._go(TODAY))

    def show_event(self, uid: str) -> None:
        self.timeline.show_event(uid)

    def show_quote(self, uid: str) -> None:
        self.quotes.show_quote(uid)

    def show_question(self, uid: str) -> None:
        self.essays.show_question(uid)

    def show_plan(self, uid: str) -> None:
        self.essays.show_plan(uid)

    def show_essay(self, claim: str) -> None:
        self.essays.show_essay(claim)

    def add_to_plan(self, item: str) -> None:
        self.essays.add_to_plan(item)

    def start_run(self, minutes: int) -> None:
        self.today.start_run(minutes)

    def go_today(self) -> None:
        self._go(TODAY)

    def ask_due(self) -> None:
        self.quotes.ask_due()

    def put_in_order(self) -> None:
        self.timeline.put_in_order()

    def ask_for_exam(self) -> None:
        self.today.ask_for_exam()
