"""`Page`: what the five tabs have in common. A hidden page only remembers that it is stale and refreshes when shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.ui.context import Context


@dataclass(frozen=True, slots=True)
class KeyHintText:
    """Keys that work in the view with the focus, and what they do: `KeyHintText(("←", "→"), "event")`."""

    keys: tuple[str, ...]
    act: str


class Page(QWidget):
    """One tab's page. Subclasses build their widgets in `__init__` and read the services only in `refresh`.

    A page connects itself to `context.changes` and answers with `mark_stale`; it never refreshes another page.

    Signals:
        status_changed(str): one sentence for the status row ("80 events · 83 links · 1917 to 1945").
        hints_changed(object): a tuple of `KeyHintText` of the view that has the focus.
    """

    status_changed = Signal(str)
    hints_changed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.topic = ""
        self._is_stale = True
        self._refreshing = QTimer(self, interval=0, singleShot=True)
        self._refreshing.timeout.connect(self._refresh_if_seen)

    def set_topic(self, uid: str) -> None:
        """Show this topic from now on."""
        if uid != self.topic:
            self.topic = uid
            self.mark_stale()

    def mark_stale(self) -> None:
        """What is shown may be out of date: refresh once the current work is done, or when next shown."""
        self._is_stale = True
        if self.isVisible():
            self._refreshing.start()

    def refresh(self) -> None:
        """Read the services and show what they say. Called only with a topic set."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Give the focus to what the student most likely wants to use."""
        self.setFocus()

    def find_in_page(self) -> bool:
        """Go to the field that finds in this page (Ctrl+F). False if there is none. (`find` is Qt's own.)"""
        return False

    def keep_typing(self) -> None:
        """Commit what is being typed. The window asks before undo, before another page is shown and before it closes."""

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh before the first frame if something changed meanwhile."""
        super().showEvent(event)
        self._refreshing.stop()
        self._refresh_if_stale()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if self._is_stale and self.topic:
            self._is_stale = False
            self.refresh()
