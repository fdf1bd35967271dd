"""`Details`: everything the topic knows of the chosen event, at the right of the timeline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.memories import MemoryState
from app.domain.timeline.links import Role
from app.domain.topics import Topic
from app.ui import labels
from app.ui.look import Look, Step, Token
from app.ui.timeline import detail_parts as parts
from app.ui.timeline.link_row import LinkRow
from app.ui.widgets.chip import LaneChip
from app.ui.widgets.controls import button, set_shown, text
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.footed import Footed

if TYPE_CHECKING:
    from app.services.timelines import EventDetails

_PADDING = 24


class Details(QFrame):
    """Shows and emits; knows no services.

    Signals:
        event_wanted(str): go to this event: a cause or effect was pressed.
        quote_wanted(str): show this quotation.
        essay_wanted(str): show this claim in the student's essay.
        learn_wanted(str): make cards of this event.
        add_wanted(str): put this event into a plan.
    """

    event_wanted = Signal(str)
    quote_wanted = Signal(str)
    essay_wanted = Signal(str)
    learn_wanted = Signal(str)
    add_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._uid = ""
        self._rows: list[LinkRow] = []
        self.setProperty("kind", "panel")
        self.setObjectName("event_details")
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(_PADDING, 16, _PADDING, _PADDING)
        self._column.setSpacing(12)
        self.add = button(self.tr("Add to plan"), kind="primary")
        self.add.clicked.connect(lambda: self.add_wanted.emit(self._uid))
        self.learn = button(self.tr("Learn this"))
        self.learn.clicked.connect(lambda: self.learn_wanted.emit(self._uid))
        self._learning = text(self.tr("In your cards"), Step.SMALL, tone=Token.MUTED)
        self._foot = self._make_foot()
        footed = Footed(self._content, self._foot, self.tr("About this event"))
        self.area = footed.area
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(footed)
        self.show_nothing()

    @property
    def event_uid(self) -> str:
        """The event shown, "" for none."""
        return self._uid

    def show_event(self, topic: Topic, details: EventDetails, speakers: Mapping[str, str]) -> None:
        """Show this event. `speakers` are names by the uid of a person."""
        same = details.event.uid == self._uid
        self._uid = details.event.uid
        self._empty()
        self._add_head(topic, details)
        self._add(parts.memory_part(self._look, details))
        for role, linked in ((Role.CAUSE, details.causes), (Role.EFFECT, details.effects)):
            part, rows = parts.links_part(self._look, topic, role, linked, self.event_wanted.emit)
            self._rows += rows
            self._add(part)
        self._add(parts.quotes_part(self._look, details.quotes, speakers, self.quote_wanted.emit))
        self._add(parts.people_part(details.people))
        self._add(parts.terms_part(details.terms))
        self._add(parts.essay_part(self._look, details.claims, self.essay_wanted.emit))
        self._add(parts.source_part(details.event.source_title, details.event.source_address))
        self._column.addStretch(1)
        has_card = details.memories[0].state is not MemoryState.NONE
        set_shown(self.learn, not has_card)
        set_shown(self._learning, has_card)
        set_shown(self._foot, True)
        if not same:
            self.area.verticalScrollBar().setValue(0)

    def show_nothing(self, said: str = "") -> None:
        """No event is chosen; `said` tells what choosing one would show."""
        self._uid = ""
        self._empty()
        if said:
            self._column.addWidget(text(said, tone=Token.MUTED))
        self._column.addStretch(1)
        self._foot.hide()

    def mark_link(self, link_uid: str) -> LinkRow | None:
        """Mark the row of the link being walked ("" = none) and bring it into view."""
        walked = None
        for row in self._rows:
            row.set_walked(row.uid == link_uid)
            walked = row if row.uid == link_uid else walked
        if walked is not None:
            self.area.ensureWidgetVisible(walked, 0, self._look.px(_PADDING))
        return walked

    def focus_first(self) -> None:
        """Let the keys scroll the text; Tab goes on to what can be pressed."""
        self.area.setFocus()

    def _add_head(self, topic: Topic, details: EventDetails) -> None:
        event = details.event
        chips = QWidget()
        flow = FlowLayout(chips, spacing=8, line_spacing=4)
        for theme in event.themes:
            lane = topic.lane(theme)
            if lane is not None:
                flow.addWidget(LaneChip(self._look, lane.colour, lane.letter, lane.title))
        self._add(chips if flow.count() else None)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(text(event.title, Step.TITLE, 600, serif=True))
        column.addWidget(text(labels.historical(event.date), weight=600))
        self._add(head)
        self._add(text(event.summary) if event.summary else None)
        self._add(text(event.significance, tone=Token.MUTED) if event.significance else None)

    def _add(self, part: QWidget | None) -> None:
        if part is not None:
            self._column.addWidget(part)

    def _empty(self) -> None:
        self._rows = []
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        row = FlowLayout(foot, spacing=8, centred=True)
        row.setContentsMargins(_PADDING, 12, _PADDING, 12)
        row.addWidget(self.add)
        row.addWidget(self.learn)
        row.addWidget(self._learning)
        return foot
