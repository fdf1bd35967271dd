"""`Finder`: what is typed in the field, found in both views: what does not match stands back, Enter goes to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from app.domain.timeline.searching import matching
from app.ui.timeline.content import Content

if TYPE_CHECKING:
    from app.ui.timeline.event_model import EventFilter
    from app.ui.timeline.tool_bar import ToolBar
    from app.ui.timeline.view import TimelineView


class Finder(QObject):
    """Filters by title and by the lanes shown.

    Signals:
        event_found(str): go to this event.
        told(str): how many were found; "" when nothing is searched for any longer.
    """

    event_found = Signal(str)
    told = Signal(str)

    def __init__(self, bar: ToolBar, view: TimelineView, rows: EventFilter, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._view = view
        self._rows = rows
        self._content: Content | None = None
        bar.text_changed.connect(self._find)
        bar.find_again.connect(self._go_on)

    def search(self, content: Content) -> None:
        """Find in this content from now on what stands in the field."""
        self._content = content
        self.apply()

    def apply(self) -> None:
        """Let both views show what matches, in the lanes that are shown."""
        if self._content is None:
            return
        text = self._bar.field.text().strip()
        found = frozenset(event.uid for event in matching(self._content.events, text)) if text else None
        lanes = frozenset(self._content.lane(number).id for number in self._view.lanes)
        self._view.show_found(found)
        self._rows.keep(found, lanes)

    def _find(self, _text: str) -> None:
        self.apply()
        found = self._view.choices.found
        if found is None:
            self.told.emit("")
            return
        if found and self._view.choices.event not in found:
            self._go_to_first()
        said = self.tr("%n event(s) found", "", len(found))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._bar.field, said))
        self.told.emit(said)

    def _go_to_first(self) -> None:
        shown = self._found_in_view()
        if shown:
            self.event_found.emit(shown[0])

    def _go_on(self) -> None:
        """The next event that was found, around the end to the first."""
        shown = self._found_in_view()
        now = self._view.choices.event
        if shown:
            place = (shown.index(now) + 1) % len(shown) if now in shown else 0
            self.event_found.emit(shown[place])

    def _found_in_view(self) -> list[str]:
        found = self._view.choices.found
        if self._content is None or found is None:
            return []
        entries = self._content.entries
        return [
            event.uid
            for event in self._content.events
            if event.uid in found and entries[event.uid].lane in self._view.lanes
        ]
