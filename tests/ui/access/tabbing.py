"""Where Tab leads, compared with what could take the focus."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_ENOUGH = 200


def stops(window: QWidget) -> set[QWidget]:
    """Every widget of the window in sight that Tab must reach."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusProxy() is None
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not _is_part(widget)
    }


def faults(window: QWidget) -> list[str]:
    """Stops Tab does not reach or stays at, forwards and backwards; stops one cannot see when one is there."""
    start = QApplication.focusWidget()
    if start is None or start.window() is not window:
        return ["nothing has the focus"]
    return [*_walk_faults(window, start, "Tab"), *_walk_faults(window, start, "Shift+Tab")]


def _walk_faults(window: QWidget, start: QWidget, keys: str) -> list[str]:
    if stops(window) == {start}:
        return []
    reached: list[QWidget] = []
    found = []
    here = start
    while len(reached) < _ENOUGH:
        modifier = (
            Qt.KeyboardModifier.ShiftModifier if keys == "Shift+Tab" else Qt.KeyboardModifier.NoModifier
        )
        QTest.keyClick(here, Qt.Key.Key_Tab, modifier)
        before, here = here, QApplication.focusWidget() or here
        if here is before:
            found.append(f"{keys} stays at {_words(here)}")
            break
        reached.append(here)
        if here.visibleRegion().isEmpty():
            found.append(f"{keys} leads out of sight to {_words(here)}")
        if here is start:
            break
    found += [f"{keys} does not reach {_words(one)}" for one in stops(window) - set(reached)]
    start.setFocus()
    return found


def _is_part(widget: QWidget) -> bool:
    """Whether it is a part of another control, which has the focus for it."""
    parent = widget.parentWidget()
    return parent is not None and parent.focusProxy() is widget


def _words(widget: QWidget) -> str:
    name = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {name!r}"
