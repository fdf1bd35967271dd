"""What a screen reader is told where Qt by itself would tell it something wrong or nothing.

One factory for the whole program hands out interfaces written in Python. Python must keep each as long as Qt may ask for it: they
are kept here until their widget is gone. A widget that Qt describes well needs nothing of this.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

W = TypeVar("W", bound=QWidget)

_makers: dict[int, Callable[[], QAccessibleInterface]] = {}
_kept: dict[int, QAccessibleInterface] = {}
_installed: list[bool] = []


def describe(widget: W, made_for: Callable[[W], QAccessibleInterface]) -> None:
    """From now on this widget is told to a screen reader by the interface `made_for` returns."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface_for)
    _drop_what_qt_made(widget)
    key = id(widget)
    _makers[key] = lambda: made_for(widget)
    widget.destroyed.connect(lambda: _forget(key))


def describe_as_pane(area: QWidget) -> None:
    """A scroll area that is a stop of Tab is a pane with its name; Qt calls it a filler, which screen readers pass over."""
    describe(area, lambda widget: QAccessibleWidget(widget, QAccessible.Role.Pane))


def _interface_for(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    key = id(thing)
    if key not in _makers:
        return None
    if key not in _kept:
        _kept[key] = _makers[key]()
    return _kept[key]


def _forget(key: int) -> None:
    _makers.pop(key, None)
    _kept.pop(key, None)


def _drop_what_qt_made(widget: QWidget) -> None:
    """Where a screen reader runs already, Qt may have made an interface of its own, and keeps it until it is told not to."""
    if QAccessible.isActive():
        known: Any = QAccessible.queryAccessibleInterface(widget)
        if known is not None:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))
