"""Small menus that open under a button or at a point, without blocking."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


def add(
    menu: QMenu, words: str, act: Callable[[], object], *, key: str = "", checked: bool | None = None
) -> QAction:
    """One entry. `key` is shown, not bound: the view that has the focus answers it."""
    action = menu.addAction(f"{words}\t{key}" if key else words)
    if checked is not None:
        action.setCheckable(True)
        action.setChecked(checked)
    action.triggered.connect(lambda _checked=False: act())
    return action


def add_heading(menu: QMenu, words: str) -> None:
    """What the entries below are asked for. No section of Qt's: its words are not drawn where menus are styled."""
    menu.addAction(words).setEnabled(False)


def open_under(button: QWidget, menu: QMenu) -> None:
    """Open a menu below what asked for it. It goes away with its last use."""
    _open(menu, button.mapToGlobal(QPoint(0, button.height())))


def open_at(menu: QMenu, place: QPoint) -> None:
    """Open a menu at a point of the screen."""
    _open(menu, place)


def numbered(entries: Sequence[str]) -> list[str]:
    """Menu texts whose first nine are chosen by their number alone: "&1  Fear of attack"."""
    texts = []
    for number, words in enumerate(entries, start=1):
        plain = words.replace("&", "&&")
        texts.append(f"&{number}  {plain}" if number <= 9 else f"{number}  {plain}")
    return texts


def _open(menu: QMenu, place: QPoint) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)
    first = next((action for action in menu.actions() if action.isEnabled()), None)
    if first is not None:
        menu.setActiveAction(first)
