"""The tab row as a screen reader hears it: five tabs, of which one is chosen and has the focus only while the row has it.

Qt calls the current tab focused wherever the focus is, and a reader that looks for the focus would find the tab instead of the page.
Qt may ask a tab again at any time, even after its row, and does not say when it is done with it: so tabs are never thrown away.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QTabBar
from shiboken6 import isValid

from app.ui.accessibility import describe

_handed_out: list[SpokenTab] = []


def describe_tabs(row: QTabBar) -> None:
    """Tell a screen reader of the tabs by `SpokenTabs` from now on."""
    describe(row, SpokenTabs)


class SpokenTabs(QAccessibleWidget):
    """The row: a list of tabs."""

    def __init__(self, row: QTabBar) -> None:
        super().__init__(row, QAccessible.Role.PageTabList)
        self._row = row
        self._tabs = [SpokenTab(row, self, index) for index in range(row.count())]
        _handed_out.extend(self._tabs)

    def childCount(self) -> int:
        return len(self._tabs)

    # Qt takes None for "there is none", which its stubs do not know.
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._tabs[index] if 0 <= index < len(self._tabs) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        tabs: list[Any] = list(self._tabs)
        return tabs.index(child) if child in tabs else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return next((tab for tab in self._tabs if tab.rect().contains(x, y)), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._tabs[self._row.currentIndex()] if self._row.hasFocus() else None


class SpokenTab(QAccessibleWidget):
    """One tab. No widget of its own: it describes a part of the row."""

    def __init__(self, row: QTabBar, parent: SpokenTabs, index: int) -> None:
        super().__init__(row, QAccessible.Role.PageTab)
        self._row = row
        self._parent = parent
        self._index = index

    def isValid(self) -> bool:
        return isValid(self._row)

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> Any:
        return self._row.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> None:  # type: ignore[override]
        return None

    def childAt(self, _x: int, _y: int) -> None:  # type: ignore[override]
        return None

    def focusChild(self) -> None:  # type: ignore[override]
        return None

    def text(self, which: QAccessible.Text) -> str:
        return self._row.tabText(self._index) if which is QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        return self._row.tabRect(self._index).translated(self._row.mapToGlobal(QPoint(0, 0)))

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        is_current = self._row.currentIndex() == self._index
        state.invisible = not self._row.isVisible()
        state.selectable = True
        state.focusable = True
        state.selected = is_current
        state.focused = is_current and self._row.hasFocus()
        return state

    def actionNames(self) -> list[str]:
        return [self.pressAction()]

    def doAction(self, name: str) -> None:
        if name == self.pressAction():
            self._row.setCurrentIndex(self._index)
