"""`RaiseWatch`: the first window's ear for a second start of the program on the same data."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from app.services.locking import RAISE_FOLDER, take_raise_requests


class RaiseWatch(QObject):
    """Watches a folder, not a file: a file that is replaced is forgotten by the watcher.

    Signals:
        asked: somebody started Foothold again.
    """

    asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        requests = folder / RAISE_FOLDER
        requests.mkdir(exist_ok=True)
        take_raise_requests(folder)
        self._watcher = QFileSystemWatcher([str(requests)], self)
        self._watcher.directoryChanged.connect(self._look)

    def _look(self) -> None:
        if take_raise_requests(self._folder):
            self.asked.emit()
