"""`QuotesTab`: Learn and Browse. Wires, decides nothing."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.acts import Act, Done
from app.domain.errors import FootholdError
from app.ui.page import Page
from app.ui.quotes.browse_view import BrowseView
from app.ui.quotes.learn_view import LearnView
from app.ui.widgets.controls import set_shown
from app.ui.widgets.panel import divider
from app.ui.widgets.segmented import SegmentedChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.context import Context

_MARGIN = 24


class View(StrEnum):
    """The two views of the tab."""

    LEARN = "learn"
    BROWSE = "browse"


class QuotesTab(Page):
    """The Key quotes tab. Opens on Learn; the queue is never empty on the first day, thanks to the starter set."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._changed: frozenset[str] = frozenset()
        self.learn = LearnView(context)
        self.browse = BrowseView(context.look)
        self._choice = SegmentedChoice(
            [(View.LEARN, self.tr("Learn")), (View.BROWSE, self.tr("Browse"))], self.tr("View")
        )
        self._choice.chosen.connect(self.show_view)
        self._views = QStackedWidget()
        self._views.addWidget(self.learn)
        self._views.addWidget(self.browse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_bar())
        layout.addWidget(divider())
        layout.addWidget(self._views, 1)
        self._connect()
        self.show_view(View.LEARN)

    @property
    def view(self) -> View:
        """What is shown."""
        return View(str(self._choice.value()))

    def refresh(self) -> None:
        """Read what is shown; the other view is read when it is chosen."""
        if self.view is View.LEARN:
            changed, self._changed = self._changed, frozenset()
            self.learn.set_topic(self.topic)
            self.learn.refresh(changed)
        else:
            self.browse.show_rows(self.context.services.quotations.quotes(self.topic))
            self._show_details(self.browse.table.chosen)
        self._tell()

    def show_view(self, view: View) -> None:
        """Go to Learn or Browse."""
        self._choice.choose(view)
        self._views.setCurrentWidget(self.learn if view is View.LEARN else self.browse)
        set_shown(self.learn.tools, view is View.LEARN)
        set_shown(self.browse.tools, view is View.BROWSE)
        self.mark_stale()
        self._tell()

    def show_quote(self, uid: str) -> None:
        """Go to a quotation in the list."""
        self.show_view(View.BROWSE)
        self.refresh()
        self.browse.show_quote(uid)
        self.browse.table.setFocus()

    def ask_due(self) -> None:
        """Begin to ask what is due."""
        self.show_view(View.LEARN)
        self.refresh()
        self.learn.focus_first()

    def focus_first(self) -> None:
        """Where Space leads on, or the list."""
        if self.view is View.LEARN:
            self.learn.focus_first()
        else:
            self.browse.table.setFocus()

    def find_in_page(self) -> bool:
        """Ctrl+F: find a quotation."""
        self.show_view(View.BROWSE)
        self.browse.search.setFocus()
        self.browse.search.selectAll()
        return True

    def _show_details(self, uid: str) -> None:
        if not uid:
            self.browse.details.show_nothing()
            return
        quotations = self.context.services.quotations
        try:
            row = quotations.quote(uid)
        except FootholdError as error:
            self.context.requests.report.emit(error)
            return
        self.browse.details.show_quote(
            row,
            quotations.speaker(row.quote),
            quotations.events(row.quote),
            set_aside=self.context.services.learning.is_set_aside(uid),
        )

    def _learn(self, uid: str) -> None:
        self._change_cards(uid, self.context.services.learning.learn, Act.LEARN)

    def _take_up(self, uid: str) -> None:
        self._change_cards(uid, self.context.services.learning.take_up, Act.TAKE_UP)

    def _change_cards(self, uid: str, change: Callable[[str], None], act: Act) -> None:
        quotations = self.context.services.quotations
        try:
            change(uid)
            row = quotations.quote(uid)
        except FootholdError as error:
            self.context.requests.report.emit(error)
            return
        self.context.changes.cards_changed.emit(frozenset({row.memory.card_uid}))
        self.context.requests.did.emit(Done(act, row.quote.text))

    def _hear_cards(self, uids: frozenset[str]) -> None:
        """Cards differ: an answer was taken back, evidence became a card. What was answered right here is known already."""
        if not self.learn.asker.is_announcing:
            self._changed |= uids
            self.mark_stale()

    def _tell(self) -> None:
        shown = self.learn if self.view is View.LEARN else self.browse
        self.status_changed.emit(shown.status())
        self.hints_changed.emit(shown.hints())

    def _make_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        row.setSpacing(12)
        row.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.browse.tools, 1000)
        row.addStretch(1)
        row.addWidget(self.learn.tools)
        return bar

    def _connect(self) -> None:
        self.learn.status_changed.connect(self.status_changed)
        self.learn.hints_changed.connect(self.hints_changed)
        self.browse.status_changed.connect(self.status_changed)
        self.browse.quote_chosen.connect(self._show_details)
        details, requests = self.browse.details, self.context.requests
        details.learn_wanted.connect(self._learn)
        details.taken_up.connect(self._take_up)
        details.add_wanted.connect(requests.add_to_plan)
        details.event_wanted.connect(requests.show_event)
        changes = self.context.changes
        changes.cards_changed.connect(self._hear_cards)
        changes.topic_changed.connect(self.mark_stale)
        changes.items_changed.connect(self.mark_stale)
        changes.plans_changed.connect(self.mark_stale)
        changes.exam_changed.connect(self.mark_stale)
        changes.settings_changed.connect(self.mark_stale)
