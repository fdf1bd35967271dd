"""What a screen reader finds in the painted timeline: the events and "+n" badges in view, each with name and place.

Qt asks a factory for the interface of a widget; the interface hands out children that are no widgets. Whatever was
handed out once may be asked again at any time, and Qt does not tell when it is done with it: so nothing is ever thrown
away. An event has one interface as long as the program runs, and is valid while it is in view. Only what is in view is
told: the whole topic is in the table beside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from app.domain.timeline.layout import CountBadge, Mark

if TYPE_CHECKING:
    from app.ui.timeline.view import TimelineView

_VIEW = "TimelineView"
_kept: list[TimelineInterface] = []
_installed: list[bool] = []


def install() -> None:
    """Let Qt ask us about timeline views. Once per program."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface_for)


def _interface_for(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if thing is None or type(thing).__name__ != _VIEW:
        return None
    view: Any = thing
    found = next((one for one in _kept if one.is_of(view)), None)
    if found is None:
        found = TimelineInterface(view)
        _kept.append(found)
    return found


class TimelineInterface(QAccessibleWidget):
    """A list of the events in view."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._events: dict[str, ItemInterface] = {}
        self._badges: list[ItemInterface] = []
        self._children: list[ItemInterface] = []
        self._told: object = None

    def is_of(self, view: object) -> bool:
        """Whether it describes this view."""
        return self._view is view

    def text(self, which: QAccessible.Text) -> str:
        if which is QAccessible.Text.Name:
            return self._view.accessibleName()
        return super().text(which)

    def childCount(self) -> int:
        return len(self._current())

    # Qt takes None for "there is none", which its stubs do not know.
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        children = self._current()
        return children[index] if 0 <= index < len(children) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        children: list[Any] = list(self._current())
        return children.index(child) if child in children else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return next((child for child in self._current() if child.rect().contains(x, y)), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return next((child for child in self._current() if child.is_chosen), None)

    def _current(self) -> list[ItemInterface]:
        """Children for the frame as it is now, from left to right; the same ones for the same events."""
        shown = self._view.shown()
        if shown is not self._told:
            self._told = shown
            for child in self._children:
                child.item = None
            items: list[Mark | CountBadge] = []
            if shown is not None:
                items = sorted([*shown.picture.marks, *shown.picture.badges], key=_place)
            badges = 0
            self._children = []
            for item in items:
                if isinstance(item, Mark):
                    child = self._events.get(item.entry.uid) or ItemInterface(self._view, self)
                    self._events[item.entry.uid] = child
                else:
                    if badges == len(self._badges):
                        self._badges.append(ItemInterface(self._view, self))
                    child = self._badges[badges]
                    badges += 1
                child.item = item
                self._children.append(child)
        return self._children


class ItemInterface(QAccessibleInterface):
    """One event, or one "+n", in view."""

    def __init__(self, view: TimelineView, parent: TimelineInterface) -> None:
        super().__init__()
        self._view = view
        self._parent = parent
        self.item: Mark | CountBadge | None = None

    @property
    def is_chosen(self) -> bool:
        """Whether it is the event the student chose."""
        return isinstance(self.item, Mark) and self.item.entry.uid == self._view.choices.event

    def isValid(self) -> bool:
        return self.item is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> Any:
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def child(self, _index: int) -> None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def childAt(self, _x: int, _y: int) -> None:  # type: ignore[override]
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def text(self, which: QAccessible.Text) -> str:
        if which is not QAccessible.Text.Name or self.item is None:
            return ""
        if isinstance(self.item, Mark):
            return self._view.words_of(self.item.entry)
        count = len(self.item.entries)
        return QCoreApplication.translate("Timeline", "%n more event(s)", "", count)

    def setText(self, _which: QAccessible.Text, _text: str) -> None:
        """Nothing can be written here."""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        shown = self._view.shown()
        if shown is None or self.item is None:
            return QRect()
        place = shown.rect_of(self.item) if isinstance(self.item, Mark) else shown.rect_of_badge(self.item)
        corner = self._view.mapToGlobal(QPoint(0, 0))
        return place.toRect().translated(corner)

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.selectable = True
        state.focusable = True
        state.invisible = self.item is None
        state.selected = self.is_chosen
        state.focused = self.is_chosen and self._view.hasFocus()
        return state


def _place(item: Mark | CountBadge) -> float:
    return item.mark.left if isinstance(item, Mark) else item.x
