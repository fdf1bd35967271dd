"""A student at the real window: knows what is written on things, finds them by that, and uses keys and the mouse."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.ui.main_window import MainWindow
from tests.stage import click, press, settle, type_text

W = TypeVar("W", bound=QWidget)

_LEFT, _NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


class Student:
    """Hands and eyes."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    # Eyes

    def sees(self, words: str) -> bool:
        """Whether the words stand anywhere in sight."""
        return any(words in text for text in self.texts())

    def texts(self) -> Iterator[str]:
        """Everything written in sight: labels and buttons, and what painted views call themselves."""
        for widget in self.window.findChildren(QWidget):
            if not widget.isVisible():
                continue
            if isinstance(widget, QLabel | QAbstractButton):
                yield widget.text()
            yield widget.accessibleName()

    def button(self, words: str, within: QWidget | None = None) -> QAbstractButton:
        """The button in sight on which exactly these words stand (or by which name it is read out)."""
        found = [
            one
            for one in (within or self.window).findChildren(QAbstractButton)
            if one.isVisible() and words in {one.text(), one.accessibleName()}
        ]
        assert found, f"no button {words!r} in sight, but {sorted({b.text() for b in self._buttons()})}"
        return found[0]

    def can_press(self, words: str) -> bool:
        """Whether such a button is in sight and not off."""
        return any(words in {one.text(), one.accessibleName()} and one.isEnabled() for one in self._buttons())

    def one(self, kind: type[W]) -> W:
        """The one widget of a kind in sight."""
        found = [widget for widget in self.window.findChildren(kind) if widget.isVisible()]
        assert len(found) == 1, f"{len(found)} of {kind.__name__} in sight"
        return found[0]

    @property
    def focus(self) -> QWidget:
        """What the keys go to."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    # Hands

    def presses(self, words: str) -> None:
        """A button, by the mouse."""
        click(self.button(words))

    def presses_beginning(self, words: str) -> None:
        """A button by the beginning of what stands on it."""
        self.presses(next(one.text() for one in self._buttons() if one.text().startswith(words)))

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """A key, wherever the focus is."""
        press(self.focus, key, *modifiers)

    def types(self, text: str) -> None:
        """Text, wherever the focus is."""
        type_text(self.focus, text)

    def goes_to(self, place: int) -> None:
        """Ctrl+1 … Ctrl+5."""
        keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
        self.key(keys[place - 1], Qt.KeyboardModifier.ControlModifier)

    def drops(self, data: QMimeData, target: QWidget, at: QPoint | None = None) -> None:
        """Carry something over a widget and let go, as the system's drag delivers it."""
        place = at or target.rect().center()
        QApplication.sendEvent(target, QDragEnterEvent(place, _ACTIONS, data, _LEFT, _NO_KEY))
        QApplication.sendEvent(target, QDragMoveEvent(place, _ACTIONS, data, _LEFT, _NO_KEY))
        QApplication.sendEvent(target, QDropEvent(QPointF(place), _ACTIONS, data, _LEFT, _NO_KEY))
        settle()

    def _buttons(self) -> list[QAbstractButton]:
        return [one for one in self.window.findChildren(QAbstractButton) if one.isVisible()]
