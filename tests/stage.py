"""The real window for journeys and pictures: opened as the program opens it, with a still clock, driven by key and mouse."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.services.locking import DataLock
from app.ui.application import load_translator
from app.ui.frame.desk import Desk
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.opening import Opening
from app.ui.window_state import read
from tests.world import StillClock

PATIENCE_MS = 20_000


@contextmanager
def opened_window(
    folder: Path,
    clock: StillClock,
    *,
    tab: str = "",
    size: tuple[int, int] = (1280, 800),
    in_english: bool = True,
) -> Iterator[MainWindow]:
    """The window on a data folder, its first page shown; closed as a student closes it."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if in_english:
        load_translator(application)
    state = read(folder)._replace(width=size[0], height=size[1], x=None, y=None)
    look = Look(state.theme, state.typeface, state.text_percent)
    look.wear(application)
    window = MainWindow(look, state, folder)
    opening = Opening(window, DataLock(folder, purpose="window"), clock, tab)
    arrived: list[bool] = []

    def follow(desk: Desk) -> None:
        desk.shown.connect(lambda *_: arrived.append(True))

    window.opened.connect(follow)
    window.resize(*size)
    window.show()
    window.activateWindow()
    opening.start()
    try:
        wait_until(lambda: bool(arrived) and window.isActiveWindow())
        settle()
        yield window
    finally:
        window.close()
        opening.close()
        # With all that was made for it: a look that stays would go on drawing its focus ring in every later window.
        window.deleteLater()
        look.deleteLater()
        settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_until(condition: Callable[[], bool], patience_ms: int = PATIENCE_MS) -> None:
    """Let the event loop run until something is so."""
    if condition():
        return
    loop = QEventLoop()
    watch = QTimer(interval=5)
    watch.timeout.connect(lambda: condition() and loop.quit())
    end = QTimer(interval=patience_ms, singleShot=True)
    end.timeout.connect(loop.quit)
    watch.start()
    end.start()
    loop.exec()
    watch.stop()
    assert condition(), "what was waited for did not happen"


def settle() -> None:
    """Let everything that is already on its way happen."""
    for _ in range(5):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def press(widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """A key, as the widget with the focus gets it."""
    together = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        together |= modifier
    QTest.keyClick(widget, key, together)
    settle()


def type_text(widget: QWidget, text: str) -> None:
    """Text, letter by letter. (QTest's own keyClicks dies of a letter that is not ASCII.)"""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)
    settle()


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """The left button of the mouse."""
    QTest.mouseClick(
        widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center()
    )
    settle()
