"""`Steps`: work that must be done on the GUI thread, in pieces, with key presses and paints between them.

Modules of the window are imported this way and never in a `Job`: making a subclass of a Qt class on one thread while another
runs the event loop crashes PySide now and then (seen with 6.11).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer


class Steps(QObject):
    """Does what it is given one after the other, `gap_ms` apart, until it is stopped."""

    def __init__(self, parent: QObject, gap_ms: int = 1) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], object]] = deque()
        # Never zero: Qt would take the next step before a key press or a paint.
        self._timer = QTimer(self, interval=gap_ms, singleShot=True)
        self._timer.timeout.connect(self._next)

    def add(self, *steps: Callable[[], object]) -> None:
        """Do these after those that wait already."""
        self._waiting.extend(steps)
        if self._waiting and not self._timer.isActive():
            self._timer.start()

    def add_imports(self, modules: Iterable[str]) -> None:
        """Import these modules, one a step."""
        self.add(*(partial(import_module, module) for module in modules))

    def stop(self) -> None:
        """Forget what waits."""
        self._waiting.clear()
        self._timer.stop()

    def _next(self) -> None:
        step = self._waiting.popleft()
        try:
            step()
        finally:
            if self._waiting:
                self._timer.start()
