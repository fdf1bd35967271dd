"""What the stories of Essay plans share: reading what is stored, pressing keys, carrying things as the system's drag would."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu


def stored(tab):
    """The plan as a fresh read finds it."""
    return tab.context.services.planning.plan(tab.opened.plan.uid).body


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def write(words):
    QTest.keyClicks(QApplication.focusWidget(), words)


ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drag_over(widget, data: QMimeData, place: QPoint):
    """Carry something over a place, as the system's drag would deliver it."""
    QApplication.sendEvent(widget, QDragEnterEvent(place, ACTIONS, data, LEFT, NO_KEY))
    QApplication.sendEvent(widget, QDragMoveEvent(place, ACTIONS, data, LEFT, NO_KEY))


def drop(widget, data: QMimeData, place: QPoint):
    """Carry something over a place and let go."""
    drag_over(widget, data, place)
    dropped = QDropEvent(QPointF(place), ACTIONS, data, LEFT, NO_KEY)
    QApplication.sendEvent(widget, dropped)
    return dropped


def items(body, uid):
    return [use.item for use in body.paragraph(uid).evidence]


def menu_entry(words):
    menu = next(m for m in QApplication.topLevelWidgets() if isinstance(m, QMenu) and m.isVisible())
    action = next(a for a in menu.actions() if words in a.text())
    return menu, action
