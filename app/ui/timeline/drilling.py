"""`Drilling`: the drill "put in order" as the Timeline's guest: which events it asks for, its coming and going."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.dates import wording
from app.domain.dates.julian import calendar_date
from app.domain.runs.ordering import LENGTH, events_to_order
from app.domain.timeline.camera import Camera
from app.ui import labels
from app.ui.timeline.content import Content

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.drills.order_view import OrderView


class Drilling(QObject):
    """Shows the drill in the place of the page, and the page again.

    Signals:
        hints_changed(object), status_changed(str): of the drill.
        ended: the page is back.
    """

    hints_changed = Signal(object)
    status_changed = Signal(str)
    ended = Signal()

    def __init__(self, context: Context, stack: QStackedWidget, page: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._stack = stack
        self._page = page
        self._view: OrderView | None = None

    @property
    def is_on(self) -> bool:
        """Whether the drill is shown."""
        return self._view is not None and self._stack.currentWidget() is self._view

    def start(self, content: Content, camera: Camera) -> None:
        """Ask for events of the years in view."""
        if self._view is None:
            self._view = self._make()
        self._stack.setCurrentWidget(self._view)
        chosen = self._chosen(content, camera)
        self._view.start(content.topic.uid, chosen)
        self._view.focus_first()
        self._tell(content, chosen)

    def focus_first(self) -> None:
        """Give the focus to where Enter leads on."""
        if self._view is not None:
            self._view.focus_first()

    def end(self) -> None:
        """Back to the page; what was placed is recorded."""
        if self._view is not None and self.is_on:
            self._view.leave()
            self._stack.setCurrentWidget(self._page)
            self.ended.emit()

    def _chosen(self, content: Content, camera: Camera) -> list[str]:
        """The least known of the years in view if there are enough of them, else of the whole topic."""
        first, last = camera.scale.day(0), camera.scale.day(camera.width)
        in_view = [event for event in content.events if first <= content.entries[event.uid].start <= last]
        recall = {uid: memory.recall for uid, memory in content.memories.items()}
        seed = self._context.services.clock().at_ms
        chosen = events_to_order(in_view, recall, seed)
        if len(chosen) < LENGTH:
            chosen = events_to_order(content.events, recall, seed)
        return [event.uid for event in chosen]

    def _tell(self, content: Content, chosen: list[str]) -> None:
        entries = [content.entries[uid] for uid in chosen]
        if not entries:
            return
        first, last = (
            wording.year(calendar_date(int(day))[0], labels.date_words())
            for day in (min(one.start for one in entries), max(one.start for one in entries))
        )
        said = self.tr("Put in order · {first} to {last} · %n event(s)", "", len(entries))
        self.status_changed.emit(said.format(first=first, last=last))

    def _make(self) -> OrderView:
        from app.ui.drills.order_view import OrderView  # noqa: PLC0415 - not before the first drill

        made = OrderView(self._context)
        made.finished.connect(lambda _outcomes: self.end())
        made.left.connect(self.end)
        made.hints_changed.connect(self.hints_changed)
        self._stack.addWidget(made)
        return made
