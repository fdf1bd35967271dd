"""`TimelineTab`: the painted view, its table twin and the details of what is chosen. Wires, decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from app.domain.acts import Act, Done
from app.domain.errors import FootholdError
from app.domain.runs.ordering import LENGTH
from app.ui.page import Page
from app.ui.timeline import hints
from app.ui.timeline.content import Content
from app.ui.timeline.details import Details
from app.ui.timeline.drilling import Drilling
from app.ui.timeline.event_model import EventFilter, EventModel
from app.ui.timeline.finding import Finder
from app.ui.timeline.invitation import Invitation
from app.ui.timeline.keys import ZOOM_STEP
from app.ui.timeline.page_area import PageArea
from app.ui.timeline.shown import LinksShown
from app.ui.timeline.table import EventTable
from app.ui.timeline.tool_bar import ToolBar, View
from app.ui.timeline.view import TimelineView
from app.ui.widgets.controls import set_shown
from app.ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.context import Context

_LANDING_YEARS = 4.46
"""How much is in view on the first landing: from two years before the event to two years after."""

_DETAILS_REST_MS = 30
"""Details follow the choice when the keys rest: holding an arrow down must not read every event on the way."""


class TimelineTab(Page):
    """The Timeline tab."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.content: Content | None = None
        self._wanted = ""
        self._lands = False
        self._invited = False
        look = context.look
        self.invitation = Invitation(look)
        self.bar = ToolBar(look)
        self.view = TimelineView(look)
        self.model = EventModel(self)
        self.filter = EventFilter(self.model, self)
        self.table = EventTable(look, self.filter)
        self.details = Details(look)
        self.empty = EmptyState(
            look, "timeline", self.tr("This topic has no events yet."), self.tr("Go to Today")
        )
        self._following = QTimer(self, interval=_DETAILS_REST_MS, singleShot=True)
        self._following.timeout.connect(self._show_details)
        self._lay_out()
        self.finder = Finder(self.bar, self.view, self.filter, self)
        self.drilling = Drilling(context, self._stack, self._page, self)
        self._connect()
        self.invitation.hide()
        self.bar.show_links(LinksShown.ALL)
        self.bar.show_view(View.LANES)

    # What the window asks

    def refresh(self) -> None:
        """Read the topic and show it; what was in view and chosen stays so."""
        services = self.context.services
        is_new = self.content is None or self.content.topic.uid != self.topic
        try:
            self.content = Content.read(services, self.topic)
        except FootholdError as error:
            self.context.requests.report.emit(error)
            return
        self.view.letters = services.preferences.settings().single_letter_keys
        self.view.show_content(self.content)
        self.model.replace(self.content)
        if is_new:
            self.bar.show_lanes(self.content.topic.lanes, self.view.lanes)
            self.bar.field.clear()
        self.finder.search(self.content)
        self._place_parts()
        self._show_invitation()
        self._go_where_wanted(self.content)
        self._show_details()
        self.bar.show_closeness(self.view.camera.closeness)
        self._tell()

    def land(self) -> None:
        """First landing: the topic's own choice of event, its causes drawn, the years around it in view."""
        self._lands = True
        self._show_after_refresh()

    def show_event(self, uid: str) -> None:
        """Go to an event."""
        self.drilling.end()
        self._wanted = uid
        self._show_after_refresh()

    def invite(self, wanted: bool) -> None:
        """Whether the line over the topic is shown; it is, until it was answered once."""
        self._invited = wanted
        self._show_invitation()

    def put_in_order(self) -> None:
        """Open the drill with events of the years in view."""
        self._show_after_refresh()
        if self.content is not None:
            self._answer_invitation()
            self.drilling.start(self.content, self.view.camera)

    def focus_first(self) -> None:
        """The view that is shown, or the drill."""
        if self.drilling.is_on:
            self.drilling.focus_first()
        elif self.bar.view is View.TABLE:
            self.table.setFocus()
        else:
            self.view.setFocus()

    def find_in_page(self) -> bool:
        """Ctrl+F: find an event."""
        self.drilling.end()
        self.invite(wanted=False)
        self.bar.field.setFocus()
        self.bar.field.selectAll()
        return True

    def show_view(self, view: View) -> None:
        """Lanes or table. Who was in the one that goes is in the other then, not somewhere in the window."""
        focused = QApplication.focusWidget()
        was_inside = (
            focused is not None and self._page.isAncestorOf(focused) and not self.bar.isAncestorOf(focused)
        )
        self.bar.show_view(view)
        self._place_parts()
        chosen = self.view.choices.event
        if view is View.TABLE:
            self.table.choose(chosen)
        elif chosen:
            self.view.choose(chosen)
        if was_inside:
            self.focus_first()
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._tell()
        return super().eventFilter(watched, event)

    # Choosing

    def _choose(self, uid: str) -> None:
        """An event was chosen in one of the two views: show it in the other and tell of it."""
        if self.sender() is self.table:
            self.view.choose(uid)
        elif self.bar.view is View.TABLE:
            self.table.choose(uid)
        self._following.start()
        self._tell()

    def _open(self, uid: str) -> None:
        """Enter on an event: read of it."""
        if self.bar.view is View.TABLE:
            self.show_view(View.LANES)
        self.view.choose_by_student(uid)
        self._show_details()
        self.details.focus_first()

    def _walk(self, link_uid: str) -> None:
        """C or E went to a link: mark it in the details and say it."""
        if self._following.isActive():
            self._show_details()
        row = self.details.mark_link(link_uid)
        if row is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, row.accessibleName()))

    def _follow(self, uid: str) -> None:
        """A cause or effect was pressed in the details."""
        if self.content is not None and self.content.entries[uid].lane not in self.view.lanes:
            self.bar.show_lanes(self.content.topic.lanes, range(len(self.content.topic.lanes)))
            self._show_lanes(range(len(self.content.topic.lanes)))
        self.view.choose_by_student(uid)
        self._show_details()

    def _show_details(self) -> None:
        self._following.stop()
        uid = self.view.choices.event
        if self.content is None or not uid:
            self.details.show_nothing(self.tr("Choose an event to read what happened and why it matters."))
            return
        try:
            found = self.context.services.timelines.details(uid)
        except FootholdError as error:
            self.context.requests.report.emit(error)
            return
        self.details.show_event(self.content.topic, found, self.content.speakers)
        self.details.mark_link(self.view.choices.link)

    def _learn(self, uid: str) -> None:
        try:
            self.context.services.learning.learn(uid)
            found = self.context.services.timelines.details(uid)
        except FootholdError as error:
            self.context.requests.report.emit(error)
            return
        self.context.changes.cards_changed.emit(frozenset({found.memories[0].card_uid}))
        self.context.requests.did.emit(Done(Act.LEARN, found.event.label))

    # Finding, lanes, links, zoom

    def _go_to_found(self, uid: str) -> None:
        """What was found is chosen; the focus stays in the field."""
        self.view.choose(uid)
        self.table.choose(uid)
        self._following.start()

    def _tell_found(self, said: str) -> None:
        if said:
            self.status_changed.emit(said)
        else:
            self._tell()

    def _show_lanes(self, lanes: Sequence[int]) -> None:
        self.view.show_lanes(lanes)
        self.finder.apply()

    def _show_links(self, links: LinksShown) -> None:
        self.view.show_links(links)
        self._tell()

    def _zoom(self, steps: int) -> None:
        self.view.look_at(self.view.camera.zoomed(ZOOM_STEP**steps))

    def _show_crowd(self, uids: Sequence[str]) -> None:
        """Events too close together to be drawn apart are read in the table."""
        self.view.choose(uids[0])
        self.show_view(View.TABLE)
        self.table.setFocus()
        self._show_details()

    # The invitation

    def _answer_invitation(self) -> None:
        if self._invited:
            self.invite(wanted=False)
            self.context.requests.invitation_answered.emit()

    def _come_back(self) -> None:
        """The drill is over."""
        self.focus_first()
        self._tell()

    def _show_invitation(self) -> None:
        events = len(self.content.events) if self.content else 0
        shows = self._invited and events >= LENGTH
        if shows:
            self.invitation.say(events, LENGTH)
        set_shown(self.invitation, shows)
        set_shown(self.bar, not shows)

    # Keeping up

    def _show_after_refresh(self) -> None:
        """What was asked is done by `refresh`: at once if the page is seen, else when it is shown."""
        if self.isVisible() and self.topic:
            self.refresh()
        else:
            self.mark_stale()

    def _go_where_wanted(self, content: Content) -> None:
        landing, self._lands = content.topic.landing if self._lands else "", False
        if landing in content.entries:
            self.bar.show_view(View.LANES)
            self.bar.show_links(LinksShown.CAUSES)
            self.view.show_links(LinksShown.CAUSES)
            self.view.choose(landing)
            self.view.look_around(landing, _LANDING_YEARS)
            self.view.setFocus()
        wanted, self._wanted = self._wanted, ""
        if wanted in content.entries:
            self._follow(wanted)
            self.table.choose(wanted)
            self.focus_first()

    def _place_parts(self) -> None:
        self._page.place(has_events=self.content is None or bool(self.content.events))

    def _hear(self, _what: object) -> None:
        self.mark_stale()

    def _tell(self) -> None:
        """What stands in the status row."""
        if self.content is None or self.drilling.is_on:
            return
        self.status_changed.emit(hints.status(self.content, self.view.choices))
        if self.bar.field.hasFocus():
            keys = hints.field_keys()
        elif self.bar.view is View.TABLE:
            keys = hints.table_keys()
        elif self.view.on_overview:
            keys = hints.overview_keys()
        else:
            keys = hints.lane_keys(self.content, self.view.choices, letters=self.view.letters)
        self.hints_changed.emit(keys)

    # Making

    def _lay_out(self) -> None:
        self._page = PageArea(
            self.context.look,
            (self.invitation, self.bar),
            (self.view, self.table, self.empty, self.details),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        view, table, bar, details, requests = (
            self.view,
            self.table,
            self.bar,
            self.details,
            self.context.requests,
        )
        view.event_chosen.connect(self._choose)
        view.event_opened.connect(self._open)
        view.link_walked.connect(self._walk)
        view.crowd_opened.connect(self._show_crowd)
        view.range_changed.connect(lambda: bar.show_closeness(view.camera.closeness))
        view.focus_changed.connect(self._tell)
        table.event_chosen.connect(self._choose)
        table.event_opened.connect(self._open)
        for part in (table, bar.field):
            part.installEventFilter(self)
        bar.view_chosen.connect(self.show_view)
        bar.closeness_changed.connect(lambda closeness: view.look_at(view.camera.at_closeness(closeness)))
        bar.zoomed.connect(self._zoom)
        bar.whole_wanted.connect(lambda: view.look_at(view.camera.fitted()))
        bar.links_chosen.connect(self._show_links)
        bar.lanes_chosen.connect(self._show_lanes)
        bar.order_wanted.connect(self.put_in_order)
        self.finder.event_found.connect(self._go_to_found)
        self.finder.told.connect(self._tell_found)
        self.drilling.hints_changed.connect(self.hints_changed)
        self.drilling.status_changed.connect(self.status_changed)
        self.drilling.ended.connect(self._come_back)
        self.empty.acted.connect(requests.go_today)
        self.invitation.accepted.connect(self.put_in_order)
        self.invitation.dismissed.connect(self._answer_invitation)
        details.event_wanted.connect(self._follow)
        details.quote_wanted.connect(requests.show_quote)
        details.essay_wanted.connect(requests.show_essay)
        details.add_wanted.connect(requests.add_to_plan)
        details.learn_wanted.connect(self._learn)
        changes = self.context.changes
        for said in (
            changes.topic_changed,
            changes.cards_changed,
            changes.items_changed,
            changes.plans_changed,
        ):
            said.connect(self._hear)
        changes.settings_changed.connect(self._hear)
